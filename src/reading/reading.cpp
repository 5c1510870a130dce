// The pipeline: one line a stage.

#include "reading/reading.h"

#include <algorithm>

#include "chronology/account_id.h"
#include "chronology/chronology.h"
#include "chronology/finish.h"
#include "events/events.h"
#include "events/named.h"
#include "reading/message_entries.h"
#include "reading/stamps.h"
#include "recognize/recognize.h"
#include "syntax/governor.h"
#include "text/utf8.h"

namespace annals {
namespace {

// Each change of part among the blocks begins a stretch.
std::vector<Stretch> stretches_of(const Article& article) {
  std::vector<Stretch> stretches;
  std::uint32_t before = 0;
  for (const Block& block : article.blocks) {
    if (block.part >= article.parts.size() || block.part == before) continue;
    const Part& part = article.parts[before = block.part];
    stretches.push_back({block.span.begin, part.day, part.fresh});
  }
  return stretches;
}

ResolveOptions resolve_options(const Article& article, const ReadingOptions& options) {
  return {reference_day(article), options.mode, options.prefer, options.region, article.region, stretches_of(article)};
}

bool has_letter(std::string_view text) {
  return std::ranges::any_of(text, [](char c) {
    return static_cast<unsigned char>(c) >= 0x80 ||
           (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z' && c != 'T' && c != 'Z');
  });
}

std::vector<Mention> mentions_in(const Article& article, const Pack& pack, const ReadingOptions& options) {
  std::vector<Mention> mentions = recognize(article.text, pack.rules).mentions;
  read_stamps(article, pack.rules, mentions);
  if (options.numeric_only) {
    std::erase_if(mentions, [&](const Mention& mention) { return has_letter(mention.span.of(article.text)); });
    for (Mention& mention : mentions) mention.range = Mention::Range::none;  // its other end may be gone
  }
  return mentions;
}

// What the text tells, not yet put together. The parses and meanings that it took are gone on return: of a long text, they are
// much of all memory.
Findings told_in(const Article& article, std::string_view source_id, const Pack& pack, const ReadingOptions& options,
                 std::vector<ResolvedMention>& resolved) {
  std::vector<Mention> mentions = mentions_in(article, pack, options);
  ParsedText parsed(article.text, spans_of(mentions), pack.grammar);
  resolved = resolve(article.text, parsed, mentions, pack, resolve_options(article, options));
  std::vector<Mention>().swap(mentions);
  return find_events(article, source_id, resolved, parsed, pack.grammar, options.traces);
}

// Who and where, of each entry's own sentence.
void name_names(std::vector<Entry>& entries, const Article& article, const Pack& pack) {
  if (entries.empty()) return;
  const DocumentNames names(article.text, pack.names, pack.grammar);
  for (Entry& entry : entries) entry.names = names.in(entry.sources.front().sentence);
}

}  // namespace

Reading read(const Article& article, std::string_view source_id, const Pack& pack, const ReadingOptions& options) {
  Reading reading;
  Findings findings = told_in(article, source_id, pack, options, reading.mentions);
  name_names(findings.entries, article, pack);
  if (options.messages) {
    std::vector<Entry> messages = message_entries(article, source_id, pack.wording ? &*pack.wording : nullptr);
    std::ranges::move(messages, std::back_inserter(findings.entries));
  }
  give_ids(findings.entries, article);
  reading.entries = assemble(std::move(findings.entries), pack.grammar.numerals);
  finish(reading.entries, pack.grammar, pack.wording ? &*pack.wording : nullptr);
  reading.dropped = std::move(findings.dropped);
  reading.traces = std::move(findings.traces);
  return reading;
}

std::vector<ResolvedMention> read_dates(const Article& article, const Pack& pack, const ReadingOptions& options) {
  return resolve(article.text, mentions_in(article, pack, options), pack, resolve_options(article, options));
}

DatesReading explain_dates(const Article& article, const Pack& pack, const ReadingOptions& options) {
  DatesReading reading;
  reading.recognition = recognize(article.text, pack.rules, true);
  read_stamps(article, pack.rules, reading.recognition.mentions);
  reading.mentions = resolve(article.text, reading.recognition.mentions, pack, resolve_options(article, options));
  return reading;
}

std::string printed_structures(const Article& article, const Pack& pack) {
  const std::vector<Span> times = spans_of(recognize(article.text, pack.rules).mentions);
  ParsedText parsed(article.text, times, pack.grammar);
  std::string out;
  std::size_t next = 0;
  for (std::size_t at = 0; at < parsed.sentences().size(); ++at) {
    while (next < times.size() && times[next].begin < parsed.sentences()[at].begin) ++next;
    if (next == times.size() || times[next].begin >= parsed.sentences()[at].end) continue;
    const auto parse = parsed.parse_of(at);
    out.append(parsed.sentence(at)).append("\n");
    const Structure structure = structure_of(*parse, pack.grammar);
    out += printed(structure, *parse, parsed.sentence(at));
    for (const Range time : parse->times) {
      const TimeOf of = time_of(*parse, structure, time, pack.grammar);
      out += "    time " + std::to_string(structure.of_token[time.begin]);
      out += of.governor == kNoChunk ? " dates nothing" : " dates " + std::to_string(of.governor);
      out.append(": ").append(name(of.why)).append("\n");
    }
    out += '\n';
  }
  return out;
}

std::optional<date::sys_days> reference_day(const Article& article) {
  return article.published ? std::optional(article.published->day) : std::nullopt;
}

}  // namespace annals

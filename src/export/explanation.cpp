// Shows the words around each mention with the mention underlined, then what the resolver recorded about it.
#include "export/explanation.h"

#include <algorithm>

#include "chronology/short_time.h"
#include "export/decimals.h"
#include "export/names.h"
#include "export/terminal_width.h"
#include "export/underlined.h"
#include "time/timex3.h"

namespace annals {
namespace {

std::string value_text(const Value& value) {
  const Timex3 timex = timex3(value);
  std::string text = timex.type + " " + timex.value;
  if (!timex.mod.empty()) text += ", mod " + timex.mod;
  if (!timex.quant.empty()) text += ", quant " + timex.quant;
  if (!timex.freq.empty()) text += ", freq " + timex.freq;
  if (const std::optional<Bounds> span = bounds(value)) text += ", " + days(*span);
  return text;
}

std::string quoted(std::string_view text, const MatchTrace& match) {
  return match.rule->name + " \"" + std::string(match.span.of(text)) + '"';
}

// What other rules made of the words of a mention that `rule` took.
void other_readings(std::string& out, std::string_view text, Span extent, std::string_view rule,
                    const std::vector<MatchTrace>& trace) {
  for (const MatchTrace& match : trace) {
    if (!extent.contains(match.span)) continue;
    switch (match.outcome) {
      case MatchTrace::Outcome::taken:
        if (match.rule->name != rule || match.span != extent) append_fact(out, "part", quoted(text, match));
        break;
      case MatchTrace::Outcome::outranked:
        append_fact(out, "lost", quoted(text, match) + " to " + match.winner->name);
        break;
      case MatchTrace::Outcome::vetoed:
        append_fact(out, "forbidden", quoted(text, match));
        break;
      case MatchTrace::Outcome::not_at_word_edge:
        break;
    }
  }
}

// What contexts forbade where no mention stands.
std::string passed_over(std::string_view text, const Recognition& recognition) {
  std::string out;
  for (const MatchTrace& match : recognition.trace) {
    const bool read = std::ranges::any_of(recognition.mentions,
                                          [&](const Mention& mention) { return mention.extent.overlaps(match.span); });
    if (match.outcome != MatchTrace::Outcome::vetoed || read) continue;
    out += '\n' + underlined(text, match.span);
    append_fact(out, "forbidden", match.rule->name);
  }
  return out;
}

}  // namespace

std::string explanation(std::string_view id, const Article& article, const Recognition& recognition,
                        const std::vector<ResolvedMention>& mentions) {
  std::string out = printable(id) + '\n';
  for (std::size_t i = 0; i < mentions.size(); ++i) {
    const ResolvedMention& mention = mentions[i];
    out += '\n' + underlined(article.text, mention.span);
    append_fact(out, "value", mention.value ? value_text(*mention.value) : "none: " + why_unresolved(mention));
    append_fact(out, "rule", mention.rule);
    if (i < recognition.mentions.size()) append_fact(out, "meaning", text(recognition.mentions[i].meaning));
    other_readings(out, article.text, mention.extent, mention.rule, recognition.trace);
    append_fact(out, "reference", mention.reference);
    append_fact(out, "tense", name(mention.tense));
    append_fact(out, "rejected", mention.rejected ? value_text(*mention.rejected) : "");
    if (mention.range_end) append_fact(out, "range", "first of a range");
    if (mention.range_begin) append_fact(out, "range", "last of a range");
    append_fact(out, "confidence", two_decimals(mention.confidence));
  }
  return out + passed_over(article.text, recognition);
}

}  // namespace annals

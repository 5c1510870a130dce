// Shows the words around each mention with the mention underlined, then what the resolver recorded about it. Widths are
// counted as a terminal does, so that the underline stands below its words in any script.
#include "export/explanation.h"

#include <algorithm>

#include "export/columns.h"
#include "export/decimals.h"
#include "export/names.h"
#include "export/when.h"
#include "time/timex3.h"

namespace annals {
namespace {

constexpr std::size_t context_bytes = 36;  // on each side; mention and context then fit a line of 80 columns mostly

bool begins_code_point(std::string_view text, std::size_t offset) {
  return offset >= text.size() || (text[offset] & 0xC0) != 0x80;
}

std::string_view before(std::string_view text, std::size_t offset) {
  std::size_t begin = offset > context_bytes ? offset - context_bytes : 0;
  while (!begins_code_point(text, begin)) ++begin;
  std::string_view context = text.substr(begin, offset - begin);
  if (begin > 0) context.remove_prefix(std::min(context.find(' '), context.size()));
  return context.substr(context.rfind('\n') + 1);  // npos + 1 is 0
}

std::string_view after(std::string_view text, std::size_t offset) {
  std::size_t end = std::min(text.size(), offset + context_bytes);
  while (!begins_code_point(text, end)) --end;
  const std::size_t line_end = std::min(text.find('\n', offset), text.size());
  if (line_end <= end) return text.substr(offset, line_end - offset);
  const std::string_view context = text.substr(offset, end - offset);
  return context.substr(0, context.rfind(' '));
}

std::string underlined(std::string_view text, Span span) {
  std::string left = "  " + printable(before(text, span.begin));
  if (span.begin > 0 && text[span.begin - 1] == ' ') left += ' ';
  const std::string words = printable(span.of(text));
  std::string right = printable(after(text, span.end));
  if (span.end < text.size() && text[span.end] == ' ') right.insert(0, " ");
  return left + words + right + '\n' + std::string(width(left), ' ') + std::string(width(words), '^') + '\n';
}

void line(std::string& out, std::string_view what, std::string_view text) {
  if (text.empty()) return;
  out.append("    ").append(what).append(12 - what.size(), ' ').append(printable(text)).push_back('\n');
}

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
        if (match.rule->name != rule || match.span != extent) line(out, "part", quoted(text, match));
        break;
      case MatchTrace::Outcome::outranked:
        line(out, "lost", quoted(text, match) + " to " + match.winner->name);
        break;
      case MatchTrace::Outcome::vetoed:
        line(out, "forbidden", quoted(text, match));
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
    line(out, "forbidden", match.rule->name);
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
    line(out, "value", mention.value ? value_text(*mention.value) : "none: " + mention.unresolved);
    line(out, "rule", mention.rule);
    if (i < recognition.mentions.size()) line(out, "meaning", text(recognition.mentions[i].meaning));
    other_readings(out, article.text, mention.extent, mention.rule, recognition.trace);
    line(out, "reference", mention.reference);
    line(out, "tense", name(mention.tense));
    line(out, "rejected", mention.rejected ? value_text(*mention.rejected) : "");
    if (mention.range_end) line(out, "range", "first of a range");
    if (mention.range_begin) line(out, "range", "last of a range");
    line(out, "confidence", two_decimals(mention.confidence));
  }
  return out + passed_over(article.text, recognition);
}

}  // namespace annals

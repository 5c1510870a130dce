// Each full date in the head, in order; the first with a cue before it counts.
#include "page/document_day.h"

#include <string>

#include "page/written_date.h"
#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::size_t kHead = 700;  // bytes
constexpr std::size_t kReach = 60;  // bytes between cue and date

// The text before a date from the last sentence's end, or the last blank line, on.
std::string_view sentence_before(std::string_view before) {
  for (std::size_t at = before.size(); at > 0; --at) {
    const char c = before[at - 1];
    const bool ends = (c == '.' || c == '!' || c == '?') && at < before.size() && is_ascii_space(before[at]) &&
                      at + 1 < before.size() && starts_with_capital(before.substr(at + 1));
    const bool blank_line = c == '\n' && at > 1 && before[at - 2] == '\n';
    if (ends || blank_line) return before.substr(at);
  }
  return before;
}

bool has_cue(std::string_view before, const PageRules& rules) {
  const std::string text = " " + folded(before);
  for (const std::string& cue : rules.day_cues) {
    for (std::size_t at = text.rfind(cue); at != std::string::npos && at > 0; at = text.rfind(cue, at - 1)) {
      const std::size_t end = at + cue.size();
      const bool begins = !is_word_character(static_cast<unsigned char>(text[at - 1]));
      const bool ends =
          end == text.size() || cue.back() == ':' || !is_word_character(static_cast<unsigned char>(text[end]));
      if (begins && ends && text.size() - end <= kReach) return true;
    }
  }
  return false;
}

}  // namespace

std::optional<PublicationDate> day_of_head(std::string_view text, const PageRules& rules, bool month_first) {
  const std::string_view head = text.substr(0, kHead);
  for (const WrittenDate& date : find_dates(head, rules, month_first)) {
    if (!has_cue(sentence_before(head.substr(0, date.span.begin)), rules)) continue;
    return PublicationDate{date.day, "head of the document", date.numeric_order_guessed ? 0.6 : 0.85};
  }
  return {};
}

}  // namespace annals

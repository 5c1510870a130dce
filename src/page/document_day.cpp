// Each full date in the head, in order; the first with a cue before it counts.
#include "page/document_day.h"

#include <algorithm>
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

std::string last_word(std::string_view text) {
  while (!text.empty() && text.back() == ' ') text.remove_suffix(1);
  return std::string(text.substr(text.rfind(' ') + 1));
}

bool has_cue(std::string_view before, const PageRules& rules) {
  const std::string text = " " + folded(before);
  for (const std::string& cue : rules.day_cues) {
    for (std::size_t at = text.rfind(cue); at != std::string::npos && at > 0; at = text.rfind(cue, at - 1)) {
      const std::size_t end = at + cue.size();
      const bool begins = !is_word_character(static_cast<unsigned char>(text[at - 1]));
      const bool ends =
          end == text.size() || cue.back() == ':' || !is_word_character(static_cast<unsigned char>(text[end]));
      if (begins && ends && text.size() - end <= kReach &&
          !rules.day_story_words.contains(last_word(text.substr(0, at))))
        return true;
    }
  }
  return false;
}

// "the eleventh of February 2025" as "the 11 of February 2025".
std::string with_figures(std::string_view text, const PageRules& rules) {
  std::string out;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" ,.;:\n()", begin), text.size());
    std::string word = folded(text.substr(begin, end - begin));
    // "twenty first": two words, or one.
    const std::size_t next = std::min(text.find_first_of(" ,.;:\n()", end + 1), text.size());
    const std::string both =
        end < text.size() && text[end] == ' ' ? word + "-" + folded(text.substr(end + 1, next - end - 1)) : "";
    const auto of = [&](const std::string& name) {
      return static_cast<std::size_t>(std::ranges::find(rules.day_ordinals, name) - rules.day_ordinals.begin()) + 1;
    };
    const std::size_t days = rules.day_ordinals.size();
    if (!both.empty() && of(both) <= days) {
      out += std::to_string(of(both));
      begin = next;
      continue;
    }
    out += of(word) <= days ? std::to_string(of(word)) : std::string(text.substr(begin, end - begin));
    if (end < text.size()) out += text[end];
    begin = end + 1;
  }
  return out;
}

}  // namespace

std::optional<PublicationDate> day_of_head(std::string_view text, const PageRules& rules, bool month_first) {
  const std::string written = with_figures(text.substr(0, kHead), rules);
  const std::string_view head = written;
  for (const WrittenDate& date : find_dates(head, rules, month_first)) {
    if (!has_cue(sentence_before(head.substr(0, date.span.begin)), rules)) continue;
    return PublicationDate{date.day, "head of the document", date.numeric_order_guessed ? 0.6 : 0.85, DateSource::text};
  }
  return {};
}

}  // namespace annals

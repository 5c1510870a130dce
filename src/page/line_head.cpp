// A slot reaches to the next place where what follows it in the head stands; whether its text is a date, a clock or a name is
// then judged by itself. So a line is read once for each slot.
#include "page/line_head.h"

#include <algorithm>
#include <array>
#include <string>

#include "page/written_date.h"
#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::size_t kLongestDate = 48;
constexpr std::size_t kLongestName = 60;
constexpr std::size_t kLongestBeside = 16;  // bytes of a date's slot that are not of the date: a weekday

// Marks without width that programs put around names and times.
std::size_t invisible_at(std::string_view text) {
  for (const std::string_view mark : {"\u200E", "\u200F", "\u202A", "\u202C", "\uFEFF"}) {
    if (text.starts_with(mark)) return mark.size();
  }
  return 0;
}

bool is_date(std::string_view text, const PageRules& rules, bool month_first, LineHead& head) {
  if (text.size() < 6 || text.size() > kLongestDate || std::ranges::none_of(text, is_ascii_digit)) return false;
  const std::vector<WrittenDate> dates = find_dates(text, rules, month_first);
  if (dates.size() != 1 || text.size() - dates.front().span.size() > kLongestBeside || dates.front().time) return false;
  head.day = dates.front().day;
  head.month_was_first = dates.front().month_was_first;
  head.order_guessed = dates.front().numeric_order_guessed;
  return true;
}

// A name: up to six words of which the first begins with a capital, a figure (a telephone number) or a mark like "~" or "@".
bool is_name(std::string_view text, bool bracketed) {
  while (const std::size_t size = invisible_at(text)) text.remove_prefix(size);
  if (text.empty() || text.size() > kLongestName || text.find_first_of(".!?;\t") != std::string_view::npos)
    return false;
  const char first = text.front();
  const bool nickname = bracketed && text.find(' ') == std::string_view::npos;  // "<ana>"
  const bool opens = nickname || starts_with_capital(text) || is_ascii_digit(first) || first == '+' || first == '~' ||
                     first == '@' || first == '#' || static_cast<unsigned char>(first) >= 0xC3;
  return opens && std::ranges::count(text, ' ') < 6 && text.back() != ' ' && text.find("  ") == std::string_view::npos;
}

std::size_t number_at(std::string_view text, std::size_t at, int& number) {
  std::size_t size = 0;
  number = 0;
  while (size < 3 && at + size < text.size() && is_ascii_digit(text[at + size])) {
    number = number * 10 + (text[at + size] - '0');
    ++size;
  }
  return size;
}

// "AM", "p.m.", behind a clock, with the blank before it.
std::size_t half_day_at(std::string_view text, bool& after_noon) {
  for (const std::string_view space : {"\u202F", "\u00A0", " ", ""}) {
    if (!text.starts_with(space)) continue;
    const std::string rest = ascii_lower(text.substr(space.size(), 4));
    for (const std::string_view mark : {"a.m.", "p.m.", "am", "pm"}) {
      if (!rest.starts_with(mark)) continue;
      const std::size_t end = space.size() + mark.size();
      if (end < text.size() && is_word_character(code_point_at(text, end))) continue;
      after_noon = mark.front() == 'p';
      return end;
    }
    if (!space.empty()) return 0;
  }
  return 0;
}

// Where a literal of a head stands, in capitals or not.
std::size_t find_literal(std::string_view line, std::string_view literal, std::size_t from) {
  const auto same = [](char a, char b) { return ascii_lower(a) == ascii_lower(b); };
  if (from > line.size()) return std::string_view::npos;
  const auto found =
      std::search(line.begin() + static_cast<std::ptrdiff_t>(from), line.end(), literal.begin(), literal.end(), same);
  return found == line.end() ? std::string_view::npos : static_cast<std::size_t>(found - line.begin());
}

class Matching {
 public:
  Matching(std::string_view line, std::string_view head, const PageRules& rules, bool month_first)
      : line_(line), head_(head), rules_(rules), month_first_(month_first) {}

  std::optional<LineHead> match() {
    while (const std::size_t size = invisible_at(line_.substr(at_))) at_ += size;
    while (!head_.empty()) {
      if (head_.front() != '{') {
        if (at_ >= line_.size() || ascii_lower(line_[at_]) != ascii_lower(head_.front())) return {};
        ++at_;
        head_.remove_prefix(1);
        continue;
      }
      const std::size_t close = head_.find('}');
      const std::string_view slot = head_.substr(0, close + 1);
      head_.remove_prefix(slot.size());
      if (!take(slot)) return {};
    }
    if (at_ != line_.size()) return {};
    return found_;
  }

 private:
  // From `at` on, past white space where the head has some, and past marks without width.
  std::size_t at_slot(std::size_t at) const {
    if (at > 0 && at <= line_.size() && is_ascii_space(line_[at - 1])) {
      while (at < line_.size() && is_ascii_space(line_[at])) ++at;
    }
    while (const std::size_t size = at < line_.size() ? invisible_at(line_.substr(at)) : 0) at += size;
    return at;
  }

  bool take(std::string_view slot) {
    at_ = at_slot(at_);
    if (slot == "{text}") {
      const std::size_t begin = std::min(line_.find_first_not_of(" \t", at_), line_.size());
      found_.text = {begin, line_.size()};
      at_ = line_.size();
      return begin < line_.size() || !found_.name.empty();
    }
    if (slot == "{hours}") {  // "2140"
      const std::string_view digits = line_.substr(at_, 5);
      const bool four = digits.size() >= 4 && std::all_of(digits.begin(), digits.begin() + 4, is_ascii_digit) &&
                        (digits.size() == 4 || !is_ascii_digit(digits[4]));
      if (!four) return false;
      const int hour = (digits[0] - '0') * 10 + (digits[1] - '0');
      const int minute = (digits[2] - '0') * 10 + (digits[3] - '0');
      if (hour > 23 || minute > 59) return false;
      found_.clock = std::chrono::hours(hour) + std::chrono::minutes(minute);
      at_ += 4;
      return true;
    }
    if (slot == "{clock}") {
      const std::size_t size = clock_at(line_.substr(at_), found_);
      at_ += size;
      return size > 0;
    }
    return take_up_to(slot, head_.substr(0, head_.find('{')));
  }

  // A date or a name: the shortest that the next literal ends.
  bool take_up_to(std::string_view slot, std::string_view literal) {
    const std::size_t longest = at_ + (slot == "{date}" ? kLongestDate : kLongestName);
    std::size_t end = literal.empty() ? line_.size() : find_literal(line_, literal, at_);
    while (end != std::string_view::npos && end <= longest) {
      Span span{at_, end};
      while (span.end > at_ && line_[span.end - 1] == ' ')
        --span.end;  // the head's blank stands for any number of them
      const bool fits = slot == "{date}" ? is_date(span.of(line_), rules_, month_first_, found_)
                                         : is_name(span.of(line_), literal.starts_with('>'));
      if (fits && follows(end + literal.size())) {
        if (slot == "{name}") found_.name = span;
        at_ = end;
        return true;
      }
      if (literal.empty()) return false;
      end = find_literal(line_, literal, end + 1);
    }
    return false;
  }

  // Whether the clock that the head has after a literal stands there.
  bool follows(std::size_t at) const {
    const std::size_t slot = head_.find('{');
    if (slot == std::string_view::npos || !head_.substr(slot).starts_with("{clock}")) return true;
    LineHead ignored;
    at = at_slot(at);
    return at < line_.size() && clock_at(line_.substr(at), ignored) > 0;
  }

  std::string_view line_;
  std::string_view head_;
  const PageRules& rules_;
  bool month_first_;
  std::size_t at_ = 0;
  LineHead found_;
};

}  // namespace

std::size_t clock_at(std::string_view text, LineHead& head) {
  int hour = 0;
  int minute = 0;
  int second = 0;
  std::size_t at = number_at(text, 0, hour);
  if (at == 0 || at > 2 || at + 2 >= text.size() || (text[at] != ':' && text[at] != '.')) return 0;
  const char mark = text[at];
  const std::size_t minute_size = number_at(text, at + 1, minute);
  if (minute_size != 2) return 0;
  at += 3;
  head.has_seconds = at + 2 < text.size() && text[at] == mark && number_at(text, at + 1, second) == 2;
  if (head.has_seconds) {
    at += 3;
    int fraction = 0;
    if (at < text.size() && (text[at] == ',' || text[at] == '.')) {
      if (const std::size_t size = number_at(text, at + 1, fraction)) at += 1 + size;
    }
  }
  bool after_noon = false;
  if (const std::size_t size = half_day_at(text.substr(at), after_noon)) {
    if (hour < 1 || hour > 12) return 0;
    hour = hour % 12 + (after_noon ? 12 : 0);
    head.half_day = true;
    at += size;
  }
  const bool goes_on = at < text.size() && (is_ascii_digit(text[at]) || text[at] == mark) && at + 1 < text.size() &&
                       (is_ascii_digit(text[at]) || is_ascii_digit(text[at + 1]));
  if (hour > 23 || minute > 59 || second > 59 || goes_on) return 0;
  head.clock = std::chrono::hours(hour) + std::chrono::minutes(minute) + std::chrono::seconds(second);
  return at;
}

std::optional<LineHead> match_head(std::string_view line, std::string_view head, const PageRules& rules,
                                   bool month_first) {
  return Matching(line, head, rules, month_first).match();
}

}  // namespace annals

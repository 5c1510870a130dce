// The text is cut into tokens (numbers, words, single marks); at each number or month name the shapes of a written date
// are tried, longest first. Words are looked up, never spelled out here.
#include "page/written_date.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <string>

namespace annals {
namespace {

enum class Kind : unsigned char { number, word, mark };

struct Token {
  Kind kind;
  Span span;
  unsigned value = 0;  // of a number
  std::size_t digits = 0;
  char mark = 0;  // of an ASCII mark
  bool space_before = false;
  unsigned month = 0;    // of a word: 1..12 where it names a month
  bool between = false;  // of a word: may stand between the parts of a date
};

bool is_space(UChar32 c) {
  return u_isUWhiteSpace(c) != 0 || c == 0x200B || c == 0x200E || c == 0x200F;
}
bool is_word(UChar32 c) {
  return u_isalpha(c) != 0 || u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_COMBINING_SPACING_MARK;
}
bool is_ideograph(UChar32 c) {
  return c >= 0x2E80 && c < 0xAC00;
}

class Tokenizer {
 public:
  Tokenizer(std::string_view text, const PageRules& rules) : text_(text), rules_(rules) {}

  std::vector<Token> tokens() {
    std::vector<Token> out;
    bool space = true;
    while (at_ < size()) {
      const std::int32_t begin = at_;
      const UChar32 c = next();
      if (is_space(c)) {
        space = true;
        continue;
      }
      at_ = begin;
      out.push_back(u_isdigit(c) ? number() : is_word(c) ? word() : mark());
      out.back().space_before = space;
      space = false;
    }
    return out;
  }

 private:
  std::int32_t size() const { return static_cast<std::int32_t>(text_.size()); }

  UChar32 next() {
    UChar32 c = 0;
    const auto* bytes = reinterpret_cast<const std::uint8_t*>(text_.data());
    U8_NEXT_OR_FFFD(bytes, at_, size(), c);
    return c;
  }

  Span since(std::int32_t begin) const { return {static_cast<std::size_t>(begin), static_cast<std::size_t>(at_)}; }

  Token number() {
    Token token{.kind = Kind::number, .span = {}};
    const std::int32_t begin = at_;
    for (std::int32_t before = at_; at_ < size(); before = at_) {
      const UChar32 c = next();
      if (u_isdigit(c) == 0) {
        at_ = before;
        break;
      }
      if (++token.digits <= 9) token.value = token.value * 10 + static_cast<unsigned>(u_charDigitValue(c));
    }
    token.span = since(begin);
    return token;
  }

  Token word() {
    const std::int32_t begin = at_;
    const UChar32 first = next();
    for (std::int32_t before = at_; at_ < size() && !is_ideograph(first); before = at_) {
      const UChar32 c = next();
      if (!is_word(c) || is_ideograph(c)) {
        at_ = before;
        break;
      }
    }
    Token token{.kind = Kind::word, .span = since(begin)};
    if (token.span.size() > 40) return token;
    const std::string key = folded(token.span.of(text_));
    if (const auto month = rules_.months.find(key); month != rules_.months.end()) token.month = month->second;
    token.between = rules_.between_words.contains(key);
    return token;
  }

  Token mark() {
    const std::int32_t begin = at_;
    const UChar32 c = next();
    return {.kind = Kind::mark,
            .span = since(begin),
            .mark = c < 0x80                                    ? static_cast<char>(c)
                    : c == 0x2013 || c == 0x2011 || c == 0x2010 ? '-'
                                                                : '\0'};
  }

  std::string_view text_;
  const PageRules& rules_;
  std::int32_t at_ = 0;
};

// A date being read: which tokens it covers.
struct Reading {
  date::year_month_day day;
  std::size_t end = 0;  // past its last token
  bool guessed = false;
  std::optional<bool> month_was_first;
};

class Reader {
 public:
  Reader(std::string_view text, const std::vector<Token>& tokens, const PageRules& rules, bool month_first)
      : text_(text), tokens_(tokens), rules_(rules), month_first_(month_first) {}

  std::optional<Reading> date_at(std::size_t at) const {
    const Token& token = tokens_[at];
    if (token.kind == Kind::word) return token.month != 0 ? month_day_year(at) : std::nullopt;
    if (token.kind != Kind::number) return {};
    if (token.digits == 8) return compact(at);
    if (token.digits == 4) return year_first(at);
    if (token.digits > 2) return {};
    if (auto reading = day_month_year(at)) return reading;
    return numeric(at);
  }

  // The time of day that follows, and its offset from UTC.
  void read_time(std::size_t at, WrittenDate& date) const {
    if (at < tokens_.size() &&
        (is_mark(at, ',') || is_mark(at, '-') || is_mark(at, '|') || is_mark(at, '/') || is_mark(at, '(')))
      ++at;
    for (int skipped = 0; skipped < 2 && at < tokens_.size() && tokens_[at].kind == Kind::word; ++skipped) ++at;
    if (at < tokens_.size() && is_mark(at, ',')) ++at;
    if (at + 2 >= tokens_.size() || tokens_[at].kind != Kind::number || tokens_[at].digits > 2 ||
        tokens_[at].value > 24)
      return;
    if (!is_mark(at + 1, ':') || tokens_[at + 2].kind != Kind::number || tokens_[at + 2].digits != 2) return;
    date.time = std::chrono::minutes(tokens_[at].value * 60 + tokens_[at + 2].value);
    at += 3;
    if (at + 1 < tokens_.size() && is_mark(at, ':') && tokens_[at + 1].kind == Kind::number) at += 2;
    if (at + 1 < tokens_.size() && is_mark(at, '.') && tokens_[at + 1].kind == Kind::number) at += 2;
    if (at >= tokens_.size()) return;
    const std::string_view next = tokens_[at].span.of(text_);
    if (next == "Z" || next == "UTC" || next == "GMT") {
      date.offset = std::chrono::minutes(0);
      ++at;
    }
    if (at + 1 < tokens_.size() && (is_mark(at, '+') || is_mark(at, '-')) && tokens_[at + 1].kind == Kind::number) {
      const Token& hours = tokens_[at + 1];
      unsigned minutes = hours.digits == 4 ? hours.value / 100 * 60 + hours.value % 100 : hours.value * 60;
      if (hours.digits == 2 && at + 3 < tokens_.size() && is_mark(at + 2, ':') && tokens_[at + 3].kind == Kind::number)
        minutes += tokens_[at + 3].value;
      if (minutes <= 15 * 60)
        date.offset = std::chrono::minutes(is_mark(at, '-') ? -static_cast<int>(minutes) : static_cast<int>(minutes));
    }
  }

 private:
  bool is_mark(std::size_t at, char mark) const {
    return at < tokens_.size() && tokens_[at].kind == Kind::mark && tokens_[at].mark == mark;
  }
  bool is_number(std::size_t at, std::size_t most_digits) const {
    return at < tokens_.size() && tokens_[at].kind == Kind::number && tokens_[at].digits <= most_digits;
  }
  bool marks(std::size_t at, const WordSet& set) const {
    return at < tokens_.size() && tokens_[at].kind == Kind::word && set.contains(folded(tokens_[at].span.of(text_)));
  }

  // Past marks and small words that may stand between parts, at most four.
  std::size_t past_between(std::size_t at) const {
    for (int count = 0; count < 4 && at < tokens_.size(); ++count, ++at) {
      const Token& token = tokens_[at];
      if (token.kind == Kind::word && token.between && token.month == 0) continue;
      if (token.kind == Kind::mark && (token.mark == '.' || token.mark == ',' || token.mark == '-' ||
                                       token.mark == '/' || token.mark == '\'' || token.mark == '\0'))
        continue;
      break;
    }
    return at;
  }

  // Month names of two words ("كانون الثاني") are looked up where the first alone is none.
  unsigned month_at(std::size_t at, std::size_t& end) const {
    if (at >= tokens_.size() || tokens_[at].kind != Kind::word) return 0;
    if (at + 1 < tokens_.size() && tokens_[at + 1].kind == Kind::word) {
      const auto pair = rules_.months.find(
          folded(text_.substr(tokens_[at].span.begin, tokens_[at + 1].span.end - tokens_[at].span.begin)));
      if (pair != rules_.months.end()) {
        end = at + 2;
        return pair->second;
      }
    }
    end = at + 1;
    return tokens_[at].month;
  }

  static std::optional<Reading> make(unsigned year, unsigned month, unsigned day, std::size_t end) {
    if (year < 1990 || year > 2099) return {};
    const date::year_month_day date{date::year{static_cast<int>(year)}, date::month{month}, date::day{day}};
    if (!date.ok()) return {};
    return Reading{date, end, false, {}};
  }

  // A year of four digits, or of two after an apostrophe or a mark.
  std::optional<unsigned> year_at(std::size_t at, bool two_digits) const {
    if (!is_number(at, 4)) return {};
    if (tokens_[at].digits == 4) return tokens_[at].value;
    if (two_digits && tokens_[at].digits == 2)
      return tokens_[at].value < 90 ? 2000 + tokens_[at].value : 1900 + tokens_[at].value;
    return {};
  }

  std::optional<Reading> compact(std::size_t at) const {
    const unsigned value = tokens_[at].value;
    return make(value / 10000, value / 100 % 100, value % 100, at + 1);
  }

  std::optional<Reading> year_first(std::size_t at) const {
    const unsigned year = tokens_[at].value;
    std::size_t next = at + 1;
    const bool marked = marks(next, rules_.year_marks);
    if (marked) ++next;
    // 2025. február 27. and 2025 February 27
    std::size_t after_month = 0;
    const std::size_t month_begin = past_between(next);
    if (const unsigned month = month_at(month_begin, after_month)) {
      const std::size_t day = past_between(after_month);
      if (is_number(day, 2)) return make(year, month, tokens_[day].value, day + 1);
      return {};
    }
    // 2025. gada 27. februāris
    if (month_begin > next && is_number(month_begin, 2)) {
      const std::size_t month = past_between(month_begin + 1);
      if (const unsigned number = month_at(month, after_month)) {
        return make(year, number, tokens_[month_begin].value, after_month);
      }
    }
    if (!marked) {
      if (next >= tokens_.size() || tokens_[next].kind != Kind::mark ||
          std::string_view("-/._").find(tokens_[next].mark) == std::string_view::npos)
        return {};
      ++next;
    }
    if (!is_number(next, 2)) return {};
    const unsigned month = tokens_[next].value;
    ++next;
    if (marked ? !marks(next, rules_.month_marks) : next >= tokens_.size() || tokens_[next].kind != Kind::mark)
      return {};
    if (!marked && tokens_[next].mark != tokens_[at + 1].mark) return {};
    ++next;
    if (!is_number(next, 2)) return {};
    return make(year, month, tokens_[next].value, next + 1);
  }

  std::optional<Reading> day_month_year(std::size_t at) const {
    std::size_t after_month = 0;
    std::size_t month_begin = past_between(at + 1);
    unsigned month = month_at(month_begin, after_month);
    // 27 tháng 2, 2025: a month's mark, then its number
    if (month == 0 && month_begin > at + 1 && marks(month_begin - 1, rules_.month_marks) && is_number(month_begin, 2)) {
      month = tokens_[month_begin].value;
      after_month = month_begin + 1;
    }
    if (month == 0) return {};
    const std::size_t year = past_between(after_month);
    if (const auto number = year_at(year, year > after_month && is_two_digit_year(year)))
      return make(*number, month, tokens_[at].value, year + 1);
    return {};
  }

  std::optional<Reading> month_day_year(std::size_t at) const {
    std::size_t after_month = 0;
    const unsigned month = month_at(at, after_month);
    const std::size_t day = past_between(after_month);
    if (month == 0 || !is_number(day, 2)) return {};
    const std::size_t year = past_between(day + 1);
    if (const auto number = year_at(year, year > day + 1 && is_two_digit_year(year)))
      return make(*number, month, tokens_[day].value, year + 1);
    return {};
  }

  // '25 or -25 and then no time of day.
  bool is_two_digit_year(std::size_t at) const {
    return at > 0 && at < tokens_.size() && tokens_[at - 1].kind == Kind::mark && tokens_[at - 1].mark != ',' &&
           !tokens_[at].space_before && !is_mark(at + 1, ':');
  }

  std::optional<Reading> numeric(std::size_t at) const {
    if (at + 4 >= tokens_.size()) return {};
    const char mark = tokens_[at + 1].mark;
    if (tokens_[at + 1].kind != Kind::mark || std::string_view("./-|").find(mark) == std::string_view::npos ||
        mark == '\0')
      return {};
    if (!is_number(at + 2, 2) || !is_mark(at + 3, mark)) return {};
    // A version number or an address goes on after the third part.
    if (is_mark(at + 5, mark) && at + 6 < tokens_.size() && tokens_[at + 6].kind == Kind::number &&
        !tokens_[at + 6].space_before)
      return {};
    if (at > 1 && is_mark(at - 1, mark) && tokens_[at - 2].kind == Kind::number && !tokens_[at].space_before) return {};
    const auto year = year_at(at + 4, true);
    if (!year) return {};
    const unsigned first = tokens_[at].value;
    const unsigned second = tokens_[at + 2].value;
    const bool both = first <= 12 && second <= 12 && first != second && mark != '.';
    const bool month_is_first = both ? month_first_ && mark != '.' : second > 12;
    auto reading = month_is_first ? make(*year, first, second, at + 5) : make(*year, second, first, at + 5);
    if (reading) {
      reading->guessed = both;
      if (mark != '.' && (first > 12 || second > 12)) reading->month_was_first = second > 12;
    }
    return reading;
  }

  std::string_view text_;
  const std::vector<Token>& tokens_;
  const PageRules& rules_;
  bool month_first_;
};

}  // namespace

std::vector<WrittenDate> find_dates(std::string_view text, const PageRules& rules, bool month_first) {
  const std::vector<Token> tokens = Tokenizer(text, rules).tokens();
  const Reader reader(text, tokens, rules, month_first);
  std::vector<WrittenDate> out;
  for (std::size_t at = 0; at < tokens.size();) {
    const auto reading = reader.date_at(at);
    if (!reading) {
      ++at;
      continue;
    }
    WrittenDate date{date::sys_days(reading->day),
                     {tokens[at].span.begin, tokens[reading->end - 1].span.end},
                     reading->guessed,
                     reading->month_was_first,
                     {},
                     {}};
    reader.read_time(reading->end, date);
    out.push_back(date);
    at = reading->end;
  }
  return out;
}

std::optional<bool> numeric_order(std::string_view text, const PageRules& rules) {
  std::optional<bool> order;
  for (const WrittenDate& date : find_dates(text, rules, false)) {
    if (!date.month_was_first) continue;
    if (order && *order != *date.month_was_first) return {};
    order = date.month_was_first;
  }
  return order;
}

std::optional<WrittenDate> parse_stamp(std::string_view value, const PageRules& rules, bool month_first) {
  const std::vector<WrittenDate> dates = find_dates(value.substr(0, 200), rules, month_first);
  if (!dates.empty()) return dates.front();
  if (value.size() != 10 && value.size() != 13) return {};
  std::int64_t seconds = 0;
  for (const char c : value) {
    if (c < '0' || c > '9') return {};
    seconds = seconds * 10 + (c - '0');
  }
  if (value.size() == 13) seconds /= 1000;
  const date::sys_days day = date::floor<date::days>(date::sys_seconds(std::chrono::seconds(seconds)));
  if (day < date::sys_days(date::year{1998} / 1 / 1) || day > date::sys_days(date::year{2099} / 1 / 1)) return {};
  return WrittenDate{day, {0, value.size()}, false, {}, {}, std::chrono::minutes(0)};
}

}  // namespace annals

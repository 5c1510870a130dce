// A text's words are read from left to right: a number, a unit, and a word before or behind that says which way.
#include "page/saved_time.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <string>

#include "text/utf8.h"
#include "time/iso_date.h"

namespace annals {
namespace {

constexpr std::size_t kLongestText = 120;                  // bytes; longer ones tell of other things
constexpr std::size_t kStampReach = std::size_t{1} << 16;  // bytes at either end of a page
constexpr std::size_t kStampLength = 200;
constexpr unsigned kMost = 1000;

struct Word {
  Span span;
  std::string key;
  unsigned number = 0;
  bool is_number = false;
};

// Runs of letters and runs of digits, folded.
std::vector<Word> words_of(std::string_view text) {
  std::vector<Word> words;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  char before = ' ';  // kind of the character before: letter, digit, space
  for (std::int32_t at = 0; at < size;) {
    const std::int32_t begin = at;
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, at, size, c);
    const bool mark = c == '\'' || u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_COMBINING_SPACING_MARK;
    const char kind = u_isdigit(c) != 0 ? 'd' : u_isalpha(c) != 0 || (mark && before == 'l') ? 'l' : ' ';
    if (kind != ' ') {
      if (kind != before) words.push_back({.span = {static_cast<std::size_t>(begin), 0}, .key = {}});
      words.back().span.end = static_cast<std::size_t>(at);
      words.back().is_number = kind == 'd';
      if (kind == 'd')
        words.back().number = std::min(words.back().number * 10 + static_cast<unsigned>(u_charDigitValue(c)), kMost);
    }
    before = kind;
  }
  for (Word& word : words) word.key = folded(word.span.of(text));
  return words;
}

class Reader {
 public:
  Reader(std::string_view text, const PageRules& rules) : text_(text), rules_(rules), words_(words_of(text)) {}

  struct Told {
    Span span;
    std::chrono::minutes ago;
  };

  std::optional<Told> first() const {
    for (std::size_t at = 0; at < words_.size(); ++at) {
      if (auto told = age_at(at)) return told;
      const std::string rest = folded(text_.substr(words_[at].span.begin));
      if (rules_.today_phrases.match_start(rest) > 0) return Told{words_[at].span, std::chrono::minutes(0)};
      if (rules_.yesterday_phrases.match_start(rest) > 0) return Told{words_[at].span, std::chrono::hours(24)};
    }
    return {};
  }

 private:
  // "3 hours ago" and "il y a 3 heures", from the number on.
  std::optional<Told> age_at(std::size_t at) const {
    const bool one = !words_[at].is_number && rules_.ago_one.contains(words_[at].key);
    if ((!words_[at].is_number && !one) || at + 1 >= words_.size()) return {};
    const auto [unit, glued] = unit_at(at + 1);
    if (unit == std::chrono::minutes(0)) return {};
    const bool behind = glued || (at + 2 < words_.size() && rules_.ago_after.contains(words_[at + 2].key));
    if (!behind && !announced(at)) return {};
    const unsigned count = one ? 1 : words_[at].number;
    if (count >= kMost) return {};
    const std::size_t last = behind && !glued ? at + 2 : at + 1;
    return Told{{words_[at].span.begin, words_[last].span.end}, unit * static_cast<int>(count)};
  }

  // The unit that a word names, and whether the word says "ago" itself, as words without spaces between them do.
  std::pair<std::chrono::minutes, bool> unit_at(std::size_t at) const {
    const std::string& key = words_[at].key;
    if (const auto unit = rules_.ago_units.find(key); unit != rules_.ago_units.end()) return {unit->second, false};
    for (const auto& [name, length] : rules_.ago_units) {
      if (key.starts_with(name) && rules_.ago_after.contains(std::string_view(key).substr(name.size())))
        return {length, true};
    }
    return {};
  }

  // Whether one of the phrases that say "ago" in front ends right before the word.
  bool announced(std::size_t at) const {
    for (std::size_t count = 1; count <= 3 && count <= at; ++count) {
      const std::size_t begin = words_[at - count].span.begin;
      const std::string before = folded(text_.substr(begin, words_[at - 1].span.end - begin));
      if (rules_.ago_before.match_start(before) == before.size()) return true;
    }
    return false;
  }

  std::string_view text_;
  const PageRules& rules_;
  std::vector<Word> words_;
};

// Only in comments: pages may tell of archives, too.
std::optional<SavedTime> stamp_in(std::string_view part, const PageRules& rules) {
  for (std::size_t open = part.find("<!--"); open != std::string_view::npos;) {
    const std::size_t close = std::min(part.find("-->", open), part.size());
    const std::string comment = ascii_lower(part.substr(open, close - open));
    for (const std::string& stamp : rules.saved_stamps) {
      for (std::size_t at = comment.find(stamp); at != std::string::npos; at = comment.find(stamp, at + 1)) {
        const auto date = parse_stamp(part.substr(open + at + stamp.size(), kStampLength), rules, true);
        if (date) return date::local_days(date->day.time_since_epoch()) + date->time.value_or(std::chrono::hours(12));
      }
    }
    open = part.find("<!--", close);
  }
  return {};
}

}  // namespace

std::vector<WrittenDate> find_dates_told(std::string_view text, const PageRules& rules, bool month_first,
                                         std::optional<SavedTime> saved) {
  std::vector<WrittenDate> dates = find_dates(text, rules, month_first);
  if (!saved || !dates.empty() || text.size() > kLongestText) return dates;
  if (const auto told = Reader(text, rules).first()) {
    const auto day = date::floor<date::days>(*saved - told->ago);
    dates.push_back({date::sys_days(day.time_since_epoch()), told->span, false, {}, {}, {}});
  }
  return dates;
}

std::optional<SavedTime> saved_time(std::string_view html, const PageRules& rules) {
  if (const auto stamp = stamp_in(html.substr(0, kStampReach), rules)) return stamp;
  if (html.size() <= kStampReach) return {};
  return stamp_in(html.substr(std::max(html.size() - kStampReach, kStampReach)), rules);
}

std::optional<SavedTime> parse_saved_time(std::string_view text) {
  const auto day = parse_iso_date(text.substr(0, 10));
  if (!day) return {};
  const date::local_days local(day->time_since_epoch());
  if (text.size() == 10) return local + std::chrono::hours(12);
  const auto two_digits = [&](std::size_t at) {
    const auto digit = [&](std::size_t i) {
      return i < text.size() && text[i] >= '0' && text[i] <= '9' ? text[i] - '0' : 100;
    };
    return digit(at) * 10 + digit(at + 1);
  };
  const int hours = two_digits(11);
  const int minutes = two_digits(14);
  if ((text[10] != 'T' && text[10] != ' ') || hours > 23 || text.size() < 16 || text[13] != ':' || minutes > 59)
    return {};
  if (text.find_first_not_of("0123456789:.+-Z ", 16) != std::string_view::npos) return {};
  return local + std::chrono::hours(hours) + std::chrono::minutes(minutes);
}

}  // namespace annals

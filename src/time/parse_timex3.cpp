// Reads TIMEX3 values. Each reader takes what it knows from the front of the text and leaves the rest to the next; what
// is left at the end makes the value none. A date is read into the fields of a partial date first, and becomes a period
// where its fields are those of one.
#include <charconv>

#include "time/digits.h"
#include "time/timex3.h"
#include "time/timex3_codes.h"

namespace annals {
namespace {

bool take(std::string_view& text, std::string_view prefix) {
  if (!text.starts_with(prefix)) return false;
  text.remove_prefix(prefix.size());
  return true;
}

// The next `width` characters as a number.
std::optional<int> take_number(std::string_view& text, std::size_t width) {
  const std::optional<int> number = text.size() < width ? std::nullopt : number_of(text.substr(0, width));
  if (number) text.remove_prefix(width);
  return number;
}

bool is_between(int number, int least, int most) {
  return least <= number && number <= most;
}

// The year, or the digits that decade and century are known by; "XXXX" says nothing of it.
bool take_year(std::string_view& text, PartialDate& date) {
  const bool bc = take(text, "BC");
  if (!bc && take(text, "XXXX")) return true;
  if (!bc && take(text, "XX")) {
    const std::size_t width = std::min(text.find_first_not_of("0123456789"), text.size());
    const std::optional<int> number = take_number(text, width);
    if (!number || width > 2) return false;
    (width == 2 ? date.year_in_century : date.decade) = number;
    date.decade_of_any_century = width == 1;
    return true;
  }
  const std::size_t width = std::min(text.find_first_not_of("0123456789"), text.size());
  const std::optional<int> number = take_number(text, width);
  if (!number) return false;
  if (width >= 4) {
    const bool in_range = bc ? is_between(*number, 1, 10000) : is_between(*number, 1, 9999);
    if (in_range && (width == 4 || *number > 9999)) date.year = date::year{bc ? 1 - *number : *number};
    return date.year.has_value();
  }
  (width == 3 ? date.decade : date.century) = bc ? -1 - *number : *number;
  if (width == 3) take(text, "X");
  if (width == 2) take(text, "XX");
  return width == 2 || width == 3;
}

// What stands behind "-W": week, and day of the week or weekend.
bool take_week(std::string_view& text, PartialDate& date) {
  if (!take(text, "XX")) {
    date.week = take_number(text, 2);
    if (!date.week || !is_between(*date.week, 1, 53)) return false;
  }
  if (take(text, "-WE")) {
    date.weekend = true;
  } else if (take(text, "-")) {
    const std::optional<int> number = take_number(text, 1);
    if (!number || !is_between(*number, 1, 7)) return false;
    date.weekday = date::weekday{unsigned(*number)};
  }
  return date.week || date.weekend || date.weekday;
}

// Month and day, either of them XX.
bool take_month(std::string_view& text, PartialDate& date) {
  if (!take(text, "XX")) {
    const std::optional<int> month = take_number(text, 2);
    if (!month || !is_between(*month, 1, 12)) return false;
    date.month = date::month{unsigned(*month)};
  }
  if (!take(text, "-")) return true;
  if (take(text, "XX")) {
    date.some_day = date.year && !date.month && text.empty();
    return true;
  }
  const std::optional<int> day = take_number(text, 2);
  if (!day || !is_between(*day, 1, 31)) return false;
  date.day = date::day{unsigned(*day)};
  return true;
}

// What stands behind the hyphen that follows the year.
bool take_division(std::string_view& text, PartialDate& date) {
  date.season = timex3_codes::find<Season>(timex3_codes::seasons, text.substr(0, 2));
  if (date.season) {
    text.remove_prefix(2);
    return true;
  }
  if (take(text, "W")) return take_week(text, date);
  if (take(text, "Q")) {
    date.quarter = take_number(text, 1);
    return date.quarter && is_between(*date.quarter, 1, 4);
  }
  if (take(text, "H")) {
    date.half = take_number(text, 1);
    return date.half && is_between(*date.half, 1, 2);
  }
  return take_month(text, date);
}

// What stands behind the T.
bool take_time(std::string_view& text, PartialDate& date) {
  date.part = timex3_codes::find<DayPart>(timex3_codes::day_parts, text.substr(0, 2));
  if (date.part) {
    text.remove_prefix(2);
    return true;
  }
  const std::optional<int> hour = take_number(text, 2);
  if (!hour || *hour > 23) return false;
  date.time = ClockTime{.hour = std::chrono::hours{*hour}};
  if (!take(text, ":")) return true;
  const std::optional<int> minute = take_number(text, 2);
  if (!minute || *minute > 59) return false;
  date.time->minute = std::chrono::minutes{*minute};
  if (!take(text, ":")) return true;
  const std::optional<int> second = take_number(text, 2);
  if (!second || *second > 59) return false;
  date.time->second = std::chrono::seconds{*second};
  return true;
}

std::optional<PartialDate> parse_date(std::string_view text) {
  PartialDate date;
  if (!take_year(text, date)) return std::nullopt;
  if (take(text, "-") && !take_division(text, date)) return std::nullopt;
  if (take(text, "T") && !take_time(text, date)) return std::nullopt;
  if (!text.empty() || date == PartialDate{}) return std::nullopt;
  return date;
}

// "2" and "BC2".
std::optional<Period> parse_millennium(std::string_view text) {
  const bool bc = take(text, "BC");
  const std::optional<int> number = text.size() == 1 ? number_of(text) : std::nullopt;
  if (!number) return std::nullopt;
  return Period::millennium(bc ? -1 - *number : *number);
}

std::optional<Period> parse_period(std::string_view text) {
  if (const std::optional<Period> millennium = parse_millennium(text)) return millennium;
  const std::optional<PartialDate> date = parse_date(text);
  return date ? period_of(*date) : std::nullopt;
}

// "2019-05-03/2019-05-07", either side ".."; `slash` is where it stands.
std::optional<Interval> parse_interval(std::string_view text, std::size_t slash) {
  const std::string_view begin = text.substr(0, slash), end = text.substr(slash + 1);
  const Interval interval{parse_period(begin), parse_period(end)};
  if (!interval.begin && !interval.end) return std::nullopt;
  if ((!interval.begin && begin != "..") || (!interval.end && end != "..")) return std::nullopt;
  return interval;
}

// "3", "2.5" or "X"; the outer optional is empty for anything else.
std::optional<std::optional<double>> take_count(std::string_view& text) {
  if (take(text, "X")) return std::optional<double>{};
  double count = 0;
  const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), count, std::chars_format::fixed);
  if (error != std::errc{} || text.front() < '0' || text.front() > '9') return std::nullopt;
  text.remove_prefix(std::size_t(end - text.data()));
  return count;
}

std::optional<Granularity> take_unit(std::string_view& text, bool is_time) {
  const std::size_t width = std::min(text.find_first_not_of("ABCDEFGHIJKLMNOPQRSUVWYZ"), text.size());  // no T, no X
  for (const timex3_codes::Unit& unit : timex3_codes::units) {
    if (unit.is_time != is_time || unit.letters != text.substr(0, width)) continue;
    text.remove_prefix(width);
    return unit.granularity;
  }
  return std::nullopt;
}

std::optional<Duration> parse_duration(std::string_view text) {
  Duration duration;
  if (!take(text, "P")) return std::nullopt;
  for (bool is_time = false; !text.empty();) {
    if (!is_time) is_time = take(text, "T");
    const auto count = take_count(text);
    if (!count) return std::nullopt;
    const std::optional<Granularity> unit = take_unit(text, is_time);
    if (!unit) return std::nullopt;
    duration.terms.push_back({*count, *unit});
  }
  if (duration.terms.empty()) return std::nullopt;
  return duration;
}

template <class Content>
std::optional<Value> as_value(const std::optional<Content>& content) {
  if (!content) return std::nullopt;
  return Value{.what = *content};
}

}  // namespace

std::optional<Value> parse_timex3(std::string_view value) {
  if (const auto vague = timex3_codes::find<Vague>(timex3_codes::vague, value)) return as_value(vague);
  if (value.starts_with('P')) return as_value(parse_duration(value));
  if (const std::size_t slash = value.find('/'); slash != value.npos) return as_value(parse_interval(value, slash));
  if (const std::optional<Period> millennium = parse_millennium(value)) return as_value(millennium);
  const std::optional<PartialDate> date = parse_date(value);
  if (!date) return std::nullopt;
  return is_complete(*date) ? as_value(period_of(*date)) : as_value(date);
}

}  // namespace annals

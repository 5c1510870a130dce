// Writes values as TIMEX3. A period and a partial date are both a date part (a year and what it is divided by) and,
// below the day, a time part behind a T; in a partial date X stands for each digit that was not said.
#include "time/timex3.h"

#include <charconv>

#include "time/digits.h"
#include "time/iso_date.h"
#include "time/timex3_codes.h"

namespace annals {
namespace {

using timex3_codes::Unit;

template <class Enum>
std::string code_of(const auto& codes, Enum value) {
  return std::string(codes[static_cast<std::size_t>(value)]);
}

// BC years are counted from 1 BC, in at least `width` digits like the others.
std::string year_text(date::year year) {
  const int number = int{year};
  return number > 0 ? digits(number, 4) : "BC" + digits(1 - number, 4);
}

// A decade, century or millennium: the digits of its years that are the same in all of them.
std::string leading_digits(int number, std::size_t width) {
  return number >= 0 ? digits(number, width) : "BC" + digits(-1 - number, width);
}

std::string two_digits(unsigned number) {
  return digits(int(number), 2);
}

std::string time_text(const ClockTime& time) {
  std::string text = "T" + digits(int(time.hour.count()), 2);
  text += ":" + digits(time.minute ? int(time.minute->count()) : 0, 2);
  if (time.second) text += ":" + digits(int(time.second->count()), 2);
  return text;
}

std::string day_text(const date::year_month_day& day) {
  if (int{day.year()} > 0) return iso_date(day);
  return year_text(day.year()) + "-" + two_digits(unsigned{day.month()}) + "-" + two_digits(unsigned{day.day()});
}

std::string period_text(const Period& period) {
  const auto year = [&] { return year_text(period.named_year()); };
  switch (period.granularity()) {
    case Granularity::millennium:
      return leading_digits(period.number(), 1);
    case Granularity::century:
      return leading_digits(period.number(), 2);
    case Granularity::decade:
      return leading_digits(period.number(), 3);
    case Granularity::year:
      return period.some_day() ? year() + "-XX-XX" : year();
    case Granularity::half:
      return year() + "-H" + std::to_string(period.number());
    case Granularity::season:
      return year() + "-" + code_of(timex3_codes::seasons, period.season());
    case Granularity::quarter:
      return year() + "-Q" + std::to_string(period.number());
    case Granularity::month:
      return year() + "-" + two_digits(unsigned{period.first_day().month()});
    case Granularity::week:
      return year() + "-W" + digits(period.number(), 2);
    case Granularity::weekend:
      return year() + "-W" + digits(period.number(), 2) + "-WE";
    case Granularity::day:
      return day_text(period.first_day());
    case Granularity::part_of_day:
      return day_text(period.first_day()) + "T" + code_of(timex3_codes::day_parts, *period.day_part());
    case Granularity::hour:
    case Granularity::minute:
    case Granularity::second:
      break;
  }
  return day_text(period.first_day()) + time_text(*period.clock_time());
}

// What was said of the year, X for the rest.
std::string partial_year(const PartialDate& date) {
  if (date.year) return year_text(*date.year);
  if (date.year_in_century)
    return (date.century ? leading_digits(*date.century, 2) : "XX") + digits(*date.year_in_century, 2);
  if (date.decade && date.decade_of_any_century) return "XX" + digits(*date.decade, 1);
  if (date.decade) return leading_digits(*date.decade, 3);
  if (date.century) return leading_digits(*date.century, 2);
  return "XXXX";
}

// What divides the year, in the finest terms said: a day of the month goes before a day of the week.
std::string partial_division(const PartialDate& date) {
  const std::string month = date.month ? two_digits(unsigned{*date.month}) : "XX";
  const std::string week = date.week ? "-W" + digits(*date.week, 2) : "-WXX";
  if (date.day) return "-" + month + "-" + two_digits(unsigned{*date.day});
  if (date.weekday) return week + "-" + std::to_string(date.weekday->iso_encoding());
  if (date.weekend) return week + "-WE";
  if (date.week) return week;
  if (date.month) return "-" + month;
  if (date.season) return "-" + code_of(timex3_codes::seasons, *date.season);
  if (date.quarter) return "-Q" + std::to_string(*date.quarter);
  if (date.half) return "-H" + std::to_string(*date.half);
  return date.some_day ? "-XX-XX" : "";
}

std::string partial_text(const PartialDate& date) {
  const std::string division = partial_division(date);
  if (!date.part && !date.time) return partial_year(date) + division;
  const std::string time = date.time ? time_text(*date.time) : "T" + code_of(timex3_codes::day_parts, *date.part);
  const std::string missing = division.empty() ? "-XX-XX" : date.month && !date.day && !date.weekday ? "-XX" : "";
  return partial_year(date) + division + missing + time;
}

const Unit& unit_of(Granularity granularity) {
  return *std::find_if(timex3_codes::units.begin(), timex3_codes::units.end(),
                       [&](const Unit& unit) { return unit.granularity == granularity; });
}

// The shortest decimal number that is `count`, never with an exponent.
std::string count_text(std::optional<double> count) {
  if (!count) return "X";
  std::array<char, 512> text;  // the longest double has 309 digits before the point
  const auto end = std::to_chars(text.data(), text.data() + text.size(), *count, std::chars_format::fixed).ptr;
  return {text.data(), end};
}

std::string duration_text(const Duration& duration) {
  std::string dates, times;
  for (const Duration::Term& term : duration.terms) {
    const Unit& unit = unit_of(term.unit);
    const std::optional<double> count = term.count ? std::optional{*term.count * unit.count} : std::nullopt;
    (unit.is_time ? times : dates) += count_text(count).append(unit.letters);
  }
  return "P" + dates + (times.empty() ? "" : "T" + times);
}

struct Content {
  Timex3 operator()(const Period& period) const {
    return {.type = period.granularity() >= Granularity::part_of_day ? "TIME" : "DATE", .value = period_text(period)};
  }
  Timex3 operator()(const Interval& interval) const {
    return {.type = "DATE",
            .value = (interval.begin ? period_text(*interval.begin) : "..") + "/" +
                     (interval.end ? period_text(*interval.end) : "..")};
  }
  Timex3 operator()(const Duration& duration) const { return {.type = "DURATION", .value = duration_text(duration)}; }
  Timex3 operator()(const PartialDate& date) const {
    return {.type = date.part || date.time ? "TIME" : "DATE", .value = partial_text(date)};
  }
  Timex3 operator()(const Recurrence& recurrence) const {
    Timex3 timex3 = std::visit(*this, *recurrence.pattern);
    timex3.type = "SET";
    timex3.quant = recurrence.quant;
    timex3.freq = recurrence.freq;
    return timex3;
  }
  Timex3 operator()(Vague vague) const { return {.type = "DATE", .value = code_of(timex3_codes::vague, vague)}; }
};

// "until" and "since" are no modifiers of TIMEX3.
Modifier modifier_of(TimeRelation relation) {
  switch (relation) {
    case TimeRelation::before:
      return Modifier::before;
    case TimeRelation::after:
      return Modifier::after;
    case TimeRelation::by:
      return Modifier::on_or_before;
    case TimeRelation::from:
      return Modifier::on_or_after;
    case TimeRelation::at:
    case TimeRelation::until:
    case TimeRelation::since:
      break;
  }
  return Modifier::none;
}

}  // namespace

Timex3 timex3(const Value& value) {
  Timex3 timex3 = std::visit(Content{}, value.what);
  timex3.mod = timex3_mod(value.modifier == Modifier::none ? modifier_of(value.relation) : value.modifier);
  return timex3;
}

std::string_view timex3_mod(Modifier modifier) {
  switch (modifier) {
    case Modifier::none:
      return "";
    case Modifier::start:
      return "START";
    case Modifier::mid:
      return "MID";
    case Modifier::end:
      return "END";
    case Modifier::approx:
      return "APPROX";
    case Modifier::before:
      return "BEFORE";
    case Modifier::after:
      return "AFTER";
    case Modifier::on_or_before:
      return "ON_OR_BEFORE";
    case Modifier::on_or_after:
      return "ON_OR_AFTER";
    case Modifier::less_than:
      return "LESS_THAN";
    case Modifier::more_than:
      return "MORE_THAN";
    case Modifier::equal_or_less:
      return "EQUAL_OR_LESS";
    case Modifier::equal_or_more:
      return "EQUAL_OR_MORE";
  }
  return "";
}

}  // namespace annals

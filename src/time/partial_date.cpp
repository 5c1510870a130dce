// From a partial date to the period that it means, once nothing is missing.
#include <date/iso_week.h>

#include "time/value.h"

namespace annals {
namespace {

std::optional<date::year> year_of(const PartialDate& date) {
  if (date.year) return date.year;
  if (date.century && *date.century >= 0 && date.year_in_century)
    return date::year{*date.century * 100 + *date.year_in_century};
  return std::nullopt;
}

bool names_day(const PartialDate& date) {
  return (date.month && date.day) || (date.week && date.weekday);
}

bool has_division(const PartialDate& date) {
  return date.half || date.quarter || date.season || date.month || date.week || date.weekend || date.weekday ||
         date.day || date.part || date.time;
}

std::optional<Period> day_of(const PartialDate& date, date::year year) {
  if (date.month && date.day) {
    const date::year_month_day day = year / *date.month / *date.day;
    if (date.weekday && (!day.ok() || date::weekday{day} != *date.weekday)) return std::nullopt;
    return Period::day(day);
  }
  const std::optional<Period> week = Period::iso_week(year, *date.week);
  if (!week) return std::nullopt;
  return Period::day(week->first() + (*date.weekday - date::Monday));
}

std::optional<Period> within_day(const PartialDate& date, const Period& day) {
  if (date.time) return Period::at(day.first_day(), *date.time);
  if (date.part) return Period::part(day.first_day(), *date.part);
  return day;
}

std::optional<Period> within_year(const PartialDate& date, date::year year) {
  if (names_day(date)) {
    const std::optional<Period> day = day_of(date, year);
    return day ? within_day(date, *day) : std::nullopt;
  }
  if (date.week) {
    const std::optional<Period> week = Period::iso_week(year, *date.week);
    return week && date.weekend ? week->widened(Granularity::weekend) : week;
  }
  if (date.month) return Period::month(year / *date.month);
  if (date.season) return Period::season(year, *date.season);
  if (date.quarter) return Period::quarter(year, *date.quarter);
  if (date.half) return Period::half(year, *date.half);
  return Period::year(year);
}

}  // namespace

bool is_complete(const PartialDate& date) {
  if (!year_of(date)) {
    const bool decade = date.decade && !date.decade_of_any_century;
    return (decade || date.century) && !has_division(date) && !date.year_in_century;
  }
  if (names_day(date)) return true;
  return !date.day && !date.weekday && !date.part && !date.time && (!date.weekend || date.week);
}

std::optional<Period> period_of(const PartialDate& date) {
  if (!is_complete(date)) return std::nullopt;
  const std::optional<date::year> year = year_of(date);
  std::optional<Period> period = year          ? within_year(date, *year)
                                 : date.decade ? Period::decade(*date.decade)
                                               : Period::century(*date.century);
  if (period && date.fiscal) period = period->as_fiscal();
  if (period && date.some_day) period = period->as_some_day();
  return period;
}

}  // namespace annals

// Each term of a duration is a step: days and weeks by the day, longer units by the month, so that the day of the month is
// kept where it exists. Halves are counted in the next smaller unit.

#include "resolve/counting.h"

#include <algorithm>
#include <cmath>

#include "resolve/literals.h"

namespace annals {
namespace {

using date::days;
using date::sys_days;

constexpr double most_steps = 100000;  // beyond lies no date of the calendar

date::year_month first_month(const Period& period) {
  const date::year_month_day day = period.first_day();
  return day.year() / day.month();
}

// Half years and the like in the next smaller unit.
Duration::Term split(Duration::Term term) {
  switch (term.unit) {
    case Granularity::year:
      return {*term.count * 12, Granularity::month};
    case Granularity::decade:
      return {*term.count * 10, Granularity::year};
    case Granularity::century:
      return {*term.count * 100, Granularity::year};
    case Granularity::week:
      return {std::round(*term.count * 7), Granularity::day};
    case Granularity::month:
      return {std::round(*term.count * 4), Granularity::week};
    case Granularity::day:
      return {*term.count * 24, Granularity::hour};
    case Granularity::hour:
      return {*term.count * 60, Granularity::minute};
    default:
      return term;
  }
}

// A day moved by `count` units, kept a day (the last of a month where the month is shorter); coarser periods move whole.
Period stepped(const Period& start, Granularity unit, int count) {
  if (unit >= Granularity::week && unit <= Granularity::day && start.granularity() >= Granularity::day) {
    const int in_days = unit == Granularity::day ? count : 7 * count;
    return Period::containing(start.first() + days(in_days), Granularity::day);
  }
  if (unit > Granularity::day) {
    if (start.granularity() == unit) return existing(start.shifted(count));
    if (unit == Granularity::part_of_day) return existing(start.shifted(count));
    // The hour is not known, so hours move no day unless they fill days.
    const int per_day = unit == Granularity::hour ? 24 : unit == Granularity::minute ? 24 * 60 : 24 * 3600;
    return existing(Period::containing(start.first(), Granularity::day).shifted(count / per_day));
  }
  if (start.granularity() < Granularity::day && start.granularity() == unit) return existing(start.shifted(count));
  const date::year_month_day day = start.first_day();
  const Period target = existing(Period::containing(start.first(), unit).shifted(count));
  if (unit == Granularity::weekend || unit == Granularity::week) return target;
  // Months into the unit are kept: 3 May 2020 two years later is 3 May 2022, and summer 1940 four years later summer 1944.
  const date::months into =
      date::year_month(day.year(), day.month()) - first_month(Period::containing(start.first(), unit));
  const date::year_month month = first_month(target) + into;
  if (start.granularity() <= Granularity::month)
    return Period::containing(date::sys_days{month / 1}, start.granularity());
  const date::year_month_day same = month / day.day();
  const date::year_month_day last{month / date::last};
  return existing(Period::day(same.ok() ? same : last));
}

}  // namespace

Period existing(std::optional<Period> period) {
  if (!period) throw NoValue{Unresolved::outside_calendar};
  return *period;
}

Period moved(const Period& start, const Duration& by, int sign) {
  Period at = start;
  Granularity finest = Granularity::millennium;
  for (Duration::Term term : by.terms) {
    if (!term.count) throw NoValue{Unresolved::how_many};
    // Two decades after 1992 is 2012: nobody counts in calendar decades.
    if ((term.unit == Granularity::decade || term.unit == Granularity::century) &&
        at.granularity() >= Granularity::year)
      term = split(term);
    if (*term.count != std::floor(*term.count)) term = split(term);
    if (*term.count != std::floor(*term.count)) throw NoValue{Unresolved::not_whole};
    finest = std::max(finest, term.unit);
    if (at.granularity() < term.unit && !(at.granularity() == Granularity::month && term.unit == Granularity::season))
      throw NoValue{Unresolved::base_too_coarse};
    const double count = sign * *term.count;
    if (std::abs(count) > most_steps) throw NoValue{Unresolved::outside_calendar};
    at = stepped(at, term.unit, static_cast<int>(count));
  }
  return finest < at.granularity() ? at.widened(finest) : at;
}

Period workdays(int count, const Period& from) {
  if (from.granularity() < Granularity::day) throw NoValue{Unresolved::base_too_coarse};
  if (std::abs(count) > most_steps) throw NoValue{Unresolved::outside_calendar};
  sys_days day = from.first();
  for (int left = std::abs(count); left > 0;) {
    day += days(count < 0 ? -1 : 1);
    const date::weekday weekday(day);
    if (weekday != date::Saturday && weekday != date::Sunday) --left;
  }
  return Period::containing(day, Granularity::day);
}

Duration whole_days(Duration length) {
  constexpr double hours = 24;
  for (Duration::Term& term : length.terms) {
    if (term.unit != Granularity::hour || !term.count || *term.count < hours) continue;
    const double in_days = *term.count / hours;
    if (in_days == std::floor(in_days)) term = {in_days, Granularity::day};
  }
  return length;
}

Duration halves_apart(const Duration::Term& term) {
  constexpr double half = 0.5;
  constexpr int months = 6, minutes = 30;  // in half a year, in half an hour
  const bool halved = term.count && *term.count - std::floor(*term.count) == half;
  const bool by_months = term.unit == Granularity::year;
  if (!halved || (!by_months && term.unit != Granularity::hour && term.unit != Granularity::minute)) return {{term}};
  const Granularity smaller = by_months                        ? Granularity::month
                              : term.unit == Granularity::hour ? Granularity::minute
                                                               : Granularity::second;
  const Duration::Term rest{static_cast<double>(by_months ? months : minutes), smaller};
  if (*term.count < 1) return {{rest}};
  return {{{std::floor(*term.count), term.unit}, rest}};
}

Bounds stretch(sys_days from, const Duration& by, int sign) {
  Period end = Period::containing(from, Granularity::day);
  for (Duration::Term term : by.terms) {
    if (!term.count) throw NoValue{Unresolved::how_many};
    if (*term.count != std::floor(*term.count)) term = split(term);
    if (std::abs(*term.count) > most_steps) throw NoValue{Unresolved::outside_calendar};
    if (term.unit == Granularity::weekend) term.unit = Granularity::week;
    end = stepped(end, term.unit, sign * static_cast<int>(*term.count));
  }
  return sign < 0 ? Bounds{end.first(), from} : Bounds{from, end.first()};
}

Period latest_of(Period period, sys_days reference) {
  const int a_year = period.granularity() == Granularity::quarter ? 4
                     : period.granularity() == Granularity::half  ? 2
                     : period.granularity() == Granularity::month ? 12
                                                                  : 0;
  if (a_year == 0) return period;
  while (period.first() > reference) period = existing(period.shifted(-a_year));
  for (auto next = period.shifted(a_year); next && next->first() <= reference; next = period.shifted(a_year))
    period = *next;
  return period;
}

}  // namespace annals

// Periods at random, from a generator with a fixed seed.
#pragma once

#include <random>

#include "time/period.h"

namespace annals::testing {

using Random = std::mt19937;

inline int between(Random& random, int least, int most) {
  return std::uniform_int_distribution(least, most)(random);
}

// A day of the years -9998 to 9998, so that no period around it goes past the range of years.
inline date::sys_days random_day(Random& random) {
  const date::sys_days first = date::year{-9998} / 1 / 1, last = date::year{9998} / 12 / 31;
  return first + date::days{between(random, 0, int((last - first).count()))};
}

inline Granularity random_granularity(Random& random) {
  return static_cast<Granularity>(between(random, 0, int(granularity_count) - 1));
}

// A period of that granularity, with a part of day or a clock time where it has one; no zone, not fiscal.
inline Period random_period(Random& random, Granularity granularity) {
  const date::year_month_day day{random_day(random)};
  if (granularity == Granularity::part_of_day) return *Period::part(day, static_cast<DayPart>(between(random, 0, 5)));
  if (granularity < Granularity::part_of_day) return Period::containing(day, granularity);
  ClockTime time{.hour = std::chrono::hours{between(random, 0, 23)}};
  if (granularity >= Granularity::minute) time.minute = std::chrono::minutes{between(random, 0, 59)};
  if (granularity == Granularity::second) time.second = std::chrono::seconds{between(random, 0, 59)};
  return *Period::at(day, time);
}

inline Period random_period(Random& random) {
  return random_period(random, random_granularity(random));
}

}  // namespace annals::testing

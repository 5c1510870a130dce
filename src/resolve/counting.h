// Counting: so long before or after a period.
//
//   from                      by                 gives
//   day 2025-02-27            2 weeks back       week 2025-W07        no finer than the unit that was counted in
//   day 2025-02-27            3 days back        day 2025-02-24
//   season 1940-SU            4 years on         year 1944
//   year 1992                 2 decades on       year 2012
//   day 2024-02-29            1 month on         month 2024-03
//   month 2025-02             2 days on          Unresolved: the date it counts from is not known so precisely
//
// Internal to resolve/: what has no answer throws Unresolved (literals.h).
//
// Thread safety: pure functions.
#pragma once

#include "time/value.h"

namespace annals {

// The period, or Unresolved where it lies outside the calendar.
Period existing(std::optional<Period> period);

// `sign` is 1 for later, -1 for earlier.
Period moved(const Period& start, const Duration& by, int sign);

// The day that is so many days from Monday to Friday after that one, or before it where the number is negative.
Period workdays(int count, const Period& from);

// "48 hours" in days, where they fill days: two.
Duration whole_days(Duration length);

// "2.5 years" as 2 years and 6 months, half an hour as 30 minutes: halves of the units that have a half in whole smaller ones.
Duration halves_apart(const Duration::Term& term);

// The days from `from` as far as the duration reaches, or up to it where the sign is -1.
Bounds stretch(date::sys_days from, const Duration& by, int sign);

// The period of the same name in the last year in which it has begun by the reference: of the third quarters, the latest one.
// Periods that do not recur with the year are given back as they are.
Period latest_of(Period period, date::sys_days reference);

}  // namespace annals

// Completing dates: "Tuesday", "in December", "May 3", "the '80s" said at some time, as periods of the calendar.
//
// What recurs with the year (month, day of month, season, quarter, holiday), the month (the 15th) or the week (Tuesday, the
// weekend) has a candidate in each; of the candidates around the anchor one is taken by direction:
//
//   direction   taken                                       "Tuesday" said on Thu 2025-02-27   "in February"   "in December"
//   past        the latest that has begun by the anchor     2025-02-25                         2025-02         2024-12
//   future      the earliest that has not ended before it   2025-03-04                         2025-02         2025-12
//   nearest     the closest to the anchor                   2025-02-25                         2025-02         2024-12
//
// Thread safety: pure functions.
#pragma once

#include <optional>

#include "resolve/context.h"
#include "resolve/unresolved.h"
#include "time/value.h"

namespace annals {

// What the words say of a date.
struct Description {
  PartialDate said;
  const Holiday* holiday = nullptr;  // with `said` giving its year, part of day and time
};

struct Completion {
  std::optional<Period> period;    // empty: see `reason`
  std::optional<Period> rejected;  // the candidate on the other side of the anchor
  Unresolved reason = Unresolved::none;
  bool by_direction = false;  // a candidate was chosen; else the words alone determine the period
};

Completion complete(const Description& description, const Context& context);

// What is known of a period, as a description would say it: 2020-10 is year 2020, month 10.
PartialDate described(const Period& period);

// Both descriptions; where they contradict each other, the second holds.
Description merged(Description first, const Description& second);

// The direction that the tense of the clause and the kind of document give to an incomplete date.
Direction direction_of(const PartialDate& said, const Context& context);

}  // namespace annals

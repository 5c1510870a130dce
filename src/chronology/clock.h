// The times of day at which an entry began and ended.
//
//   "at 9:40 p.m. on Monday"                  begins 21:40
//   "on Monday from 10 p.m. to 1 a.m."        begins 22:00, ends 01:00, of the next day
//   "on Monday"                               neither
//
// Thread safety: pure functions.
#pragma once

#include <optional>
#include <variant>

#include "events/entry.h"

namespace annals {

// nullopt where the beginning is not known to an hour.
inline std::optional<ClockTime> clock_of(const Value& value, const Bounds& days) {
  if (const auto* period = std::get_if<Period>(&value.what))
    return days.first == days.last ? period->clock_time() : std::nullopt;
  const auto* interval = std::get_if<Interval>(&value.what);
  return interval != nullptr && interval->begin ? interval->begin->clock_time() : std::nullopt;
}
inline std::optional<ClockTime> clock_of(const Entry& entry) {
  return clock_of(entry.value, entry.bounds);
}

// The same of the end of a range.
inline std::optional<ClockTime> end_clock_of(const Entry& entry) {
  const auto* interval = std::get_if<Interval>(&entry.value.what);
  return interval != nullptr && interval->end ? interval->end->clock_time() : std::nullopt;
}

}  // namespace annals

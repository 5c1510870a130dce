// A time of day in digits: "21:40", "06:05:30", and how far it is from UTC, "-05:00".
//
// Thread safety: pure functions.
#pragma once

#include <cstdlib>
#include <string>

#include "time/digits.h"
#include "time/period.h"

namespace annals {

inline std::string time_text(const ClockTime& clock) {
  std::string out = digits(clock.hour.count(), 2) + ":" + digits(clock.minute ? clock.minute->count() : 0, 2);
  if (clock.second) out += ":" + digits(clock.second->count(), 2);
  return out;
}

// Empty where the text names no zone.
inline std::string zone_text(const ClockTime& clock) {
  if (!clock.offset) return {};
  const int minutes = std::abs(clock.offset->count());
  return (clock.offset->count() < 0 ? "-" : "+") + digits(minutes / 60, 2) + ":" + digits(minutes % 60, 2);
}

}  // namespace annals

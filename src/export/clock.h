// The time of day at which an entry was.
//
// Thread safety: pure function.
#pragma once

#include <optional>
#include <variant>

#include "events/entry.h"

namespace annals {

// nullopt where the entry is not known to an hour, or lasts longer than a day.
inline std::optional<ClockTime> clock_of(const Entry& entry) {
  const auto* period = std::get_if<Period>(&entry.value.what);
  return period != nullptr && entry.bounds.first == entry.bounds.last ? period->clock_time() : std::nullopt;
}

}  // namespace annals

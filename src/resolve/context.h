// What a mention is resolved against.
//
// Thread safety: values.
#pragma once

#include <date/date.h>

#include <optional>
#include <vector>

#include "resolve/tense.h"
#include "rules/holidays.h"
#include "time/period.h"

namespace annals {

// Where the candidates for an incomplete date lie: "in December" may be the last one or the next.
enum class Direction : unsigned char {
  past,     // the latest that has begun by the anchor
  future,   // the earliest that has not ended before the anchor
  nearest,  // the closest to the anchor, the later of two
};

struct Context {
  std::optional<date::sys_days> reference;  // the publication day, "today"
  std::optional<Period> previous;           // the date mentioned before, "two days later"
  std::vector<Period> mentioned;            // the dates mentioned last, the latest at the end, whatever their granularity
  bool narrative = false;                   // incomplete dates hang on `previous` first, on `reference` only without one
  Tense tense = Tense::unknown;
  std::optional<Direction> forced;          // overrides the tense
  const Holidays* holidays = nullptr;       // of the pack

  // The day that incomplete dates are completed from; nullopt where nothing is known.
  std::optional<date::sys_days> anchor() const {
    if (previous && (narrative || !reference)) return previous->first();
    return reference;
  }
};

}  // namespace annals

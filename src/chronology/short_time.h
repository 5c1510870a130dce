// An entry's time in numbers, as short as its precision: how it is shown where a language has no words for dates (Wording).
//
//   day       2025-02-27            half      2025 H1
//   week      2025-02-17..23        year      2019
//   month     2024-11               decade    1990s
//   season    2024 summer           century   1800..1899
//   quarter   2021 Q3               range     2025-02-01..27, 2024-12-30..2025-01-05; whole months and years 2024-03..05, 2019..2021
//   approximate times begin with "~"; the beginning, middle and end of a period that keeps its bounds with "early ",
//   "mid-", "late " 44 BC     -0043 (astronomical, as everywhere in ISO 8601)
//
// A range's second day leaves out what it shares with the first.
//
// Thread safety: pure functions.
#pragma once

#include <string>

#include "events/entry.h"

namespace annals {

std::string short_time(const Entry& entry);

// "2025-02-17..23"; one day alone where both are the same.
std::string days(Bounds bounds);

}  // namespace annals

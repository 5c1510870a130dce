// Times of day as they are written.
//
//   clock(10, 15, -, pm)      22:15
//   clock-number(9.3, pm)     21:30       "9.30 pm"; "930 pm" the same
//
// Internal to resolve/: times that do not exist throw Unresolved (literals.h).
//
// Thread safety: pure functions.
#pragma once

#include "rules/meaning.h"

namespace annals {

ClockTime clock_time(const Meaning& meaning);
ClockTime clock_in_one_number(const Meaning& meaning);

}  // namespace annals

// The values that a time's spellings in a saved chronology can stand for: the way back from TIMEX3 and EDTF.
//
//   TIMEX3 value        EDTF                           values, in this order
//   199                 199X                           the 1990s; early, mid-, late 1990s, about the 1990s …
//   2025-09-06T11:03    2025-09-06T11:03:00Z           11:03 on that day in UTC
//   2024-03-03/2024     2024-03-03/2024-12-31          the two ends
//
// TIMEX3 has no zones, and no minutes apart from full hours; EDTF has no parts of a day and no "early". So there are many, and
// whoever reads takes the first that is spelled again as it was.
//
// Thread safety: pure functions.
#pragma once

#include <string_view>
#include <vector>

#include "time/value.h"

namespace annals {

// Empty where the TIMEX3 value is none. Each is given without bounds of its own and with those of the days.
std::vector<Value> spelled_values(std::string_view timex3, std::string_view edtf, TimeRelation relation, Bounds days);

}  // namespace annals

// A value in EDTF (ISO 8601-2:2019, levels 0 to 2), as archives and libraries read it.
//
//   year 2019, month, day       2019, 2020-10, 2025-02-03          level 0
//   minute, second              2025-02-03T10:15:00 (hours and minutes filled with zeros; Z or ±hh:mm when a zone was named)
//   part of day, hour           the day
//   century, decade             18XX, 199X                         level 1
//   BC years                    -0043
//   season                      2024-21 .. 2024-24 (spring, summer, autumn, winter)
//   quarter, half               2021-33 .. 2021-36, 2025-40 .. 2025-41   level 2
//   week, weekend               2025-02-17/2025-02-23
//   modifier approx             a trailing ~: 2020-10~
//   interval, set bounds        a/b; an open side is ".."
//   no calendar bounds          empty
#pragma once

#include <string>

#include "time/value.h"

namespace annals {

std::string edtf(const Value& value);

}  // namespace annals

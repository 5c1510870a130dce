// A value in EDTF (ISO 8601-2:2019, levels 0 to 2), as archives and libraries read it.
//
//   year 2019, month, day       2019, 2020-10, 2025-02-03          level 0
//   minute, second              2025-02-03T10:15:00 (seconds filled with zeros; Z or ±hh:mm when a zone was named)
//   part of day, hour           the day
//   BC years                    -0043                              level 1
//   season                      2024-21 .. 2024-24 (spring, summer, autumn, winter)
//   century, decade             18XX, 199X
//   millennium                  2XXX                               level 2
//   century, millennium BC      -04XX (5th century BC, astronomical -499..-400), -2XXX
//   decade BC                   -0048/-0039 (the 40s BC), as it has other digits in astronomical years
//   quarter, half               2021-33 .. 2021-36, 2025-40 .. 2025-41
//   week, weekend               2025-02-17/2025-02-23
//   modifier approx             a trailing ~: 2020-10~, 2019~/2021~; times become days, and seasons, quarters and halves
//                               their months, 2024-06~/2024-08~, which may have one
//   modifiers before, after     ../2018, 2020/.. (of 2019, which is not in them); sides as of intervals
//   on or before, on or after   ../2019, 2019/.. (of 2019)
//   interval                    a/b; an open side is ".."; a week's side is its first or last day, that of a quarter or half its
//                               month, that of a decade and more its year: 1980/1999 from the 1980s to the 1990s
//   set bounds                  2025-02-01/2025-02-27, the day where they are one; before all of the above
//   no calendar bounds          empty
//
// Other modifiers have no notation in EDTF. Without set bounds "early October 2020" is 2020-10.
#pragma once

#include <string>

#include "time/value.h"

namespace annals {

std::string edtf(const Value& value);

}  // namespace annals

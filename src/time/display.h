// Values in words for people.
//
//   Value                                        display, in English
//   month 2020-10                                October 2020
//   month 2020-10, modifier start                early October 2020
//   week 2025-W08; weekend 2025-W08-WE           week of 17 February 2025; weekend of 22 February 2025
//   season 2024-SU; 2024-WI                      summer 2024; winter 2024–25
//   quarter 2021-Q3; half 2025-H1                Q3 2021; first half of 2025
//   year 2024, fiscal; year -43                  fiscal 2024; 44 BC
//   decade 199; century 18                       the 1990s; 19th century
//   day 2025-02-27                               27 February 2025
//   2025-02-03T10:15; 2025-02-27TNI              3 February 2025, 10:15; night of 27 February 2025
//   year 1850, modifier approx                   about 1850
//   interval 2019-05-03/2019-05-07               3–7 May 2019
//   interval 2019-01-28/2019-02-02               28 January to 2 February 2019
//   interval 2019/..                             from 2019
//   year 2019, set bounds up to 2025-02-27       2019 to 27 February 2025
//   the same, relation since; year 2000, before  since 2019; before 2000
//   P3W; PXD                                     three weeks; several days
//   P3W, set bounds 2025-02-06 .. 2025-02-27     6–27 February 2025
//   XXXX-WXX-5 as a recurrence; P1Y, freq 2X     every Friday; twice a year
//   XXXX-05-03 as a partial date                 3 May
//   PAST_REF                                     in the past
//
// Set bounds are shown where they are not what the words of the value say anyway: those of "early October 2020" are not.
//
// Thread safety: pure function.
#pragma once

#include <string>

#include "time/value.h"
#include "time/wording.h"

namespace annals {

std::string display(const Value& value, const Wording& wording);

}  // namespace annals

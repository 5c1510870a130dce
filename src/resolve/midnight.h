// Clock times past midnight: a clock that goes back is of the next day.
//
//   told                          said                    day
//   11:40 p.m. on 3 March         "At 12:10 a.m. …"       4 March
//   the night of 3 March          "at 2 a.m."             4 March
//   11 p.m. on 3 March            "at 7 p.m."             3 March: evening is looked back on, small hours are not
//   22:40, in a log               "21:15 …", a line       4 March: a log never looks back
//   10 p.m., in a range           "to 1 a.m."             4 March
//
// Thread safety: pure functions.
#pragma once

#include "resolve/context.h"
#include "resolve/evaluate.h"

namespace annals {

// Whether a clock that names no day is of the day after the last one told.
bool is_past_midnight(const Period& told, const ClockTime& said, const Context& context);

// The end of a range of clock times on one day, moved to the next where it would be before the beginning: the day that
// "from 10 p.m. to 1 a.m. on Saturday" names is that of the beginning.
void move_past_midnight(const Evaluation& begin, Evaluation& end);

}  // namespace annals

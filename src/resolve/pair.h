// The two ends of a range, completed together.
//
//   said on 2025-11-20                               gives                   because
//   It shipped between October and July.             2024-10 .. 2025-07      over: the end has begun, and the beginning is before it
//   It will run from October to December.            2025-10 .. 2025-12      not over yet
//   It ran from the end of March to September 2019.  2019-03 .. 2019-09      the year that one end names holds for both
//
// Neither end is chosen by itself, so the end is never before the beginning.
//
// Thread safety: pure functions.
#pragma once

#include <utility>

#include "resolve/context.h"
#include "resolve/evaluate.h"
#include "rules/meaning.h"

namespace annals {

// Both unresolved, with the reason, where no end fits a beginning.
std::pair<Evaluation, Evaluation> evaluate_pair(const Meaning& begin, const Meaning& end, const Context& context);

// "22:00 to 01:30 EST": the zone that the end of a range of clock times names holds for its beginning too.
void share_zone(Evaluation& begin, const Evaluation& end);

}  // namespace annals

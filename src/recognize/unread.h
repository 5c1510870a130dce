// Pieces beside a mention that look like part of its date and were not read.
//
//   "January l1, 1928"                 "l1", a day with a letter for a digit    → "January" must not take its year from today
//   "10-July-x0"                       "10-", joined to it by a mark
//   "Diciembre 23, 2014 at 3:43 am"    the clock stands beside a year, so its day is one that was not read
//
// Thread safety: pure functions.
#pragma once

#include <string_view>
#include <vector>

#include "recognize/mention.h"

namespace annals {

// Sets Mention::unread of each.
void mark_unread(std::string_view text, std::vector<Mention>& mentions);

}  // namespace annals

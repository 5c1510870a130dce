// What the words in front of a date say of it.
//
//   "Published on Monday, "      published          "Zuletzt aktualisiert am "     modified
//   "By Jane Doe | "             generic            "Deadline: "                   other
//
// Thread safety: pure function.
#pragma once

#include <string_view>

#include "page/page_rules.h"

namespace annals {

// `before` is the text up to the date; up to three words may stand between the cue and its end.
DateRole cue_before_date(std::string_view before, const PageRules& rules);

}  // namespace annals

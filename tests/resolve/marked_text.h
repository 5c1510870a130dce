// Sentences with the expression in question between ** and **, and what it is resolved to.
//
//   "The bill passed on **Tuesday**."       2025-02-25  -  2025-02-25..2025-02-25
//   "**from May 3 to May 7, 2019**"         2019-05-03/2019-05-07  -  2019-05-03..2019-05-07
//   "**Tuesday** Weld was born."            none
//
// An unresolved one has its reason behind it: "XXXX-WXX-2 (no reference date)", "unresolved (no such day)".
#pragma once

#include <string>

#include "resolve/resolve.h"

namespace annals::testing {

struct MarkedText {
  std::string text;
  Span marked;  // the whole text where nothing is marked
};

MarkedText unmarked(std::string_view text);

// Value, modifier and bounds, two blanks between them; "none" where no mention lies in the marked stretch.
std::string reading_of(std::string_view marked_text, const Pack& pack, const ResolveOptions& options);

// The embedded pack of English.
const Pack& embedded_english();

}  // namespace annals::testing

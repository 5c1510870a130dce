// The tense of the clause that governs a position in a sentence, as far as words show it.
//
//   "was indicted in November"                      past
//   "will vote on Tuesday"                          future
//   "is set to arrive on Thursday"                  future
//   "ties were strained in 2019, officials say"     past (the governing verb, not the nearest "say")
//   "meets on Tuesday"                              present
//   "could be voted on Tuesday"                     conditional
//   "After the vote on Tuesday"                     unknown
//   "a ruling in October would end the dispute"     unknown       (October goes with the ruling)
//
// Thread safety: pure functions.
#pragma once

#include <string_view>

#include "rules/grammar.h"
#include "text/span.h"

namespace annals {

enum class Tense : unsigned char { unknown, past, present, future, conditional };

struct Governing {
  Tense tense = Tense::unknown;
  // Whether the time is plainly that of the clause's own verb: "was born on May 3", "On May 3, he resigned", rather than
  // "declared a dividend payable May 3", "was extended to May 3".
  bool outright = false;
};

// `position` is a span within `sentence` (bytes from its start).
Governing governing_tense(std::string_view sentence, Span position, const Grammar& grammar);

}  // namespace annals

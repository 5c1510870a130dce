// What stands before a sentence and is no part of it: a dateline, the heading of an entry in a log or a blotter.
//
//   "PARIS, May 3 (Reuters) — Two men"          "October 24: ARRESTS – Dana Holt"          "THEFT: A bicycle"
//
// Internal to syntax/. Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <span>

#include "syntax/token.h"

namespace annals {

// The first token behind it; 0 where the sentence begins at once.
std::size_t heading_end(std::span<const Token> tokens);

}  // namespace annals

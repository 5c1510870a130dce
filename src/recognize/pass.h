// Passing over text in which no rule matches: most of every text.
//
//   "The bill of the committee passed on Tuesday, Feb. 3."
//    └ passed over by the prefilter ┘└ to be read
//
// Words of ASCII, numbers and marks that stand by themselves are looked up and given to the prefilter as they come, without tokens.
// What needs a closer look (runs of letters and digits, numbers with marks, web addresses, tags) is left to who reads the text.
//
// Thread safety: pure function.
#pragma once

#include <cstddef>
#include <string_view>

#include "rules/automata/automata.h"
#include "rules/vocabulary.h"

namespace annals {

// Where the text has to be read from by a SymbolReader (scan.h), with nothing of it before: no rule matches anything that begins
// earlier. The text's size where there is nothing to be read. `at` is where nothing of the text before can be part of a match.
std::size_t pass_over(std::string_view text, std::size_t at, const Vocabulary& vocabulary, const Prefilter& prefilter);

}  // namespace annals

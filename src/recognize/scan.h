// The text as the rules see it: tokens that some rule knows, each with its symbol; everything else is passed over.
//
//   "The bill passed on Tuesday, Feb. 3."  →  the ␣ bill␣passed on ␣ tuesday , ␣ feb . ␣ 3 .
//                                             └┘   unknown
//
// A stretch of unknown words, with the spaces and marks around it, is a single unknown token; so a text without times is
// short. Web addresses and tags ("#Friday") are unknown as a whole, and so is a run of letters and digits of which some part is unknown ("B52").
//
// Thread safety: pure.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/vocabulary.h"
#include "text/span.h"

namespace annals {

struct SymbolToken {
  static constexpr std::size_t no_meaning = static_cast<std::size_t>(-1);

  Span span;
  Symbol symbol;
  const KnownWord* word = nullptr;    // of a word or mark, for its values
  std::optional<double> number = {};  // of a number
  std::size_t meaning = no_meaning;   // of what an earlier layer found: its index there
};

struct SymbolText {
  std::vector<SymbolToken> tokens;
  std::string symbols;  // two bytes a token
};

SymbolText scan(std::string_view text, const Vocabulary& vocabulary);

}  // namespace annals

// Chosen tokens of a sentence, written out again as a headline.
//
//   tokens of "the government “quietly” watered down, the measure"  →  "Government watered down the measure"
//
// Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/clause.h"

namespace annals {

// A piece of a label: a token of the sentence, or a word put in its place.
struct Piece {
  std::size_t token = 0;
  std::string replacement;            // empty: the token as it is written
  bool phrase = false;                // a new phrase begins here: the label may be cut before it
  std::optional<WordKind> mark = {};  // what kind of mark the replacement is; none: a word
};

using Pieces = std::vector<Piece>;

// Adds the token, unless it stands in `time`, in brackets (but for an acronym alone) or is a title that labels leave out.
void add_piece(Pieces& pieces, const Parse& parse, Range time, std::size_t token, bool phrase);

// Adds a word that stands for the token.
void add_word(Pieces& pieces, std::size_t token, std::string word);

// Whether a phrase begins at the token, so that a label can end before it: a preposition, "to", a conjunction, a clause.
bool opens_phrase(const Parse& parse, std::size_t token);

// The pieces as text: spaces by the marks, quotation marks only in pairs (a quotation that is cut short is closed), the first
// letter upper case, no mark at the ends. Where they are more than `limit` words, articles are left out as headlines do, and
// then whole phrases at the end, as far as one is marked.
std::string text_of(Pieces pieces, const Parse& parse, std::string_view sentence, std::size_t limit);

}  // namespace annals

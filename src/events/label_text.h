// Words chosen from a sentence, written out as a label.
//
//   "the government “quietly” watered down, the measure"  →  "Government watered down, measure …"
//
// Marks follow from the words: a comma, colon or dash stays where both its neighbours stay; quotation marks stay around
// words that stand in them without a gap, and are left out where a gap would put words into somebody's mouth.
//
// Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "syntax/clause.h"

namespace annals {

// A word of a label: a token of the sentence, or a word put in its place.
struct LabelWord {
  std::size_t token = 0;
  std::string instead;    // empty: the token as it is written
  bool set_off = false;   // a comma stands before it, whatever was left out between
  bool close_up = false;  // no mark stands before it
};

using LabelWords = std::vector<LabelWord>;

// The first letter is upper case, no mark stands at the end.
std::string label_text(const LabelWords& words, const Parse& parse, std::string_view sentence);

}  // namespace annals

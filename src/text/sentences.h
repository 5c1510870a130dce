// Sentences of a text: where one ends and the next begins.
//
//   She met Gen. Ruiz at 5 p.m. on Friday. “It went well,” she said. “Very well.” Then she left.
//   [                                    ] [                       ] [         ] [              ]
//
// A blank line always ends a sentence, so blocks never run into each other. A closing quote or bracket after the mark stays
// with the sentence. No end: after an abbreviation that always has more behind it ("Gen."), after an initial ("J."),
// before a small letter, inside a number. After an abbreviation that can end a sentence ("p.m.", "U.S.") there is one
// only where the next word is one that likes to begin sentences ("The").
//
// Thread safety: pure function.
#pragma once

#include <string_view>
#include <vector>

#include "text/span.h"
#include "text/word_set.h"

namespace annals {

// Words folded and without their last point: "gen", "p.m".
struct SentenceEnds {
  const WordSet& abbreviations;            // a point after these ends no sentence
  const WordSet& numbering_abbreviations;  // a point after these ends none where a number follows ("No. 5")
  const WordSet& closing_abbreviations;    // a point after these may end one
  const WordSet& openers;                  // words that begin sentences
};

// Spans in `text`, in order, without the space around them; none is empty.
std::vector<Span> sentences(std::string_view text, const SentenceEnds& ends);

}  // namespace annals

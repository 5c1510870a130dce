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

#include <functional>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace annals {

// What a word is where a sentence may end.
struct WordAtEnd {
  bool abbreviation = false;            // a point after it ends no sentence
  bool numbering_abbreviation = false;  // a point after it ends none where a number follows ("No. 5")
  bool closing_abbreviation = false;    // a point after it may end one
  bool opener = false;                  // likes to begin sentences
};

// Of a word, folded and without its last point: "gen", "p.m".
using SentenceEnds = std::function<WordAtEnd(std::string_view folded)>;

// Spans in `text`, in order, without the space around them; none is empty.
std::vector<Span> sentences(std::string_view text, const SentenceEnds& ends);

}  // namespace annals

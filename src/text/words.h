// The words and marks of a sentence, each word with its folded form for look-up.
//
//   “Mr. Lee’s U.S. tour — $3.5bn — ends Feb. 3,” she said.
//   open “ | Mr. | Lee’s | U.S. | tour | dash | $3.5bn | dash | ends | Feb. | 3 | comma | close ” | she | said | stop
//
// A word keeps its inner points, commas, hyphens and apostrophes (3.5, 1,000, U.S., best-known, don't), its currency sign
// and its per cent sign. A point that ends an abbreviation belongs to the word only where the word has another point
// inside (U.S.) or where the sentence goes on after it.
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"
#include "text/word_set.h"

namespace annals {

enum class WordKind : unsigned char {
  word,    // begins with a letter
  number,  // begins with a digit, or with a sign before one
  comma,
  stop,   // . ! ? …
  colon,  // : ;
  dash,   // a dash, or a hyphen between spaces
  open_quote,
  close_quote,
  open_bracket,
  close_bracket,
  other,
};

struct Word {
  Span span;           // bytes from the start of the sentence
  std::string folded;  // fold of text/utf8.h; empty for marks
  WordKind kind = WordKind::word;
  bool capital = false;     // begins with an upper-case letter
  bool possessive = false;  // ends in an apostrophe and s, or in s and an apostrophe

  bool is_word() const { return kind == WordKind::word || kind == WordKind::number; }
};

// The words and marks of a sentence of well-formed UTF-8, in order.
std::vector<Word> words(std::string_view sentence);

}  // namespace annals

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

#include <cstddef>
#include <memory>
#include <string_view>
#include <utility>
#include <vector>

#include "text/span.h"

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
  Span span;                // bytes from the start of the sentence
  std::string_view folded;  // fold of text/utf8.h; empty for marks
  WordKind kind = WordKind::word;
  bool capital = false;     // begins with an upper-case letter
  bool apostrophe = false;  // has one
  bool possessive = false;  // ends in an apostrophe and s, or in s and an apostrophe

  bool is_word() const { return kind == WordKind::word || kind == WordKind::number; }
};

// The letters of folded words. They stay in their place for as long as this lives, wherever it is moved to.
using FoldedLetters = std::unique_ptr<char[]>;

class FoldedWords {
 public:
  FoldedWords(std::vector<Word> words, FoldedLetters letters)
      : words_(std::move(words)), letters_(std::move(letters)) {}

  auto begin() const { return words_.begin(); }
  auto end() const { return words_.end(); }
  std::size_t size() const { return words_.size(); }
  const Word& operator[](std::size_t i) const { return words_[i]; }

  // What the words' folded forms stand in, for those who keep words.
  FoldedLetters letters() && { return std::move(letters_); }

 private:
  std::vector<Word> words_;
  FoldedLetters letters_;
};

// The words and marks of a sentence of well-formed UTF-8, in order.
FoldedWords words(std::string_view sentence);

// The same, one after the other, for those who make something else of each at once.
class WordReader {
 public:
  explicit WordReader(std::string_view sentence);

  // The next word or mark; false at the end of the sentence.
  bool next(Word& word);

  // What the words' folded forms stand in.
  FoldedLetters letters() && { return std::move(letters_); }

 private:
  struct CodePoint;

  bool starts_word(CodePoint c) const;
  void read_word(Word& word);
  char32_t last_character() const;
  bool end_word(bool inner_point);
  bool is_space(std::size_t at) const;
  void read_mark(CodePoint c, Word& word);
  WordKind kind_of_mark(char32_t c, bool space_before, bool space_after);
  WordKind double_quote(char32_t c, bool space_after);
  WordKind single_quote(char32_t c, bool space_before);
  std::string_view folded(Span word);

  std::string_view text_;
  FoldedLetters letters_;  // the text, its ASCII in lower case; behind it, what is folded otherwise
  char* free_;             // where that goes on
  std::size_t at_ = 0;
  bool double_open_ = false;
  int single_quotes_ = 0;
};

}  // namespace annals

// The words of a sentence with all that the grammar says of them.
//
// "don't" is two tokens, "do" and "n't". Their folded words stand in letters of their own or in the grammar, both of which have
// to outlive them. Thread safety: pure functions, values.
#pragma once

#include <span>
#include <string_view>
#include <vector>

#include "rules/grammar.h"
#include "text/span.h"
#include "text/words.h"

namespace annals {

struct Token {
  Word word;
  WordClasses classes;
  bool time = false;       // part of one of the time expressions given
  bool bracketed = false;  // inside brackets, or a bracket
  bool quoted = false;     // inside quotation marks, or one of them
  bool guessed = false;    // no list has it: its classes are those of its ending
  bool capitals = false;   // of two letters or more, all of them capitals

  bool is(WordClass c) const { return classes.has(c); }
};

inline bool is_mark(const Token& token, WordKind kind) {
  return token.word.kind == kind;
}

// A comma, dash, colon or stop.
inline bool is_break(const Token& token) {
  return is_mark(token, WordKind::comma) || is_mark(token, WordKind::dash) || is_mark(token, WordKind::colon) ||
         is_mark(token, WordKind::stop);
}

struct Tokens {
  std::vector<Token> tokens;
  FoldedLetters letters;
};

// `times` are spans of time expressions within `sentence`, in order of text.
Tokens tokens_of(std::string_view sentence, std::span<const Span> times, const Grammar& grammar);

}  // namespace annals

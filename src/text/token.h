// Tokens: the smallest pieces of text that the rule language speaks about.
//
//   "Tuesday, Feb. 3rd – Monday’s 10:30pm"
//    word punct space word punct space digits word space punct space word punct word space digits punct digits word
//
//   word         letters, with apostrophes between letters ("o'clock"), but for one before a last single letter: that
//                apostrophe and that letter are tokens of their own, as they are behind a number ("Monday’s", "1860’s")
//   digits       ASCII digits
//   punctuation  any other single code point
//   space        a run of white space with at most one line end in it
//   paragraph    a run of white space with a blank line in it
//
// Every byte of the text is in exactly one token. The text has to be valid UTF-8.
//
// Thread safety: values.
#pragma once

#include <string_view>

#include "text/span.h"

namespace annals {

enum class TokenKind : unsigned char { word, digits, punctuation, space, paragraph };

struct RawToken {
  TokenKind kind;
  Span span;

  friend bool operator==(const RawToken&, const RawToken&) = default;
};

// Walks through a text token by token.
class Tokenizer {
 public:
  explicit Tokenizer(std::string_view text) : text_(text) {}

  bool done() const { return at_ == text_.size(); }
  RawToken next();  // not when done()

  // Goes on at an offset where a token begins.
  void move_to(std::size_t offset) { at_ = offset; }

 private:
  std::string_view text_;
  std::size_t at_ = 0;
};

}  // namespace annals

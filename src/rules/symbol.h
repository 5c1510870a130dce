// Symbols: what the vocabulary (vocabulary.h) makes of a token, and what patterns are matched over.
//
// A symbol is a code point U+0083 .. U+07FF, so that a pattern can be written as a regular expression over characters, and be
// checked by any engine for those.
//
// Thread safety: values.
#pragma once

#include <string>

namespace annals {

using Symbol = char16_t;

inline constexpr Symbol unknown_symbol = 0x80;  // words that no rule knows
inline constexpr Symbol space_symbol = 0x81;
inline constexpr Symbol paragraph_symbol = 0x82;  // nothing matches across it
inline constexpr Symbol last_symbol = 0x7FF;      // the last code point of two bytes

void append_symbol(Symbol symbol, std::string& symbols);  // as UTF-8, two bytes

}  // namespace annals

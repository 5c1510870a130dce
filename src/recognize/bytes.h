// What the bytes of a text are to those who read it word by word: one look-up.
//
// Thread safety: constants.
#pragma once

#include <array>
#include <cstddef>
#include <string_view>

#include "rules/number_marks.h"
#include "text/word_head.h"

namespace annals {

// Those up to `address` end a word of ASCII, whatever comes behind them.
enum class Byte : unsigned char {
  mark,
  blank,    // a space
  white,    // other white space of ASCII
  address,  // @ # : may belong to a web address or a tag
  letter,   // of ASCII, as those above
  digit,
  apostrophe,  // the ASCII one
  wide,        // part of a character that is none of ASCII
};

inline constexpr std::array<Byte, 256> kBytes = [] {
  std::array<Byte, 256> table{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = Byte::letter;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = Byte::digit;
  for (const std::size_t c : {'\t', '\n', '\v', '\f', '\r'}) table[c] = Byte::white;
  for (const std::size_t c : {'@', '#', ':'}) table[c] = Byte::address;
  for (std::size_t c = 0x80; c < 0x100; ++c) table[c] = Byte::wide;
  table[' '] = Byte::blank;
  table['\''] = Byte::apostrophe;
  return table;
}();

inline Byte byte_at(std::string_view text, std::size_t at) {
  return kBytes[static_cast<unsigned char>(text[at])];
}

// How many bytes have to follow where a word is read by ascii_word_at (text/word_head.h): the word, and two to see what is behind.
inline constexpr std::size_t kWordReach = kAsciiWordReach + 2;

inline bool is_ascii_space(Byte byte) {
  return byte == Byte::blank || byte == Byte::white;
}

// Whether the byte is all of the white space that stands there.
inline bool is_single_space(std::string_view text, std::size_t at) {
  const Byte next = byte_at(text, at + 1);
  return is_ascii_space(byte_at(text, at)) && !is_ascii_space(next) && next != Byte::wide;
}

// Where the number ends that begins with the digit at `at`, if it has no more than four digits and no mark that may belong to it, and
// no letter follows; `at` itself where it is another number. As many bytes have to follow as for a word. In some languages white
// space is such a mark.
inline std::size_t plain_number_end(std::string_view text, std::size_t at, bool space_is_mark) {
  constexpr std::size_t longest = 4;
  std::size_t end = at + 1;
  while (end < at + longest && byte_at(text, end) == Byte::digit) ++end;
  const Byte next = byte_at(text, end);
  const bool plain = next <= Byte::address || next == Byte::apostrophe;
  const bool parted = is_ascii_space(next) && !space_is_mark;
  return plain && (parted || byte_at(text, end + 1) != Byte::digit) ? end : at;
}

inline bool has_space_mark(const NumberMarks& marks) {
  const auto is_space = [](std::string_view mark) { return !mark.empty() && is_ascii_space(byte_at(mark, 0)); };
  return is_space(marks.decimal) || is_space(marks.grouping);
}

}  // namespace annals

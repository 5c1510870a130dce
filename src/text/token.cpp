// The tokenizer: one table look-up a byte for ASCII; everything else is decoded and asked of ICU.

#include "text/token.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <array>
#include <cstdint>

namespace annals {
namespace {

enum class ByteClass : unsigned char { other, letter, digit, space, newline, wide };

constexpr std::array<ByteClass, 256> classes = [] {
  std::array<ByteClass, 256> table{};
  for (int c = 'a'; c <= 'z'; ++c)
    table[static_cast<std::size_t>(c)] = table[static_cast<std::size_t>(c - 'a' + 'A')] = ByteClass::letter;
  for (int c = '0'; c <= '9'; ++c) table[static_cast<std::size_t>(c)] = ByteClass::digit;
  for (int c : {' ', '\t', '\r', '\v', '\f'}) table[static_cast<std::size_t>(c)] = ByteClass::space;
  table['\n'] = ByteClass::newline;
  for (std::size_t c = 0x80; c < 0x100; ++c) table[c] = ByteClass::wide;
  return table;
}();

ByteClass class_at(std::string_view text, std::size_t at) {
  return classes[static_cast<unsigned char>(text[at])];
}

// Whether a word of ASCII ends before the byte, whatever stands behind it.
bool ends_plainly(ByteClass kind, char byte) {
  return kind != ByteClass::letter && kind != ByteClass::wide && byte != '\'';
}

struct Character {
  ByteClass kind;
  std::size_t size;
};

bool is_apostrophe(std::string_view text, std::size_t at, std::size_t& size) {
  if (text[at] == '\'') {
    size = 1;
    return true;
  }
  size = 3;
  return text.substr(at, 3) == "\xE2\x80\x99";  // U+2019
}

Character wide_character_at(std::string_view text, std::size_t at) {
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  std::size_t next = at;
  UChar32 c = 0;
  U8_NEXT(bytes, next, text.size(), c);
  if (c < 0) return {ByteClass::other, next - at};
  if (u_isalpha(c) || u_charType(c) == U_NON_SPACING_MARK) return {ByteClass::letter, next - at};
  if (u_isUWhiteSpace(c)) return {c == 0x2028 || c == 0x2029 ? ByteClass::newline : ByteClass::space, next - at};
  return {ByteClass::other, next - at};
}

Character character_at(std::string_view text, std::size_t at) {
  const ByteClass kind = class_at(text, at);
  return kind == ByteClass::wide ? wide_character_at(text, at) : Character{kind, 1};
}

// Whether a word's last letter comes next, by itself: "’s".
bool ends_word(std::string_view text, std::size_t at, std::size_t apostrophe) {
  const Character letter = character_at(text, at + apostrophe);
  const std::size_t end = at + apostrophe + letter.size;
  return end == text.size() || character_at(text, end).kind != ByteClass::letter;
}

std::size_t end_of_word(std::string_view text, std::size_t at) {
  while (at < text.size()) {
    while (at < text.size() && class_at(text, at) == ByteClass::letter) ++at;
    if (at == text.size() || ends_plainly(class_at(text, at), text[at])) return at;
    const Character c = character_at(text, at);
    if (c.kind == ByteClass::letter) {
      at += c.size;
      continue;
    }
    std::size_t apostrophe = 0;
    if (c.kind == ByteClass::digit || !is_apostrophe(text, at, apostrophe)) break;
    const std::size_t after = at + apostrophe;
    if (after >= text.size() || character_at(text, after).kind != ByteClass::letter || ends_word(text, at, apostrophe))
      break;
    at = after;
  }
  return at;
}

}  // namespace

RawToken Tokenizer::next() {
  const std::size_t begin = at_;
  if (text_[begin] == ' ' && begin + 1 < text_.size() && class_at(text_, begin + 1) == ByteClass::letter)
    return {TokenKind::space, {begin, ++at_}};  // the most frequent of all
  const Character first = character_at(text_, begin);
  at_ += first.size;
  switch (first.kind) {
    case ByteClass::letter:
      at_ = end_of_word(text_, at_);
      return {TokenKind::word, {begin, at_}};
    case ByteClass::digit:
      while (at_ < text_.size() && class_at(text_, at_) == ByteClass::digit) ++at_;
      return {TokenKind::digits, {begin, at_}};
    case ByteClass::space:
    case ByteClass::newline: {
      int lines = first.kind == ByteClass::newline;
      while (at_ < text_.size()) {
        const Character c = character_at(text_, at_);
        if (c.kind != ByteClass::space && c.kind != ByteClass::newline) break;
        lines += c.kind == ByteClass::newline;
        at_ += c.size;
      }
      return {lines > 1 ? TokenKind::paragraph : TokenKind::space, {begin, at_}};
    }
    case ByteClass::other:
    case ByteClass::wide:
      break;
  }
  return {TokenKind::punctuation, {begin, at_}};
}

}  // namespace annals

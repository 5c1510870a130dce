// UTF-8 by ICU's macros and character properties. News text is mostly ASCII, so each function looks whether it is first:
// that look is a loop that compilers turn into vector instructions.
#include "text/utf8.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace annals {
namespace {

constexpr UChar32 replacement = 0xFFFD;
constexpr UChar32 typographic_apostrophe = 0x2019;
constexpr std::uint64_t kHighBits = 0x8080808080808080U;

bool is_ascii(char byte) {
  return static_cast<unsigned char>(byte) < 0x80;
}

// The character at offset `i`, which goes on to the next one; negative for a maximal ill-formed subpart.
#pragma GCC diagnostic push
#pragma GCC diagnostic ignored "-Wconversion"  // in the macro's expansion
UChar32 take_character(std::string_view bytes, std::size_t& i) {
  const std::size_t size = bytes.size();
  UChar32 character;
  U8_NEXT(bytes, i, size, character);
  return character;
}
#pragma GCC diagnostic pop

}  // namespace

void append_code_point(std::string& text, char32_t character) {
  std::uint8_t bytes[U8_MAX_LENGTH];
  std::size_t size = 0;
  U8_APPEND_UNSAFE(bytes, size, character);
  text.append(reinterpret_cast<const char*>(bytes), size);
}

std::string ascii_lower(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = ascii_lower(c);
  return out;
}

bool is_ascii(std::string_view bytes) {
  unsigned char all = 0;
  for (const char byte : bytes) all |= static_cast<unsigned char>(byte);
  return all < 0x80;
}

bool is_valid_utf8(std::string_view bytes) {
  for (std::size_t i = 0; i < bytes.size();) {
    std::array<std::uint64_t, 4> block;
    if (i + sizeof(block) <= bytes.size() && (std::memcpy(block.data(), bytes.data() + i, sizeof(block)),
                                              ((block[0] | block[1] | block[2] | block[3]) & kHighBits) == 0)) {
      i += sizeof(block);
    } else if (take_character(bytes, i) < 0) {
      return false;
    }
  }
  return true;
}

std::string valid_utf8(std::string_view bytes) {
  if (is_valid_utf8(bytes)) return std::string(bytes);
  std::string text;
  text.reserve(bytes.size() + bytes.size() / 8);
  for (std::size_t i = 0; i < bytes.size();) {
    const UChar32 character = take_character(bytes, i);
    append_code_point(text, character < 0 ? replacement : character);
  }
  return text;
}

char32_t code_point_at(std::string_view text, std::size_t offset) {
  if (is_ascii(text[offset])) return static_cast<unsigned char>(text[offset]);
  return static_cast<char32_t>(take_character(text, offset));
}

char32_t code_point_before(std::string_view text, std::size_t offset) {
  return code_point_at(text, previous_code_point(text, offset));
}

std::size_t next_code_point(std::string_view text, std::size_t offset) {
  const std::size_t size = text.size();
  U8_FWD_1(text, offset, size);
  return offset;
}

std::size_t previous_code_point(std::string_view text, std::size_t offset) {
  --offset;
  while (offset > 0 && U8_IS_TRAIL(text[offset])) --offset;
  return offset;
}

std::size_t code_point_count(std::string_view text) {
  return std::size_t(std::count_if(text.begin(), text.end(), [](char byte) { return !U8_IS_TRAIL(byte); }));
}

bool is_word_character(char32_t character) {
  if (character < 0x80) {
    const char c = ascii_lower(static_cast<char>(character));
    return ('a' <= c && c <= 'z') || ('0' <= c && c <= '9');
  }
  constexpr std::uint32_t word_categories = U_GC_L_MASK | U_GC_ND_MASK | U_GC_M_MASK;
  return (U_GET_GC_MASK(static_cast<UChar32>(character)) & word_categories) != 0;
}

bool is_word_boundary(std::string_view text, std::size_t offset) {
  if (offset == 0 || offset == text.size()) return true;
  return !is_word_character(code_point_before(text, offset)) || !is_word_character(code_point_at(text, offset));
}

std::string fold(std::string_view text) {
  if (is_ascii(text)) return ascii_lower(text);
  std::string folded;
  folded.reserve(text.size());
  for (std::size_t i = 0; i < text.size();) {
    const UChar32 character = take_character(text, i);
    append_code_point(folded, character == typographic_apostrophe ? '\'' : u_foldCase(character, U_FOLD_CASE_DEFAULT));
  }
  return folded;
}

bool starts_with_capital(std::string_view text) {
  if (text.empty()) return false;
  if (is_ascii(text[0])) return 'A' <= text[0] && text[0] <= 'Z';
  const auto first = static_cast<UChar32>(code_point_at(text, 0));
  return u_isupper(first) != 0 || u_istitle(first) != 0;
}

}  // namespace annals

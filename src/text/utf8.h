// UTF-8: is it well-formed, what are its characters, where does a word end, how does a lexicon spell it.
//
//   is_valid_utf8("caf\xc3\xa9")              true
//   valid_utf8("caf\xe9!")                    "caf\ufffd!"         one U+FFFD for each maximal ill-formed subpart
//   code_point_at("é.", 0)                    U+00E9
//   next_code_point("é.", 0)                  2
//   is_word_boundary("Málaga in May", 6)      true                 between "a" and the blank
//   is_word_boundary("Málaga in May", 1)      false                between "M" and "á", where \b of RE2 sees one
//   fold("L’Été")                             "l'été"
//
// All but the first two take well-formed UTF-8, and offsets (bytes) that stand on code-point boundaries.
// Source: Unicode 15 as of ICU 72; U+FFFD as in Unicode 15 §3.9, table 3-8, and the WHATWG Encoding Standard.
//
// Thread safety: pure functions.
#pragma once

#include <array>
#include <cstddef>
#include <cstdint>
#include <cstring>
#include <string>
#include <string_view>

namespace annals {

bool is_ascii(std::string_view bytes);

// Without the byte order mark that some programs put before UTF-8.
constexpr std::string_view without_byte_order_mark(std::string_view bytes) {
  return bytes.substr(bytes.starts_with("\xEF\xBB\xBF") ? 3 : 0);
}

// A blank, or one of the five other characters of ASCII that are white space.
constexpr bool is_ascii_space(char c) {
  return c == ' ' || (c >= '\t' && c <= '\r');
}

constexpr bool is_ascii_digit(char c) {
  return '0' <= c && c <= '9';
}

// With the letters of ASCII in lower case and everything else as it was; for names that are ASCII in any language.
constexpr char ascii_lower(char c) {
  return 'A' <= c && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
}
std::string ascii_lower(std::string_view text);

bool is_valid_utf8(std::string_view bytes);

// The same text, each ill-formed sequence replaced by U+FFFD.
std::string valid_utf8(std::string_view bytes);

// The character that starts at `offset`, which is less than the text's size; and the one that ends there, `offset` > 0.
char32_t code_point_at(std::string_view text, std::size_t offset);
char32_t code_point_before(std::string_view text, std::size_t offset);

// The offset behind the character that starts at `offset`; of the character that ends there. As above.
std::size_t next_code_point(std::string_view text, std::size_t offset);
std::size_t previous_code_point(std::string_view text, std::size_t offset);

std::size_t code_point_count(std::string_view text);

// `character` is at most U+10FFFF.
void append_code_point(std::string& text, char32_t character);

// A letter, a digit, or a mark that combines with them. The low line is none: "_May 3_" is mark-up around two words.
bool is_word_character(char32_t character);

// Whether no word goes across `offset`: not both of the characters around it are word characters. The ends are boundaries.
bool is_word_boundary(std::string_view text, std::size_t offset);

// Whether the first character is an upper- or title-case letter.
bool starts_with_capital(std::string_view text);

// As words stand in lexicons: simple case folding (one character for one, so that code-point offsets stay as they are),
// and the typographic apostrophe U+2019 as '.
std::string fold(std::string_view text);

// The same for a short look: of a word of ASCII, no longer than most, it takes no memory from the heap.
class Folded {
 public:
  explicit Folded(std::string_view text) : text_(short_.data(), text.size()) {
    if (text.size() > short_.size() || !lower_ascii(text)) {
      long_ = fold(text);
      text_ = long_;
    }
  }
  Folded(const Folded&) = delete;
  Folded& operator=(const Folded&) = delete;

  std::string_view text() const { return text_; }

 private:
  static constexpr std::uint64_t every_byte = 0x0101010101010101U;

  // A to Z as a to z in all bytes at once; those of 0x80 and more stay as they are.
  static std::uint64_t lower(std::uint64_t bytes) {
    const std::uint64_t low = bytes & 0x7F * every_byte;
    const std::uint64_t from_a = low + (0x80 - 'A') * every_byte, past_z = low + (0x7F - 'Z') * every_byte;
    return bytes | ((from_a ^ past_z) & ~bytes & 0x80 * every_byte) >> 2;
  }

  template <class Bytes>
  static std::uint64_t load(const char* at) {
    Bytes bytes;
    std::memcpy(&bytes, at, sizeof(bytes));
    return bytes;
  }

  template <class Bytes>
  static void store(std::uint64_t bytes, char* at) {
    const auto stored = static_cast<Bytes>(bytes);
    std::memcpy(at, &stored, sizeof(stored));
  }

  // Into short_, in blocks that may overlap. False where not all is ASCII.
  bool lower_ascii(std::string_view text) {
    const char* from = text.data();
    char* to = short_.data();
    const std::size_t size = text.size();
    std::uint64_t all = 0;
    if (size >= 8) {
      for (std::size_t i = 0; i + 8 < size; i += 8) {
        const std::uint64_t bytes = load<std::uint64_t>(from + i);
        all |= bytes;
        store<std::uint64_t>(lower(bytes), to + i);
      }
      const std::uint64_t last = load<std::uint64_t>(from + size - 8);
      all |= last;
      store<std::uint64_t>(lower(last), to + size - 8);
    } else if (size >= 4) {
      all = load<std::uint32_t>(from) | load<std::uint32_t>(from + size - 4) << 32;
      const std::uint64_t lowered = lower(all);
      store<std::uint32_t>(lowered, to);
      store<std::uint32_t>(lowered >> 32, to + size - 4);
    } else if (size > 0) {
      all = load<std::uint8_t>(from) | load<std::uint8_t>(from + size / 2) << 8 |
            load<std::uint8_t>(from + size - 1) << 16;
      const std::uint64_t lowered = lower(all);
      store<std::uint8_t>(lowered, to);
      store<std::uint8_t>(lowered >> 8, to + size / 2);
      store<std::uint8_t>(lowered >> 16, to + size - 1);
    }
    return (all & 0x80 * every_byte) == 0;
  }

  std::array<char, 24> short_;
  std::string long_;
  std::string_view text_;
};

}  // namespace annals

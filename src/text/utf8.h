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
#include <string>
#include <string_view>

namespace annals {

bool is_ascii(std::string_view bytes);

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
  explicit Folded(std::string_view text);
  Folded(const Folded&) = delete;
  Folded& operator=(const Folded&) = delete;

  std::string_view text() const { return text_; }

 private:
  std::array<char, 24> short_;
  std::string long_;
  std::string_view text_;
};

}  // namespace annals

// Widths come from ICU's properties of each code point: East_Asian_Width wide and fullwidth count two, marks and format
// characters none. A sequence of emoji joined into one picture counts as its parts do; terminals disagree about those.
#include "export/terminal_width.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <utility>

#include "text/utf8.h"

namespace annals {
namespace {

std::size_t width(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  if (c >= 0x20 && c < 0x7F) return 1;
  const int8_t type = u_charType(c);
  if (type == U_NON_SPACING_MARK || type == U_ENCLOSING_MARK || type == U_FORMAT_CHAR || type == U_CONTROL_CHAR)
    return 0;
  const auto east_asian = u_getIntPropertyValue(c, UCHAR_EAST_ASIAN_WIDTH);
  return east_asian == U_EA_WIDE || east_asian == U_EA_FULLWIDTH ? 2 : 1;
}

// Bytes at the beginning of `text` that fit into `columns`; marks stay with the character that they belong to.
std::size_t fitting_bytes(std::string_view text, std::size_t columns) {
  std::size_t bytes = 0;
  std::size_t used = 0;
  while (bytes < text.size()) {
    used += width(code_point_at(text, bytes));
    if (used > columns) break;
    bytes = next_code_point(text, bytes);
  }
  return bytes;
}

bool is_space(char32_t c) {
  return c == ' ' || c == '\t' || c == '\n' || c == '\r' || c == 0x2028 || c == 0x2029;
}

// Control characters, and bidirectional controls, which could make a line read otherwise than it is written.
bool steers_terminal(char32_t character) {
  const auto c = static_cast<UChar32>(character);
  return u_charType(c) == U_CONTROL_CHAR || u_hasBinaryProperty(c, UCHAR_BIDI_CONTROL);
}

}  // namespace

std::size_t width(std::string_view text) {
  std::size_t columns = 0;
  for (std::size_t i = 0; i < text.size(); i = next_code_point(text, i)) columns += width(code_point_at(text, i));
  return columns;
}

std::string printable(std::string_view bytes) {
  const std::string text = valid_utf8(bytes);
  std::string out;
  out.reserve(text.size());
  bool space_pending = false;
  for (std::size_t i = 0, next = 0; i < text.size(); i = next) {
    next = next_code_point(text, i);
    const char32_t c = code_point_at(text, i);
    if (is_space(c)) {
      space_pending = !out.empty();
    } else {
      if (std::exchange(space_pending, false)) out += ' ';
      out += steers_terminal(c) ? std::string_view{"\uFFFD"} : std::string_view(text).substr(i, next - i);
    }
  }
  return out;
}

std::vector<std::string> wrapped(std::string_view text, std::size_t columns) {
  std::vector<std::string> lines(1);
  std::size_t used = 0;
  while (!text.empty()) {
    std::string_view word = text.substr(0, text.find(' '));
    text.remove_prefix(std::min(text.size(), word.size() + 1));
    const std::size_t word_width = width(word);
    if (used > 0 && used + 1 + word_width > columns) {
      lines.emplace_back();
      used = 0;
    }
    if (used > 0) {
      lines.back() += ' ';
      ++used;
    }
    for (std::size_t fits = fitting_bytes(word, columns); fits < word.size(); fits = fitting_bytes(word, columns)) {
      const std::size_t bytes = std::max(fits, next_code_point(word, 0));
      lines.back() += word.substr(0, bytes);
      lines.emplace_back();
      word.remove_prefix(bytes);
    }
    lines.back() += word;
    used += width(word);
  }
  return lines;
}

std::string fitted(std::string_view text, std::size_t columns) {
  const std::size_t wanted = width(text);
  if (wanted <= columns) return std::string{text} + std::string(columns - wanted, ' ');
  std::string cut{text.substr(0, fitting_bytes(text, columns - 1))};
  cut += "…";
  return cut + std::string(columns - width(cut), ' ');
}

}  // namespace annals

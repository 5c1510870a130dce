// Widths come from ICU's properties of each code point: East_Asian_Width wide and fullwidth count two, marks and format
// characters none. A sequence of emoji joined into one picture counts as its parts do; terminals disagree about those.
#include "export/columns.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <utility>

namespace annals {
namespace {

struct CodePoint {
  UChar32 value;       // U+FFFD for a byte that is no UTF-8
  std::size_t length;  // bytes
};

CodePoint first_code_point(std::string_view text) {
  const auto length = static_cast<int32_t>(std::min<std::size_t>(text.size(), 4));
  int32_t position = 0;
  UChar32 value = 0;
  U8_NEXT_OR_FFFD(reinterpret_cast<const uint8_t*>(text.data()), position, length, value);
  return {value, static_cast<std::size_t>(position)};
}

std::size_t width(UChar32 c) {
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
    const CodePoint c = first_code_point(text.substr(bytes));
    used += width(c.value);
    if (used > columns) break;
    bytes += c.length;
  }
  return bytes;
}

}  // namespace

std::size_t width(std::string_view text) {
  std::size_t columns = 0;
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    columns += width(c.value);
    text.remove_prefix(c.length);
  }
  return columns;
}

std::string printable(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  bool space_pending = false;
  while (!text.empty()) {
    const CodePoint c = first_code_point(text);
    if (c.value == ' ' || c.value == '\t' || c.value == '\n' || c.value == '\r' || c.value == 0x2028 ||
        c.value == 0x2029) {
      space_pending = !out.empty();
    } else {
      if (std::exchange(space_pending, false)) out += ' ';
      // Bidirectional controls could make a line read otherwise than it is written.
      const bool steers = u_charType(c.value) == U_CONTROL_CHAR || u_hasBinaryProperty(c.value, UCHAR_BIDI_CONTROL);
      out += steers || c.value == 0xFFFD ? std::string_view{"\uFFFD"} : text.substr(0, c.length);
    }
    text.remove_prefix(c.length);
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
    while (width(word) > columns) {
      const std::size_t bytes = std::max(fitting_bytes(word, columns), first_code_point(word).length);
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

// One pass over the code points; what stays is copied as the bytes that it has.
#include "export/legible.h"

#include <utility>

#include "text/utf8.h"

namespace annals {
namespace {

bool breaks_line(char32_t c) {
  return (c >= 0x0A && c <= 0x0D) || c == 0x85 || c == 0x2028 || c == 0x2029;
}

bool is_control(char32_t c) {
  return c < 0x20 || (c >= 0x7F && c < 0xA0);
}

bool is_noncharacter(char32_t c) {
  return (c >= 0xFDD0 && c <= 0xFDEF) || (c & 0xFFFE) == 0xFFFE;
}

bool turns_direction(char32_t c) {
  return (c >= 0x202A && c <= 0x202E) || (c >= 0x2066 && c <= 0x2069);
}

}  // namespace

std::string legible(std::string_view bytes) {
  const std::string text = valid_utf8(bytes);
  std::string out;
  out.reserve(text.size());
  for (std::size_t i = 0, next = 0; i < text.size(); i = next) {
    next = next_code_point(text, i);
    const char32_t c = code_point_at(text, i);
    if (c == '\r' && next < text.size() && text[next] == '\n') continue;
    if (turns_direction(c)) continue;
    if (breaks_line(c)) {
      out += '\n';
    } else if (c == '\t') {
      out += ' ';
    } else if (is_control(c) || is_noncharacter(c)) {
      out += "\uFFFD";
    } else {
      out.append(text, i, next - i);
    }
  }
  return out;
}

std::string one_line(std::string_view bytes) {
  std::string out;
  bool space_pending = false;
  for (const char c : legible(bytes)) {
    if (c == ' ' || c == '\n') {
      space_pending = !out.empty();
    } else {
      if (std::exchange(space_pending, false)) out += ' ';
      out += c;
    }
  }
  return out;
}

}  // namespace annals

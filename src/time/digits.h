// Numbers as decimal digits, for the spellings of dates.
#pragma once

#include <array>
#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace annals {

// Appends `number` (not negative) with zeros before it up to `width` digits: 7 of width 2 is "07".
inline void append_digits(int number, std::size_t width, std::string& out) {
  std::array<char, 10> written;
  const auto end = std::to_chars(written.data(), written.data() + written.size(), number).ptr;
  const auto count = static_cast<std::size_t>(end - written.data());
  if (count < width) out.append(width - count, '0');
  out.append(written.data(), count);
}

inline std::string digits(int number, std::size_t width) {
  std::string text;
  append_digits(number, width, text);
  return text;
}

// The number that `text` writes in decimal digits and nothing else (no sign, no blank); nullopt for anything else and
// for more than nine digits.
inline std::optional<int> number_of(std::string_view text) {
  if (text.empty() || text.size() > 9 || text.find_first_not_of("0123456789") != text.npos) return std::nullopt;
  int number = 0;
  std::from_chars(text.data(), text.data() + text.size(), number);
  return number;
}

}  // namespace annals

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
  std::array<char, 16> written;
  char* begin = written.data() + written.size();
  for (std::size_t count = 0; number > 0 || count < width; ++count, number /= 10)
    *--begin = static_cast<char>('0' + number % 10);
  out.append(begin, static_cast<std::size_t>(written.data() + written.size() - begin));
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

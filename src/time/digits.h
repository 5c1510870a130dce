// Numbers as decimal digits, for the spellings of dates.
#pragma once

#include <charconv>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

namespace annals {

// `number` (not negative) with zeros before it up to `width` digits: digits(7, 2) is "07".
inline std::string digits(int number, std::size_t width) {
  std::string text = std::to_string(number);
  if (text.size() < width) text.insert(0, width - text.size(), '0');
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

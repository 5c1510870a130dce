// A confidence as outputs print it: "0.85", always two decimals.
#pragma once

#include <array>
#include <charconv>
#include <string>

namespace annals {

// `value` is 0..1.
inline std::string two_decimals(double value) {
  std::array<char, 16> text{};
  const auto [end, error] = std::to_chars(text.data(), text.data() + text.size(), value, std::chars_format::fixed, 2);
  return {text.data(), end};
}

}  // namespace annals

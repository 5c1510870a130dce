// A confidence as outputs print it: "0.85", always two decimals.
#pragma once

#include <cmath>
#include <string>

#include "time/digits.h"

namespace annals {

// `value` is 0..1.
inline std::string two_decimals(double value) {
  const auto hundredths = static_cast<int>(std::lround(value * 100));
  return std::to_string(hundredths / 100) + '.' + digits(hundredths % 100, 2);
}

}  // namespace annals

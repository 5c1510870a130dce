// How the tests write values: a TIMEX3 value and, after a blank each, what TIMEX3 leaves out.
//
//   2024 fiscal
//   2025-02 start set:2025-02-01..2025-02-27
//   2025-02-03T10:15 zone:-05:00
//   P1Y recurs freq:2X
#pragma once

#include <optional>
#include <string>

#include "time/value.h"

namespace annals::testing {

// nullopt for an unknown word too.
std::optional<Value> value_of(const std::string& notation);

// "2025-02-01..2025-02-27"; "-" for none.
std::string bounds_text(const std::optional<Bounds>& bounds);

}  // namespace annals::testing

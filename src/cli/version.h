// The program's version, "0.1.0", as CMakeLists.txt has it.
#pragma once

#include <string_view>

namespace annals {

constexpr std::string_view program_version() {
  return ANNALS_VERSION;
}

}  // namespace annals

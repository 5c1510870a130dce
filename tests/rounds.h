// How many random inputs a test tries: as many as it says, times ANNALS_ROUNDS where that is set, as the preset `full` does.
#pragma once

#include <cstdlib>

namespace annals::testing {

inline int rounds(int usual) {
  const char* const times = std::getenv("ANNALS_ROUNDS");
  return times == nullptr ? usual : usual * std::atoi(times);
}

}  // namespace annals::testing

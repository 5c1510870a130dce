// How far the reading of all inputs has come, and how far it goes.
//
// Thread safety: values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>

namespace annals {

struct Distance {
  std::size_t files = 0;
  std::uint64_t bytes = 0;  // as they are stored, packed or not
};

struct Journey {
  std::size_t files = 0;
  std::optional<std::uint64_t> bytes;  // empty where the size of an input is not known
};

}  // namespace annals

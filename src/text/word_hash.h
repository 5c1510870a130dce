// The hash of a word, for tables that are asked for every word of a text: it reads the first and the last eight bytes alone.
//
// Thread safety: pure function.
#pragma once

#include <cstdint>
#include <cstring>
#include <string_view>

namespace annals {

template <class Bytes>
std::uint64_t loaded(const char* at) {
  Bytes bytes;
  std::memcpy(&bytes, at, sizeof(bytes));
  return bytes;
}

inline std::uint64_t word_hash(std::string_view word) {
  const char* begin = word.data();
  const std::size_t size = word.size();
  std::uint64_t head = 0, tail = 0;
  if (size >= 8) {
    head = loaded<std::uint64_t>(begin);
    tail = loaded<std::uint64_t>(begin + size - 8);
  } else if (size >= 4) {
    head = loaded<std::uint32_t>(begin);
    tail = loaded<std::uint32_t>(begin + size - 4);
  } else if (size > 0) {
    head = loaded<std::uint8_t>(begin);
    tail = loaded<std::uint8_t>(begin + size / 2) << 8 | loaded<std::uint8_t>(begin + size - 1);
  }
  // Odd numbers without a pattern: the golden ratio, and the second prime of xxHash64.
  const std::uint64_t mixed = (head ^ std::uint64_t{size} << 56) * 0x9E3779B97F4A7C15U ^ tail * 0xC2B2AE3D27D4EB4FU;
  return mixed ^ mixed >> 32;
}

}  // namespace annals

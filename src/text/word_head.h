// The head of a word: its size and its first eight bytes as one number, by which short words are found and compared without a loop.
//
//   word_head("may")          {bytes 0x79616D, size 3}, whole
//   word_head("september")    {bytes of "septembe", size 9}
//   ascii_word_at("May 3, …")      head of "may", size 3
//
// Thread safety: pure functions.
#pragma once

#include <bit>
#include <cstddef>
#include <cstdint>
#include <string_view>

#include "text/word_hash.h"

namespace annals {

struct WordHead {
  std::uint64_t bytes = 0;  // the first is the lowest; zeros behind a shorter word
  std::size_t size = 0;     // of the whole word

  bool is_whole() const { return size <= sizeof(bytes); }

  friend bool operator==(const WordHead&, const WordHead&) = default;
};

// The bytes of a number, the first of them the lowest.
template <class Bytes>
std::uint64_t lowest_first(const char* at) {
  std::uint64_t bytes = loaded<Bytes>(at);
  if constexpr (std::endian::native == std::endian::big) bytes = __builtin_bswap64(bytes) >> (64 - 8 * sizeof(Bytes));
  return bytes;
}

inline WordHead word_head(std::string_view word) {
  const char* begin = word.data();
  const std::size_t size = word.size();
  if (size >= 8) return {lowest_first<std::uint64_t>(begin), size};
  if (size >= 4)
    return {lowest_first<std::uint32_t>(begin) | lowest_first<std::uint32_t>(begin + size - 4) << 8 * (size - 4), size};
  if (size == 0) return {};
  const auto byte = [&](std::size_t i) { return loaded<std::uint8_t>(begin + i) << 8 * i; };
  return {byte(0) | byte(size / 2) | byte(size - 1), size};
}

// How many bytes ascii_word_at reads, whatever stands in them.
inline constexpr std::size_t kAsciiWordReach = 2 * sizeof(std::uint64_t);

// The ASCII letters that begin at a place, in lower case. A size of kAsciiWordReach says that there may be more of them.
inline WordHead ascii_word_at(const char* at) {
  constexpr std::uint64_t every_byte = 0x0101010101010101U;
  struct Letters {
    std::uint64_t lower, others;  // the bytes; the highest bit of each that is no letter
  };
  const auto letters_at = [](const char* from) {
    const std::uint64_t bytes = lowest_first<std::uint64_t>(from), lower = bytes | 0x20 * every_byte,
                        low = lower & 0x7F * every_byte;
    const std::uint64_t from_a = low + (0x80 - 'a') * every_byte, past_z = low + (0x7F - 'z') * every_byte;
    return Letters{lower, (~from_a | past_z | bytes) & 0x80 * every_byte};
  };
  const Letters first = letters_at(at);
  if (first.others != 0) {
    const int bits = std::countr_zero(first.others) - 7;  // of the letters
    return {first.lower & ((std::uint64_t{1} << bits) - 1), static_cast<std::size_t>(bits) / 8};
  }
  const Letters second = letters_at(at + sizeof(std::uint64_t));
  return {first.lower, sizeof(std::uint64_t) + static_cast<std::size_t>(std::countr_zero(second.others)) / 8};
}

}  // namespace annals

// A list of words that is looked into for each word of a text: where in the list a word stands.
//
//   WordIndex index({"may", "june"});
//   index.find("june")   1
//   index.find("july")   nullopt
//
// A flat hash table, made once and searched often; a look-up reads the word's first and last bytes once, and memory twice.
// For what is small or rarely asked, text/word_set.h has sets and maps.
//
// Thread safety: immutable; freely shared.
#pragma once

#include <cstdint>
#include <cstring>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

class WordIndex {
 public:
  WordIndex() = default;

  // The words have to be different from each other.
  explicit WordIndex(const std::vector<std::string_view>& words);

  std::optional<std::size_t> find(std::string_view word) const {
    const std::uint32_t wanted = hash(word);
    for (std::size_t at = wanted & mask_; slots_[at].place != kEmpty; at = (at + 1) & mask_) {
      const Slot& slot = slots_[at];
      if (slot.hash == wanted && slot.length == word.size() &&
          std::memcmp(letters_.data() + slot.begin, word.data(), word.size()) == 0)
        return slot.place;
    }
    return std::nullopt;
  }

 private:
  static constexpr std::uint32_t kEmpty = static_cast<std::uint32_t>(-1);

  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t place = kEmpty;
    std::uint32_t begin = 0, length = 0;  // in letters_
  };

  template <class Bytes>
  static std::uint64_t load(const char* at) {
    Bytes bytes;
    std::memcpy(&bytes, at, sizeof(bytes));
    return bytes;
  }

  static std::uint32_t hash(std::string_view word) {
    const char* begin = word.data();
    const std::size_t size = word.size();
    std::uint64_t head = 0, tail = 0;
    if (size >= 8) {
      head = load<std::uint64_t>(begin);
      tail = load<std::uint64_t>(begin + size - 8);
    } else if (size >= 4) {
      head = load<std::uint32_t>(begin);
      tail = load<std::uint32_t>(begin + size - 4);
    } else if (size > 0) {
      head = static_cast<unsigned char>(begin[0]);
      tail = load<unsigned char>(begin + size / 2) << 8 | load<unsigned char>(begin + size - 1);
    }
    // Odd numbers without a pattern: the golden ratio, and the one of xxHash64's second prime.
    const std::uint64_t mixed = (head ^ size << 56) * 0x9E3779B97F4A7C15U ^ tail * 0xC2B2AE3D27D4EB4FU;
    return static_cast<std::uint32_t>(mixed >> 32 ^ mixed);
  }

  std::vector<Slot> slots_{Slot{}};
  std::size_t mask_ = 0;
  std::string letters_;
};

}  // namespace annals

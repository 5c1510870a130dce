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

#include "text/word_hash.h"

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

  static std::uint32_t hash(std::string_view word) { return static_cast<std::uint32_t>(word_hash(word)); }

  std::vector<Slot> slots_{Slot{}};
  std::size_t mask_ = 0;
  std::string letters_;
};

}  // namespace annals

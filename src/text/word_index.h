// A list of words that is looked into for each word of a text: where in the list a word stands.
//
//   WordIndex index({"may", "june"});
//   index.find("june")   1
//   index.find("july")   nullopt
//
// A flat hash table, made once and searched often; a look-up of a word that is not there mostly reads one place of it.
// For what is small or rarely asked, text/word_set.h has sets and maps.
//
// Thread safety: immutable; freely shared.
#pragma once

#include <cstdint>
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
      if (slots_[at].hash == wanted && word == this->word(slots_[at].place)) return slots_[at].place;
    }
    return std::nullopt;
  }

  // The word at a place in the list.
  std::string_view word(std::size_t place) const {
    return {letters_.data() + begins_[place], begins_[place + 1] - begins_[place]};
  }

  // For archive.h.
  template <class Archive>
  void serialize(Archive& archive) {
    archive(mask_, letters_);
    archive.piece(slots_);
    archive.piece(begins_);
  }

 private:
  static constexpr std::uint32_t kEmpty = static_cast<std::uint32_t>(-1);

  struct Slot {
    std::uint32_t hash = 0;
    std::uint32_t place = kEmpty;
  };

  static std::uint32_t hash(std::string_view word) { return static_cast<std::uint32_t>(word_hash(word)); }

  std::vector<Slot> slots_{Slot{}};
  std::size_t mask_ = 0;
  std::string letters_;                // of all words
  std::vector<std::uint32_t> begins_;  // of each word in letters_, and the end of the last
};

}  // namespace annals

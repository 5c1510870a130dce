// A list of words that is looked into for each word of a text: where in the list a word stands.
//
//   WordIndex index({"may", "june"});
//   index.find("june")   1
//   index.find("july")   WordIndex::nowhere
//
// A flat hash table, made once and searched often; a look-up of a word that is not there mostly reads one place of it.
// For what is small or rarely asked, text/word_set.h has sets and maps.
//
// Thread safety: immutable; freely shared.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/word_head.h"

namespace annals {

class WordIndex {
 public:
  // In the list. A number rather than an optional: it is handed on in a register, for every word of a text.
  using Place = std::uint32_t;
  static constexpr Place nowhere = static_cast<Place>(-1);

  WordIndex() = default;

  // The words have to be different from each other.
  explicit WordIndex(const std::vector<std::string_view>& words);

  Place find(std::string_view word) const {
    const WordHead head = word_head(word);
    if (head.is_whole()) return find_head(head);
    for (std::size_t at = slot_for(head); slots_[at].place != nowhere; at = after(at)) {
      if (has(at, head) && word == this->word(slots_[at].place)) return slots_[at].place;
    }
    return nowhere;
  }

  // Some word with that head: the one, where the head is all of it.
  Place find_head(WordHead head) const {
    std::size_t at = slot_for(head);
    while (slots_[at].place != nowhere && !has(at, head)) at = after(at);
    return slots_[at].place;
  }

  // The word at a place in the list.
  std::string_view word(Place place) const {
    return {letters_.data() + begins_[place], begins_[place + 1] - begins_[place]};
  }

  // For archive.h.
  struct Slot {
    std::uint64_t head = 0;
    std::uint32_t size = 0;
    Place place = nowhere;  // the slot is free
  };
  template <class Archive>
  void serialize(Archive& archive) {
    auto& [a, b, c, d, e] = *this;
    archive(a, b, c, d, e);
  }

 private:
  // The golden ratio; its product is mixed best in the highest bits.
  std::size_t slot_for(WordHead head) const {
    return (head.bytes ^ std::uint64_t{head.size} << 59) * 0x9E3779B97F4A7C15U >> shift_;
  }

  std::size_t after(std::size_t slot) const { return (slot + 1) & mask_; }
  bool has(std::size_t slot, WordHead head) const {
    return slots_[slot].head == head.bytes && slots_[slot].size == head.size;
  }

  std::vector<Slot> slots_ = std::vector<Slot>(2);
  std::size_t mask_ = 1;
  unsigned shift_ = 63;                // 64 less the bits of a slot's number
  std::string letters_;                // of all words
  std::vector<std::uint32_t> begins_;  // of each word in letters_, and the end of the last
};

}  // namespace annals

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

#include "text/word_head.h"

namespace annals {

class WordIndex {
 public:
  WordIndex() = default;

  // The words have to be different from each other.
  explicit WordIndex(const std::vector<std::string_view>& words);

  std::optional<std::size_t> find(std::string_view word) const {
    const WordHead head = word_head(word);
    if (head.is_whole()) return find_whole(head);
    for (std::size_t at = first_with(head); at != kNone; at = next_with(at)) {
      if (word == this->word(slots_[at].place)) return slots_[at].place;
    }
    return std::nullopt;
  }

  // The word whose head is all of it.
  std::optional<std::size_t> find_whole(WordHead head) const {
    const std::size_t at = first_with(head);
    return at == kNone ? std::nullopt : std::optional<std::size_t>(slots_[at].place);
  }

  // Whether some word has that head; whether it has the rest as well, `find` knows.
  bool has_head(WordHead head) const { return first_with(head) != kNone; }

  // The word at a place in the list.
  std::string_view word(std::size_t place) const {
    return {letters_.data() + begins_[place], begins_[place + 1] - begins_[place]};
  }

  // For archive.h.
  template <class Archive>
  void serialize(Archive& archive) {
    archive(shift_, letters_);
    archive.piece(slots_);
    archive.piece(begins_);
  }

 private:
  static constexpr std::uint32_t kEmpty = static_cast<std::uint32_t>(-1);
  static constexpr std::size_t kNone = static_cast<std::size_t>(-1);

  struct Slot {
    std::uint64_t head = 0;
    std::uint32_t size = 0;
    std::uint32_t place = kEmpty;
  };

  // The golden ratio; its product is mixed best in the highest bits.
  std::size_t slot_for(WordHead head) const {
    return (head.bytes ^ std::uint64_t{head.size} << 59) * 0x9E3779B97F4A7C15U >> shift_;
  }

  // The slot of the first word with that head, or kNone; of the next one with the same.
  std::size_t first_with(WordHead head) const { return probe(slot_for(head), head); }
  std::size_t next_with(std::size_t at) const {
    return probe((at + 1) & (slots_.size() - 1), {slots_[at].head, slots_[at].size});
  }
  std::size_t probe(std::size_t at, WordHead head) const {
    for (; slots_[at].place != kEmpty; at = (at + 1) & (slots_.size() - 1)) {
      if (slots_[at].head == head.bytes && slots_[at].size == head.size) return at;
    }
    return kNone;
  }

  std::vector<Slot> slots_ = std::vector<Slot>(2);
  unsigned shift_ = 63;                // 64 less the bits of a slot's number
  std::string letters_;                // of all words
  std::vector<std::uint32_t> begins_;  // of each word in letters_, and the end of the last
};

}  // namespace annals

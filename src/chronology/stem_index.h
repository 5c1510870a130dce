// Which labels have a word: lists of ids by the stems of words.
//
//   StemIndex index;
//   index.add(stem("voted"), 7);
//   index.count(stem("vote"))                      1
//   index.for_each(stem("vote"), [](auto id) {…})  7
//
// A flat hash table whose lists are chained through one array: an article of thirty labels takes a few allocations.
//
// Thread safety: as the standard containers.
#pragma once

#include <cstddef>
#include <cstdint>
#include <vector>

#include "chronology/event_words.h"

namespace annals {

class StemIndex {
 public:
  using Id = std::uint32_t;

  // Unless the id is the one that was added to that stem last.
  void add(Stem stem, Id id);

  std::size_t count(Stem stem) const { return find(stem).count; }

  // The latest first.
  template <class Visit>
  void for_each(Stem stem, Visit visit) const {
    for (std::uint32_t at = find(stem).latest; at != kEnd; at = postings_[at].before) visit(postings_[at].id);
  }

  // Drops the ids that `keep` does not want.
  template <class Keep>
  void sweep(Keep keep) {
    StemIndex swept;
    std::vector<Id> kept;
    for (const Slot& slot : slots_) {
      kept.clear();
      for (std::uint32_t at = slot.latest; at != kEnd; at = postings_[at].before) {
        if (keep(postings_[at].id)) kept.push_back(postings_[at].id);
      }
      for (; !kept.empty(); kept.pop_back()) swept.append(slot.stem, kept.back());
    }
    *this = std::move(swept);
  }

 private:
  static constexpr std::uint32_t kEnd = static_cast<std::uint32_t>(-1);

  struct Slot {
    Stem stem = 0;
    std::uint32_t count = 0;
    std::uint32_t latest = kEnd;  // place in postings_; kEnd: the slot is free
  };

  struct Posting {
    Id id;
    std::uint32_t before;  // place of the one added before it
  };

  std::size_t place_of(Stem stem) const;
  const Slot& find(Stem stem) const { return slots_[place_of(stem)]; }
  void append(Stem stem, Id id);
  void grow();

  std::vector<Slot> slots_ = std::vector<Slot>(256);  // a power of two; less than half of them are taken
  std::vector<Posting> postings_;
  std::size_t taken_ = 0;
};

}  // namespace annals

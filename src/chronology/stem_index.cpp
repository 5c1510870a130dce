// Linear probing; a posting knows the one before it, so that adding to a list touches only its head.

#include "chronology/stem_index.h"

#include <utility>

namespace annals {

void StemIndex::add(Stem stem, Id id) {
  const Slot& slot = find(stem);
  if (slot.latest == kEnd || postings_[slot.latest].id != id) append(stem, id);
}

// Where the stem is or could be put.
std::size_t StemIndex::place_of(Stem stem) const {
  const std::size_t mask = slots_.size() - 1;
  const std::uint64_t mixed = stem * std::uint64_t{0x9E3779B97F4A7C15U};
  std::size_t at = static_cast<std::size_t>(mixed >> 32) & mask;
  while (slots_[at].latest != kEnd && slots_[at].stem != stem) at = (at + 1) & mask;
  return at;
}

void StemIndex::append(Stem stem, Id id) {
  if (2 * (taken_ + 1) > slots_.size()) grow();
  Slot& slot = slots_[place_of(stem)];
  if (slot.latest == kEnd) ++taken_;
  postings_.push_back({id, slot.latest});
  slot = {stem, slot.count + 1, static_cast<std::uint32_t>(postings_.size() - 1)};
}

void StemIndex::grow() {
  std::vector<Slot> old = std::exchange(slots_, std::vector<Slot>(4 * slots_.size()));
  for (const Slot& slot : old) {
    if (slot.latest != kEnd) slots_[place_of(slot.stem)] = slot;
  }
}

}  // namespace annals

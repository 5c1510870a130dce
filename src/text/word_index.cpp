// Linear probing in a table that is at most half full; the heads stand beside each other, so that a word that is not there seldom
// costs more than one look at memory.

#include "text/word_index.h"

#include <bit>

namespace annals {

WordIndex::WordIndex(const std::vector<std::string_view>& words) {
  slots_.assign(std::bit_ceil(2 * words.size() + 2), Slot{});
  mask_ = slots_.size() - 1;
  shift_ = 64 - static_cast<unsigned>(std::countr_zero(slots_.size()));
  for (std::size_t place = 0; place < words.size(); ++place) {
    const std::string_view word = words[place];
    const WordHead head = word_head(word);
    std::size_t at = slot_for(head);
    while (slots_[at].place != nowhere) at = after(at);
    slots_[at] = {head.bytes, static_cast<std::uint32_t>(head.size), static_cast<std::uint32_t>(place)};
    begins_.push_back(static_cast<std::uint32_t>(letters_.size()));
    letters_ += word;
  }
  begins_.push_back(static_cast<std::uint32_t>(letters_.size()));
}

}  // namespace annals

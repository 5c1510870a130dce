// Linear probing in a table that is at most a quarter full, so that a word that is not there is missed at the first look.

#include "text/word_index.h"

#include <bit>

namespace annals {

WordIndex::WordIndex(const std::vector<std::string_view>& words) {
  slots_.assign(std::bit_ceil(4 * words.size() + 1), Slot{});
  mask_ = slots_.size() - 1;
  for (std::size_t place = 0; place < words.size(); ++place) {
    const std::string_view word = words[place];
    const std::uint32_t hashed = hash(word);
    std::size_t at = hashed & mask_;
    while (slots_[at].place != kEmpty) at = (at + 1) & mask_;
    slots_[at] = {hashed, static_cast<std::uint32_t>(place), static_cast<std::uint32_t>(letters_.size()),
                  static_cast<std::uint32_t>(word.size())};
    letters_ += word;
  }
}

}  // namespace annals

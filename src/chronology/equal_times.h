// Accounts of one and the same time, put together into those of one event: rules 1 and 2 of merger.h.
//
// Thread safety: pure function.
#pragma once

#include <algorithm>
#include <cstddef>
#include <utility>
#include <vector>

#include "chronology/same_event.h"

namespace annals {

// `accounts` are in order of `precedes`; so are those of each group, and the groups by their first.
std::vector<std::vector<ComparedAccount>> grouped(std::vector<ComparedAccount> accounts);

// Whether the two groups have an article in common.
bool share_article(const std::vector<ComparedAccount>& a, const std::vector<ComparedAccount>& b);

// Of a large group, so many accounts stand for it, the first in order of `precedes`.
inline constexpr std::size_t kMostCompared = 8;

// Whether some account of one and some of the other are so related.
template <class Relation>
bool any_related(const std::vector<ComparedAccount>& a, const std::vector<ComparedAccount>& b, Relation related) {
  for (std::size_t i = 0; i < a.size() && i < kMostCompared; ++i) {
    for (std::size_t j = 0; j < b.size() && j < kMostCompared; ++j) {
      if (related(a[i], b[j])) return true;
    }
  }
  return false;
}

// Visits the stems of a label's words by one of which, at least, every label that shares `least` words with it can be found: all but the few
// that `count` says are the most frequent; of a shorter label, the rarest. The rarest first, with its count.
template <class Count, class Visit>
void for_each_word_to_find_by(const EventWords& label, std::size_t least, Count count, Visit visit) {
  std::vector<std::pair<std::size_t, Stem>> by_count;
  by_count.reserve(label.content.size());
  for (const std::string_view word : label.content) by_count.emplace_back(count(stem(word)), stem(word));
  std::sort(by_count.begin(), by_count.end());
  const std::size_t size = by_count.size();
  by_count.resize(size < least ? std::min<std::size_t>(size, 1) : size - (least - 1));
  for (const auto& [times, word] : by_count) visit(word, times);
}

// What labels of one time share at least, if they are the same.
inline constexpr std::size_t kSharedAtOneTime = 2;

}  // namespace annals

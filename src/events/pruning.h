// Which parts of an event's clause a headline may leave out, and what that costs.
//
//   part                                                                     price
//   the time, other times, an attribution, a bracket, a linking adverb        0
//   a clause between commas, an apposition to a name, a phrase at the front   1
//   an adverb, the verb's last phrase, a second verb, what it was for         2
//   a clause or participle on a noun, a phrase on a noun that its frame       3
//     does not name
//   a member of a list, a phrase that a frame names                           4
//   object, predicate, what is said, particle, negation, hedge, figure        not for sale
//
// What hangs on a part goes with it. Prices are those of the design; tests/cases/events/labels.txt holds what comes of them.
// Thread safety: pure functions, values.
#pragma once

#include <cstddef>
#include <vector>

#include "events/event.h"

namespace annals {

// How many words a headline has at most before something is taken out of it.
inline constexpr std::size_t kHeadlineWords = 16;

// What each word beyond these costs.
inline constexpr double kWordTooMany = 0.75;

struct Pruned {
  std::vector<ChunkId> subject;    // chunks, in order
  std::vector<ChunkId> predicate;  // the verb and what goes with it
  double price = 0;                // of what was taken out
};

// `dated` says of each of the parse's times whether it is a time of its own on the calendar, rather than a length ("for three months").
Pruned pruned(const Parse& parse, const Structure& structure, const Event& event, const std::vector<bool>& dated,
              std::size_t most_words, const Grammar& grammar);

}  // namespace annals

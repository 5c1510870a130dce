// How much an entry matters to a reader of a long chronology: 0 to 100 points.
//
//   evidence                                                                   points
//   articles that tell it: 2, 3 or 4, 5 and more                               15, 25, 35
//   a day; a week, month, season, quarter, half; a range; a year, decade      10; 6; 5; 3
//   words of content in the label, up to 9                                     2 each
//   words with a capital in the label after its first, up to 3                 3 each
//   a figure in the label                                                      6
//   the time is told of the event: not before a noun ("the July 25 call")      8
//   not inside a quotation                                                     8
//   not behind "since", "until" and their like                                 5
//   the first entry of its days                                                5
//   nobody speaks of himself in the label                                      5
//   the time ends a phrase; not in a subordinate clause; no question           4 each
//   no state; not hypothetical                                                 3 each
//
// All but the first line together count 65 points. It is substance that is measured: whether a row says who did what, and when.
// Whether it is early in the text, in the title or surely read says little (docs/accuracy.md).
//
// Thread safety: pure functions.
#pragma once

#include <vector>

#include "events/entry.h"
#include "rules/grammar.h"

namespace annals {

// Sets Entry::weight. `entries` are in order.
void weigh(std::vector<Entry>& entries, const Grammar& grammar);

}  // namespace annals

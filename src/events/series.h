// Several times of one verb, each with a part of its own: "rose 4 percent in 2021, 9 percent in 2022 and 7 percent in 2023".
//
//   verb          rose
//   shared        what stands between the verb and the first part: nothing here
//   part of 2022  "9 percent in 2022"
//
// Each part ends with its time, and behind each but the last stands a comma, "and" or "but". Parts begin alike: with a preposition, a number, or
// another noun phrase. What a comma encloses at the head of a part ("and, because the river froze, half a million in December") belongs to none.
//
// Thread safety: pure functions.
#pragma once

#include <optional>
#include <vector>

#include "syntax/structure.h"

namespace annals {

struct Series {
  ChunkId verb = kNoChunk;
  Range shared;  // tokens
  Range part;    // of the time that was asked for, with the time
};

// `dated`: which of the parse's times have a place on the calendar. Nothing where the time is no member of a series.
std::optional<Series> series_of(const Parse& parse, const Structure& structure, Range time,
                                const std::vector<bool>& dated);

}  // namespace annals

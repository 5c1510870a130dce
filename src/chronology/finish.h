// What a chronology's entries get once they are merged and corrected: the time in words, how much each matters, and ids that no two share.
//
//   std::vector<Entry> entries = assemble(std::move(all), pack.grammar.numerals);
//   finish(entries, pack.grammar, wording);     entry.date_text "early October 2020", entry.weight 62
//
// Thread safety: pure functions.
#pragma once

#include <vector>

#include "events/entry.h"
#include "rules/grammar.h"
#include "time/wording.h"

namespace annals {

// `entries` are in order. `wording` is the language's; nullptr: it has none, and times stay as numbers (short_time.h).
void finish(std::vector<Entry>& entries, const Grammar& grammar, const Wording* wording);

// The time as a person reads it.
std::string date_text(const Entry& entry, const Wording* wording);

// The entries of the greatest weight, at most so many, in order of time. Of one day at most two as long as others are left.
std::vector<Entry> top(std::vector<Entry> entries, std::size_t count);

}  // namespace annals

// Why accounts became one entry, and why others that look alike did not, for people.
//
//   2024-03-05  Ferry sank off Cape Ray, drowning ten
//     harbor-post.html  2024-03-05  Ferry sank off Cape Ray, drowning ten
//     coast-times.html  2024-03-01..31  Ferry sank off Cape Ray
//       one: 4 of 4 words (cape, ferry, ray, sank); one time holds the other
//     not with crew.html  2024-03-05  Captain denied that the ferry sank: one is denied, the other affirmed
//
// The reasons are those of same_event.h, asked again of the accounts that the entries hold. Only entries of several accounts, and those
// that nearly were one with another, are told.
//
// Thread safety: pure function.
#pragma once

#include <string>
#include <vector>

#include "events/entry.h"
#include "text/word_set.h"

namespace annals {

// `entries` are merged, in order.
std::string merge_explanation(const std::vector<Entry>& entries, const WordMap& numerals);

}  // namespace annals

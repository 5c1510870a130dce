// Merging by the rules of merger.h, word for word: every account is held against every other, and all groups are held to the end. Nothing is
// looked up by words, and nothing streams. For the few accounts of a test.
#pragma once

#include <vector>

#include "events/entry.h"
#include "text/word_set.h"

namespace annals::testing {

std::vector<Entry> slow_merge(std::vector<Entry> entries, const WordMap& numerals);

}  // namespace annals::testing

// What the command line does with entries between reading and printing.
#pragma once

#include <vector>

#include "cli/options.h"
#include "events/entry.h"

namespace annals {

// The entries of several documents as one chronology: in order, the same event once.
std::vector<Entry> assembled(std::vector<Entry> entries);

// The entries that the selection lets pass, in their order.
std::vector<Entry> selected(std::vector<Entry> entries, const Selection& selection);

}  // namespace annals

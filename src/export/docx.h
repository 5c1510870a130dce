// A chronology for word processors (Office Open XML, ECMA-376): a title, a line that sums it up, a table of date, event and the
// numbers of its sources, and the sources listed once with title, publication date and address. Pages are numbered, the table's
// head stands on each. A4.
//
// Texts are legible.h's. Addresses are links where they are web addresses. The same entries give the same bytes.
//
// Thread safety: pure function.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "events/entry.h"
#include "text/result.h"

namespace annals {

// An empty title is "Chronology". unwritable where there is no memory.
Result<std::string> docx(const std::vector<Entry>& entries, std::string_view title);

}  // namespace annals

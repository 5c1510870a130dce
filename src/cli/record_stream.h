// Commands whose documents are independent of each other: each document's record is printed as soon as it is read, in input
// order; in a format that joins them, when all are.
//
// Thread safety: runs `record` in several threads.
#pragma once

#include "cli/document_loop.h"

namespace annals {

// `record` gives each document's record as Outcome::text. Gives the exit status.
int print_records(const Options& options, const Console& console, const Reader& reader, Output& output,
                  const DocumentsFormat& format, const Work& record);

}  // namespace annals

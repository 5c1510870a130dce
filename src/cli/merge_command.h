// annals merge: saved chronologies as one, in memory that does not grow with them.
//
//   annals merge monday.jsonl tuesday.jsonl.gz -f csv -o week.csv
//
// The inputs are entries as --format jsonl prints them. They are taken apart into what each source tells and merged as if all
// articles had been read at once (chronology/merger.h), so that it does not matter in which order, or in how many steps.
//
// Memory: two sorts of 32 MB, their buffers, and the entries whose times hold the day in hand; formats whose entries do not
// stand by themselves hold the whole output. 1,000,000 entries of 20 years took less than 200 MB.
#pragma once

#include "cli/console.h"
#include "cli/options.h"
#include "cli/output.h"
#include "cli/reader.h"

namespace annals {

// Gives the exit status. The reader's pack tells which words are numbers.
int merge_command(const Options& options, const Console& console, const Reader& reader, Output& output);

}  // namespace annals

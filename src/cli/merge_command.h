// annals merge: saved chronologies as one.
//
//   annals merge monday.jsonl tuesday.jsonl.gz -f csv -o week.csv
//
// The inputs are chronologies as --format jsonl, json, csv or xlsx has them. They are taken apart into what each source tells and merged as if
// all articles had been read at once (chronology/merger.h), so that it does not matter in which order, or in how many steps. What a
// person corrected in them is put into the result.
#pragma once

#include "cli/console.h"
#include "cli/options.h"
#include "cli/output.h"
#include "reading/reader.h"

namespace annals {

// Gives the exit status. The reader's pack tells which words are numbers.
int merge_command(const Options& options, const Console& console, const Reader& reader, Output& output);

// annals diff: what is new, changed and gone between two saved chronologies, on console.out.
int diff_command(const Options& options, const Console& console, const Reader& reader, Output& output);

}  // namespace annals

// What every command that reads documents does: open each, work on it, and say which could not be read.
//
//   Output output = …;
//   return for_each_document(options, console, output, *reader,
//       [&](const Document&, const Article&) { return …; },   // → Outcome, side by side
//       [&](Outcome&& outcome) { … });                        // in input order
//
// Thread safety: runs `work` in several threads.
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "cli/console.h"
#include "cli/options.h"
#include "cli/output.h"
#include "reading/reader.h"

namespace annals {

// What a document gave: text that is ready to print, and entries where they are still to be merged.
struct Outcome {
  std::string text;
  std::optional<ReadDocument> document;  // where the format needs it
  std::vector<Entry> entries;
  std::vector<std::string> warnings;  // each begins with the document's place
};

struct Loop {
  bool any_read = false;    // at least one document gave an outcome
  bool any_failed = false;  // at least one gave an error
  Failure unwritable;       // `use` could not write; the rest was not read
};

using Work = std::function<Outcome(const Document&, const Article&)>;
using Use = std::function<Failure(Outcome)>;

// Errors and warnings go to console.err in input order.
Loop for_each_document(const Options& options, const Console& console, const Reader& reader, const Work& work,
                       const Use& use);

// Finishes the output and gives the exit status. A run that could read nothing leaves an old output file as it was.
int finished(const Loop& loop, Output& output, const Console& console);

// "annals: " and the error, as a line on console.err.
void complain(const Console& console, const Error& error);

// Exit statuses.
constexpr int done = 0;
constexpr int incomplete = 1;
constexpr int wrong_usage = 2;

}  // namespace annals

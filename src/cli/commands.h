// The commands that read documents, each in a file of its own. Each gives the exit status.
#pragma once

#include "cli/console.h"
#include "cli/options.h"
#include "cli/output.h"
#include "export/table.h"
#include "reading/reader.h"

namespace annals {

// One chronology of all documents; as JSON lines, each document's own, one after the other.
int chronology_command(const Options& options, const Console& console, const Reader& reader, Output& output);

// The chronology as a page in the browser; its path on standard output where no browser can be opened.
int view_command(const Options& options, const Console& console, const Reader& reader);

// The time expressions of each document.
int dates_command(const Options& options, const Console& console, const Reader& reader, Output& output);

// Each sentence that has a time, with its structure.
int parse_command(const Options& options, const Console& console, const Reader& reader, Output& output);

// Title, publication date and text of each document.
int article_command(const Options& options, const Console& console, const Reader& reader, Output& output);

// The entries, which are in order, in the format that was asked for; what it has no room for is said.
Failure write_chronology(const Options& options, const Console& console, const std::vector<Entry>& entries,
                         const std::vector<ReadDocument>& documents, Output& output);

// The format that was asked for; else a table for a person and csv for a program.
const Format& format_of(const Options& options, const Console& console);

// Whether the output is coloured, and how wide it may be.
TableStyle table_style(const Options& options, const Console& console);

}  // namespace annals

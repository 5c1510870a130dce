// Files that Annals itself wrote: a folder that articles are read from may hold chronologies of them, which are no articles.
//
// Thread safety: reads the file's first bytes, and nothing else.
#pragma once

#include <string>

namespace annals {

// By the file's first 4 KB: a record of an entry or of a document's times, a document of JSON, the page, the table of Markdown,
// csv. False for what cannot be opened.
bool is_own_output(const std::string& path);

// Of these, what `annals merge` and `annals view` read: JSON lines, JSON, csv, a workbook.
bool is_saved_chronology(const std::string& path);

}  // namespace annals

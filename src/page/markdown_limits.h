// What keeps a hostile Markdown file from costing more than its size is worth.
//
// A parser of Markdown can be asked for much with little: a paragraph whose every line has a bracket costs the square of its
// lines (md4c looks for the line of each bracket from the paragraph's first), a reference with a long address writes that address
// again for each of its uses, and a table writes a cell for each of its columns in each of its rows, whatever the rows hold.
//
// Thread safety: pure functions.
#pragma once

#include <optional>
#include <string>
#include <string_view>

namespace annals {

// The text with an empty line in paragraphs whose lines times brackets are more than 16 million, nullopt where none is. Linear.
std::optional<std::string> within_markdown_limits(std::string_view text);

// Whether links and tables stand for more than eight times the text's size and 64 KiB. `flags` are md4c's. Ends where it is known.
bool outgrows(std::string_view text, unsigned flags);

}  // namespace annals

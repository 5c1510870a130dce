// A chronology as a table in Markdown (CommonMark with GitHub's tables).
//
//   | date | event | status | source |
//   |---|---|---|---|
//   | 2024-11 | Canobbio was indicted | happened | [Officials Split](https://news.example/mx) |
//
// A source is its title, or its id where it has none, linked where it has a web address; an entry with several has them all.
// What would be mark-up in a text is escaped, so that it reads as it was.
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "events/entry.h"

namespace annals {

std::string markdown(const std::vector<Entry>& entries);

// One line that Markdown shows as the text itself.
std::string markdown_text(std::string_view bytes);

}  // namespace annals

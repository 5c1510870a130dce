// Entries, time expressions and articles as rows of cells, for the formats that are tables for programs: csv, csv-excel and
// xlsx have the same columns with the same contents, which docs/formats.md lists.
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "events/entry.h"
#include "page/article.h"
#include "resolve/resolved_mention.h"

namespace annals {

// A cell's text, and what a spreadsheet may make of it.
struct Cell {
  enum class Kind : unsigned char {
    text,
    day,     // an ISO day, or empty
    number,  // decimal digits and a point, or empty
    address  // a web address as the article has it, which need not be one; may be empty
  };
  std::string text;
  Kind kind = Kind::text;
};

using Cells = std::vector<Cell>;
using Columns = std::vector<std::string_view>;

Columns chronology_columns();
Cells cells_of(const Entry& entry);

Columns mention_columns();
std::vector<Cells> cells_of(std::string_view id, const Article& article, const std::vector<ResolvedMention>& mentions);

Columns article_columns();
Cells cells_of(std::string_view id, const Article& article);

}  // namespace annals

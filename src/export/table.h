// Tables for a terminal: aligned columns that keep to a width, in colour where it is asked for.
//
//   2024-11         Canobbio was indicted in the United States on       happened   mx.html
//                   charges of smuggling fentanyl
//   2025-02-27      The delegation arrived in Washington                planned    mx.html
//
// Every line ends without trailing spaces; labels wrap, sources are cut; control characters in the texts are made
// harmless.
//
// Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "events/entry.h"
#include "page/article.h"
#include "resolve/resolved_mention.h"

namespace annals {

struct TableStyle {
  std::size_t width = 80;  // columns; narrower than 40 counts as 40
  bool colour = false;     // ANSI colours (ECMA-48 SGR)
};

// Time, label, status, and source: the source as a column where there are several, and as a heading where there is one.
std::string chronology_table(const std::vector<Entry>& entries, const TableStyle& style);

// Expression, TIMEX3 type and value, days, rule and reference, under a heading for the document.
std::string mentions_table(std::string_view id, const Article& article, const std::vector<ResolvedMention>& mentions,
                           const TableStyle& style);

// Title, publication date and where it was found, language, address, then the text, wrapped.
std::string article_table(std::string_view id, const Article& article, const TableStyle& style);

}  // namespace annals

// CSV by RFC 4180, UTF-8 without a byte order mark: one header, lines ending in CR LF, a field in quotes where it holds
// a comma, a quote or a line break.
//
//   start,end,precision,edtf,label,…
//   2024-11-01,2024-11-30,month,2024-11,"Canobbio was indicted, prosecutors said",…
//
// An entry's first two columns are whole days, which no spreadsheet can misread; partial dates come after them.
// docs/formats.md lists the columns. Each function appends to `out`; a header is written once, before any row.
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

std::string chronology_csv_header();
void append_csv(std::string& out, const Entry& entry);

std::string mentions_csv_header();
void append_mentions_csv(std::string& out, std::string_view id, const Article& article,
                         const std::vector<ResolvedMention>& mentions);

std::string article_csv_header();
void append_article_csv(std::string& out, std::string_view id, const Article& article);

}  // namespace annals

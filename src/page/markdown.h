// Markdown, already UTF-8 → Article.
//
//   ---                                      title "A bridge", published 2025-02-27 (front matter date)
//   title: A bridge
//   date: 2025-02-27
//   ---
//   ## What comes *next*                     heading "What comes next"
//   The [mayor](https://example.org) said    paragraph "The mayor said"
//   - two lanes                              list_item "two lanes"
//   > Enough.                                quote "Enough."
//
// CommonMark with tables, by md4c. All of the text is the article's, as a person wrote it; the markup of links, emphasis and
// images is not in it. A text whose links and tables stand for many times its size is read as plain text. The title is the front
// matter's, or the heading of first size at the beginning. The date is the front matter's, or that of a date line.
//
// Thread safety: pure function.
#pragma once

#include <string_view>

#include "page/article.h"
#include "page/page_rules.h"
#include "page/read_article.h"

namespace annals {

Article markdown_article(std::string_view text, const DocumentHint& hint, const PageRules& rules);

}  // namespace annals

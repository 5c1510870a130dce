// PDF → Article, by the words that pdf_program.h gives and where they stand.
//
//   columns      in their order; a sentence that goes on in the next column or on the next page is one block
//   lines        joined where the next word would not have fitted; hyphens at their ends go as in join_lines.h
//   headings     lines in larger letters; the title is the largest letters of the first page
//   tables       a row a block, with a bar between its cells (pdf_tables.h)
//   furniture    what stands at the same height on half of the pages, page numbers aside, and numbers alone at a page's edge
//   numbered     pages with line numbers in the margin (transcripts) are read as such text is: text_article.h
//   pages        each block knows the page that it begins on: the first page of the file is 1
//
// not_document where no page has text: pictures of text have to be recognized first. Other errors as pdf_words has them.
//
// Thread safety: as pdf_words.
#pragma once

#include <string_view>

#include "page/article.h"
#include "page/page_rules.h"
#include "page/read_article.h"
#include "readers/zip_archive.h"
#include "text/result.h"

namespace annals {

Result<Article> pdf_article(std::string_view bytes, const DocumentHint& hint, const PageRules& rules, Budget& budget);

// From what the program printed.
Result<Article> article_of_words(std::string_view xml, const DocumentHint& hint, const PageRules& rules);

}  // namespace annals

// Word documents (.docx, ECMA-376 WordprocessingML) → Article.
//
//   <w:pStyle w:val="Heading1"/>         a heading (by the outline level of its style)
//   <w:numPr>, "1." "2." …               a numbered paragraph, if it is prose; else an item of a list
//   <w:tr>                               one block, " | " between the cells
//   <w:ins> taken, <w:del> left out      as the document reads with all changes accepted
//   <w:lastRenderedPageBreak/>           the next page, where Word has left them
//   footnotes and endnotes               blocks at the end; comments, headers, fields' codes: left out
//
// encrypted, damaged, too_large as in zip_archive.h.
//
// Thread safety: pure function.
#pragma once

#include "page/article.h"
#include "page/page_rules.h"
#include "page/read_article.h"
#include "readers/zip_archive.h"
#include "text/result.h"

namespace annals {

Result<Article> docx_article(ZipArchive archive, const DocumentHint& hint, const PageRules& rules, Budget& budget);

}  // namespace annals

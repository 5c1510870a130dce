// A document of any kind → its Article. What holds several documents is taken apart before; see members.h.
//
//   Result<Article> article = read_document(bytes, Opens::pdf, hint, rules, budget);
//
// Errors: those of the page stage (read_article.h) and of the readers of office documents (docx.h, pdf.h …).
//
// Thread safety: pure function, but for the process that reads a PDF.
#pragma once

#include <string>

#include "page/article.h"
#include "page/page_rules.h"
#include "page/read_article.h"
#include "readers/input_kind.h"
#include "readers/zip_archive.h"
#include "text/result.h"

namespace annals {

Result<Article> read_document(std::string bytes, Opens opens, DocumentHint hint, const PageRules& rules, Budget budget);

}  // namespace annals

// OpenDocument texts (.odt, ISO/IEC 26300) → Article: headings with their level, paragraphs, lists, tables (a row a block, " | " between the
// cells), notes at the end, page breaks where the file has them. Changes that are tracked as deleted, and comments, are left out.
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

Result<Article> odt_article(ZipArchive archive, const DocumentHint& hint, const PageRules& rules, Budget& budget);

}  // namespace annals

// Books (.epub) → Article: the chapters of the spine in its order, each read as a page of nothing but its text; title and language from
// the package. The table of contents, the title page and the imprint are left out. Page breaks count where the book has them,
// with the numbers that it gives them.
//
// encrypted (also for books that are sold with a lock), damaged, too_large as in zip_archive.h.
//
// Thread safety: pure function.
#pragma once

#include "page/article.h"
#include "page/page_rules.h"
#include "page/read_article.h"
#include "readers/zip_archive.h"
#include "text/result.h"

namespace annals {

Result<Article> epub_article(ZipArchive archive, const DocumentHint& hint, const PageRules& rules, Budget& budget);

}  // namespace annals

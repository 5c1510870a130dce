// Rich Text (.rtf) → Article: paragraphs, headings by \outlinelevel, rows of tables (" | " between the cells), footnotes at the
// end, the pages that begin at \page.
//
//   {\pard \b The Methodist Hall\u8217's bomb\par}     "The Methodist Hall’s bomb"
//
// Left out: fonts, styles, pictures, document properties, headers and footers, hidden text, and every destination that its writer marks
// as one to pass over ("\*"). Groups may be 200 deep; deeper ones are damage.
//
// Thread safety: pure function.
#pragma once

#include <string_view>

#include "page/article.h"
#include "page/page_rules.h"
#include "page/read_article.h"
#include "text/result.h"

namespace annals {

Result<Article> rtf_article(std::string_view bytes, const DocumentHint& hint, const PageRules& rules);

}  // namespace annals

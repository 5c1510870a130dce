// Sections under headings that are days: a diary, the minutes of several meetings. What stands under such a heading counts from its day.
//
//   "Monday, 5 June 2023"   a heading           the blocks under it are a section of that day, up to the next such heading
//
// Two such headings at least; one date among the headings is an item's, or the document's own.
//
// Thread safety: pure function.
#pragma once

#include "page/article.h"
#include "page/page_rules.h"

namespace annals {

// Does nothing to an article that has parts.
void date_sections(const PageRules& rules, Article& article);

}  // namespace annals

// The day that a document says of itself in its head.
//
//   "Prepared for the Council. Report issued 14 May 2025."              2025-05-14, "issued"
//   "Minutes of the meeting of the board held on Tuesday 8 April 2025"  2025-04-08, "held"
//   "This meeting, held on Tuesday the eleventh of February 2025,"       2025-02-11, in words as well
//   "The treaty was signed on 3 May 2019."                              none: a story
//   "A dive was held. On 3 May 2019 the hole"                           none: a sentence ends between
//
// A word of rules/page/documents.toml [heads] day_cues stands within 60 characters before a full date, in the first 700 characters.
//
// Thread safety: pure function.
#pragma once

#include <optional>
#include <string_view>

#include "page/article.h"
#include "page/page_rules.h"

namespace annals {

std::optional<PublicationDate> day_of_head(std::string_view text, const PageRules& rules, bool month_first);

}  // namespace annals

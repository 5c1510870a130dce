// Questions and answers, and who speaks in a text.
//
//   "Q. When did you start at the terminal?"     a block of a section of nobody's, "When did you start at the terminal?"
//   "THE COURT: Sustained."                      a block of the section of "THE COURT", "Sustained."
//
// A text is a transcript by proof: of its paragraphs at least four, and half, begin with such a mark.
//
// Thread safety: pure function.
#pragma once

#include <optional>

#include "page/join_lines.h"
#include "page/page_rules.h"
#include "page/read_article.h"

namespace annals {

// nullopt where the text is none.
std::optional<Article> transcript_article(const JoinedText& joined, const DocumentHint& hint, const PageRules& rules);

}  // namespace annals

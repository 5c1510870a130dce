// Text with line ends, as typewriters, mail programs, e-texts and copies from PDF have it → the same text in paragraphs.
//
//   "The Constant Anne weighed from Leith on the 14th of May, 1829, with a        one paragraph, "… with a crew of … fell ill in
//    crew of thirty-one. Four of them fell ill in Decem-                          December." — and the hyphen is gone, as the
//    ber."                                                                        halves are no words of the text
//
// A text is wrapped where in most breaks in mid-sentence (no end mark before, a small letter after) the next word would not have
// fitted into the width of the longest lines. One that is not comes back as it is, with the pages that its form feeds
// make. In one that is, page numbers, running heads and the numbers of lines are left out, and of each paragraph (told by an
// indent, a blank line or a short last line) one line is made, a blank line apart from the next. A script without small letters is
// never taken for wrapped.
//
// Thread safety: pure function.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/article.h"
#include "page/page_rules.h"

namespace annals {

struct JoinedText {
  std::string text;
  std::vector<Mark> marks = {};  // pages and numbered lines; offsets in `text`
  bool joined = false;           // else `text` is what was given
};

// `least_breaks` is how many breaks in mid-sentence make evidence.
JoinedText join_lines(std::string text, const PageRules& rules, std::size_t least_breaks = 3);

// The marks of a text that lie in a stretch of it, and the one that the stretch begins under, for where it was copied to.
void carry_marks(const std::vector<Mark>& marks, Span from, std::size_t to, std::vector<Mark>& into);

// Puts text that goes on after a line's end behind `paragraph`: a hyphen at its end goes where the word is written without it in
// `words` (folded), or where its halves are no words.
void append_line(std::string& paragraph, std::string_view line, const WordSet& words, const PageRules& rules);

// The words of a text, folded, for append_line; without the halves that its line ends cut.
WordSet words_of_lines(const std::vector<std::string_view>& lines);

}  // namespace annals

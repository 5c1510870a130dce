// The lines of a text that has been laid out for paper: which page each stands on, and its number in the margin; what
// only the paper has (page numbers, running heads, numbers of lines) is left out.
//
//   " 1       Q.  When did you start"     indent 6, number 1, "Q.  When did you start"
//   "AQUIFER WATCH No. 41             3"  on every page: left out, but for the first time that it says something
//   "\fThe board met"                     page 2
//
// Thread safety: pure function.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace annals {

struct PageLine {
  std::string_view text;     // without white space at its ends; never empty
  std::size_t indent = 0;    // columns before it
  std::size_t width = 0;     // columns with the indent
  std::uint32_t page = 0;    // 1, 2, …; 0 where the text has no pages
  std::uint32_t number = 0;  // in the margin; 0 where the lines have none
  bool after_blank = false;  // a blank line, or the beginning, stands before it
  bool begins_page = false;  // the first that is left of its page
};

struct PageLines {
  std::vector<PageLine> lines;
  bool numbered = false;  // most lines have a number in the margin
};

PageLines page_lines(std::string_view text);

}  // namespace annals

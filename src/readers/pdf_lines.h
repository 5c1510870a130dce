// The lines of a PDF's pages, as pdftotext -bbox-layout prints them. The raised figures of notes are left out.
//
// Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

struct PdfWord {
  std::string text;
  double x0 = 0, y0 = 0, x1 = 0, y1 = 0;  // points, from the top left
};

struct PdfLine {
  std::vector<PdfWord> words;  // at least one
  std::uint32_t page = 0;      // 1, 2, …
  std::uint32_t flow = 0;      // 1, 2, …: stretches of text that the program takes for one, a column
  double page_height = 0;
  double page_width = 0;
  bool is_row = false;  // of a table: pdf_tables.h

  double x0() const { return words.front().x0; }
  double x1() const { return words.back().x1; }
  double y0() const { return words.front().y0; }
  double height() const { return words.front().y1 - words.front().y0; }
  std::string text() const;
};

struct PdfPages {
  std::vector<PdfLine> lines;  // in reading order
  std::uint32_t count = 0;     // of the pages
};

PdfPages pdf_pages(std::string_view xml);

// The lines of one page as they stand on the paper: words at the same height make a line, from top to bottom. For pages with numbers
// in the margin, which reading order tears off.
std::vector<PdfLine> rows_of(const std::vector<PdfLine>& page);

}  // namespace annals

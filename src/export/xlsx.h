// A workbook for Excel and LibreOffice (Office Open XML, ECMA-376): the sheet "Chronology" for people, with what goes on paper first, and
// the sheet "Evidence" with the technical columns; both have the id, by which their rows belong together. Each has a header that stays
// in view, a filter, widths to read by; printed, it is landscape, one page wide, with its header on each page and page numbers.
//
//   days         real dates from 1900-03-01 to 9999-12-31; text outside: Excel has no day before 1900, and believes in a 29 February
//                of that year, so that other programs read the two months before otherwise
//   numbers      real numbers
//   texts        text always, never a formula, whatever they begin with; legible (legible.h); cut to what a cell holds, 32,767
//                UTF-16 units
//   addresses    links where they are web addresses (web_address.h) of at most 2,079 characters, the first 65,530 of them, as Excel
//                allows; else text
//
// The same entries give the same bytes: the time of creation in the file is the last day on which a source was published, else
// 1980-01-01.
//
// Thread safety: pure function; it uses temporary files.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "events/entry.h"
#include "text/result.h"

namespace annals {

struct Workbook {
  std::string bytes;
  std::size_t cut_cells = 0;      // texts that were longer than a cell
  std::size_t left_out_rows = 0;  // entries beyond the 1,048,575 rows that a sheet has below its header
};

// unwritable where there is no memory or no room for temporary files.
Result<Workbook> xlsx(const std::vector<Entry>& entries, std::string_view title = {});

}  // namespace annals

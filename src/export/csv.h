// CSV by RFC 4180: lines ending in CR LF, a field in quotes where it holds a comma, a quote or a line break. The rows are
// those of rows.h, under one header.
//
//   csv         UTF-8 without a byte order mark, each text as the article has it
//   csv-excel   for opening in a spreadsheet: with a byte order mark, by which Excel knows UTF-8, with no cell that
//               a spreadsheet takes for a formula, and none but an entry's two days that it takes for a date: a text that
//               looks like one begins with U+2060, which is not seen, and which reading back takes off (edits/edits.h)
//
//   start_date,end_date,precision,date_text,label,…
//   2024-11-01,2024-11-30,month,2024-11,"Canobbio was indicted, prosecutors said",…
//
// An entry's first two columns are whole days, which no spreadsheet can misread; partial dates come after them.
// RFC 4180 knows no escape but the doubled quote, so in csv a field that begins with "=" stays as it is: what the text said
// is not ours to change, and an import as text, the usual way with data of others, shows it unharmed.
//
// Thread safety: pure functions.
#pragma once

#include <string>

#include "export/rows.h"

namespace annals {

inline constexpr std::string_view date_guard = "\u2060";  // word joiner

std::string csv_header(const Columns& columns);
void append_csv(std::string& out, const Cells& cells);

std::string excel_csv_header(const Columns& columns);
void append_excel_csv(std::string& out, const Cells& cells);

// The text with something else instead of every character by which a spreadsheet would take a cell for a formula: = + - @ and
// their fullwidth forms, at the beginning of the text and, since Excel of some countries parts fields at semicolons, also behind
// a semicolon or line break in it; blanks, quotes and characters without width before them don't count. The text is legible.h's.
std::string without_formulas(std::string_view text, std::string (*instead)(std::string_view mark));

}  // namespace annals

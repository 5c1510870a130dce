// A file of rows that a person may have changed, before anything is made of its cells: csv in the ways that spreadsheet programs write
// it, a workbook, JSON records.
//
//   Result<Sheet> sheet = read_sheet(bytes, "case.xlsx");
//   sheet->columns            {"id", "start_date", …}
//   sheet->rows[0].cells[1]   {"2025-02-27", Kind::day}
//
//   csv     comma, semicolon or tab, as its header shows; UTF-8, UTF-16 with a byte order mark, else windows-1252; RFC 4180 quotes
//   xlsx    the sheets that have a column "id" or "start_date", rows of equal id put together; a number with a date format is a day,
//           in the workbook's own count of days (1900 or 1904)
//   json    the records of --format jsonl, or the entries of --format json; lists become "a; b"
//
// Errors: unsupported for a workbook of an older kind (.xls) or another program's (.ods), bad_record for what is broken, not_text.
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace annals {

struct SheetCell {
  enum class Kind : unsigned char {
    text,
    day,      // ISO, from a number with a date format
    number,   // as the file has it
    formula,  // without a stored day
    error,    // #VALUE! and its like
  };
  std::string text;
  Kind kind = Kind::text;

  friend bool operator==(const SheetCell&, const SheetCell&) = default;
};

struct Sheet {
  struct Row {
    std::size_t number;  // as people count: of csv and xlsx with the header as 1, of json the line or the record
    std::vector<SheetCell> cells;  // as many as columns
  };
  std::vector<std::string> columns;
  std::vector<Row> rows;
};

Result<Sheet> read_sheet(std::string_view bytes, const std::string& name);

// One reader each; read_sheet chooses by what the bytes begin with.
Result<Sheet> read_csv_sheet(std::string_view bytes);
Result<Sheet> read_xlsx_sheet(std::string_view bytes);
Result<Sheet> read_json_sheet(std::string_view bytes);

}  // namespace annals

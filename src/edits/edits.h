// What a person did to a chronology, read out of the file that the person changed.
//
//   Sheet sheet = *read_sheet(bytes, "case.xlsx");
//   Edits edits = edits_of(sheet, "case.xlsx", {pack});
//   EditReport report = correct(entries, edits);          // apply.h
//
// A row says which entry it is by its id, and by its sentence and days where ids no longer fit. Which of its cells are the person's is
// seen by `as_read` (export/columns.h): a cell whose letters are not among those that Annals wrote was changed. A file without that
// column is compared with what is extracted now.
//
// Thread safety: pure functions, values.
#pragma once

#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "edits/cell_date.h"
#include "edits/sheet.h"
#include "export/columns.h"

namespace annals {

// A row.
struct Edit {
  std::string place;           // "case.xlsx, row 14"
  std::string id;              // empty: a row that the person added
  Entry shown;                 // the row as it stands in the file
  bool dated = false;          // shown.bounds and shown.value are what the row says
  bool own = false;            // the person's own row: added, or no longer found
  bool base_is_shown = false;  // what is read is not known: entries are made of the same file, and differ in nothing
  std::string as_read;         // empty: the file has no such column
  std::vector<std::pair<const Column*, std::string>>
      cells;                        // of columns that a person may change, in the table's order
  std::optional<Value> start, end;  // of the two days, where they could be read
};

struct Edits {
  std::string name;  // of the file
  std::vector<Edit> rows;
  std::vector<Error> problems;  // cells that cannot be read, and rows that are no entry: each with its place
};

Edits edits_of(const Sheet& sheet, const std::string& name, DateReading dates);

// The same of entries that were corrected before and saved: those with handwork.
Edits edits_of(const std::vector<Entry>& entries, const std::string& name);

// These, and the person's own rows go: what is left is what articles tell, to be merged and then corrected anew.
Edits take_edits(std::vector<Entry>& entries, const std::string& name);

// Whether the letters of the cell are not among those of the row.
bool is_changed(const Edit& edit, const Column& column, std::string_view text);

}  // namespace annals

// What is new, changed and gone between two chronologies.
//
//   + 2 May 2025 · Ferry returned to service
//   - 3 May 2019 · Ana Ruiz resigned
//   ~ 31 May 2024 · Draft was signed
//       start_date  2024-05-30 → 2024-05-31
//
// Rows are told to be the same as those of a corrected file are (match.h). An entry that more or fewer sentences tell has changed.
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <vector>

#include "events/entry.h"

namespace annals {

struct Change {
  enum class Kind : unsigned char { added, gone, changed };
  struct Cell {
    std::string column, before, after;
  };
  Kind kind;
  Entry entry;              // as it is in the newer chronology; of what is gone, in the older
  std::vector<Cell> cells;  // of what is changed
};

// In order of time.
std::vector<Change> diff(const std::vector<Entry>& before, const std::vector<Entry>& after);

std::string diff_text(const std::vector<Change>& changes);
std::string diff_records(const std::vector<Change>& changes);  // JSON lines

}  // namespace annals

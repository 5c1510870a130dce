// A person's corrections put into a chronology.
//
//   EditReport report = correct(entries, edits);
//
//   the person changed a cell                     it wins, and `edited` names its column
//   and what is read has changed otherwise too    it wins, and `conflicts` shows both
//   and what is read is now the same              no mark
//   the person changed nothing                    what is read
//   struck (keep: no)                             struck, whatever is read now, also where more articles tell it
//   a row without an id                           the person's own; where an entry of its days says nearly the same, a correction of that
//   an edited row whose entry is gone             the person's own, `edited: not found again`
//
// From changed days the rest of the time is derived: precision, edtf, timex3 and date_text; the time of day goes. What each source says
// stays in Source::told, so that merging later is not of what the person wrote. Entries that are struck stay in the list with
// Keep::no; those who write for readers leave them out (`without_struck`).
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <vector>

#include "edits/edits.h"

namespace annals {

struct EditReport {
  std::size_t edited = 0, struck = 0, added = 0, not_found = 0;  // rows
  std::vector<std::string> notes;  // conflicts, and struck rows that more articles tell: each a line for a person
  std::vector<Error> problems;     // with their places; the rest is done
};

// `entries` are in order, and are so afterwards.
EditReport correct(std::vector<Entry>& entries, const Edits& edits);

std::vector<Entry> without_struck(std::vector<Entry> entries);

}  // namespace annals

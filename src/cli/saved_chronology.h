// The chronologies that a command is given to read back: edits/saved_chronology.h, for files by their names.
//
//   SavedChronologies saved(options, console, reader);
//   saved.read({"monday.jsonl", "case.xlsx"});
//   saved.chronology.entries, saved.chronology.corrections
//
// Thread safety: belongs to one thread at a time.
#pragma once

#include <string>
#include <vector>

#include "cli/document_loop.h"
#include "edits/saved_chronology.h"

namespace annals {

// Whether a file holds a chronology as Annals wrote it: JSON lines, JSON, csv, a workbook, also packed. False for what cannot be opened.
bool is_saved_chronology(const std::string& path);

class SavedChronologies {
 public:
  SavedChronologies(const Options& options, const Console& console, const Reader& reader)
      : options_(options), console_(console), reader_(reader) {}

  // Reads `inputs`; what cannot be read is complained about.
  void read(const std::vector<std::string>& inputs, bool as_shown = false);

  SavedChronology chronology;
  Loop loop;

 private:
  void complain_of(const Error& error);

  const Options& options_;
  const Console& console_;
  const Reader& reader_;
};

}  // namespace annals

// A chronology that was saved, read back: JSON lines, JSON, csv and xlsx, as Annals wrote it and a person may have changed it.
//
//   SavedChronology saved;
//   read_saved(saved, "case.xlsx", bytes, {pack});
//   saved.entries, saved.corrections
//
// What JSON tells of an entry comes back whole. A row of csv or xlsx has one source, the first of its entry. Several files can be read
// into one value.
//
// Thread safety: values; reads what the source gives.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "edits/edits.h"
#include "export/formats.h"
#include "readers/byte_source.h"
#include "rules/pack.h"

namespace annals {

struct SavedChronology {
  std::vector<Entry> entries;      // as the sources tell them, not what a person made of them
  std::vector<Edits> corrections;  // what a person made of them
  std::vector<Entry> shown;        // as the files have them, where that is asked for instead
  std::vector<Error> problems;     // what could not be read: each with its place
};

struct SavedReading {
  const Pack& pack;
  std::size_t most_bytes = std::size_t{64} << 20;  // of a line of JSON lines
  bool as_shown = false;                           // fills `shown`, else the rest
};

void read_saved(SavedChronology& into, const std::string& name, ByteSource source, const SavedReading& how);

// Whether a file of that name and these first bytes is a chronology as Annals wrote it.
bool begins_saved_chronology(std::string_view head, std::string_view name);

// The articles that entries come from, as far as the entries tell.
std::vector<ReadDocument> documents_of(const std::vector<Entry>& entries);

}  // namespace annals

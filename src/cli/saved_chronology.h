// Chronologies that were saved, read back: JSON lines, JSON, csv and xlsx, as Annals wrote them and a person may have changed them.
//
//   SavedChronologies saved(options, console, reader);
//   saved.read({"monday.jsonl", "case.xlsx"});
//   saved.entries, saved.corrections
//
// What JSON tells of an entry comes back whole. A row of csv or xlsx has one source, the first of its entry.
//
// Thread safety: belongs to one thread at a time.
#pragma once

#include <vector>

#include "cli/document_loop.h"
#include "edits/edits.h"
#include "export/entry_reader.h"
#include "readers/byte_source.h"

namespace annals {

// Whether a file holds a chronology as Annals wrote it: JSON lines, JSON, csv, a workbook, also packed. False for what cannot be opened.
bool is_saved_chronology(const std::string& path);

class SavedChronologies {
 public:
  SavedChronologies(const Options& options, const Console& console, const Reader& reader)
      : options_(options), console_(console), reader_(reader) {}

  // Reads `inputs`; what cannot be read is complained about. `as_shown` fills `shown`, else the rest.
  void read(const std::vector<std::string>& inputs, bool as_shown = false);

  std::vector<Entry> entries;      // as the sources tell them, not what a person made of them
  std::vector<Edits> corrections;  // what a person made of them
  std::vector<Entry> shown;        // as the files have them
  Loop loop;

 private:
  void complain_of(const Error& error);
  void read_file(const std::string& name, ByteSource source);
  void read_lines(const std::string& name, ByteSource source);
  void read_whole(const std::string& name, const std::string& bytes);
  void read_document(const std::string& name, const std::string& bytes);
  void keep(Result<Entry> entry, std::vector<Entry>& read);
  void add(std::vector<Entry> from, const std::string& name);

  const Options& options_;
  const Console& console_;
  const Reader& reader_;
  EntryReader entry_reader_;
  bool as_shown_ = false;
};

// The articles that entries come from, as far as the entries tell.
std::vector<ReadDocument> documents_of(const std::vector<Entry>& entries);

}  // namespace annals

// The order is fixed: corrections, then what follows from them, then the choice.
#include "cli/corrections.h"

#include "chronology/chronology.h"
#include "edits/apply.h"
#include "edits/sheet.h"
#include "export/columns.h"
#include "export/terminal_width.h"
#include "readers/byte_source.h"

namespace annals {

Result<Corrections> Corrections::load(const Options& options, const Console& console, const Reader& reader) {
  Corrections corrections(options, console, reader);
  for (const std::string& path : options.edits) {
    const Result<ByteSource> file = open_file(path);
    if (!file) return Error(file.error()).at(path);
    const Result<std::string> bytes = read_all(*file, options.max_bytes);
    if (!bytes) return Error(bytes.error()).at(path);
    const Result<Sheet> sheet = read_sheet(*bytes, path);
    if (!sheet) return sheet.error();
    DateReading dates{reader.pack()};
    const auto order = reader.pack().regions.orders.find(options.reading.region);
    if (order != reader.pack().regions.orders.end()) dates.order = order->second;
    corrections.edits_.push_back(edits_of(*sheet, path, dates));
    // Columns of the records are no person's, though a file that was saved has them.
    for (Edit& edit : corrections.edits_.back().rows) {
      std::erase_if(edit.shown.hand.extra, [&](const auto& cell) {
        return std::ranges::any_of(options.keep,
                                   [&](const std::string& name) { return kept_column(name) == cell.first; });
      });
    }
  }
  return corrections;
}

void Corrections::put(const Edits& edits, std::vector<Entry>& entries, Loop& loop) const {
  const EditReport report = correct(entries, edits);
  for (const Error& problem : report.problems) {
    loop.any_failed = true;
    complain(console_, problem);
  }
  for (const std::string& note : report.notes) console_.err("annals: " + printable(note) + "\n");
}

std::vector<Entry> Corrections::finish(std::vector<Entry> entries, const ChronologyFormat& format, Loop& loop,
                                       std::vector<Edits> saved) const {
  for (const Edits& edits : saved) put(edits, entries, loop);
  for (const Edits& edits : edits_) put(edits, entries, loop);
  reader_.finish(entries);
  const std::size_t all = entries.size();
  entries = filtered(std::move(entries), options_.filter);
  if (!format.keeps_struck) entries = without_struck(std::move(entries));
  if (options_.top > 0) {
    // Struck rows are the file's memory, and no part of the choice.
    std::vector<Entry> struck;
    for (const Entry& entry : entries) {
      if (entry.hand.keep == Keep::no) struck.push_back(entry);
    }
    entries = top(without_struck(std::move(entries)), options_.top);
    entries.insert(entries.end(), struck.begin(), struck.end());
    put_in_order(entries);
  }
  if (entries.empty() && loop.any_read)
    console_.err(all == 0
                     ? "annals: no entries: no time in the text dates an event\n"
                     : "annals: no entries: none of " + std::to_string(all) + " is left by the options that choose\n");
  return entries;
}

}  // namespace annals

// What happens to all entries once they are read and merged: a person's corrections, weights and words for times, the choice of
// entries.
//
//   Result<Corrections> corrections = Corrections::load(options, reader);      // the files of --edits
//   std::vector<Entry> chosen = corrections->finish(assemble(…), format, loop);
//
// What files of --edits have wrong is complained about, row by row, and makes the exit status 1; the rest of them is done.
//
// Thread safety: belongs to one thread at a time.
#pragma once

#include <vector>

#include "cli/console.h"
#include "cli/document_loop.h"
#include "cli/options.h"
#include "edits/edits.h"
#include "reading/reader.h"

namespace annals {

class Corrections {
 public:
  // A file that cannot be read at all is an error: without it, corrections would be lost without a word.
  static Result<Corrections> load(const Options& options, const Console& console, const Reader& reader);

  // `saved` are corrections that merged chronologies brought along; later files win.
  std::vector<Entry> finish(std::vector<Entry> entries, const ChronologyFormat& format, Loop& loop,
                            std::vector<Edits> saved = {}) const;

  // Whether entries have to be seen all together.
  bool need_all() const { return !edits_.empty() || options_.top > 0; }

 private:
  Corrections(const Options& options, const Console& console, const Reader& reader)
      : options_(options), console_(console), reader_(reader) {}

  void put(const Edits& edits, std::vector<Entry>& entries, Loop& loop) const;

  const Options& options_;
  const Console& console_;
  const Reader& reader_;
  std::vector<Edits> edits_;
};

}  // namespace annals

// Where the two sides meet: the public types of include/annals, which are annals::api::Name here, and those of the stages, which are
// annals::Name. In namespace annals::api, a name that both have is the public one; the other is written annals::Name.
//
// Nothing else includes headers of both sides. What crosses over crosses in outward.h.
#pragma once

#include <annals/annals.h>

#include <memory>
#include <string>
#include <utility>
#include <vector>

#include "edits/edits.h"
#include "events/entry.h"
#include "export/formats.h"
#include "reading/reader.h"

namespace annals::api {

struct Reader::State {
  annals::Reader reader;
  annals::ReadingOptions options;  // as the reader has them
};

struct Edits::State {
  annals::Edits edits;
  std::vector<Error> problems;
};

struct Chronology::State {
  std::shared_ptr<const Reader::State> reader;  // whose rules merge and correct; empty for a chronology without rows
  std::vector<annals::Entry> entries;           // in order
  std::vector<annals::ReadDocument> documents;  // that the entries may come from
  std::vector<Row> rows;                        // the entries, as they are seen
};

// The only one who sees what the public values hold.
struct Inside {
  enum class Form { file, bytes, html, text };

  static Form form(const Document& document) { return static_cast<Form>(document.form_); }
  static const std::string& content(const Document& document) { return document.content_; }
  static const Hints& hints(const Document& document) { return document.hints_; }

  static const Chronology::State& state(const Chronology& chronology) { return *chronology.state_; }
  static const annals::Edits& edits(const Edits& edits) { return edits.state_->edits; }
  static Edits edits(annals::Edits edits);
  static Reader reader(std::shared_ptr<const Reader::State> state) { return Reader(std::move(state)); }

  // The entries get their words and weights, and are shown as rows.
  static Chronology finished(std::shared_ptr<const Reader::State> reader, std::vector<annals::Entry> entries,
                             std::vector<annals::ReadDocument> documents);
  // The same of entries that have them.
  static Chronology shown(std::shared_ptr<const Reader::State> reader, std::vector<annals::Entry> entries,
                          std::vector<annals::ReadDocument> documents);
};

}  // namespace annals::api

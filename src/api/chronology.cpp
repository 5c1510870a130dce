// A chronology holds the entries as the stages have them, and the rows that are seen of them. Each change makes both anew.
#include <algorithm>
#include <map>
#include <set>

#include "api/outward.h"
#include "chronology/chronology.h"
#include "edits/apply.h"
#include "edits/diff.h"
#include "edits/saved_chronology.h"
#include "export/columns.h"

namespace annals::api {
namespace {

using Entries = std::vector<annals::Entry>;

EditReport outward(annals::EditReport report) {
  return {report.edited,    report.struck,           report.added,
          report.not_found, std::move(report.notes), api::outward(report.problems)};
}

// One correction as a row of a sheet, which says of the row what is read now: then what differs is meant.
annals::Sheet sheet_of(const Correction& correction, const Entries& entries, std::size_t number) {
  annals::Sheet sheet{.columns = {"id"}, .rows = {{number, {{correction.id}}}}};
  const auto add = [&](std::string column, std::string text) {
    sheet.columns.push_back(std::move(column));
    sheet.rows[0].cells.push_back({std::move(text)});
  };
  for (const auto& [column, text] : correction.cells) add(column, text);
  const auto entry = std::ranges::find(entries, correction.id, &annals::Entry::id);
  if (entry != entries.end()) add("as_read", as_read(*entry));
  return sheet;
}

}  // namespace

Chronology::Chronology() : state_(std::make_shared<const State>()) {}

const std::vector<Row>& Chronology::rows() const {
  return state_->rows;
}

std::string Chronology::cell(std::size_t row, std::string_view column) const {
  const annals::Column* const found = column_named(column);
  if (found != nullptr) return text_of(*found, state_->entries.at(row));
  for (const auto& [name, text] : state_->entries.at(row).hand.extra) {
    if (name == column) return text;
  }
  return {};
}

std::vector<std::string> Chronology::list(std::size_t row, std::string_view column) const {
  const annals::Column* const found = column_named(column);
  if (found != nullptr && std::holds_alternative<annals::Column::List>(found->get))
    return std::get<annals::Column::List>(found->get)(state_->entries.at(row));
  return {cell(row, column)};
}

Chronology Inside::shown(std::shared_ptr<const Reader::State> reader, Entries entries,
                         std::vector<annals::ReadDocument> documents) {
  auto state = std::make_shared<Chronology::State>();
  state->reader = std::move(reader);
  state->rows.reserve(entries.size());
  for (const annals::Entry& entry : entries) state->rows.push_back(api::outward(entry));
  state->entries = std::move(entries);
  state->documents = std::move(documents);
  return Chronology(std::move(state));
}

Chronology Inside::finished(std::shared_ptr<const Reader::State> reader, Entries entries,
                            std::vector<annals::ReadDocument> documents) {
  if (reader) reader->reader.finish(entries);
  return shown(std::move(reader), std::move(entries), std::move(documents));
}

Chronology Chronology::filtered(const Filter& filter) const {
  const auto across = [](const auto& from, auto& into) {
    for (const auto word : from) into.push_back(static_cast<typename std::decay_t<decltype(into)>::value_type>(word));
  };
  annals::Filter inner{.min_confidence = filter.min_confidence,
                       .about = filter.about,
                       .locations = filter.locations,
                       .sources = filter.sources,
                       .tags = filter.tags,
                       .match = filter.match};
  if (filter.since) inner.since = inward(*filter.since);
  if (filter.until) inner.until = inward(*filter.until);
  across(filter.statuses, inner.statuses);
  across(filter.kinds, inner.kinds);
  across(filter.precisions, inner.precisions);
  return Inside::shown(state_->reader, annals::filtered(state_->entries, inner), state_->documents);
}

Chronology Chronology::top(std::size_t count) const {
  return Inside::shown(state_->reader, annals::top(state_->entries, count), state_->documents);
}

EditReport Chronology::apply(const Edits& edits) {
  Entries entries = state_->entries;
  EditReport report = outward(annals::correct(entries, Inside::edits(edits)));
  *this = Inside::finished(state_->reader, std::move(entries), state_->documents);
  return report;
}

EditReport Chronology::correct(const std::vector<Correction>& corrections) {
  if (!state_->reader) {
    EditReport report;
    if (!corrections.empty())
      report.problems.push_back(
          {ErrorKind::bad_value, "a chronology without rows and without a reader cannot be corrected"});
    return report;
  }
  annals::Edits edits{.name = "correction", .rows = {}, .problems = {}};
  std::set<std::string_view> known;
  for (const annals::Entry& entry : state_->entries) known.insert(entry.id);
  for (std::size_t i = 0; i < corrections.size(); ++i) {
    const std::string place = "correction " + std::to_string(i + 1);
    if (!corrections[i].id.empty() && !known.contains(corrections[i].id)) {
      edits.problems.push_back({annals::ErrorKind::bad_record, "no row has the id '" + corrections[i].id + "'", place});
      continue;
    }
    annals::Edits one =
        edits_of(sheet_of(corrections[i], state_->entries, i + 1), "correction", {state_->reader->reader.pack()});
    for (annals::Edit& edit : one.rows) {
      edit.place = place;
      edits.rows.push_back(std::move(edit));
    }
    edits.problems.insert(edits.problems.end(), one.problems.begin(), one.problems.end());
  }
  return apply(Inside::edits(std::move(edits)));
}

std::size_t Edits::size() const {
  return state_->edits.rows.size();
}

const std::vector<Error>& Edits::problems() const {
  return state_->problems;
}

Edits Inside::edits(annals::Edits edits) {
  std::vector<Error> problems = api::outward(edits.problems);
  return Edits(std::make_shared<const Edits::State>(std::move(edits), std::move(problems)));
}

// What was corrected is taken off, merged, and corrected again: a person's words are no account of what happened.
Chronology merged(const std::vector<Chronology>& parts) {
  Entries entries;
  std::vector<annals::Edits> corrections;
  std::vector<annals::ReadDocument> documents;
  std::set<std::string> known;
  std::shared_ptr<const Reader::State> reader;
  for (const Chronology& part : parts) {
    const Chronology::State& state = Inside::state(part);
    if (!reader) reader = state.reader;
    Entries told = state.entries;
    annals::Edits edits = take_edits(told, "");
    if (!edits.rows.empty()) corrections.push_back(std::move(edits));
    std::ranges::move(told, std::back_inserter(entries));
    for (const annals::ReadDocument& document : state.documents) {
      if (known.insert(document.id).second) documents.push_back(document);
    }
  }
  if (!reader) return {};
  entries = annals::assemble(std::move(entries), reader->reader.numerals());
  for (const annals::Edits& edits : corrections) annals::correct(entries, edits);
  std::ranges::sort(documents, {}, &annals::ReadDocument::id);
  return Inside::finished(std::move(reader), std::move(entries), std::move(documents));
}

std::vector<Change> diff(const Chronology& before, const Chronology& after) {
  std::vector<Change> changes;
  for (annals::Change& change : annals::diff(Inside::state(before).entries, Inside::state(after).entries)) {
    Change out{.kind = static_cast<Change::Kind>(change.kind), .row = api::outward(change.entry)};
    for (annals::Change::Cell& cell : change.cells)
      out.cells.push_back({std::move(cell.column), std::move(cell.before), std::move(cell.after)});
    changes.push_back(std::move(out));
  }
  return changes;
}

std::vector<Column> columns() {
  std::vector<Column> out;
  for (const annals::Column& column : chronology_columns()) {
    out.push_back(
        {column.name, static_cast<Column::Type>(column.type), static_cast<Column::Owner>(column.owner), column.about});
  }
  return out;
}

}  // namespace annals::api

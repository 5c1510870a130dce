// The older rows are matched as if they were corrections of the newer ones.
#include "edits/diff.h"

#include <algorithm>

#include "chronology/chronology.h"
#include "edits/match.h"
#include "export/json_writer.h"
#include "export/terminal_width.h"

namespace annals {
namespace {

// What a reader would call another row; the rest follows from these, or from how rows were read.
constexpr std::string_view kCompared[] = {"start_date", "end_date", "time",          "label",     "status",
                                          "kind",       "people",   "organizations", "locations", "sources",
                                          "conflicts",  "keep",     "note",          "tags"};

std::string_view sign(Change::Kind kind) {
  switch (kind) {
    case Change::Kind::added:
      return "+";
    case Change::Kind::gone:
      return "-";
    case Change::Kind::changed:
      return "~";
  }
  return {};
}

std::string_view name(Change::Kind kind) {
  switch (kind) {
    case Change::Kind::added:
      return "added";
    case Change::Kind::gone:
      return "gone";
    case Change::Kind::changed:
      return "changed";
  }
  return {};
}

std::vector<Change::Cell> cells_changed(const Entry& before, const Entry& after) {
  std::vector<Change::Cell> cells;
  for (const std::string_view column : kCompared) {
    const std::string old_text = text_of(*column_named(column), before);
    std::string new_text = text_of(*column_named(column), after);
    if (old_text != new_text) cells.push_back({std::string(column), old_text, std::move(new_text)});
  }
  return cells;
}

}  // namespace

std::vector<Change> diff(const std::vector<Entry>& before, const std::vector<Entry>& after) {
  Edits rows;
  for (const Entry& entry : before) {
    rows.rows.push_back({.place = {}, .id = entry.id, .shown = entry, .dated = true});
  }
  const auto places = match(rows, after);
  std::vector<bool> known(after.size());
  std::vector<Change> changes;
  for (std::size_t i = 0; i < before.size(); ++i) {
    if (!places[i]) {
      changes.push_back({Change::Kind::gone, before[i], {}});
      continue;
    }
    known[*places[i]] = true;
    auto cells = cells_changed(before[i], after[*places[i]]);
    if (!cells.empty()) changes.push_back({Change::Kind::changed, after[*places[i]], std::move(cells)});
  }
  for (std::size_t i = 0; i < after.size(); ++i) {
    if (!known[i]) changes.push_back({Change::Kind::added, after[i], {}});
  }
  std::ranges::stable_sort(changes, [](const Change& a, const Change& b) { return comes_before(a.entry, b.entry); });
  return changes;
}

std::string diff_text(const std::vector<Change>& changes) {
  std::string out;
  for (const Change& change : changes) {
    out.append(sign(change.kind))
        .append(" ")
        .append(change.entry.date_text)
        .append(" · ")
        .append(printable(change.entry.label)) += '\n';
    for (const Change::Cell& cell : change.cells) {
      const std::string column = cell.column + std::string(cell.column.size() < 14 ? 14 - cell.column.size() : 1, ' ');
      out += "    " + column + printable(cell.before) + " → " + printable(cell.after) + "\n";
    }
  }
  return out;
}

std::string diff_records(const std::vector<Change>& changes) {
  std::string out;
  for (const Change& change : changes) {
    {
      JsonWriter json(out);
      json.begin_object();
      json.field("change", name(change.kind));
      json.field("id", change.entry.id);
      json.field("start_date", text_of(*column_named("start_date"), change.entry));
      json.field("label", change.entry.label);
      json.key("cells").begin_array();
      for (const Change::Cell& cell : change.cells) {
        json.begin_object();
        json.field("column", cell.column);
        json.field("before", cell.before);
        json.field("after", cell.after);
        json.end_object();
      }
      json.end_array();
      json.end_object();
    }
    out += '\n';
  }
  return out;
}

}  // namespace annals

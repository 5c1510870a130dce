// A row's cells are taken by the table of columns; the two days are read together, since one says how precise the other is.
#include "edits/edits.h"

#include <algorithm>
#include <charconv>
#include <set>

#include "chronology/account_id.h"
#include "export/event_cell.h"
#include "text/suggestion.h"
#include "time/display.h"
#include "time/edtf.h"
#include "time/iso_date.h"
#include "time/spelled_value.h"

namespace annals {
namespace {

constexpr std::string_view kStart = "start_date";
constexpr std::string_view kEnd = "end_date";

// Without what csv-excel puts before texts that a spreadsheet would misread: U+2060 before dates, an apostrophe before the
// marks of formulas.
std::string unguarded(std::string_view text) {
  std::string out;
  bool at_beginning = true;
  for (std::size_t i = 0; i < text.size(); ++i) {
    if (i == 0 && text.starts_with("\u2060")) i = std::string_view("\u2060").size();
    if (i >= text.size()) break;
    if (at_beginning && text[i] == '\'') {
      const std::string_view rest = text.substr(i + 1);
      const auto is_mark = [&](std::string_view mark) { return rest.starts_with(mark); };
      if (std::ranges::any_of(std::initializer_list<std::string_view>{"=", "+", "-", "@", "＝", "＋", "－", "＠"},
                              is_mark))
        continue;
    }
    at_beginning = text[i] == ';' || text[i] == '\n' || (at_beginning && text[i] == ' ');
    out += text[i];
  }
  const std::size_t begin = out.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return {};
  return out.substr(begin, out.find_last_not_of(" \t\r\n") + 1 - begin);
}

std::string lower(std::string text) {
  for (char& c : text) c = c >= 'A' && c <= 'Z' ? static_cast<char>(c - 'A' + 'a') : c;
  return text;
}

// Letters in fours, as Annals writes them; empty for anything else, which may stand there when cells were moved.
std::string letters(std::string text) {
  constexpr std::size_t four = 4;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const bool blank = i % (four + 1) == four;
    if (blank ? text[i] != ' ' : text[i] < 'a' || text[i] > 'z') return {};
  }
  return text.size() % (four + 1) == four ? text : std::string();
}

class SheetReading {
 public:
  SheetReading(const Sheet& sheet, const std::string& name, DateReading dates) : sheet_(sheet), dates_(dates) {
    edits_.name = name;
    for (const std::string& column : sheet.columns) columns_.push_back(column_named(column));
    for (const std::string& column : sheet.columns) ask_for(column);
    if (!dates_.order) dates_.order = order_of_columns();
  }

  Edits edits() && {
    std::set<std::string> seen;
    bool lost = false;  // the ids of rows that Annals wrote
    const bool has_ids = std::ranges::find(sheet_.columns, "id") != sheet_.columns.end();
    for (const Sheet::Row& row : sheet_.rows) {
      Edit edit = edit_of(row);
      if (edit.id.empty() && !edit.as_read.empty()) {
        if (has_ids) problem(row, "id", "is missing; the row is taken for one of your own");
        lost = true;
      }
      if (!edit.id.empty() && !seen.insert(edit.id).second) {
        problem(row, "id", "'" + edit.id + "' stands in a row before; this one is taken for a row of your own");
        edit.id.clear();
        edit.own = true;
      }
      edits_.rows.push_back(std::move(edit));
    }
    if (lost && !has_ids)
      edits_.problems.push_back(
          {ErrorKind::bad_record, "there is no column id; all rows are taken for your own", edits_.name});
    return std::move(edits_);
  }

 private:
  std::string place_of(const Sheet::Row& row) const { return edits_.name + ", row " + std::to_string(row.number); }

  // What is in no column of Annals' is the person's own, unless it looks like one that the file has not.
  void ask_for(const std::string& column) {
    if (column.empty() || column_named(column) != nullptr) return;
    std::vector<std::string_view> absent;
    for (const Column& known : chronology_columns()) {
      if (std::ranges::find(sheet_.columns, known.name) == sheet_.columns.end()) absent.push_back(known.name);
    }
    std::string folded = lower(column);
    std::ranges::replace(folded, ' ', '_');
    const std::string meant = suggestion(folded, absent);
    if (meant.empty()) return;
    edits_.problems.push_back({ErrorKind::bad_record, "no column of Annals', carried along as yours" + meant,
                               edits_.name + ", column " + column});
  }

  void problem(const Sheet::Row& row, std::string_view column, const std::string& what) {
    edits_.problems.push_back(
        {ErrorKind::bad_record, what, place_of(row) + (column.empty() ? "" : ", " + std::string(column))});
  }

  const SheetCell* cell(const Sheet::Row& row, std::string_view column) const {
    const auto found = std::ranges::find(sheet_.columns, column);
    return found == sheet_.columns.end() ? nullptr
                                         : &row.cells[static_cast<std::size_t>(found - sheet_.columns.begin())];
  }

  std::string text(const Sheet::Row& row, std::string_view column) const {
    const SheetCell* const found = cell(row, column);
    return found != nullptr ? unguarded(found->text) : std::string();
  }

  std::optional<DayOrder> order_of_columns() const {
    std::vector<const SheetCell*> cells;
    for (const Sheet::Row& row : sheet_.rows) {
      for (const std::string_view column : {kStart, kEnd}) {
        if (const SheetCell* const found = cell(row, column)) cells.push_back(found);
      }
    }
    return proven_order(cells);
  }

  // The day, month or whatever the cell says; nullopt where it is empty or a problem.
  std::optional<Value> date(const Sheet::Row& row, std::string_view column) {
    const SheetCell* const found = cell(row, column);
    if (found == nullptr || (unguarded(found->text).empty() && found->kind != SheetCell::Kind::formula))
      return std::nullopt;
    const Result<Value> value = date_of_cell(*found, dates_);
    if (value) return *value;
    problem(row, column, value.error().message);
    return std::nullopt;
  }

  void take_days(const Sheet::Row& row, Edit& edit) {
    edit.start = date(row, kStart);
    edit.end = date(row, kEnd);
    for (const std::string_view column : {kStart, kEnd}) {
      const SheetCell* const found = edit.own ? nullptr : cell(row, column);
      if (found != nullptr && found->kind != SheetCell::Kind::formula && unguarded(found->text).empty())
        problem(row, column, "is empty; the cell is left as it was");
    }
    if (!edit.start) return;
    const Bounds start = *bounds(*edit.start);
    const Bounds days{start.first, edit.end ? bounds(*edit.end)->last : start.last};
    if (days.last < days.first) return;  // said when the edit is applied
    edit.dated = true;
    edit.shown.bounds = days;
    edit.shown.precision = precision_of(days);
    const std::optional<Value> spelled = is_mended(edit, days) ? std::nullopt : spelled_value(row, days);
    edit.shown.value = spelled.value_or(days == start ? *edit.start : value_of(days));
  }

  // Whether the days are the person's: the words beside them, which Annals wrote, are no longer theirs.
  static bool is_mended(const Edit& edit, Bounds days) {
    return !edit.as_read.empty() && (is_changed(edit, *column_named(kStart), iso_date(days.first)) ||
                                     is_changed(edit, *column_named(kEnd), iso_date(days.last)));
  }

  // The time of these days that the row's columns spell: the technical ones, or the words of `date_text` by the rules, such that the
  // words are those of the row.
  std::optional<Value> spelled_value(const Sheet::Row& row, Bounds days) const {
    const std::string edtf_cell = text(row, "edtf"), words = text(row, "date_text"), side = text(row, "relation");
    const auto relation = side.empty() ? TimeRelation::at : relation_named(side).value_or(TimeRelation::at);
    std::vector<Value> values = spelled_values(text(row, "timex3"), edtf_cell, relation, days);
    std::erase_if(values, [&](const Value& value) { return bounds(value) != days || edtf(value) != edtf_cell; });
    std::optional<Value> plain = values.empty() ? std::nullopt : std::optional(values.front());
    if (const Result<Value> said = date_of_words(words, dates_.pack)) {
      values.push_back(*said);
      values.push_back(*said);
      values.back().set_bounds = days;
    }
    const Wording* const wording = dates_.pack.wording ? &*dates_.pack.wording : nullptr;
    const auto found = std::ranges::find_if(values, [&](const Value& value) {
      return wording != nullptr && bounds(value) == days && display(value, *wording) == words;
    });
    return found == values.end() ? plain : *found;
  }

  Edit edit_of(const Sheet::Row& row) {
    Edit edit{.place = place_of(row),
              .id = text(row, "id"),
              .shown = {.bounds = {},
                        .precision = Precision::day,
                        .value = {Vague::past, Modifier::none, std::nullopt},
                        .label = text(row, "label"),
                        .status = Status::happened,
                        .kind = Kind::event,
                        .confidence = share(text(row, "confidence")),
                        .sources = {source_of(row)}},
              .as_read = letters(text(row, "as_read"))};
    edit.shown.id = edit.id;
    edit.shown.event = event_of_cell(text(row, "event"));
    const std::string edited = text(row, "edited");
    edit.own = edit.id.empty() || edited.find("added") != std::string::npos;
    take_days(row, edit);
    for (std::size_t i = 0; i < columns_.size(); ++i) {
      const Column* const column = columns_[i];
      const std::string cell = i < row.cells.size() ? unguarded(row.cells[i].text) : std::string();
      if (column == nullptr) {
        if (!cell.empty() && !sheet_.columns[i].empty()) edit.shown.hand.extra.emplace_back(sheet_.columns[i], cell);
      } else if (column->owner != Column::Owner::annals && column->set != nullptr) {
        take_cell(row, *column, cell, edit);
      }
    }
    edit.shown.hand.edited = parted(edited);
    edit.shown.conflicts = parted(text(row, "conflicts"));
    return edit;
  }

  // A row of the person's own is sure.
  static double share(const std::string& text) {
    double value = 1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    return error == std::errc{} && value >= 0 && value <= 1 ? value : 1;
  }

  void take_cell(const Sheet::Row& row, const Column& column, const std::string& text, Edit& edit) {
    const std::string word = column.type == Column::Type::word ? lower(text) : text;
    if (row.cells[static_cast<std::size_t>(std::ranges::find(columns_, &column) - columns_.begin())].kind ==
        SheetCell::Kind::error) {
      problem(row, column.name, "'" + text + "' is an error of the spreadsheet");
      return;
    }
    if (column.owner == Column::Owner::both && word.empty() && column.always) {
      if (!edit.own) problem(row, column.name, "is empty; the cell is left as it was");
      return;
    }
    if (!column.set(edit.shown, word)) {
      std::string words{column.words};
      for (std::size_t at = words.find(' '); at != std::string::npos; at = words.find(' ', at + 2))
        words.replace(at, 1, ", ");
      problem(row, column.name, "'" + text + "' is none of " + words);
      return;
    }
    edit.cells.emplace_back(&column, word);
  }

  Source source_of(const Sheet::Row& row) const {
    Source source;
    source.id = text(row, "source");
    source.title = text(row, "title");
    source.url = text(row, "url");
    const std::string published = text(row, "published");
    source.published = parse_iso_date(published.substr(0, 10)) ? published.substr(0, 10) : std::string();
    source.sentence = text(row, "sentence");
    source.expression = text(row, "expression");
    source.rule = text(row, "rule");
    source.reference = text(row, "counted_from");
    source.account = text(row, "id");
    return source;
  }

  const Sheet& sheet_;
  DateReading dates_;
  std::vector<const Column*> columns_;
  Edits edits_;
};

}  // namespace

Edits edits_of(const Sheet& sheet, const std::string& name, DateReading dates) {
  return SheetReading(sheet, name, dates).edits();
}

Edits edits_of(const std::vector<Entry>& entries, const std::string& name) {
  Edits edits{.name = name, .rows = {}, .problems = {}};
  for (const Entry& entry : entries) {
    if (entry.hand == Handwork{}) continue;
    Edit edit{.place = name,
              .id = entry.id,
              .shown = entry,
              .dated = true,
              .own = entry.hand.is_own_row(),
              .as_read = as_read(entry)};
    const auto day = [](date::sys_days of) {
      return Value{Period::containing(of, Granularity::day), Modifier::none, std::nullopt};
    };
    edit.start = day(entry.bounds.first);
    edit.end = day(entry.bounds.last);
    for (const Column& column : chronology_columns()) {
      if (column.owner != Column::Owner::annals && column.set != nullptr)
        edit.cells.emplace_back(&column, text_of(column, entry));
    }
    edits.rows.push_back(std::move(edit));
  }
  return edits;
}

Edits take_edits(std::vector<Entry>& entries, const std::string& name) {
  Edits edits = edits_of(entries, name);
  std::erase_if(entries, [](const Entry& entry) { return entry.hand.is_own_row(); });
  return edits;
}

bool is_changed(const Edit& edit, const Column& column, std::string_view text) {
  return edit.as_read.find(cell_digest(column.name, text)) == std::string::npos;
}

}  // namespace annals

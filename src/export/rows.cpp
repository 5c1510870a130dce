// An entry's cells are read from the table of columns; the other functions list theirs in the order of their columns.
#include "export/rows.h"

#include <algorithm>
#include <array>
#include <charconv>

#include "export/columns.h"
#include "export/decimals.h"
#include "export/names.h"
#include "text/offsets.h"
#include "time/edtf.h"
#include "time/iso_date.h"
#include "time/timex3.h"

namespace annals {
namespace {

void add_count(Cells& cells, std::size_t count) {
  std::array<char, 20> digits;
  const auto [end, error] = std::to_chars(digits.data(), digits.data() + digits.size(), count);
  cells.add_made({digits.data(), end}, Cell::Kind::number);
}

void add_day(Cells& cells, date::sys_days day) {
  cells.add_made(iso_date(day), Cell::Kind::day);
}

void add_confidence(Cells& cells, double confidence) {
  cells.add_made(two_decimals(confidence), Cell::Kind::number);
}

void add_cells(Cells& cells, const ResolvedMention& mention, std::string_view id, std::string_view article,
               const CodePointOffsets& offsets) {
  cells.add(id);
  add_count(cells, offsets.of(mention.span.begin));
  add_count(cells, offsets.of(mention.span.end));
  cells.add(mention.span.of(article));
  const Timex3 timex = mention.value ? timex3(*mention.value) : Timex3{"DATE", "", "", "", ""};
  for (const std::string* text : {&timex.type, &timex.value, &timex.mod, &timex.quant, &timex.freq})
    cells.add_made(*text);
  if (const std::optional<Bounds> days = mention.value ? bounds(*mention.value) : std::nullopt) {
    add_day(cells, days->first);
    add_day(cells, days->last);
  } else {
    cells.add_empty(2);
  }
  cells.add_made(mention.value ? edtf(*mention.value) : "");
  add_confidence(cells, mention.confidence);
  cells.add(mention.rule);
  cells.add(mention.reference);
  cells.add(name(mention.tense));
  cells.add_made(why_unresolved(mention));
}

Cell::Kind kind_of(const Column& column) {
  switch (column.type) {
    case Column::Type::text:
    case Column::Type::word:
    case Column::Type::list:
    case Column::Type::clock:
      return Cell::Kind::text;
    case Column::Type::day:
      return column.owner == Column::Owner::both ? Cell::Kind::day : Cell::Kind::told_day;
    case Column::Type::count:
    case Column::Type::share:
      return Cell::Kind::number;
    case Column::Type::address:
      return Cell::Kind::address;
  }
  return Cell::Kind::text;
}

void add_cell(Cells& cells, const Column& column, const Entry& entry) {
  if (const auto* view = std::get_if<Column::View>(&column.get)) {
    cells.add((*view)(entry), kind_of(column));
  } else {
    cells.add_made(text_of(column, entry), kind_of(column));
  }
}

}  // namespace

void Cells::add_empty(std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) add({});
}

Columns chronology_column_names(const std::vector<std::string>& extra) {
  Columns names;
  for (const Column& column : chronology_columns()) names.push_back(column.name);
  names.insert(names.end(), extra.begin(), extra.end());
  return names;
}

Cells cells_of(const Entry& entry, const std::vector<std::string>& extra) {
  Cells cells;
  for (const Column& column : chronology_columns()) add_cell(cells, column, entry);
  for (const std::string& name : extra) cells.add(extra_cell(entry, name));
  return cells;
}

Columns mention_columns() {
  return {"source",     "begin",    "end_offset", "text",       "type", "value",        "mod",   "quant",     "freq",
          "start_date", "end_date", "edtf",       "confidence", "rule", "counted_from", "tense", "unresolved"};
}

void for_each_row(std::string_view id, const Article& article, const std::vector<ResolvedMention>& mentions,
                  const std::function<void(const Cells&)>& use) {
  const CodePointOffsets offsets(article.text);
  Cells cells;
  for (const ResolvedMention& mention : mentions) {
    cells.clear();
    add_cells(cells, mention, id, article.text, offsets);
    use(cells);
  }
}

Columns article_columns() {
  return {"id", "title", "date", "date_source", "date_confidence", "no_date_reason", "language", "url", "text"};
}

Cells cells_of(std::string_view id, const Article& article) {
  Cells cells;
  cells.add(id);
  cells.add(article.title);
  if (const auto& published = article.published) {
    add_day(cells, published->day);
    cells.add(published->source);
    add_confidence(cells, published->confidence);
  } else {
    cells.add_empty(3);
  }
  cells.add(text(article.no_date));
  cells.add(article.language);
  cells.add(article.url, Cell::Kind::address);
  cells.add(article.text);
  return cells;
}

}  // namespace annals

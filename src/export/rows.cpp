// Each function lists the cells in the order of its columns.
#include "export/rows.h"

#include <array>
#include <charconv>

#include "export/decimals.h"
#include "export/names.h"
#include "export/when.h"
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
  cells.add(mention.unresolved);
}

}  // namespace

void Cells::add_empty(std::size_t count) {
  for (std::size_t i = 0; i < count; ++i) add({});
}

Columns chronology_columns() {
  return {"start",     "end",        "precision",  "edtf",     "label",   "when",      "status",
          "kind",      "confidence", "expression", "sentence", "source",  "title",     "url",
          "published", "rule",       "reference",  "timex3",   "sources", "conflicts", "place",
          "relation"};
}

Cells cells_of(const Entry& entry) {
  const Source& source = entry.sources.front();
  std::string conflicts;
  for (const std::string& conflict : entry.conflicts) conflicts.append(conflicts.empty() ? "" : "; ").append(conflict);
  Cells cells;
  add_day(cells, entry.bounds.first);
  add_day(cells, entry.bounds.last);
  cells.add(name(entry.precision));
  cells.add_made(edtf(entry.value));
  cells.add(entry.label);
  cells.add_made(when(entry));
  cells.add(name(entry.status));
  cells.add(name(entry.kind));
  add_confidence(cells, entry.confidence);
  cells.add(source.expression);
  cells.add(source.sentence);
  cells.add(source.id);
  cells.add(source.title);
  cells.add(source.url, Cell::Kind::address);
  cells.add(source.published, Cell::Kind::day);
  cells.add(source.rule);
  cells.add(source.reference);
  cells.add_made(timex3(entry.value).value);
  add_count(cells, entry.sources.size());
  cells.add_made(conflicts);
  cells.add(source.place);
  cells.add(entry.value.relation == TimeRelation::at ? std::string_view() : name(entry.value.relation));
  return cells;
}

Columns mention_columns() {
  return {"source",    "start",    "end",  "text",       "type", "value",     "mod",   "quant",     "freq",
          "first_day", "last_day", "edtf", "confidence", "rule", "reference", "tense", "unresolved"};
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
  cells.add(article.no_date_reason);
  cells.add(article.language);
  cells.add(article.url, Cell::Kind::address);
  cells.add(article.text);
  return cells;
}

}  // namespace annals

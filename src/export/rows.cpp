// Each function lists the cells in the order of its columns.
#include "export/rows.h"

#include "export/decimals.h"
#include "export/names.h"
#include "export/when.h"
#include "text/offsets.h"
#include "time/edtf.h"
#include "time/iso_date.h"
#include "time/timex3.h"

namespace annals {
namespace {

Cell text(std::string_view words) {
  return {std::string{words}, Cell::Kind::text};
}

Cell number(std::string digits) {
  return {std::move(digits), Cell::Kind::number};
}

Cell number(std::size_t count) {
  return number(std::to_string(count));
}

Cell day(date::sys_days day) {
  return {iso_date(day), Cell::Kind::day};
}

Cell day(std::string iso) {
  return {std::move(iso), Cell::Kind::day};
}

Cell address(std::string url) {
  return {std::move(url), Cell::Kind::address};
}

Cells cells_of(const ResolvedMention& mention, std::string_view id, std::string_view article,
               const CodePointOffsets& offsets) {
  const Timex3 timex = mention.value ? timex3(*mention.value) : Timex3{"DATE", "", "", "", ""};
  const std::optional<Bounds> span = mention.value ? bounds(*mention.value) : std::nullopt;
  return {text(id),
          number(offsets.of(mention.span.begin)),
          number(offsets.of(mention.span.end)),
          text(mention.span.of(article)),
          text(timex.type),
          text(timex.value),
          text(timex.mod),
          text(timex.quant),
          text(timex.freq),
          span ? day(span->first) : day(""),
          span ? day(span->last) : day(""),
          text(mention.value ? edtf(*mention.value) : ""),
          number(two_decimals(mention.confidence)),
          text(mention.rule),
          text(mention.reference),
          text(name(mention.tense)),
          text(mention.unresolved)};
}

}  // namespace

Columns chronology_columns() {
  return {"start",     "end",        "precision",  "edtf",     "label",  "when",  "status",
          "kind",      "confidence", "expression", "sentence", "source", "title", "url",
          "published", "rule",       "reference",  "timex3",   "sources", "conflicts"};
}

Cells cells_of(const Entry& entry) {
  const Source& source = entry.sources.front();
  std::string conflicts;
  for (const std::string& conflict : entry.conflicts) conflicts.append(conflicts.empty() ? "" : "; ").append(conflict);
  return {day(entry.bounds.first),     day(entry.bounds.last), text(name(entry.precision)),
          text(edtf(entry.value)),     text(entry.label),      text(when(entry)),
          text(name(entry.status)),    text(name(entry.kind)), number(two_decimals(entry.confidence)),
          text(source.expression),     text(source.sentence),  text(source.id),
          text(source.title),          address(source.url),    day(source.published),
          text(source.rule),           text(source.reference), text(timex3(entry.value).value),
          number(entry.sources.size()), text(conflicts)};
}

Columns mention_columns() {
  return {"source",    "start",    "end",  "text",       "type", "value",     "mod",   "quant",     "freq",
          "first_day", "last_day", "edtf", "confidence", "rule", "reference", "tense", "unresolved"};
}

std::vector<Cells> cells_of(std::string_view id, const Article& article, const std::vector<ResolvedMention>& mentions) {
  const CodePointOffsets offsets(article.text);
  std::vector<Cells> rows;
  rows.reserve(mentions.size());
  for (const ResolvedMention& mention : mentions) rows.push_back(cells_of(mention, id, article.text, offsets));
  return rows;
}

Columns article_columns() {
  return {"id", "title", "date", "date_source", "date_confidence", "no_date_reason", "language", "url", "text"};
}

Cells cells_of(std::string_view id, const Article& article) {
  const auto& published = article.published;
  return {text(id),
          text(article.title),
          published ? day(published->day) : day(""),
          text(published ? published->source : ""),
          number(published ? two_decimals(published->confidence) : ""),
          text(article.no_date_reason),
          text(article.language),
          address(article.url),
          text(article.text)};
}

}  // namespace annals

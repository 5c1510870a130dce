// A row brings the functions of a format's own header to the one shape that the commands call.
#include "export/formats.h"

#include <algorithm>

#include "export/columns.h"
#include "export/csv.h"
#include "export/docx.h"
#include "export/html.h"
#include "export/ics.h"
#include "export/json.h"
#include "export/json_records.h"
#include "export/jsonl.h"
#include "export/markdown.h"
#include "export/timelinejs.h"
#include "export/timeml.h"
#include "export/vis_timeline.h"
#include "export/xlsx.h"
#include "text/utf8.h"

namespace annals {
namespace {

std::string counted(std::size_t count, std::string_view one, std::string_view many) {
  return std::to_string(count) + " " + std::string(count == 1 ? one : many);
}

Result<Written> csv_chronology(const ChronologyParts& parts) {
  const std::vector<std::string> extra = extra_columns(parts.entries);
  std::string text = csv_header(chronology_column_names(extra));
  for (const Entry& entry : parts.entries) append_csv(text, cells_of(entry, extra));
  return Written{std::move(text)};
}

Result<Written> excel_csv_chronology(const ChronologyParts& parts) {
  const std::vector<std::string> extra = extra_columns(parts.entries);
  std::string text = excel_csv_header(chronology_column_names(extra));
  for (const Entry& entry : parts.entries) append_excel_csv(text, cells_of(entry, extra));
  return Written{std::move(text)};
}

Result<Written> xlsx_chronology(const ChronologyParts& parts) {
  Result<Workbook> workbook = xlsx(parts.entries, parts.title);
  if (!workbook) return std::move(workbook).error();
  Written written{std::move(workbook->bytes)};
  if (workbook->cut_cells > 0) {
    written.warnings.push_back("xlsx: " + counted(workbook->cut_cells, "text was", "texts were") +
                               " cut to the 32767 characters that a cell holds");
  }
  if (workbook->left_out_rows > 0) {
    written.warnings.push_back("xlsx: " + counted(workbook->left_out_rows, "entry was", "entries were") +
                               " left out, as a sheet has 1048576 rows");
  }
  return written;
}

Result<Written> docx_chronology(const ChronologyParts& parts) {
  Result<std::string> document = docx(parts.entries, parts.title);
  if (!document) return std::move(document).error();
  return Written{*std::move(document)};
}

Result<Written> ics_chronology(const ChronologyParts& parts) {
  Written written{ics(parts.entries, parts.program_version)};
  const auto count =
      std::count_if(parts.entries.begin(), parts.entries.end(), [](const Entry& entry) { return !fits_ics(entry); });
  if (count > 0) {
    written.warnings.push_back("ics: " + counted(static_cast<std::size_t>(count), "entry was", "entries were") +
                               " left out, as a calendar has no years before 1 or after 9998");
  }
  return written;
}

Result<Written> markdown_chronology(const ChronologyParts& parts) {
  return Written{markdown(parts.entries)};
}

Result<Written> timelinejs_chronology(const ChronologyParts& parts) {
  return Written{timelinejs(parts.entries, parts.title, parts.top)};
}

Result<Written> timelinejs_csv_chronology(const ChronologyParts& parts) {
  return Written{timelinejs_csv(parts.entries, parts.title, parts.top)};
}

Result<Written> vis_chronology(const ChronologyParts& parts) {
  return Written{vis_timeline(parts.entries)};
}

std::string jsonl_entries(const std::vector<Entry>& entries) {
  std::string text;
  for (const Entry& entry : entries) append_jsonl(text, entry);
  return text;
}

std::string json_of(const ChronologyParts& parts) {
  JsonDocument json(parts.program_version);
  json.list("documents");
  for (const ReadDocument& document : parts.documents) json.add(document_record(document.id, document.article));
  json.list("entries");
  for (const Entry& entry : parts.entries) json.add(entry_record(entry));
  return std::move(json).text();
}

Result<Written> json_chronology(const ChronologyParts& parts) {
  return Written{json_of(parts)};
}

Result<Written> html_chronology(const ChronologyParts& parts) {
  Result<std::string> page = html(json_of(parts), parts.title);
  if (!page) return page.error();
  return Written{*std::move(page)};
}

Result<Written> table_chronology(const ChronologyParts& parts) {
  return Written{chronology_table(parts.entries, parts.style)};
}

std::string json_list(std::string_view name, const std::vector<std::string>& records,
                      std::string_view program_version) {
  JsonDocument json(program_version);
  json.list(name);
  for (const std::string& record : records) json.add(record);
  return std::move(json).text();
}

std::string mentions_header() {
  return csv_header(mention_columns());
}

std::string article_header() {
  return csv_header(article_columns());
}

std::string excel_mentions_header() {
  return excel_csv_header(mention_columns());
}

std::string excel_article_header() {
  return excel_csv_header(article_columns());
}

std::string csv_mentions(const DocumentParts& parts) {
  std::string text;
  for_each_row(parts.id, parts.article, parts.mentions, [&](const Cells& row) { append_csv(text, row); });
  return text;
}

std::string excel_csv_mentions(const DocumentParts& parts) {
  std::string text;
  for_each_row(parts.id, parts.article, parts.mentions, [&](const Cells& row) { append_excel_csv(text, row); });
  return text;
}

std::string csv_article(const DocumentParts& parts) {
  std::string text;
  append_csv(text, cells_of(parts.id, parts.article));
  return text;
}

std::string excel_csv_article(const DocumentParts& parts) {
  std::string text;
  append_excel_csv(text, cells_of(parts.id, parts.article));
  return text;
}

std::string timeml_record(const DocumentParts& parts) {
  return timeml_element(parts.id, parts.article, parts.mentions);
}

std::string timeml_file(const std::vector<std::string>& records, std::string_view) {
  return timeml(records);
}

std::string json_mentions(const DocumentParts& parts) {
  return mentions_record(parts.id, parts.article, parts.mentions);
}

std::string json_article(const DocumentParts& parts) {
  return article_record(parts.id, parts.article);
}

std::string json_documents(const std::vector<std::string>& records, std::string_view program_version) {
  return json_list("documents", records, program_version);
}

std::string json_articles(const std::vector<std::string>& records, std::string_view program_version) {
  return json_list("articles", records, program_version);
}

std::string jsonl_mentions(const DocumentParts& parts) {
  std::string text;
  append_mentions_jsonl(text, parts.id, parts.article, parts.mentions);
  return text;
}

std::string jsonl_article(const DocumentParts& parts) {
  std::string text;
  append_article_jsonl(text, parts.id, parts.article);
  return text;
}

std::string table_mentions(const DocumentParts& parts) {
  return mentions_table(parts.id, parts.article, parts.mentions, parts.style) + '\n';
}

std::string table_article(const DocumentParts& parts) {
  return article_table(parts.id, parts.article, parts.style) + '\n';
}

constexpr Format all_formats[] = {
    {.name = "table",
     .about = "for reading on a terminal",
     .chronology = {.write = table_chronology},
     .dates = {.record = table_mentions},
     .article = {.record = table_article}},
    {.name = "html",
     .endings = ".html .htm",
     .about = "a page with a time axis, for a browser",
     .missing = html_missing,
     .chronology = {.write = html_chronology, .needs_documents = true}},
    {.name = "csv",
     .endings = ".csv",
     .about = "for programs and databases",
     .chronology = {.write = csv_chronology, .keeps_struck = true},
     .dates = {.record = csv_mentions, .header = mentions_header},
     .article = {.record = csv_article, .header = article_header}},
    {.name = "csv-excel",
     .about = "for opening in a spreadsheet",
     .chronology = {.write = excel_csv_chronology, .keeps_struck = true},
     .dates = {.record = excel_csv_mentions, .header = excel_mentions_header},
     .article = {.record = excel_csv_article, .header = excel_article_header}},
    {.name = "xlsx",
     .endings = ".xlsx",
     .about = "a workbook for Excel and LibreOffice",
     .binary = true,
     .chronology = {.write = xlsx_chronology, .keeps_struck = true}},
    {.name = "docx",
     .endings = ".docx",
     .about = "a table of date, event and source for word processors",
     .binary = true,
     .chronology = {.write = docx_chronology}},
    {.name = "json",
     .endings = ".json",
     .about = "all that is known, as one document",
     .chronology = {.write = json_chronology, .needs_documents = true, .keeps_struck = true},
     .dates = {.record = json_mentions, .joined = json_documents},
     .article = {.record = json_article, .joined = json_articles}},
    {.name = "jsonl",
     .endings = ".jsonl .ndjson",
     .about = "a record a line, as soon as it is read",
     .chronology = {.stream = jsonl_entries, .keeps_struck = true},
     .dates = {.record = jsonl_mentions},
     .article = {.record = jsonl_article}},
    {.name = "markdown",
     .endings = ".md .markdown",
     .about = "a table for notes, wikis and documents",
     .chronology = {.write = markdown_chronology}},
    {.name = "ics", .endings = ".ics", .about = "events for calendars", .chronology = {.write = ics_chronology}},
    {.name = "timelinejs", .about = "slides for TimelineJS, as JSON", .chronology = {.write = timelinejs_chronology}},
    {.name = "timelinejs-csv",
     .about = "the spreadsheet of TimelineJS",
     .chronology = {.write = timelinejs_csv_chronology}},
    {.name = "vis-timeline", .about = "items for vis-timeline, as JSON", .chronology = {.write = vis_chronology}},
    {.name = "timeml",
     .endings = ".tml .timeml",
     .about = "the text with TIMEX3 elements",
     .dates = {.record = timeml_record, .joined = timeml_file}},
};

}  // namespace

std::span<const Format> formats() {
  return all_formats;
}

const Format* format_named(std::string_view name) {
  for (const Format& format : all_formats) {
    if (format.name == name) return &format;
  }
  return nullptr;
}

const Format* format_of_file(std::string_view name) {
  const std::string lowered = ascii_lower(name);
  for (const Format& format : all_formats) {
    std::string_view endings = format.endings;
    while (!endings.empty()) {
      const std::string_view ending = endings.substr(0, endings.find(' '));
      if (lowered.ends_with(ending)) return &format;
      endings.remove_prefix(std::min(endings.size(), ending.size() + 1));
    }
  }
  return nullptr;
}

}  // namespace annals

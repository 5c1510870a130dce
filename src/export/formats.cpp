// A row brings the functions of a format's own header to the one shape that the commands call.
#include "export/formats.h"

#include "export/csv.h"
#include "export/html.h"
#include "export/json.h"
#include "export/json_records.h"
#include "export/jsonl.h"

namespace annals {
namespace {

Result<Written> csv_chronology(const ChronologyParts& parts) {
  std::string text = chronology_csv_header();
  for (const Entry& entry : parts.entries) append_csv(text, entry);
  return Written{std::move(text)};
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
  Result<std::string> page = html(json_of(parts));
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

std::string csv_mentions(const DocumentParts& parts) {
  std::string text;
  append_mentions_csv(text, parts.id, parts.article, parts.mentions);
  return text;
}

std::string csv_article(const DocumentParts& parts) {
  std::string text;
  append_article_csv(text, parts.id, parts.article);
  return text;
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
     .endings = "",
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
     .chronology = {.write = csv_chronology},
     .dates = {.record = csv_mentions, .header = mentions_csv_header},
     .article = {.record = csv_article, .header = article_csv_header}},
    {.name = "json",
     .endings = ".json",
     .about = "all that is known, as one document",
     .chronology = {.write = json_chronology, .needs_documents = true},
     .dates = {.record = json_mentions, .joined = json_documents},
     .article = {.record = json_article, .joined = json_articles}},
    {.name = "jsonl",
     .endings = ".jsonl .ndjson",
     .about = "a record a line, as soon as it is read",
     .chronology = {.stream = jsonl_entries},
     .dates = {.record = jsonl_mentions},
     .article = {.record = jsonl_article}},
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
  for (const Format& format : all_formats) {
    std::string_view endings = format.endings;
    while (!endings.empty()) {
      const std::string_view ending = endings.substr(0, endings.find(' '));
      if (name.ends_with(ending)) return &format;
      endings.remove_prefix(std::min(endings.size(), ending.size() + 1));
    }
  }
  return nullptr;
}

}  // namespace annals

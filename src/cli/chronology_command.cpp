// JSON lines stream: each document's entries are printed as soon as it is read, in input order. The other formats are one
// chronology, so they wait for all entries.
#include <iterator>

#include "cli/commands.h"
#include "cli/document_loop.h"
#include "cli/version.h"
#include "cli/warnings.h"
#include "export/csv.h"
#include "export/event_explanation.h"
#include "export/json.h"
#include "export/json_records.h"
#include "export/jsonl.h"

namespace annals {
namespace {

std::string chronology_text(Format format, const std::vector<Entry>& entries, const std::vector<std::string>& documents,
                            const TableStyle& style) {
  std::string text;
  switch (format) {
    case Format::table:
      return chronology_table(entries, style);
    case Format::csv:
      text = chronology_csv_header();
      for (const Entry& entry : entries) append_csv(text, entry);
      return text;
    case Format::jsonl:
      for (const Entry& entry : entries) append_jsonl(text, entry);
      return text;
    case Format::json: {
      JsonDocument json(program_version());
      json.list("documents");
      for (const std::string& document : documents) json.add(document);
      json.list("entries");
      for (const Entry& entry : entries) json.add(entry_record(entry));
      return std::move(json).text();
    }
  }
  return text;
}

}  // namespace

int chronology_command(const Options& options, const Console& console, const Reader& reader, Output& output) {
  const Format format = format_of(options, console);
  std::vector<Entry> all;
  std::vector<std::string> documents;
  const auto work = [&](const Document& document, const Article& article) {
    Reading reading = reader.read(article, document);
    Outcome outcome;
    outcome.warnings = date_warnings(document, article, reading.mentions);
    if (options.explain) {
      outcome.text = event_explanation(document.id, article, reading.mentions, reading.entries, reading.dropped) + '\n';
      return outcome;
    }
    if (format == Format::json) outcome.document_json = document_record(document.id, article);
    if (format == Format::jsonl) {
      outcome.text = chronology_text(format, filtered(std::move(reading.entries), options.filter), {}, {});
    } else {
      outcome.entries = std::move(reading.entries);
    }
    return outcome;
  };
  const auto use = [&](Outcome outcome) -> Failure {
    std::move(outcome.entries.begin(), outcome.entries.end(), std::back_inserter(all));
    if (!outcome.document_json.empty()) documents.push_back(std::move(outcome.document_json));
    return output.write(outcome.text);
  };
  Loop loop = for_each_document(options, console, reader, work, use);
  if (!options.explain && format != Format::jsonl && loop.any_read && !loop.unwritable) {
    const std::vector<Entry> entries = filtered(assemble(std::move(all), reader.numerals()), options.filter);
    loop.unwritable = output.write(chronology_text(format, entries, documents, table_style(options, console)));
  }
  return finished(loop, output, console);
}

}  // namespace annals

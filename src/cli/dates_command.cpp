// The time expressions of each document, or with --explain how each came to its value.
#include "cli/commands.h"
#include "cli/record_stream.h"
#include "cli/warnings.h"
#include "export/csv.h"
#include "export/explanation.h"
#include "export/json_records.h"
#include "export/jsonl.h"

namespace annals {

int dates_command(const Options& options, const Console& console, const Reader& reader, Output& output) {
  const Format format = format_of(options, console);
  const TableStyle style = table_style(options, console);
  RecordStream stream{"documents", "", {}};
  if (format == Format::csv && !options.explain) stream.header = mentions_csv_header();
  stream.work = [&](const Document& document, const Article& article) {
    Outcome outcome;
    if (options.explain) {
      const DatesReading reading = reader.explained_dates(article);
      outcome.warnings = date_warnings(document, article, reading.mentions);
      outcome.text = explanation(document.id, article, reading.recognition, reading.mentions) + '\n';
      return outcome;
    }
    const std::vector<ResolvedMention> mentions = reader.dates(article);
    outcome.warnings = date_warnings(document, article, mentions);
    switch (format) {
      case Format::csv:
        append_mentions_csv(outcome.text, document.id, article, mentions);
        break;
      case Format::json:
        outcome.document_json = mentions_record(document.id, article, mentions);
        break;
      case Format::jsonl:
        append_mentions_jsonl(outcome.text, document.id, article, mentions);
        break;
      case Format::table:
        outcome.text = mentions_table(document.id, article, mentions, style) + '\n';
        break;
    }
    return outcome;
  };
  return print_records(options, console, reader, output, stream);
}

}  // namespace annals

// The time expressions of each document, or with --explain how each came to its value.
#include "cli/commands.h"
#include "cli/record_stream.h"
#include "export/explanation.h"
#include "reading/warnings.h"

namespace annals {

int dates_command(const Options& options, const Console& console, const Reader& reader, Output& output) {
  const DocumentsFormat& format = format_of(options, console).dates;
  const TableStyle style = table_style(options, console);
  const auto explain = [&](const Document& document, const Article& article) {
    const DatesReading reading = reader.explained_dates(article);
    Outcome outcome;
    outcome.warnings = date_warnings(document, article, reading.mentions);
    outcome.text = explanation(document.id, article, reading.recognition, reading.mentions) + '\n';
    return outcome;
  };
  const auto record = [&](const Document& document, const Article& article) {
    const std::vector<ResolvedMention> mentions = reader.dates(article);
    Outcome outcome;
    outcome.warnings = date_warnings(document, article, mentions);
    outcome.text = format.record({document.id, article, mentions, style});
    return outcome;
  };
  if (options.explain) return print_records(options, console, reader, output, {}, explain);
  return print_records(options, console, reader, output, format, record);
}

}  // namespace annals

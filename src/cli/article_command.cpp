// Title, publication date and text of each document; needs the page stage only.
#include "cli/commands.h"
#include "cli/record_stream.h"
#include "export/csv.h"
#include "export/json_records.h"
#include "export/jsonl.h"

namespace annals {

int article_command(const Options& options, const Console& console, const Reader& reader, Output& output) {
  const Format format = format_of(options, console);
  const TableStyle style = table_style(options, console);
  RecordStream stream{"articles", format == Format::csv ? article_csv_header() : "", {}};
  stream.work = [&](const Document& document, const Article& article) {
    Outcome outcome;
    switch (format) {
      case Format::csv:
        append_article_csv(outcome.text, document.id, article);
        break;
      case Format::json:
        outcome.document_json = article_record(document.id, article);
        break;
      case Format::jsonl:
        append_article_jsonl(outcome.text, document.id, article);
        break;
      case Format::table:
        outcome.text = article_table(document.id, article, style) + '\n';
        break;
    }
    return outcome;
  };
  return print_records(options, console, reader, output, stream);
}

}  // namespace annals

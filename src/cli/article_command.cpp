// Needs the page stage only.
#include "cli/commands.h"
#include "cli/document_loop.h"
#include "cli/version.h"
#include "export/csv.h"
#include "export/json.h"
#include "export/json_records.h"
#include "export/jsonl.h"

namespace annals {

int article_command(const Options& options, const Console& console, const Reader& reader, Output& output) {
  const Format format = format_of(options, console);
  const TableStyle style = table_style(options, console);
  const auto work = [&](const Document& document, const Article& article) {
    Outcome outcome;
    if (format == Format::csv) {
      append_article_csv(outcome.text, document.id, article);
    } else if (format == Format::table) {
      outcome.text = article_table(document.id, article, style) + '\n';
    } else if (format == Format::jsonl) {
      append_article_jsonl(outcome.text, document.id, article);
    } else {
      outcome.document_json = one_line(article_record(document.id, article));
    }
    return outcome;
  };

  JsonDocument json(program_version());
  json.list("articles");
  bool header_due = format == Format::csv;
  const auto use = [&](Outcome outcome) -> Failure {
    if (!outcome.document_json.empty()) json.add_text(outcome.document_json);
    if (std::exchange(header_due, false)) outcome.text.insert(0, article_csv_header());
    return output.write(outcome.text);
  };
  Loop loop = for_each_document(options, console, reader, work, use);
  if (format == Format::json && loop.any_read && !loop.unwritable) {
    loop.unwritable = output.write(std::move(json).text());
  }
  return finished(loop, output, console);
}

}  // namespace annals

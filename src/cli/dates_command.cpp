// Documents are independent here, so every format but JSON streams.
#include "cli/commands.h"
#include "cli/document_loop.h"
#include "cli/version.h"
#include "cli/warnings.h"
#include "export/csv.h"
#include "export/explanation.h"
#include "export/json.h"
#include "export/json_records.h"
#include "export/jsonl.h"

namespace annals {

int dates_command(const Options& options, const Console& console, const Reader& reader, Output& output) {
  const Format format = format_of(options, console);
  const TableStyle style = table_style(options, console);
  const auto work = [&](const Document& document, const Article& article) {
    const std::vector<ResolvedMention> mentions = reader.read(article, document).mentions;
    Outcome outcome;
    outcome.warnings = date_warnings(document, article, mentions);
    if (options.explain) {
      outcome.text = explanation(document.id, article, mentions) + '\n';
    } else if (format == Format::csv) {
      append_mentions_csv(outcome.text, document.id, article, mentions);
    } else if (format == Format::table) {
      outcome.text = mentions_table(document.id, article, mentions, style) + '\n';
    } else if (format == Format::jsonl) {
      append_mentions_jsonl(outcome.text, document.id, article, mentions);
    } else {
      outcome.document_json = one_line(mentions_record(document.id, article, mentions));
    }
    return outcome;
  };

  JsonDocument json(program_version());
  json.list("documents");
  bool header_due = format == Format::csv && !options.explain;
  const auto use = [&](Outcome outcome) -> Failure {
    if (!outcome.document_json.empty()) json.add_text(outcome.document_json);
    if (std::exchange(header_due, false)) outcome.text.insert(0, mentions_csv_header());
    return output.write(outcome.text);
  };
  Loop loop = for_each_document(options, console, reader, work, use);
  if (format == Format::json && !options.explain && loop.any_read && !loop.unwritable) {
    loop.unwritable = output.write(std::move(json).text());
  }
  return finished(loop, output, console);
}

}  // namespace annals

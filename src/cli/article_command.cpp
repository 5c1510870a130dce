// Title, publication date and text of each document; needs the page stage only.
#include "cli/commands.h"
#include "cli/record_stream.h"

namespace annals {

int article_command(const Options& options, const Console& console, const Reader& reader, Output& output) {
  const DocumentsFormat& format = format_of(options, console).article;
  const TableStyle style = table_style(options, console);
  const std::vector<ResolvedMention> no_mentions;
  const auto record = [&](const Document& document, const Article& article) {
    Outcome outcome;
    outcome.text = format.record({document.id, article, no_mentions, style});
    return outcome;
  };
  return print_records(options, console, reader, output, format, record);
}

}  // namespace annals

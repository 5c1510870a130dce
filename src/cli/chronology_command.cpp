// A format that streams is written document by document, in input order. The others are one chronology, so they wait for
// all entries.
#include <iterator>

#include "cli/commands.h"
#include "cli/corrections.h"
#include "cli/document_loop.h"
#include "cli/version.h"
#include "export/event_explanation.h"
#include "reading/warnings.h"

namespace annals {
namespace {

// What is known of the article without what it says.
Article head_of(const Article& article) {
  return {.title = article.title,
          .url = article.url,
          .language = article.language,
          .published = article.published,
          .no_date = article.no_date,
          .text = {},
          .blocks = {}};
}

}  // namespace

Failure write_chronology(const Options& options, const Console& console, const std::vector<Entry>& entries,
                         const std::vector<ReadDocument>& documents, Output& output) {
  const ChronologyFormat& format = format_of(options, console).chronology;
  if (format.write == nullptr) return output.write(format.stream(entries));
  const Result<Written> written =
      format.write({entries, documents, program_version(), options.title, table_style(options, console), options.top});
  if (!written) return written.error();
  for (const std::string& warning : written->warnings) console.err("annals: " + warning + "\n");
  return output.write(written->text);
}

int chronology_command(const Options& options, const Console& console, const Reader& reader, Output& output) {
  const Result<Corrections> corrections = Corrections::load(options, console, reader);
  if (!corrections) {
    complain(console, corrections.error());
    return incomplete;
  }
  const ChronologyFormat& format = format_of(options, console).chronology;
  const bool streams = format.stream != nullptr && !corrections->need_all();
  std::vector<Entry> all;
  std::vector<ReadDocument> documents;
  const auto work = [&](const Document& document, const Article& article) -> Outcome {
    Reading reading = reader.read(article, document);
    Outcome outcome;
    outcome.warnings = date_warnings(document, article, reading.mentions);
    if (options.explain) {
      outcome.text =
          event_explanation(document.id, article, reading.mentions, reading.entries, reading.dropped, reading.traces) +
          '\n';
      return outcome;
    }
    // Of a long document, they take as much memory as what is written now.
    std::vector<ResolvedMention>().swap(reading.mentions);
    if (format.needs_documents) outcome.document = ReadDocument{document.id, head_of(article)};
    if (streams) {
      outcome.text = format.stream(filtered(std::move(reading.entries), options.filter));
    } else {
      outcome.entries = std::move(reading.entries);
    }
    return outcome;
  };
  const auto use = [&](Outcome outcome) -> Failure {
    std::move(outcome.entries.begin(), outcome.entries.end(), std::back_inserter(all));
    if (outcome.document) documents.push_back(*std::move(outcome.document));
    return output.write(outcome.text);
  };
  Loop loop = for_each_document(options, console, reader, work, use);
  if (!options.explain && !streams && loop.any_read && !loop.unwritable) {
    const std::vector<Entry> entries = corrections->finish(assemble(std::move(all), reader.numerals()), format, loop);
    loop.unwritable = write_chronology(options, console, entries, documents, output);
  }
  return finished(loop, output, console);
}

}  // namespace annals

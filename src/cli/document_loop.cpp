// The documents run through in_order: read one after the other, worked on side by side, used and complained about in order.
#include "cli/document_loop.h"

#include <algorithm>
#include <new>
#include <thread>
#include <variant>

#include "cli/document_stream.h"
#include "cli/in_order.h"
#include "cli/progress.h"
#include "export/terminal_width.h"

namespace annals {
namespace {

// One document is read by one thread, without the time that it takes to start others.
unsigned thread_count(const Options& options, const DocumentStream& documents) {
  if (documents.is_single()) return 1;
  return options.threads > 0 ? options.threads : std::max(1U, std::thread::hardware_concurrency());
}

// Most formats don't say what language an article is in.
bool writes_language(const Options& options) {
  return options.command == Command::article ||
         (options.format != nullptr && options.format->chronology.needs_documents);
}

// A document that wants more memory than there is takes none from the others.
Result<Outcome> outcome_of(Document document, const Reader& reader, const Work& work) {
  const std::string place = document.place;
  try {
    Result<Article> article = reader.article(document);
    if (!article) return std::move(article).error();
    return work(document, *article);
  } catch (const std::bad_alloc&) {
    return Error{ErrorKind::too_large, "not enough memory", place};
  }
}

}  // namespace

void complain(const Console& console, const Error& error) {
  console.err("annals: " + printable(error.text()) + "\n");
}

Loop for_each_document(const Options& options, const Console& console, const Reader& reader, const Work& work,
                       const Use& use) {
  const std::vector<std::string> arguments = options.inputs.empty() ? std::vector<std::string>{"-"} : options.inputs;
  DocumentStream documents(find_inputs(arguments), console.in, options.max_bytes, options.date, options.crawled);
  Progress progress(console, console.err_is_terminal ? documents.whole() : Journey{});
  const bool to_terminal = options.output.empty() && console.out_is_terminal;
  const bool detect_language = writes_language(options);
  Loop loop;
  in_order<Result<Document>, Result<Outcome>>(
      thread_count(options, documents),
      [&] {
        progress.reached(documents.reached());
        return documents.next();
      },
      [&](Result<Document> document) -> Result<Outcome> {
        if (!document) return std::move(document).error();
        document->hint.detect_language = detect_language;
        return outcome_of(*std::move(document), reader, work);
      },
      [&](Result<Outcome> outcome) {
        if (!outcome) {
          loop.any_failed = true;
          progress.aside([&] { complain(console, outcome.error()); });
          return true;
        }
        loop.any_read = true;
        for (const std::string& warning : outcome->warnings) {
          progress.aside([&] { console.err("annals: " + printable(warning) + "\n"); });
        }
        if (to_terminal && !outcome->text.empty()) {
          progress.aside([&] { loop.unwritable = use(*std::move(outcome)); });
        } else {
          loop.unwritable = use(*std::move(outcome));
        }
        return !loop.unwritable;
      });
  return loop;
}

int finished(const Loop& loop, Output& output, const Console& console) {
  Failure failure = loop.unwritable;
  if (!failure && loop.any_read) failure = output.finish();
  if (failure) complain(console, *failure);
  return failure || loop.any_failed ? incomplete : done;
}

}  // namespace annals

// The documents run through in_order: read one after the other, worked on side by side, used and complained about in order.
#include "cli/document_loop.h"

#include <algorithm>
#include <map>
#include <new>
#include <thread>
#include <utility>

#include "cli/in_order.h"
#include "cli/progress.h"
#include "export/terminal_width.h"
#include "reading/document_stream.h"

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
Result<Outcome> outcome_of(Document& document, const Reader& reader, const Work& work) {
  const std::string place = document.place;
  try {
    Result<Article> article = reader.article(document);
    if (!article) return std::move(article).error();
    Outcome outcome = work(document, *article);
    outcome.warnings.insert(outcome.warnings.begin(), document.warnings.begin(), document.warnings.end());
    for (const std::string& note : article->notes) outcome.warnings.push_back(place + ": " + note);
    return outcome;
  } catch (const std::bad_alloc&) {
    return Error{ErrorKind::too_large, "not enough memory", place};
  }
}

// What a document gave, and what it is called where it is passed over.
struct Worked {
  Result<Outcome> outcome;
  std::string skipped_as;  // "picture", "encrypted PDF"; empty for a fault that is to be told
};

// Beside others, what is no document is passed over; who asks for it by name is told.
std::string skipped_as(const Document& document, const Error& error) {
  if (!document.beside_others) return {};
  const std::string kind(document.kind == nullptr ? "document" : document.kind->name);
  switch (error.kind) {
    case ErrorKind::not_document:
      return document.kind != nullptr && document.kind->opens == Opens::refusal ? kind : kind + " without text";
    case ErrorKind::encrypted:
      return "encrypted " + kind;
    case ErrorKind::damaged:
      return "damaged " + kind;
    case ErrorKind::wrong_language:
      return "document in another language";
    default:
      return {};
  }
}

// The files that were passed over.
class Skipped {
 public:
  void add(const std::string& kind, const std::string& place) {
    ++count_;
    ++by_kind_[kind];
    if (names_.size() < most_names) names_.push_back(place);
  }

  bool any() const { return count_ > 0; }

  // "read 12 documents, skipped 3 (2 pictures, 1 encrypted PDF): a.png, b.png, c.pdf"
  std::string text(std::size_t read) const {
    std::string text = "read " + counted(read, "document") + ", skipped " + std::to_string(count_) + " (";
    bool first = true;
    for (const auto& [kind, count] : by_kind_) {
      if (!std::exchange(first, false)) text += ", ";
      text += counted(count, kind);
    }
    text += "): ";
    for (const std::string& name : names_) text.append(&name == &names_.front() ? "" : ", ").append(name);
    return text + (count_ > names_.size() ? ", …" : "");
  }

 private:
  static constexpr std::size_t most_names = 5;

  static std::string counted(std::size_t count, const std::string& what) {
    if (count == 1) return "1 " + what;
    const std::size_t of = std::min({what.find(" of "), what.find(" without "), what.find(" in "), what.size()});
    const std::string head = what.substr(0, of);
    const std::string plural = head.ends_with("y") ? head.substr(0, head.size() - 1) + "ies" : head + "s";
    return std::to_string(count) + " " + plural + what.substr(of);
  }

  std::size_t count_ = 0;
  std::map<std::string, std::size_t> by_kind_;
  std::vector<std::string> names_;
};

}  // namespace

void complain(const Console& console, const Error& error) {
  console.err("annals: " + printable(error.text()) + "\n");
}

Loop for_each_document(const Options& options, const Console& console, const Reader& reader, const Work& work,
                       const Use& use) {
  const std::vector<std::string> arguments = options.inputs.empty() ? std::vector<std::string>{"-"} : options.inputs;
  DocumentStream documents(find_inputs(arguments), console.in, reader.page_rules(), options.max_bytes, options.date,
                           options.crawled, options.keep);
  Progress progress(console, console.err_is_terminal ? documents.whole() : Journey{});
  const bool to_terminal = options.output.empty() && console.out_is_terminal;
  const bool detect_language = writes_language(options);
  Loop loop;
  Skipped skipped;
  std::size_t read = 0;
  in_order<Result<Document>, Worked>(
      thread_count(options, documents),
      [&] {
        progress.reached(documents.reached());
        return documents.next();
      },
      [&](Result<Document> document) -> Worked {
        if (!document) return {std::move(document).error(), ""};
        document->hint.detect_language = detect_language;
        Result<Outcome> outcome = outcome_of(*document, reader, work);
        std::string as = outcome ? "" : skipped_as(*document, outcome.error());
        return {std::move(outcome), std::move(as)};
      },
      [&](Worked worked) {
        Result<Outcome>& outcome = worked.outcome;
        if (!outcome && !worked.skipped_as.empty()) {
          skipped.add(worked.skipped_as, outcome.error().place);
          return true;
        }
        if (!outcome) {
          loop.any_failed = true;
          progress.aside([&] { complain(console, outcome.error()); });
          return true;
        }
        ++read;
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
  if (skipped.any()) console.err("annals: " + printable(skipped.text(read)) + "\n");
  if (skipped.any() && read == 0) loop.any_failed = true;
  return loop;
}

int finished(const Loop& loop, Output& output, const Console& console) {
  Failure failure = loop.unwritable;
  if (!failure && loop.any_read) failure = output.finish();
  if (failure) complain(console, *failure);
  return failure || loop.any_failed ? incomplete : done;
}

}  // namespace annals

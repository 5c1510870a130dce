// A document becomes a stream of documents, as for the command: what it holds is found out by its bytes.
#include <sstream>

#include "api/outward.h"
#include "chronology/chronology.h"
#include "edits/apply.h"
#include "edits/saved_chronology.h"
#include "edits/sheet.h"
#include "export/event_explanation.h"
#include "export/explanation.h"
#include "reading/document_stream.h"
#include "reading/warnings.h"
#include "text/utf8.h"

namespace annals::api {
namespace {

constexpr std::string_view nameless = "-";

std::string id_of(const Hints& hints) {
  if (!hints.id.empty()) return hints.id;
  return hints.url.empty() ? std::string(nameless) : hints.url;
}

// A file that is called like standard input, or like an address, is a file all the same.
std::string path_of(const std::string& path) {
  return path == nameless || path == "/dev/stdin" ? "./" + path : path;
}

annals::DocumentHint hint_of(const Hints& hints) {
  annals::DocumentHint hint{.url = hints.url, .title = hints.title, .language = hints.language};
  if (hints.published) hint.date = inward(*hints.published);
  if (hints.saved)
    hint.crawled = annals::SavedTime{std::chrono::duration_cast<std::chrono::minutes>(hints.saved->time_since_epoch())};
  return hint;
}

// The documents of one that was given.
class Given {
 public:
  Given(const Document& document, const annals::Reader& reader)
      : hints_(Inside::hints(document)),
        whole_(hint_of(hints_)),
        stream_(inputs_of(document), nothing_, reader.page_rules(), reader.max_bytes(), whole_.date, whole_.crawled) {
    if (Inside::form(document) == Inside::Form::file) return;
    annals::Document inner;
    inner.id = inner.place = id_of(hints_);
    inner.hint = whole_;
    inner.bytes = Inside::content(document);
    if (Inside::form(document) == Inside::Form::html) inner.hint.form = annals::DocumentHint::Form::html;
    if (Inside::form(document) == Inside::Form::text) {
      inner.hint.form = annals::DocumentHint::Form::plain_body;
      inner.bytes = valid_utf8(inner.bytes);
    }
    if (inner.bytes.find_first_not_of(" \t\r\n") == std::string::npos) {
      empty_ = annals::Error{annals::ErrorKind::not_text, "the document is empty", inner.place};
      return;
    }
    stream_.put(std::move(inner));
  }

  std::optional<annals::Result<annals::Document>> next() {
    if (empty_) return *std::exchange(empty_, std::nullopt);
    std::optional<annals::Result<annals::Document>> document = stream_.next();
    // Hints are of the file itself, not of what it holds.
    if (document && *document && !(*document)->beside_others &&
        (*document)->hint.form == annals::DocumentHint::Form::unknown) {
      annals::Document& own = **document;
      if (!hints_.id.empty()) own.id = hints_.id;
      own.hint.title = hints_.title;
      own.hint.url = hints_.url;
      own.hint.language = hints_.language;
    }
    return document;
  }

 private:
  static std::vector<annals::Result<annals::Input>> inputs_of(const Document& document) {
    if (Inside::form(document) != Inside::Form::file) return {};
    return find_inputs({path_of(Inside::content(document))});
  }

  const Hints& hints_;
  annals::DocumentHint whole_;
  std::istringstream nothing_;
  annals::DocumentStream stream_;
  std::optional<annals::Error> empty_;
};

// The article alone of a document that has one.
struct Single {
  annals::Document document;
  annals::Article article;
};

Result<Single> single(const Document& document, const annals::Reader& reader) {
  Given given(document, reader);
  std::optional<annals::Result<annals::Document>> first = given.next();
  if (!first) return Error{ErrorKind::not_document, "it holds no document", id_of(Inside::hints(document))};
  if (!*first) return outward(std::move(*first).error());
  annals::Document own = **std::move(first);
  const bool is_mail = own.kind != nullptr && own.kind->opens == annals::Opens::mail;
  if (!is_mail && (own.beside_others || given.next()))
    return Error{ErrorKind::unsupported, "it holds several documents", own.place, "read() reads them all"};
  annals::Result<annals::Article> article = reader.article(own);
  if (!article) return outward(std::move(article).error());
  return Single{std::move(own), *std::move(article)};
}

// What is known of the article without what it says.
annals::ReadDocument head_of(const std::string& id, const annals::Article& article) {
  return {id, annals::Article{.title = article.title,
                              .url = article.url,
                              .language = article.language,
                              .region = {},
                              .published = article.published,
                              .no_date = article.no_date,
                              .text = {},
                              .blocks = {}}};
}

// Of one document, into what all of them give.
struct Gathering {
  Reading reading;
  std::vector<annals::Entry> entries;
  std::vector<annals::ReadDocument> documents;

  void note(const std::string& text) { reading.notes.push_back(without_options(text)); }

  void add(const annals::Document& document, annals::Article article, annals::Reading read) {
    for (const std::string& warning : document.warnings) note(warning);
    for (const std::string& warning : date_warnings(document, article, read.mentions)) note(warning);
    for (const std::string& text : article.notes) note(document.place + ": " + text);
    const CodePointOffsets offsets(article.text);
    for (const annals::DroppedMention& dropped : read.dropped) {
      const Span span = read.mentions[dropped.mention].span;
      reading.dropped.push_back({document.id, offsets.of(span.begin), offsets.of(span.end),
                                 std::string(span.of(article.text)), outward(dropped.reason),
                                 why_dropped(dropped, read.mentions)});
    }
    std::move(read.entries.begin(), read.entries.end(), std::back_inserter(entries));
    documents.push_back(head_of(document.id, article));
    reading.articles.push_back(outward(std::move(article), document.id));
  }
};

}  // namespace

Document Document::file(std::filesystem::path path, Hints hints) {
  return Document(Form::file, path.string(), std::move(hints));
}
Document Document::bytes(std::string bytes, Hints hints) {
  return Document(Form::bytes, std::move(bytes), std::move(hints));
}
Document Document::html(std::string page, Hints hints) {
  return Document(Form::html, std::move(page), std::move(hints));
}
Document Document::text(std::string words, Hints hints) {
  return Document(Form::text, std::move(words), std::move(hints));
}

Result<Reader> Reader::make(const ReaderOptions& options) {
  const annals::ReadingOptions reading{.mode = static_cast<annals::Mode>(options.mode),
                                       .prefer = static_cast<annals::Preference>(options.prefer),
                                       .region = options.region,
                                       .numeric_only = options.any_language};
  annals::Result<annals::Reader> reader =
      annals::Reader::load({.reading = reading, .rules = options.rules.string(), .max_bytes = options.max_bytes});
  if (!reader) return outward(std::move(reader).error());
  if (!reader->warning().empty())
    return Error{ErrorKind::bad_value, "the rules know no region '" + options.region + "'", "", ""};
  return Inside::reader(std::make_shared<const State>(*std::move(reader), reading));
}

Result<Reading> Reader::read(const Document& document, std::stop_token stop) const {
  Given given(document, state_->reader);
  Gathering all;
  std::vector<Error>& problems = all.reading.problems;
  for (;;) {
    if (stop.stop_requested()) return Error{ErrorKind::stopped, "stopped", id_of(Inside::hints(document))};
    std::optional<annals::Result<annals::Document>> next = given.next();
    if (!next) break;
    if (!*next) {
      problems.push_back(outward(std::move(*next).error()));
      continue;
    }
    annals::Document own = **std::move(next);
    annals::Result<annals::Article> article = state_->reader.article(own);
    if (!article) {
      problems.push_back(outward(std::move(article).error()));
      continue;
    }
    annals::Reading read = state_->reader.read(*article, own);
    all.add(own, *std::move(article), std::move(read));
  }
  if (all.documents.empty()) {
    if (!problems.empty()) return problems.front();
    return Error{ErrorKind::not_document, "it holds no document", Inside::content(document)};
  }
  if (all.documents.size() > 1) all.entries = annals::assemble(std::move(all.entries), state_->reader.numerals());
  all.reading.chronology = Inside::finished(state_, std::move(all.entries), std::move(all.documents));
  return std::move(all.reading);
}

Result<Times> Reader::times(const Document& document) const {
  Result<Single> one = single(document, state_->reader);
  if (!one) return std::move(one).error();
  const std::vector<annals::ResolvedMention> mentions = state_->reader.dates(one->article);
  Times times;
  times.found = outward(mentions, one->article.text);
  times.article = outward(std::move(one->article), one->document.id);
  return times;
}

Result<Article> Reader::article(const Document& document) const {
  Result<Single> one = single(document, state_->reader);
  if (!one) return std::move(one).error();
  return outward(std::move(one->article), one->document.id);
}

Result<std::string> Reader::explain(const Document& document, Depth depth) const {
  Result<Single> one = single(document, state_->reader);
  if (!one) return std::move(one).error();
  if (depth == Depth::times) {
    const annals::DatesReading reading = state_->reader.explained_dates(one->article);
    return explanation(one->document.id, one->article, reading.recognition, reading.mentions);
  }
  annals::ReadingOptions options = state_->options;
  options.traces = true;
  const annals::Reading reading = annals::read(one->article, one->document.id, state_->reader.pack(), options);
  return event_explanation(one->document.id, one->article, reading.mentions, reading.entries, reading.dropped,
                           reading.traces);
}

Result<Chronology> Reader::load(std::string_view bytes, const std::string& name, std::vector<Error>* problems) const {
  annals::SavedChronology saved;
  read_saved(saved, name, from_bytes(std::string(bytes)), {state_->reader.pack(), state_->reader.max_bytes()});
  if (problems != nullptr) *problems = outward(saved.problems);
  if (problems == nullptr && !saved.problems.empty()) return outward(saved.problems.front());
  std::vector<annals::Entry> entries = annals::assemble(std::move(saved.entries), state_->reader.numerals());
  for (const annals::Edits& edits : saved.corrections) annals::correct(entries, edits);
  std::vector<annals::ReadDocument> documents = documents_of(entries);
  return Inside::finished(state_, std::move(entries), std::move(documents));
}

Result<Edits> Reader::edits(std::string_view bytes, const std::string& name) const {
  const annals::Result<annals::Sheet> sheet = read_sheet(bytes, name);
  if (!sheet) return outward(sheet.error());
  const annals::Pack& pack = state_->reader.pack();
  annals::DateReading dates{pack};
  const auto order = pack.regions.orders.find(state_->options.region);
  if (order != pack.regions.orders.end()) dates.order = order->second;
  return Inside::edits(edits_of(*sheet, name, dates));
}

}  // namespace annals::api

// A reader: the rules of one language, made once and shared by threads.
//
// example: reader
//   auto reader = annals::Reader::make({.region = "gb"});
//   auto reading = reader->read(annals::Document::text("The mill burned on 3/5/1921."));
//   reading->chronology[0].date_text;  // == "3 May 1921"
//   reading->articles.size();          // == 1
// end
//
// A reader is immutable: copies share it, and any number of threads may use it at once. It starts no thread, reads no
// clock, uses no network and opens no file but those that it is given; PDF is read by the program pdftotext.
#pragma once

#include <cstddef>
#include <filesystem>
#include <memory>
#include <stop_token>
#include <string>
#include <string_view>
#include <vector>

#include <annals/chronology.h>
#include <annals/document.h>
#include <annals/error.h>

namespace annals::api {

// From which date relative expressions count: that of publication, or the last one told.
enum class Mode : unsigned char { automatic, news, narrative };

// Which of two possible readings is taken: by tense and kind of document, or always one way.
enum class Preference : unsigned char { by_context, past, future, nearest };

struct ReaderOptions {
  std::filesystem::path rules = {};  // the folder of a rule pack; empty: English, which is built in
  std::string region = {};           // whose order of day and month holds: "gb", "us"; empty: what each text shows
  Mode mode = Mode::automatic;
  Preference prefer = Preference::by_context;
  bool any_language = false;                      // dates without letters alone, in a text of whatever language
  std::size_t max_bytes = std::size_t{64} << 20;  // of a document, unpacked
};

// Why a time expression made no row.
enum class DropReason : unsigned char {
  habit,        // "every Friday"
  no_time,      // it has no place on the calendar: a length of time, "recently", one that could not be resolved
  no_event,     // no clause tells what happened then
  in_name,      // a date inside a name, or a citation
  comparison,   // only compared with
  said_before,  // the same time as the one before it
  other_time,   // not told apart from another time of its sentence, or one of a long list
  not_prose,    // in a heading or a caption
};

std::string_view name(DropReason reason);  // "habit", …
std::string_view text(DropReason reason);  // in English, for a person

struct Dropped {
  std::string source = {};         // the document's id
  std::size_t begin = 0, end = 0;  // code points of the article's text
  std::string text = {};
  DropReason reason = DropReason::no_event;
  std::string words = {};  // `reason`, in the words that fit
};

struct Reading {
  Chronology chronology;
  std::vector<Article> articles = {};  // of which the rows are; several where the document holds several
  std::vector<Error> problems = {};    // documents in it that could not be read
  std::vector<std::string> notes =
      {};  // what a person should know: "no publication date, so 3 time expressions stay unresolved"
  std::vector<Dropped> dropped = {};
};

struct Times {
  Article article = {};
  std::vector<Found> found = {};  // in order of its text
};

class Reader {
 public:
  struct State;  // the library's own

  // Takes milliseconds. not_found, bad_rule for a rule pack.
  static Result<Reader> make(const ReaderOptions& options = {});

  // The chronology of a document, or of all documents in it. A stop is seen between two documents: stopped. An error
  // where no document could be read.
  Result<Reading> read(const Document& document, std::stop_token stop = {}) const;

  // The time expressions alone, and the article alone, of one document. unsupported for what holds several.
  Result<Times> times(const Document& document) const;
  Result<Article> article(const Document& document) const;

  // How each time expression came to its value, or to its row, for a person.
  enum class Depth : unsigned char { times, rows };
  Result<std::string> explain(const Document& document, Depth depth = Depth::rows) const;

  // A chronology that was saved as JSON, JSON lines, csv or xlsx, with what a person corrected in it. `name` is for
  // errors; problems, if given, takes what could not be read of it, else the first of these is the error.
  Result<Chronology> load(std::string_view bytes, const std::string& name,
                          std::vector<Error>* problems = nullptr) const;

  // The corrections in such a file, to be put into another chronology.
  Result<Edits> edits(std::string_view bytes, const std::string& name) const;

 private:
  friend struct Inside;
  explicit Reader(std::shared_ptr<const State> state) : state_(std::move(state)) {}

  std::shared_ptr<const State> state_;
};

}  // namespace annals::api

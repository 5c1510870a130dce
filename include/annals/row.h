// A row of a chronology: one event at one time, and where that is known from.
//
// example: row
//   auto reader = annals::Reader::make();
//   auto said = annals::Document::text("The bridge was closed in the spring of 2009.");
//   annals::Chronology chronology = reader->read(said)->chronology;
//   const annals::Row& row = chronology[0];
//   row.date_text;               // == "spring 2009"
//   row.label;                   // == "Bridge was closed"
//   row.status;                  // == annals::Status::happened
//   row.sources.at(0).sentence;  // == "The bridge was closed in the spring of 2009."
// end
//
// Thread safety: values.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include <annals/error.h>
#include <annals/times.h>

namespace annals::api {

enum class Status : unsigned char { happened, planned, hypothetical, ongoing };
enum class Kind : unsigned char { event, statement, state };
enum class Keep : unsigned char { undecided, no, yes };  // a person's: `no` strikes the row

std::string_view name(Status status);
std::string_view name(Kind kind);
std::string_view name(Keep keep);  // "", "no", "yes"

// Where a row was read: one for each sentence that tells the event.
struct Citation {
  std::string source = {};         // the document's id
  std::string title = {};          // may be empty
  std::string url = {};            // may be empty
  std::string published = {};      // ISO day; may be empty
  std::string place = {};          // "p. 4", "¶ 17", "00:00:20", a heading; may be empty
  std::string sentence = {};       // the whole sentence, verbatim
  std::string expression = {};     // the words that give the time, verbatim
  std::size_t begin = 0, end = 0;  // of the expression, code points of the article's text
  std::string rule = {};
  std::string counted_from = {};  // "publication date 2025-02-27"; may be empty
};

struct Conflict {
  enum class Kind : unsigned char {
    dates,       // the sources give different days
    figures,     // they count the same thing differently
    claims,      // one says that it happened, another that it did not
    correction,  // what a person corrected is now read otherwise
  };
  Kind kind = Kind::dates;
  std::string text = {};  // "dates differ: 2024-03-05 (a.html), 2024-03-06 (b.html)"
};

struct Row {
  std::string id = {};         // the same in every run
  Time time = {};              // its days are always there
  std::string date_text = {};  // the time in words: "early October 2020"
  std::string label = {};      // what happened, without its time
  Status status = Status::happened;
  Kind kind = Kind::event;
  std::string according_to = {};  // who says so, in the text's words; empty where the text says it itself
  std::vector<std::string> people = {}, organizations = {}, locations = {};  // named in its sentences, in full
  int weight = 0;                      // 0 to 100, how much it matters to a reader of many
  double confidence = 1;               // 0 to 1
  std::vector<Citation> sources = {};  // at least one; the first is where the time is from
  std::vector<Conflict> conflicts = {};

  // What a person did.
  Keep keep = Keep::undecided;
  std::string note = {};
  std::vector<std::string> tags = {};
  std::vector<std::string> edited = {};  // columns that the person changed, or "added", or "not found again"
  std::vector<std::pair<std::string, std::string>> extra = {};  // columns that Annals does not know, and their cells
};

// A column of a chronology as tables have it; docs/formats.md describes each. Names and their order are part of the
// API.
struct Column {
  enum class Type : unsigned char { text, word, day, clock, count, share, list, address };
  enum class Owner : unsigned char { annals, both, person };  // who writes it

  std::string_view name;
  Type type;
  Owner owner;
  std::string_view about;
};

std::vector<Column> columns();

}  // namespace annals::api

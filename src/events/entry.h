// An entry of a chronology: one event at one time, and where that is known from.
//
//   start 2024-11-01, end 2024-11-30, precision month, label "Canobbio Inzunza was indicted in the United States on charges of
//   smuggling fentanyl", status happened, kind event, expression "November", sentence "Mr. Canobbio Inzunza was indicted in …"
//
// Thread safety: values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/boxed.h"
#include "text/span.h"
#include "time/value.h"

namespace annals {

enum class Status : unsigned char { happened, planned, hypothetical, ongoing };
enum class Kind : unsigned char { event, statement, state };

// How precisely the time is known; range wherever the bounds are not one whole calendar unit.
enum class Precision : unsigned char { day, week, month, season, quarter, half, year, decade, century, range };

std::string_view name(Status status);        // "happened", …
std::string_view name(Kind kind);            // "event", …
std::string_view name(Precision precision);  // "day", …

// The calendar unit that the bounds fill exactly; range where they fill none. Three months are a quarter where they can be
// one (January, April, …), a season otherwise.
Precision precision_of(Bounds bounds);

// What one source tells of an event.
struct Telling {
  Bounds bounds;
  Value value;
  std::string label;
  Status status;
  Kind kind;
  double confidence;

  friend bool operator==(const Telling&, const Telling&) = default;
};

// Where an entry was read: one per article and sentence that tells the event.
struct Source {
  std::string id;          // the document's id, or the file's name
  std::string title;       // may be empty
  std::string url;         // may be empty
  std::string published;   // ISO day; may be empty
  std::string place;       // where in the document, as place_of (page/article.h) words it; may be empty
  std::string sentence;    // the whole sentence, verbatim
  std::string expression;  // the words that give the time, verbatim
  Span expression_span;    // code points of the article's text, not bytes
  std::string rule;
  std::string reference;
  Boxed<Telling> told = {};  // what it says by itself; empty where that is what the entry says
};

struct Entry {
  Bounds bounds;
  Precision precision;
  Value value;
  std::string label;
  Status status;
  Kind kind;
  double confidence;
  std::vector<Source> sources;  // at least one; the first is where the value is from
  std::vector<std::string> conflicts =
      {};  // "dates differ: 2024-03-05 (a.html), 2024-03-06 (b.html)"; see chronology/account.h
};

}  // namespace annals

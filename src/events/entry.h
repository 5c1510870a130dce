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
#include <utility>
#include <vector>

#include "events/event_parts.h"
#include "text/boxed.h"
#include "text/span.h"
#include "time/value.h"

namespace annals {

enum class Status : unsigned char { happened, planned, hypothetical, ongoing };
enum class Kind : unsigned char { event, statement, state };

// How precisely the time is known; range wherever the bounds are not one whole calendar unit.
enum class Precision : unsigned char { day, week, month, season, quarter, half, year, decade, century, range };

// Whether a person keeps an entry.
enum class Keep : unsigned char { undecided, no, yes };

std::string_view name(Status status);        // "happened", …
std::string_view name(Kind kind);            // "event", …
std::string_view name(Precision precision);  // "day", …
std::string_view name(Keep keep);            // "", "no", "yes"

// Confidence in a word: "sure", "likely", "check".
std::string_view certainty(double confidence);

// The calendar unit that the bounds fill exactly; range where they fill none. Three months are a quarter where they can be
// one (January, April, …), a season otherwise.
Precision precision_of(Bounds bounds);

// The time that these days are: the unit that they fill, or from the first to the last.
Value value_of(Bounds bounds);

// Who takes part and where, as the text names them in full; each once, in order of the text.
struct WhoWhere {
  std::vector<std::string> people, organizations, locations;

  friend auto operator<=>(const WhoWhere&, const WhoWhere&) = default;
};

// What one source tells of an event.
struct Telling {
  Bounds bounds;
  Value value;
  std::string label;
  Status status;
  Kind kind;
  double confidence;
  WhoWhere names = {};
  std::string according_to = {};
  EventParts event = {};

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
  std::vector<std::pair<std::string, std::string>> kept =
      {};                    // fields of its record that were asked for, and what they say
  std::string account = {};  // names what this sentence tells at this time, in every run: chronology/account_id.h
};

// What a person did to an entry: chronology/edits.h.
struct Handwork {
  Keep keep = Keep::undecided;  // no: struck
  std::string note = {};
  std::vector<std::string> tags = {};
  std::vector<std::string> edited = {};  // the columns whose cells are the person's, or "added", or "not found again"
  std::string as_read = {};  // what Annals says in the cells that the person changed: as_read() of export/columns.h
  std::vector<std::pair<std::string, std::string>> extra = {};  // columns that Annals does not know, and their cells

  // Whether the row is the person's own: no article tells it, or none any longer.
  bool is_own_row() const;

  friend bool operator==(const Handwork&, const Handwork&) = default;
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
  WhoWhere names = {};
  std::string according_to = {};  // who says so, as the text has it; empty: the article itself
  EventParts event = {};
  std::string id = {};         // that of its account that was published first; see chronology/account_id.h
  std::string date_text = {};  // the time for people; see chronology/finish.h
  int weight = 0;              // 0 to 100, how much it matters; see chronology/weight.h
  Handwork hand = {};
};

}  // namespace annals

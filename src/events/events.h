// From time expressions to entries: which of them date an event, and which event that is.
//
//   "When the state named six gangs earlier this month, that step opened the way."
//     → "State named six gangs", happened, event, 2025-02-01..2025-02-27
//   "He trains every Friday."                 → dropped: "a habit"
//   "A Feb. 7 game follows one on Feb. 4."    → two entries
//
// Thread safety: pure, but for the parses.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "events/drop_reason.h"
#include "events/entry.h"
#include "events/evidence.h"
#include "events/headline.h"
#include "page/article.h"
#include "resolve/resolved_mention.h"
#include "rules/grammar.h"
#include "syntax/parsed_text.h"

namespace annals {

struct DroppedMention {
  std::size_t mention;  // index into the mentions given
  DropReason reason;
};

// For a person: the reason, or why the mention was not resolved.
std::string why_dropped(const DroppedMention& dropped, const std::vector<ResolvedMention>& mentions);

// How an entry's label came about, for people.
struct LabelTrace {
  std::size_t mention;   // index into the mentions given
  std::string governor;  // the words that the time hangs on; empty: none
  AttachRule why;        // by which rule
  unsigned rivals;       // how many other verbs and event nouns stood between
  Shape shape;
  Reference subject;  // what the subject stands for
  Headline headline;  // with all its candidates
  Evidence evidence;  // what the confidence rests on
};

struct Findings {
  std::vector<Entry> entries;           // in order of text
  std::vector<DroppedMention> dropped;  // in order of text
  std::vector<LabelTrace> traces;       // of the entries; empty unless asked for
};

// `mentions` are those of the article, in order of text. Sources get `source_id` and the article's title, address and date;
// their expression spans are in code points. `parsed` is the article's text, with the mentions' spans for its times.
Findings find_events(const Article& article, std::string_view source_id, const std::vector<ResolvedMention>& mentions,
                     ParsedText& parsed, const Grammar& grammar, bool with_traces = false);

// The same, where nobody else has asked for the parses.
Findings find_events(const Article& article, std::string_view source_id, const std::vector<ResolvedMention>& mentions,
                     const Grammar& grammar);

}  // namespace annals

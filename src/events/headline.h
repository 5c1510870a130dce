// The label of an entry: words of its sentence in their order, and a few named rewrites.
//
//   "On Tuesday, Ms. Ruiz said in a news conference that her party “does not want a vote,” adding …"
//     → "Ruiz said that her party “does not want a vote”"
//   "The team will play in San Salvador Jan. 19."      → "Team to play in San Salvador"           planned
//   "…, the lobby group founded in 1971 by two nuns"   → "Lobby group was founded by two nuns"    finite
//   "Prosecutors denied that he was questioned in May" → "Prosecutors denied that he was questioned"
//
// From one event come a few candidates, each with a cost: what was left out (pruning.h), and words beyond sixteen. A check says
// what is wrong with each. The label is the cheapest that the check passes; if none passes, the cheapest.
//
// Thread safety: pure functions.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "events/event.h"
#include "events/reference.h"
#include "events/series.h"

namespace annals {

// What a candidate was refused for.
enum class Fault : unsigned char {
  no_subject,     // nobody does it
  no_object,      // "what Ruiz saw": what is done stands in the clause around it
  too_short,      // fewer than two words
  open_pronoun,   // begins with "he", "it", "this", which nothing around it explains
  lost_operator,  // "denied", "ordered", "feared" stand above it in the sentence
  dangling,       // ends in a word that asks for another
  other_time,     // holds another time of the sentence
  run_together,   // a second verb with nothing that joins it to the first
  too_long,
};
std::string_view name(Fault fault);

struct Candidate {
  std::string label;
  std::string how;  // "the clause", "with what embeds it", "the sentence"
  double cost = 0;
  std::vector<Fault> faults;
};

struct Headline {
  std::string label;
  std::string topic;  // what the text is about, for a label that names nothing (topic.h); empty: none needed
  double cost = 0;
  std::vector<Candidate> candidates;  // in the order in which they were made
};

struct HeadlineOptions {
  std::vector<bool> dated;                      // of each of the parse's times: a place of its own on the calendar
  bool planned = false;                         // "Camp opens" → "Camp to open"
  std::function<Reference(ChunkId)> reference;  // what a subject stands for
  std::optional<Series> series;                 // the part of the sentence that the time has for itself
};

Headline headline_of(const Parse& parse, const Structure& structure, const Event& event, std::string_view sentence,
                     const HeadlineOptions& options, const Grammar& grammar);

}  // namespace annals

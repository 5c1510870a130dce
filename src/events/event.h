// What happened at a time, as the sentence says it. An Event holds places in the sentence's structure, not text; the headline
// (headline.h) writes the text.
//
//   "Prosecutors denied on Friday that the mayor had been questioned in [May]."
//     shape clause       verb "had been questioned"   subject "the mayor"     around it: "denied"
//   "The bridge, opened in [1990] by the king, …"
//     shape participle   verb "opened"                subject "The bridge"
//   "After seeking refuge in the embassy in [2012], he …"
//     shape gerund       verb "seeking"               subject "he"
//   "After the death of his mother in [1846], …"
//     shape noun         verb: the noun "the death"
//
// Thread safety: pure functions, values.
#pragma once

#include <string_view>
#include <vector>

#include "events/event_parts.h"
#include "syntax/governor.h"
#include "syntax/structure.h"

namespace annals {

struct Event {
  Shape shape = Shape::fragment;
  TimeOf time;
  ChunkId verb = kNoChunk;      // the chunk that tells it: a verb, a gerund, a noun
  ChunkId subject = kNoChunk;   // who does it or what it is about
  ChunkId object = kNoChunk;    // of a relative clause that has its own subject: the noun that it hangs on
  ChunkId content = kNoChunk;   // of an attribution: the verb of what is said
  bool keeps_time = false;      // "didn’t search it until October": without its time it would be false
  bool dies = false;            // of a lifespan: its second time
  bool without_verb = false;    // "according to a report on Thursday": the speaker is a noun, and nothing says "said"
  std::vector<ChunkId> around;  // verbs that embed the event, innermost first: "denied", "ordered"
};

Event event_of(const Parse& parse, const Structure& structure, const TimeOf& time, const Grammar& grammar);

// The event of a clause that embeds another's: the same time, another verb.
Event event_at(const Parse& parse, const Structure& structure, ChunkId verb, const TimeOf& time,
               const Grammar& grammar);

}  // namespace annals

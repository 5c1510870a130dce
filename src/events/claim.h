// Who says that an event happened, and what the sayings, doubts and denials around it do to its truth.
//
//   "The mayor denies that he met her in [May]."              speaker "mayor"       denies          denied
//   "The mayor denied on [Friday] that he met her."           the same; the denying is what happened
//   "It rained in [May], officials said."                     speaker "officials"   says            affirmed
//   "Rumours that the king had abdicated in [May] …"          speaker "Rumours"     alleges         doubtful
//   "Nobody denies that she drew the money in [May]."         speaker none          denies, negated affirmed
//   "The court ordered the firm to pay by [May]."             speaker "court"       orders          affirmed, planned
//   "She did not sign in [May]."                                                                    negated
//
// Every verb and noun on the way from the event up to the root that tells of its truth is an operator: its class is its tag in
// verbs.toml, or that of its noun. A "not" or "nobody" in an operator turns it round; two of them cancel each other.
//
// Thread safety: pure functions, values.
#pragma once

#include <vector>

#include "events/entry.h"
#include "events/event.h"
#include "events/event_parts.h"

namespace annals {

struct Operator {
  VerbTag how = VerbTag::says;
  ChunkId at = kNoChunk;  // the verb or the noun; kNoChunk: an adverb or "whether"
  bool negated = false;   // "does not deny"
  bool dated = false;     // the time is the operator's own, so that the saying is what happened
};

struct Claim {
  std::vector<Operator> chain;  // outermost first
  ChunkId speaker = kNoChunk;   // the noun that says who; kNoChunk: the sentence does not say
  Range phrase;                 // the speaker's tokens, as written, without an article before a common noun
  Polarity polarity = Polarity::affirmed;
  bool quoted = false;  // the event stands between quotation marks
};

Claim claim_of(const Parse& parse, const Structure& structure, const Event& event, const Grammar& grammar);

// The status of what is told under these operators, which by itself would be `status`.
Status status_under(const Claim& claim, Status status);

}  // namespace annals

// What is known of how an entry came about, in words that confidence.toml gives points for.
//
//   "In 2017 the mayor, who had denied it, resigned."     "time in full", "year", "time before the verb", "no rival", "clause", …
//
// The first stands for the time, the others for the event, its label and its sentence. None of them says that an entry is right; the table says how many
// such entries were. Thread safety: pure functions, values.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "events/claim.h"
#include "events/headline.h"
#include "resolve/resolved_mention.h"

namespace annals {

using Evidence = std::vector<std::string_view>;  // of words that live as long as the program

// What evidence is taken from.
struct Circumstances {
  const ResolvedMention& mention;
  Precision precision;
  const Event& event;
  const Claim& claim;
  const Headline& headline;
  const Tokens& words;  // of the headline's label
  ReferenceOutcome subject;
  Kind kind;
  Status status;
  std::size_t times_in_sentence;
};

Evidence evidence_of(const Parse& parse, const Structure& structure, const Circumstances& of);

// Of an entry that shares its sentence with others; it is known when the sentence is done.
std::string_view rows_of_sentence(std::size_t rows);

}  // namespace annals

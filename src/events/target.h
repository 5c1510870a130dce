// What a time expression dates: a clause of its sentence, or a noun phrase that tells an event by itself.
//
//   "Reyes became known in [2017], when he struck a reporter."        the clause "he struck"
//   "In a poll conducted in [May], voters chose her."                 the clause "voters chose", not "conducted"
//   "The bill followed the death of Sam Gray in [April 2018]."        the noun phrase "the death of Sam Gray"
//
// Thread safety: pure functions.
#pragma once

#include <cstddef>

#include "syntax/clause.h"

namespace annals {

// What a time expression dates.
struct Target {
  enum class Kind : unsigned char { clause, noun_phrase, nothing };
  Kind kind = Kind::nothing;
  std::size_t clause = 0;  // that the time stands in, or that goes with it ("in 2017, when he …")
  Range noun;              // of a noun phrase: "the death of …"
};

// `time` is the expression's tokens, with the prepositions inside its extent ("since 2019").
Target target_of(const Parse& parse, Range time);

// Whether the label would begin with a pronoun, so that antecedents are worth looking for.
bool needs_antecedents(const Parse& parse, const Target& target, Range time);

}  // namespace annals

// The reading of a sentence: which of its doubtful words are verbs.
//
//   "Exports to China dropped in 2018."          exports: noun      dropped: verb
//   "The tariffs imposed by the council hurt."   imposed: participle
//
// "exports" can be a noun and a verb, "imposed" a past and a participle. The clause parser decides as it goes along; what it
// decides can leave a verb without a subject or a noun that hangs on nothing. Then the sentence is read again in each of the
// other ways that one such word allows, and the reading with the least cost is taken, the parser's own in a tie.
//
// Thread safety: pure functions.
#pragma once

#include "rules/grammar.h"
#include "syntax/clause.h"
#include "syntax/structure.h"

namespace annals {

// What a reading leaves unexplained, in points; 0 for nothing.
double cost_of(const Parse& parse, const Structure& structure, const Grammar& grammar);

// Finds the clauses and the structure of a parse of which only the words were read.
Structure read_sentence(Parse& parse, const Grammar& grammar);

}  // namespace annals

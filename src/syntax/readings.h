// The best reading of a sentence: which of its doubtful words are verbs, and of what kind.
//
//   "Exports to China dropped in 2018."            exports: a noun, no verb
//   "The tariffs imposed in May hurt farmers."     imposed: a participle, not the verb of the clause
//
// The clause parser (clause.h) decides on each such word as it comes to it. Where its decision leaves something unexplained, the
// sentence is read again with each of the other decisions, and the reading that costs least is taken; in a tie, the parser's own.
//
//   what a reading leaves unexplained                                  cost
//   a noun that hangs on nothing                                       3
//   a clause with a marker, or the main clause, without a verb         2
//   a participle right behind "who"                                    3
//   a finite verb without a subject                                    2
//   a noun that is called what comes behind it                         2
//   a verb and a subject of which one is singular, the other plural    2
//   a participle of a verb that has no passive, or with an object      2
//   a past between two nouns of one phrase ("allies slaughtered tens") 2
//   a clause that nothing joins to the one before it                   1.5
//   a verb without the object that its frame needs                     1.5
//   a phrase that begins with a present ("seeks damages")              1.5
//   a participle right behind a name ("China dropped")                 1
//
// Thread safety: pure functions.
#pragma once

#include "rules/grammar.h"
#include "syntax/clause.h"
#include "syntax/structure.h"

namespace annals {

// 0 for a reading that explains all.
double cost_of(const Parse& parse, const Structure& structure, const Grammar& grammar);

// Finds the clauses and the structure of a parse of which only the words were read.
Structure read_sentence(Parse& parse, const Grammar& grammar);

}  // namespace annals

// The best reading of a sentence: which of its doubtful words are verbs, and of what kind.
//
//   "Exports to China dropped in 2018."            exports: a noun, no verb
//   "The tariffs imposed in May hurt farmers."     imposed: a participle, not the verb of the clause
//   "The call Ito made in May was short."          made: the verb of a relative clause that nothing marks
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
//   a past behind a name in one phrase ("the call Ito made")           2
//   a relative clause that has no place for its noun, or that hangs on 2
//   a pronoun, has no subject of its own or begins behind a preposition
//   a participle that says something ("Ito said that")                 2
//   a clause that nothing joins to the one before it                   1.5
//   a verb without the object that its frame needs, or with one that   1.5
//   it can't have ("emerged remains")
//   a phrase that begins with a present ("seeks damages")              1.5
//   a noun that no list has, before what only a verb takes             1.5
//   ("and joins the board")
//   a participle behind a name and its noun ("the bonds Lisbon sold")  1.5
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

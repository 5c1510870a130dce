// The clauses of a sentence, as far as closed-class words, verb forms, marks and position show them. No model: a sketch that
// is right where it has to be, at the verbs that times hang on.
//
//   "When the state named six gangs this month, that step opened the way, officials said."
//    clause 0  main          verb "opened"   tense past    subject "that step"
//    clause 1  adverbial     verb "named"    tense past    subject "the state"        (of 0; the time stands here)
//    clause 2  attribution   verb "said"     tense past    subject "officials"
//
// Every token belongs to exactly one clause. A clause need not be one stretch: a relative clause can stand in the middle
// of another. Time expressions are given by their spans and are never taken for verbs ("May", "march", "second").
//
// Thread safety: pure functions, values.
#pragma once

#include <cstddef>
#include <optional>
#include <span>
#include <string_view>
#include <vector>

#include "rules/grammar.h"
#include "syntax/tense.h"
#include "syntax/token.h"
#include "syntax/verb_group.h"
#include "text/span.h"

namespace annals {

enum class ClauseKind : unsigned char {
  main,         // the sentence's first clause of its own
  coordinate,   // beside another: "…, and the court agreed"
  complement,   // what is said, thought, shown: "said that …"
  adverbial,    // "when …", "after …", "if …"
  relative,     // "who …", "which …"
  participial,  // "…, killing two", "the man arrested on Friday"
  attribution,  // "…, officials said"
};

struct Clause {
  ClauseKind kind = ClauseKind::main;
  std::optional<std::size_t> parent;
  std::optional<std::size_t> marker;  // the token that opens it: "when", "who", "and"
  std::size_t begin = 0;              // its first token behind the marker
  std::optional<VerbGroup> verb;
  Range subject;                // tokens that hold it, with what stands before and around it; may be empty
  bool shares_subject = false;  // a coordinate verb whose subject is the previous clause's
};

struct Parse {
  std::vector<Token> tokens;
  std::vector<Clause> clauses;     // the first is the main clause; none before they are looked for
  std::vector<std::size_t> owner;  // of each token: its clause
  FoldedLetters letters;           // of the tokens' words
  std::vector<Range> times;        // the tokens of each time expression

  // The first token that overlaps the span; nullopt where none does.
  std::optional<std::size_t> token_at(Span span) const;
};

// `times` are spans within `sentence`, in order of text.
Parse parse(std::string_view sentence, std::span<const Span> times, const Grammar& grammar);

// Its two steps: the tokens, and what they make up.
Parse read_words(std::string_view sentence, std::span<const Span> times, const Grammar& grammar);
void find_clauses(Parse& parse, const Grammar& grammar, const WordUses& readings = {});

// The tense of the clause that a token stands in, as governing_tense of tense.h.
Tense tense_at(const Parse& parse, std::size_t token);

// "if …", "unless …": whether the word that opens the clause states a condition.
bool opens_with_condition(const Parse& parse, std::size_t clause);

// Whether the time that begins at a token is plainly that of its clause's verb, as Governing of tense.h.
bool dates_verb(const Parse& parse, std::size_t token);

}  // namespace annals

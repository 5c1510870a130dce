// The headline of an event: subject, verb, object, at most about fourteen words.
//
//   "On Tuesday, Ms. Ruiz said in a news conference that her party “does not want a vote,” adding …"
//     → "Ruiz said that her party “does not want a vote”"
//   "The team will play in San Salvador Jan. 19."      → "Team to play in San Salvador"
//   "…, the lobby group founded in 1971 by two nuns"   → "Lobby group was founded by two nuns"
//
// The time and the words that lead it are cut out, as are attributions, brackets, insertions between commas and adverbs
// that only link. What is too long loses whole phrases from its end.
//
// Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "resolve/clause.h"
#include "rules/grammar.h"

namespace annals {

// Whom pronouns stand for, as known from the text before; empty where it is not certain.
struct Antecedents {
  std::string person;   // "he", "she"
  std::string thing;    // "it", "they"
  std::string speaker;  // "I", "we"
};

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

std::string label_of(const Parse& parse, std::string_view sentence, const Target& target, Range time,
                     const Antecedents& antecedents, const Grammar& grammar);

}  // namespace annals

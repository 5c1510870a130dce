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

#include <string>
#include <string_view>

#include "events/known_names.h"
#include "events/target.h"
#include "syntax/clause.h"
#include "rules/grammar.h"

namespace annals {

// Whom pronouns stand for, as known from the text before; empty where it is not certain.
struct Antecedents {
  std::string person;        // "he", "she"
  std::string thing;         // "it"
  std::string things;        // "they"
  std::string speaker;       // "I", "we"
  std::string organization;  // "the company", "the team"
  const KnownNames* names = nullptr;
};

// `time` is as in target_of. Of what is `planned` a present tense becomes an infinitive: "Camp opens" → "Camp to open".
std::string label_of(const Parse& parse, std::string_view sentence, const Target& target, Range time, bool planned,
                     const Antecedents& antecedents, const Grammar& grammar);

}  // namespace annals

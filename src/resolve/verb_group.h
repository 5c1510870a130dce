// Verb groups: where a verb begins, its auxiliaries, and what they say about its tense.
//
//   "was indicted"            past, passive             "is set to arrive"     future, planned
//   "has quietly expanded"    past, perfect             "could be voted"       conditional, possible, passive
//
// Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <optional>
#include <span>

#include "resolve/clause.h"

namespace annals {

// How sure it is that the words are a finite verb.
enum class Certainty : unsigned char {
  finite,       // an auxiliary, a modal, or a form that is only ever past ("went")
  participle,   // past or participle: "announced"
  present,      // present form that may be a plural noun: "plans", "reports"
  base,         // base form that may be a noun: "plan", "report"
};

struct VerbCandidate {
  VerbGroup group;
  Certainty certainty = Certainty::finite;
};

// The group that begins at token `i`, if one can begin there.
std::optional<VerbCandidate> verb_group_at(std::span<const Token> tokens, std::size_t i);

}  // namespace annals

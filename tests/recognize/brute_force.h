// The recognizer's slow twin: no automaton, no set, no search. Each rule is tried by itself on each stretch of tokens.
#pragma once

#include <string_view>
#include <vector>

#include "recognize/mention.h"
#include "rules/rule_set.h"

namespace annals::testing {

// What recognize() has to find in a text of that kind, by the order that rules/rule.h states: layer by layer; leftmost, longest, highest priority,
// first in the files.
std::vector<Mention> recognize_by_brute_force(std::string_view text, const RuleSet& rules, DocumentKind kind);

}  // namespace annals::testing

// Verb groups: where a verb begins, its auxiliaries, and what they say about its tense.
//
//   "was indicted"            past, passive             "is set to arrive"     future, planned
//   "has quietly expanded"    past, perfect             "could be voted"       conditional, possible, passive
//
// Thread safety: pure functions.
#pragma once

#include <cstddef>
#include <map>
#include <optional>
#include <span>

#include "syntax/tense.h"
#include "syntax/token.h"

namespace annals {

// Tokens, end exclusive.
struct Range {
  std::size_t begin = 0;
  std::size_t end = 0;

  bool empty() const { return begin >= end; }
  bool contains(std::size_t i) const { return begin <= i && i < end; }
};

// Of tokens that are not none, in their sentence.
inline Span span_of(std::span<const Token> tokens, Range range) {
  return {tokens[range.begin].word.span.begin, tokens[range.end - 1].word.span.end};
}

// "has quietly been given", "will vote", "is set to arrive": the words from the first to the main verb.
struct VerbGroup {
  Range range;
  std::size_t head = 0;  // the main verb, or the last auxiliary where a noun or adjective follows ("is a city")
  Tense tense = Tense::unknown;
  bool perfect = false;
  bool progressive = false;
  bool passive = false;
  bool negated = false;
  bool planned = false;   // by a planning word: "is set to", "plans to"
  bool possible = false;  // by a modal that only says how likely: "could", "may"
};

// How sure it is that the words are a finite verb.
enum class Certainty : unsigned char {
  finite,      // an auxiliary, a modal, or a form that is only ever past ("went")
  participle,  // past or participle: "announced"
  present,     // present form that may be a plural noun: "plans", "reports"
  base,        // base form that may be a noun: "plan", "report"
  passive,     // a participle, by its reading
  contact,     // the verb of a relative clause that nothing marks, by its reading: "the call Ito made"
};

// What a doubtful word is taken for.
enum class WordUse : unsigned char { noun, participle, verb, contact };
using WordUses = std::map<std::size_t, WordUse>;  // by token; the parser decides on the others

struct VerbCandidate {
  VerbGroup group;
  Certainty certainty = Certainty::finite;
};

// Whether a group can begin with the token, wherever it stands.
inline bool can_be_verb(const Token& token) {
  using enum WordClass;
  constexpr WordClasses verbs = {be,     have,        do_,  future_modal, conditional_modal, present_modal,
                                 future, conditional, past, participle,   present,           base};
  return token.classes.any_of(verbs) && !token.time && !token.bracketed && token.word.kind == WordKind::word;
}

// The group that begins at token `i`, which can be a verb, if one can begin there.
std::optional<VerbCandidate> verb_group_at(std::span<const Token> tokens, std::size_t i);

}  // namespace annals

// The sentence is parsed into clauses (clause.h); the tense is that of the clause that owns the position.

#include "syntax/tense.h"

#include <array>

#include "syntax/clause.h"

namespace annals {

Governing governing_tense(std::string_view sentence, Span position, const Grammar& grammar) {
  const std::array<Span, 1> times = {position};
  const Parse parsed = parse(sentence, times, grammar);
  const auto token = parsed.token_at(position);
  if (!token) return {};
  return {tense_at(parsed, *token), dates_verb(parsed, *token)};
}

}  // namespace annals

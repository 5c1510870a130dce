// Recognition: the mentions in a text, by the rules of a pack.
//
//   "The bill passed on Tuesday."   →   one mention, "Tuesday", weekday(2)
//
// The rules' layers run in order; what one finds is a single token for the next. What no later rule took up is a mention if
// its rule says so. Mentions come in order of text and do not overlap. The cost is linear in the length of the text,
// as long as no pattern has a * or + whose matches are as long as the text.
//
// Thread safety: pure; a RuleSet is shared freely.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "recognize/mention.h"
#include "rules/rule_set.h"

namespace annals {

// What happened while a text was read, for people who write rules.
struct MatchTrace {
  enum class Outcome : unsigned char { taken, outranked, vetoed, not_at_word_edge };

  Span span;
  const Rule* rule;
  Outcome outcome;
  const Rule* winner = nullptr;  // of outranked
};

struct Recognition {
  std::vector<Mention> mentions;
  DocumentKind kind = DocumentKind::news;
  std::vector<MatchTrace> trace;  // empty unless asked for
};

// Rules for other kinds of documents than the text's are as if they were not there. The kind is taken from the text unless
// it is given.
Recognition recognize(std::string_view text, const RuleSet& rules, bool with_trace = false,
                      std::optional<DocumentKind> kind = std::nullopt);

}  // namespace annals

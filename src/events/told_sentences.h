// The sentences in which events are looked for: those of the text (text/sentences.h), so that
//
//   no sentence ends inside a time      "…, Jan. 28-Feb. 2" is one
//   none is longer than kLongestSentence, or the last time in it needs
//
// A longer one is cut between words, outside of times: what has no end for pages is a list or rubbish, its parse would cost the
// square of its length, and each of its entries would have the whole of it as its evidence.
//
// Thread safety: pure function.
#pragma once

#include <cstddef>
#include <string_view>
#include <vector>

#include "resolve/resolved_mention.h"
#include "rules/grammar.h"
#include "text/span.h"

namespace annals {

inline constexpr std::size_t kLongestSentence = 4000;  // bytes

// The words of a mention, or of a range from its first mention to its last.
Span whole_span(const std::vector<ResolvedMention>& mentions, std::size_t i);

// In order, none empty. `mentions` are in order of text.
std::vector<Span> told_sentences(std::string_view text, const std::vector<ResolvedMention>& mentions,
                                 const Grammar& grammar);

}  // namespace annals

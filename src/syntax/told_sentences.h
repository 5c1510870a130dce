// The sentences in which times are read: those of the text (text/sentences.h), so that
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

#include "rules/grammar.h"
#include "text/span.h"

namespace annals {

inline constexpr std::size_t kLongestSentence = 1000;  // bytes

// In order, none empty. `times` are the spans of the time expressions, in order of text.
std::vector<Span> told_sentences(std::string_view text, const std::vector<Span>& times, const Grammar& grammar);

}  // namespace annals

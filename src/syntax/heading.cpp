// A heading ends in a dash, where all before it are names and times, or in a colon, where all are words in capitals and times.

#include "syntax/heading.h"

#include <algorithm>

namespace annals {
namespace {

using enum WordClass;

constexpr std::size_t kLongest = 14;  // tokens
constexpr std::size_t kMostNames = 5;
constexpr std::size_t kMostWords = 4;

// "THEFT: A bicycle was stolen", "Oct. 3 – THEFT: A": words in capitals between the beginning and a colon.
bool is_head(std::span<const Token> tokens, std::size_t end) {
  std::size_t words = 0;
  for (const Token& token : tokens.first(end)) {
    if (token.time || is_break(token)) continue;
    if (!token.capitals) return false;
    ++words;
  }
  return words > 0 && words <= kMostWords && is_mark(tokens[end], WordKind::colon) && tokens[end + 1].word.capital &&
         !tokens[end + 1].capitals;
}

// "PARIS, May 3", "October 24: ARRESTS"
bool all_names(std::span<const Token> tokens, std::size_t end) {
  std::size_t names = 0;
  for (std::size_t i = 0; i < end; ++i) {
    const bool behind_time = is_mark(tokens[i], WordKind::colon) && i > 0 && tokens[i - 1].time;
    if (!tokens[i].word.capital && !is_mark(tokens[i], WordKind::comma) && !tokens[i].time && !behind_time)
      return false;
    names += tokens[i].time ? 0 : 1;
  }
  return names <= kMostNames && !tokens[0].classes.any_of({determiner, pronoun}) && tokens[end + 1].word.capital;
}

}  // namespace

std::size_t heading_end(std::span<const Token> tokens) {
  const std::size_t limit = std::min(tokens.size(), kLongest);
  for (std::size_t i = 1; i + 1 < limit; ++i) {
    if (is_mark(tokens[i], WordKind::colon) && is_head(tokens, i)) return i + 1;
  }
  for (std::size_t i = 1; i + 1 < limit; ++i) {
    const bool after_bracket = is_mark(tokens[i - 1], WordKind::close_bracket);
    if (is_mark(tokens[i], WordKind::dash) && (after_bracket || all_names(tokens, i))) return i + 1;
  }
  return 0;
}

}  // namespace annals

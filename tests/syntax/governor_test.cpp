// What times hang on, in sentences that were marked by hand without knowledge of the program.
#include "syntax/governor.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <iostream>

#include "case_table.h"
#include "english.h"
#include "syntax/readings.h"

namespace annals::testing {
namespace {

// The sentence whose time has brackets around it, and the time.
struct MarkedTime {
  std::string sentence;
  Span time;
};

MarkedTime marked_time(std::string text) {
  const std::size_t begin = text.find('[');
  const std::size_t end = text.find(']') - 1;
  std::erase_if(text, [](char c) { return c == '[' || c == ']'; });
  return {text, {begin, end}};
}

// The head of the chunk that the time hangs on, as it is written; "-" if it dates nothing.
std::string governor_in(const MarkedTime& marked) {
  Parse parsed = read_words(marked.sentence, std::vector{marked.time}, english());
  const Structure structure = read_sentence(parsed, english());
  const TimeOf time = time_of(parsed, structure, parsed.times.at(0), english());
  if (time.governor == kNoChunk) return "-";
  const Chunk& chunk = structure.chunks[time.governor];
  return std::string(parsed.tokens[chunk.head].word.span.of(marked.sentence));
}

bool is_one_of(const std::string& word, std::string alternatives) {
  alternatives = "|" + alternatives + "|";
  return alternatives.find("|" + word + "|") != std::string::npos ||
         alternatives.find(" " + word + "|") != std::string::npos;
}

// The share stands in docs/accuracy.md.
TEST(Governor, IsTheMarkedOneInMostSentences) {
  constexpr double least = 0.86;
  int right = 0;
  int all = 0;
  std::string wrong;
  for (const Case& row : cases("syntax/times.txt")) {
    const std::string found = governor_in(marked_time(row[1]));
    const bool is_right = is_one_of(found, row[0]);
    ++all;
    right += is_right ? 1 : 0;
    if (!is_right) wrong += row.place + ": " + found + " for " + row[0] + ": " + row[1] + "\n";
  }
  EXPECT_GE(right, least * all) << right << " of " << all << " are right\n" << wrong;
  if (std::getenv("ANNALS_PRINT_WRONG") != nullptr) std::cout << right << " of " << all << "\n" << wrong;
}

}  // namespace
}  // namespace annals::testing

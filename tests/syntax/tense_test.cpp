// The tense of the governing clause, by a table, with the English grammar.
#include "syntax/tense.h"

#include <gtest/gtest.h>

#include "case_table.h"
#include "english.h"

namespace annals::testing {
namespace {

std::string_view name(Tense tense) {
  switch (tense) {
    case Tense::unknown:
      return "unknown";
    case Tense::past:
      return "past";
    case Tense::present:
      return "present";
    case Tense::future:
      return "future";
    case Tense::conditional:
      return "conditional";
  }
  return {};
}

void expect_tenses(const std::string& table, const Grammar& grammar) {
  for (const Case& row : cases(table)) {
    std::string sentence = row[1];
    const std::size_t begin = sentence.find('[');
    const std::size_t end = sentence.find(']') - 1;
    std::erase_if(sentence, [](char c) { return c == '[' || c == ']'; });
    EXPECT_EQ(name(governing_tense(sentence, {begin, end}, grammar).tense), row[0]) << row;
  }
}

TEST(Tense, Table) {
  expect_tenses("syntax/tense.txt", english());
}

TEST(Tense, ALanguageIsItsData) {
  expect_tenses("syntax/spanish_tense.txt", spanish());
}

TEST(Tense, AnEmptySentenceHasNone) {
  EXPECT_EQ(governing_tense("", {0, 0}, english()).tense, Tense::unknown);
  EXPECT_EQ(governing_tense("She left.", {9, 9}, english()).tense, Tense::unknown);
}

}  // namespace
}  // namespace annals::testing

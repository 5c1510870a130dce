// Lexicons: their values by type. What is wrong with one stands in faults_test.cpp.
#include "rules/lexicon.h"

#include <gtest/gtest.h>

#include "case_table.h"

namespace annals::testing {
namespace {

// tests/cases/rules/lexicon_values.txt: type, value as TOML, and as a meaning writes it; "error" for one that the type has not.
TEST(Lexicon, TakesTheValuesOfItsType) {
  for (const Case& row : cases("rules/lexicon_values.txt")) {
    ASSERT_EQ(row.columns.size(), 3u) << row;
    const auto lexicons =
        parse_lexicons({"lexicon.toml", "[x]\ntype = \"" + row[0] + "\"\n[x.values]\nword = " + row[1] + "\n"});
    const std::string found =
        lexicons ? text(Meaning{Operation::literal, lexicons->front().entries.front().value, {}}) : "error";
    EXPECT_EQ(found, row[2]) << row;
  }
}

TEST(Lexicon, KeepsTheOrderOfItsFile) {
  const auto lexicons = parse_lexicons(
      {"lexicon.toml",
       "[b]\ntype = \"word\"\n[b.values]\nz = \"1\"\n\"a c\" = \"2\"\n[a]\nany = [\"b\", \"digits\"]\n"});
  ASSERT_TRUE(lexicons);
  ASSERT_EQ(lexicons->size(), 2u);
  EXPECT_EQ((*lexicons)[0].name, "b");
  EXPECT_EQ((*lexicons)[0].entries[0].surface, "z");
  EXPECT_EQ((*lexicons)[0].entries[1].surface, "a c");
  EXPECT_EQ((*lexicons)[1].any, (std::vector<std::string>{"b", "digits"}));
  EXPECT_EQ((*lexicons)[1].place, "lexicon.toml:6:1");
}

}  // namespace
}  // namespace annals::testing

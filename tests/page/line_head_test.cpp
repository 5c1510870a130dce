#include "page/line_head.h"

#include <gtest/gtest.h>

#include "case_table.h"
#include "page/rules_for_tests.h"

namespace annals {
namespace {

std::string or_dash(std::string text) {
  return text.empty() ? "-" : text;
}

TEST(LineHead, Table) {
  for (const testing::Case& row : testing::cases("page/line_heads.txt")) {
    const std::string& line = row[1];
    const auto head = match_head(line, row[0], test_rules(), false);
    if (row[2] == "none") {
      EXPECT_FALSE(head) << row;
      continue;
    }
    ASSERT_TRUE(head) << row;
    EXPECT_EQ(or_dash(head->day ? date::format("%F", *head->day) : ""), row[2]) << row;
    EXPECT_EQ(or_dash(head->clock ? date::format("%R", *head->clock) : ""), row[3]) << row;
    EXPECT_EQ(or_dash(std::string(head->name.of(line))), row[4]) << row;
    EXPECT_EQ(or_dash(std::string(head->text.of(line))), row[5]) << row;
  }
}

}  // namespace
}  // namespace annals

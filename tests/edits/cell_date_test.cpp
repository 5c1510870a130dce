// tests/cases/edits/cell_dates.txt, line by line; orders of day and month; what workbooks hold.
#include "edits/cell_date.h"

#include <gtest/gtest.h>

#include <fstream>

#include "edits/english_pack.h"
#include "time/iso_date.h"

namespace annals {
namespace {

using Kind = SheetCell::Kind;

std::string read(const SheetCell& cell, std::optional<DayOrder> order = {}) {
  const Result<Value> value = date_of_cell(cell, {english_pack(), order});
  if (!value) return "refused " + value.error().message;
  const Bounds days = *bounds(*value);
  return iso_date(days.first) + " " + iso_date(days.last);
}

TEST(CellDate, Table) {
  std::ifstream file(ANNALS_SOURCE_DIR "/tests/cases/edits/cell_dates.txt");
  int cases = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t gap = line.find("  ");
    ASSERT_NE(gap, std::string::npos) << line;
    const std::string expected = line.substr(0, gap);
    const std::string got = read({line.substr(gap + 2), Kind::text});
    if (expected.starts_with("refused ")) {
      EXPECT_TRUE(got.starts_with("refused ") && got.find(expected.substr(8)) != std::string::npos) << line << "\n"
                                                                                                    << got;
    } else {
      EXPECT_EQ(got, expected) << line;
    }
    ++cases;
  }
  EXPECT_GT(cases, 25);
}

TEST(CellDate, TheRegionOrTheColumnSaysWhichOrder) {
  EXPECT_EQ(read({"03/04/2025", Kind::text}, DayOrder::day_month), "2025-04-03 2025-04-03");
  EXPECT_EQ(read({"03/04/2025", Kind::text}, DayOrder::month_day), "2025-03-04 2025-03-04");
  EXPECT_EQ(read({"27/04/2025", Kind::text}, DayOrder::month_day), "2025-04-27 2025-04-27");
  const SheetCell a{"03/04/2025", Kind::text}, b{"27.04.2025", Kind::text}, c{"4/27/2025", Kind::text};
  EXPECT_EQ(proven_order({&a}), std::nullopt);
  EXPECT_EQ(proven_order({&a, &b}), DayOrder::day_month);
  EXPECT_EQ(proven_order({&c, &a}), DayOrder::month_day);
  EXPECT_EQ(proven_order({&b, &c}), std::nullopt);
}

TEST(CellDate, WhatWorkbooksHold) {
  EXPECT_EQ(read({"2025-02-27", Kind::day}), "2025-02-27 2025-02-27");
  EXPECT_EQ(read({"2025", Kind::number}), "2025-01-01 2025-12-31");
  EXPECT_TRUE(read({"x", Kind::formula}).find("formula") != std::string::npos);
  EXPECT_TRUE(read({"#VALUE!", Kind::error}).find("error") != std::string::npos);
}

}  // namespace
}  // namespace annals

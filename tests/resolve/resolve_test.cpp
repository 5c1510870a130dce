// What expressions are resolved to: the tables of tests/cases/resolve/expressions, and those that docs/resolution.md prints.
#include "resolve/resolve.h"

#include <gtest/gtest.h>

#include <filesystem>

#include "case_table.h"
#include "resolve/marked_text.h"
#include "time/iso_date.h"

namespace annals::testing {
namespace {

// A line "= on 2025-02-27", "= mode narrative", "= prefer past" or "= region gb" holds for the lines behind it; "none" and "news" undo it.
void set(ResolveOptions& options, const std::string& line) {
  const std::size_t blank = line.find(' ', 2);
  const std::string key = line.substr(2, blank - 2), value = line.substr(blank + 1);
  if (key == "on")
    options.reference = parse_iso_date(value);
  else if (key == "mode")
    options.mode = value == "narrative" ? Mode::narrative : value == "automatic" ? Mode::automatic : Mode::news;
  else if (key == "prefer")
    options.prefer = value == "past"      ? Preference::past
                     : value == "future"  ? Preference::future
                     : value == "nearest" ? Preference::nearest
                                          : Preference::by_context;
  else if (key == "region")
    options.region = value == "none" ? "" : value;
  else
    FAIL() << line;
}

TEST(Resolve, ReadsExpressionsAsInTheTables) {
  std::size_t tables = 0;
  for (const auto& file : std::filesystem::directory_iterator(ANNALS_SOURCE_DIR "/tests/cases/resolve/expressions")) {
    const std::string name = "resolve/expressions/" + file.path().filename().string();
    ++tables;
    ResolveOptions options{.reference = parse_iso_date("2025-02-27"), .mode = Mode::news};
    for (const Case& row : cases(name)) {
      if (row.line.starts_with("= ")) {
        set(options, row.line);
        continue;
      }
      ASSERT_TRUE(row.columns.size() == 4 || (row.columns.size() == 2 && row[0] == "none")) << row;
      std::string expected = row[0];
      for (std::size_t i = 1; i + 1 < row.columns.size(); ++i) expected += "  " + row[i];
      EXPECT_EQ(reading_of(row.columns.back(), embedded_english(), options), expected) << row;
    }
  }
  EXPECT_GE(tables, 11u);
}

}  // namespace
}  // namespace annals::testing

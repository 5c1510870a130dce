// The four spellings of values, by the table tests/cases/time/values.txt.
#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "case_table.h"
#include "rules/wording.h"
#include "time/display.h"
#include "time/edtf.h"
#include "time/notation.h"
#include "time/timex3.h"

namespace annals::testing {
namespace {

std::string or_hyphen(const std::string& text) {
  return text.empty() ? "-" : text;
}

Wording english() {
  const std::string name = "rules/en/display.toml";
  std::ifstream file(ANNALS_SOURCE_DIR "/" + name);
  std::ostringstream text;
  text << file.rdbuf();
  Result<Wording> wording = parse_wording(text.str(), name);
  if (!wording) throw std::runtime_error(wording.error().text());
  return *wording;
}

TEST(Values, AreSpelledAsInTheTable) {
  const Wording wording = english();
  for (const Case& row : cases("time/values.txt")) {
    ASSERT_EQ(row.columns.size(), 7u) << row;
    const std::optional<Value> value = value_of(row[0]);
    ASSERT_TRUE(value) << row;
    const Timex3 spelled = timex3(*value);
    EXPECT_EQ(spelled.type, row[1]) << row;
    EXPECT_EQ(spelled.value, row[2]) << row;
    EXPECT_EQ(or_hyphen(spelled.mod), row[3]) << row;
    EXPECT_EQ(bounds_text(bounds(*value)), row[4]) << row;
    EXPECT_EQ(or_hyphen(edtf(*value)), row[5]) << row;
    EXPECT_EQ(display(*value, wording), row[6]) << row;
  }
}

TEST(Values, GiveQuantAndFreqOfRecurrencesOnly) {
  const Timex3 spelled = timex3(*value_of("P1Y recurs quant:EVERY freq:2X"));
  EXPECT_EQ(spelled, (Timex3{.type = "SET", .value = "P1Y", .mod = "", .quant = "EVERY", .freq = "2X"}));
  EXPECT_EQ(timex3(*value_of("P1Y")).freq, "");
}

TEST(Values, SetBoundsGoBeforeOwnBounds) {
  const Value value = *value_of("2019 set:2019-01-01..2025-02-27");
  EXPECT_EQ(bounds_text(own_bounds(value)), "2019-01-01..2019-12-31");
  EXPECT_EQ(bounds_text(bounds(value)), "2019-01-01..2025-02-27");
}

// Units that TIMEX3 has no letters for come out as multiples of those it has, and do not come back.
TEST(Durations, CountInEveryGranularity) {
  const std::pair<Granularity, const char*> rows[] = {
      {Granularity::millennium, "P2ML"}, {Granularity::century, "P2CE"}, {Granularity::decade, "P20Y"},
      {Granularity::year, "P2Y"},        {Granularity::half, "P12M"},    {Granularity::season, "P6M"},
      {Granularity::quarter, "P2Q"},     {Granularity::month, "P2M"},    {Granularity::week, "P2W"},
      {Granularity::weekend, "P2WE"},    {Granularity::day, "P2D"},      {Granularity::part_of_day, "P2D"},
      {Granularity::hour, "PT2H"},       {Granularity::minute, "PT2M"},  {Granularity::second, "PT2S"}};
  for (const auto& [unit, expected] : rows)
    EXPECT_EQ(timex3(Value{.what = Duration{{{2.0, unit}}}}).value, expected) << name(unit);
  EXPECT_EQ(timex3(Value{.what = Duration{{{std::nullopt, Granularity::half}}}}).value, "PXM");
  EXPECT_EQ(timex3(Value{.what = Duration{{{1, Granularity::half}}}}).value, "P6M");
}

TEST(ParseTimex3, RefusesWhatIsNoValue) {
  for (const Case& row : cases("time/no_values.txt")) EXPECT_FALSE(parse_timex3(row[0])) << row;
  EXPECT_FALSE(parse_timex3(""));
  EXPECT_FALSE(parse_timex3(" 2019"));
  EXPECT_FALSE(parse_timex3(std::string_view("2019\0", 5)));
}

}  // namespace
}  // namespace annals::testing

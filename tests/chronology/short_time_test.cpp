// tests/cases/chronology/short_time.txt, line by line.
#include "chronology/short_time.h"

#include <gtest/gtest.h>

#include <fstream>
#include <map>
#include <regex>

#include "export/hand_made.h"

namespace annals {
namespace {

Precision precision_named(const std::string& word) {
  for (auto precision : {Precision::day, Precision::week, Precision::month, Precision::season, Precision::quarter,
                         Precision::half, Precision::year, Precision::decade, Precision::century}) {
    if (name(precision) == word) return precision;
  }
  return Precision::range;
}

TEST(ShortTime, Table) {
  const std::map<std::string, Modifier> modifiers = {{"none", Modifier::none},
                                                     {"approx", Modifier::approx},
                                                     {"start", Modifier::start},
                                                     {"mid", Modifier::mid},
                                                     {"end", Modifier::end}};
  const std::regex columns(R"((.*?)\s+(\w+)\s+(-?\d{4}-\d\d-\d\d)\s+(-?\d{4}-\d\d-\d\d)\s+(\w+))");
  std::ifstream file(ANNALS_SOURCE_DIR "/tests/cases/chronology/short_time.txt");
  int cases = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    std::smatch match;
    ASSERT_TRUE(std::regex_match(line, match, columns)) << line;
    Entry entry = hand_made::indicted();
    entry.precision = precision_named(match[2]);
    entry.bounds = {hand_made::day(match[3].str().c_str()), hand_made::day(match[4].str().c_str())};
    entry.value.modifier = modifiers.at(match[5]);
    EXPECT_EQ(short_time(entry), match[1].str()) << line;
    ++cases;
  }
  EXPECT_GT(cases, 15);
}

TEST(ShortTime, AModifierThatSetTheBoundsIsNotSaidTwice) {
  EXPECT_EQ(short_time(hand_made::earlier_this_month()), "2025-02-01..27");
}

}  // namespace
}  // namespace annals

// Reading display.toml: that each fault in it is found and named with its place.
#include "rules/wording.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>
#include <vector>

namespace annals::testing {
namespace {

std::vector<std::string> english_lines() {
  std::ifstream file(ANNALS_SOURCE_DIR "/rules/en/display.toml");
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

std::string joined(const std::vector<std::string>& lines) {
  std::string text;
  for (const std::string& line : lines) text += line + '\n';
  return text;
}

std::string error_of(const std::vector<std::string>& lines) {
  const Result<Wording> wording = parse_wording(joined(lines), "display.toml");
  return wording ? "" : wording.error().text();
}

// English with the line that begins with `begin` replaced by `line`; "LINE" in the result is its number.
std::string error_with(const std::string& begin, const std::string& line) {
  std::vector<std::string> lines = english_lines();
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (!lines[i].starts_with(begin)) continue;
    lines[i] = line;
    std::string error = error_of(lines);
    const std::string number = "display.toml:" + std::to_string(i + 1) + ":";
    if (error.starts_with(number)) error.replace(0, number.size(), "LINE:");
    return error;
  }
  return "no line begins with " + begin;
}

TEST(Wording, OfEnglishIsComplete) {
  EXPECT_EQ(error_of(english_lines()), "");
}

TEST(Wording, LacksNoKeyWithoutAnError) {
  const std::vector<std::string> lines = english_lines();
  std::string table;
  int keys = 0;
  for (std::size_t i = 0; i < lines.size(); ++i) {
    if (lines[i].starts_with('[')) table = lines[i];
    const std::size_t equals = lines[i].find(" = ");
    if (lines[i].starts_with('#') || equals == std::string::npos) continue;
    ++keys;
    const std::string key = lines[i].substr(0, equals);
    std::vector<std::string> without = lines;
    without[i] = "";
    const std::string missing = error_of(without);
    EXPECT_TRUE(missing.starts_with("display.toml:")) << missing;
    EXPECT_TRUE(missing.ends_with(": key '" + key + "' is missing from " + table)) << missing;

    std::vector<std::string> twice = lines;
    twice[i] += "\n" + key + "-too" + lines[i].substr(equals);
    EXPECT_EQ(error_of(twice),
              "display.toml:" + std::to_string(i + 2) + ":1: unknown key '" + key + "-too' in " + table);
  }
  EXPECT_GT(keys, 90);
}

TEST(Wording, NamesTheFaultAndItsPlace) {
  EXPECT_EQ(error_with("month = \"{month}", "month = \"{month} {yaer}\""),
            "LINE:9: '{yaer}' is no placeholder of 'month', which has month year");
  EXPECT_EQ(error_with("month = \"{month}", "month = \"{month} {year\""),
            "LINE:9: '{year' is no placeholder of 'month', which has month year");
  EXPECT_EQ(error_with("month = \"{month}", "month = 5"), "LINE:9: 'month' has to be a text");
  EXPECT_EQ(error_with("past = ", "past = \"{date}\""), "LINE:8: '{date}' is no placeholder of 'past'");
  EXPECT_EQ(error_with("halves = ", "halves = [\"first half\"]"), "LINE:10: 'halves' has to have 2 texts");
  EXPECT_EQ(error_with("halves = ", "halves = \"first half\""), "LINE:10: 'halves' has to be a list of texts");
  EXPECT_EQ(error_with("halves = ", "halves = [1, 2]"), "LINE:10: 'halves' has to be a list of texts");
  EXPECT_EQ(error_with("start = ", "start = \"early {date}\""), "LINE:9: 'start' has to be a table");
  EXPECT_EQ(error_with("start = ", "start = { name = \"\", phrase = \"\" }"),
            "LINE:9: key 'day' is missing from [modifiers.start]");
  EXPECT_EQ(error_with("start = ", "start = { name = \"\", phrase = \"\", day = \"\", week = \"\" }"),
            "LINE:45: unknown key 'week' in [modifiers.start]");
  EXPECT_EQ(error_with("endings = ", "endings = { 1 = \"st\" }"),
            "LINE:11: key 'other' is missing from [numbers.endings]");
  EXPECT_EQ(error_with("[vague]", "[vagueness]").substr(0, 13), "display.toml:");
  EXPECT_EQ(error_with("[names]", "[names").substr(0, 5), "LINE:");
  EXPECT_NE(error_of({}), "");
}

TEST(Wording, MayWriteNoNumbersInWords) {
  EXPECT_EQ(error_with("words = ", "words = []"), "");
}

}  // namespace
}  // namespace annals::testing

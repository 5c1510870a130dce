// Every fault that a rule file can have, with the error that names it: tests/cases/rules/faults.txt.
//
//   == title
//   -- name of a file        its lines follow, until the next line that begins with == or -- or =>
//   => the error, whole      nothing behind => where the pack has to load
//
// A pack without a lexicon.toml of its own gets the one here.
#include <gtest/gtest.h>

#include <algorithm>
#include <filesystem>
#include <fstream>

#include "rules/packs.h"

namespace annals::testing {
namespace {

constexpr const char* lexicon = R"([month]
type = "month"
[month.values]
january = 1
May = 5
[unit]
type = "unit"
[unit.values]
day = "day"
week = "week"
[count]
type = "number"
[count.values]
two = 2
[joiner]
type = "word"
[joiner.values]
"-" = "hyphen"
)";

struct FaultCase {
  std::string title;
  PackFiles files;
  std::string expected;
};

std::vector<FaultCase> fault_cases() {
  std::ifstream in(ANNALS_SOURCE_DIR "/tests/cases/rules/faults.txt");
  std::vector<FaultCase> found;
  for (std::string line; std::getline(in, line);) {
    const std::string mark = line.substr(0, 2), rest = line.size() > 3 ? line.substr(3) : "";
    if (mark == "==")
      found.push_back({rest, {}, ""});
    else if (found.empty())
      continue;
    else if (mark == "--")
      found.back().files.push_back({rest, ""});
    else if (mark == "=>")
      found.back().expected = rest;
    else if (!found.back().files.empty() && found.back().expected.empty())
      found.back().files.back().content += line + "\n";
  }
  for (FaultCase& fault : found) {
    if (std::ranges::find(fault.files, "lexicon.toml", &PackFile::name) == fault.files.end())
      fault.files.push_back({"lexicon.toml", lexicon});
    std::ranges::sort(fault.files, {}, &PackFile::name);
  }
  return found;
}

TEST(PackFaults, AreErrorsWithTheirPlace) {
  const std::vector<FaultCase> all = fault_cases();
  ASSERT_GE(all.size(), 60u);
  for (const FaultCase& fault : all) EXPECT_EQ(error_of(fault.files), fault.expected) << fault.title;
}

std::string one_rule(const std::string& pattern, const std::string& value) {
  return "layer = 1\nyields = \"date\"\n[rule]\npattern = '" + pattern + "'\nvalue = '" + value +
         "'\nexamples = [ { text = \"x\", value = \"2019\" } ]\n";
}

std::string error_of_rule(const std::string& pattern, const std::string& value) {
  return error_of(files({{"lexicon.toml", lexicon}, {"rules.toml", one_rule(pattern, value)}}));
}

TEST(PackFaults, APatternPastItsLimit) {
  std::string words;
  while (words.size() < 3990) words += "w ";
  EXPECT_EQ(error_of_rule(words + "{year:year-number}", "year(year)"),
            "rules.toml:4:11: the pattern is longer than 4000 bytes");
  EXPECT_EQ(error_of_rule("{year:year-number}", "join(" + std::string(1000, ' ') + "year(year))"),
            "rules.toml:5:9: the expression is longer than 1000 bytes");
}

// There is no counted repetition, so a pattern costs no more than its length.
TEST(PackFaults, ThereIsNoCountedRepetition) {
  EXPECT_EQ(error_of_rule("(a ){1,9}{year:year-number}", "year(year)"),
            "rules.toml:4:11: there is no lexicon, category or number class '1,9'");
}

TEST(PackFaults, MoreRulesThanAPackMayHave) {
  std::string text = "layer = 1\nyields = \"date\"\n";
  for (int i = 0; i < 5001; ++i)
    text += "[r" + std::to_string(i) + "]\npattern = 'q'\nvalue = 'today()'\nmention = false\n";
  EXPECT_EQ(error_of(files({{"rules.toml", text}})), "rules.toml:20003:1: the pack has more than 5000 rules");
}

TEST(PackFaults, APackOfFilesThatAreNoneOrTooLarge) {
  const std::filesystem::path folder = std::filesystem::temp_directory_path() / "annals_faults_test.pack";
  std::filesystem::remove_all(folder);
  std::filesystem::create_directories(folder / "folder.toml");
  EXPECT_EQ(pack_files_in(folder).error().text(), (folder / "folder.toml").string() + ": is no regular file");
  std::filesystem::remove(folder / "folder.toml");
  std::ofstream(folder / "rules.toml") << "layer = 1\n";
  std::filesystem::resize_file(folder / "rules.toml", 5 << 20);
  EXPECT_EQ(pack_files_in(folder).error().kind, ErrorKind::too_large);
  std::filesystem::remove_all(folder);
}

TEST(PackFaults, ANumberTooLargeForItsTypeIsAWordLikeAnyOther) {
  EXPECT_EQ(error_of_rule(std::string(400, '9') + " {year:year-number}", "year(year)"), "");
}

// Each literal word of a pattern is a kind of its own: 2,000 of them are more than the symbols that there are.
TEST(PackFaults, MoreKindsOfWordsThanSymbols) {
  const auto error_with = [](int rules) {
    std::string text = "layer = 1\nyields = \"date\"\n";
    const auto word = [](int i) {
      return std::string{'q', char('a' + i / 676), char('a' + i / 26 % 26), char('a' + i % 26)};
    };
    for (int i = 0; i < rules; ++i)
      text += "[r" + std::to_string(i) + "]\npattern = '" + word(2 * i) + " " + word(2 * i + 1) +
              "'\nvalue = 'today()'\nmention = false\n";
    return error_of(files({{"rules.toml", text}}));
  };
  EXPECT_EQ(error_with(900), "");
  const std::string error = error_with(1000);
  EXPECT_TRUE(error.starts_with("the pack has 20")) << error;
  EXPECT_NE(error.find(" kinds of words, and 1917 is the most"), std::string::npos) << error;
}

// A lexicon may hold any number of words: they are of one kind.
TEST(PackFaults, ALargeLexiconIsNone) {
  std::string text = "[name]\ntype = \"number\"\n[name.values]\n";
  for (int i = 0; i < 5000; ++i)
    text += std::string{'q', char('a' + i / 676), char('a' + i / 26 % 26), char('a' + i % 26)} + " = " +
            std::to_string(i) + "\n";
  EXPECT_EQ(error_of(files({{"lexicon.toml", text}, {"rules.toml", one_rule("{name}", "year(name)")}})), "");
}

}  // namespace
}  // namespace annals::testing

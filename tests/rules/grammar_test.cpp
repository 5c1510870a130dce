// The grammar file: what a loaded one knows, and the faults that are reported with their place.
#include "rules/grammar.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "case_table.h"
#include "english.h"

namespace annals::testing {
namespace {

std::string english_file() {
  std::ifstream file(ANNALS_SOURCE_DIR "/rules/en/grammar.toml");
  std::stringstream text;
  text << file.rdbuf();
  return text.str();
}

TEST(Grammar, MakesTheFormsOfVerbs) {
  struct Row {
    const char* word;
    WordClasses classes;
    const char* base;
  };
  using enum WordClass;
  const Row rows[] = {
      {"arrested", {past, participle}, "arrest"},
      {"arrests", {present}, "arrest"},
      {"planned", {past, participle}, "plan"},
      {"plans", {present}, "plan"},
      {"tried", {past, participle}, "try"},
      {"dying", {gerund}, "die"},
      {"employed", {past, participle}, "employ"},
      {"went", {past}, "go"},
      {"gone", {participle}, "go"},
      {"goes", {present}, "go"},
      {"reaches", {present}, "reach"},
      {"agreed", {past, participle}, "agree"},
  };
  for (const Row& row : rows) {
    EXPECT_TRUE(english().classes_of(row.word).any_of(row.classes)) << row.word;
    EXPECT_EQ(english().base_form(row.word), row.base) << row.word;
  }
  EXPECT_FALSE(english().classes_of("went").has(participle));
  EXPECT_FALSE(english().classes_of("gone").has(past));
  EXPECT_EQ(english().past_form("filing"), "filed");
  EXPECT_TRUE(english().classes_of("announcing").has(reporting_verb));
}

TEST(Grammar, JudgesUnknownWordsByTheirEnding) {
  using enum WordClass;
  EXPECT_TRUE(english().classes_of("zorbed").has(past));
  EXPECT_TRUE(english().classes_of("zorbing").has(gerund));
  EXPECT_TRUE(english().classes_of("zorbly").has(adverb));
  EXPECT_TRUE(english().classes_of("zorbs").has(plural));
  EXPECT_FALSE(english().classes_of("zorbess").has(plural));
  EXPECT_FALSE(english().classes_of("red").has(past));
  EXPECT_TRUE(english().classes_of("zorb").none());
}

TEST(Grammar, ReportsFaults) {
  const std::string whole = english_file();
  ASSERT_TRUE(load_grammar(whole, "en.toml"));
  for (const Case& row : cases("rules/grammar_faults.txt")) {
    std::string text = whole;
    const std::size_t at =
        text.find("\n" + row[0]) != std::string::npos ? text.find("\n" + row[0]) + 1 : text.find(row[0]);
    ASSERT_NE(at, std::string::npos) << row;
    text.replace(at, row[0].size(), row[1]);
    const Result<Grammar> loaded = load_grammar(text, "en.toml");
    ASSERT_FALSE(loaded) << row;
    EXPECT_EQ(loaded.error().kind, ErrorKind::bad_rule) << row;
    EXPECT_TRUE(loaded.error().place.starts_with("en.toml")) << row << loaded.error().place;
    if (row[2] == "TOML") continue;  // the parser's own words
    EXPECT_EQ(loaded.error().message, row[2]) << row;
  }
}

TEST(Grammar, ReportsWhereItIsNoToml) {
  const Result<Grammar> loaded = load_grammar("[lists]\nabbreviations = [\n", "broken.toml");
  ASSERT_FALSE(loaded);
  EXPECT_TRUE(loaded.error().place.starts_with("broken.toml:")) << loaded.error().place;
}

}  // namespace
}  // namespace annals::testing

#include "page/page_rules.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <fstream>
#include <iterator>

#include "compiled_rules.h"
#include "embedded_files.h"
#include "embedded_rules.h"
#include "page/json_fields.h"

namespace annals {
namespace {

std::string error_of(const std::string& content) {
  const auto rules = load_page_rules({{"x.toml", content}});
  return rules ? "" : rules.error().text();
}

TEST(PageRules, EmbeddedOnesLoad) {
  const PageRules rules = embedded_page_rules();
  EXPECT_EQ(rules.months.at("février"), 2U);
  EXPECT_GT(rules.months.size(), 500U);
}

TEST(PageRules, EmbeddedOnesAreWhatTheirFilesSay) {
  std::vector<PageRuleFile> files;
  for (const std::string name : {"dates", "documents", "furniture", "languages"}) {
    std::ifstream in(ANNALS_SOURCE_DIR "/rules/page/" + name + ".toml", std::ios::binary);
    files.push_back({name, {std::istreambuf_iterator<char>(in), {}}});
  }
  const auto page = std::ranges::find(compiled_rules(), "page", &EmbeddedFile::name);
  ASSERT_NE(page, compiled_rules().end());
  EXPECT_TRUE(compiled(*load_page_rules(files)) == page->content);
}

TEST(PageRules, FaultsHaveAPlace) {
  EXPECT_EQ(error_of("[months]\nen = [\"january\"]\n"), "x.toml:2:6: twelve months are expected here");
  EXPECT_EQ(error_of("[phrases]\nfurniture = [1]\n"), "x.toml:2:14: a word in quotes is expected here");
  EXPECT_EQ(error_of("[phrases]\nfurnitur = [\"a\"]\n"), "x.toml:2:12: unknown list [phrases] furnitur");
  EXPECT_EQ(error_of("[phrases]\nends = [\"\"]\n"), "x.toml:2:9: an empty phrase matches everything");
  EXPECT_EQ(error_of("months = 1\n"), "x.toml:1:10: a table is expected here");
  EXPECT_NE(error_of("[phrases\n").find("x.toml:1:"), std::string::npos);
  const std::string months = R"(["1","2","3","4","5","6","7","8","9","10","11","12"])";
  const std::string shifted = R"(["a","1","c","d","e","f","g","h","i","j","k","l"])";
  EXPECT_EQ(error_of("[months]\nen = " + months + "\nxx = " + shifted + "\n"), "x.toml:3:11: '1' is month 1 elsewhere");
}

TEST(PageRules, PhrasesMatchAtWordEnds) {
  PhraseList phrases;
  phrases.add("read more");
  phrases.add("read");
  phrases.add("tags:");
  EXPECT_EQ(phrases.match_start("read more about it"), 9U);
  EXPECT_EQ(phrases.match_start("read mores"), 4U);
  EXPECT_EQ(phrases.match_start("reading"), 0U);
  EXPECT_EQ(phrases.match_start("tags:one, two"), 5U);
  EXPECT_EQ(phrases.match_start(""), 0U);
}

TEST(Folded, CaseAndSpace) {
  EXPECT_EQ(folded("  ÄÖ \n\t Straße\u00A0X "), "äö straße x");
  EXPECT_EQ(folded(""), "");
}

TEST(JsonFields, BrokenJsonIsScanned) {
  const auto json = json_fields(
      R"(/* x */ {"@type": ["NewsArticle"], "headline":"A "fine" day", 'bad': 1, "author":{"@type":"Person","name":"J\u00f6\n"},
    "datePublished":"2025-02-27",} trailing)");
  ASSERT_EQ(json.objects.size(), 2U);
  EXPECT_EQ(json.objects[0].types, std::vector<std::string>{"newsarticle"});
  EXPECT_EQ(json.objects[1].key, "author");
  EXPECT_EQ(json.objects[1].parent, 0U);
  ASSERT_EQ(json.fields.size(), 3U);
  EXPECT_EQ(json.fields[0].value, "A \"fine\" day");
  EXPECT_EQ(json.fields[1].value, "Jö\n");
  EXPECT_EQ(json.fields[2].key, "datepublished");
  EXPECT_EQ(json.fields[2].object, 0U);
}

TEST(JsonFields, SurrogatesAndNesting) {
  EXPECT_EQ(json_fields(R"({"a":"\ud83d\ude00"})").fields.at(0).value, "😀");
  EXPECT_EQ(json_fields(R"({"a":"\ud83d"})").fields.at(0).value, "\uFFFD");
  EXPECT_EQ(json_fields(std::string(100'000, '{')).objects.size(), 100'000U);
  EXPECT_TRUE(json_fields("\"never closed").fields.empty());
}

}  // namespace
}  // namespace annals

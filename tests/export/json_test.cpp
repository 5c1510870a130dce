// JSON read back by nlohmann's parser, and validated by docs/annals.schema.json.
#include "export/json.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <filesystem>
#include <fstream>
#include <nlohmann/json.hpp>

#include "export/hand_made.h"
#include "export/json_records.h"
#include "export/jsonl.h"

namespace annals {
namespace {

using Json = nlohmann::json;

TEST(Json, EntryHasItsFields) {
  const Json entry = Json::parse(entry_record(hand_made::arriving()));
  EXPECT_EQ(entry["source"], "mx.html");
  EXPECT_EQ(entry["start_date"], "2025-02-27");
  EXPECT_EQ(entry["end_date"], "2025-02-27");
  EXPECT_EQ(entry["precision"], "day");
  EXPECT_EQ(entry["status"], "planned");
  EXPECT_EQ(entry["kind"], "event");
  EXPECT_EQ(entry["confidence"], 0.9);
  EXPECT_EQ(entry["expression"], "Thursday");
  EXPECT_EQ(entry["sentence"], hand_made::arriving().sources.front().sentence);
  EXPECT_EQ(entry["timex3"]["value"], "2025-02-27");
  EXPECT_FALSE(entry.contains("other_sources"));
}

TEST(Json, OtherSourcesFollow) {
  const Json entry = Json::parse(entry_record(hand_made::ides_of_march()));
  ASSERT_EQ(entry["other_sources"].size(), 1U);
  EXPECT_EQ(entry["other_sources"][0]["source"], "rome.txt");
  EXPECT_EQ(entry["other_sources"][0]["sentence"], "He died in 44 BC.");
  EXPECT_FALSE(entry["other_sources"][0].contains("title"));
}

TEST(Json, OffsetsAreCodePoints) {
  const Article article = hand_made::article();
  const Json document = Json::parse(mentions_record("m", article, hand_made::mentions(article)));
  const Json& tuesday = document["timexes"][0];
  EXPECT_EQ(tuesday["start"], 38);
  EXPECT_EQ(tuesday["end"], 45);
  EXPECT_EQ(tuesday["text"], "Tuesday");
  const Json record = Json::parse(article_record("m", article));
  EXPECT_EQ(record["blocks"][0]["end"], 15);
  EXPECT_EQ(record["blocks"][1]["start"], 17);
}

TEST(Json, MentionsSayHowTheyWereRead) {
  const Article article = hand_made::article();
  const Json timexes = Json::parse(mentions_record("m", article, hand_made::mentions(article)))["timexes"];
  EXPECT_EQ(timexes[0]["rejected"], "2025-03-04");
  EXPECT_EQ(timexes[0]["bounds"], Json::parse(R"(["2025-02-25", "2025-02-25"])"));
  EXPECT_EQ(timexes[0]["tense"], "past");
  EXPECT_EQ(timexes[1]["type"], "DURATION");
  EXPECT_FALSE(timexes[1].contains("bounds"));
  EXPECT_EQ(timexes[2]["value"], "");
  EXPECT_EQ(timexes[2]["unresolved"], "no such day");
  EXPECT_EQ(timexes[4]["quant"], "EVERY");
}

TEST(Json, ADateThatWasNotFoundIsNull) {
  Article article;
  article.no_date = NoDate::not_on_page;
  const Json record = Json::parse(article_record("a", article));
  EXPECT_TRUE(record["date"].is_null());
  EXPECT_EQ(record["no_date_reason"], "no date on the page");
  EXPECT_EQ(record["text"], "");
}

TEST(Json, BrokenUtf8BecomesReplacementCharacters) {
  Entry entry = hand_made::indicted();
  entry.label = "caf\xe9 \xf0\x9f";
  const Json record = Json::parse(entry_record(entry));
  EXPECT_EQ(record["label"], "caf\uFFFD \uFFFD");
}

TEST(JsonLines, ALineEach) {
  std::string lines;
  for (const Entry& entry : hand_made::of_two_documents()) append_jsonl(lines, entry);
  EXPECT_EQ(std::count(lines.begin(), lines.end(), '\n'), 4);
  EXPECT_EQ(lines.back(), '\n');
}

TEST(JsonDocument, EmptyListsAreLists) {
  JsonDocument json("0.1.0");
  json.list("documents");
  json.list("entries");
  const Json document = Json::parse(std::move(json).text());
  EXPECT_EQ(document["documents"], Json::array());
  EXPECT_EQ(document["entries"], Json::array());
}

// Exit status 0 valid, 1 invalid, 77 where Python or its jsonschema is missing.
int schema_check(const std::string& document) {
  const std::string path =
      ::testing::TempDir() + ::testing::UnitTest::GetInstance()->current_test_info()->name() + "_schema_check.json";
  std::ofstream(path, std::ios::binary) << document;
  const std::string root = ANNALS_SOURCE_DIR;
  const int status = std::system(
      ("python3 '" + root + "/tests/export/check_schema.py' '" + root + "/docs/annals.schema.json' '" + path + "'")
          .c_str());
  std::filesystem::remove(path);
  return WIFEXITED(status) ? WEXITSTATUS(status) : 1;
}

std::string chronology(const std::vector<Entry>& entries) {
  JsonDocument json("0.1.0");
  json.list("documents");
  json.add(document_record("malaga.html", hand_made::article()));
  json.list("entries");
  for (const Entry& entry : entries) json.add(entry_record(entry));
  return std::move(json).text();
}

TEST(JsonSchema, DescribesEveryDocument) {
  const int status = schema_check(chronology(hand_made::of_two_documents()));
  if (status == 77 || status == 127) GTEST_SKIP() << "no python3 with jsonschema";
  EXPECT_EQ(status, 0);
  EXPECT_EQ(schema_check(chronology({})), 0);

  const Article article = hand_made::article();
  JsonDocument dates("0.1.0");
  dates.list("documents");
  dates.add(mentions_record("malaga.html", article, hand_made::mentions(article)));
  EXPECT_EQ(schema_check(std::move(dates).text()), 0);

  JsonDocument articles("0.1.0");
  articles.list("articles");
  articles.add(article_record("malaga.html", article));
  articles.add(article_record("empty.html", Article{}));
  EXPECT_EQ(schema_check(std::move(articles).text()), 0);
}

TEST(JsonSchema, RefusesWhatTheProgramNeverWrites) {
  if (schema_check(chronology({})) != 0) GTEST_SKIP() << "no python3 with jsonschema";
  const Json good = Json::parse(chronology({hand_made::indicted()}));
  const auto broken = [&](const char* field, const Json& value) {
    Json document = good;
    document["entries"][0][field] = value;
    return schema_check(document.dump());
  };
  EXPECT_EQ(broken("start_date", "2024-11"), 1);
  EXPECT_EQ(broken("status", "done"), 1);
  EXPECT_EQ(broken("confidence", 1.5), 1);
  EXPECT_EQ(broken("colour", "red"), 1);
  Json document = good;
  document["entries"][0].erase("label");
  EXPECT_EQ(schema_check(document.dump()), 1);
}

}  // namespace
}  // namespace annals

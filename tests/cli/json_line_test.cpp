// tests/cases/cli/records.txt, line by line.
#include "reading/json_line.h"

#include <gtest/gtest.h>

#include "cli/command_line.h"
#include "time/iso_date.h"

namespace annals {
namespace {

std::string shown(const Document& document) {
  const auto or_dash = [](const std::string& text) { return text.empty() ? std::string("-") : text; };
  const std::string form = document.hint.form == DocumentHint::Form::html         ? "html"
                           : document.hint.form == DocumentHint::Form::plain_body ? "plain_body"
                                                                                  : "other";
  return form + " " + document.id + " " + (document.hint.date ? iso_date(*document.hint.date) : "-") + " " +
         or_dash(document.hint.url) + " " + or_dash(document.hint.title) + " " + or_dash(document.hint.language);
}

TEST(JsonLineKeep, FieldsAsTexts) {
  const Result<Document> document =
      JsonLineParser({"case", "n", "tags", "ok", "o", "none", "gone", "id"})
          .parse(R"({"id":7,"text":"x","case":"24/118","n":4.5,"tags":["a","b"],"ok":true,"o":{"p":1},"none":null})",
                 "f:1");
  ASSERT_TRUE(document);
  const std::vector<std::pair<std::string, std::string>> kept = {
      {"case", "24/118"}, {"n", "4.5"}, {"tags", "a; b"}, {"ok", "true"}, {"o", R"({"p":1})"}, {"id", "7"}};
  EXPECT_EQ(document->kept, kept);
}

TEST(JsonLine, Records) {
  std::ifstream file(ANNALS_SOURCE_DIR "/tests/cases/cli/records.txt");
  JsonLineParser parser;
  int cases = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t tab = line.find('\t');
    const std::string expected = line.substr(0, tab);
    const Result<Document> document = parser.parse(line.substr(tab + 1), "f.jsonl:3");
    if (expected[0] == '!') {
      ASSERT_FALSE(document) << line;
      EXPECT_NE(document.error().message.find(expected.substr(1)), std::string::npos)
          << line << "\ngot " << document.error().message;
      EXPECT_EQ(document.error().place, "f.jsonl:3");
      EXPECT_EQ(document.error().kind, ErrorKind::bad_record);
    } else {
      ASSERT_TRUE(document) << line << "\ngot " << document.error().text();
      EXPECT_EQ(shown(*document), expected) << line;
    }
    ++cases;
  }
  EXPECT_GT(cases, 20);
}

TEST(JsonLine, ADateThatCannotBeReadIsLeftOutWithAWarning) {
  const Result<Document> document = JsonLineParser().parse(R"({"id":"a","text":"x","date":"2025-02-30"})", "f:1");
  ASSERT_TRUE(document);
  EXPECT_FALSE(document->hint.date);
  EXPECT_EQ(document->warnings,
            std::vector<std::string>{
                "f:1: \"date\" is \"2025-02-30\", not a day YYYY-MM-DD, so the record is read without one"});
}

TEST(JsonLine, FilesOfOneJsonValue) {
  const auto count = [](const char* json) {
    const auto documents = JsonLineParser().parse_all(json, "f.json");
    return documents ? static_cast<int>(documents->size()) : -static_cast<int>(documents.error().kind);
  };
  EXPECT_EQ(count(R"([{"text":"a"},{"html":"<p>b"},{"other":1}])"), 2);
  EXPECT_EQ(count("{\n \"text\": \"a\"\n}"), 1);
  EXPECT_EQ(count(R"({"port":80})"), -static_cast<int>(ErrorKind::not_document));
  EXPECT_EQ(count("[{"), -static_cast<int>(ErrorKind::damaged));
}

TEST(JsonLine, Crawled) {
  JsonLineParser parser;
  const auto crawled = [&](const std::string& value) {
    const Result<Document> document = parser.parse(R"({"html":"<p>x","crawled":)" + value + "}", "f:1");
    if (!document) return document.error().message;
    return document->hint.crawled ? date::format("%F %R", *document->hint.crawled) : "-";
  };
  EXPECT_EQ(crawled("\"2025-02-27T09:30:00Z\""), "2025-02-27 09:30");
  EXPECT_EQ(crawled("\"2025-02-27\""), "2025-02-27 12:00");
  EXPECT_EQ(crawled("null"), "-");
  EXPECT_EQ(crawled("\"\""), "-");
  EXPECT_EQ(crawled("\"yesterday\""), "\"crawled\" is \"yesterday\", not a time YYYY-MM-DDTHH:MM or day YYYY-MM-DD");
  EXPECT_EQ(crawled("3"), "\"crawled\" is not a string");
}

TEST(JsonLine, InvalidUtf8IsAnError) {
  JsonLineParser parser;
  EXPECT_FALSE(parser.parse("{\"id\":\"a\",\"text\":\"caf\xe9\"}", "f:1"));
}

TEST(JsonLine, NestingHasALimit) {
  JsonLineParser parser;
  const auto nested = [](std::size_t levels) {
    return "{\"text\":\"x\",\"a\":" + std::string(levels, '[') + std::string(levels, ']') + "}";
  };
  EXPECT_TRUE(parser.parse(nested(1000), "f:1"));
  EXPECT_EQ(parser.parse(nested(1'000'000), "f:1").error().message,
            "not valid JSON: The JSON document was too deep (too many nested objects and arrays)");
}

TEST(JsonLine, OfAFieldGivenTwiceTheFirstCounts) {
  JsonLineParser parser;
  EXPECT_EQ(parser.parse(R"({"text":"a","text":"b","id":"1","id":"2"})", "f:1")->bytes, "a");
}

TEST(JsonLine, TextIsTakenVerbatim) {
  JsonLineParser parser;
  const Result<Document> document = parser.parse(R"({"id":"a","text":" line\n\ttwo \u00e9 "})", "f:1");
  EXPECT_EQ(document->bytes, " line\n\ttwo é ");
}

}  // namespace
}  // namespace annals

#include "export/html.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "export/formats.h"
#include "export/hand_made.h"

namespace annals {
namespace {

TEST(ScriptSafe, NothingThatEndsAnElementOrBeginsAComment) {
  EXPECT_EQ(script_safe(R"({"a":"</script><!--<SCRIPT>"})"), R"({"a":"\u003c/script>\u003c!--\u003cSCRIPT>"})");
  EXPECT_EQ(script_safe("\"\u2028 \u2029 \u2027 é\""), "\"\\u2028 \\u2029 \u2027 é\"");
  EXPECT_EQ(script_safe("\xe2"), "\xe2");
  EXPECT_EQ(script_safe(""), "");
}

TEST(ScriptSafe, ChangesNothingThatAReaderOfJsonSees) {
  const std::string json = R"({"<a\\<":"\"<\" \u003c < )"
                           "\u2028"
                           R"( ]]>", "b":[1,null,"{chronology}"]})";
  EXPECT_EQ(nlohmann::json::parse(script_safe(json)), nlohmann::json::parse(json));
}

TEST(Html, HoldsTheJsonFormat) {
  if (!html_missing().empty()) GTEST_SKIP() << html_missing();
  const std::vector<Entry> entries = hand_made::of_two_documents();
  const std::vector<ReadDocument> documents = {{"malaga.html", hand_made::article()}};
  const ChronologyParts parts = {entries, documents, "0.1.0", {}};
  const std::string json = format_named("json")->chronology.write(parts)->text;
  const Result<Written> page = format_named("html")->chronology.write(parts);
  ASSERT_TRUE(page) << page.error().text();
  const std::string begin = R"( as_read">)";
  const std::size_t from = page->text.find(begin) + begin.size();
  const std::size_t to = page->text.find("</script>", from);
  ASSERT_NE(to, std::string::npos);
  EXPECT_EQ(nlohmann::json::parse(page->text.substr(from, to - from)), nlohmann::json::parse(json));
}

// The policy is only as good as its hashes are; page.policy tries it in a browser.
TEST(Html, AllowsItsOwnScriptAndStyleAlone) {
  if (!html_missing().empty()) GTEST_SKIP() << html_missing();
  const Result<std::string> page = html("{}");
  ASSERT_TRUE(page);
  EXPECT_NE(page->find("default-src 'none'; script-src 'sha256-"), std::string::npos);
  EXPECT_EQ(page->find("unsafe"), std::string::npos);
  EXPECT_EQ(page->find(" src="), std::string::npos);
  EXPECT_EQ(page->find("<link"), std::string::npos);
  EXPECT_EQ(page->find("{script"), std::string::npos);
}

}  // namespace
}  // namespace annals

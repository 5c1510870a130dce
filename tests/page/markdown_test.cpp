// Markdown with and without front matter. All samples are made up.
#include "page/markdown.h"

#include <gtest/gtest.h>

#include "page/front_matter.h"
#include "page/rules_for_tests.h"

namespace annals {
namespace {

std::string shown(const Article& article) {
  static constexpr std::string_view kinds = "phlqcf";  // paragraph, heading, list item, quote, caption, preformatted
  std::string out;
  for (const Block& block : article.blocks) {
    out += kinds[static_cast<std::size_t>(block.kind)];
    out += " " + std::string(block.span.of(article.text)) + "\n";
  }
  return out;
}

Article read(const std::string& text) {
  const auto article = read_article(text, {.form = DocumentHint::Form::markdown}, test_rules());
  if (!article) ADD_FAILURE() << article.error().text();
  return article ? *article : Article{};
}

std::string dated(const Article& article) {
  return article.published ? date::format("%F ", article.published->day) + article.published->source
                           : "none: " + std::string(text(article.no_date));
}

TEST(Markdown, FrontMatterAndBlocks) {
  const Article article = read(
      "---\n"
      "title: \"A bridge: the town decides\"\n"
      "date: 2025-02-27T23:30:00+01:00\n"
      "lastmod: 2025-03-05\n"
      "link: https://example.org/bridge\n"
      "lang: en-GB\n"
      "tags: [town, {date: 2001-01-01}]\n"
      "---\n\n"
      "## What comes *next*\n\n"
      "The [mayor](https://example.org/mayor \"her page\") said that **work** begins\non Tuesday.\n\n"
      "![The old bridge](bridge.jpg)\n\n"
      "- The bridge will be `200` metres long.\n- It will carry two lanes.\n\n"
      "> We have waited long enough.\n\n"
      "```\nbridge --open\n```\n");
  EXPECT_EQ(article.title, "A bridge: the town decides");
  EXPECT_EQ(article.url, "https://example.org/bridge");
  EXPECT_EQ(article.language, "en");
  EXPECT_EQ(dated(article), "2025-02-27 front matter date");
  EXPECT_EQ(shown(article),
            "h What comes next\n"
            "p The mayor said that work begins on Tuesday.\n"
            "l The bridge will be 200 metres long.\n"
            "l It will carry two lanes.\n"
            "q We have waited long enough.\n"
            "f bridge --open\n");
}

TEST(Markdown, WithoutFrontMatter) {
  const Article article = read(
      "# A bridge for the town\n\n*Published 27 February 2025*\n\n"
      "The council of the town voted for the new bridge on Tuesday, after a debate that had gone on for years.\n");
  EXPECT_EQ(article.title, "A bridge for the town");
  EXPECT_EQ(dated(article), "2025-02-27 published line");
  EXPECT_TRUE(article.text.starts_with("Published 27 February 2025\n\nThe council"));
}

TEST(Markdown, PublishedBeforeDate) {
  EXPECT_EQ(dated(read("---\ndate: 2025-03-05\npublished: 2025-02-27\nupdated: 2025-03-06\n---\nRain.\n")),
            "2025-02-27 front matter published");
  EXPECT_EQ(dated(read("---\nupdated: 2025-03-06\n---\nRain.\n")), "none: no date near the article");
}

TEST(FrontMatter, Table) {
  struct Case {
    std::string text;
    std::string fields;
    std::string body;
  };
  const std::vector<Case> cases = {
      {"---\nA: 1\nb: 'two'\n---\nbody", "a=1;b=two;", "body"},
      {"---\r\na: 1\r\n---\r\nbody", "a=1;", "body"},
      {"---\na: 1\n...\nbody", "a=1;", "body"},
      {"---\na: |\n  one\n  two\n---\nbody", "a=one\ntwo\n;", "body"},
      {"---\na: [1, 2]\nb: {c: 3}\nd: 4\n---\nbody", "d=4;", "body"},
      {"---\na: &x 1\nb: *x\nc: 2\n---\nbody", "a=1;c=2;", "body"},
      {"---\na: 1\nb: [broken\n---\nbody", "a=1;", "body"},
      {"---\na: 1\nb: " + std::string(60000, '[') + "\nc: 2\n---\nbody", "a=1;", "body"},
      {"---\na: 1\nb: " + std::string(60, '[') + std::string(60, ']') + "\nc: 2\n---\nbody", "a=1;c=2;", "body"},
      {"---\n---\nbody", "", "body"},
      {"---\nnever closed\n", "", "---\nnever closed\n"},
      {"text\n---\na: 1\n---\n", "", "text\n---\na: 1\n---\n"},
      {"---", "", "---"},
      {"", "", ""},
      {"---\n" + std::string(70000, 'x') + "\n---\n", "", "---\n" + std::string(70000, 'x') + "\n---\n"},
  };
  for (const Case& each : cases) {
    const FrontMatter found = front_matter(each.text);
    std::string fields;
    for (const auto& [key, value] : found.fields) fields += key + "=" + value + ";";
    EXPECT_EQ(fields, each.fields) << each.text.substr(0, 80);
    EXPECT_EQ(each.text.substr(found.end), each.body) << each.text.substr(0, 80);
  }
}

// Aliases of aliases would be billions of words if they were followed.
TEST(FrontMatter, AliasesDoNotGrow) {
  std::string yaml = "---\na: &a [x, x, x, x, x, x, x, x, x]\n";
  for (char c = 'b'; c < 'k'; ++c) {
    yaml += std::string(1, c) + ": &" + c + " [";
    for (int n = 0; n < 9; ++n) yaml += (n > 0 ? ", *" : "*") + std::string(1, static_cast<char>(c - 1));
    yaml += "]\n";
  }
  EXPECT_EQ(front_matter(yaml + "title: T\n---\n").fields.size(), 1U);
}

}  // namespace
}  // namespace annals

#include "page/markdown_limits.h"

#include <gtest/gtest.h>
#include <md4c.h>

#include <algorithm>

#include "page/read_article.h"
#include "page/rules_for_tests.h"

namespace annals {
namespace {

std::string repeated(std::string_view text, int times) {
  std::string out;
  for (int n = 0; n < times; ++n) out += text;
  return out;
}

TEST(MarkdownLimits, OrdinaryTextsAreLeftAlone) {
  EXPECT_FALSE(within_markdown_limits(""));
  EXPECT_FALSE(within_markdown_limits(repeated("A line of a [link](b).\n", 3900)));
  EXPECT_FALSE(within_markdown_limits(repeated("| a | b |\n", 100'000)));
  EXPECT_FALSE(within_markdown_limits(repeated("[a]: b\n\n", 100'000)));
}

// With any mark of a line's end, only empty lines are new, and no stretch between them is over the limit.
TEST(MarkdownLimits, LongParagraphsOfLinksAreDivided) {
  for (const std::string end : {"\n", "\r\n", "\r"}) {
    const std::string text = repeated("[a] b" + end, 12'000);
    auto divided = within_markdown_limits(text);
    ASSERT_TRUE(divided);
    const std::string empty = end + "\n";
    EXPECT_EQ(divided->size(), text.size() + 2) << "of 4,000 lines each";
    for (std::size_t at; (at = divided->find(empty + "[")) != std::string::npos;) divided->erase(at + end.size(), 1);
    EXPECT_EQ(*divided, text);
  }
}

TEST(MarkdownLimits, WhatStandsForManyTimesItsSize) {
  constexpr unsigned flags = MD_FLAG_TABLES;
  EXPECT_FALSE(outgrows("", flags));
  EXPECT_FALSE(outgrows("[a]: /b 'c'\n\n" + repeated("[a] ", 100), flags));
  EXPECT_FALSE(outgrows("|a|b|\n|---|---|\n" + repeated("|c|\n", 1000), flags));
  EXPECT_TRUE(outgrows("[a]: " + std::string(1000, 'x') + "\n\n" + repeated("[a] ", 1000), flags));
  EXPECT_TRUE(outgrows("[a]: b '" + std::string(1000, 'x') + "'\n\n" + repeated("![a] ", 1000), flags));
  EXPECT_TRUE(outgrows(repeated("|a", 1000) + "|\n" + repeated("|---", 1000) + "|\n" + repeated("|c|\n", 1000), flags));
}

TEST(MarkdownLimits, SuchATextIsReadAsPlain) {
  const std::string text = "[a]: " + std::string(1000, 'x') + "\n\n- It rained.\n\n" + repeated("[a] ", 1000);
  const auto article = read_article(text, {.form = DocumentHint::Form::markdown}, test_rules());
  ASSERT_TRUE(article);
  ASSERT_EQ(article->blocks.size(), 3U);
  EXPECT_EQ(article->blocks[1].span.of(article->text), "It rained.");
  EXPECT_EQ(article->blocks[1].kind, BlockKind::list_item);
}

}  // namespace
}  // namespace annals

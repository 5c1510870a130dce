// The tree, the limits against hostile pages, and what element names say.
#include "page/html_tree.h"

#include <gtest/gtest.h>

#include <ctime>

#include "page/element_marks.h"
#include "page/html_blocks.h"
#include "page/html_limits.h"
#include "page/read_article.h"
#include "page/rules_for_tests.h"

namespace annals {
namespace {

std::uint32_t first(const HtmlTree& tree, Tag tag) {
  for (std::uint32_t at = 1; at < tree.nodes.size(); ++at) {
    if (tree.nodes[at].tag == tag) return at;
  }
  return 0;
}

std::string repeated(const std::string& text, std::size_t times) {
  std::string out;
  out.reserve(text.size() * times);
  for (std::size_t n = 0; n < times; ++n) out += text;
  return out;
}

TEST(HtmlTree, SubtreesAreRanges) {
  const HtmlTree tree = parse_html("<div id=a class='x y'><p>Go <b>now</b>&amp;<p>then</div><p>after");
  const std::uint32_t div = first(tree, Tag::div);
  ASSERT_NE(div, 0U);
  EXPECT_EQ(tree.attribute(div, "class"), "x y");
  EXPECT_EQ(tree.attribute(div, "id"), "a");
  EXPECT_EQ(tree.attribute(div, "style"), "");
  EXPECT_EQ(tree.text_of(div), "Go now& then");
  for (std::uint32_t at = 1; at < tree.nodes.size(); ++at) {
    const std::uint32_t parent = tree.nodes[at].parent;
    EXPECT_LT(parent, at);
    EXPECT_LE(tree.nodes[at].end, tree.nodes[parent].end);
    EXPECT_GT(tree.nodes[at].end, at);
  }
}

TEST(HtmlTree, EncodingLabelInUtf8TextIsIgnored) {
  EXPECT_EQ(parse_html("<meta charset=iso-8859-1><p>Zürich</p>").text_of(0), "Zürich");
}

TEST(HtmlLimits, OrdinaryPagesAreLeftAlone) {
  EXPECT_FALSE(within_html_limits("<p>a<p>b<div a='1' b=\"2>\"><!-- <div> --></div>"));
  EXPECT_FALSE(within_html_limits(repeated("<p>unclosed", 5000)));
  EXPECT_FALSE(within_html_limits(""));
}

TEST(HtmlLimits, DeepAndBroadTagsAreCut) {
  const auto deep = within_html_limits(repeated("<div>", 600) + "x" + repeated("</div>", 600));
  ASSERT_TRUE(deep);
  EXPECT_EQ(*deep, repeated("<div>", kDeepestElement) + "x" + repeated("</div>", kDeepestElement));
  const auto broad = within_html_limits("<p " + repeated("a=1 ", 300) + ">x");
  ASSERT_TRUE(broad);
  EXPECT_EQ(*broad, "<p " + repeated("a=1 ", kMostAttributes) + ">x");
}

// The page is `before`, then `piece` again and again.
struct HostileCase {
  std::string name;
  std::string before;
  std::string piece;
};

// Seconds of processor time, so that what else the machine does counts little.
double seconds_to_read(const std::string& bytes, DocumentHint::Form form) {
  const std::clock_t start = std::clock();
  (void)read_article(bytes, {.form = form}, test_rules());
  return static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
}

// Four times the size may take eight times as long; a square would take sixteen times.
TEST(HostilePages, TimeGrowsWithTheSizeAndNothingCrashes) {
  constexpr std::size_t large = 1'500'000;
  constexpr double slack = 0.1;  // seconds, for what is too short to be measured
  const std::vector<HostileCase> cases = {
      {"deep div", "", "<div>"},
      {"deep unknown elements", "", "<xx>"},
      {"deep inline", "", "<b><i>"},
      {"deep lists", "", "<ul><li>"},
      {"deep tables", "", "<table><tr><td>"},
      {"unclosed paragraphs", "", "<p>text "},
      {"wrong closers", "", "<div><span></p></b></div>"},
      {"closers alone", "", "</x>"},
      {"comments never closed", "", "<!-- "},
      {"quotes never closed", "", "<a href=\""},
      {"tags never closed", "", "<a "},
      {"NUL bytes", "<p>text" + std::string(50, '\0'), "<p>more text here and there"},
      {"one wide line", "<p>", "word "},
      {"wide text without spaces", "<p>", "x"},
      {"entities", "", "&amp;&lt;&nosuch;&#x41;&#99999999;"},
      {"scripts", "", "<script type=application/ld+json>{\"datePublished\":\"2025-01-01\""},
      {"json braces", "<script type=application/ld+json>", "{"},
      {"dates", "", "<p>27 February 2025 "},
      {"digits", "<p>", "7"},
      {"numbers", "<p>", "1.1."},
      {"classes", "", "<div class='aB cD-eF_gH'>"},
      {"headings", "", "<h1>title</h1>"},
      {"articles", "",
       "<article class=article-body>Some text of an article that is long enough to be prose, it is.</article>"},
  };
  for (const HostileCase& each : cases) {
    for (const DocumentHint::Form form : {DocumentHint::Form::html, DocumentHint::Form::text}) {
      const auto seconds = [&](std::size_t size) {
        return seconds_to_read(each.before + repeated(each.piece, size / each.piece.size()), form);
      };
      EXPECT_LT(seconds(large), 8 * seconds(large / 4) + slack) << each.name;
    }
  }
}

TEST(HostilePages, AttributesOfManyNames) {
  std::string page = "<p";
  for (std::size_t k = 0; k < 100'000; ++k) page += " a" + std::to_string(k) + "=1";
  EXPECT_TRUE(read_article(page + ">text", {.form = DocumentHint::Form::html}, test_rules()));
}

TEST(ElementMarks, Words) {
  struct Case {
    std::string html;
    unsigned expected;
  };
  const std::vector<Case> cases = {
      {"<div class='post-relatedItems'>", ClassWord::furniture},
      {"<div id=articleBody>", ClassWord::body | ClassWord::kept},
      {"<div itemprop=articleBody>", ClassWord::body},
      {"<div class='entry-content'>", ClassWord::body | ClassWord::kept},
      {"<div class=comment-list>", ClassWord::comments},
      {"<div class=has-sidebar>", 0},
      {"<div class='print:hidden'>", 0},
      {"<div id='sharing-with-a-single-developer'>", 0},
      {"<div role=navigation>", ClassWord::furniture},
      {"<div class='sidebar'>", ClassWord::small_furniture},
      {"<div class='madness'>", 0},
  };
  for (const Case& each : cases) {
    const HtmlTree tree = parse_html(each.html + "x");
    EXPECT_EQ(element_marks(tree, test_rules())[first(tree, Tag::div)].words, each.expected) << each.html;
  }
}

TEST(ElementMarks, Hidden) {
  for (const std::string html : {"<div hidden>", "<div style='color:red; display: none'>"}) {
    const HtmlTree tree = parse_html(html);
    EXPECT_TRUE(element_marks(tree, test_rules())[first(tree, Tag::div)].hidden) << html;
  }
}

TEST(HtmlBlocks, Kinds) {
  const HtmlTree tree = parse_html(
      "<h2>News</h2><p>It <a href=x>rained</a>.<br>Then\n it   "
      "snowed.<br><br>Next.</p><ul><li>Sun</ul><blockquote><p>Said.</blockquote>"
      "<pre>a\n  b</pre><figure><figcaption>A picture</figcaption></figure><table><tr><td>1<td>2</table>");
  std::string got;
  for (const TextBlock& block : text_blocks(tree, 0, std::vector<bool>(tree.nodes.size(), false))) {
    got += std::to_string(static_cast<int>(block.kind)) + ":" + block.text + ":" + std::to_string(block.link_bytes) +
           (block.in_table ? "T" : "") + "|";
  }
  EXPECT_EQ(got,
            "1:News:0|0:It rained. Then it snowed.:7|0:Next.:0|2:Sun:0|3:Said.:0|5:a\n  b:0|4:A picture:0|0:1 | 2:0T|");
}

}  // namespace
}  // namespace annals

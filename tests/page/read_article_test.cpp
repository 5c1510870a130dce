// Whole documents: body and kinds of blocks of a page, plain text, what the hint gives, errors. All samples are made
// up.
#include "page/read_article.h"

#include <gtest/gtest.h>

#include <fstream>
#include <sstream>

#include "page/rules_for_tests.h"

namespace annals {
namespace {

const std::string kPage =
    R"(<!DOCTYPE html><html lang="en-GB"><head><title>A bridge for the town | The Town Paper</title>
<meta property="og:title" content="A bridge for the town"><link rel="canonical" href="https://example.org/2025/02/27/bridge">
<script>var tracker = "Never part of the text.";</script></head><body class="single has-sidebar">
<nav><ul><li><a href="/">Home</a></li><li><a href="/news">News</a></li></ul></nav>
<div class="cookie-banner"><p>This site uses cookies to make your visit better, and you can turn them off at any time in your settings.</p></div>
<main><article><h1>A bridge for the town</h1><p class="byline">By Jane Doe, Town Hall Correspondent, who has been writing about the town for years.</p>
<time datetime="2025-02-27">27 February 2025</time>
<div class="article-body">
<p>The council of the town voted for the <a href="/x">new bridge</a> on Tuesday, after a debate that had gone on for years.</p>
<figure><img src="x.jpg"><figcaption>The old bridge, closed since the flood. Picture: The Town Paper</figcaption></figure>
<h2>What comes next</h2>
<p>Work is to begin in the spring, said the mayor, as soon as the money from the region has arrived in the town.</p>
<blockquote>“We have waited long enough for this day,” she told the members of the council after the vote.</blockquote>
<ul><li>The bridge will be 200 metres long.</li><li>It will carry two lanes and a path.</li></ul>
<div class="related"><h3>Related</h3><ul><li><a href="/1">Ferry prices rise again this summer in town</a></li></ul></div>
<p>The ferry is to run until the bridge opens, which may take until the autumn of next year, the engineers think.</p>
<p><a href="/more">Read more about the bridge in our special section</a></p>
</div></article>
<section class="comments"><h2>Comments</h2><p>I have lived here all my life and have never seen such a waste of money, if you ask me.</p></section></main>
<aside class="sidebar"><p>Subscribe to our newsletter and never miss what is going on in the town and the villages around it.</p></aside>
<footer><p>© 2025 The Town Paper. All rights reserved. No part of this page may be used without our permission.</p></footer></body></html>)";

std::string kinds(const Article& article) {
  std::string out;
  for (const Block& block : article.blocks) {
    out += std::to_string(static_cast<int>(block.kind)) + " " + std::string(block.span.of(article.text)) + "\n";
  }
  return out;
}

TEST(ReadArticle, Html) {
  const auto article = read_article(kPage, {.name = "bridge.html"}, test_rules());
  ASSERT_TRUE(article) << article.error().text();
  EXPECT_EQ(article->title, "A bridge for the town");
  EXPECT_EQ(article->language, "en");
  EXPECT_EQ(article->url, "https://example.org/2025/02/27/bridge");
  ASSERT_TRUE(article->published);
  EXPECT_EQ(date::format("%F", article->published->day), "2025-02-27");
  EXPECT_EQ(article->no_date, NoDate::none);
  EXPECT_EQ(
      kinds(*article),
      "0 The council of the town voted for the new bridge on Tuesday, after a debate that had gone on for years.\n"
      "1 What comes next\n"
      "0 Work is to begin in the spring, said the mayor, as soon as the money from the region has arrived in the "
      "town.\n"
      "3 “We have waited long enough for this day,” she told the members of the council after the vote.\n"
      "2 The bridge will be 200 metres long.\n"
      "2 It will carry two lanes and a path.\n"
      "0 The ferry is to run until the bridge opens, which may take until the autumn of next year, the engineers "
      "think.\n");
}

TEST(ReadArticle, BlocksLieInTheTextInOrder) {
  const auto article = read_article(kPage, {}, test_rules());
  ASSERT_TRUE(article);
  std::size_t end = 0;
  for (const Block& block : article->blocks) {
    EXPECT_GE(block.span.begin, end);
    EXPECT_LT(block.span.begin, block.span.end);
    end = block.span.end;
  }
  EXPECT_EQ(end, article->text.size());
}

const std::string kFell = "A crane fell on the quay on Tuesday, and two men were taken to a hospital with broken legs.";
const std::string kBuilt =
    "It was built in 1987 by a yard at Ostvik and was moved to the port in May 2004, when that opened.";
const std::string kCourt =
    "A court in the town will hear the case in April, the prosecutor said in a statement to reporters.";

std::string page_of(const std::string& body, const std::string& head = "") {
  return "<!DOCTYPE html><html lang=\"en\"><head><title>Crane on the quay</title>" + head +
         "</head><body><nav><a href=\"/\">Home</a></nav>" + body +
         "<footer><p>© The Town Paper.</p></footer></body></html>";
}

std::string text_of(const std::string& page) {
  const auto article = read_article(page, {}, test_rules());
  return article ? article->text : article.error().message;
}

// What pages do to paragraphs of theirs, and what readers of the page see all the same.
TEST(ReadArticle, NoParagraphIsLostOfPages) {
  const auto p = [](const std::string& text) { return "<p>" + text + "</p>"; };
  const std::string cables = "In 2019 the port renewed its cables after a container had fallen.";
  struct Case {
    std::string name;
    std::string body;
    std::string text;
  };
  const std::vector<Case> cases = {
      {"one link", "<article>" + p(kFell) + p("<a href=\"/x\">" + cables + "</a>") + p(kBuilt) + "</article>",
       kFell + "\n\n" + cables + "\n\n" + kBuilt},
      {"a headline that is one link",
       "<article>" + p(kFell) + p("<a href=\"/x\">Port to renew the cables of all its old cranes by summer</a>") +
           p(kBuilt) + "</article>",
       kFell + "\n\n" + kBuilt},
      {"anchors",
       "<article>" + p(kFell) + p("<a name=\"s\">" + cables + "</a>") + p("<a id=\"b\"></a>" + kBuilt) + "</article>",
       kFell + "\n\n" + cables + "\n\n" + kBuilt},
      {"a standfirst beside the body",
       "<div><h1>Crane on the quay</h1>" + p(cables) + p("By Jane Doe") + "</div><div class=\"article-body\">" +
           p(kFell) + p(kBuilt) + p(kCourt) + p(kCourt) + "</div>",
       cables + "\n\n" + kFell + "\n\n" + kBuilt + "\n\n" + kCourt + "\n\n" + kCourt},
      {"a short last paragraph",
       "<article>" + p(kFell) + p(kBuilt) + p("Read more") + p("ADVERTISEMENT") + p("He was 81.") + "</article>",
       kFell + "\n\n" + kBuilt + "\n\nHe was 81."},
      {"marks of notes",
       "<article>" + p("It was built in 1987.<sup><a href=\"#n1\">[1]</a></sup> It is 20 m<sup>2</sup> wide.") +
           p(kFell) + "</article>",
       "It was built in 1987. It is 20 m2 wide.\n\n" + kFell},
      {"a table",
       "<article>" + p(kFell) + "<table><tr><td>3 May 2019</td><td> </td><td>Cables renewed</td></tr></table>" +
           p(kBuilt) + "</article>",
       kFell + "\n\n3 May 2019 | Cables renewed\n\n" + kBuilt},
  };
  for (const Case& each : cases) EXPECT_EQ(text_of(page_of(each.body)), each.text) << each.name;
  const std::string plain =
      "Crane on the quay\n\n" + kFell + "\n\n" + kBuilt + "\n\nADVERTISEMENT\n\nThe quay reopens on Monday.\n";
  EXPECT_EQ(text_of(plain), kFell + "\n\n" + kBuilt + "\n\nThe quay reopens on Monday.");
}

TEST(ReadArticle, TextThatIsInJsonAlone) {
  const std::string all = kFell + "\\n\\n" + kBuilt + "\\n\\n" + kCourt + " " + kCourt + " " + kCourt;
  const std::string json =
      "<script type=\"application/ld+json\">{\"@type\":\"NewsArticle\",\"articleBody\":\"" + all + "\"}</script>";
  const std::string whole = kFell + "\n\n" + kBuilt + "\n\n" + kCourt + " " + kCourt + " " + kCourt;
  EXPECT_EQ(text_of(page_of("<div><p>Loading.</p></div>", json)), whole);
  EXPECT_EQ(text_of(page_of("<article><p>" + kFell + "</p><p>" + kBuilt + "</p></article>", json)), whole);
  // Another text than the page's is not the page's.
  EXPECT_EQ(text_of(page_of("<article><p>" + kCourt + "</p><p>" + kFell + "</p><p>" + kBuilt + "</p></article>", json)),
            kCourt + "\n\n" + kFell + "\n\n" + kBuilt);
}

TEST(ReadArticle, TheTitleIsTheHeadlineThatReadersSee) {
  const auto title_of = [](const std::string& heading) {
    const auto article =
        read_article(page_of("<h1>" + heading + "</h1><p>" + kFell + "</p>",
                             "<meta property=\"og:title\" content=\"Crane accident: all that we know\">"),
                     {}, test_rules());
    return article ? article->title : "";
  };
  EXPECT_EQ(title_of("A harbour crane fell on a quay"), "A harbour crane fell on a quay");
  EXPECT_EQ(title_of("The Town Paper"), "Crane accident: all that we know");
}

TEST(ReadArticle, TheHintWins) {
  const auto article = read_article(
      kPage,
      {.url = "https://example.net/", .title = "T", .language = "fr", .date = date::sys_days(date::year{2020} / 1 / 2)},
      test_rules());
  ASSERT_TRUE(article);
  EXPECT_EQ(article->title, "T");
  EXPECT_EQ(article->language, "fr");
  EXPECT_EQ(article->url, "https://example.net/");
  EXPECT_EQ(article->published->source, "given");
  EXPECT_EQ(article->published->day, date::sys_days(date::year{2020} / 1 / 2));
}

TEST(ReadArticle, ShortPagesAreNotLost) {
  const auto article = read_article("<html><body><p>Rain.</p><p>Then snow.</p></body></html>", {}, test_rules());
  ASSERT_TRUE(article) << article.error().text();
  EXPECT_EQ(article->text, "Rain.\n\nThen snow.");
}

TEST(ReadArticle, PlainBodyIsKeptByteForByte) {
  const std::string text = "  Related posts\r\n\r\nPublished 27 February 2025\nsecond line \n\n\n\tRead more\n";
  const auto article = read_article(text, {.form = DocumentHint::Form::plain_body}, test_rules());
  ASSERT_TRUE(article);
  EXPECT_EQ(article->text, text);
  EXPECT_EQ(kinds(*article), "0 Related posts\n0 Published 27 February 2025\nsecond line\n0 Read more\n");
  ASSERT_TRUE(article->published);
  EXPECT_EQ(date::format("%F", article->published->day), "2025-02-27");
}

TEST(ReadArticle, TextThatRepeatsIsNotLost) {
  const auto article = read_article("It rained in the town.\nIt rained in the town.\n", {}, test_rules());
  ASSERT_TRUE(article) << article.error().text();
  EXPECT_EQ(article->text, "It rained in the town.\n\nIt rained in the town.");
}

TEST(ReadArticle, PlainBlocks) {
  const std::string text =
      "The council of the town voted for the new bridge on Tuesday, after a debate that had gone on for years.\n\n"
      "What comes next\n\n"
      "Work is to begin in the spring, said the mayor, as soon as the money from the region has arrived in town.\n\n"
      "- The bridge will be 200 metres long.\n- It will carry two lanes.\n\n"
      "1. First the banks are made firm.\n2. Then the piers are built.\n\n"
      "> We have waited long enough for this day, she told the members of the council after the vote.\n\n"
      "27. Februar\n";
  const std::string expected =
      "0 The council of the town voted for the new bridge on Tuesday, after a debate that had gone on for years.\n"
      "1 What comes next\n"
      "0 Work is to begin in the spring, said the mayor, as soon as the money from the region has arrived in town.\n"
      "2 The bridge will be 200 metres long.\n2 It will carry two lanes.\n"
      "2 First the banks are made firm.\n2 Then the piers are built.\n"
      "3 We have waited long enough for this day, she told the members of the council after the vote.\n"
      "0 27. Februar\n";
  const auto body = read_article(text, {.form = DocumentHint::Form::plain_body}, test_rules());
  ASSERT_TRUE(body);
  EXPECT_EQ(body->text, text);
  EXPECT_EQ(kinds(*body), expected);
  const auto article = read_article(text, {.form = DocumentHint::Form::text}, test_rules());
  ASSERT_TRUE(article);
  EXPECT_EQ(kinds(*article), expected.substr(0, expected.find("0 27.")));
}

// What minutes say under a numbered head is found by it; numbers of paragraphs are those of paragraphs.
TEST(ReadArticle, NumberedHeadings) {
  const auto article = read_article(
      "Minutes of the meeting held on 8 April 2025\n\n1. Harbour crane\nThe clerk reported that the crane had been "
      "inspected last week by its maker.\n\n2. Budget\nThe treasurer said that the reserve had fallen in March.\n",
      {}, test_rules());
  ASSERT_TRUE(article);
  EXPECT_EQ(place_of(*article, article->text.find("clerk")), "1. Harbour crane");
  EXPECT_EQ(place_of(*article, article->text.find("treasurer")), "2. Budget");
}

TEST(ReadArticle, TheItemsOfAChronologyAreTheArticles) {
  const std::string text =
      "So my landlord told me on Friday that I have to be out of the house by the end of the month.\n\nTimeline:\n"
      "- 3/12/26: heater breaks\n- 3/14: I call him\n- the week after that he sends someone\n- mid-April 2026: first "
      "notice\n- 1 May 2026: second notice\n- yesterday 9:30 - the guy shows up\n- 12 comments\n\nAny advice?";
  const auto article = read_article(text, {.form = DocumentHint::Form::text}, test_rules());
  ASSERT_TRUE(article);
  EXPECT_NE(article->text.find("\n\n3/12/26: heater breaks\n\n3/14: I call him\n\n"), std::string::npos)
      << article->text;
  EXPECT_NE(article->text.find("\n\nyesterday 9:30 - the guy shows up"), std::string::npos) << article->text;
  const auto menu =
      read_article(text.substr(0, text.find("Timeline")) + "\n- Part 1: News\n- Part 2: Sport\n- Part 3: Weather\n",
                   {.form = DocumentHint::Form::text}, test_rules());
  ASSERT_TRUE(menu);
  EXPECT_EQ(menu->text.find("Part"), std::string::npos) << menu->text;
}

TEST(ReadArticle, CopiedPage) {
  const std::string text =
      "Monday, March 10, 2025\nThe Town Paper\nHome\nNews\nSport\n\nA bridge for the town\n\nFebruary 27, 2025\nin "
      "News\nShare on Facebook\n\n"
      "The council of the town voted for the new bridge on Tuesday, after a debate that had gone on for years.\n\n"
      "“Enough,” she said.\n\n"
      "Work is to begin in the spring, said the mayor, as soon as the money from the region has arrived in the "
      "town.\n\n"
      "Related Posts\n\nFerry prices rise again\nNews\nMarch 9, 2025\nThe mill is sold\nNews\nMarch 8, 2025\nCopyright "
      "© 2024 The Town Paper\nHome\nNews\nSport\n";
  const auto article = read_article(text, {}, test_rules());
  ASSERT_TRUE(article);
  EXPECT_EQ(article->title, "A bridge for the town");
  ASSERT_TRUE(article->published) << annals::text(article->no_date);
  EXPECT_EQ(date::format("%F", article->published->day), "2025-02-27");
  EXPECT_EQ(article->language, "en");
  EXPECT_EQ(
      article->text,
      "The council of the town voted for the new bridge on Tuesday, after a debate that had gone on for "
      "years.\n\n“Enough,” she said.\n\n"
      "Work is to begin in the spring, said the mayor, as soon as the money from the region has arrived in the town.");
}

TEST(ReadArticle, PlainDates) {
  const std::string prose =
      "The council of the town voted for the new bridge on Tuesday, after a debate that had gone on for years.\n\n"
      "Work is to begin in the spring, said the mayor, as soon as the money from the region has arrived in the town.\n";
  struct Case {
    std::string expected;
    std::string text;
    std::string name = "x.txt";
  };
  const std::vector<Case> cases = {
      {"2025-02-27", "A bridge for the town\n27 February 2025\n\n" + prose},
      {"2025-02-27", "27 February 2025\nA bridge for the town\n\n" + prose},
      {"2025-02-27", "A bridge for the town\nUpdated March 3, 2025\nPublished February 27, 2025\n\n" + prose},
      {"2025-02-27", "A bridge for the town\n\n" + prose + "\nFirst published: 27.2.2025\n"},
      {"2025-02-27", "A bridge for the town\n\nTOWN HALL, Feb. 27, 2025 — " + prose},
      {"2025-02-27", prose, "2025-02-27-bridge.txt"},
      {"2025-02-27",
       "A bridge for the town\n27 February 2025\n26 February 2025\n25 February 2025\n24 February 2025\nMore\n"
       "23 February 2025\n\n" +
           prose},
      {"2025-02-27",
       "A bridge for the town\nFebruary 27, 2025\nNews\n— Jane Doe (@jane) February 25, 2025\n\n" + prose},
      {"2025-02-27",
       "Home\nNews\nSport\nA bridge for the town\n\n" + prose + "\n" + prose +
           "\nTown Hall\nThe mayor\nThe ferry\nThe mill\nThe inn\nThe church\nThe school\nThe green\nThe wood\n"
           "27.02.2025 09:25\n"},
      {"none",
       "Friday, 7 March "
       "2025\nHome\nNews\nSport\nWeather\nMarkets\nTravel\nCulture\nPeople\nLetters\nScience\nPictures\nLocal\n"
       "Games\nFilm\nMusic\nArt\nBooks\nFood\nHomes\nCars\nJobs\nShop\nHelp\nClubs\nBallot\nIdeas\nTalks\nTests\nMaps\n"
       "Deaths\nBirths\nLottery\nTides\nRoads\nTrains\nBuses\nFerries\nA bridge for the town\n\n" +
           prose},
      {"none",
       prose + "\nIt opened on 3 May 2001.\n\nThe engineers had looked at four other places on the river before that."},
      {"none", prose},
      {"none", "A bridge for the town\n\n" + prose + "\nRelated posts\nThe mill is sold\nMarch 8, 2025\n"},
  };
  for (const Case& each : cases) {
    const auto article = read_article(each.text, {.name = each.name}, test_rules());
    ASSERT_TRUE(article);
    EXPECT_EQ(each.expected, article->published ? date::format("%F", article->published->day) : "none")
        << each.text.substr(0, 80);
    EXPECT_EQ(article->published.has_value(), article->no_date == NoDate::none);
  }
}

TEST(ReadArticle, Errors) {
  struct Case {
    ErrorKind kind;
    std::string bytes;
    DocumentHint::Form form = DocumentHint::Form::unknown;
  };
  const std::vector<Case> cases = {
      {ErrorKind::bad_record, ""},
      {ErrorKind::bad_record, " \n\t\r\n"},
      {ErrorKind::bad_record, "", DocumentHint::Form::plain_body},
      {ErrorKind::bad_record, "<html><body><script>x</script></body></html>"},
      {ErrorKind::not_text, std::string(1000, '\0')},
      {ErrorKind::not_text, std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\1", 20)},
  };
  for (const Case& each : cases) {
    const auto article = read_article(each.bytes, {.form = each.form}, test_rules());
    ASSERT_FALSE(article) << each.bytes;
    EXPECT_EQ(article.error().kind, each.kind) << each.bytes;
    EXPECT_FALSE(article.error().message.empty());
  }
}

TEST(LooksLikeHtml, Table) {
  EXPECT_TRUE(looks_like_html("<!DOCTYPE html><title>x</title>", test_rules()));
  EXPECT_TRUE(looks_like_html("\n<p>A fragment", test_rules()));
  EXPECT_FALSE(looks_like_html("In HTML, <p> begins a paragraph.", test_rules()));
  EXPECT_FALSE(looks_like_html("a < b and c > d", test_rules()));
  EXPECT_FALSE(looks_like_html("", test_rules()));
}

// The page that the project's user gave, where it is at hand.
TEST(ReadArticle, CopiedNewsPage) {
  std::ifstream in(std::string(ANNALS_SOURCE_DIR) + "/../shared/eval/pages/cartels.txt");
  if (!in) GTEST_SKIP() << "../shared/eval/pages/cartels.txt is not here";
  std::stringstream bytes;
  bytes << in.rdbuf();
  const auto article = read_article(bytes.str(), {.name = "cartels.txt"}, test_rules());
  ASSERT_TRUE(article);
  EXPECT_EQ(article->title, "Trump Officials Split Over How Hard to Go on Mexican Cartels");
  ASSERT_TRUE(article->published);
  EXPECT_EQ(date::format("%F", article->published->day), "2025-02-27");
  EXPECT_TRUE(article->text.starts_with("Inside the White House, Trump officials"));
  EXPECT_TRUE(article->text.ends_with("sent him back to Mexico.") ||
              article->text.ends_with("Eric Schmitt contributed reporting."));
  EXPECT_EQ(article->language, "en");
}

}  // namespace
}  // namespace annals

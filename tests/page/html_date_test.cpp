// Every place where a page says its date, and what wins where they disagree. All samples are made up.
#include "page/html_date.h"

#include <gtest/gtest.h>

#include "page/read_article.h"
#include "page/rules_for_tests.h"

namespace annals {
namespace {

const std::string kProse =
    "<p>The council of the town voted on the new bridge after a long debate, and most of the members were in favour of "
    "it.</p>"
    "<p>Work is to begin in the spring, the mayor said, as soon as the money from the region has arrived in the "
    "town.</p>";

struct DateCase {
  std::string name;
  std::string expected;  // day and source; "none"
  std::string html;
  std::string url = "https://example.org/bridge";
};

std::string found(const DateCase& each) {
  const auto article = read_article(each.html, {.url = each.url, .form = DocumentHint::Form::html}, test_rules());
  if (!article) return article.error().text();
  if (!article->published) return article->no_date == NoDate::none ? "none without a reason" : "none";
  EXPECT_GT(article->published->confidence, 0.0) << each.name;
  EXPECT_LE(article->published->confidence, 1.0) << each.name;
  return date::format("%F", article->published->day) + " " + article->published->source;
}

std::string page(const std::string& head, const std::string& before = "", const std::string& after = "") {
  return "<html lang=en><head><title>A bridge for the town</title>" + head +
         "</head><body><h1>A bridge for the town</h1>" + before + kProse + after;
}

TEST(HtmlDate, Places) {
  const std::vector<DateCase> cases = {
      {"json-ld", "2025-02-27 json-ld datepublished",
       page(
           R"(<script type="application/ld+json">{"@type":"NewsArticle","datePublished":"2025-02-27T10:00:00+01:00"}</script>)")},
      {"broken json-ld", "2025-02-27 json-ld datepublished",
       page(
           R"(<script type="application/ld+json">{"@type":"NewsArticle","headline":"A "bridge"","datePublished":"27 February 2025",}</script>)")},
      {"json-ld graph", "2025-02-27 json-ld datepublished",
       page(
           R"(<script type="application/ld+json">{"@graph":[{"@type":"Organization"},{"@type":["Article"],"datePublished":"2025-02-27"}]}</script>)")},
      {"meta property", "2025-02-27 meta article:published_time",
       page("<meta property=article:published_time content='2025-02-27T10:00:00Z'>")},
      {"meta name", "2025-02-27 meta dc.date.issued", page("<meta name=DC.date.issued content=20250227>")},
      {"url", "2025-02-27 url", page(""), "https://example.org/2025/02/27/bridge"},
      {"canonical url", "2025-02-27 url", page("<link rel=canonical href=https://example.org/2025/02/27/bridge>")},
      {"time element", "2025-02-27 time element", page("", "<time datetime=2025-02-27>Thursday</time>")},
      {"time text", "2025-02-27 visible text", page("", "<time>February 27, 2025</time>")},
      {"microdata", "2025-02-27 microdata datePublished",
       page("", "<span itemprop=datePublished content=2025-02-27>Thursday</span>")},
      {"class name", "2025-02-27 element called a date", page("", "<div class=article-date>27 February 2025</div>")},
      {"visible line", "2025-02-27 published line", page("", "<div>Published: 27 February 2025</div>")},
      {"label before", "2025-02-27 published line",
       page("", "<div>Veröffentlicht am</div><div>27. Februar 2025</div>")},
      {"visible date", "2025-02-27 visible text", page("", "<div>27 février 2025</div>")},
      {"script", "2025-02-27 script publishdate",
       page("<script>var page = {publishDate: '2025-02-27', x: 1};</script>")},
      {"json-ld with escaped quotes", "2025-02-27 json-ld datepublished",
       page(
           R"(<script type="application/ld+json">{&quot;@type&quot;:&quot;Article&quot;,&quot;datePublished&quot;:&quot;2025-02-27&quot;}</script>)")},
      {"state in an attribute", "2025-02-27 script datepublished",
       page("", "<div data-state='{\"article\":{\"tags\":\"" + std::string(200, 'x') +
                    "\",\"datePublished\":\"2025-02-27T03:51:59Z\"}}'></div>")},
      {"written by a script", "2025-02-27 date written by a script",
       page("", "<div><script>showDate('2025/02/27 01:43')</script></div>")},
      {"spans set apart by style alone", "2025-02-27 visible text",
       page("",
            "<div><a href=/t>Town</a><span class=date>February 27, 2025</span><span class=upd>Updated: March 2, "
            "2025</span></div>")},
      {"announced once, far away", "2025-02-27 time element",
       page("", "", "<aside>" + std::string(4000, 'x') + "<time datetime=2025-02-27>Thursday</time></aside>")},
      {"month first in the US", "2025-03-04 element called a date",
       "<html lang=en-US><h1>A bridge</h1><div class=date>03/04/2025</div>" + kProse},
      {"day first in the UK", "2025-04-03 element called a date",
       "<html lang=en-GB><h1>A bridge</h1><div class=date>03/04/2025</div>" + kProse},
      {"nothing", "none", page("")},
      {"a month alone", "none", page(""), "https://example.org/2025/02/bridge"},
      {"copyright year", "none", page("", "", "<footer>© 2025 The Town Paper</footer>")},
      {"a date in the story", "none",
       page(
           "", "",
           "<p>The old bridge was closed on 3 March 2019 after a flood, and since then all have had to take the ferry, "
           "which does not run on Sundays and costs more than most families can pay, the mayor said, and the buses "
           "stop at the mill; the "
           "new one is to stand a mile up the river, where the banks are higher and the ground is firm enough for "
           "lorries.</p>")},
  };
  for (const DateCase& each : cases) EXPECT_EQ(each.expected, found(each)) << each.name;
}

TEST(HtmlDate, WhatWins) {
  const std::vector<DateCase> cases = {
      {"published over modified", "2025-02-27 meta article:published_time",
       page("<meta property=article:modified_time content=2025-03-05><meta property=article:published_time "
            "content=2025-02-27>")},
      {"published over created", "2025-02-27 json-ld datepublished",
       page(
           R"(<script type="application/ld+json">{"@type":"Article","dateCreated":"2024-11-01","datePublished":"2025-02-27"}</script>)")},
      {"the publisher's own day over a stamp in UTC", "2025-02-26 element called a date",
       page("<meta property=article:published_time content=2025-02-27T02:30:00Z>",
            "<div class=date>February 26, 2025 9:30 p.m. EST</div>")},
      {"the publisher's own offset is kept", "2025-02-26 meta article:published_time",
       page("<meta property=article:published_time content=2025-02-26T21:30:00-05:00>")},
      {"not the related articles", "2025-02-27 time element",
       page("", "<time datetime=2025-02-27>Thursday</time>",
            "<div class=related><time datetime=2025-03-01>x</time><time datetime=2025-03-02>y</time></div>")},
      {"not the comments", "2025-02-27 time element",
       page("", "<time datetime=2025-02-27>Thursday</time>",
            "<ol class=comments><li><time datetime=2025-02-28>x</time></ol>")},
      {"not a list of other articles", "2025-02-27 visible text",
       page("", "<p>27.02.2025 10:16 Uhr - Town council - by the editors and agencies</p>" + std::string() + "<div>" +
                    std::string(700, 'x') +
                    "</div><p>26.02.2025 - Men</p><p>25.02.2025 - Men</p><p>24.02.2025 - Men</p>"
                    "<p>23.02.2025 - Men</p>")},
      {"near the headline, whatever its size", "2025-02-27 visible text",
       "<html lang=en><title>A bridge for the town - The Town Paper</title><body><h1>The Town Paper</h1><div>" +
           std::string(900, 'x') + "<p>5 May 2021</p></div><h2>A bridge for the town</h2><p>27 February 2025</p>" +
           kProse},
      {"an element that says updated is not published", "2025-02-27 meta article:published_time",
       page("<meta property=article:published_time content=2025-02-27T10:00:00Z><meta property=article:modified_time "
            "content=2025-03-05T10:00:00Z>",
            "<li class=post-date><time class='entry-date published' datetime=2025-03-05>Last updated on March 5th, "
            "2025</time></li>")},
      {"the video in a recipe has its own date", "2025-02-27 meta article:published_time",
       page("<meta property=article:published_time content=2025-02-27>",
            "<div itemprop=video itemscope itemtype='http://schema.org/VideoObject'><meta itemprop=uploadDate "
            "content=2017-01-10></div><div itemprop=review itemscope itemtype='http://schema.org/Rating'><span "
            "itemprop=datePublished content=2024-03-03>x</span></div>")},
      {"a bare year is no first of January", "2025-02-27 element called a date",
       page("<meta name=datePublished content=2025-01-01>", "<div class=date>27 February 2025</div>")},
      {"not a deadline", "none", page("", "<div>Deadline: 1 May 2025</div>")},
      {"a video's date is not the article's", "2025-02-27 element called a date",
       page(R"(<script type="application/ld+json">{"@type":"VideoObject","uploadDate":"2024-01-01"}</script>)",
            "<div class=date>27 February 2025</div>")},
  };
  for (const DateCase& each : cases) EXPECT_EQ(each.expected, found(each)) << each.name;
}

}  // namespace
}  // namespace annals

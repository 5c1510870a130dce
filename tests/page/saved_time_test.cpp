// What "3 hours ago" means on a page saved at a known time. All samples are made up.
#include "page/saved_time.h"

#include <gtest/gtest.h>

#include "page/case_lines.h"
#include "page/read_article.h"
#include "page/rules_for_tests.h"

namespace annals {
namespace {

const SavedTime kSaved = *parse_saved_time("2025-02-27T01:30");

TEST(SavedTime, ToldDates) {
  for (const CaseLine& each : case_lines("told_dates.txt")) {
    const auto dates = find_dates_told(each.text, test_rules(), false, kSaved);
    EXPECT_EQ(dates.empty() ? "none" : date::format("%F", dates.front().day), each.expected)
        << "told_dates.txt:" << each.number << ": " << each.text;
    for (const WrittenDate& date : dates) EXPECT_LE(date.span.end, each.text.size());
  }
  EXPECT_TRUE(find_dates_told("3 hours ago", test_rules(), false, {}).empty());
}

TEST(SavedTime, Parse) {
  const auto shown = [](std::string_view text) {
    const auto time = parse_saved_time(text);
    return time ? date::format("%F %R", *time) : "none";
  };
  EXPECT_EQ(shown("2025-02-27"), "2025-02-27 12:00");
  EXPECT_EQ(shown("2025-02-27T01:30"), "2025-02-27 01:30");
  EXPECT_EQ(shown("2025-02-27 01:30:15.5+01:00"), "2025-02-27 01:30");
  EXPECT_EQ(shown("2025-02-27T01:30Z"), "2025-02-27 01:30");
  for (const std::string_view wrong :
       {"", "2025", "2025-02-30", "2025-02-27T", "2025-02-27T24:00", "2025-02-27T1:30", "2025-02-27T01:3",
        "2025-02-27T01:60", "2025-02-27x01:30", "2025-02-27T01:30 am"})
    EXPECT_EQ(shown(wrong), "none") << wrong;
}

TEST(SavedTime, Stamps) {
  const auto shown = [](const std::string& html) {
    const auto time = saved_time(html, test_rules());
    return time ? date::format("%F %R", *time) : "none";
  };
  EXPECT_EQ(
      shown("<!DOCTYPE html> <html><!--\n Page saved with SingleFile \n url: https://example.org/ \n saved date: Thu "
            "Feb 27 2025 01:30:11 GMT+0100 (Central European Standard Time)\n--><head>"),
      "2025-02-27 01:30");
  EXPECT_EQ(
      shown("<html>\n<!-- Mirrored from example.org/x by HTTrack Website Copier/3.x [XR&CO'2014], Thu, 27 Feb 2025 "
            "01:30:11 GMT -->"),
      "2025-02-27 01:30");
  EXPECT_EQ(shown("<html>" + std::string(200'000, 'x') +
                  "</html>\n<!--\n     FILE ARCHIVED ON 01:30:11 Feb 27, 2025 AND RETRIEVED FROM THE ARCHIVE\n-->"),
            "2025-02-27 12:00");
  EXPECT_EQ(shown("<p>Saved on 27 February 2025</p>"), "none");
  EXPECT_EQ(shown("<!-- x --><p>Saved on 27 February 2025</p>"), "none");
  EXPECT_EQ(shown(""), "none");
}

TEST(SavedTime, DatesPagesAndTexts) {
  const std::string prose =
      "The council of the town voted for the new bridge on Tuesday, after a debate that had gone on for years.";
  const std::string page =
      "<html lang=en><title>A bridge for the town</title><h1>A bridge for the town</h1><div>3 hours "
      "ago</div><p>" +
      prose + "</p>";
  const auto day = [](const Result<Article>& article) {
    return article && article->published ? date::format("%F", article->published->day) : "none";
  };
  EXPECT_EQ(day(read_article(page, {.crawled = kSaved}, test_rules())), "2025-02-26");
  EXPECT_EQ(day(read_article(page, {}, test_rules())), "none");
  EXPECT_EQ(day(read_article("<!-- saved date: 2025-02-27 01:30 -->" + page, {}, test_rules())), "2025-02-26");
  EXPECT_EQ(
      day(read_article("A bridge for the town\n3 hours ago\n\n" + prose + "\n", {.crawled = kSaved}, test_rules())),
      "2025-02-26");
}

}  // namespace
}  // namespace annals

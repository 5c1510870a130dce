// Dates, cues, addresses and languages against their tables.
#include "page/written_date.h"

#include <gtest/gtest.h>

#include "page/case_lines.h"
#include "page/date_cues.h"
#include "page/rules_for_tests.h"
#include "page/text_language.h"
#include "page/url_date.h"

namespace annals {
namespace {

std::string iso(date::sys_days day) {
  return date::format("%F", day);
}

TEST(WrittenDates, Table) {
  for (const CaseLine& line : case_lines("written_dates.txt")) {
    std::string got;
    for (const WrittenDate& date : find_dates(line.text, test_rules(), false)) {
      if (!got.empty()) got += ' ';
      got += iso(date.day);
    }
    EXPECT_EQ(line.expected, got.empty() ? "none" : got) << "written_dates.txt:" << line.number << ": " << line.text;
  }
}

TEST(WrittenDates, MonthFirst) {
  const auto dates = find_dates("03/04/2025", test_rules(), true);
  ASSERT_EQ(dates.size(), 1U);
  EXPECT_EQ(iso(dates[0].day), "2025-03-04");
  EXPECT_TRUE(dates[0].numeric_order_guessed);
}

TEST(WrittenDates, TheTextsOwnOrder) {
  EXPECT_EQ(numeric_order("27/02/2025 and 03/04/2025", test_rules()), std::optional(false));
  EXPECT_EQ(numeric_order("02/27/2025 and 03/04/2025", test_rules()), std::optional(true));
  EXPECT_EQ(numeric_order("02/27/2025 and 27/02/2025", test_rules()), std::nullopt);
  EXPECT_EQ(numeric_order("03/04/2025", test_rules()), std::nullopt);
}

TEST(WrittenDates, TimeAndOffset) {
  using namespace std::chrono_literals;
  const auto date = parse_stamp("2025-02-27T23:30:15.000-05:30", test_rules(), false);
  ASSERT_TRUE(date);
  EXPECT_EQ(date->time, std::optional<std::chrono::minutes>(23h + 30min));
  EXPECT_EQ(date->offset, std::optional<std::chrono::minutes>(-(5h + 30min)));
  const auto utc = parse_stamp("2025-02-27T03:00:00Z", test_rules(), false);
  ASSERT_TRUE(utc);
  EXPECT_EQ(utc->offset, std::optional<std::chrono::minutes>(0min));
}

TEST(WrittenDates, UnixTime) {
  EXPECT_EQ(iso(parse_stamp("1740614400", test_rules(), false)->day), "2025-02-27");
  EXPECT_EQ(iso(parse_stamp("1740614400000", test_rules(), false)->day), "2025-02-27");
  EXPECT_FALSE(parse_stamp("1234", test_rules(), false));
  EXPECT_FALSE(parse_stamp("99999999999999999999", test_rules(), false));
}

TEST(WrittenDates, SpanIsTheDateAlone) {
  const std::string text = "Posted 27 février 2025 à 10h";
  const auto dates = find_dates(text, test_rules(), false);
  ASSERT_EQ(dates.size(), 1U);
  EXPECT_EQ(dates[0].span.of(text), "27 février 2025");
}

TEST(UrlDates, Table) {
  for (const CaseLine& line : case_lines("url_dates.txt")) {
    const auto day = url_date(line.text, test_rules());
    EXPECT_EQ(line.expected, day ? iso(*day) : "none") << "url_dates.txt:" << line.number << ": " << line.text;
  }
}

TEST(UrlDates, Month) {
  EXPECT_EQ(url_month("https://example.org/2025/02/title"), std::optional(date::year{2025} / 2));
  EXPECT_EQ(url_month("https://example.org/2025/13/title"), std::nullopt);
  EXPECT_EQ(url_month("https://example.org/2025/"), std::nullopt);
}

TEST(DateCues, Table) {
  const std::vector<std::string> names = {"published", "generic", "modified", "other"};
  for (const CaseLine& line : case_lines("date_cues.txt")) {
    EXPECT_EQ(line.expected, names[static_cast<std::size_t>(cue_before_date(line.text + " ", test_rules()))])
        << "date_cues.txt:" << line.number << ": " << line.text;
  }
}

TEST(TextLanguage, Table) {
  for (const CaseLine& line : case_lines("languages.txt")) {
    const std::string got = text_language(line.text, test_rules());
    EXPECT_EQ(line.expected, got.empty() ? "none" : got) << "languages.txt:" << line.number << ": " << line.text;
  }
}

}  // namespace
}  // namespace annals

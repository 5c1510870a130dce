// Holidays against published dates.
#include "rules/holidays.h"

#include <gtest/gtest.h>

#include <cmath>
#include <set>
#include <tuple>

#include "case_table.h"
#include "time/iso_date.h"

namespace annals::testing {
namespace {

Holidays holidays(const std::string& toml) {
  auto parsed = parse_holidays({"holidays.toml", toml});
  if (!parsed) throw std::runtime_error(parsed.error().text());
  return *parsed;
}

std::string day_of(const std::string& rule, int year) {
  const auto day = first_day(holidays("[day]\n" + rule).at("day"), date::year(year));
  return day ? iso_date(*day) : "none";
}

TEST(Easter, FallsOnThePublishedDays) {
  for (const Case& row : cases("rules/easter.txt")) {
    const date::year year(std::stoi(row[0].substr(0, 4)));
    EXPECT_EQ(iso_date(easter_sunday(year)), row[0]) << row;
  }
}

// From 22 March to 25 April, always a Sunday; each of the 35 days comes up in four hundred years.
TEST(Easter, IsASundayOfSpring) {
  std::set<std::string> days;
  for (date::year year(1583); year < date::year(4100); ++year) {
    const date::sys_days day = easter_sunday(year);
    EXPECT_EQ(date::weekday(day), date::Sunday) << year;
    EXPECT_GE(day, date::sys_days(year / 3 / 22));
    EXPECT_LE(day, date::sys_days(year / 4 / 25));
    days.insert(iso_date(day).substr(5));
  }
  EXPECT_EQ(days.size(), 35u);
}

// The same by ecclesiastical new moons, as Clavius's tables have them: golden number, epact, paschal moon, Sunday after it.
date::sys_days easter_by_epact(int year) {
  const int golden = year % 19 + 1, century = year / 100 + 1;
  const int solar = 3 * century / 4 - 12, lunar = (8 * century + 5) / 25 - 5;
  int epact = (11 * golden + 20 + lunar - solar) % 30;
  if (epact < 0) epact += 30;
  if ((epact == 25 && golden > 11) || epact == 24) ++epact;
  int moon = 44 - epact;  // in days of March
  if (moon < 21) moon += 30;
  const date::sys_days full = date::sys_days(date::year(year) / 3 / 1) + date::days(moon - 1);
  return full + date::days(7 - static_cast<int>(date::weekday(full).c_encoding()));
}

TEST(Easter, IsTheSundayAfterThePaschalMoon) {
  for (int year = 1583; year < 3000; ++year)
    EXPECT_EQ(iso_date(easter_sunday(date::year(year))), iso_date(easter_by_epact(year)));
}

TEST(Holidays, FallOnThePublishedDays) {
  EXPECT_EQ(day_of("nth = { n = 4, weekday = 4, month = 11 }", 2024), "2024-11-28");  // Thanksgiving
  EXPECT_EQ(day_of("nth = { n = 4, weekday = 4, month = 11 }", 2023), "2023-11-23");
  EXPECT_EQ(day_of("nth = { n = -1, weekday = 1, month = 5 }", 2024), "2024-05-27");            // Memorial Day
  EXPECT_EQ(day_of("nth = { n = 1, weekday = 1, month = 11, plus = 1 }", 2016), "2016-11-08");  // Election Day
  EXPECT_EQ(day_of("nth = { n = 1, weekday = 1, month = 11, plus = 1 }", 2022), "2022-11-08");
  EXPECT_EQ(day_of("nth = { n = 5, weekday = 0, month = 3 }", 2024), "2024-03-31");
  EXPECT_EQ(day_of("nth = { n = 5, weekday = 0, month = 2 }", 2024), "none");
  EXPECT_EQ(day_of("fixed = \"12-25\"", 800), "0800-12-25");
  EXPECT_EQ(day_of("fixed = \"02-29\"", 2024), "2024-02-29");
  EXPECT_EQ(day_of("fixed = \"02-29\"", 2023), "none");
  EXPECT_EQ(day_of("easter = -2", 2024), "2024-03-29");  // Good Friday
  EXPECT_EQ(day_of("easter = 49", 2025), "2025-06-08");  // Pentecost
  EXPECT_EQ(day_of("easter = 0", -43), "none");
  EXPECT_EQ(day_of("date = \"2001-09-11\"", 2001), "2001-09-11");
  EXPECT_EQ(day_of("date = \"2001-09-11\"", 2002), "none");
}

// The tabular calendar is within two days of the sighted moon: Ramadan as Saudi Arabia announced it.
TEST(Holidays, OfTheIslamicCalendarAreAboutRight) {
  for (const auto& [year, month, day] :
       {std::tuple{2015, 6, 18}, {2019, 5, 6}, {2020, 4, 24}, {2023, 3, 23}, {2024, 3, 11}, {2025, 3, 1}}) {
    const Holiday ramadan = holidays("[ramadan]\nislamic = { month = 9, day = 1 }\ndays = 30\n").at("ramadan");
    EXPECT_TRUE(ramadan.approximate());
    EXPECT_EQ(ramadan.days, 30);
    const auto first = first_day(ramadan, date::year(year));
    ASSERT_TRUE(first) << year;
    EXPECT_LE(std::abs((*first - date::sys_days(date::year(year) / month / day)).count()), 2) << iso_date(*first);
  }
}

TEST(Holidays, AreFixedOrApproximate) {
  EXPECT_FALSE(holidays("[day]\nfixed = \"12-25\"").at("day").approximate());
}

}  // namespace
}  // namespace annals::testing

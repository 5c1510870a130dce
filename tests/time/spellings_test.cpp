// Names and spellings by themselves: granularities, ISO days, partial dates; and that the spellings of any period agree.
#include <gtest/gtest.h>

#include <algorithm>

#include "case_table.h"
#include "time/digits.h"
#include "time/edtf.h"
#include "time/iso_date.h"
#include "time/notation.h"
#include "time/random_period.h"
#include "time/timex3.h"

namespace annals::testing {
namespace {

using namespace date::literals;

TEST(Granularity, HasANameThatLeadsBack) {
  const char* expected[] = {"millennium", "century", "decade", "year",        "half", "season", "quarter", "month",
                            "week",       "weekend", "day",    "part_of_day", "hour", "minute", "second"};
  for (std::size_t i = 0; i < granularity_count; ++i) {
    EXPECT_EQ(name(static_cast<Granularity>(i)), expected[i]);
    EXPECT_EQ(granularity_named(expected[i]), static_cast<Granularity>(i));
  }
  for (const char* word : {"", "Year", "years", "part of day", "fortnight"})
    EXPECT_FALSE(granularity_named(word)) << word;
}

TEST(Granularity, GoesFromCoarseToFine) {
  EXPECT_LT(Granularity::millennium, Granularity::century);
  EXPECT_LT(Granularity::half, Granularity::season);
  EXPECT_LT(Granularity::season, Granularity::quarter);
  EXPECT_LT(Granularity::weekend, Granularity::day);
  EXPECT_LT(Granularity::day, Granularity::part_of_day);
  EXPECT_EQ(std::size_t(Granularity::second) + 1, granularity_count);
}

TEST(IsoDate, IsWrittenWithFourDigitYears) {
  const std::pair<date::sys_days, const char*> rows[] = {{2025_y / 2 / 27, "2025-02-27"},
                                                         {800_y / 12 / 25, "0800-12-25"},
                                                         {0_y / 2 / 29, "0000-02-29"},
                                                         {-43_y / 3 / 15, "-0043-03-15"},
                                                         {date::year{-9999} / 1 / 1, "-9999-01-01"},
                                                         {9999_y / 12 / 31, "9999-12-31"}};
  for (const auto& [day, text] : rows) {
    EXPECT_EQ(iso_date(day), text);
    EXPECT_EQ(parse_iso_date(text), day) << text;
  }
}

TEST(IsoDate, IsNothingElse) {
  for (const char* text : {"",           "2025-02-30",       "2015-02-29",  "2025-2-3",
                           "20250203",   "2025-02-03T10:15", " 2025-02-03", "2025-02-03 ",
                           "2025/02/03", "2025-00-01",       "2025-13-01",  "2025-01-00",
                           "2025-01-32", "-0000-01-01",      "--043-03-15", "+2025-02-03",
                           "2025-02",    "10000-01-02",      "25-02-2003",  "２０２５-02-03",
                           "2025-0x-03", "2025-+1-03"})
    EXPECT_FALSE(parse_iso_date(text)) << text;
}

TEST(IsoDate, LeadsBack) {
  Random random(11);
  for (int i = 0; i < 50000; ++i) {
    const date::sys_days day = random_day(random);
    EXPECT_EQ(parse_iso_date(iso_date(day)), day);
  }
}

TEST(PartialDate, IsCompleteWhereNothingIsMissing) {
  using date::month, date::day;
  const ClockTime ten{.hour = std::chrono::hours{10}};
  struct Row {
    const char* text;
    PartialDate date;
    bool complete;
    const char* period;
  };
  const Row rows[] = {
      {"2019", {.year = 2019_y}, true, "2019"},
      {"1899 as 18 and 99", {.century = 18, .year_in_century = 99}, true, "1899"},
      {"the 19th century", {.century = 18}, true, "18"},
      {"the 1990s", {.decade = 199}, true, "199"},
      {"the '90s", {.decade = 9, .decade_of_any_century = true}, false, "none"},
      {"'99", {.year_in_century = 99}, false, "none"},
      {"Q3 2021", {.year = 2021_y, .quarter = 3}, true, "2021-Q3"},
      {"1H25", {.year = 2025_y, .half = 1}, true, "2025-H1"},
      {"summer 2024", {.year = 2024_y, .season = Season::summer}, true, "2024-SU"},
      {"October 2020", {.year = 2020_y, .month = month{10}}, true, "2020-10"},
      {"May 3, 2019", {.year = 2019_y, .month = month{5}, .day = day{3}}, true, "2019-05-03"},
      {"Friday, May 3, 2019",
       {.year = 2019_y, .month = month{5}, .weekday = date::Friday, .day = day{3}},
       true,
       "2019-05-03"},
      {"Monday, May 3, 2019",
       {.year = 2019_y, .month = month{5}, .weekday = date::Monday, .day = day{3}},
       true,
       "none"},
      {"31 February 2025", {.year = 2025_y, .month = month{2}, .day = day{31}}, true, "none"},
      {"week 8 of 2025", {.year = 2025_y, .week = 8}, true, "2025-W08"},
      {"week 53 of 2025", {.year = 2025_y, .week = 53}, true, "none"},
      {"weekend of week 8 of 2025", {.year = 2025_y, .week = 8, .weekend = true}, true, "2025-W08-WE"},
      {"Wednesday of week 8 of 2025", {.year = 2025_y, .week = 8, .weekday = date::Wednesday}, true, "2025-02-19"},
      {"Sunday of week 8 of 2025", {.year = 2025_y, .week = 8, .weekday = date::Sunday}, true, "2025-02-23"},
      {"the night of May 3, 2019",
       {.year = 2019_y, .month = month{5}, .day = day{3}, .part = DayPart::night},
       true,
       "2019-05-03TNI"},
      {"10 a.m., May 3, 2019",
       {.year = 2019_y, .month = month{5}, .day = day{3}, .time = ten},
       true,
       "2019-05-03T10:00"},
      {"May 3", {.month = month{5}, .day = day{3}}, false, "none"},
      {"the 3rd, 2019", {.year = 2019_y, .day = day{3}}, false, "none"},
      {"a Friday in May 2019", {.year = 2019_y, .month = month{5}, .weekday = date::Friday}, false, "none"},
      {"a weekend in 2019", {.year = 2019_y, .weekend = true}, false, "none"},
      {"a night in May 2019", {.year = 2019_y, .month = month{5}, .part = DayPart::night}, false, "none"},
      {"10 a.m.", {.time = ten}, false, "none"},
      {"summer of the 1990s", {.decade = 199, .season = Season::summer}, false, "none"},
      {"nothing", {}, false, "none"},
  };
  for (const Row& row : rows) {
    EXPECT_EQ(is_complete(row.date), row.complete) << row.text;
    const std::optional<Period> period = period_of(row.date);
    EXPECT_EQ(period ? timex3(Value{.what = *period}).value : "none", row.period) << row.text;
  }
  EXPECT_TRUE(period_of({.year = 2024_y, .fiscal = true})->fiscal());
  EXPECT_FALSE(period_of({.year = 2024_y})->fiscal());
}

TEST(Timex3, OfAPeriodLeadsBackToIt) {
  Random random(12);
  for (int i = 0; i < 50000; ++i) {
    const Value value{.what = random_period(random)};
    const std::string text = timex3(value).value;
    const std::optional<Value> parsed = parse_timex3(text);
    ASSERT_TRUE(parsed) << text;
    // A full hour is written as TIMEX3's corpora do, with its minutes, and read as said to the minute.
    const bool hour = std::get<Period>(value.what).granularity() == Granularity::hour;
    if (hour)
      EXPECT_EQ(timex3(*parsed).value, text);
    else
      EXPECT_EQ(*parsed, value) << text;
  }
}

TEST(Timex3, OfADurationLeadsBackToIt) {
  Random random(13);
  // Granularities with letters of their own.
  constexpr Granularity units[] = {Granularity::millennium, Granularity::century, Granularity::year,
                                   Granularity::quarter,    Granularity::month,   Granularity::week,
                                   Granularity::weekend,    Granularity::day,     Granularity::hour,
                                   Granularity::minute,     Granularity::second};
  for (int i = 0; i < 20000; ++i) {
    Duration duration;
    for (const Granularity unit : units)
      if (between(random, 0, 5) == 0)
        duration.terms.push_back(
            {between(random, 0, 4) ? std::optional{between(random, 0, 4000) / 8.0} : std::nullopt, unit});
    if (duration.terms.empty()) continue;
    const Value value{.what = duration};
    EXPECT_EQ(parse_timex3(timex3(value).value), value) << timex3(value).value;
  }
}

// The reader of TIMEX3 takes any bytes, and what it takes can be spelled.
TEST(ParseTimex3, TakesAnyText) {
  Random random(14);
  const std::string alphabet = "0123456789XPTWQHBCSUFANIMDEY-:./";
  int values = 0;
  for (int i = 0; i < 200000; ++i) {
    std::string text;
    for (int size = between(random, 0, 10); size > 0; --size)
      text += alphabet[std::size_t(between(random, 0, int(alphabet.size()) - 1))];
    const std::optional<Value> value = parse_timex3(text);
    if (!value) continue;
    ++values;
    EXPECT_EQ(parse_timex3(timex3(*value).value), value) << text;
  }
  EXPECT_GT(values, 1000);
}

// A reader of EDTF for what `edtf` writes of periods, by the digits: the slow twin of Period's bounds.
Bounds edtf_bounds(std::string text) {
  if (const std::size_t slash = text.find('/'); slash != text.npos)
    return {edtf_bounds(text.substr(0, slash)).first, edtf_bounds(text.substr(slash + 1)).last};
  const bool negative = text.front() == '-';
  if (negative) text.erase(0, 1);
  const auto year_with = [&](char digit) {
    std::string year = text.substr(0, 4);
    std::replace(year.begin(), year.end(), 'X', digit);
    return date::year{negative ? -std::stoi(year) : std::stoi(year)};
  };
  const date::year first = year_with(negative ? '9' : '0'), last = year_with(negative ? '0' : '9');
  const auto months = [&](int begin, int count) {
    const date::year_month end = first / begin + date::months{count - 1};
    return Bounds{first / begin / 1, end / date::last};
  };
  if (text.size() == 4) return {first / 1 / 1, last / 12 / 31};
  const int division = std::stoi(text.substr(5, 2));
  if (text.size() == 7) {
    if (division >= 40) return months(6 * (division - 40) + 1, 6);
    if (division >= 33) return months(3 * (division - 33) + 1, 3);
    if (division >= 21) return months(3 * (division - 20), 3);
    return months(division, 1);
  }
  const date::sys_days day = first / division / std::stoi(text.substr(8, 2));
  return {day, day};
}

TEST(Edtf, OfAPeriodHasItsBounds) {
  Random random(15);
  for (int i = 0; i < 50000; ++i) {
    const Period period = random_period(random);
    const std::string text = edtf(Value{.what = period});
    Bounds expected = edtf_bounds(text);
    // The first decade, century and millennium: EDTF's include the year 0, in which nobody counts them.
    if (text.starts_with("0") && text.find("X") != text.npos && expected.first == date::sys_days{0_y / 1 / 1})
      expected.first = 1_y / 1 / 1;
    EXPECT_EQ(bounds_text(period.bounds()), bounds_text(expected)) << text;
  }
}

// "before 2000" ends on the day before the bounds begin, "by 2000" with them, "after 2000" begins on the day after they end.
TEST(Edtf, OfOneSideOfAPeriodMeetsItsBounds) {
  Random random(17);
  for (int i = 0; i < 20000; ++i) {
    const Period period = random_period(random, static_cast<Granularity>(between(random, 0, int(Granularity::day))));
    // EDTF counts a year 0, and Period none after 9999.
    if (period.first() <= date::sys_days{1001_y / 1 / 1} || period.last() >= date::sys_days{8999_y / 1 / 1}) continue;
    const Bounds days = period.bounds();
    const auto said = [&](TimeRelation relation) {
      return edtf(Value{.what = period, .modifier = Modifier::none, .set_bounds = {}, .relation = relation});
    };
    const auto before = said(TimeRelation::before), by = said(TimeRelation::by), after = said(TimeRelation::after),
               from = said(TimeRelation::from);
    ASSERT_TRUE(before.starts_with("../") && by.starts_with("../")) << before << ' ' << by;
    ASSERT_TRUE(after.ends_with("/..") && from.ends_with("/..")) << after << ' ' << from;
    EXPECT_EQ(edtf_bounds(before.substr(3)).last, days.first - date::days(1)) << before;
    EXPECT_EQ(edtf_bounds(by.substr(3)).last, days.last) << by;
    EXPECT_EQ(said(TimeRelation::until), by);
    EXPECT_EQ(edtf_bounds(after.substr(0, after.size() - 3)).first, days.last + date::days(1)) << after;
    EXPECT_EQ(edtf_bounds(from.substr(0, from.size() - 3)).first, days.first) << from;
  }
}

TEST(Edtf, HasTheClockTimeToTheSecond) {
  Random random(16);
  for (int i = 0; i < 2000; ++i) {
    const Period period = random_period(random, Granularity::second);
    const std::string text = edtf(Value{.what = period}), timex = timex3(Value{.what = period}).value;
    EXPECT_EQ(text, iso_date(period.first()) + timex.substr(timex.find('T')));
  }
}

}  // namespace
}  // namespace annals::testing

// Periods: the table of period.h, what does not exist, the calendar's corners, and laws that hold for any period.
#include "time/period.h"

#include <gtest/gtest.h>

#include <algorithm>

#include "case_table.h"
#include "time/edtf.h"
#include "time/iso_date.h"
#include "time/notation.h"
#include "time/random_period.h"
#include "time/timex3.h"

namespace annals::testing {
namespace {

using namespace date::literals;
using std::chrono::hours;
using std::chrono::minutes;
using std::chrono::seconds;

std::string bounds_of(const std::optional<Period>& period) {
  return period ? bounds_text(period->bounds()) : "none";
}

std::string timex3_of(const std::optional<Period>& period) {
  return period ? timex3(Value{.what = *period}).value : "none";
}

TEST(Period, IsWhatTheHeaderSays) {
  struct Row {
    const char* text;
    std::optional<Period> period;
    Granularity granularity;
    const char *bounds, *timex3, *edtf;
  };
  const date::year_month_day feb3 = 2025_y / 2 / 3, feb27 = 2025_y / 2 / 27;
  const Row rows[] = {
      {"the 19th century", Period::century(18), Granularity::century, "1800-01-01..1899-12-31", "18", "18XX"},
      {"the 1990s", Period::decade(199), Granularity::decade, "1990-01-01..1999-12-31", "199", "199X"},
      {"44 BC", Period::year(date::year{-43}), Granularity::year, "-0043-01-01..-0043-12-31", "BC0044", "-0043"},
      {"fiscal 2024", Period::year(2024_y)->as_fiscal(), Granularity::year, "2024-01-01..2024-12-31", "2024", "2024"},
      {"1H25", Period::half(2025_y, 1), Granularity::half, "2025-01-01..2025-06-30", "2025-H1", "2025-40"},
      {"Q3 2021", Period::quarter(2021_y, 3), Granularity::quarter, "2021-07-01..2021-09-30", "2021-Q3", "2021-35"},
      {"winter 2024", Period::season(2024_y, Season::winter), Granularity::season, "2024-12-01..2025-02-28", "2024-WI",
       "2024-24"},
      {"October 2020", Period::month(2020_y / 10), Granularity::month, "2020-10-01..2020-10-31", "2020-10", "2020-10"},
      {"last week", Period::iso_week(2025_y, 8), Granularity::week, "2025-02-17..2025-02-23", "2025-W08",
       "2025-02-17/2025-02-23"},
      {"the weekend", Period::iso_week(2025_y, 8)->widened(Granularity::weekend), Granularity::weekend,
       "2025-02-22..2025-02-23", "2025-W08-WE", "2025-02-22/2025-02-23"},
      {"Feb. 3, 2025", Period::day(feb3), Granularity::day, "2025-02-03..2025-02-03", "2025-02-03", "2025-02-03"},
      {"Thursday night", Period::part(feb27, DayPart::night), Granularity::part_of_day, "2025-02-27..2025-02-27",
       "2025-02-27TNI", "2025-02-27"},
      {"10 a.m. Feb. 3", Period::at(feb3, {.hour = hours{10}}), Granularity::hour, "2025-02-03..2025-02-03",
       "2025-02-03T10:00", "2025-02-03"},
      {"10:15 a.m. Feb. 3", Period::at(feb3, {.hour = hours{10}, .minute = minutes{15}}), Granularity::minute,
       "2025-02-03..2025-02-03", "2025-02-03T10:15", "2025-02-03T10:15:00"},
      {"10:15:30 a.m. Feb. 3", Period::at(feb3, {.hour = hours{10}, .minute = minutes{15}, .second = seconds{30}}),
       Granularity::second, "2025-02-03..2025-02-03", "2025-02-03T10:15:30", "2025-02-03T10:15:30"},
      {"the third millennium", Period::millennium(2), Granularity::millennium, "2000-01-01..2999-12-31", "2", "2XXX"},
  };
  for (const Row& row : rows) {
    ASSERT_TRUE(row.period) << row.text;
    EXPECT_EQ(row.period->granularity(), row.granularity) << row.text;
    EXPECT_EQ(bounds_of(row.period), row.bounds) << row.text;
    EXPECT_EQ(timex3_of(row.period), row.timex3) << row.text;
    EXPECT_EQ(edtf(Value{.what = *row.period}), row.edtf) << row.text;
  }
}

TEST(Period, IsNoneWhereTheDateDoesNotExist) {
  const date::year_month_day day = 2025_y / 2 / 3;
  const std::pair<const char*, std::optional<Period>> rows[] = {
      {"31 February", Period::day(2025_y / 2 / 31)},
      {"29 February 2015", Period::day(2015_y / 2 / 29)},
      {"29 February 1900", Period::day(1900_y / 2 / 29)},
      {"month 13", Period::month(2025_y / 13)},
      {"month 0", Period::month(date::year_month{2025_y, date::month{0}})},
      {"half 0", Period::half(2025_y, 0)},
      {"half 3", Period::half(2025_y, 3)},
      {"quarter 0", Period::quarter(2025_y, 0)},
      {"quarter 5", Period::quarter(2025_y, 5)},
      {"week 0", Period::iso_week(2025_y, 0)},
      {"week 53 of 2025", Period::iso_week(2025_y, 53)},
      {"week 54", Period::iso_week(2020_y, 54)},
      {"31 February, night", Period::part(2025_y / 2 / 31, DayPart::night)},
      {"31 February, 10:00", Period::at(2025_y / 2 / 31, {.hour = hours{10}})},
      {"24:00", Period::at(day, {.hour = hours{24}, .minute = minutes{0}})},
      {"hour -1", Period::at(day, {.hour = hours{-1}})},
      {"23:60", Period::at(day, {.hour = hours{23}, .minute = minutes{60}})},
      {"23:59:60", Period::at(day, {.hour = hours{23}, .minute = minutes{59}, .second = seconds{60}})},
      {"seconds without minutes", Period::at(day, {.hour = hours{23}, .second = seconds{1}})},
      {"zone +14:01", Period::at(day, {.hour = hours{10}, .offset = minutes{14 * 60 + 1}})},
      {"zone -12:01", Period::at(day, {.hour = hours{10}, .offset = minutes{-12 * 60 - 1}})},
      {"year 10000", Period::year(date::year{10000})},
      {"year -10000", Period::year(date::year{-10000})},
      {"decade 1000", Period::decade(1000)},
      {"decade -1001", Period::decade(-1001)},
      {"century 100", Period::century(100)},
      {"century -101", Period::century(-101)},
      {"millennium 10", Period::millennium(10)},
      {"millennium -11", Period::millennium(-11)},
      {"winter 10000", Period::season(date::year{10000}, Season::winter)},
      {"week 1 of 10000", Period::iso_week(date::year{10000}, 1)},
  };
  for (const auto& [text, period] : rows) EXPECT_EQ(timex3_of(period), "none") << text;
}

TEST(Period, ExistsAtTheEdges) {
  const std::pair<std::optional<Period>, const char*> rows[] = {
      {Period::day(2024_y / 2 / 29), "2024-02-29..2024-02-29"},
      {Period::day(2000_y / 2 / 29), "2000-02-29..2000-02-29"},
      {Period::day(0_y / 2 / 29), "0000-02-29..0000-02-29"},
      {Period::year(0_y), "0000-01-01..0000-12-31"},
      {Period::year(date::year{-9999}), "-9999-01-01..-9999-12-31"},
      {Period::year(9999_y), "9999-01-01..9999-12-31"},
      {Period::day(9999_y / 12 / 31), "9999-12-31..9999-12-31"},
      {Period::decade(0), "0001-01-01..0009-12-31"},
      {Period::decade(-1), "-0008-01-01..0000-12-31"},
      {Period::decade(-5), "-0048-01-01..-0039-12-31"},
      {Period::decade(999), "9990-01-01..9999-12-31"},
      {Period::decade(-1000), "-9998-01-01..-9989-12-31"},
      {Period::century(0), "0001-01-01..0099-12-31"},
      {Period::century(-1), "-0099-01-01..0000-12-31"},
      {Period::century(-100), "-9999-01-01..-9900-12-31"},
      {Period::millennium(0), "0001-01-01..0999-12-31"},
      {Period::millennium(-1), "-0999-01-01..0000-12-31"},
      {Period::millennium(-10), "-9999-01-01..-9000-12-31"},
      {Period::iso_week(2020_y, 53), "2020-12-28..2021-01-03"},
      {Period::iso_week(2015_y, 53), "2015-12-28..2016-01-03"},
      {Period::iso_week(2026_y, 1), "2025-12-29..2026-01-04"},
      {Period::iso_week(9999_y, 52), "9999-12-27..10000-01-02"},
      {Period::at(2025_y / 2 / 3, {.hour = hours{0}, .offset = minutes{14 * 60}}), "2025-02-03..2025-02-03"},
      {Period::at(2025_y / 2 / 3, {.hour = hours{23}, .offset = minutes{-12 * 60}}), "2025-02-03..2025-02-03"},
  };
  for (const auto& [period, expected] : rows) EXPECT_EQ(bounds_of(period), expected);
}

TEST(Period, ContainingIsByTheTable) {
  for (const Case& row : cases("time/containing.txt")) {
    const auto granularity = granularity_named(row[1]);
    ASSERT_TRUE(granularity) << row;
    EXPECT_EQ(timex3_of(Period::containing(*parse_iso_date(row[0]), *granularity)), row[2]) << row;
  }
}

TEST(Period, IsShiftedByTheTable) {
  for (const Case& row : cases("time/shifted.txt")) {
    const std::optional<Value> value = value_of(row[0]);
    ASSERT_TRUE(value) << row;
    EXPECT_EQ(timex3_of(std::get<Period>(value->what).shifted(std::stoi(row[1]))), row[2]) << row;
  }
}

TEST(Period, KeepsItsMarksWhenShifted) {
  const ClockTime time{.hour = hours{22}, .offset = minutes{60}};
  EXPECT_TRUE(Period::year(2024_y)->as_fiscal().shifted(1)->fiscal());
  EXPECT_EQ(Period::part(2025_y / 2 / 3, DayPart::night)->shifted(1)->day_part(), DayPart::night);
  EXPECT_EQ(Period::at(2025_y / 2 / 3, time)->shifted(24)->clock_time(), time);
}

TEST(Period, CountsBackTheWayItCame) {
  Random random(1);
  for (int i = 0; i < 50000; ++i) {
    const Period period = random_period(random);
    const int count = between(random, -5000, 5000);
    const std::optional<Period> moved = period.shifted(count);
    if (!moved) continue;
    EXPECT_EQ(moved->shifted(-count), period) << timex3_of(period) << " by " << count;
    EXPECT_EQ(*moved <=> period, count <=> 0) << timex3_of(period) << " by " << count;
  }
}

TEST(Period, IsNoneBeyondAllYearsHoweverFar) {
  Random random(2);
  constexpr int most = std::numeric_limits<int>::max(), least = std::numeric_limits<int>::min();
  for (int i = 0; i < 2000; ++i) {
    const Period period = random_period(random);
    if (period.granularity() == Granularity::second || period.granularity() == Granularity::minute) continue;
    EXPECT_EQ(timex3_of(period.shifted(most)), "none") << timex3_of(period);
    EXPECT_EQ(timex3_of(period.shifted(least)), "none") << timex3_of(period);
  }
}

// One after the other without gap or overlap, and each day in the one that is said to contain it.
TEST(Period, FollowsOnThePreviousOne) {
  Random random(3);
  for (int i = 0; i < 50000; ++i) {
    const date::sys_days day = random_day(random);
    const Granularity granularity = random_granularity(random);
    const Period period = Period::containing(day, granularity);
    EXPECT_EQ(Period::containing(period.first(), period.granularity()), period);
    EXPECT_EQ(Period::containing(period.last(), period.granularity()), period);
    if (granularity == Granularity::weekend) {
      EXPECT_EQ(period.last() - period.first(), date::days{1});
      EXPECT_EQ(date::weekday{period.first()}, date::Saturday);
      EXPECT_EQ(period.widened(Granularity::week), Period::containing(day, Granularity::week));
      continue;
    }
    EXPECT_LE(period.first(), day);
    EXPECT_GE(period.last(), day);
    const std::optional<Period> next = period.shifted(1), previous = period.shifted(-1);
    EXPECT_TRUE(next || period.last() >= date::sys_days{9998_y / 12 / 31}) << timex3_of(period);
    EXPECT_TRUE(previous || period.first() <= date::sys_days{date::year{-9998} / 1 / 1}) << timex3_of(period);
    if (next) {
      EXPECT_EQ(next->first(), period.last() + date::days{1}) << timex3_of(period);
    }
    if (previous) {
      EXPECT_EQ(previous->last(), period.first() - date::days{1}) << timex3_of(period);
    }
  }
}

// The slow twin: the periods' names follow from the date's digits alone.
TEST(Period, IsNamedByTheDigitsOfItsDays) {
  Random random(4);
  for (int i = 0; i < 20000; ++i) {
    const date::sys_days day = random_day(random);
    const date::year_month_day ymd{day};
    const int year = int{ymd.year()}, month = int(unsigned{ymd.month()});
    if (year < 1) continue;
    const auto number = [&](Granularity granularity) { return Period::containing(day, granularity).number(); };
    EXPECT_EQ(number(Granularity::millennium), year / 1000);
    EXPECT_EQ(number(Granularity::century), year / 100);
    EXPECT_EQ(number(Granularity::decade), year / 10);
    EXPECT_EQ(number(Granularity::half), month <= 6 ? 1 : 2);
    EXPECT_EQ(number(Granularity::quarter), (month + 2) / 3);
    EXPECT_EQ(number(Granularity::day), 0);
    // ISO 8601: week 1 is the one with 4 January in it, and a week's year that of its Thursday.
    const date::sys_days thursday = Period::containing(day, Granularity::week).first() + date::days{3};
    const date::year iso_year = date::year_month_day{thursday}.year();
    const Period week = Period::containing(day, Granularity::week);
    EXPECT_EQ(week.named_year(), iso_year);
    EXPECT_EQ(week.number(), (thursday - date::sys_days{iso_year / 1 / 1}).count() / 7 + 1);
  }
}

TEST(Period, KnowsItsSeason) {
  const Season by_month[] = {Season::winter, Season::winter, Season::spring, Season::spring,
                             Season::spring, Season::summer, Season::summer, Season::summer,
                             Season::fall,   Season::fall,   Season::fall,   Season::winter};
  for (unsigned month = 1; month <= 12; ++month)
    EXPECT_EQ(Period::month(2025_y / month)->season(), by_month[month - 1]) << month;
  for (const Season season : {Season::spring, Season::summer, Season::fall, Season::winter})
    EXPECT_EQ(Period::season(2025_y, season)->season(), season);
}

TEST(Period, OrdersByTheTable) {
  std::vector<Period> ordered;
  for (const Case& row : cases("time/order.txt")) ordered.push_back(std::get<Period>(value_of(row[0])->what));
  for (std::size_t a = 0; a < ordered.size(); ++a)
    for (std::size_t b = 0; b < ordered.size(); ++b)
      EXPECT_EQ(ordered[a] <=> ordered[b], a <=> b) << timex3_of(ordered[a]) << " and " << timex3_of(ordered[b]);
}

// Few days, so that many periods share their bounds.
TEST(Period, OrderIsTotal) {
  Random random(5);
  const auto draw = [&] {
    const date::sys_days day = date::sys_days{2025_y / 1 / 1} + date::days{between(random, 0, 3)};
    Period period = random_period(random);
    if (period.clock_time()) {
      ClockTime time = *period.clock_time();
      if (between(random, 0, 1)) time.offset = minutes{60 * between(random, -1, 1)};
      time.hour = hours{6 * between(random, 0, 2)};
      period = *Period::at(day, time);
    } else {
      period =
          period.day_part() ? *Period::part(day, *period.day_part()) : Period::containing(day, period.granularity());
    }
    return between(random, 0, 3) ? period : period.as_fiscal();
  };
  for (int i = 0; i < 50000; ++i) {
    const Period a = draw(), b = draw(), c = draw();
    EXPECT_EQ(a == b, (a <=> b) == 0);
    EXPECT_EQ(a<b, b> a);
    if (a <= b && b <= c) {
      EXPECT_LE(a, c);
    }
    if (a.first() != b.first()) {
      EXPECT_EQ(a < b, a.first() < b.first());
    } else if (a.last() != b.last()) {
      EXPECT_EQ(a < b, a.last() < b.last());
    }
  }
}

}  // namespace
}  // namespace annals::testing

// Holidays and days of observance: names in a lexicon of type "holiday", their dates here.
//
//   [christmas]
//   fixed = "12-25"                                       month and day
//   [thanksgiving]
//   nth = { n = 4, weekday = 4, month = 11 }              the fourth Thursday of November; n = -1 is the last one
//   [memorial-day]
//   nth = { n = -1, weekday = 1, month = 5 }
//   [election-day]
//   nth = { n = 1, weekday = 1, month = 11, plus = 1 }    days added: the Tuesday after the first Monday
//   [good-friday]
//   easter = -2                                           days from Western (Gregorian) Easter Sunday
//   [ramadan]
//   islamic = { month = 9, day = 1 }                      tabular calendar; only about right, and marked so
//   days = 30
//   [orthodox-easter]
//   orthodox = 0                                          days from Orthodox (Julian) Easter Sunday
//   [diwali]
//   table = { 2018 = "11-07", 2019 = "10-27" }            published days; there is none in other years
//   [september-11]
//   date = "2001-09-11"                                   a day that happened once
//
// `days` (default 1) on any of them: how long it lasts. Another country's day, by the name of its region:
//
//   [thanksgiving.region.ca]
//   nth = { n = 2, weekday = 1, month = 10 }
//
// Thread safety: immutable after loading; freely shared.
#pragma once

#include <date/date.h>

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "rules/pack_files.h"
#include "text/result.h"
#include "text/word_set.h"

namespace annals {

struct FixedDay {
  date::month_day day;
};
struct NthWeekday {
  int n;
  date::weekday weekday;
  date::month month;
  int plus;
};
struct EasterDay {
  int offset;
};
struct IslamicDay {
  unsigned month;
  unsigned day;
};
struct OrthodoxDay {
  int offset;
};
struct TableDay {
  struct Day {
    std::int16_t year;
    std::uint8_t month, day;
  };
  std::vector<Day> days;  // in order
};
struct SingleDay {
  date::year_month_day day;
};

struct Holiday {
  std::variant<FixedDay, NthWeekday, EasterDay, IslamicDay, OrthodoxDay, TableDay, SingleDay> rule;
  int days = 1;

  bool approximate() const { return std::holds_alternative<IslamicDay>(rule); }
};

// By name; a region's own day has the name with '@' and the region behind it.
using Holidays = WordTable<Holiday>;

// That of the region, or the usual one; nullptr where there is none.
const Holiday* holiday_in(const Holidays& holidays, std::string_view name, std::string_view region);

// Errors: bad_rule with a place.
Result<Holidays> parse_holidays(const PackFile& file);

// Its first day in that year; nullopt where it does not fall in that year (a day that happened once; 29 February; Easter
// before Christ).
std::optional<date::sys_days> first_day(const Holiday& holiday, date::year year);

// Western Easter Sunday, year 1 or later. Source: the anonymous Gregorian algorithm (Meeus, Astronomical Algorithms, chapter 8).
date::sys_days easter_sunday(date::year year);

// Orthodox Easter Sunday, as a Gregorian day; year 1 or later. Source: Meeus, chapter 9 (Julian Easter).
date::sys_days orthodox_easter_sunday(date::year year);

}  // namespace annals

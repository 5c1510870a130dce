// Calendar periods: a stretch of the calendar known no more precisely than its granularity.
//
//   text                   Period                            bounds                       timex3            edtf
//   "the 19th century"     century 18                        1800-01-01 .. 1899-12-31     18                18XX
//   "the 1990s"            decade 199                        1990-01-01 .. 1999-12-31     199               199X
//   "44 BC"                year -43                          -0043-01-01 .. -0043-12-31   BC0044            -0043
//   "fiscal 2024"          year 2024, fiscal                 2024-01-01 .. 2024-12-31     2024              2024
//   "1H25"                 half 2025-H1                      2025-01-01 .. 2025-06-30     2025-H1           2025-40
//   "Q3 2021"              quarter 2021-Q3                   2021-07-01 .. 2021-09-30     2021-Q3           2021-35
//   "winter 2024"          season 2024-WI                    2024-12-01 .. 2025-02-28     2024-WI           2024-24
//   "October 2020"         month 2020-10                     2020-10-01 .. 2020-10-31     2020-10           2020-10
//   "last week"            week 2025-W08                     2025-02-17 .. 2025-02-23     2025-W08          2025-02-17/2025-02-23
//   "the weekend"          weekend 2025-W08-WE               2025-02-22 .. 2025-02-23     2025-W08-WE       2025-02-22/2025-02-23
//   "Feb. 3, 2025"         day 2025-02-03                    that day                     2025-02-03        2025-02-03
//   "Thursday night"       part of day                       that day                     2025-02-27TNI     2025-02-27
//   "10:15 a.m. Feb. 3"    minute 2025-02-03 10:15           that day                     2025-02-03T10:15  2025-02-03T10:15:00
//
// A Period is always valid: the factory functions return nullopt for dates that do not exist (31 February, 25 o'clock),
// they never move them. Periods order by first day, then by last day (shorter first), then by time of day (a morning by
// 6:00, daytime 8:00, midday 12:00, an afternoon 13:00, an evening 18:00, a night 21:00; a day without a time goes first),
// then by granularity; the order is total and agrees with ==.
// Proleptic Gregorian; astronomical years (0 is 1 BC). Years from -9999 to 9999; others are nullopt. The last winter and
// the last week of that range reach some days past it.
// Before Christ: the first century is 1..99 and the one before it 100..1 BC. Decades BC go by the tens of the year BC:
// -1 is 9..1 BC, -2 the 10s BC (19..10 BC), -5 the 40s BC (49..40 BC); the decade 0 is AD 1..9.
// A fiscal year or quarter is named by its publisher and has the bounds of the calendar one unless it is known better;
// `fiscal()` says so. A year that is said for a day in it ("2014" below a picture) is the year, and `some_day()` says so;
// TIMEX3 writes 2014-XX-XX. Seasons are those of the northern hemisphere, whole months, named by the year in which they start.
// Source: ISO 8601-1:2019 for weeks.
//
// Thread safety: values; freely shared.
#pragma once

#include <date/date.h>

#include <chrono>
#include <compare>
#include <optional>

#include "time/granularity.h"

namespace annals {

enum class Season : unsigned char { spring, summer, fall, winter };

// Parts of a day that TIMEX3 names, and their codes there.
enum class DayPart : unsigned char {
  morning /*MO*/,
  midday /*MI*/,
  afternoon /*AF*/,
  evening /*EV*/,
  night /*NI*/,
  daytime /*DT*/
};

// A wall-clock time, no finer than it was said: "10 p.m." has neither minute nor second. 24:00 is not a time of this type.
struct ClockTime {
  // As those of std::chrono, which convert to these, in half the room: texts have many times.
  using Hours = std::chrono::duration<int, std::chrono::hours::period>;
  using Minutes = std::chrono::duration<int, std::chrono::minutes::period>;
  using Seconds = std::chrono::duration<int>;

  Hours hour;                          // 0..23
  std::optional<Minutes> minute = {};  // 0..59
  std::optional<Seconds> second = {};  // 0..59 (60 is accepted nowhere); only with a minute
  std::optional<Minutes> offset = {};  // from UTC, where a zone was named; -12 h..14 h

  friend auto operator<=>(const ClockTime&, const ClockTime&) = default;
};

// Inclusive days.
struct Bounds {
  date::sys_days first;
  date::sys_days last;

  friend auto operator<=>(const Bounds&, const Bounds&) = default;
};

class Period {
 public:
  static std::optional<Period> millennium(int thousands);  // 2 is 2000..2999
  static std::optional<Period> century(int hundreds);      // 18 is 1800..1899, "the 19th century"; -1 is 100..1 BC
  static std::optional<Period> decade(int tens);           // 199 is 1990..1999; -5 is the 40s BC
  static std::optional<Period> year(date::year year);
  static std::optional<Period> half(date::year year, int half);        // 1..2
  static std::optional<Period> quarter(date::year year, int quarter);  // 1..4
  static std::optional<Period> season(date::year year, Season season);
  static std::optional<Period> month(date::year_month month);
  static std::optional<Period> iso_week(date::year year, int week);  // 1..53, where the year has it
  static std::optional<Period> day(date::year_month_day day);
  static std::optional<Period> part(date::year_month_day day, DayPart part);
  static std::optional<Period> at(date::year_month_day day, ClockTime time);  // granularity hour, minute or second

  // The period of that granularity that contains the day; for part_of_day and finer, the day itself.
  // A weekend is that of the day's week, whether or not the day lies in it. `day` is in the range of years.
  static Period containing(date::sys_days day, Granularity granularity);

  // The same, by the period's first day: containing(month 2020-10, year) is 2020. A winter's year is that of its December.
  Period widened(Granularity granularity) const { return containing(first(), granularity); }

  // The period `count` of its own granularity later (earlier when negative): 2020-12 shifted by 1 is 2021-01. Hours and
  // finer move by their own length, wall clock, no daylight saving. A part of day moves by days. nullopt past the range of years.
  // The year after one that is said for a day in it is a year.
  std::optional<Period> shifted(int count) const;

  Period as_fiscal() const;    // the same period, marked fiscal
  Period as_some_day() const;  // the same year, said for a day in it

  Granularity granularity() const { return granularity_; }
  date::sys_days first() const { return first_; }
  date::sys_days last() const;
  Bounds bounds() const { return {first(), last()}; }
  bool fiscal() const { return fiscal_; }
  bool some_day() const { return some_day_; }

  // The year and number that it is named by. The number is what its factory function takes: thousands, hundreds, tens,
  // half, quarter or ISO week (a weekend's is its week's); 0 for other granularities. The year is the ISO year of weeks
  // and weekends, else the first day's.
  date::year named_year() const;
  int number() const;

  date::year_month_day first_day() const { return date::year_month_day{first_}; }
  Season season() const;                                         // of a season; else the season of its first month
  std::optional<DayPart> day_part() const { return part_; }      // of a part_of_day
  std::optional<ClockTime> clock_time() const { return time_; }  // of an hour, minute or second

  friend bool operator==(const Period&, const Period&) = default;
  friend std::strong_ordering operator<=>(const Period& a, const Period& b);

 private:
  Period(Granularity granularity, date::sys_days first) : granularity_(granularity), first_(first) {}

  Granularity granularity_;
  bool fiscal_ = false;
  bool some_day_ = false;
  date::sys_days first_;
  std::optional<DayPart> part_;
  std::optional<ClockTime> time_;
};

}  // namespace annals

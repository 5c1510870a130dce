// Time values: what a time expression means, once it is resolved.
//
//   text                              Value                                    modifier       bounds said on Thu 2025-02-27
//   "October 2020"                    Period                                   none           2020-10-01 .. 2020-10-31
//   "earlier this month"              Period 2025-02                           start          2025-02-01 .. 2025-02-27 (set)
//   "since 2019"                      Period 2019                              none           2019-01-01 .. 2025-02-27 (set)
//   "May 3 to May 7, 2019", entry     Interval                                 none           2019-05-03 .. 2019-05-07
//   "three weeks"                     Duration P3W                             none           none
//   "over the past three weeks"       Duration P3W                             none           2025-02-06 .. 2025-02-27 (set)
//   "every Friday"                    Recurrence XXXX-WXX-5, quant EVERY       none           none
//   "twice a year"                    Recurrence P1Y, freq 2X                  none           none
//   "recently", "now", "the future"   Vague past, present, future              none           none
//   "May 3" with no reference date    PartialDate XXXX-05-03                   none           none
//
// A PartialDate is a calendar description with fields missing; the recognizer reads one from the words, the resolver fills
// it in, and where it cannot (no reference date) the partial date itself remains the value.
//
// Thread safety: values.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "text/boxed.h"
#include "time/period.h"

namespace annals {

struct Interval {
  std::optional<Period> begin;  // at least one of the two
  std::optional<Period> end;

  friend bool operator==(const Interval&, const Interval&) = default;
};

// A length of time: a sum of terms, coarse units first ("two and a half hours" is 2.5 hour; "1 hour 20 minutes" is two terms).
struct Duration {
  struct Term {
    std::optional<double> count;  // nullopt: not said how many ("several days"), X in TIMEX3
    Granularity unit;

    friend bool operator==(const Term&, const Term&) = default;
  };
  std::vector<Term> terms;  // at least one

  friend bool operator==(const Duration&, const Duration&) = default;
};

// Which parts of a date were said. Every field stands alone; what does not exist together (31 February, a weekday that is
// not that date's) is found out when a Period is made of it.
struct PartialDate {
  std::optional<int> century = {};          // hundreds, as Period::century
  std::optional<int> decade = {};           // tens as Period::decade, or with `decade_of_any_century` 0..9 ("the '80s")
  std::optional<date::year> year = {};      // astronomical
  std::optional<int> year_in_century = {};  // 0..99, "'99"
  std::optional<int> half = {};             // 1..2
  std::optional<int> quarter = {};          // 1..4
  std::optional<Season> season = {};
  std::optional<date::month> month = {};
  std::optional<int> week = {};  // ISO week 1..53
  bool weekend = false;
  std::optional<date::weekday> weekday = {};
  std::optional<date::day> day = {};
  std::optional<DayPart> part = {};
  std::optional<ClockTime> time = {};
  bool decade_of_any_century = false;
  bool fiscal = false;
  bool some_day = false;  // of a year alone: a day in it is meant

  friend bool operator==(const PartialDate&, const PartialDate&) = default;
};

// Whether a partial date says all that a period needs: a year with all that lies between it and the finest field
// (2019, 2020-10, 2025-W08, 2025-02-03TNI; not "May 3", "a Friday in May 2019", "10 p.m.").
bool is_complete(const PartialDate& date);

// The period that a complete partial date means; nullopt for an incomplete one, and for one that does not exist (31 February,
// a weekday that is not that date's).
std::optional<Period> period_of(const PartialDate& date);

// A set of times that recur.
struct Recurrence {
  Boxed<std::variant<Duration, PartialDate>> pattern;  // "P1D" daily; "XXXX-WXX-5" Fridays; never empty
  std::string quant = {};                              // TIMEX3 quant: "EVERY", "EACH", "SOME"; may be empty
  std::string freq = {};                               // TIMEX3 freq: "2X", "1M"; may be empty

  friend bool operator==(const Recurrence&, const Recurrence&) = default;
};

enum class Vague : unsigned char { past, present, future };

// TIMEX3's modifiers.
enum class Modifier : unsigned char {
  none,
  start,
  mid,
  end,
  approx,
  before,
  after,
  on_or_before,
  on_or_after,
  less_than,
  more_than,
  equal_or_less,
  equal_or_more
};

// How what is told lies to the time that the words name: in it, or only on one side of it. The bounds are those of the
// time that is named all the same ("before 2000" has those of 2000); EDTF and people's spellings say the half that is meant.
enum class TimeRelation : unsigned char {
  at,
  before,  // "before 2000"
  after,   // "after 5 May 2012"
  until,   // "until March"
  by,      // "by Friday", "no later than 2000"
  from,    // "from 2000 on", "as early as 2000"
  since,   // "since 2019": up to the day of publication
};

struct Value {
  std::variant<Period, Interval, Duration, Recurrence, Vague, PartialDate> what;
  Modifier modifier = Modifier::none;
  std::optional<Bounds> set_bounds = {};  // where the words set bounds other than those that `what` has by itself
  TimeRelation relation = TimeRelation::at;

  friend bool operator==(const Value&, const Value&) = default;
};

std::string_view name(TimeRelation relation);  // "at", "before", …
std::optional<TimeRelation> relation_named(std::string_view name);

// First and last day of the period or closed interval, whatever the words set; nullopt for everything else.
std::optional<Bounds> own_bounds(const Value& value);

// First and last day: `set_bounds`, else those of the period or of a closed interval; nullopt for everything else.
std::optional<Bounds> bounds(const Value& value);

}  // namespace annals

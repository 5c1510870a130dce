// Times: what an expression means on the calendar, or why it means nothing there.
//
// example: times
//   auto reader = annals::Reader::make();
//   auto said = annals::Document::text("He left last week.", {.published = annals::day("2025-02-27")});
//   annals::Found found = reader->times(said)->found.at(0);
//   found.text;                           // == "last week"
//   annals::iso(found.time.days->first);  // == "2025-02-17"
//   annals::iso(found.time.days->last);   // == "2025-02-23"
//   found.time.precision;                 // == annals::Precision::week
//   found.time.timex3.value;              // == "2025-W08"
//   found.counted_from;                   // == "publication date 2025-02-27"
// end
//
// The calendar is the proleptic Gregorian one; years are astronomical, so that 44 BC is -43. Years go from -9999 to
// 9999.
//
// Thread safety: values; pure functions.
#pragma once

#include <chrono>
#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include <annals/error.h>

namespace annals::api {

using Day = std::chrono::sys_days;

std::string iso(Day day);                      // "2025-02-27", "-0043-03-15"
std::optional<Day> day(std::string_view iso);  // the reverse; empty for what is no such day

struct Days {
  Day first, last;  // both are in it

  friend bool operator==(const Days&, const Days&) = default;
};

// How precisely a time is known: the calendar unit that its days fill; range where they fill none.
enum class Precision : unsigned char { day, week, month, season, quarter, half, year, decade, century, range };

// The side of the named time that is meant: "before 2000", "by Friday", "since 2019".
enum class Relation : unsigned char { at, before, after, until, by, from, since };

std::string_view name(Precision precision);
std::string_view name(Relation relation);

struct Clock {
  std::chrono::seconds of_day;                      // 21:40 is 78,000 s
  std::optional<std::chrono::minutes> offset = {};  // from UTC, where the text names a zone

  friend bool operator==(const Clock&, const Clock&) = default;
};

// The time in TIMEX3, as ISO-TimeML and its corpora write it.
struct Timex3 {
  std::string type;                                  // DATE, TIME, DURATION, SET
  std::string value;                                 // "2025-W08", "P3W", "XXXX-WXX-5"
  std::string modifier = {}, quant = {}, freq = {};  // may be empty

  friend bool operator==(const Timex3&, const Timex3&) = default;
};

struct Time {
  std::optional<Days> days =
      {};  // of the time that is named, whatever the relation; empty for "twice a year", "three weeks"
  Precision precision = Precision::range;
  Relation relation = Relation::at;
  std::optional<Clock> clock = {};  // the time of day; of a range, at which it begins
  std::string edtf = {};            // ISO 8601-2: "2020-10", "199X", "2024-22", "2025-02-01/2025-02-27"; may be empty
  Timex3 timex3 = {};
};

// Why an expression has no value.
enum class Unresolved : unsigned char {
  none,            // it has one
  no_reference,    // it counts from the day of publication, which is not known
  not_said,        // the text does not say from when, how many or which
  no_such_time,    // 31 February, 25 o'clock
  not_so_precise,  // it counts from a time that is not known so precisely
  out_of_range,    // outside the calendar's years
  not_understood,  // a part of it, or what stands beside it, was not read
};

std::string_view name(Unresolved why);  // "no_reference", …; empty for none
std::string_view text(Unresolved why);  // in English, for a person

// A time expression in a text.
struct Found {
  std::size_t begin = 0, end = 0;            // code points of the text, as Python and JSON count
  std::size_t byte_begin = 0, byte_end = 0;  // the same in bytes, as std::string counts
  std::string text = {};
  Time time = {};
  double confidence = 1;          // 0 to 1
  std::string rule = {};          // the rule that read it
  std::string counted_from = {};  // "publication date 2025-02-27"; may be empty
  Unresolved why = Unresolved::none;
  std::string reason = {};  // `why`, in the words that fit the expression; may be empty
};

}  // namespace annals::api

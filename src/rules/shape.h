// The shape of a meaning: what a time may be used for in a larger one, whatever rule has found it.
//
//   shape          a pattern names it   examples
//   open_day       {x:@day-open}        May 3, the 15th, Friday, Christmas
//   day            {x:@day}             May 3 2019, last Tuesday, yesterday, two days after Easter 2020
//   open_period    {x:@period-open}     May, summer, Q3
//   week           {x:@week}            last week, the week of May 3 2019
//   month          {x:@month}           May 2019, next month
//   year           {x:@year}            2019, last year, two years ago
//   period         {x:@period}          other periods that are placed: last weekend, the third quarter of 2019, the 1990s
//   moment         {x:@moment}          Tuesday night, 9 a.m. on May 3
//   time_of_day    {x:@time}            10 a.m.
//   none                                lengths, sets, ranges, what is only "recently", and what is material for other rules
//
// An open day or period recurs: it needs a frame, or the day of writing, to be one of the calendar. What is counted from another
// date ("that year", "two days later") is placed, like what names its year. {x:relative@week} is a week that a rule of the
// category relative found.
//
// Thread safety: pure functions.
#pragma once

#include <array>
#include <cstddef>
#include <optional>
#include <string_view>

#include "rules/meaning.h"

namespace annals {

enum class TimeShape : unsigned char {
  none,
  open_day,
  day,
  open_period,
  week,
  month,
  year,
  period,
  moment,
  time_of_day
};

// The names in patterns, in the order of the enum.
inline constexpr std::array<std::string_view, 10> shape_names = {
    "@none", "@day-open", "@day", "@period-open", "@week", "@month", "@year", "@period", "@moment", "@time"};
inline constexpr std::size_t shape_count = shape_names.size();

std::optional<TimeShape> shape_named(std::string_view name);

// Whether it says, or counts from, where on the calendar it is: not "May 3", "Tuesday", "10 a.m."
bool is_placed(const Meaning& meaning);

// Of a date's meaning.
TimeShape shape_of(const Meaning& meaning);

}  // namespace annals

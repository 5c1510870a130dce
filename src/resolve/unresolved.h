// Why a time expression has no value.
//
//   "He left two days later."           no_reference   "no reference date"
//   "on 31 February"                    no_such_day    "no such day"
//   "eleventy days after May 3"         unread         "eleventy" beside it was not understood
//
// Thread safety: values; pure functions.
#pragma once

#include <string_view>

namespace annals {

enum class Unresolved : unsigned char {
  none,  // it has one
  // It is not said.
  no_reference,
  from_when,
  when_it_was,
  which,
  how_many,
  // The calendar has none.
  no_such_day,
  no_such_month,
  no_such_clock,
  no_such_part,
  not_a_part,
  too_long,
  no_end_fits,
  undated_holiday,
  outside_calendar,
  // What it counts from is a month, say, and a day is asked for.
  base_too_coarse,
  referred_too_coarse,
  too_coarse,
  // The words do not go together.
  not_whole,
  not_a_date,
  not_a_duration,
  not_recurring,
  nothing_recurs,
  part_missing,
  no_value,
  unread,
};

// For a person; empty for `none`. That of `unread` goes on after the words that were not read.
std::string_view text(Unresolved why);

}  // namespace annals

// Granularity: how precisely a time is known, and the unit that durations count in.
//
// Ordered from coarse to fine, so that `a < b` reads "a is coarser than b".
//
//   granularity   a period of it                          as a TIMEX3 unit
//   millennium    "the third millennium"                  P1ML
//   century       "the 19th century"                      P1CE
//   decade        "the 1990s"                             P10Y, as the corpora have it
//   year          "2019", "fiscal 2024"                   P1Y
//   half          "the first half of 1998"                P6M
//   season        "summer 2024" (winter starts in Dec)    none in the standard; P3M
//   quarter       "Q3 2021"                               P1Q
//   month         "October 2020"                          P1M
//   week          "last week" (Monday to Sunday)          P1W
//   weekend       "the weekend" (Saturday and Sunday)     P1WE
//   day           "Feb. 3"                                P1D
//   part_of_day   "Thursday night"                        none; nights count as days, P1D
//   hour, minute, second                                  PT1H, PT1M, PT1S
//
// Source: TIMEX3 in TempEval-3 and, for the units it leaves out, TIMEX2 (2005).
#pragma once

#include <cstddef>
#include <optional>
#include <string_view>

namespace annals {

enum class Granularity : unsigned char {
  millennium,
  century,
  decade,
  year,
  half,
  season,
  quarter,
  month,
  week,
  weekend,
  day,
  part_of_day,
  hour,
  minute,
  second
};

inline constexpr std::size_t granularity_count = 15;

// The name as it stands in rule files and outputs: "century", "part_of_day", …
std::string_view name(Granularity granularity);

// The granularity of that name; nullopt for any other word.
std::optional<Granularity> granularity_named(std::string_view name);

}  // namespace annals

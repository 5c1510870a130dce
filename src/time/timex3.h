// A value in TIMEX3, by the conventions of TempEval-3's corpora (TimeBank where they are split).
//
//   Value                              type       value               mod
//   century 18, decade 199, year 2019  DATE       18, 199, 2019
//   year 2014, for a day in it         DATE       2014-XX-XX
//   44 BC                              DATE       BC0044
//   5th century BC, the 40s BC         DATE       BC04, BC004
//   millennium 2, -3 (3000..2001 BC)   DATE       2, BC2
//   half, quarter, season              DATE       2025-H1, 2021-Q3, 2024-SU (SP SU FA WI)
//   month, week, weekend, day          DATE       2020-10, 2025-W08, 2025-W08-WE, 2025-02-03
//   part of day                        TIME       2025-02-27TNI
//   hour, minute, second               TIME       2025-02-03T22:00, 2025-02-03T10:15, 2025-02-03T10:15:30; a zone is not written
//   interval                           DATE       begin/end, ".." for an open side
//   duration                           DURATION   P3W, P2.5Y, PT1M30S, P1Y2M, PXD; P10Y for a decade, P1CE, P1ML; P3Q
//   recurrence                         SET        P1D, XXXX-WXX-5, XXXX-05-03, XXXX-WXX-1TMO, with quant and freq
//   vague                              DATE       PAST_REF, PRESENT_REF, FUTURE_REF
//   partial date                       DATE/TIME  XXXX-05-03, XXXX-WXX-2, XXXX-XX-XXTNI, XXXX-XX-XXT22:00, XXXX-SU, XXXX-Q3
//
// `mod` is "START", "MID", "END", "APPROX", "BEFORE", "AFTER", "ON_OR_BEFORE", "ON_OR_AFTER", "LESS_THAN", "MORE_THAN",
// "EQUAL_OR_LESS", "EQUAL_OR_MORE", or empty.
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "time/value.h"

namespace annals {

struct Timex3 {
  std::string type;
  std::string value;
  std::string mod = {};
  std::string quant = {};
  std::string freq = {};

  friend bool operator==(const Timex3&, const Timex3&) = default;
};

Timex3 timex3(const Value& value);

// The attribute mod that is written for a modifier; empty for none.
std::string_view timex3_mod(Modifier modifier);

// The reverse of `timex3(value).value`: every value of the table above, also with the X of masked years (199X, 18XX) and
// with ISO week dates (2025-W08-5, a day). nullopt for anything else and for dates that do not exist.
//
// What the value alone does not tell is not in the result: modifier, quant, freq, fiscal, zone. A recurrence comes back as
// its pattern; in durations, P6M as six months, P1D as a day.
std::optional<Value> parse_timex3(std::string_view value);

}  // namespace annals

// Calendar days as pages write them, in metadata and in visible text.
//
//   2025-02-27T23:30:00+01:00    2025-02-27, time and offset known      20250227, 2025/2/27, 2025.02.27
//   27 de febrero de 2025        2025-02-27                             Feb. 27th, 2025; 27-Feb-2025; 2025. február 27.
//   2025年2月27日                 2025-02-27                             2025년 2월 27일; 27 tháng 2, 2025
//   27.2.2025, 27/02/25          2025-02-27                             numeric order by `month_first` where both are
//   possible 27/02/2025                   2025-02-27                             whatever the order says, as there is
//   no month 27
//
// Only full dates (year, month and day) that exist and lie in 1990..2099 are found; the web has no older publication
// dates. The day is the one that was written: no conversion between time zones.
#pragma once

#include <date/date.h>

#include <chrono>
#include <optional>
#include <string_view>
#include <vector>

#include "page/page_rules.h"
#include "text/span.h"

namespace annals {

struct WrittenDate {
  date::sys_days day;
  Span span;                                   // in the text, without the time of day
  bool numeric_order_guessed = false;          // 03/04/2025: `month_first` decided
  std::optional<bool> month_was_first;         // 27/02/2025: false; 02/27/2025: true; any other: nullopt
  std::optional<std::chrono::minutes> time;    // of day, where it follows
  std::optional<std::chrono::minutes> offset;  // from UTC, where it follows the time
};

// All dates of the text, left to right, none overlapping.
std::vector<WrittenDate> find_dates(std::string_view text, const PageRules& rules, bool month_first);

// Whether the text itself writes the month first: true or false where its unambiguous numeric dates (27/02/2025 or
// 02/27/2025) all say the same; nullopt where there are none or they disagree.
std::optional<bool> numeric_order(std::string_view text, const PageRules& rules);

// The first date of a metadata value; also Unix time in seconds or milliseconds (as UTC days).
std::optional<WrittenDate> parse_stamp(std::string_view value, const PageRules& rules, bool month_first);

}  // namespace annals

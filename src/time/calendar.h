// The range of years, and first days of years and months; for period*.cpp alone.
#pragma once

#include <chrono>

#include "time/period.h"

namespace annals::calendar {

inline constexpr int earliest_year = -9999;
inline constexpr int latest_year = 9999;

inline bool in_range(int year) {
  return earliest_year <= year && year <= latest_year;
}

inline date::sys_days new_year(int year) {
  return date::year{year} / date::January / 1;
}

inline date::sys_days new_years_eve(int year) {
  return date::year{year} / date::December / 31;
}

// The first day of the month `count` after the one that begins with that day.
inline date::sys_days months_after(date::sys_days first_of_month, int count) {
  const date::year_month_day ymd{first_of_month};
  return (ymd.year() / ymd.month() + date::months{count}) / 1;
}

inline std::chrono::seconds since_midnight(const ClockTime& time) {
  return time.hour + time.minute.value_or(std::chrono::minutes{0}) + time.second.value_or(std::chrono::seconds{0});
}

}  // namespace annals::calendar

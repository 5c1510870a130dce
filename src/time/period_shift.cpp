// Periods moved by their own length: the large ones by their number, those of months by months, the rest by days, and
// clock times by seconds, all of it held against the range of years before date.h makes a date of it, whose years are short.
#include <cstdint>

#include "time/calendar.h"
#include "time/period.h"

namespace annals {
namespace {

using namespace calendar;
using date::days;
using date::sys_days;

constexpr int most_days = 366 * (latest_year - earliest_year + 1);  // no two periods are further apart

std::chrono::seconds length_of(Granularity time_unit) {
  if (time_unit == Granularity::hour) return std::chrono::hours{1};
  if (time_unit == Granularity::minute) return std::chrono::minutes{1};
  return std::chrono::seconds{1};
}

// `time` moved to `seconds` after midnight, said as precisely as before.
ClockTime at_second(ClockTime time, std::chrono::seconds seconds) {
  time.hour = std::chrono::floor<std::chrono::hours>(seconds);
  seconds -= time.hour;
  if (time.minute) time.minute = std::chrono::floor<std::chrono::minutes>(seconds);
  if (time.second) time.second = seconds - *time.minute;
  return time;
}

// The first day of the month `count` after that of `day`; nullopt past the range of years.
std::optional<sys_days> months_after_in_range(const date::year_month_day& day, int count) {
  const int month = int{day.year()} * 12 + int(unsigned{day.month()}) - 1 + count;
  if (month < earliest_year * 12 || month >= (latest_year + 1) * 12) return std::nullopt;
  return months_after(new_year(0), month);
}

// The first day of the period `count` later, for granularities of a day and more; `count` is at most
// `most_days` either way.
std::optional<sys_days> first_day_shifted(const Period& period, int count) {
  const auto first_of = [](const std::optional<Period>& found) {
    return found ? std::optional{found->first()} : std::nullopt;
  };
  switch (period.granularity()) {
    case Granularity::millennium:
      return first_of(Period::millennium(period.number() + count));
    case Granularity::century:
      return first_of(Period::century(period.number() + count));
    case Granularity::decade:
      return first_of(Period::decade(period.number() + count));
    case Granularity::year:
      return months_after_in_range(period.first_day(), 12 * count);
    case Granularity::half:
      return months_after_in_range(period.first_day(), 6 * count);
    case Granularity::season:
    case Granularity::quarter:
      return months_after_in_range(period.first_day(), 3 * count);
    case Granularity::month:
      return months_after_in_range(period.first_day(), count);
    case Granularity::week:
    case Granularity::weekend:
      return period.first() + 7 * days{count};
    case Granularity::day:
    case Granularity::part_of_day:
    case Granularity::hour:
    case Granularity::minute:
    case Granularity::second:
      break;
  }
  return period.first() + days{count};
}

}  // namespace

std::optional<Period> Period::shifted(int count) const {
  if (count == 0) return *this;
  Period moved = *this;
  moved.some_day_ = false;
  if (time_) {
    const std::chrono::seconds second =
        first_.time_since_epoch() + since_midnight(*time_) + std::int64_t{count} * length_of(granularity_);
    moved.first_ = sys_days{std::chrono::floor<days>(second)};
    moved.time_ = at_second(*time_, second - std::chrono::floor<days>(second));
  } else {
    if (count < -most_days || count > most_days) return std::nullopt;
    const std::optional<sys_days> first = first_day_shifted(*this, count);
    if (!first) return std::nullopt;
    moved.first_ = *first;
  }
  if (moved.first_ < new_year(earliest_year) || moved.first_ > new_years_eve(latest_year)) return std::nullopt;
  return moved;
}

}  // namespace annals

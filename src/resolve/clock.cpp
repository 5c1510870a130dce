// Hour, minute and second are checked; the half of the day moves the hour.

#include "resolve/clock.h"

#include <cmath>

#include "resolve/literals.h"

namespace annals {
namespace {

ClockTime clock_in_half(ClockTime time, const Meaning& half_day) {
  auto hour = static_cast<int>(time.hour.count());
  if (!half_day.absent()) {
    const auto half = literal<HalfDay>(half_day);
    if (hour > 12 || hour == 0) throw NoValue{Unresolved::no_such_clock};
    if (half == HalfDay::pm && hour < 12) hour += 12;
    if (half == HalfDay::am && hour == 12) hour = 0;
  }
  const bool past_the_hour = (time.minute && time.minute->count() > 0) || (time.second && time.second->count() > 0);
  if (hour > 24 || (hour == 24 && past_the_hour) || (time.minute && time.minute->count() > 59))
    throw NoValue{Unresolved::no_such_clock};
  time.hour = std::chrono::hours(hour == 24 ? 0 : hour);
  return time;
}

}  // namespace

ClockTime clock_time(const Meaning& meaning) {
  ClockTime time{std::chrono::hours(whole(part(meaning, 0))), {}, {}, {}};
  if (!part(meaning, 1).absent()) time.minute = std::chrono::minutes(whole(part(meaning, 1)));
  if (!part(meaning, 2).absent()) time.second = std::chrono::seconds(whole(part(meaning, 2)));
  return clock_in_half(time, part(meaning, 3));
}

// "930 pm" and "9.30 pm", the hour and the minute in one number.
ClockTime clock_in_one_number(const Meaning& meaning) {
  const double written = number(part(meaning, 0)).value_or(-1);
  constexpr double least_digits = 100;  // of hours and minutes together: three digits
  const bool together = written == std::floor(written) && written >= least_digits;
  const auto hundreds = static_cast<int>(together ? written : std::round(100 * written));
  if (hundreds < 0) throw NoValue{Unresolved::no_such_clock};
  return clock_in_half({std::chrono::hours(hundreds / 100), std::chrono::minutes(hundreds % 100), {}, {}},
                       part(meaning, 1));
}

}  // namespace annals

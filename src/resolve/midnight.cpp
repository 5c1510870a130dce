// Prose goes on from the late hours of a day to the small hours of the next; that far back it rarely looks. A range and a log go
// back never.

#include "resolve/midnight.h"

#include "time/calendar.h"

namespace annals {
namespace {

using std::chrono::hours;

constexpr hours noon(12), evening(18), end_of_small_hours(6);

const Period* clock_in(const Evaluation& evaluation) {
  const auto* const period = evaluation.value ? std::get_if<Period>(&evaluation.value->what) : nullptr;
  return period != nullptr && period->clock_time() ? period : nullptr;
}

}  // namespace

bool is_past_midnight(const Period& told, const ClockTime& said, const Context& context) {
  const auto last = told.clock_time();
  if (context.heads_line && last) return calendar::since_midnight(said) < calendar::since_midnight(*last);
  if (said.hour >= end_of_small_hours) return false;
  // The time of a noun, "the 3 a.m. attack", is looked back on; so is what would be to come and has happened.
  const bool goes_on = last && last->hour >= evening && context.outright;
  const bool to_come = context.tense == Tense::past && context.reference && told.first() >= *context.reference;
  return (goes_on || told.day_part() == DayPart::night) && !to_come;
}

void move_past_midnight(const Evaluation& begin, Evaluation& end) {
  const Period* const first = clock_in(begin);
  const Period* const last = clock_in(end);
  if (first == nullptr || last == nullptr || first->first() != last->first()) return;
  // Without a mark of the half of the day, "from 10:00 to 6:00" may end in the evening.
  const auto from = first->clock_time()->hour, to = last->clock_time()->hour;
  if (from <= noon || to >= from) return;
  const auto moved = Period::at(date::year_month_day{last->first() + date::days{1}}, *last->clock_time());
  if (moved) end.value->what = *moved;
}

}  // namespace annals

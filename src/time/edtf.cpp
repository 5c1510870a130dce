// Writes values as EDTF. A value with one expression in EDTF is written as that, with ~ behind it where it is
// approximate; what has none is written as the interval of its first and last day. Years are astronomical, as in ISO
// 8601.
#include "time/edtf.h"

#include "time/digits.h"
#include "time/iso_date.h"

namespace annals {
namespace {

std::string year_text(int year) {
  return (year < 0 ? "-" : "") + digits(year < 0 ? -year : year, 4);
}

std::string division(const Period& period, int number) {
  return year_text(int{period.named_year()}) + "-" + digits(number, 2);
}

// Whole centuries and millennia: the years that begin with the same digits. BC, -01XX is -0199..-0100.
std::string masked(int number, std::size_t width) {
  return (number < 0 ? "-" : "") + digits(number < 0 ? -1 - number : number, width) + std::string(4 - width, 'X');
}

std::string offset_text(std::chrono::minutes offset) {
  if (offset.count() == 0) return "Z";
  const int minutes = int(std::chrono::abs(offset).count());
  return (offset.count() < 0 ? "-" : "+") + digits(minutes / 60, 2) + ":" + digits(minutes % 60, 2);
}

std::string time_text(const ClockTime& time) {
  return "T" + digits(int(time.hour.count()), 2) + ":" +
         digits(int(time.minute.value_or(std::chrono::minutes{0}).count()), 2) + ":" +
         digits(int(time.second.value_or(std::chrono::seconds{0}).count()), 2) +
         (time.offset ? offset_text(*time.offset) : "");
}

// `mark` is "~" or empty; EDTF has none for times, which it reduces to the day.
std::string between(const Bounds& bounds, const std::string& mark) {
  if (bounds.first == bounds.last) {
    std::string day = iso_date(bounds.first);
    day += mark;
    return day;
  }
  return iso_date(bounds.first) + mark + "/" + iso_date(bounds.last) + mark;
}

// For parts of a year, whose codes may have no mark behind them.
std::string months(const Period& period, const std::string& mark) {
  const std::string first = iso_date(period.first());
  const std::string last = iso_date(period.last());
  return first.substr(0, first.size() - 3) + mark + "/" + last.substr(0, last.size() - 3) + mark;
}

std::string period_text(const Period& period, const std::string& mark) {
  switch (period.granularity()) {
    case Granularity::millennium:
      return masked(period.number(), 1) + mark;
    case Granularity::century:
      return masked(period.number(), 2) + mark;
    case Granularity::decade:
      break;
    case Granularity::year:
      return year_text(int{period.named_year()}) + mark;
    case Granularity::half:
      return mark.empty() ? division(period, 39 + period.number()) : months(period, mark);
    case Granularity::season:
      return mark.empty() ? division(period, 21 + static_cast<int>(period.season())) : months(period, mark);
    case Granularity::quarter:
      return mark.empty() ? division(period, 32 + period.number()) : months(period, mark);
    case Granularity::month:
      return division(period, int(unsigned{period.first_day().month()})) + mark;
    case Granularity::week:
    case Granularity::weekend:
    case Granularity::day:
    case Granularity::part_of_day:
    case Granularity::hour:
      return between(period.bounds(), mark);
    case Granularity::minute:
    case Granularity::second:
      return iso_date(period.first()) + (mark.empty() ? time_text(*period.clock_time()) : mark);
  }
  // Decades BC go by the tens of the year BC and not by those of the astronomical year.
  if (period.number() >= 0) return digits(period.number(), 3) + "X" + mark;
  return year_text(int{period.first_day().year()}) + mark + "/" +
         year_text(int{date::year_month_day{period.last()}.year()}) + mark;
}

// A side of an interval. Masked years and the codes of quarters and halves stand in no interval (level 1), nor does what takes
// two dates by itself: their outer year, month or day does.
std::string side(const Period& period, date::sys_days outer, const std::string& mark) {
  const std::string day = iso_date(outer);
  switch (period.granularity()) {
    case Granularity::millennium:
    case Granularity::century:
    case Granularity::decade:
      return day.substr(0, day.size() - 6) + mark;
    case Granularity::half:
    case Granularity::season:
    case Granularity::quarter:
      if (mark.empty() && period.granularity() == Granularity::season) break;
      return day.substr(0, day.size() - 3) + mark;
    case Granularity::week:
    case Granularity::weekend:
      return day + mark;
    case Granularity::year:
    case Granularity::month:
    case Granularity::day:
    case Granularity::part_of_day:
    case Granularity::hour:
    case Granularity::minute:
    case Granularity::second:
      break;
  }
  return period_text(period, mark);
}

std::string from(const Period& period, const std::string& mark) {
  return side(period, period.first(), mark) + "/..";
}

std::string until(const Period& period, const std::string& mark) {
  return "../" + side(period, period.last(), mark);
}

// Everything before, or after, the period: up to the one of its kind beside it, or the day where that one does not touch it.
std::string before(const Period& period, const std::string& mark) {
  const date::sys_days day = period.first() - date::days(1);
  const std::optional<Period> previous = period.shifted(-1);
  if (previous && previous->last() != day) return until(Period::containing(day, Granularity::day), mark);
  return previous ? until(*previous, mark) : "";
}
std::string after(const Period& period, const std::string& mark) {
  const date::sys_days day = period.last() + date::days(1);
  const std::optional<Period> next = period.shifted(1);
  if (next && next->first() != day) return from(Period::containing(day, Granularity::day), mark);
  return next ? from(*next, mark) : "";
}

// The half of the calendar that lies so to the value; nullopt where it is the value itself that is meant, or nothing on the
// calendar.
std::optional<std::string> half_open(const Value& value, const std::string& mark) {
  const std::optional<Bounds> days = bounds(value);
  if (!days) return std::nullopt;
  const auto* period = std::get_if<Period>(&value.what);
  const bool whole = period != nullptr && period->granularity() <= Granularity::day && period->bounds() == *days;
  const Period first = whole ? *period : Period::containing(days->first, Granularity::day);
  const Period last = whole ? *period : Period::containing(days->last, Granularity::day);
  switch (value.relation) {
    case TimeRelation::at:
    case TimeRelation::since:
      return std::nullopt;
    case TimeRelation::before:
      return before(first, mark);
    case TimeRelation::after:
      return after(last, mark);
    case TimeRelation::until:
    case TimeRelation::by:
      return until(last, mark);
    case TimeRelation::from:
      return from(first, mark);
  }
  return std::nullopt;
}

struct Content {
  std::string mark;
  Modifier modifier;

  std::string operator()(const Period& period) const {
    if (modifier == Modifier::on_or_before) return until(period, mark);
    if (modifier == Modifier::on_or_after) return from(period, mark);
    if (modifier == Modifier::before) return before(period, mark);
    if (modifier == Modifier::after) return after(period, mark);
    return period_text(period, mark);
  }
  std::string operator()(const Interval& interval) const {
    const std::string begin = interval.begin ? side(*interval.begin, interval.begin->first(), mark) : "..";
    const std::string end = interval.end ? side(*interval.end, interval.end->last(), mark) : "..";
    return begin == end ? begin : begin + "/" + end;  // two hours of one day: EDTF has none without minutes
  }
  std::string operator()(const Duration&) const { return ""; }
  std::string operator()(const Recurrence&) const { return ""; }
  std::string operator()(Vague) const { return ""; }
  std::string operator()(const PartialDate&) const { return ""; }
};

}  // namespace

std::string edtf(const Value& value) {
  const std::string mark = value.modifier == Modifier::approx ? "~" : "";
  if (const auto half = half_open(value, mark)) return *half;
  if (value.set_bounds && value.set_bounds != own_bounds(value)) return between(*value.set_bounds, mark);
  return std::visit(Content{mark, value.modifier}, value.what);
}

}  // namespace annals

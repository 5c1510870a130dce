// Words for the time from one period to another, and from one day to another.
#include "time/display_parts.h"

namespace annals::display_parts {
namespace {

// The sides in the coarsest of year, month and day that both are whole in.
Granularity common_unit(const Bounds& bounds) {
  for (const Granularity unit : {Granularity::year, Granularity::month})
    if (Period::containing(bounds.first, unit).first() == bounds.first &&
        Period::containing(bounds.last, unit).last() == bounds.last)
      return unit;
  return Granularity::day;
}

std::string plain_range(const Period& begin, const Period& end, const Wording& wording) {
  return fill(wording.ranges.other, {{"begin", period(begin, wording)}, {"end", period(end, wording)}});
}

std::string day_range(const Period& begin, const Period& end, const Wording& wording) {
  const date::year_month_day first = begin.first_day(), last = end.first_day();
  const std::string first_number = std::to_string(unsigned{first.day()});
  const std::string last_number = std::to_string(unsigned{last.day()});
  const std::string first_month = month(first.month(), wording), last_month = month(last.month(), wording);
  const std::string shared_year = year(first.year(), wording);
  if (first.month() == last.month())
    return fill(wording.ranges.days_of_month,
                {{"begin", first_number}, {"end", last_number}, {"month", first_month}, {"year", shared_year}});
  return fill(wording.ranges.days_of_year, {{"begin", first_number},
                                            {"begin-month", first_month},
                                            {"end", last_number},
                                            {"end-month", last_month},
                                            {"year", shared_year}});
}

}  // namespace

std::string range(const Period& begin, const Period& end, const Wording& wording) {
  if (begin == end) return period(begin, wording);
  if (begin.clock_time() && end.clock_time() && begin.first() == end.first())
    return fill(wording.ranges.other, {{"begin", period(begin, wording)}, {"end", time(*end.clock_time(), wording)}});
  const date::year first = begin.first_day().year(), last = end.first_day().year();
  if (begin.granularity() != end.granularity() || begin.fiscal() || end.fiscal())
    return plain_range(begin, end, wording);
  if (begin.granularity() == Granularity::year && int{first} > 0)
    return fill(wording.ranges.years, {{"begin", year(first, wording)}, {"end", year(last, wording)}});
  if (first != last) return plain_range(begin, end, wording);
  if (begin.granularity() == Granularity::day) return day_range(begin, end, wording);
  if (begin.granularity() == Granularity::month)
    return fill(wording.ranges.months_of_year, {{"begin", month(begin.first_day().month(), wording)},
                                                {"end", month(end.first_day().month(), wording)},
                                                {"year", year(first, wording)}});
  return plain_range(begin, end, wording);
}

std::string days(const Bounds& bounds, const Wording& wording) {
  const Granularity unit = common_unit(bounds);
  return range(Period::containing(bounds.first, unit), Period::containing(bounds.last, unit), wording);
}

}  // namespace annals::display_parts

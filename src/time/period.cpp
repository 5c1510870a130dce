// A period is its granularity and its first day (and a time of day below the day); everything else is computed from
// these.
//
// Years, months and days are date.h's, ISO weeks iso_week.h's. What is left here is the counting of decades, centuries
// and millennia across the year of Christ's birth: there is no year between 1 BC and AD 1 in speech, so the first
// century has the years 1..99 and the one before it 100..1 BC (astronomical -99..0); decades BC are named by the tens
// of the year BC, so that "the 40s BC" are 49..40 BC and the outermost ones on both sides have nine years.
#include "time/period.h"

#include <date/iso_week.h>

#include <algorithm>
#include <cstdint>
#include <tuple>

#include "time/calendar.h"

namespace annals {
namespace {

using namespace calendar;
using date::days;
using date::sys_days;

struct Years {
  int first;
  int last;
};

// The years of the century (length 100) or millennium (1000) of that number.
Years years_of(int number, int length) {
  if (number < 0) return {number * length + 1, (number + 1) * length};
  return {std::max(1, number * length), number * length + length - 1};
}

Years years_of_decade(int number) {
  if (number < 0) return {number * 10 + 2, std::min(0, number * 10 + 11)};
  return years_of(number, 10);
}

int number_at(int year, int length) {
  return year > 0 ? year / length : year / length - 1;
}

int decade_at(int year) {
  return year > 0 ? year / 10 : (year - 1) / 10 - 1;
}

Season season_of(date::month month) {
  return static_cast<Season>((unsigned{month} + 9) % 12 / 3);
}

date::month first_month(Season season) {
  return date::month{3 * (static_cast<unsigned>(season) + 1)};
}

sys_days monday_of(sys_days day) {
  return day - (date::weekday{day} - date::Monday);
}

// Seconds since midnight by which parts of a day take their place among clock times.
std::int64_t nominal_start(DayPart part) {
  switch (part) {
    case DayPart::morning:
      return 6 * 3600;
    case DayPart::daytime:
      return 8 * 3600;
    case DayPart::midday:
      return 12 * 3600;
    case DayPart::afternoon:
      return 13 * 3600;
    case DayPart::evening:
      return 18 * 3600;
    case DayPart::night:
      return 21 * 3600;
  }
  return 0;
}

std::int64_t order_in_day(const std::optional<DayPart>& part, const std::optional<ClockTime>& time) {
  if (part) return nominal_start(*part);
  if (time) return since_midnight(*time).count();
  return -1;
}

template <class Unit>
bool within(const std::optional<Unit>& amount, int least, int most) {
  return !amount || (Unit{least} <= *amount && *amount <= Unit{most});
}

bool exists(const ClockTime& time) {
  return within(std::optional{time.hour}, 0, 23) && within(time.minute, 0, 59) && within(time.second, 0, 59) &&
         within(time.offset, -12 * 60, 14 * 60) && (!time.second || time.minute);
}

}  // namespace

std::optional<Period> Period::millennium(int thousands) {
  if (thousands < -10 || thousands > 9) return std::nullopt;
  return Period(Granularity::millennium, new_year(years_of(thousands, 1000).first));
}

std::optional<Period> Period::century(int hundreds) {
  if (hundreds < -100 || hundreds > 99) return std::nullopt;
  return Period(Granularity::century, new_year(years_of(hundreds, 100).first));
}

std::optional<Period> Period::decade(int tens) {
  if (tens < -1000 || tens > 999) return std::nullopt;
  return Period(Granularity::decade, new_year(years_of_decade(tens).first));
}

std::optional<Period> Period::year(date::year year) {
  if (!in_range(int{year})) return std::nullopt;
  return Period(Granularity::year, new_year(int{year}));
}

std::optional<Period> Period::half(date::year year, int half) {
  if (!in_range(int{year}) || half < 1 || half > 2) return std::nullopt;
  return Period(Granularity::half, months_after(new_year(int{year}), 6 * (half - 1)));
}

std::optional<Period> Period::quarter(date::year year, int quarter) {
  if (!in_range(int{year}) || quarter < 1 || quarter > 4) return std::nullopt;
  return Period(Granularity::quarter, months_after(new_year(int{year}), 3 * (quarter - 1)));
}

std::optional<Period> Period::season(date::year year, Season season) {
  if (!in_range(int{year})) return std::nullopt;
  return Period(Granularity::season, year / first_month(season) / 1);
}

std::optional<Period> Period::month(date::year_month month) {
  if (!month.ok() || !in_range(int{month.year()})) return std::nullopt;
  return Period(Granularity::month, month / 1);
}

std::optional<Period> Period::iso_week(date::year year, int week) {
  if (!in_range(int{year}) || week < 1 || week > 53) return std::nullopt;
  const auto monday = ::iso_week::year{int{year}} / ::iso_week::weeknum{unsigned(week)} / ::iso_week::mon;
  if (!monday.ok()) return std::nullopt;
  return Period(Granularity::week, sys_days{monday});
}

std::optional<Period> Period::day(date::year_month_day day) {
  if (!day.ok() || !in_range(int{day.year()})) return std::nullopt;
  return Period(Granularity::day, day);
}

std::optional<Period> Period::part(date::year_month_day day, DayPart part) {
  std::optional<Period> period = Period::day(day);
  if (!period) return std::nullopt;
  period->granularity_ = Granularity::part_of_day;
  period->part_ = part;
  return period;
}

std::optional<Period> Period::at(date::year_month_day day, ClockTime time) {
  std::optional<Period> period = Period::day(day);
  if (!period || !exists(time)) return std::nullopt;
  period->granularity_ = time.second ? Granularity::second : time.minute ? Granularity::minute : Granularity::hour;
  period->time_ = time;
  return period;
}

Period Period::containing(date::sys_days day, Granularity granularity) {
  const date::year_month_day ymd{day};
  const int year = int{ymd.year()};
  const int months_passed = int(unsigned{ymd.month()}) - 1;
  switch (granularity) {
    case Granularity::millennium:
      return {granularity, new_year(years_of(number_at(year, 1000), 1000).first)};
    case Granularity::century:
      return {granularity, new_year(years_of(number_at(year, 100), 100).first)};
    case Granularity::decade:
      return {granularity, new_year(years_of_decade(decade_at(year)).first)};
    case Granularity::year:
      return {granularity, new_year(year)};
    case Granularity::half:
      return {granularity, months_after(new_year(year), months_passed / 6 * 6)};
    case Granularity::season: {
      const date::year starting = ymd.month() < date::March ? ymd.year() - date::years{1} : ymd.year();
      return {granularity, starting / first_month(season_of(ymd.month())) / 1};
    }
    case Granularity::quarter:
      return {granularity, months_after(new_year(year), months_passed / 3 * 3)};
    case Granularity::month:
      return {granularity, ymd.year() / ymd.month() / 1};
    case Granularity::week:
      return {granularity, monday_of(day)};
    case Granularity::weekend:
      return {granularity, monday_of(day) + days{5}};
    case Granularity::day:
    case Granularity::part_of_day:
    case Granularity::hour:
    case Granularity::minute:
    case Granularity::second:
      break;
  }
  return {Granularity::day, day};
}

Period Period::as_fiscal() const {
  Period fiscal = *this;
  fiscal.fiscal_ = true;
  return fiscal;
}

Period Period::as_some_day() const {
  Period day = *this;
  day.some_day_ = granularity_ == Granularity::year;
  return day;
}

date::sys_days Period::last() const {
  const int year = int{first_day().year()};
  switch (granularity_) {
    case Granularity::millennium:
      return new_years_eve(years_of(number_at(year, 1000), 1000).last);
    case Granularity::century:
      return new_years_eve(years_of(number_at(year, 100), 100).last);
    case Granularity::decade:
      return new_years_eve(years_of_decade(decade_at(year)).last);
    case Granularity::year:
      return new_years_eve(year);
    case Granularity::half:
      return months_after(first_, 6) - days{1};
    case Granularity::season:
    case Granularity::quarter:
      return months_after(first_, 3) - days{1};
    case Granularity::month:
      return months_after(first_, 1) - days{1};
    case Granularity::week:
      return first_ + days{6};
    case Granularity::weekend:
      return first_ + days{1};
    case Granularity::day:
    case Granularity::part_of_day:
    case Granularity::hour:
    case Granularity::minute:
    case Granularity::second:
      break;
  }
  return first_;
}

int Period::number() const {
  const int year = int{first_day().year()};
  const int months_passed = int(unsigned{first_day().month()}) - 1;
  switch (granularity_) {
    case Granularity::millennium:
      return number_at(year, 1000);
    case Granularity::century:
      return number_at(year, 100);
    case Granularity::decade:
      return decade_at(year);
    case Granularity::half:
      return months_passed / 6 + 1;
    case Granularity::quarter:
      return months_passed / 3 + 1;
    case Granularity::week:
    case Granularity::weekend:
      return int(unsigned{::iso_week::year_weeknum_weekday{first_}.weeknum()});
    case Granularity::year:
    case Granularity::season:
    case Granularity::month:
    case Granularity::day:
    case Granularity::part_of_day:
    case Granularity::hour:
    case Granularity::minute:
    case Granularity::second:
      break;
  }
  return 0;
}

date::year Period::named_year() const {
  if (granularity_ == Granularity::week || granularity_ == Granularity::weekend)
    return date::year{int{::iso_week::year_weeknum_weekday{first_}.year()}};
  return first_day().year();
}

Season Period::season() const {
  return season_of(first_day().month());
}

std::strong_ordering operator<=>(const Period& a, const Period& b) {
  const auto key = [](const Period& period) {
    return std::tuple(period.first_, period.last(), order_in_day(period.part_, period.time_), period.granularity_,
                      period.part_, period.time_, period.fiscal_, period.some_day_);
  };
  return key(a) <=> key(b);
}

}  // namespace annals

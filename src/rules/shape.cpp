// One walk over the tree, which collects what is known: a place on the calendar, a day, a time of day.

#include "rules/shape.h"

#include <algorithm>

namespace annals {
namespace {

struct Known {
  bool placed = false;  // by a year, or from another date
  bool date = false;    // anything of a date
  bool day = false;
  bool time = false;                           // of day
  Granularity unit = Granularity::millennium;  // the finest of its periods

  Known& operator|=(const Known& other) {
    placed = placed || other.placed;
    date = date || other.date;
    day = day || other.day;
    time = time || other.time;
    unit = std::max(unit, other.unit);
    return *this;
  }
};

constexpr Known placed_day{true, true, true, false, Granularity::day},
    open_day{false, true, true, false, Granularity::day};
constexpr Known time_of_day{false, false, false, true, Granularity::millennium};

Known placed_period(Granularity unit) {
  return {true, true, false, false, unit};
}
Known open_period(Granularity unit) {
  return {false, true, false, false, unit};
}

// The finest unit of a length, or the unit itself.
Granularity finest_unit(const Meaning& meaning) {
  if (const auto* unit = std::get_if<Granularity>(&meaning.literal)) return *unit;
  Granularity finest = Granularity::millennium;
  for (const Meaning& part : meaning.parts) finest = std::max(finest, finest_unit(part));
  return finest;
}

Known counted_in(Granularity unit) {
  return unit >= Granularity::day ? placed_day : placed_period(unit);
}

// Whether a length, a unit or a weekday is counted in days, or in something finer.
bool counts_days(const Meaning& meaning) {
  if (const auto* unit = std::get_if<Granularity>(&meaning.literal)) return *unit >= Granularity::day;
  if (std::holds_alternative<date::weekday>(meaning.literal)) return true;
  if (meaning.operation == Operation::weekday || meaning.operation == Operation::day) return true;
  return std::ranges::any_of(meaning.parts, counts_days);
}

Known known(const Meaning& meaning);

Known known_in(const std::vector<Meaning>& parts) {
  Known all;
  for (const Meaning& part : parts) all |= known(part);
  return all;
}

// What is one of a unit, or of a date that recurs, and counted from another date.
Known counted(const Meaning& what) {
  if (what.operation == Operation::literal) return counted_in(finest_unit(what));
  Known all = known(what);
  all.placed = true;
  return all;
}

Known known(const Meaning& meaning) {
  switch (meaning.operation) {
    case Operation::year:
    case Operation::short_year:
      return placed_period(Granularity::year);
    case Operation::decade:
    case Operation::short_decade:
      return placed_period(Granularity::decade);
    case Operation::century:
    case Operation::millennium:
      return placed_period(Granularity::century);
    case Operation::latest:
      return placed_period(Granularity::quarter);
    case Operation::half:
      return open_period(Granularity::half);
    case Operation::quarter:
      return open_period(Granularity::quarter);
    case Operation::season:
      return open_period(Granularity::season);
    case Operation::month:
      return open_period(Granularity::month);
    case Operation::week:
      return open_period(Granularity::week);
    case Operation::weekend:
      return open_period(Granularity::weekend);
    case Operation::day:
    case Operation::weekday:
    case Operation::holiday:
    case Operation::by_region:
    case Operation::day_month:
      return open_day;
    case Operation::part:
    case Operation::clock:
    case Operation::clock_number:
      return time_of_day;
    case Operation::date_number:
    case Operation::today:
    case Operation::now:
    case Operation::event:
      return placed_day;
    case Operation::current:
    case Operation::spoken:
    case Operation::this_:
    case Operation::last:
    case Operation::next:
    case Operation::prior:
    case Operation::following:
    case Operation::same:
      return counted(meaning.parts.front());
    case Operation::ago:
    case Operation::hence:
    case Operation::later:
    case Operation::earlier:
    case Operation::due:
    case Operation::after:
    case Operation::before:
      return counted_in(finest_unit(meaning.parts.front()));
    case Operation::lately:
      return Known{};
    case Operation::unit_of: {
      Known found = counted(meaning.parts.front());
      found.placed = known(meaning.parts[1]).placed;
      return found;
    }
    case Operation::workdays:
      return known(meaning.parts[1]).placed ? placed_day : open_day;
    case Operation::nearest:
    case Operation::step: {
      Known found = counted(meaning.parts.front());
      found.placed = known(meaning.parts[1]).placed;
      return found;
    }
    case Operation::nth: {
      Known found = counts_days(meaning.parts[1]) ? open_day : open_period(finest_unit(meaning.parts[1]));
      found.placed = known(meaning.parts[2]).placed;
      return found;
    }
    default:
      return known_in(meaning.parts);
  }
}

}  // namespace

std::optional<TimeShape> shape_named(std::string_view name) {
  const auto found = std::ranges::find(shape_names, name);
  if (found == shape_names.end()) return std::nullopt;
  return static_cast<TimeShape>(found - shape_names.begin());
}

bool is_placed(const Meaning& meaning) {
  return known(meaning).placed;
}

TimeShape shape_of(const Meaning& meaning) {
  const Known found = known(meaning);
  if (found.time) return found.date ? TimeShape::moment : TimeShape::time_of_day;
  if (!found.date) return TimeShape::none;
  if (found.day) return found.placed ? TimeShape::day : TimeShape::open_day;
  if (!found.placed) return TimeShape::open_period;
  switch (found.unit) {
    case Granularity::week:
      return TimeShape::week;
    case Granularity::month:
      return TimeShape::month;
    case Granularity::year:
      return TimeShape::year;
    default:
      return TimeShape::period;
  }
}

}  // namespace annals

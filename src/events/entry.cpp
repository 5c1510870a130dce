// Names as they stand in outputs, and precision by the calendar unit that the bounds fill.

#include "events/entry.h"

#include <algorithm>
#include <array>

namespace annals {
namespace {

struct Unit {
  Granularity granularity;
  Precision precision;
  int least, most;  // days that one has
};

// The outermost decades and centuries around the year 1 have a year less.
constexpr std::array<Unit, 9> kUnits = {{
    {Granularity::day, Precision::day, 1, 1},
    {Granularity::week, Precision::week, 7, 7},
    {Granularity::month, Precision::month, 28, 31},
    {Granularity::quarter, Precision::quarter, 90, 92},
    {Granularity::season, Precision::season, 90, 92},
    {Granularity::half, Precision::half, 181, 184},
    {Granularity::year, Precision::year, 365, 366},
    {Granularity::decade, Precision::decade, 9 * 365, 3653},
    {Granularity::century, Precision::century, 99 * 365, 36525},
}};

// Whether the bounds are exactly one of the unit.
bool fills(Bounds bounds, const Unit& unit) {
  const int days = (bounds.last - bounds.first).count() + 1;
  return unit.least <= days && days <= unit.most &&
         Period::containing(bounds.first, unit.granularity).bounds() == bounds;
}

// nullptr where they fill none.
const Unit* unit_of(Bounds bounds) {
  const auto* const found = std::ranges::find_if(kUnits, [&](const Unit& unit) { return fills(bounds, unit); });
  return found == kUnits.end() ? nullptr : found;
}

}  // namespace

std::string_view name(Status status) {
  switch (status) {
    case Status::happened:
      return "happened";
    case Status::planned:
      return "planned";
    case Status::hypothetical:
      return "hypothetical";
    case Status::ongoing:
      return "ongoing";
  }
  return {};
}

std::string_view name(Kind kind) {
  switch (kind) {
    case Kind::event:
      return "event";
    case Kind::statement:
      return "statement";
    case Kind::state:
      return "state";
  }
  return {};
}

std::string_view name(Precision precision) {
  switch (precision) {
    case Precision::day:
      return "day";
    case Precision::week:
      return "week";
    case Precision::month:
      return "month";
    case Precision::season:
      return "season";
    case Precision::quarter:
      return "quarter";
    case Precision::half:
      return "half";
    case Precision::year:
      return "year";
    case Precision::decade:
      return "decade";
    case Precision::century:
      return "century";
    case Precision::range:
      return "range";
  }
  return {};
}

std::string_view name(Keep keep) {
  switch (keep) {
    case Keep::undecided:
      return "";
    case Keep::no:
      return "no";
    case Keep::yes:
      return "yes";
  }
  return {};
}

bool Handwork::is_own_row() const {
  return std::ranges::any_of(edited,
                             [](const std::string& what) { return what == "added" || what == "not found again"; });
}

std::string_view certainty(double confidence) {
  constexpr double sure = 0.75;
  constexpr double likely = 0.5;
  return confidence >= sure ? "sure" : confidence >= likely ? "likely" : "check";
}

Precision precision_of(Bounds bounds) {
  const Unit* const unit = unit_of(bounds);
  return unit != nullptr ? unit->precision : Precision::range;
}

Value value_of(Bounds bounds) {
  if (const Unit* const unit = unit_of(bounds))
    return {Period::containing(bounds.first, unit->granularity), Modifier::none, std::nullopt};
  const auto day = [](date::sys_days of) { return Period::containing(of, Granularity::day); };
  return {Interval{day(bounds.first), day(bounds.last)}, Modifier::none, std::nullopt};
}

}  // namespace annals

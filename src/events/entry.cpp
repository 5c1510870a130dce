// Names as they stand in outputs, and precision by the calendar unit that the bounds fill.

#include "events/entry.h"

#include <array>

namespace annals {
namespace {

// The unit, if the bounds are exactly one of it.
bool fills(Bounds bounds, Granularity granularity) {
  return Period::containing(bounds.first, granularity).bounds() == bounds;
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

Precision precision_of(Bounds bounds) {
  static constexpr std::array<std::pair<Granularity, Precision>, 9> kUnits = {{
      {Granularity::day, Precision::day},
      {Granularity::week, Precision::week},
      {Granularity::month, Precision::month},
      {Granularity::quarter, Precision::quarter},
      {Granularity::season, Precision::season},
      {Granularity::half, Precision::half},
      {Granularity::year, Precision::year},
      {Granularity::decade, Precision::decade},
      {Granularity::century, Precision::century},
  }};
  for (const auto& [granularity, precision] : kUnits) {
    if (fills(bounds, granularity)) return precision;
  }
  return Precision::range;
}

}  // namespace annals

// Reads everything from the entry's bounds, because the precision promises that they are one whole unit of the
// calendar; the value is asked for nothing but its modifier.
#include "export/when.h"

#include "time/iso_date.h"

namespace annals {
namespace {

std::string_view prefix(const Value& value) {
  if (value.modifier == Modifier::approx) return "~";
  if (value.set_bounds) return "";
  if (value.modifier == Modifier::start) return "early ";
  if (value.modifier == Modifier::mid) return "mid-";
  if (value.modifier == Modifier::end) return "late ";
  return "";
}

std::string_view season_of(date::month first_month) {
  switch (static_cast<unsigned>(first_month)) {
    case 3:
      return " spring";
    case 6:
      return " summer";
    case 9:
      return " fall";
    case 12:
      return " winter";
    default:
      return "";
  }
}

}  // namespace

std::string days(Bounds bounds) {
  const std::string first = iso_date(bounds.first);
  if (bounds.first == bounds.last) return first;
  const std::string last = iso_date(bounds.last);
  const std::size_t year = first.size() - 6;  // "-02-27" is the rest, however long the year is
  std::size_t shared = 0;
  if (last.size() == first.size() && last.compare(0, year, first, 0, year) == 0) {
    shared = last.compare(year, 3, first, year, 3) == 0 ? year + 4 : year + 1;
  }
  return first + ".." + last.substr(shared);
}

std::string when(const Entry& entry) {
  const std::string first = iso_date(entry.bounds.first);
  const std::string year = first.substr(0, first.size() - 6);
  const date::year_month_day begin{entry.bounds.first};
  const unsigned month = static_cast<unsigned>(begin.month());
  std::string text{prefix(entry.value)};
  switch (entry.precision) {
    case Precision::day:
    case Precision::week:
    case Precision::range:
      return text + days(entry.bounds);
    case Precision::month:
      return text + first.substr(0, first.size() - 3);
    case Precision::season:
      return text + year + std::string{season_of(begin.month())};
    case Precision::quarter:
      return text + year + " Q" + std::to_string((month + 2) / 3);
    case Precision::half:
      return text + year + " H" + (month < 7 ? "1" : "2");
    case Precision::year:
      return text + year;
    case Precision::decade:
      return text + year + "s";
    case Precision::century: {
      const std::string last = iso_date(entry.bounds.last);
      return text + year + ".." + last.substr(0, last.size() - 6);
    }
  }
  return text;
}

}  // namespace annals

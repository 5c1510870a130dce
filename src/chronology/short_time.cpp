// Reads everything from the entry's bounds, because the precision promises that they are one whole unit of the
// calendar; the value is asked for nothing but its modifier.
#include "chronology/short_time.h"

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

// "2025-02-17..23": the last day, or month, without the fields that it shares with the first; alone where both are the same.
std::string joined(std::string_view first, std::string_view last) {
  if (first == last) return std::string{first};
  std::size_t shared = 0;
  if (first.size() == last.size()) {
    // From 1, as the dash before a BC year parts no fields.
    for (std::size_t dash = first.find('-', 1); dash != std::string_view::npos; dash = first.find('-', dash + 1)) {
      if (first.substr(0, dash) == last.substr(0, dash)) shared = dash + 1;
    }
  }
  return std::string{first} + ".." + std::string{last.substr(shared)};
}

// Whole years as years, whole months as months, else days.
std::string range(Bounds bounds) {
  const Bounds first_month = Period::containing(bounds.first, Granularity::month).bounds();
  const Bounds last_month = Period::containing(bounds.last, Granularity::month).bounds();
  const std::string first = iso_date(bounds.first);
  const std::string last = iso_date(bounds.last);
  if (bounds.first != first_month.first || bounds.last != last_month.last) return joined(first, last);
  const bool years = first.ends_with("-01-01") && last.ends_with("-12-31");
  const std::size_t left_out = years ? 6 : 3;
  return joined(first.substr(0, first.size() - left_out), last.substr(0, last.size() - left_out));
}

// "before 2000": what the words name, with the side of it that is meant before it.
std::string_view side(TimeRelation relation) {
  switch (relation) {
    case TimeRelation::at:
      return "";
    case TimeRelation::before:
      return "before ";
    case TimeRelation::after:
      return "after ";
    case TimeRelation::until:
      return "until ";
    case TimeRelation::by:
      return "by ";
    case TimeRelation::from:
      return "from ";
    case TimeRelation::since:
      return "since ";
  }
  return "";
}

std::string named(const Value& value, Bounds bounds, Precision precision);

}  // namespace

std::string days(Bounds bounds) {
  return joined(iso_date(bounds.first), iso_date(bounds.last));
}

std::string short_time(const Entry& entry) {
  // "since 2019" ends on the day of writing, which it does not name.
  const auto own = entry.value.relation == TimeRelation::since ? own_bounds(entry.value) : std::nullopt;
  const std::string text =
      own ? named(entry.value, *own, precision_of(*own)) : named(entry.value, entry.bounds, entry.precision);
  return std::string(side(entry.value.relation)) + text;
}

namespace {

std::string named(const Value& value, Bounds bounds, Precision precision) {
  const std::string first = iso_date(bounds.first);
  const std::string year = first.substr(0, first.size() - 6);
  const date::year_month_day begin{bounds.first};
  const unsigned month = static_cast<unsigned>(begin.month());
  std::string text{prefix(value)};
  switch (precision) {
    case Precision::day:
    case Precision::week:
      return text + days(bounds);
    case Precision::range:
      return text + range(bounds);
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
      const std::string last = iso_date(bounds.last);
      return text + year + ".." + last.substr(0, last.size() - 6);
    }
  }
  return text;
}

}  // namespace

}  // namespace annals

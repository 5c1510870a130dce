// The names of granularities: one array in the order of the enumeration, searched from end to end.
#include "time/granularity.h"

#include <algorithm>
#include <array>
#include <cstddef>

namespace annals {
namespace {

constexpr std::array<std::string_view, granularity_count> names = {
    "millennium", "century", "decade", "year",        "half", "season", "quarter", "month",
    "week",       "weekend", "day",    "part_of_day", "hour", "minute", "second"};

}  // namespace

std::string_view name(Granularity granularity) {
  return names[static_cast<std::size_t>(granularity)];
}

std::optional<Granularity> granularity_named(std::string_view name) {
  const auto found = std::find(names.begin(), names.end(), name);
  if (found == names.end()) return std::nullopt;
  return static_cast<Granularity>(found - names.begin());
}

}  // namespace annals

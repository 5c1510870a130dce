// The codes of TIMEX3 that both its writer and its reader need.
#pragma once

#include <algorithm>
#include <array>
#include <optional>
#include <string_view>

#include "time/granularity.h"

namespace annals::timex3_codes {

inline constexpr std::array<std::string_view, 4> seasons = {"SP", "SU", "FA", "WI"};                 // by Season
inline constexpr std::array<std::string_view, 6> day_parts = {"MO", "MI", "AF", "EV", "NI", "DT"};   // by DayPart
inline constexpr std::array<std::string_view, 3> vague = {"PAST_REF", "PRESENT_REF", "FUTURE_REF"};  // by Vague

// A granularity as units of a duration: a half is six months.
struct Unit {
  Granularity granularity;
  int count;
  std::string_view letters;
  bool is_time;  // stands behind the T
};

// Every granularity; a reader takes the first that has its letters.
inline constexpr std::array<Unit, granularity_count> units = {{
    {Granularity::millennium, 1, "ML", false},
    {Granularity::century, 1, "CE", false},
    {Granularity::year, 1, "Y", false},
    {Granularity::decade, 10, "Y", false},
    {Granularity::quarter, 1, "Q", false},
    {Granularity::month, 1, "M", false},
    {Granularity::half, 6, "M", false},
    {Granularity::season, 3, "M", false},
    {Granularity::week, 1, "W", false},
    {Granularity::weekend, 1, "WE", false},
    {Granularity::day, 1, "D", false},
    {Granularity::part_of_day, 1, "D", false},
    {Granularity::hour, 1, "H", true},
    {Granularity::minute, 1, "M", true},
    {Granularity::second, 1, "S", true},
}};

// Where `code` stands in `codes`, as the enumeration that orders them.
template <class Enum, std::size_t size>
std::optional<Enum> find(const std::array<std::string_view, size>& codes, std::string_view code) {
  const auto found = std::find(codes.begin(), codes.end(), code);
  if (found == codes.end()) return std::nullopt;
  return static_cast<Enum>(found - codes.begin());
}

}  // namespace annals::timex3_codes

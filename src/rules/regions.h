// In which order a region writes the day and the month in digits: regions.toml, which a pack may leave out.
//
//   usual     = "month-day"        where neither the user nor the text nor the page says more
//   month-day = ["us", "ph"]       02/03/2025 is February 3
//   day-month = ["gb", "au"]       it is 2 March
//
// Regions are named as in language tags (ISO 3166), in small letters. Without the file the month is first and no region is known.
//
// Thread safety: values.
#pragma once

#include <functional>
#include <map>
#include <string>

#include "rules/pack_files.h"
#include "text/result.h"

namespace annals {

enum class DayOrder : unsigned char { month_day, day_month };

struct Regions {
  DayOrder usual = DayOrder::month_day;
  std::map<std::string, DayOrder, std::less<>> orders;
};

// bad_rule with a place: an unknown key, an order that is none, a region that is no string or stands in both lists.
Result<Regions> parse_regions(const PackFile& file);

}  // namespace annals

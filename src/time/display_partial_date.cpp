// Words for a partial date: what was said and nothing for the rest.
#include <optional>

#include "time/digits.h"
#include "time/display_parts.h"

namespace annals::display_parts {
namespace {

// The part of a date above the month; empty where nothing was said of it.
std::string partial_year(const PartialDate& date, const Wording& wording) {
  if (date.year) return year(*date.year, wording);
  if (date.year_in_century && date.century)
    return year(date::year{*date.century * 100 + *date.year_in_century}, wording);
  if (date.year_in_century) return fill(wording.years.short_year, {{"number", digits(*date.year_in_century, 2)}});
  if (date.decade && date.decade_of_any_century)
    return fill(wording.years.short_decade, {{"number", digits(*date.decade * 10, 2)}});
  if (date.decade) return decade(*date.decade, wording);
  if (date.century) return century(*date.century, wording);
  return "";
}

// Month, season, quarter, half or week, with the year where there is one.
std::string division(const PartialDate& date, const std::string& year, const Wording& wording) {
  const Wording::Periods& patterns = wording.periods;
  const auto with_year = [&](const std::string& pattern, std::string_view field, const std::string& name) {
    return year.empty() ? name : fill(pattern, {{field, name}, {"year", year}});
  };
  if (date.month) return with_year(patterns.month, "month", month(*date.month, wording));
  if (date.season)
    return with_year(patterns.season, "season", wording.names.seasons[static_cast<std::size_t>(*date.season)]);
  if (date.half) return with_year(patterns.half, "half", wording.names.halves[std::size_t(*date.half - 1)]);
  if (date.quarter) {
    const std::string number = std::to_string(*date.quarter);
    return year.empty() ? fill(patterns.quarter_of_any_year, {{"number", number}})
                        : fill(patterns.quarter, {{"number", number}, {"year", year}});
  }
  if (date.week) return fill(patterns.week_of_any_year, {{"number", std::to_string(*date.week)}});
  if (date.weekend) return patterns.any_weekend;
  return year;
}

std::string weekday(date::weekday weekday, const Wording& wording) {
  return wording.names.weekdays[weekday.iso_encoding() - 1];
}

std::string day(const PartialDate& date, const std::string& year, const Wording& wording) {
  const std::string number = std::to_string(unsigned{*date.day});
  if (!date.month)
    return fill(wording.periods.day_of_any_month,
                {{"day", number}, {"ordinal", ordinal(int(unsigned{*date.day}), wording)}});
  const std::string name = month(*date.month, wording);
  if (year.empty()) return fill(wording.periods.day_of_any_year, {{"day", number}, {"month", name}});
  return fill(wording.periods.day, {{"day", number}, {"month", name}, {"year", year}});
}

std::string without_time(const PartialDate& date, const Wording& wording) {
  const std::string year = partial_year(date, wording);
  const std::string rest = date.day ? day(date, year, wording) : division(date, year, wording);
  if (!date.weekday) return rest;
  const std::string name = weekday(*date.weekday, wording);
  if (rest.empty()) return name;
  return fill(date.day ? wording.periods.weekday_date : wording.periods.weekday_in,
              {{"weekday", name}, {"date", rest}});
}

}  // namespace

std::string partial_date(const PartialDate& date, const Wording& wording) {
  std::string text = without_time(date, wording);
  if (date.part) {
    const std::string& part = wording.names.day_parts[static_cast<std::size_t>(*date.part)];
    const std::string& pattern = date.weekday && !date.day ? wording.periods.part_of_weekday : wording.periods.part;
    text = text.empty() ? part : fill(pattern, {{"part", part}, {"date", text}});
  }
  if (date.time) {
    const std::string clock = time(*date.time, wording);
    text = text.empty() ? clock : fill(wording.periods.time, {{"date", text}, {"time", clock}});
  }
  return date.fiscal ? fill(wording.periods.fiscal, {{"period", text}}) : text;
}

}  // namespace annals::display_parts

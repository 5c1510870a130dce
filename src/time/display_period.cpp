// Words for one period: a template for each granularity, filled with names and numbers.
#include <array>

#include "time/digits.h"
#include "time/display_parts.h"

namespace annals::display_parts {
namespace {

// Roman numerals, for languages that count centuries in them; 1 to 3999.
std::string roman(int number) {
  constexpr std::array<std::pair<int, std::string_view>, 13> numerals = {{{1000, "M"},
                                                                          {900, "CM"},
                                                                          {500, "D"},
                                                                          {400, "CD"},
                                                                          {100, "C"},
                                                                          {90, "XC"},
                                                                          {50, "L"},
                                                                          {40, "XL"},
                                                                          {10, "X"},
                                                                          {9, "IX"},
                                                                          {5, "V"},
                                                                          {4, "IV"},
                                                                          {1, "I"}}};
  std::string text;
  for (const auto& [worth, letters] : numerals)
    for (; number >= worth; number -= worth) text += letters;
  return text;
}

// Years that a number names: the year 44, the 19th century.
std::string numbered(std::string_view pattern, int number, const Wording& wording) {
  return fill(pattern,
              {{"number", std::to_string(number)}, {"ordinal", ordinal(number, wording)}, {"roman", roman(number)}});
}

std::string millennium(int thousands, const Wording& wording) {
  if (thousands < 0) return numbered(wording.years.millennium_bc, -thousands, wording);
  return numbered(wording.years.millennium, thousands + 1, wording);
}

std::string day(const date::year_month_day& day, const Wording& wording) {
  return fill(wording.periods.day, {{"day", std::to_string(unsigned{day.day()})},
                                    {"month", month(day.month(), wording)},
                                    {"year", year(day.year(), wording)}});
}

// Only a winter goes across two years; the second one is shortened to two digits where the first two stay.
std::string season(const Period& period, const Wording& wording) {
  const std::string& name = wording.names.seasons[static_cast<std::size_t>(period.season())];
  const date::year first = period.first_day().year();
  const date::year last = date::year_month_day{period.last()}.year();
  if (first == last) return fill(wording.periods.season, {{"season", name}, {"year", year(first, wording)}});
  const bool shorten = int{first} > 0 && int{first} / 100 == int{last} / 100;
  const std::string next = shorten ? digits(int{last} % 100, 2) : year(last, wording);
  return fill(wording.periods.season_across, {{"season", name}, {"year", year(first, wording)}, {"next", next}});
}

std::string common_period(const Period& period, const Wording& wording) {
  const Wording::Periods& patterns = wording.periods;
  const date::year_month_day first = period.first_day();
  const std::string number = std::to_string(period.number());
  switch (period.granularity()) {
    case Granularity::millennium:
      return millennium(period.number(), wording);
    case Granularity::century:
      return century(period.number(), wording);
    case Granularity::decade:
      return decade(period.number(), wording);
    case Granularity::year:
      return year(first.year(), wording);
    case Granularity::half:
      return fill(patterns.half, {{"half", wording.names.halves[std::size_t(period.number() - 1)]},
                                  {"year", year(first.year(), wording)}});
    case Granularity::season:
      return season(period, wording);
    case Granularity::quarter:
      return fill(patterns.quarter, {{"number", number}, {"year", year(first.year(), wording)}});
    case Granularity::month:
      return fill(patterns.month, {{"month", month(first.month(), wording)}, {"year", year(first.year(), wording)}});
    case Granularity::week:
      return fill(patterns.week, {{"date", day(first, wording)}});
    case Granularity::weekend:
      return fill(patterns.weekend, {{"date", day(first, wording)}});
    case Granularity::day:
      return day(first, wording);
    case Granularity::part_of_day:
      return fill(patterns.part, {{"part", wording.names.day_parts[static_cast<std::size_t>(*period.day_part())]},
                                  {"date", day(first, wording)}});
    case Granularity::hour:
    case Granularity::minute:
    case Granularity::second:
      break;
  }
  return fill(patterns.time, {{"date", day(first, wording)}, {"time", time(*period.clock_time(), wording)}});
}

std::string offset(std::chrono::minutes offset) {
  if (offset.count() == 0) return "";
  const int minutes = int(std::chrono::abs(offset).count());
  return (offset.count() < 0 ? "\u2212" : "+") + digits(minutes / 60, 2) + ":" + digits(minutes % 60, 2);
}

}  // namespace

std::string fill(std::string_view pattern, Fields fields) {
  std::string text;
  while (!pattern.empty()) {
    const std::size_t open = std::min(pattern.find('{'), pattern.size());
    const std::size_t close = std::min(pattern.find('}', open), pattern.size());
    text += pattern.substr(0, open);
    for (const auto& [name, value] : fields)
      if (open < close && pattern.substr(open + 1, close - open - 1) == name) text += value;
    pattern.remove_prefix(std::min(close + 1, pattern.size()));
  }
  return text;
}

std::string ordinal(int number, const Wording& wording) {
  const auto& endings = wording.numbers.ending;
  auto ending = endings.find(std::to_string(number % 100));
  if (ending == endings.end()) ending = endings.find(std::to_string(number % 10));
  if (ending == endings.end()) ending = endings.find("other");
  return fill(wording.numbers.ordinal, {{"number", std::to_string(number)}, {"ending", ending->second}});
}

std::string year(date::year year, const Wording& wording) {
  const int number = int{year};
  return number > 0 ? numbered(wording.years.year, number, wording)
                    : numbered(wording.years.year_bc, 1 - number, wording);
}

std::string decade(int tens, const Wording& wording) {
  if (tens < 0) return numbered(wording.years.decade_bc, (-1 - tens) * 10, wording);
  return numbered(wording.years.decade, tens * 10, wording);
}

std::string century(int hundreds, const Wording& wording) {
  if (hundreds < 0) return numbered(wording.years.century_bc, -hundreds, wording);
  return numbered(wording.years.century, hundreds + 1, wording);
}

std::string month(date::month month, const Wording& wording) {
  return wording.names.months[unsigned{month} - 1];
}

std::string time(const ClockTime& time, const Wording& wording) {
  const int hour = int(time.hour.count());
  const std::string& pattern = time.second   ? wording.times.second
                               : time.minute ? wording.times.minute
                                             : wording.times.hour;
  const std::string text =
      fill(pattern, {{"hour", digits(hour, 2)},
                     {"hour12", std::to_string(hour % 12 == 0 ? 12 : hour % 12)},
                     {"half-day", wording.names.half_days[hour < 12 ? 0 : 1]},
                     {"minute", digits(int(time.minute.value_or(std::chrono::minutes{0}).count()), 2)},
                     {"second", digits(int(time.second.value_or(std::chrono::seconds{0}).count()), 2)}});
  if (!time.offset) return text;
  return fill(wording.times.zone, {{"time", text}, {"offset", offset(*time.offset)}});
}

std::string period(const Period& period, const Wording& wording) {
  const std::string common = common_period(period, wording);
  return period.fiscal() ? fill(wording.periods.fiscal, {{"period", common}}) : common;
}

}  // namespace annals::display_parts

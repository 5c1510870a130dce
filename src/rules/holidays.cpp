// One reader and one computation per kind of holiday.

#include "rules/holidays.h"

#include <date/islamic.h>

#include <algorithm>
#include <charconv>

#include "rules/toml_reader.h"
#include "time/iso_date.h"

namespace annals {
namespace {

std::optional<std::int64_t> whole(const toml::table& table, std::string_view key) {
  return table[key].value_exact<std::int64_t>();
}

std::optional<FixedDay> fixed_day(const std::string& text) {
  const auto day = parse_iso_date("2000-" + text);  // a leap year, so that 29 February is one
  if (!day) return std::nullopt;
  const date::year_month_day ymd{*day};
  return FixedDay{ymd.month() / ymd.day()};
}

std::optional<NthWeekday> nth_weekday(const toml::table& table) {
  const auto n = whole(table, "n"), weekday = whole(table, "weekday"), month = whole(table, "month");
  if (!n || !weekday || !month || *n == 0 || *n < -1 || *n > 5 || *weekday < 0 || *weekday > 6 || *month < 1 ||
      *month > 12)
    return std::nullopt;
  return NthWeekday{static_cast<int>(*n), date::weekday(static_cast<unsigned>(*weekday)),
                    date::month(static_cast<unsigned>(*month)), static_cast<int>(whole(table, "plus").value_or(0))};
}

std::optional<IslamicDay> islamic_day(const toml::table& table) {
  const auto month = whole(table, "month"), day = whole(table, "day");
  if (!month || !day || *month < 1 || *month > 12 || *day < 1 || *day > 30) return std::nullopt;
  return IslamicDay{static_cast<unsigned>(*month), static_cast<unsigned>(*day)};
}

std::optional<TableDay> table_day(const toml::table& table) {
  TableDay days;
  for (const auto& [key, node] : table) {
    const std::string_view name = key.str();
    int year = 0;
    const auto read = std::from_chars(name.data(), name.data() + name.size(), year);
    const auto day = fixed_day(node.value_or<std::string>(""));
    if (read.ec != std::errc{} || read.ptr != name.data() + name.size() || !day) return std::nullopt;
    days.days.push_back({static_cast<std::int16_t>(year),
                         static_cast<std::uint8_t>(static_cast<unsigned>(day->day.month())),
                         static_cast<std::uint8_t>(static_cast<unsigned>(day->day.day()))});
  }
  std::ranges::sort(days.days, {}, &TableDay::Day::year);
  return days;
}

// The rule that stands in a holiday's table; nullopt where there is none, or it is wrong.
std::optional<Holiday> holiday(const toml::table& table) {
  const int days = static_cast<int>(whole(table, "days").value_or(1));
  if (days < 1 || days > 60) return std::nullopt;
  if (const auto text = table["fixed"].value<std::string>()) {
    if (const auto day = fixed_day(*text)) return Holiday{*day, days};
  }
  if (const toml::table* nth = table["nth"].as_table()) {
    if (const auto day = nth_weekday(*nth)) return Holiday{*day, days};
  }
  if (const auto offset = whole(table, "easter"); offset && *offset >= -366 && *offset <= 366)
    return Holiday{EasterDay{static_cast<int>(*offset)}, days};
  if (const toml::table* islamic = table["islamic"].as_table()) {
    if (const auto day = islamic_day(*islamic)) return Holiday{*day, days};
  }
  if (const auto offset = whole(table, "orthodox"); offset && *offset >= -366 && *offset <= 366)
    return Holiday{OrthodoxDay{static_cast<int>(*offset)}, days};
  if (const toml::table* by_year = table["table"].as_table()) {
    if (auto published = table_day(*by_year)) return Holiday{std::move(*published), days};
  }
  if (const auto text = table["date"].value<std::string>()) {
    if (const auto day = parse_iso_date(*text)) return Holiday{SingleDay{date::year_month_day{*day}}, days};
  }
  return std::nullopt;
}

// The tabular calendar's day that falls in the Gregorian year; the first, where two do.
std::optional<date::sys_days> islamic_first_day(const IslamicDay& day, date::year year) {
  const date::sys_days first = date::sys_days{year / 1 / 1};
  const islamic::year_month_day start{first};
  for (int offset = 0; offset < 3; ++offset) {
    const islamic::year_month_day candidate =
        (start.year() + islamic::years(offset)) / islamic::month(day.month) / islamic::day(day.day);
    if (!candidate.ok()) continue;
    const date::sys_days at{candidate};
    if (at >= first && date::year_month_day{at}.year() == year) return at;
  }
  return std::nullopt;
}

}  // namespace

Result<Holidays> parse_holidays(const PackFile& file) {
  const auto root = parse_toml(file);
  if (!root) return root.error();
  Holidays holidays;
  for (const auto& [name, node] : in_file_order(*root)) {
    const toml::table* table = node->as_table();
    const auto parsed = table != nullptr ? holiday(*table) : std::nullopt;
    if (!parsed)
      return rule_error(file, *node,
                        "holiday '" + name + "' has no valid fixed, nth, easter, islamic, orthodox, table or date");
    holidays.emplace(name, *parsed);
    const toml::table* regions = (*table)["region"].as_table();
    if (regions == nullptr) continue;
    for (const auto& [region, own] : *regions) {
      const toml::table* rule = own.as_table();
      const auto there = rule != nullptr ? holiday(*rule) : std::nullopt;
      if (!there)
        return rule_error(file, own, "holiday '" + name + "' has no valid day in '" + std::string(region.str()) + "'");
      holidays.emplace(name + "@" + std::string(region.str()), *there);
    }
  }
  return holidays;
}

const Holiday* holiday_in(const Holidays& holidays, std::string_view name, std::string_view region) {
  auto found = region.empty() ? holidays.end() : holidays.find(std::string(name) + "@" + std::string(region));
  if (found == holidays.end()) found = holidays.find(name);
  return found == holidays.end() ? nullptr : &found->second;
}

date::sys_days orthodox_easter_sunday(date::year year) {
  const int y = static_cast<int>(year);
  const int d = (19 * (y % 19) + 15) % 30, e = (2 * (y % 4) + 4 * (y % 7) - d + 34) % 7;
  const int month = (d + e + 114) / 31, day = (d + e + 114) % 31 + 1;
  const int behind = y / 100 - y / 400 - 2;  // days of the Julian calendar behind the Gregorian one, from March on
  return date::sys_days{year / month / day} + date::days(behind);
}

date::sys_days easter_sunday(date::year year) {
  const int y = static_cast<int>(year);
  const int golden = y % 19, century = y / 100, rest = y % 100;
  const int leap_century = century / 4,
            h = (19 * golden + century - leap_century - (century - (century + 8) / 25 + 1) / 3 + 15) % 30;
  const int l = (32 + 2 * (century % 4) + 2 * (rest / 4) - h - rest % 4) % 7;
  const int m = (golden + 11 * h + 22 * l) / 451;
  const int month = (h + l - 7 * m + 114) / 31, day = (h + l - 7 * m + 114) % 31 + 1;
  return date::sys_days{year / month / day};
}

std::optional<date::sys_days> first_day(const Holiday& holiday, date::year year) {
  struct Visitor {
    date::year year;
    std::optional<date::sys_days> operator()(const FixedDay& fixed) const {
      const date::year_month_day day = year / fixed.day.month() / fixed.day.day();
      return day.ok() ? std::optional(date::sys_days{day}) : std::nullopt;
    }
    std::optional<date::sys_days> operator()(const NthWeekday& nth) const {
      if (nth.n < 0) return date::sys_days{year / nth.month / nth.weekday[date::last]} + date::days(nth.plus);
      const date::year_month_weekday day = year / nth.month / nth.weekday[static_cast<unsigned>(nth.n)];
      return day.ok() ? std::optional(date::sys_days{day} + date::days(nth.plus)) : std::nullopt;
    }
    std::optional<date::sys_days> operator()(const EasterDay& easter) const {
      if (year < date::year(1)) return std::nullopt;
      return easter_sunday(year) + date::days(easter.offset);
    }
    std::optional<date::sys_days> operator()(const IslamicDay& day) const { return islamic_first_day(day, year); }
    std::optional<date::sys_days> operator()(const OrthodoxDay& easter) const {
      if (year < date::year(1)) return std::nullopt;
      return orthodox_easter_sunday(year) + date::days(easter.offset);
    }
    std::optional<date::sys_days> operator()(const TableDay& table) const {
      const auto found = std::ranges::lower_bound(table.days, static_cast<int>(year), {}, &TableDay::Day::year);
      if (found == table.days.end() || found->year != static_cast<int>(year)) return std::nullopt;
      return date::sys_days{year / date::month(found->month) / date::day(found->day)};
    }
    std::optional<date::sys_days> operator()(const SingleDay& single) const {
      return single.day.year() == year ? std::optional(date::sys_days{single.day}) : std::nullopt;
    }
  };
  return std::visit(Visitor{year}, holiday.rule);
}

}  // namespace annals

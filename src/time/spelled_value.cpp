// The value is read from TIMEX3, which says most; what it does not tell is tried in every way that the other spelling allows.
#include "time/spelled_value.h"

#include <algorithm>
#include <charconv>

#include "time/timex3.h"

namespace annals {
namespace {

constexpr Modifier kModifiers[] = {
    Modifier::none,      Modifier::start,         Modifier::mid,          Modifier::end,         Modifier::approx,
    Modifier::before,    Modifier::after,         Modifier::on_or_before, Modifier::on_or_after, Modifier::less_than,
    Modifier::more_than, Modifier::equal_or_less, Modifier::equal_or_more};

// "2025-09-06T11:03:00Z", "…+02:00": how far from UTC; nullopt where no zone is written.
std::optional<std::chrono::minutes> zone_of(std::string_view edtf) {
  if (edtf.find('T') == std::string_view::npos) return std::nullopt;
  if (edtf.ends_with('Z')) return std::chrono::minutes{0};
  if (edtf.size() < 6) return std::nullopt;
  const std::string_view zone = edtf.substr(edtf.size() - 6);
  int hours = 0;
  int minutes = 0;
  const bool read = (zone[0] == '+' || zone[0] == '-') && zone[3] == ':' &&
                    std::from_chars(zone.data() + 1, zone.data() + 3, hours).ec == std::errc{} &&
                    std::from_chars(zone.data() + 4, zone.data() + 6, minutes).ec == std::errc{};
  if (!read) return std::nullopt;
  const std::chrono::minutes offset{hours * 60 + minutes};
  return zone[0] == '-' ? -offset : offset;
}

// The period, and what it is with or without the minutes and the zone that TIMEX3 does not tell.
std::vector<Period> readings_of(const Period& period, std::string_view edtf) {
  std::vector<Period> readings = {period};
  if (!period.clock_time()) return readings;
  for (const bool minutes : {false, true}) {
    ClockTime time = *period.clock_time();
    if (!time.second)
      time.minute = minutes ? std::optional(time.minute.value_or(std::chrono::minutes{0})) : std::nullopt;
    time.offset = zone_of(edtf);
    if (const auto other = Period::at(period.first_day(), time)) readings.push_back(*other);
  }
  return readings;
}

std::vector<decltype(Value::what)> readings_of(const decltype(Value::what)& what, std::string_view edtf) {
  std::vector<decltype(Value::what)> readings;
  if (const auto* period = std::get_if<Period>(&what)) {
    for (const Period& reading : readings_of(*period, edtf)) readings.emplace_back(reading);
  } else if (const auto* interval = std::get_if<Interval>(&what);
             interval != nullptr && interval->begin && interval->end) {
    const std::size_t slash = std::min(edtf.find('/'), edtf.size());
    const std::string_view first = edtf.substr(0, slash), last = edtf.substr(std::min(slash + 1, edtf.size()));
    for (const Period& begin : readings_of(*interval->begin, first)) {
      for (const Period& end : readings_of(*interval->end, last)) readings.emplace_back(Interval{begin, end});
    }
  } else {
    readings.push_back(what);
  }
  return readings;
}

}  // namespace

std::vector<Value> spelled_values(std::string_view timex3, std::string_view edtf, TimeRelation relation, Bounds days) {
  const std::optional<Value> plain = parse_timex3(timex3);
  if (!plain) return {};
  std::vector<Value> values;
  const auto readings = readings_of(plain->what, edtf);
  for (const Modifier modifier : kModifiers) {
    for (const auto& what : readings) {
      values.push_back({what, modifier, std::nullopt, relation});
      values.push_back({what, modifier, days, relation});
    }
  }
  return values;
}

}  // namespace annals

// One object an entry, each on a line of its own.
#include "export/vis_timeline.h"

#include "chronology/clock.h"
#include "export/clock_text.h"
#include "export/html_text.h"
#include "export/json_writer.h"
#include "export/legible.h"
#include "time/edtf.h"
#include "time/iso_date.h"

namespace annals {
namespace {

// ECMA-262 §21.4.1.15.1: expanded years have a sign and six digits.
std::string javascript_day(date::sys_days day) {
  const int year{date::year_month_day{day}.year()};
  std::string text = iso_date(day);
  if (year >= 0 && year <= 9999) return text;
  const std::string digits = std::to_string(year < 0 ? -year : year);
  return (year < 0 ? "-" : "+") + std::string(6 - digits.size(), '0') + digits + text.substr(text.size() - 6);
}

// "T21:40:00", with the zone where the text has one.
std::string clock_text(const std::optional<ClockTime>& clock) {
  if (!clock) return {};
  const std::string time = time_text(*clock);
  return "T" + time + (time.size() == 5 ? ":00" : "") + zone_text(*clock);
}

// Of what lasts longer than a day, or to a time of day.
std::optional<std::string> end_text(const Entry& entry) {
  if (const auto clock = end_clock_of(entry)) return javascript_day(entry.bounds.last) + clock_text(clock);
  if (entry.bounds.first == entry.bounds.last) return std::nullopt;
  return javascript_day(entry.bounds.last + date::days{1});
}

void append_item(std::string& out, const Entry& entry, std::string_view id) {
  const std::optional<std::string> end = end_text(entry);
  const std::string sentence = html_text(one_line(entry.sources.front().sentence));
  JsonWriter json(out);
  json.begin_object();
  json.field("id", id);
  json.field("content", html_text(one_line(entry.label)));
  json.field("start", javascript_day(entry.bounds.first) + clock_text(clock_of(entry)));
  if (end) json.field("end", *end);
  json.field("type", end ? "range" : "box");
  json.field("className", std::string(name(entry.status)) + " " + std::string(name(entry.kind)));
  json.field("title", "<p>" + sentence + "</p><p>" + html_sources(entry) + "</p>");
  json.field("date_text", entry.date_text);
  json.field_if_any("edtf", edtf(entry.value));
  json.field("precision", name(entry.precision));
  json.end_object();
}

}  // namespace

std::string vis_timeline(const std::vector<Entry>& entries) {
  std::string out = "[";
  for (const Entry& entry : entries) {
    out += &entry == &entries.front() ? "\n" : ",\n";
    append_item(out, entry, entry.id);
  }
  return out + (entries.empty() ? "]\n" : "\n]\n");
}

}  // namespace annals

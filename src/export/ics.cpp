// Every line goes through `line`, which folds it; every text through `escaped`, so that nothing of an article can begin a
// line of its own.
#include "export/ics.h"

#include "chronology/clock.h"
#include "export/legible.h"
#include "export/web_address.h"
#include "text/utf8.h"
#include "time/digits.h"
#include "time/edtf.h"
#include "time/iso_date.h"

namespace annals {
namespace {

constexpr std::size_t longest_line = 75;  // bytes, without the line's end (RFC 5545 §3.1)

// A line that goes on has a blank before it, which counts.
void line(std::string& out, std::string_view text) {
  std::size_t room = longest_line;
  while (text.size() > room) {
    std::size_t bytes = room;
    while (bytes > 1 && (text[bytes] & 0xC0) == 0x80) --bytes;
    out.append(text.substr(0, bytes)).append("\r\n ");
    text.remove_prefix(bytes);
    room = longest_line - 1;
  }
  out.append(text).append("\r\n");
}

// RFC 5545 §3.3.11.
std::string escaped(std::string_view bytes) {
  std::string out;
  for (const char c : legible(bytes)) {
    if (c == '\n') {
      out += "\\n";
    } else {
      if (c == '\\' || c == ';' || c == ',') out += '\\';
      out += c;
    }
  }
  return out;
}

// "20241101".
std::string basic(date::sys_days day) {
  std::string text = iso_date(day);
  std::erase(text, '-');
  return text;
}

// A time of day: in UTC where the text names a zone, else by the clock of whoever reads it (RFC 5545 §3.3.5, form 1). nullopt for
// whole days.
std::optional<std::string> moment(date::sys_days day, const std::optional<ClockTime>& clock) {
  if (!clock) return std::nullopt;
  std::chrono::seconds of_day =
      clock->hour + clock->minute.value_or(ClockTime::Minutes{0}) + clock->second.value_or(ClockTime::Seconds{0});
  if (clock->offset) of_day -= *clock->offset;
  const auto days = std::chrono::floor<date::days>(of_day);
  const long in_day = (of_day - days).count();
  const auto two = [](long number) { return digits(static_cast<int>(number), 2); };
  return basic(day + days) + "T" + two(in_day / 3600) + two(in_day / 60 % 60) + two(in_day % 60) +
         (clock->offset ? "Z" : "");
}

std::string stamp(const Source& source) {
  const std::optional<date::sys_days> day = parse_iso_date(source.published);
  return (day && source.published.front() != '-' ? basic(*day) : "19700101") + "T000000Z";
}

std::string description(const Entry& entry) {
  std::string text = entry.sources.front().sentence + "\n\n" + entry.date_text;
  for (const Source& source : entry.sources) {
    text += "\n" + one_line(source.title.empty() ? source.id : source.title);
    if (!source.place.empty()) text += ", " + one_line(source.place);
    if (const auto address = web_address(source.url)) text += " " + *address;
  }
  for (const std::string& conflict : entry.conflicts) text += "\n" + one_line(conflict);
  return text;
}

void append_event(std::string& out, const Entry& entry, const std::string& id) {
  const Source& source = entry.sources.front();
  const bool certain = entry.status == Status::happened || entry.status == Status::ongoing;
  line(out, "BEGIN:VEVENT");
  line(out, "UID:" + id + "@annals");
  line(out, "DTSTAMP:" + stamp(source));
  if (const std::optional<std::string> begin = moment(entry.bounds.first, clock_of(entry))) {
    line(out, "DTSTART:" + *begin);
    const std::optional<std::string> end = moment(entry.bounds.last, end_clock_of(entry));
    if (end && *end > *begin) line(out, "DTEND:" + *end);
  } else {
    line(out, "DTSTART;VALUE=DATE:" + basic(entry.bounds.first));
    line(out, "DTEND;VALUE=DATE:" + basic(entry.bounds.last + date::days{1}));
  }
  const bool half_open = entry.value.relation != TimeRelation::at;  // the days alone would say that it happened in them
  line(out, "SUMMARY:" + escaped(one_line(half_open ? entry.date_text + ": " + entry.label : entry.label)));
  line(out, "DESCRIPTION:" + escaped(description(entry)));
  if (const auto address = web_address(source.url)) line(out, "URL:" + *address);
  line(out, std::string("STATUS:") + (certain ? "CONFIRMED" : "TENTATIVE"));
  line(out, "CATEGORIES:" + std::string(name(entry.status)) + "," + std::string(name(entry.kind)));
  line(out, "TRANSP:TRANSPARENT");
  if (const std::string text = edtf(entry.value); !text.empty()) line(out, "X-ANNALS-EDTF:" + text);
  line(out, "END:VEVENT");
}

}  // namespace

bool fits_ics(const Entry& entry) {
  using namespace date::literals;
  return entry.bounds.first >= date::sys_days{1_y / 1 / 1} && entry.bounds.last <= date::sys_days{9998_y / 12 / 31};
}

std::string ics(const std::vector<Entry>& entries, std::string_view program_version) {
  std::string out;
  line(out, "BEGIN:VCALENDAR");
  line(out, "VERSION:2.0");
  line(out, "PRODID:-//Annals//Annals " + std::string(program_version) + "//EN");
  line(out, "CALSCALE:GREGORIAN");
  for (const Entry& entry : entries) {
    if (fits_ics(entry)) append_event(out, entry, entry.id);
  }
  line(out, "END:VCALENDAR");
  return out;
}

}  // namespace annals

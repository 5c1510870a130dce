// Both forms are written from one Slide, so that they show the same.
#include "export/timelinejs.h"

#include "chronology/clock.h"
#include "chronology/finish.h"
#include "export/citations.h"
#include "export/csv.h"
#include "export/html_text.h"
#include "export/json_writer.h"
#include "export/legible.h"
#include "text/utf8.h"
#include "time/digits.h"

namespace annals {
namespace {

struct SlideDate {
  int year;
  unsigned month;
  unsigned day;
  std::optional<ClockTime> clock = {};
};

struct Slide {
  SlideDate start;
  std::optional<SlideDate> end;
  std::string display_date;
  std::string headline;  // HTML
  std::string text;      // HTML
  std::string_view group;
};

SlideDate slide_date(date::sys_days day) {
  const date::year_month_day parts{day};
  const int year{parts.year()};
  return {year > 0 ? year : year - 1, unsigned{parts.month()}, unsigned{parts.day()}};
}

Slide slide_of(const Entry& entry) {
  Slide slide;
  slide.start = slide_date(entry.bounds.first);
  slide.start.clock = clock_of(entry);
  const std::optional<ClockTime> end = end_clock_of(entry);
  if (end || entry.bounds.last != entry.bounds.first) {
    slide.end = slide_date(entry.bounds.last);
    slide.end->clock = end;
  }
  slide.display_date = entry.date_text;
  slide.headline = html_text(one_line(entry.label));
  slide.text = "<p>" + html_text(one_line(entry.sources.front().sentence)) + "</p><p>" + html_sources(entry) + "</p>";
  slide.group = name(entry.status);
  return slide;
}

void write_date(JsonWriter& json, std::string_view name, const SlideDate& day) {
  json.key(name).begin_object();
  json.field("year", day.year);
  json.field("month", int(day.month));
  json.field("day", int(day.day));
  if (day.clock) {
    json.field("hour", day.clock->hour.count());
    json.field("minute", day.clock->minute.value_or(ClockTime::Minutes{0}).count());
  }
  json.end_object();
}

void write_event(JsonWriter& json, const Slide& slide, std::string_view id) {
  json.begin_object();
  json.field("unique_id", id);
  write_date(json, "start_date", slide.start);
  if (slide.end) write_date(json, "end_date", *slide.end);
  json.field("display_date", slide.display_date);
  json.key("text").begin_object();
  json.field("headline", slide.headline);
  json.field("text", slide.text);
  json.end_object();
  json.field("group", slide.group);
  json.key("autolink").boolean(false);
  json.end_object();
}

// In HTML a character can be written so that it is no mark of a formula.
std::string entity(std::string_view mark) {
  return "&#" + std::to_string(static_cast<std::uint32_t>(code_point_at(mark, 0))) + ";";
}

void add_cells(Cells& cells, const std::optional<SlideDate>& day) {
  if (!day) return cells.add_empty(4);
  cells.add_made(std::to_string(day->year));
  cells.add_made(std::to_string(day->month));
  cells.add_made(std::to_string(day->day));
  if (day->clock) {
    cells.add_made(digits(day->clock->hour.count(), 2) + ":" +
                   digits(day->clock->minute.value_or(ClockTime::Minutes{0}).count(), 2) + ":00");
  } else {
    cells.add_empty(1);
  }
}

Cells cells_of(const Slide& slide) {
  Cells cells;
  add_cells(cells, slide.start);
  add_cells(cells, slide.end);
  cells.add_made(slide.display_date);
  cells.add_made(without_formulas(slide.headline, entity));
  cells.add_made(without_formulas(slide.text, entity));
  cells.add_empty(5);  // Media to Type
  cells.add_made(slide.group);
  cells.add_empty(1);  // Background
  return cells;
}

// The slide that the others come after, which counts as one of `most`.
std::vector<Entry> after_title(const std::vector<Entry>& entries, std::size_t most) {
  return most > 0 ? top(entries, most - 1) : entries;
}

std::string title_text(std::string_view title) {
  return html_text(one_line(title.empty() ? "Chronology" : title));
}

std::string summary_text(const std::vector<Entry>& entries) {
  return "<p>" + html_text(summary(entries)) + "</p>";
}

}  // namespace

std::string timelinejs(const std::vector<Entry>& entries, std::string_view title, std::size_t most) {
  const std::vector<Entry> slides = after_title(entries, most);
  std::string out = "{\"title\": ";
  {
    JsonWriter json(out);
    json.begin_object();
    json.key("text").begin_object();
    json.field("headline", title_text(title));
    json.field("text", summary_text(slides));
    json.end_object();
    json.key("autolink").boolean(false);
    json.end_object();
  }
  out += ",\n\"events\": [";
  for (const Entry& entry : slides) {
    out += &entry == &slides.front() ? "\n" : ",\n";
    JsonWriter json(out);
    write_event(json, slide_of(entry), "annals-" + entry.id);
  }
  return out + "\n]}\n";
}

std::string timelinejs_csv(const std::vector<Entry>& entries, std::string_view title, std::size_t most) {
  const std::vector<Entry> slides = after_title(entries, most);
  std::string out = csv_header({"Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time",
                                "Display Date", "Headline", "Text", "Media", "Media Credit", "Media Caption",
                                "Media Thumbnail", "Type", "Group", "Background"});
  Cells first;
  first.add_empty(9);
  first.add_made(without_formulas(title_text(title), entity));
  first.add_made(without_formulas(summary_text(slides), entity));
  first.add_empty(4);
  first.add_made("title");
  first.add_empty(2);
  append_csv(out, first);
  for (const Entry& entry : slides) append_csv(out, cells_of(slide_of(entry)));
  return out;
}

}  // namespace annals

// Both forms are written from one Slide, so that they show the same.
#include "export/timelinejs.h"

#include <nlohmann/json.hpp>

#include "export/csv.h"
#include "export/entry_id.h"
#include "export/html_text.h"
#include "export/legible.h"
#include "export/when.h"
#include "text/utf8.h"
#include "time/display.h"

namespace annals {
namespace {

using Json = nlohmann::ordered_json;

struct SlideDate {
  int year;
  unsigned month;
  unsigned day;
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

Slide slide_of(const Entry& entry, const Wording* wording) {
  Slide slide;
  slide.start = slide_date(entry.bounds.first);
  if (entry.bounds.last != entry.bounds.first) slide.end = slide_date(entry.bounds.last);
  slide.display_date = wording != nullptr ? display(entry.value, *wording) : when(entry);
  slide.headline = html_text(one_line(entry.label));
  slide.text = "<p>" + html_text(one_line(entry.sources.front().sentence)) + "</p><p>" + html_sources(entry) + "</p>";
  slide.group = name(entry.status);
  return slide;
}

Json json_of(const SlideDate& day) {
  return {{"year", day.year}, {"month", day.month}, {"day", day.day}};
}

// In HTML a character can be written so that it is no mark of a formula.
std::string entity(std::string_view mark) {
  return "&#" + std::to_string(static_cast<std::uint32_t>(code_point_at(mark, 0))) + ";";
}

Cells cells_of(const std::optional<SlideDate>& day) {
  Cells cells(4);
  if (day) {
    cells[0].text = std::to_string(day->year);
    cells[1].text = std::to_string(day->month);
    cells[2].text = std::to_string(day->day);
  }
  return cells;
}

Cells cells_of(const Slide& slide) {
  Cells cells = cells_of(std::optional{slide.start});
  const Cells end = cells_of(slide.end);
  cells.insert(cells.end(), end.begin(), end.end());
  cells.push_back({slide.display_date});
  cells.push_back({without_formulas(slide.headline, entity)});
  cells.push_back({without_formulas(slide.text, entity)});
  cells.resize(cells.size() + 5);  // Media to Type
  cells.push_back({std::string(slide.group)});
  cells.emplace_back();  // Background
  return cells;
}

}  // namespace

std::string timelinejs(const std::vector<Entry>& entries, const Wording* wording) {
  Json events = Json::array();
  EntryIds ids;
  for (const Entry& entry : entries) {
    const Slide slide = slide_of(entry, wording);
    Json event;
    event["unique_id"] = "annals-" + ids.of(entry);
    event["start_date"] = json_of(slide.start);
    if (slide.end) event["end_date"] = json_of(*slide.end);
    event["display_date"] = slide.display_date;
    event["text"] = {{"headline", slide.headline}, {"text", slide.text}};
    event["group"] = slide.group;
    event["autolink"] = false;
    events.push_back(std::move(event));
  }
  return Json{{"events", std::move(events)}}.dump(1) + "\n";
}

std::string timelinejs_csv(const std::vector<Entry>& entries, const Wording* wording) {
  std::string out = csv_header({"Year", "Month", "Day", "Time", "End Year", "End Month", "End Day", "End Time",
                                "Display Date", "Headline", "Text", "Media", "Media Credit", "Media Caption",
                                "Media Thumbnail", "Type", "Group", "Background"});
  for (const Entry& entry : entries) append_csv(out, cells_of(slide_of(entry, wording)));
  return out;
}

}  // namespace annals

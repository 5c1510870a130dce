// One object an entry, each on a line of its own.
#include "export/vis_timeline.h"

#include <nlohmann/json.hpp>

#include "export/entry_id.h"
#include "export/html_text.h"
#include "export/legible.h"
#include "export/when.h"
#include "time/edtf.h"
#include "time/iso_date.h"

namespace annals {
namespace {

using Json = nlohmann::ordered_json;

// ECMA-262 §21.4.1.15.1: expanded years have a sign and six digits.
std::string javascript_day(date::sys_days day) {
  const int year{date::year_month_day{day}.year()};
  const std::string text = iso_date(day);
  if (year >= 0 && year <= 9999) return text;
  const std::string digits = std::to_string(year < 0 ? -year : year);
  return (year < 0 ? "-" : "+") + std::string(6 - digits.size(), '0') + digits + text.substr(text.size() - 6);
}

Json item_of(const Entry& entry, const std::string& id) {
  const bool one_day = entry.bounds.first == entry.bounds.last;
  Json item;
  item["id"] = id;
  item["content"] = html_text(one_line(entry.label));
  item["start"] = javascript_day(entry.bounds.first);
  if (!one_day) item["end"] = javascript_day(entry.bounds.last + date::days{1});
  item["type"] = one_day ? "box" : "range";
  item["className"] = std::string(name(entry.status)) + " " + std::string(name(entry.kind));
  item["title"] =
      "<p>" + html_text(one_line(entry.sources.front().sentence)) + "</p><p>" + html_sources(entry) + "</p>";
  item["when"] = when(entry);
  if (const std::string text = edtf(entry.value); !text.empty()) item["edtf"] = text;
  item["precision"] = name(entry.precision);
  return item;
}

}  // namespace

std::string vis_timeline(const std::vector<Entry>& entries) {
  std::string out = "[";
  EntryIds ids;
  for (const Entry& entry : entries) {
    out.append(out.size() == 1 ? "\n" : ",\n").append(item_of(entry, ids.of(entry)).dump());
  }
  return out + (entries.empty() ? "]\n" : "\n]\n");
}

}  // namespace annals

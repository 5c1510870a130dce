// Seven fields between bars, in a fixed order.
#include "export/event_cell.h"

#include <algorithm>
#include <vector>

#include "export/columns.h"

namespace annals {
namespace {

constexpr std::string_view kBar = " | ";
constexpr std::size_t kFields = 7;

std::string phrase(std::string_view text) {
  std::string cell(text);
  std::ranges::replace(cell, '|', '/');
  std::ranges::replace(cell, ';', ',');
  return cell;
}

std::vector<std::string_view> fields_of(std::string_view cell) {
  std::vector<std::string_view> fields;
  for (std::size_t begin = 0;;) {
    const std::size_t bar = cell.find(kBar, begin);
    fields.push_back(cell.substr(begin, bar == std::string_view::npos ? bar : bar - begin));
    if (bar == std::string_view::npos) return fields;
    begin = bar + kBar.size();
  }
}

}  // namespace

std::string event_cell(const EventParts& event) {
  if (!event.known()) return {};
  std::vector<std::string> what;
  for (const std::string& text : event.what) what.push_back(phrase(text));
  std::string cell = phrase(event.who);
  cell.append(kBar).append(phrase(event.name));
  cell.append(kBar).append(phrase(event.did));
  cell.append(kBar).append(joined(what));
  cell.append(kBar).append(phrase(event.head));
  cell.append(kBar).append(name(event.polarity));
  return cell.append(kBar).append(name(event.shape));
}

EventParts event_of_cell(std::string_view cell) {
  // Programs strip the blanks at a cell's ends, so that the first field may be gone but for its bar.
  const std::string whole = cell.starts_with("| ") ? " " + std::string(cell) : std::string(cell);
  const std::vector<std::string_view> fields = fields_of(whole);
  if (fields.size() != kFields) return {};
  const auto polarity = polarity_named(fields[5]);
  const auto shape = event_shape_named(fields[6]);
  if (!polarity || !shape) return {};
  return {.who = std::string(fields[0]),
          .name = std::string(fields[1]),
          .did = std::string(fields[2]),
          .what = parted(fields[3]),
          .head = std::string(fields[4]),
          .polarity = *polarity,
          .shape = *shape};
}

}  // namespace annals

// Each date near the article is a candidate with a trust by its place and cue; the most trusted is chosen.
#include "page/plain_date.h"

#include <algorithm>
#include <string>

#include "page/date_cues.h"
#include "page/written_date.h"

namespace annals {
namespace {

constexpr std::size_t kLongestDateLine = 200;
constexpr std::size_t kDatelineReach = 80;  // bytes of the first paragraph

struct Found {
  date::sys_days day;
  double trust;
  const char* source;
};

// Trust of a date that stands on line `at` with `alone` bytes beside it; 0 where it is no candidate.
double trust_of(const PlainLayout& layout, std::size_t at, DateRole role, std::size_t beside) {
  if (role == DateRole::other) return 0;
  const double crowded = static_cast<double>(std::min<std::size_t>(beside, 150)) / 1000;
  const double modified = role == DateRole::modified ? 0.35 : 0;
  const double published = role == DateRole::published ? 0.1 : 0;
  if (at >= layout.end) {
    const double away = static_cast<double>(at - layout.end);
    return role == DateRole::published && away < 6 ? 0.65 - away / 50 : 0;
  }
  const double away = static_cast<double>(layout.begin - std::min(at, layout.begin));
  if (layout.title && at > *layout.title) return 0.85 + published - modified - crowded - (away > 15 ? 0.2 : 0);
  const double before_title =
      static_cast<double>(layout.title.value_or(layout.begin) - std::min(at, layout.title.value_or(layout.begin)));
  if (before_title <= 4) return 0.7 + published - modified - crowded - before_title / 50;
  return role == DateRole::published && before_title < 12 ? 0.55 : 0;
}

}  // namespace

DateChoice plain_date(std::string_view text, const PlainLayout& layout, const PageRules& rules, bool month_first) {
  std::optional<Found> best;
  const auto offer = [&](Found found) {
    if (found.trust > 0.3 && (!best || found.trust > best->trust)) best = found;
  };
  const std::size_t last = std::min(layout.end + 6, layout.lines.size());
  for (std::size_t at = 0; at < last; ++at) {
    if (at >= layout.begin && at < layout.end) continue;
    const std::string_view line = layout.lines[at].span.of(text);
    if (line.size() > kLongestDateLine) continue;
    for (const WrittenDate& date : find_dates(line, rules, month_first)) {
      DateRole role = cue_before_date(line.substr(0, date.span.begin), rules);
      if (role == DateRole::generic && date.span.begin < 3 && at > 0 && layout.lines[at - 1].span.size() < 30) {
        role = cue_before_date(layout.lines[at - 1].span.of(text), rules);
      }
      offer({date.day, trust_of(layout, at, role, line.size() - date.span.size()),
             role == DateRole::published ? "published line" : "date line"});
    }
  }
  if (layout.begin < layout.end) {
    const std::string_view first = layout.lines[layout.begin].span.of(text);
    const std::vector<WrittenDate> dates = find_dates(first.substr(0, kDatelineReach), rules, month_first);
    const std::size_t dash = std::min(first.find("—"), std::min(first.find(" - "), first.find("–")));
    if (!dates.empty() && dash != std::string_view::npos && dash < kDatelineReach + 10 &&
        dates.front().span.end <= dash + 1) {
      offer({dates.front().day, 0.6, "dateline"});
    }
  }
  if (!best) return {{}, "no date near the article"};
  return {PublicationDate{best->day, best->source, std::min(best->trust, 1.0)}, {}};
}

}  // namespace annals

// Each date near the article is a candidate with a trust by its place and cue; the most trusted is chosen.
#include "page/plain_date.h"

#include <algorithm>
#include <set>
#include <string>

#include "page/date_cues.h"
#include "page/written_date.h"

namespace annals {
namespace {

constexpr std::size_t kLongestDateLine = 200;
constexpr std::size_t kNearLines = 20;
constexpr std::size_t kFirstLines = 15;  // of the article, where a short line may be its date line
constexpr std::size_t kAfterLines = 8;
constexpr std::size_t kLongestBeside = 100;  // bytes of other text on an only date line
constexpr double kOnlyTrust = 0.4;
constexpr std::size_t kMasthead = 3;        // lines on top, where the day of the visit stands
constexpr std::size_t kBelowTitle = 3;      // lines
constexpr std::size_t kList = 3;            // different days between title and article are other articles'
constexpr std::size_t kDatelineReach = 80;  // bytes of the first paragraph

struct Found {
  date::sys_days day;
  double trust;
  const char* source;
};

struct LineDate {
  std::size_t line;
  DateRole role;
  std::size_t beside;  // bytes of other text on the line
  bool timed;          // a time of day follows
};

// `listed`: between title and article there are other articles' dates.
double trust_of_place(const PlainLayout& layout, const LineDate& date, bool listed) {
  const std::size_t at = date.line;
  const bool published = date.role == DateRole::published;
  if (at >= layout.end) {
    const double after = static_cast<double>(at - layout.end);
    return published ? 0.7 - after / 50 : date.beside < 25 ? 0.45 - after / 50 : 0;
  }
  if (at >= layout.begin) return 0.72 - static_cast<double>(at - layout.begin) / 50;
  const double away = static_cast<double>(layout.begin - at);
  if (layout.title && at > *layout.title)
    return at - *layout.title <= kBelowTitle ? 0.87 : listed ? 0.55 : 0.85 - (away > 15 ? 0.2 : 0);
  const double before_title = static_cast<double>(layout.title.value_or(layout.begin) - at);
  if (before_title <= 4) return 0.7 - before_title / 50;
  if (away <= kNearLines) return 0.55 - away / 100;
  const double far = std::min(away, 40.0) / 200;
  return published ? 0.55 - far : date.timed ? 0.5 - far : 0;
}

// A post of somebody else, shown in the article: "— Jane Doe (@jane) February 27, 2025".
bool is_shared_post(std::string_view line) {
  return line.find("(@") != std::string_view::npos;
}

double trust_of(const PlainLayout& layout, const LineDate& date, bool listed) {
  if (date.role == DateRole::other) return 0;
  double trust = trust_of_place(layout, date, listed);
  if (trust <= 0) return 0;
  trust -= static_cast<double>(std::min<std::size_t>(date.beside, 150)) / (date.beside > kLongestBeside ? 500 : 1000);
  if (date.role == DateRole::published) trust += 0.1;
  return date.role == DateRole::modified ? trust * 0.6 : trust;
}

// What the words before a date say of it, or the short line before its line.
DateRole role_of(std::string_view text, const PlainLayout& layout, std::size_t at, const WrittenDate& date,
                 const PageRules& rules) {
  const DateRole role = cue_before_date(layout.lines[at].span.of(text).substr(0, date.span.begin), rules);
  if (role != DateRole::generic || date.span.begin >= 3 || at == 0 || layout.lines[at - 1].span.size() >= 30)
    return role;
  return cue_before_date(layout.lines[at - 1].span.of(text), rules);
}

std::size_t days_below_title(std::string_view text, const PlainLayout& layout, const PageRules& rules,
                             bool month_first) {
  std::set<date::sys_days> days;
  for (std::size_t at = layout.title.value_or(layout.begin); at < layout.begin; ++at) {
    const std::string_view line = layout.lines[at].span.of(text);
    if (line.size() > kLongestBeside) continue;
    for (const WrittenDate& date : find_dates(line, rules, month_first)) days.insert(date.day);
  }
  return days.size();
}

// The one day that date lines anywhere in the text name; those that say "published" before the others.
std::optional<Found> only_date_line(std::string_view text, const PlainLayout& layout, const PageRules& rules,
                                    bool month_first, bool order_known) {
  std::set<date::sys_days> published;
  std::set<date::sys_days> all;
  for (std::size_t at = kMasthead; at < layout.lines.size(); ++at) {
    if (at >= layout.end && layout.lines[at].ends) break;
    const std::string_view line = layout.lines[at].span.of(text);
    if (line.size() > kLongestDateLine || is_shared_post(line)) continue;
    for (const WrittenDate& date : find_dates(line, rules, month_first)) {
      const DateRole role = role_of(text, layout, at, date, rules);
      const bool unsure = date.numeric_order_guessed && month_first && !order_known;
      if (role == DateRole::other || role == DateRole::modified || unsure ||
          line.size() - date.span.size() > kLongestBeside)
        continue;
      all.insert(date.day);
      if (role == DateRole::published) published.insert(date.day);
    }
  }
  if (published.size() == 1) return Found{*published.begin(), kOnlyTrust, kPublishedLine};
  if (all.size() == 1) return Found{*all.begin(), kOnlyTrust, "only date line"};
  return {};
}

}  // namespace

DateChoice plain_date(std::string_view text, const PlainLayout& layout, const PageRules& rules, bool month_first,
                      bool order_known, std::optional<SavedTime> saved) {
  const bool listed = days_below_title(text, layout, rules, month_first) >= kList;
  std::optional<Found> best;
  const auto offer = [&](Found found) {
    if (found.trust > 0.3 && (!best || found.trust > best->trust)) best = found;
  };
  const std::size_t last = std::min(layout.end + kAfterLines, layout.lines.size());
  for (std::size_t at = 0; at < last; ++at) {
    if (at >= layout.begin + kFirstLines && at < layout.end) continue;
    if (at >= layout.end && layout.lines[at].ends) break;
    const std::string_view line = layout.lines[at].span.of(text);
    const bool inside = at >= layout.begin && at < layout.end;
    const bool inside_or_after = at >= layout.begin;
    if (line.size() > (inside ? kLongestDateLine / 2 : kLongestDateLine) || (inside && layout.lines[at].prose) ||
        is_shared_post(line))
      continue;
    for (const WrittenDate& date : find_dates_told(line, rules, month_first, saved)) {
      const DateRole role = role_of(text, layout, at, date, rules);
      if (layout.lines[at].ended && inside_or_after && role != DateRole::published)
        continue;  // a sentence of the story
      const double trust = trust_of(layout, {at, role, line.size() - date.span.size(), date.time.has_value()}, listed);
      const bool guessed = date.numeric_order_guessed && !order_known;
      offer({date.day, guessed && month_first ? trust * 0.35 : trust,
             role == DateRole::published ? kPublishedLine : "date line"});
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
  if (!best) best = only_date_line(text, layout, rules, month_first, order_known);
  if (!best) return {{}, NoDate::not_near};
  return {PublicationDate{best->day, best->source, std::min(best->trust, 1.0), DateSource::text}};
}

}  // namespace annals

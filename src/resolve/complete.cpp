// A description with a year, or that is a year or more, is turned into its period directly. Anything else recurs: its
// candidates in the cycles around the anchor (year, month or week) are made, those that do not exist fall out, and the
// direction picks one.

#include "resolve/complete.h"

#include <algorithm>
#include <cstdlib>
#include <vector>

#include "resolve/midnight.h"

namespace annals {
namespace {

using date::days;
using date::sys_days;
using date::year;
using date::year_month_day;

// The description's finest calendar part within a known year.
std::optional<Period> dated(const Description& description, year y) {
  const PartialDate& said = description.said;
  std::optional<year_month_day> day;
  if (description.holiday != nullptr) {
    const auto first = first_day(*description.holiday, y);
    if (!first) return std::nullopt;
    day = year_month_day{*first};
  } else if (said.month && said.day) {
    day = y / *said.month / *said.day;
    if (!day->ok()) return std::nullopt;
  } else if (said.week) {
    const auto week = Period::iso_week(y, *said.week);
    if (!week || !said.weekday) return week;
    day = year_month_day{week->first() + (*said.weekday - date::Monday)};
  }
  if (day) {
    if (said.time) return Period::at(*day, *said.time);
    if (said.part) return Period::part(*day, *said.part);
    return Period::day(*day);
  }
  if (said.month) return Period::month(y / *said.month);
  if (said.quarter) return Period::quarter(y, *said.quarter);
  if (said.season) return Period::season(y, *said.season);
  if (said.half) return Period::half(y, *said.half);
  return Period::year(y);
}

bool recurs_yearly(const Description& d) {
  return d.holiday != nullptr || d.said.month || d.said.quarter || d.said.season || d.said.half || d.said.week;
}

// Marked as the words mark it.
std::optional<Period> marked(std::optional<Period> period, const PartialDate& said) {
  if (period && said.fiscal) period = period->as_fiscal();
  if (period && said.some_day) period = period->as_some_day();
  return period;
}

// The day with the description's time of day, where it says one.
std::optional<Period> timed(sys_days day, const PartialDate& said) {
  if (said.time) return Period::at(year_month_day{day}, *said.time);
  if (said.part) return Period::part(year_month_day{day}, *said.part);
  return Period::day(year_month_day{day});
}

std::vector<Period> candidates(const Description& description, sys_days anchor) {
  const PartialDate& said = description.said;
  const year_month_day at{anchor};
  std::vector<Period> found;
  const auto add = [&](const std::optional<Period>& period) {
    if (period) found.push_back(*marked(period, said));
  };
  if (recurs_yearly(description)) {
    const int reach = said.day && *said.day == date::day(29) && said.month == date::February ? 8 : said.weekday ? 6 : 1;
    for (int offset = -reach; offset <= reach; ++offset) {
      const auto period = dated(description, at.year() + date::years(offset));
      if (period && said.weekday && !said.week && date::weekday(period->first()) != *said.weekday) continue;
      add(period);
    }
  } else if (said.day) {
    // "Friday the 31st": some day of any year.
    const int reach = said.weekday ? 12 : 2;
    for (int offset = -reach; offset <= reach; ++offset) {
      const auto month = date::year_month(at.year(), at.month()) + date::months(offset);
      const year_month_day day = month / *said.day;
      if (day.ok() && (!said.weekday || date::weekday(sys_days{day}) == *said.weekday)) add(timed(sys_days{day}, said));
    }
  } else if (said.weekday) {
    const sys_days monday = anchor - (date::weekday(anchor) - date::Monday);
    for (int week = -1; week <= 1; ++week) add(timed(monday + days(7 * week) + (*said.weekday - date::Monday), said));
  } else if (said.weekend) {
    for (int week = -1; week <= 1; ++week)
      found.push_back(Period::containing(anchor + days(7 * week), Granularity::weekend));
  } else if (said.part || said.time) {
    add(timed(anchor, said));
  }
  return found;
}

long distance(const Period& period, sys_days anchor) {
  if (period.first() > anchor) return (period.first() - anchor).count();
  if (period.last() < anchor) return (anchor - period.last()).count();
  return 0;
}

Completion choose(const std::vector<Period>& found, Direction direction, bool certain, sys_days anchor) {
  Completion completion;
  completion.by_direction = true;
  if (found.empty()) {
    completion.reason = Unresolved::no_such_day;
    return completion;
  }
  const auto begun =
      std::ranges::find_if(found.rbegin(), found.rend(), [&](const Period& p) { return p.first() <= anchor; });
  const auto coming = std::ranges::find_if(found, [&](const Period& p) { return p.last() >= anchor; });
  const std::optional<Period> past = begun == found.rend() ? std::nullopt : std::optional(*begun);
  const std::optional<Period> future = coming == found.end() ? std::nullopt : std::optional(*coming);
  bool take_past = direction == Direction::past;
  // A day of nearly a year ago would have been said with its year; one of the coming weeks needs none, also where the verb is
  // in the past ("declared a dividend payable Nov. 16"), unless the day is plainly the verb's own ("was born on Nov. 16"). A
  // month needs none either way. Days from the anchor.
  constexpr long long_ago = 240, near_future = 100;
  if (take_past && !certain && past && future && past->granularity() >= Granularity::day &&
      distance(*past, anchor) > long_ago && distance(*future, anchor) < near_future)
    take_past = false;
  if (direction == Direction::nearest && past && future)
    take_past = distance(*past, anchor) < distance(*future, anchor);
  if (!past || !future) take_past = past.has_value();
  completion.period = take_past ? past : future;
  completion.rejected = take_past ? future : past;
  if (completion.rejected == completion.period) completion.rejected.reset();
  return completion;
}

// In a story a date that recurs with the year lies in the year that the story has reached, or, where the story is late in
// that year and the date is early in it ("December … in February"), in the next. Of 374 such dates in sixteen articles on
// wars the year itself was right for 347, the nearest candidate for 346.
std::optional<Period> in_story(const Description& description, const Period& story) {
  const year reached = story.first_day().year();
  const auto here = dated(description, reached);
  constexpr int months_back = 7;
  // A season is looked back upon: "the summer offensive had failed", told in December.
  if (story.granularity() <= Granularity::year || !here || here->granularity() == Granularity::season) return here;
  const int back = static_cast<int>(static_cast<unsigned>(story.first_day().month())) -
                   static_cast<int>(static_cast<unsigned>(here->first_day().month()));
  return back < months_back ? here : dated(description, reached + date::years(1));
}

// "'99" and "the '80s": the one that the anchor's century, or the one before, has nearest to the anchor, little in the future.
int full_year(int in_century, year anchor) {
  constexpr int future_reach = 15;
  const int now = static_cast<int>(anchor);
  const int full = now - now % 100 + in_century;
  if (full > now + future_reach) return full - 100;
  return full + 100 <= now + future_reach ? full + 100 : full;
}

}  // namespace

PartialDate described(const Period& period) {
  PartialDate said;
  const year_month_day first = period.first_day();
  said.year = first.year();
  said.fiscal = period.fiscal();
  said.some_day = period.some_day();
  switch (period.granularity()) {
    case Granularity::millennium:
    case Granularity::century:
      said.century = static_cast<int>(first.year()) / 100;
      said.year.reset();
      break;
    case Granularity::decade:
      said.decade = static_cast<int>(first.year()) / 10;
      said.year.reset();
      break;
    case Granularity::year:
      break;
    case Granularity::half:
      said.half = first.month() < date::July ? 1 : 2;
      break;
    case Granularity::quarter:
      said.quarter = static_cast<int>((static_cast<unsigned>(first.month()) - 1) / 3 + 1);
      break;
    case Granularity::season:
      said.season = period.season();
      break;
    case Granularity::month:
      said.month = first.month();
      break;
    case Granularity::week:
    case Granularity::weekend: {
      const sys_days thursday = period.first() - (date::weekday(period.first()) - date::Monday) + days(3);
      said.year = year_month_day{thursday}.year();
      said.week = static_cast<int>((thursday - sys_days{*said.year / 1 / 1}).count() / 7 + 1);
      said.weekend = period.granularity() == Granularity::weekend;
      break;
    }
    case Granularity::day:
    case Granularity::part_of_day:
    case Granularity::hour:
    case Granularity::minute:
    case Granularity::second:
      said.month = first.month();
      said.day = first.day();
      said.part = period.day_part();
      said.time = period.clock_time();
      break;
  }
  return said;
}

namespace {

// "8:30 at night" is 20:30. An hour says more than the part of day, which is then left out.
void at_part_of_day(PartialDate& said) {
  const bool late = *said.part == DayPart::afternoon || *said.part == DayPart::evening || *said.part == DayPart::night;
  constexpr std::chrono::hours noon(12), small_hours(5);
  const bool after_midnight = *said.part == DayPart::night && said.time->hour < small_hours;
  if (late && !after_midnight && said.time->hour < noon) said.time->hour += noon;
  said.part.reset();
}

}  // namespace

Description merged(Description first, const Description& second) {
  PartialDate& a = first.said;
  const PartialDate& b = second.said;
  const auto take = [](auto& to, const auto& from) {
    if (from) to = from;
  };
  take(a.century, b.century);
  take(a.decade, b.decade);
  take(a.year, b.year);
  take(a.year_in_century, b.year_in_century);
  take(a.half, b.half);
  take(a.quarter, b.quarter);
  take(a.season, b.season);
  take(a.month, b.month);
  take(a.week, b.week);
  take(a.weekday, b.weekday);
  take(a.day, b.day);
  take(a.part, b.part);
  take(a.time, b.time);
  a.weekend = a.weekend || b.weekend;
  a.fiscal = a.fiscal || b.fiscal;
  a.some_day = a.some_day || b.some_day;
  a.decade_of_any_century = a.decade_of_any_century || b.decade_of_any_century;
  if (second.holiday != nullptr) first.holiday = second.holiday;
  if (a.time && a.part) at_part_of_day(a);
  return first;
}

Direction direction_of(const PartialDate& said, const Context& context) {
  if (context.forced) return *context.forced;
  const bool weekly = said.weekday && !said.month && !said.day;
  if (context.tells_story()) return Direction::nearest;
  // "Monday, Oct. 26" is a Monday only once in several years.
  if (said.weekday && said.month && said.day) return Direction::nearest;
  // Results of a quarter are spoken of long after it: "it will publish third-quarter results in November".
  if (said.quarter && context.tense != Tense::past) return Direction::nearest;
  switch (context.tense) {
    case Tense::past:
      return Direction::past;
    case Tense::future:
      return Direction::future;
    case Tense::conditional:
      return Direction::future;
    case Tense::present:
      return weekly ? Direction::past : Direction::nearest;
    case Tense::unknown:
      break;
  }
  return weekly ? Direction::past : Direction::nearest;
}

Completion complete(const Description& description, const Context& context) {
  const PartialDate& said = description.said;
  const auto anchor = context.anchor();
  const auto direct = [](std::optional<Period> period) {
    return Completion{period, std::nullopt, period ? Unresolved::none : Unresolved::no_such_day, false};
  };
  if (said.year) {
    const auto period = dated(description, *said.year);
    if (said.weekend && said.week && period) return direct(Period::containing(period->first(), Granularity::weekend));
    return direct(marked(period, said));
  }
  if (said.century && !said.decade) return direct(Period::century(*said.century));
  if (said.decade && !said.decade_of_any_century) return direct(Period::decade(*said.decade));
  if (!anchor) return {std::nullopt, std::nullopt, Unresolved::no_reference, false};
  const year anchor_year = year_month_day{*anchor}.year();
  if (said.year_in_century)
    return direct(marked(dated(description, year(full_year(*said.year_in_century, anchor_year))), said));
  if (said.decade) {
    int decade = full_year(*said.decade * 10, anchor_year - date::years(5)) / 10;
    if (context.forced == Direction::future && decade < static_cast<int>(anchor_year) / 10)
      decade += 10;  // of one century
    return direct(Period::decade(decade));
  }
  if (context.tells_story() && !context.forced && recurs_yearly(description) && !said.weekday) {
    if (const auto period = in_story(description, *context.story))
      return {marked(period, said), std::nullopt, Unresolved::none, true};
  }
  const bool time_alone =
      (said.part || said.time) && !said.day && !said.weekday && !said.month && description.holiday == nullptr;
  // "at 9:42 p.m." is of the day that the text has just named.
  if (time_alone && !context.told.empty() && context.told.back().granularity() >= Granularity::day) {
    // What is past is of no day to come: "rivers will rise until Wednesday, the service said shortly after 9 a.m."
    const date::sys_days told = context.told.back().first();
    const bool to_come = context.reference && told > *context.reference && context.tense == Tense::past;
    const bool next = said.time && is_past_midnight(context.told.back(), *said.time, context);
    return direct(timed((to_come ? *context.reference : told) + days(next ? 1 : 0), said));
  }
  // "He wrote on 2 June; they answered on the 30th."
  const bool day_alone = said.day && !said.month && !said.weekday && !said.part && !said.time;
  if (day_alone && !context.forced && context.day_before)
    return choose(candidates(description, context.day_before->first()), Direction::future, true,
                  context.day_before->first());
  const auto found = candidates(description, *anchor);
  if (found.size() == 1 && (said.part || said.time) && !said.weekday && !recurs_yearly(description))
    return direct(found.front());
  const bool certain = context.forced || (context.outright && context.tense == Tense::past);
  return choose(found, direction_of(said, context), certain, *anchor);
}

}  // namespace annals

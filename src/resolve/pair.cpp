// What each end can be is listed: one value where the words place it, else the last and the next few times that it recurs. Of all
// pairs in which the end is not before the beginning, the tense of the clause forbids some, and the nearest, then the shortest,
// is taken.

#include "resolve/pair.h"

#include <algorithm>
#include <optional>
#include <tuple>
#include <vector>

#include "resolve/complete.h"
#include "rules/shape.h"

namespace annals {
namespace {

using date::days;
using date::sys_days;

const Period* period_in(const Evaluation& evaluation) {
  return evaluation.value ? std::get_if<Period>(&evaluation.value->what) : nullptr;
}

std::optional<ClockTime> clock_in(const Period* period) {
  return period != nullptr ? period->clock_time() : std::nullopt;
}

// The times that a recurring end can be, in order of time, around a day.
std::vector<Evaluation> occurrences(const Meaning& meaning, const Context& context, sys_days around) {
  constexpr int each_way = 3;
  std::vector<Evaluation> found;
  Context near = context;
  near.narrative = false;
  near.story.reset();
  near.beside.reset();
  for (const Direction direction : {Direction::past, Direction::future}) {
    near.forced = direction;
    near.reference = around;
    for (int i = 0; i < each_way; ++i) {
      Evaluation one = evaluate(meaning, near);
      const auto when = one.value ? bounds(*one.value) : std::nullopt;
      if (!when) break;
      near.reference = direction == Direction::past ? when->first - days(1) : when->last + days(1);
      const auto same = [&](const Evaluation& other) { return other.value == one.value; };
      if (std::ranges::none_of(found, same)) found.push_back(std::move(one));
    }
  }
  return found;
}

std::vector<Evaluation> readings(const Meaning& meaning, bool placed, const Context& context,
                                 std::optional<sys_days> around) {
  if (placed || !around) return {evaluate(meaning, context)};
  return occurrences(meaning, context, *around);
}

class Choice {
 public:
  Choice(const Context& context, Direction direction, bool placed, bool weekly)
      : context_(context), direction_(direction), placed_(placed), weekly_(weekly) {}

  // Smaller is better.
  std::tuple<bool, long, bool> cost(const Bounds& range, sys_days end_begins) const {
    if (placed_ || !context_.reference) return {false, (range.last - range.first).count(), false};
    const sys_days today = *context_.reference;
    const bool earlier = range.first <= today;  // of two as near, the later
    switch (direction_) {
      case Direction::past:
        return {end_begins > today, distance(range, today), earlier};
      case Direction::future:
        return {range.last < today || (weekly_ && earlier), distance(range, today), earlier};
      case Direction::nearest:
        break;
    }
    return {false, distance(range, today), earlier};
  }

 private:
  static long distance(const Bounds& when, sys_days day) {
    if (when.first > day) return (when.first - day).count();
    return when.last < day ? (day - when.last).count() : 0;
  }

  const Context& context_;
  Direction direction_;
  bool placed_;  // by what one end says: the tense has no say
  bool weekly_;  // what will be from Monday to Friday has not begun; from October to December it may have
};

using Days = std::vector<std::optional<Bounds>>;

Days days_of(const std::vector<Evaluation>& readings) {
  Days found;
  for (const Evaluation& one : readings) found.push_back(one.value ? bounds(*one.value) : std::nullopt);
  return found;
}

// The same of ends: the end of a unit may be that of the unit which we stand in, "from now until the end of the year".
Days ends_of(const std::vector<Evaluation>& readings) {
  Days found = days_of(readings);
  for (std::size_t i = 0; i < found.size(); ++i) {
    if (found[i] && readings[i].value->modifier == Modifier::end) found[i]->first = found[i]->last;
  }
  return found;
}

// From the first day of the one to the last of the other; nullopt where the two are no range.
std::optional<Bounds> range_of(const std::optional<Bounds>& begin, const std::optional<Bounds>& end) {
  if (!begin || !end || end->last < begin->first || end->first < begin->first) return std::nullopt;
  return Bounds{begin->first, end->last};
}

bool is_within(const std::optional<Bounds>& inner, const Bounds& outer) {
  return inner && *inner != outer && inner->first >= outer.first && inner->last <= outer.last;
}

// Of a unit in which the other end lies, the range has only a part: "from the beginning of the year until now".
void keep_inside(Evaluation& begin, Evaluation& end) {
  if (!begin.value || !end.value) return;
  const auto first = bounds(*begin.value), last = bounds(*end.value);
  if (!first || !last || first->first > last->last) return;
  if (first->last > last->last) begin.value->set_bounds = Bounds{first->first, last->last};
  if (last->first < first->first) end.value->set_bounds = Bounds{first->first, last->last};
}

// Does it recur with the week?
bool is_weekly(const Meaning& meaning) {
  if (meaning.operation == Operation::weekday) return true;
  return meaning.operation == Operation::join && meaning.parts.size() == 1 && is_weekly(meaning.parts.front());
}

Direction direction_for(const Meaning& meaning, const Context& context) {
  PartialDate said;
  if (is_weekly(meaning)) said.weekday = date::Monday;
  return direction_of(said, context);
}

}  // namespace

std::pair<Evaluation, Evaluation> evaluate_pair(const Meaning& begin, const Meaning& end, const Context& context) {
  // "from Sept. 14 to Thursday": the weekday is one beside today.
  const bool begin_placed = is_placed(begin) || (is_weekly(begin) && !is_weekly(end));
  const bool end_placed = is_placed(end) || (is_weekly(end) && !is_weekly(begin));
  std::vector<Evaluation> firsts, lasts;
  if (end_placed && !begin_placed) {
    lasts = readings(end, true, context, context.reference);
    const Period* last = period_in(lasts.front());
    firsts = readings(begin, false, context, last != nullptr ? std::optional(last->first()) : context.reference);
  } else {
    firsts = readings(begin, begin_placed, context, context.reference);
    const Period* first = begin_placed && !firsts.empty() ? period_in(firsts.front()) : nullptr;
    lasts = readings(end, end_placed, context, first != nullptr ? std::optional(first->first()) : context.reference);
  }
  const Choice choice(context, direction_for(begin, context), begin_placed || end_placed, is_weekly(begin));
  struct Pair {
    std::size_t first, last;
    std::tuple<bool, long, bool> cost;
  };
  std::vector<Pair> pairs;
  const Days begins = days_of(firsts), ends = ends_of(lasts);
  for (std::size_t i = 0; i < begins.size(); ++i) {
    for (std::size_t k = 0; k < ends.size(); ++k) {
      const auto range = range_of(begins[i], ends[k]);
      if (!range) continue;
      // A shorter one with the same beginning or the same end is what is meant.
      const auto shorter = [&](const auto& other) { return is_within(other, *range); };
      const bool shortest =
          std::ranges::none_of(begins, [&](const auto& begin) { return shorter(range_of(begin, ends[k])); }) &&
          std::ranges::none_of(ends, [&](const auto& end) { return shorter(range_of(begins[i], end)); });
      if (shortest) pairs.push_back({i, k, choice.cost(*range, ends[k]->first)});
    }
  }
  std::ranges::stable_sort(pairs, {}, &Pair::cost);
  if (pairs.empty()) {
    const auto none = [](std::vector<Evaluation>& from) {
      if (from.size() == 1) return std::move(from.front());  // one that says itself when it is stays
      Evaluation evaluation;
      evaluation.unresolved = Unresolved::no_end_fits;
      return evaluation;
    };
    return {none(firsts), none(lasts)};
  }
  std::pair<Evaluation, Evaluation> both{firsts[pairs[0].first], lasts[pairs[0].last]};
  const Pair* second = pairs.size() > 1 ? &pairs[1] : nullptr;
  const auto finish = [&](Evaluation& one, bool placed, const Evaluation* other) {
    if (placed) return;
    one.by_direction = !begin_placed && !end_placed;
    one.rejected = one.by_direction && other != nullptr ? other->value : std::nullopt;
  };
  finish(both.first, begin_placed, second != nullptr ? &firsts[second->first] : nullptr);
  finish(both.second, end_placed, second != nullptr ? &lasts[second->last] : nullptr);
  keep_inside(both.first, both.second);
  return both;
}

void share_zone(Evaluation& begin, const Evaluation& end) {
  std::optional<ClockTime> first = clock_in(period_in(begin));
  const std::optional<ClockTime> last = clock_in(period_in(end));
  if (!first || !last || first->offset || !last->offset) return;
  first->offset = last->offset;
  if (const auto period = Period::at(period_in(begin)->first_day(), *first)) begin.value->what = *period;
}

}  // namespace annals

// A walk over the meaning's tree. Dates travel through it as Terms: a description (what the words say, to be completed) or a
// period of the calendar, with what modifies it; completing happens as late as possible, so that "Tuesday morning" or
// "May 3" + "2019" are put together before a candidate is chosen. A failure ends the walk with its reason.

#include "resolve/evaluate.h"

#include <algorithm>
#include <cmath>
#include <ranges>
#include <variant>

#include "resolve/clock.h"
#include "resolve/complete.h"
#include "resolve/counting.h"
#include "resolve/literals.h"
#include "resolve/midnight.h"
#include "text/words.h"

namespace annals {
namespace {

using date::days;
using date::sys_days;

struct Term {
  std::variant<Description, Value> what;  // a Value's own modifier and bounds hold; a description's are these:
  Modifier modifier = Modifier::none;
};

class Evaluator {
 public:
  explicit Evaluator(const Context& context) : context_(context) {}

  Evaluation run(const Meaning& meaning) {
    try {
      result_.value = value_of(evaluate(meaning));
      if (either_order_) result_.rejected = in_other_order(meaning);
    } catch (const NoValue& none) {
      result_.unresolved = none.why;
    }
    return std::move(result_);
  }

 private:
  Term evaluate(const Meaning& meaning);
  Term said(const Meaning& meaning);
  Term relative(const Meaning& meaning);

  static int count(const Meaning& meaning, std::size_t index) {
    return part(meaning, index).absent() ? 1 : whole(part(meaning, index));
  }

  // --- the order of day and month

  // "02/03/2025": a day and a month in the order of the text, or in the other where that alone makes a date.
  Term by_region(const Meaning& meaning) {
    constexpr unsigned months = 12;
    const auto first = static_cast<unsigned>(whole(part(meaning, 0))),
               second = static_cast<unsigned>(whole(part(meaning, 1)));
    if (first > months && second > months) throw NoValue{Unresolved::no_such_month};
    either_order_ = first <= months && second <= months && first != second;
    const bool month_first = second > months || (first <= months && context_.order == DayOrder::month_day);
    return described_as(
        {.month = date::month(month_first ? first : second), .day = date::day(month_first ? second : first)});
  }

  std::optional<Value> in_other_order(const Meaning& meaning) const {
    Context other = context_;
    other.order = other.order == DayOrder::month_day ? DayOrder::day_month : DayOrder::month_day;
    return Evaluator(other).value_alone(meaning);
  }

  std::optional<Value> value_alone(const Meaning& meaning) {
    try {
      return value_of(evaluate(meaning));
    } catch (const NoValue&) {
      return std::nullopt;
    }
  }

  // --- anchors

  sys_days reference() {
    if (!context_.reference) throw NoValue{Unresolved::no_reference};
    result_.used_reference = true;
    return *context_.reference;
  }

  Period reference_day() { return Period::containing(reference(), Granularity::day); }

  // The last date mentioned that is known so precisely, or the last at all; without one, the reference.
  Period previous(Granularity precision) {
    auto found = context_.previous(std::min(precision, Granularity::day));
    if (!found) found = context_.previous();
    if (!found) return reference_day();
    result_.anchor = found;
    return context_.told[*found];
  }

  bool in_story() const { return context_.narrative && !context_.told.empty(); }

  // Today, or in a narrative the date mentioned before.
  Period base(Granularity precision) { return in_story() ? previous(precision) : reference_day(); }

  // How precisely the date has to be known that the meaning, a unit or a date that recurs, is counted from.
  static Granularity precision_of(const Meaning& what) {
    const auto* unit = std::get_if<Granularity>(&what.literal);
    return unit != nullptr && what.operation == Operation::literal ? *unit : Granularity::year;
  }

  static Granularity precision_of(const Duration& length) {
    Granularity finest = Granularity::year;
    for (const Duration::Term& term : length.terms) finest = std::max(finest, term.unit);
    return finest;
  }

  // --- from terms to values

  Period completed(const Description& description, std::optional<Direction> forced = std::nullopt) {
    Context context = context_;
    if (forced) context.forced = forced;
    Completion completion = complete(description, context);
    if (!completion.period) throw NoValue{completion.reason};
    result_.by_direction = result_.by_direction || completion.by_direction;
    if (completion.by_direction) {
      if (context.tells_story())
        result_.anchor = context.story_told;
      else
        result_.used_reference = true;
      if (completion.rejected) result_.rejected = Value{*completion.rejected, Modifier::none, {}};
    }
    return *completion.period;
  }

  Period period_of(const Term& term) {
    if (const auto* description = std::get_if<Description>(&term.what)) return completed(*description);
    const Value& value = std::get<Value>(term.what);
    if (const auto* period = std::get_if<Period>(&value.what)) return *period;
    if (std::holds_alternative<Duration>(value.what) && value.set_bounds) return unit_of_bounds(*value.set_bounds);
    throw NoValue{Unresolved::not_a_date};
  }

  // Of a term that was put into days: "in three years".
  static Period unit_of_bounds(const Bounds& when) {
    for (const Granularity unit : {Granularity::day, Granularity::month, Granularity::year}) {
      const Period one = Period::containing(when.first, unit);
      if (one.bounds() == when) return one;
    }
    throw NoValue{Unresolved::not_a_date};
  }

  Value value_of(const Term& term) {
    if (const auto* value = std::get_if<Value>(&term.what)) return *value;
    const Description& description = std::get<Description>(term.what);
    if (!context_.anchor() && description.holiday == nullptr) {
      Completion completion = complete(description, context_);
      if (completion.reason == Unresolved::no_reference) {
        result_.unresolved = completion.reason;
        return {description.said, term.modifier, {}};
      }
    }
    if (in_story() && is_time_of_day(description)) return on_day_told(description, term.modifier);
    const Period period = completed(description);
    Modifier modifier = term.modifier;
    if (description.holiday != nullptr && description.holiday->approximate() && modifier == Modifier::none)
      modifier = Modifier::approx;
    Value value{period, modifier, {}};
    if (description.holiday != nullptr && description.holiday->days > 1 && period.granularity() == Granularity::day)
      value.set_bounds = Bounds{period.first(), period.first() + days(description.holiday->days - 1)};
    return value;
  }

  static bool is_time_of_day(const Description& description) {
    PartialDate rest = description.said;
    rest.part.reset();
    rest.time.reset();
    return rest == PartialDate{} && description.holiday == nullptr;
  }

  // "at 4:30 a.m." in a story: of the day mentioned before, or of one that is not known if that was no day.
  Value on_day_told(const Description& description, Modifier modifier) {
    const Period day = previous(Granularity::year);
    PartialDate said = merged({described(day), nullptr}, description).said;
    if (day.granularity() > Granularity::day) {
      const bool next = description.said.time && is_past_midnight(day, *description.said.time, context_);
      const Period own = Period::containing(day.first() + days(next ? 1 : 0), Granularity::day);
      said = merged({described(own), nullptr}, description).said;
    }
    if (const auto period = annals::period_of(said)) return {*period, modifier, {}};
    return {said, modifier, {}};
  }

  Description description_of(const Term& term) {
    if (const auto* description = std::get_if<Description>(&term.what)) return *description;
    return {described(period_of(term)), nullptr};
  }

  static Term described_as(PartialDate said) { return {Description{std::move(said), nullptr}}; }
  static Term dated(Period period) { return {Value{period, Modifier::none, {}}}; }

  // --- durations

  Duration duration(const Meaning& meaning) {
    const Term term = evaluate(meaning);
    if (const auto* value = std::get_if<Value>(&term.what)) {
      if (const auto* found = std::get_if<Duration>(&value->what)) return *found;
    }
    throw NoValue{Unresolved::not_a_duration};
  }

  // So long before or after today, or the date mentioned before; "months ago" is only some time in the past.
  Term counted(const Duration& length, int sign, bool from_today) {
    const bool counts =
        std::ranges::all_of(length.terms, [](const Duration::Term& term) { return term.count.has_value(); });
    if (!counts) return {Value{sign < 0 ? Vague::past : Vague::future, Modifier::none, {}}};
    if (sign < 0) {
      if (const auto quarter = year_before_quarter(length)) return dated(*quarter);
    }
    const Duration steps = whole_days(length);
    const Granularity precision = precision_of(steps);
    Term term = dated(moved(from_today ? base(precision) : previous(precision), steps, sign));
    // "was delivered and commissioned two weeks later", where no date was told before
    const auto* value = std::get_if<Value>(&term.what);
    const auto when = value != nullptr ? bounds(*value) : std::nullopt;
    if (sign > 0 && !from_today && context_.told.empty() && context_.tense == Tense::past && when &&
        when->first > reference())
      throw NoValue{Unresolved::from_when};
    return term;
  }

  Term anchored(const Meaning& meaning, int sign) {
    const Duration length = duration(part(meaning, 0));
    Value value{length, Modifier::none, {}};
    if (!context_.reference && !in_story()) return {value};
    try {
      value.set_bounds = stretch(base(Granularity::day).first(), length, sign);
    } catch (const NoValue&) {
      // "the past several years": a duration all the same, without bounds
    }
    return {value};
  }

  // "six months to 30 June": the last of its days are those of the date.
  Term ending(const Meaning& meaning) {
    const Duration length = duration(part(meaning, 0));
    Value value{length, Modifier::none, {}};
    const sys_days last = period_of(evaluate(part(meaning, 1))).last();
    value.set_bounds = Bounds{stretch(last + days(1), length, -1).first, last};
    return {value};
  }

  // --- neighbours: last week, next Tuesday, the following month

  // The count-th unit, or the count-th time that the description holds, before (count < 0) or after the base.
  Term neighbour(const Meaning& what, const Period& base, int count) {
    if (const auto* unit = std::get_if<Granularity>(&what.literal);
        unit != nullptr && what.operation == Operation::literal) {
      if (base.granularity() < *unit) throw NoValue{Unresolved::base_too_coarse};
      return dated(existing(base.widened(*unit).shifted(count)));
    }
    const Term term = evaluate(what);
    const auto* description = std::get_if<Description>(&term.what);
    if (description == nullptr) throw NoValue{Unresolved::not_recurring};
    Context context = context_;
    context.narrative = false;
    context.forced = count < 0 ? Direction::past : Direction::future;
    sys_days anchor = count < 0 ? base.first() : base.last();
    Period found = base;
    for (int step = 0; step < std::abs(count); ++step) {
      for (int tries = 0; tries < 2; ++tries) {
        context.reference = anchor;
        const Completion completion = complete(*description, context);
        if (!completion.period) throw NoValue{completion.reason};
        found = *completion.period;
        // The period that we stand in is neither the last nor the next one.
        const bool inside = found.first() <= base.last() && found.last() >= base.first();
        anchor = count < 0 ? found.first() - days(1) : found.last() + days(1);
        if (!inside) break;
      }
    }
    return {Value{found, Modifier::none, {}}, term.modifier};
  }

  Term same(const Meaning& what) {
    const Period base = previous(precision_of(what));
    if (const auto* unit = std::get_if<Granularity>(&what.literal);
        unit != nullptr && what.operation == Operation::literal) {
      if (base.granularity() < *unit && *unit != Granularity::part_of_day)
        throw NoValue{Unresolved::referred_too_coarse};
      return dated(base.granularity() == *unit ? base : base.widened(*unit));
    }
    const Description description = description_of(evaluate(what));
    Context context = context_;
    context.reference = base.first();
    context.narrative = false;
    context.forced = Direction::nearest;
    if (base.granularity() <= Granularity::month && base.granularity() >= Granularity::year && !description.said.year)
      return {merged({PartialDate{.year = base.first_day().year()}, nullptr}, description)};
    const Completion completion = complete(description, context);
    if (!completion.period) throw NoValue{completion.reason};
    return dated(*completion.period);
  }

  std::optional<date::weekday> weekday_in(const Meaning& meaning) {
    if (const auto* weekday = std::get_if<date::weekday>(&meaning.literal)) return *weekday;
    if (meaning.operation == Operation::literal) return std::nullopt;
    return description_of(evaluate(meaning)).said.weekday;
  }

  // The last mentioned period of that granularity, rather one that is over: results come after the quarter.
  std::optional<Period> mentioned(Granularity unit) {
    constexpr std::size_t memory = 8;  // mentions, about a paragraph of figures
    std::optional<std::size_t> found;
    const std::size_t count = context_.told.size();
    for (std::size_t i = count; i-- > 0 && count - i <= memory;) {
      const Period& period = context_.told[i];
      if (period.granularity() != unit) continue;
      const bool over = !context_.reference || period.last() < *context_.reference;
      if (over || !found) found = i;
      if (over) break;
    }
    if (!found) return std::nullopt;
    result_.anchor = found;
    return context_.told[*found];
  }

  Term latest(const Meaning& meaning) {
    const auto found = mentioned(literal<Granularity>(part(meaning, 0)));
    if (!found) return evaluate(part(meaning, 1));
    return dated(context_.reference ? latest_of(*found, reference()) : *found);
  }

  // "the election": the date of the last sentence that tells of one, where that date is known to the day.
  Term event(const std::string& names) {
    constexpr std::size_t memory = 100;  // mentions; bounds the work, not the sense
    const std::size_t count = context_.told.size();
    for (std::size_t i = count; i-- > (count > memory ? count - memory : 0);) {
      if (context_.told[i].granularity() >= Granularity::day && tells_of(context_.told_in[i], names)) {
        result_.anchor = i;
        return dated(context_.told[i]);
      }
    }
    throw NoValue{Unresolved::when_it_was};
  }

  // Whether the date is that of something by one of the names, which are separated by spaces: no mark and few words stand
  // between the two ("The election was held on Nov. 5", "the Nov. 5 election").
  static bool tells_of(const Dating& dating, const std::string& names) {
    constexpr std::size_t few = 6;
    const FoldedWords all = words(dating.sentence);
    for (std::size_t i = 0; i < all.size(); ++i) {
      if (all[i].span.end <= dating.date.begin || all[i].span.begin >= dating.date.end) continue;
      const std::size_t first = i;
      while (i + 1 < all.size() && all[i + 1].span.begin < dating.date.end) ++i;
      for (std::size_t k = first; k-- > 0 && first - k <= few && all[k].is_word();) {
        if (is_one_of(all[k], names)) return true;
      }
      for (std::size_t k = i + 1; k < all.size() && k - i <= few && all[k].is_word(); ++k) {
        if (is_one_of(all[k], names)) return true;
      }
    }
    return false;
  }

  static bool is_one_of(const Word& word, const std::string& names) {
    std::size_t at = names.find(word.folded);
    for (; at != std::string::npos; at = names.find(word.folded, at + 1)) {
      const std::size_t end = at + word.folded.size();
      if ((at == 0 || names[at - 1] == ' ') && (end == names.size() || names[end] == ' ')) return true;
    }
    return false;
  }

  // Where the text compares quarters, "a year ago" is the same quarter of the year before: results for the third quarter,
  // said in October 1989, are compared with those of the third quarter of 1988.
  std::optional<Period> year_before_quarter(const Duration& length) {
    if (length.terms.size() != 1 || length.terms.front() != Duration::Term{1, Granularity::year} || !context_.reference)
      return std::nullopt;
    const auto quarter = mentioned(Granularity::quarter);
    if (!quarter) return std::nullopt;
    return latest_of(*quarter, reference()).shifted(-4);
  }

  Term nth(const Meaning& meaning) {
    const int n = whole(part(meaning, 0));
    const Period within = period_of(evaluate(part(meaning, 2)));
    if (const auto weekday = weekday_in(part(meaning, 1))) {
      sys_days day = n > 0 ? within.first() + (*weekday - date::weekday(within.first()))
                           : within.last() - (date::weekday(within.last()) - *weekday);
      day += days(7 * (n > 0 ? n - 1 : n + 1));
      if (n == 0 || day < within.first() || day > within.last()) throw NoValue{Unresolved::no_such_day};
      return dated(Period::containing(day, Granularity::day));
    }
    const auto unit = literal<Granularity>(part(meaning, 1));
    if (unit <= within.granularity()) throw NoValue{Unresolved::not_a_part};
    // A week is of the month or year that its Thursday is in, a weekend of that of its Saturday.
    const auto inside = [&](const Period& one) {
      const sys_days middle = one.granularity() == Granularity::week ? one.first() + days(3) : one.first();
      return middle >= within.first() && middle <= within.last();
    };
    Period found = Period::containing(n > 0 ? within.first() : within.last(), unit);
    if (!inside(found)) found = existing(found.shifted(n > 0 ? 1 : -1));
    found = existing(found.shifted(n > 0 ? n - 1 : n + 1));
    if (n == 0 || !inside(found)) throw NoValue{Unresolved::no_such_part};
    return dated(found);
  }

  // --- the rest

  Term modified(const Meaning& meaning) {
    Term term = evaluate(part(meaning, 0));
    const Meaning& modifier = part(meaning, 1);
    if (modifier.absent()) return term;
    term.modifier = literal<Modifier>(modifier);
    if (auto* value = std::get_if<Value>(&term.what)) value->modifier = term.modifier;
    return term;
  }

  Term within(const Meaning& meaning) {
    const Period period = period_of(evaluate(part(meaning, 0)));
    const auto modifier = literal<Modifier>(part(meaning, 1));
    Value value{period, modifier, {}};
    if (in_story()) return {value};
    const sys_days today = reference();
    if (today >= period.first() && today <= period.last())
      value.set_bounds = modifier == Modifier::start ? Bounds{period.first(), today}
                         : modifier == Modifier::end ? Bounds{today, period.last()}
                                                     : period.bounds();
    return {value};
  }

  // The part that lies within the frame, where there is one and only one: no direction, no day of writing for it.
  Term in(const Meaning& meaning) {
    const Term frame_term = evaluate(part(meaning, 0));
    const Period frame = period_of(frame_term);
    const Meaning& what = part(meaning, 1);
    Context inside = context_;
    inside.reference = frame.first();
    inside.told = {};
    inside.told_in = {};
    inside.story.reset();
    inside.beside.reset();
    inside.narrative = false;
    inside.forced = Direction::future;
    std::optional<Evaluation> found;
    constexpr int tries = 3;  // what has begun before the frame falls out; the next one shows whether there are two
    for (int i = 0; i < tries; ++i) {
      Evaluation one = annals::evaluate(what, inside);
      if (!one.value) throw NoValue{one.unresolved};
      const auto when = bounds(*one.value);
      if (!when || when->first > frame.last()) break;
      if (when->first >= frame.first()) {
        if (found && found->value != one.value) throw NoValue{Unresolved::which};
        found = std::move(one);
      }
      inside.reference = when->last + days(1);
    }
    if (!found) throw NoValue{Unresolved::no_such_part};
    return {*found->value};
  }

  // "the first nine months of this year": so much of the frame, from its beginning, or up to its end where n is negative.
  Term edge(const Meaning& meaning) {
    const Duration length = duration(part(meaning, 1));
    const Period frame = period_of(evaluate(part(meaning, 2)));
    const bool at_end = whole(part(meaning, 0)) < 0;
    Value value{length, Modifier::none, {}};
    const Bounds when = at_end ? Bounds{stretch(frame.last() + days(1), length, -1).first, frame.last()}
                               : Bounds{frame.first(), stretch(frame.first(), length, 1).last - days(1)};
    if (when.first < frame.first() || when.last > frame.last()) throw NoValue{Unresolved::too_long};
    value.set_bounds = when;
    return {value};
  }

  // "two weeks starting May 20": the first of its days is the date's.
  Term starting(const Meaning& meaning) {
    const Duration length = duration(part(meaning, 0));
    Value value{length, Modifier::none, {}};
    const sys_days first = period_of(evaluate(part(meaning, 1))).first();
    const sys_days end = stretch(first, length, 1).last;
    value.set_bounds = Bounds{first, end > first ? end - days(1) : end};
    return {value};
  }

  // "in two weeks", "within 30 days": counted from today where the clause looks ahead, to the day, in months and years to
  // those; else only a length.
  Term due(const Meaning& meaning) {
    const Duration length = duration(part(meaning, 0));
    const bool counts =
        std::ranges::all_of(length.terms, [](const Duration::Term& term) { return term.count.has_value(); });
    // "The offer ends in 5 days", but "It is the third fire in two years".
    const bool soon = precision_of(length) >= Granularity::week;
    const bool ahead = context_.tense == Tense::future || context_.tense == Tense::conditional ||
                       context_.tense == Tense::unknown || (context_.tense == Tense::present && soon) ||
                       context_.forced == Direction::future;
    Value value{length, Modifier::none, {}};
    if (!counts || !ahead || in_story() || !context_.reference) return {value};
    if (!part(meaning, 1).absent()) {
      value.set_bounds = bounds(value_of(evaluate(part(meaning, 1))));
      return {value};
    }
    Duration exactly = whole_days(length);
    if (precision_of(length) >= Granularity::week) exactly.terms.push_back({0, Granularity::day});
    if (precision_of(exactly) > Granularity::day) return {value};
    const Value end = value_of(counted(exactly, 1, true));
    value.set_bounds = bounds(end);
    return {value};
  }

  // "over the past year": the unit before, as words go, and the days up to today.
  Term lately(const Meaning& meaning) {
    Value value = value_of(evaluate(part(meaning, 0)));
    const Duration length = duration(part(meaning, 1));
    if (context_.reference || in_story()) value.set_bounds = stretch(base(Granularity::day).first(), length, -1);
    return {value};
  }

  // The one that recurs nearest to the day: it, or the one before or after it, of two as near the later.
  Term nearest(const Meaning& meaning) {
    const Meaning& what = part(meaning, 0);
    const Period day = period_of(evaluate(part(meaning, 1)));
    if (day.granularity() < Granularity::day) throw NoValue{Unresolved::too_coarse};
    const Period eve = existing(Period::containing(day.first(), Granularity::day).shifted(-1));
    const Period next = period_of(neighbour(what, eve, 1));
    const Period before = period_of(neighbour(what, day, -1));
    return dated(next.first() - day.first() <= day.first() - before.first() ? next : before);
  }

  // "1998-03": the next year of those digits, unless that lies too far ahead to be the end of what the other began.
  static Term short_year_after(int digits, int begin) {
    constexpr int century = 100, longest = 50;
    const int year = begin + (digits - begin % century + century) % century;
    if (year - begin > longest) throw NoValue{Unresolved::no_end_fits};
    return described_as({.year = date::year(year)});
  }

  Term unit_of(const Meaning& meaning) {
    const auto unit = literal<Granularity>(part(meaning, 0));
    const Period day = period_of(evaluate(part(meaning, 1)));
    if (day.granularity() < unit) throw NoValue{Unresolved::too_coarse};
    return dated(existing(Period::containing(day.first(), unit)));
  }

  Term related(const Meaning& meaning) {
    Term term = evaluate(part(meaning, 0));
    Value value = value_of(term);
    if (!std::holds_alternative<Duration>(value.what) || value.set_bounds)
      value.relation = literal<TimeRelation>(part(meaning, 1));
    return {value};
  }

  Term since(const Meaning& meaning) {
    const Term term = evaluate(part(meaning, 0));
    Value value = value_of(term);
    value.relation = TimeRelation::since;
    const auto own = bounds(value);
    if (own && context_.reference && own->first <= *context_.reference)
      value.set_bounds = Bounds{own->first, reference()};
    return {value};
  }

  // A term that is set lies ahead, unless the clause or the story says that it is past.
  Term until(const Meaning& date) {
    const bool ahead = !context_.narrative && !context_.forced && context_.tense != Tense::past;
    if (!ahead) return evaluate(date);
    Context context = context_;
    context.forced = Direction::future;
    Evaluation evaluation = annals::evaluate(date, context);
    if (!evaluation.value) throw NoValue{evaluation.unresolved};
    result_.used_reference = result_.used_reference || evaluation.used_reference;
    result_.by_direction = result_.by_direction || evaluation.by_direction;
    result_.rejected = std::move(evaluation.rejected);
    return {*evaluation.value};
  }

  Term every(const Meaning& meaning) {
    const Term term = evaluate(part(meaning, 0));
    Recurrence recurrence;
    if (const auto* description = std::get_if<Description>(&term.what))
      recurrence.pattern = description->said;
    else if (const auto* length = std::get_if<Duration>(&std::get<Value>(term.what).what))
      recurrence.pattern = *length;
    else
      throw NoValue{Unresolved::nothing_recurs};
    if (!part(meaning, 1).absent()) recurrence.quant = literal<std::string>(part(meaning, 1));
    if (!part(meaning, 2).absent()) recurrence.freq = literal<std::string>(part(meaning, 2));
    return {Value{recurrence, term.modifier, {}}};
  }

  const Context& context_;
  Evaluation result_;
  bool either_order_ = false;  // a date in digits that has two readings
};

// What the words say of a date.
Term Evaluator::said(const Meaning& meaning) {
  const Meaning& first = part(meaning, 0);
  switch (meaning.operation) {
    case Operation::year:
      return described_as({.year = date::year(whole(first))});
    case Operation::short_year:
      if (!part(meaning, 1).absent()) return short_year_after(whole(first), whole(part(meaning, 1)));
      return described_as({.year_in_century = whole(first)});
    case Operation::decade:
      return described_as({.decade = whole(first) / 10});
    case Operation::short_decade:
      return described_as({.decade = whole(first) / 10, .decade_of_any_century = true});
    case Operation::century:
      return described_as({.century = whole(first) - 1});
    case Operation::millennium:
      return dated(existing(Period::millennium(whole(first) - 1)));
    case Operation::half:
      return described_as({.half = whole(first)});
    case Operation::quarter:
      return described_as({.quarter = whole(first)});
    case Operation::season:
      return described_as({.season = literal<Season>(first)});
    case Operation::month: {
      if (const auto* month = std::get_if<date::month>(&first.literal)) return described_as({.month = *month});
      const date::month month(static_cast<unsigned>(whole(first)));
      if (!month.ok()) throw NoValue{Unresolved::no_such_month};
      return described_as({.month = month});
    }
    case Operation::week:
      return described_as({.week = whole(first)});
    case Operation::day:
      return described_as({.day = date::day(static_cast<unsigned>(whole(first)))});
    case Operation::weekday:
      return described_as({.weekday = literal<date::weekday>(first)});
    case Operation::weekend:
      return described_as({.weekend = true});
    case Operation::part:
      return described_as({.part = literal<DayPart>(first)});
    case Operation::holiday: {
      const Holiday* found = holiday_in(*context_.holidays, literal<HolidayName>(first).id, context_.region);
      if (found == nullptr) throw NoValue{Unresolved::undated_holiday};
      Description description{{}, found};
      if (const auto* single = std::get_if<SingleDay>(&found->rule)) description.said.year = single->day.year();
      return {description};
    }
    case Operation::bc: {
      const Term term = evaluate(first);
      if (!std::holds_alternative<Description>(term.what)) {
        const Period period = period_of(term);
        if (period.granularity() == Granularity::millennium)
          return dated(existing(Period::millennium(-1 - period.number())));
      }
      Description description = description_of(term);
      if (description.said.year) description.said.year = date::year(1 - static_cast<int>(*description.said.year));
      if (description.said.century) description.said.century = -(*description.said.century + 1);
      if (description.said.decade) description.said.decade = -(*description.said.decade + 1);
      return {description};
    }
    case Operation::by_region:
      return by_region(meaning);
    case Operation::day_month: {
      constexpr double places = 100;
      const double number = annals::number(first).value_or(0);
      const date::day day(static_cast<unsigned>(number));
      const date::month month(static_cast<unsigned>(std::lround((number - std::floor(number)) * places)));
      if (!month.ok()) throw NoValue{Unresolved::no_such_month};
      return described_as({.month = month, .day = day});
    }
    case Operation::date_number: {
      const int number = whole(first);
      return described_as({.year = date::year(number / 10000),
                           .month = date::month(static_cast<unsigned>(number / 100 % 100)),
                           .day = date::day(static_cast<unsigned>(number % 100))});
    }
    case Operation::fiscal: {
      Description description = description_of(evaluate(first));
      description.said.fiscal = true;
      return {description};
    }
    case Operation::some_day: {
      Description description = description_of(evaluate(first));
      description.said.some_day = true;
      return {description};
    }
    case Operation::zoned: {
      Description description = description_of(evaluate(first));
      if (description.said.time && !part(meaning, 1).absent())
        description.said.time->offset = literal<std::chrono::minutes>(part(meaning, 1));
      return {description};
    }
    case Operation::join: {
      Description all;
      Modifier modifier = Modifier::none;
      for (const Meaning& one : meaning.parts) {
        if (one.absent()) continue;
        const Term term = evaluate(one);
        const auto* value = std::get_if<Value>(&term.what);
        const Modifier own = value != nullptr ? value->modifier : term.modifier;
        if (own != Modifier::none) modifier = own;
        all = merged(std::move(all), description_of(term));
      }
      return {all, modifier};
    }
    default:
      break;
  }
  return relative(meaning);
}

// Dates that hang on the reference or on the date mentioned before.
Term Evaluator::relative(const Meaning& meaning) {
  const Meaning& first = part(meaning, 0);
  switch (meaning.operation) {
    case Operation::today:
      if (in_story()) return {Value{Vague::present, Modifier::none, {}}};  // the writer's day, not the story's
      return dated(reference_day());
    case Operation::now: {
      Value value{Vague::present, Modifier::none, {}};
      if (context_.reference && !in_story()) value.set_bounds = reference_day().bounds();
      return {value};
    }
    case Operation::current: {
      const auto unit = literal<Granularity>(first);
      return dated((context_.reference ? reference_day() : base(unit)).widened(unit));
    }
    case Operation::spoken: {
      const auto unit = literal<Granularity>(first);
      if (context_.beside && context_.beside->granularity() >= unit) {
        result_.anchor = context_.told.size() - 1;
        return dated(context_.beside->widened(unit));
      }
      return dated(base(unit).widened(unit));
    }
    case Operation::this_: {
      if (const auto* unit = std::get_if<Granularity>(&first.literal);
          unit != nullptr && first.operation == Operation::literal)
        return dated(base(*unit).widened(*unit));
      const Term term = evaluate(first);
      if (std::holds_alternative<Value>(term.what)) return term;
      const Description description = description_of(term);
      // A bare "this Friday" is the one to come; months and seasons go by the tense.
      const bool weekly = description.said.weekday || description.said.weekend;
      Direction direction = context_.tense == Tense::past ? Direction::past : Direction::future;
      if (!weekly && context_.tense != Tense::past && context_.tense != Tense::future) direction = Direction::nearest;
      // "this September" is that of this year; "this summer" may be one that is over, even if that was last year.
      const bool named = description.said.month || description.holiday != nullptr;
      if (named && !description.said.year && context_.reference && !in_story())
        return {merged({PartialDate{.year = date::year_month_day{reference()}.year()}, nullptr}, description),
                term.modifier};
      return {Value{completed(description, direction), Modifier::none, {}}, term.modifier};
    }
    case Operation::last:
      return neighbour(first, base(precision_of(first)), -count(meaning, 1));
    case Operation::next:
      return neighbour(first, base(precision_of(first)), count(meaning, 1));
    case Operation::prior:
      return neighbour(first, previous(precision_of(first)), -count(meaning, 1));
    case Operation::following:
      return neighbour(first, previous(precision_of(first)), count(meaning, 1));
    case Operation::ago:
      return counted(duration(first), -1, true);
    case Operation::hence:
      return counted(duration(first), 1, true);
    case Operation::earlier:
      return counted(duration(first), -1, false);
    case Operation::later:
      return counted(duration(first), 1, false);
    case Operation::after:
      return dated(moved(period_of(evaluate(part(meaning, 1))), duration(first), 1));
    case Operation::before:
      return dated(moved(period_of(evaluate(part(meaning, 1))), duration(first), -1));
    case Operation::same:
      return same(first);
    case Operation::latest:
      return latest(meaning);
    case Operation::event:
      return event(literal<std::string>(first));
    case Operation::nth:
      return nth(meaning);
    case Operation::step:
      return neighbour(first, period_of(evaluate(part(meaning, 1))), count(meaning, 2));
    case Operation::nearest:
      return nearest(meaning);
    case Operation::workdays:
      return dated(workdays(whole(first), period_of(evaluate(part(meaning, 1)))));
    case Operation::in:
      return in(meaning);
    case Operation::due:
      return due(meaning);
    case Operation::lately:
      return lately(meaning);
    case Operation::unit_of:
      return unit_of(meaning);
    default:
      break;
  }
  throw NoValue{Unresolved::no_value};
}

Term Evaluator::evaluate(const Meaning& meaning) {
  const Meaning& first = part(meaning, 0);
  switch (meaning.operation) {
    case Operation::modify:
      return modified(meaning);
    case Operation::within:
      return within(meaning);
    case Operation::since:
      return since(meaning);
    case Operation::related:
      return related(meaning);
    case Operation::starting:
      return starting(meaning);
    case Operation::edge:
      return edge(meaning);
    case Operation::until:
      return until(first);
    case Operation::clock:
      return described_as({.time = clock_time(meaning)});
    case Operation::clock_number:
      return described_as({.time = clock_in_one_number(meaning)});
    case Operation::length: {
      const auto unit = literal<Granularity>(part(meaning, 1));
      return {Value{halves_apart({number(first), unit}), Modifier::none, {}}};
    }
    case Operation::plus: {
      Duration sum = duration(first);
      const Duration more = duration(part(meaning, 1));
      sum.terms.insert(sum.terms.end(), more.terms.begin(), more.terms.end());
      return {Value{sum, Modifier::none, {}}};
    }
    case Operation::recent:
      return anchored(meaning, -1);
    case Operation::coming:
      return anchored(meaning, 1);
    case Operation::ending:
      return ending(meaning);
    case Operation::every:
      return every(meaning);
    case Operation::frequency: {
      Term term = evaluate(first);
      if (auto* value = std::get_if<Value>(&term.what)) {
        if (auto* recurrence = std::get_if<Recurrence>(&value->what))
          recurrence->freq = literal<std::string>(part(meaning, 1));
      }
      return term;
    }
    case Operation::past:
      return {Value{Vague::past, Modifier::none, {}}};
    case Operation::present:
      return {Value{Vague::present, Modifier::none, {}}};
    case Operation::future:
      return {Value{Vague::future, Modifier::none, {}}};
    default:
      return said(meaning);
  }
}

}  // namespace

Evaluation evaluate(const Meaning& meaning, const Context& context) {
  return Evaluator(context).run(meaning);
}

}  // namespace annals

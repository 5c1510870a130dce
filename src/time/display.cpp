// Words for a value: what it is, then the modifier around it. The parts stand in the other display_*.cpp files.
#include "time/display.h"

#include "time/display_parts.h"

namespace annals {
namespace {

using display_parts::fill;

// What "early" and its like go with; see Wording::Portion.
enum class Portioned { name, phrase, day };

Portioned portioned(Granularity granularity) {
  if (granularity >= Granularity::day) return Portioned::day;
  const bool is_phrase =
      granularity == Granularity::half || granularity == Granularity::week || granularity == Granularity::weekend;
  return is_phrase ? Portioned::phrase : Portioned::name;
}

Portioned portioned(const Value& value) {
  if (const auto* period = std::get_if<Period>(&value.what)) return portioned(period->granularity());
  const auto* date = std::get_if<PartialDate>(&value.what);
  if (!date || date->half || date->week || date->weekend) return Portioned::phrase;
  return date->day || date->weekday || date->part || date->time ? Portioned::day : Portioned::name;
}

const std::string& pattern_of(const Wording::Portion& portion, Portioned portioned) {
  if (portioned == Portioned::name) return portion.name;
  return portioned == Portioned::phrase ? portion.phrase : portion.day;
}

bool is_portion(Modifier modifier) {
  return modifier == Modifier::start || modifier == Modifier::mid || modifier == Modifier::end;
}

std::string modified(const std::string& text, Modifier modifier, Portioned portioned, const Wording& wording) {
  const Wording::Modifiers& patterns = wording.modifiers;
  const auto with = [&](const std::string& pattern) { return fill(pattern, {{"date", text}}); };
  switch (modifier) {
    case Modifier::none:
      return text;
    case Modifier::start:
      return with(pattern_of(patterns.start, portioned));
    case Modifier::mid:
      return with(pattern_of(patterns.mid, portioned));
    case Modifier::end:
      return with(pattern_of(patterns.end, portioned));
    case Modifier::approx:
      return with(patterns.approx);
    case Modifier::before:
      return with(patterns.before);
    case Modifier::after:
      return with(patterns.after);
    case Modifier::on_or_before:
      return with(patterns.on_or_before);
    case Modifier::on_or_after:
      return with(patterns.on_or_after);
    case Modifier::less_than:
      return with(patterns.less_than);
    case Modifier::more_than:
      return with(patterns.more_than);
    case Modifier::equal_or_less:
      return with(patterns.equal_or_less);
    case Modifier::equal_or_more:
      return with(patterns.equal_or_more);
  }
  return text;
}

std::string related(const std::string& text, TimeRelation relation, const Wording& wording) {
  const Wording::Modifiers& patterns = wording.modifiers;
  const auto with = [&](const std::string& pattern) { return fill(pattern, {{"date", text}}); };
  switch (relation) {
    case TimeRelation::at:
      return text;
    case TimeRelation::before:
      return with(patterns.before);
    case TimeRelation::after:
      return with(patterns.after);
    case TimeRelation::until:
      return with(patterns.until);
    case TimeRelation::by:
      return with(patterns.by);
    case TimeRelation::from:
      return with(patterns.from);
    case TimeRelation::since:
      return with(patterns.since);
  }
  return text;
}

struct Content {
  const Wording& wording;
  Modifier modifier;

  std::string operator()(const Period& period) const {
    const std::string text = display_parts::period(period, wording);
    return period.granularity() == Granularity::decade ? decade(text) : text;
  }
  std::string operator()(const Interval& interval) const {
    if (!interval.end) return fill(wording.ranges.from, {{"begin", (*this)(*interval.begin)}});
    if (!interval.begin) return fill(wording.ranges.until, {{"end", (*this)(*interval.end)}});
    return display_parts::range(*interval.begin, *interval.end, wording);
  }
  std::string operator()(const Duration& duration) const { return display_parts::duration(duration, wording); }
  std::string operator()(const Recurrence& recurrence) const { return display_parts::recurrence(recurrence, wording); }
  std::string operator()(Vague vague) const {
    if (vague == Vague::past) return wording.vague.past;
    return vague == Vague::present ? wording.vague.present : wording.vague.future;
  }
  std::string operator()(const PartialDate& date) const {
    const std::string text = display_parts::partial_date(date, wording);
    return date.decade && !date.year && !date.year_in_century ? decade(text) : text;
  }

  // "the 1990s", and yet "early 1990s".
  std::string decade(const std::string& text) const {
    return is_portion(modifier) ? text : fill(wording.years.decade_alone, {{"decade", text}});
  }
};

// "since 2019" said in 2025 goes on past 2019: from there to the last day. What lies within the period is told in days.
std::string set_bounds(const Bounds& set, const Period* period, const Wording& wording) {
  if (period && set.first == period->first() && set.last > period->last())
    return display_parts::range(*period, Period::containing(set.last, Granularity::day), wording);
  if (period && set.last == period->last() && set.first < period->first())
    return display_parts::range(Period::containing(set.first, Granularity::day), *period, wording);
  return display_parts::days(set, wording);
}

}  // namespace

std::string display(const Value& value, const Wording& wording) {
  if (value.relation != TimeRelation::at) {
    Value named = value;
    named.relation = TimeRelation::at;
    if (value.relation == TimeRelation::since) named.set_bounds.reset();  // its end is the day of writing
    return related(display(named, wording), value.relation, wording);
  }
  const Period* period = std::get_if<Period>(&value.what);
  const bool is_plain = value.modifier == Modifier::none || value.modifier == Modifier::approx;
  if (value.set_bounds && value.set_bounds != own_bounds(value) && (is_plain || !period)) {
    const Modifier modifier = is_plain ? value.modifier : Modifier::none;
    return modified(set_bounds(*value.set_bounds, period, wording), modifier, Portioned::phrase, wording);
  }
  const std::string text = std::visit(Content{wording, value.modifier}, value.what);
  return modified(text, value.modifier, portioned(value), wording);
}

}  // namespace annals

// Closed-class words and the verb group decide; where they say nothing, the calendar does.

#include "events/judgement.h"

#include <algorithm>

namespace annals {
namespace {

using enum WordClass;

// Whether the clause or one around it hangs on a condition: "if …", "unless …".
bool is_conditional(const Parse& parse, std::size_t id) {
  for (std::optional<std::size_t> at = id; at; at = parse.clauses[*at].parent) {
    if (opens_with_condition(parse, *at) && parse.clauses[*at].kind == ClauseKind::adverbial) return true;
  }
  return false;
}

// A "would" that only tells a past plan: "he said that taxes would rise".
bool is_reported(const Parse& parse, std::size_t id) {
  const Clause& clause = parse.clauses[id];
  if (clause.kind == ClauseKind::complement) return true;
  return clause.parent && is_reported(parse, *clause.parent);
}

// Whether the value is a year or a span of years, and no more.
bool is_years(const ResolvedMention& mention) {
  const auto* period = std::get_if<Period>(&mention.value->what);
  const auto* interval = std::get_if<Interval>(&mention.value->what);
  if (interval != nullptr && interval->begin) period = &*interval->begin;
  return period != nullptr && period->granularity() == Granularity::year;
}

bool is_decade_or_part(const ResolvedMention& mention) {
  const auto* period = std::get_if<Period>(&mention.value->what);
  return period != nullptr &&
         (period->granularity() == Granularity::decade || period->granularity() > Granularity::day);
}

// Whether the capitals from `k` on are the subject of a verb.
bool verb_behind(const Parse& parse, std::size_t k) {
  while (k < parse.tokens.size() && parse.tokens[k].word.is_word() && parse.tokens[k].word.capital) ++k;
  while (k < parse.tokens.size() && parse.tokens[k].classes.any_of({adverb, dropped_adverb})) ++k;
  return k < parse.tokens.size() && parse.tokens[k].classes.any_of(kFiniteVerbs);
}

// "That '90s Show", "Midnight Magic": between or before capitals, with no article.
bool inside_name(const Parse& parse, Range time) {
  const auto is_name = [&](std::size_t k) {
    return k < parse.tokens.size() && parse.tokens[k].word.is_word() && parse.tokens[k].word.capital &&
           !parse.tokens[k].time;
  };
  const bool one_word = time.end == time.begin + 1 && parse.tokens[time.begin].word.kind == WordKind::word;
  if (one_word && parse.tokens[time.begin].word.capital && time.begin > 0 && is_name(time.end)) return true;
  const bool before = time.begin > 1 && is_name(time.begin - 1);
  const bool capital = parse.tokens[time.begin].word.capital;
  return is_name(time.end) && !verb_behind(parse, time.end) && (before || (capital && time.begin > 0));
}

// "Rents are higher than a year ago", "as many boats as a decade ago": what is, against what was.
bool is_measure_of_now(const Parse& parse, Range time) {
  if (time.begin == 0) return false;
  const Token& lead = parse.tokens[time.begin - 1];
  const std::size_t owner = parse.owner[time.begin];
  const auto& verb = parse.clauses[owner].verb;
  if (!verb || verb->tense != Tense::present || verb->planned) return false;
  if (lead.is(comparison)) return !lead.is(time_preposition);
  // the same word twice: "as … as"
  for (std::size_t t = 0; lead.is(preposition) && t + 1 < time.begin; ++t) {
    if (parse.owner[t] == owner && parse.tokens[t].word.folded == lead.word.folded &&
        parse.tokens[t + 1].is(determiner) && !parse.tokens[t + 1].is(article))
      return true;
  }
  return false;
}

// "rose in May from April": measured against a time, not at it.
bool is_compared(const Parse& parse, Range time) {
  bool compared = false;
  std::size_t k = time.begin;
  for (std::size_t back = 0; k > 0 && back < 3; ++back, --k) {
    const Token& token = parse.tokens[k - 1];
    if (token.is(comparison)) compared = true;
    if (compared || !token.word.is_word() ||
        !token.classes.any_of({preposition, infinitive_marker, determiner, time_adverb}))
      break;
  }
  if (is_measure_of_now(parse, time)) return true;
  if (!compared) return false;
  const std::size_t owner = parse.owner[time.begin];
  for (std::size_t i = 0; i < k; ++i) {
    if (parse.tokens[i].time && parse.owner[i] == owner) return true;
  }
  return false;
}

// "the 2015 Act", "its 2024 model-year Silverado": a year before a name belongs to it, unless the noun tells an event ("the
// 2016 election").
bool years_in_name(const Parse& parse, Range time) {
  if (time.begin == 0 || parse.tokens[time.end - 1].word.possessive) return false;
  const Token& before = parse.tokens[time.begin - 1];
  if (!before.classes.any_of({determiner, possessive, preposition, coordinator, infinitive_marker}) &&
      !before.word.possessive)
    return false;
  if (parse.tokens[time.end - 1].word.kind != WordKind::number) return false;
  const bool opens_clause = before.is(preposition) && !before.is(binding_preposition);
  std::optional<std::size_t> name;
  for (std::size_t k = time.end; k < parse.tokens.size() && k < time.end + 8; ++k) {
    const Token& token = parse.tokens[k];
    if (!token.word.is_word() ||
        token.classes.any_of({preposition, coordinator, relative, infinitive_marker, determiner, pronoun}))
      break;
    if (token.is(event_noun)) return false;
    if (token.word.capital && !name) name = k;
  }
  return name && (!opens_clause || !verb_behind(parse, *name));  // but "in 2024 Musk said"
}

// "Artist of the Decade": a unit with a capital, which only a name gives it.
bool is_unit_of_name(const ResolvedMention& mention, const Parse& parse, Range time) {
  const auto* period = std::get_if<Period>(&mention.value->what);
  const Word& last = parse.tokens[time.end - 1].word;
  return time.end <= time.begin + 2 && period != nullptr && period->granularity() <= Granularity::week &&
         period->granularity() != Granularity::month && period->granularity() != Granularity::season &&
         !mention.reference.empty() && time.begin > 0 && last.kind == WordKind::word && last.capital &&
         !parse.tokens[time.begin].word.capital;
}

// "the ‘2018 Harbour Festival’": behind a mark that opens a name.
bool opens_quoted_name(const Parse& parse, Range time) {
  return time.begin > 0 && is_mark(parse.tokens[time.begin - 1], WordKind::open_quote) &&
         time.end < parse.tokens.size() && parse.tokens[time.end].word.is_word() &&
         parse.tokens[time.end].word.capital && !verb_behind(parse, time.end);
}

}  // namespace

Status status_of(const Parse& parse, const Target& target, const ResolvedMention& mention, Bounds bounds,
                 std::optional<date::sys_days> published) {
  const bool to_come = published && bounds.first > *published;
  const bool past_time = published && bounds.last < *published;
  if (target.kind == Target::Kind::noun_phrase) return to_come ? Status::planned : Status::happened;
  const Clause& clause = parse.clauses[target.clause];
  const bool has_verb = clause.verb.has_value();
  if (has_verb && is_conditional(parse, target.clause)) return Status::hypothetical;
  const bool since = mention.extent.begin < mention.span.begin && published && bounds.last == *published;
  const bool range = published && bounds.first < *published && precision_of(bounds) == Precision::range;
  if (!has_verb) return to_come ? Status::planned : Status::happened;
  const VerbGroup& verb = *clause.verb;
  if (verb.possible && verb.perfect) return Status::hypothetical;  // "may have left in May"
  if (verb.possible)
    return to_come || verb.tense != Tense::conditional ? Status::planned
           : past_time                                 ? Status::happened
                                                       : Status::hypothetical;
  if (verb.tense == Tense::conditional && past_time && !is_reported(parse, target.clause)) return Status::happened;
  if (verb.tense == Tense::conditional)
    return is_reported(parse, target.clause) || to_come ? Status::planned : Status::hypothetical;
  if (verb.tense == Tense::future) return Status::planned;
  if (to_come) return Status::planned;
  if (since && bounds.first < bounds.last) return Status::ongoing;
  if (range && verb.perfect && bounds.last == *published && !verb.passive) return Status::ongoing;
  if (verb.tense == Tense::present && !past_time && parse.tokens[verb.head].is(state_verb)) return Status::ongoing;
  if (range && verb.tense == Tense::present && !past_time) return Status::ongoing;
  return Status::happened;
}

std::optional<DropReason> why_dropped(const ResolvedMention& mention) {
  if (!mention.value) return DropReason::unresolved;
  if (mention.range_begin) return DropReason::range_end;
  if (bounds(*mention.value)) return {};
  struct Reason {
    std::optional<DropReason> operator()(const Period&) const { return {}; }
    std::optional<DropReason> operator()(const Interval&) const { return DropReason::open_range; }
    std::optional<DropReason> operator()(const Duration&) const { return DropReason::length; }
    std::optional<DropReason> operator()(const Recurrence&) const { return DropReason::habit; }
    std::optional<DropReason> operator()(Vague) const { return DropReason::vague; }
    std::optional<DropReason> operator()(const PartialDate&) const { return DropReason::no_calendar; }
  };
  return std::visit(Reason{}, mention.value->what);
}

std::optional<DropReason> why_dropped(const ResolvedMention& mention, const Parse& parse, Range time) {
  if (is_years(mention) && years_in_name(parse, time)) return DropReason::in_name;
  if (is_decade_or_part(mention) && inside_name(parse, time)) return DropReason::in_name;
  if (is_unit_of_name(mention, parse, time)) return DropReason::in_name;
  if (is_years(mention) && opens_quoted_name(parse, time)) return DropReason::in_name;
  if (is_compared(parse, time)) return DropReason::comparison;
  return {};
}

bool is_one_turn(const ResolvedMention& again, const ResolvedMention& mention) {
  const auto* recurrence = again.value ? std::get_if<Recurrence>(&again.value->what) : nullptr;
  if (recurrence == nullptr || !mention.value || mention.reference.empty()) return false;
  const std::optional<Bounds> days = bounds(*mention.value);
  const auto* length = std::get_if<Duration>(&*recurrence->pattern);
  const Granularity unit = length ? length->terms.front().unit : Granularity::year;
  const bool in_a_year = length != nullptr || std::get<PartialDate>(*recurrence->pattern).month;
  return days && in_a_year &&
         Period::containing(days->first, std::min(unit, Granularity::day)).bounds().last > days->last;
}

}  // namespace annals

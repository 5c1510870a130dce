// The sentence is parsed into clauses (clause.h); the tense is that of the clause that owns the position. A participle before the time, an
// infinitive behind a planning word and a plan's object have their own.

#include "syntax/tense.h"

#include <algorithm>
#include <array>
#include <optional>

#include "syntax/clause.h"
#include "syntax/outlook.h"

namespace annals {
namespace {

using enum WordClass;

// "a ruling in October would end": the time goes with the noun before it, and what would be says nothing of when that was.
bool belongs_to_subject(const Parse& parse, const Clause& clause, std::size_t token) {
  if (!clause.subject.contains(token)) return false;
  for (std::size_t k = token; k > clause.subject.begin; --k) {
    const Token& before = parse.tokens[k - 1];
    if (!before.word.is_word()) return false;
    if (!before.time &&
        !before.classes.any_of({preposition, time_preposition, time_adverb, determiner, coordinator, adverb}))
      return true;
  }
  return false;
}

// "the decision, announced Wednesday by the agency": a participle right before the time that is no verb of its clause.
bool behind_participle(const Parse& parse, const Clause& clause, std::size_t token) {
  if (token > 0 && parse.tokens[token - 1].is(dating_preposition)) --token;
  if (token < 2) return false;
  const Token& before = parse.tokens[token - 1];
  return before.is(participle) && !before.is(base) && !before.word.capital && !before.is(planning_word) &&
         !before.time && !before.is(be) && !before.is(have) &&
         !(clause.verb && clause.verb->range.contains(token - 1)) &&
         !parse.tokens[token - 2].classes.any_of({be, have, adverb, preposition});
}

// "will stay closed on Friday": the clause whose verb the participle completes, which has the tense.
std::optional<std::size_t> completed_by(const Parse& parse, const Clause& clause) {
  if (clause.kind != ClauseKind::participial || !clause.parent) return std::nullopt;
  const auto& verb = parse.clauses[*clause.parent].verb;
  return verb && verb->range.end == clause.begin ? clause.parent : std::nullopt;
}

// "planned a demonstration on Saturday", "has scheduled a hearing Thursday": the time is that of what was planned.
bool of_planned_object(const Parse& parse, const VerbGroup& verb, std::size_t token) {
  const Token& head = parse.tokens[verb.head];
  return verb.tense == Tense::past && head.is(planning_word) && head.is(planning_verb) && token > verb.range.end + 1 &&
         !parse.tokens[verb.range.begin].is(past_auxiliary);
}

// "The trial was moved to January", "has been pushed back to January"
bool is_new_time(const Parse& parse, const VerbGroup& verb, std::size_t token) {
  return parse.tokens[verb.head].is(postponing_word) && token > verb.range.end &&
         parse.tokens[token - 1].is(goal_preposition) && token <= verb.range.end + 3;
}

// "the talks, set to resume Monday": a planning word and its infinitive that are no verb of their clause.
bool behind_planned_infinitive(const Parse& parse, const Clause& clause, std::size_t token) {
  constexpr std::size_t near = 6;
  for (std::size_t k = token; k-- > 1 && token - k <= near && !is_boundary(parse.tokens[k]);) {
    if (!parse.tokens[k].is(infinitive_marker)) continue;
    return parse.tokens[k - 1].is(planning_word) && k + 1 < token && parse.tokens[k + 1].is(base) &&
           !(clause.verb && clause.verb->range.contains(k));
  }
  return false;
}

// "The meeting is Tuesday": nothing else is said of it, so it is still to come.
bool is_timetable(const Parse& parse, const VerbGroup& verb, std::size_t token) {
  if (verb.tense != Tense::present || !parse.tokens[verb.head].is(be)) return false;
  return verb.range.end == token || (verb.range.end + 1 == token && parse.tokens[token - 1].is(dating_preposition));
}

}  // namespace

bool opens_with_condition(const Parse& parse, std::size_t clause) {
  const auto marker = parse.clauses[clause].marker;
  return marker && parse.tokens[*marker].is(WordClass::condition);
}

Tense tense_at(const Parse& parse, std::size_t token) {
  const Clause& own = parse.clauses[parse.owner[token]];
  const auto completed = completed_by(parse, own);
  if (!completed && behind_participle(parse, own, token)) return Tense::past;
  if (behind_planned_infinitive(parse, own, token)) return Tense::future;
  for (std::optional<std::size_t> id = completed ? completed : parse.owner[token]; id; id = parse.clauses[*id].parent) {
    const Clause& clause = parse.clauses[*id];
    if (clause.verb && clause.verb->tense == Tense::conditional && belongs_to_subject(parse, clause, token))
      return Tense::unknown;
    if (clause.verb && clause.verb->tense == Tense::conditional && clause.verb->perfect) return Tense::unknown;
    const bool finite = clause.kind != ClauseKind::participial;
    if (clause.verb && ((finite && of_planned_object(parse, *clause.verb, token)) ||
                        is_new_time(parse, *clause.verb, token) || is_timetable(parse, *clause.verb, token)))
      return Tense::future;
    if (clause.verb && clause.verb->tense != Tense::unknown) return clause.verb->tense;
    if (!clause.verb && clause.kind == ClauseKind::main) return Tense::unknown;
  }
  return Tense::unknown;
}

bool dates_verb(const Parse& parse, std::size_t token) {
  const Clause& clause = parse.clauses[parse.owner[token]];
  if (!clause.verb || token == 0) return false;
  const bool led = parse.tokens[token - 1].is(dating_preposition);
  if (clause.verb->range.end == token) return !parse.tokens[clause.verb->head].is(planning_word);
  if (!led) return false;
  const auto at = [&](std::size_t i) { return parse.tokens.begin() + static_cast<std::ptrdiff_t>(i); };
  if (token < clause.verb->range.begin) return token - 1 == clause.begin;
  return std::none_of(at(clause.verb->range.end), at(token - 1),
                      [](const Token& between) { return is_boundary(between) || between.is(infinitive_marker); });
}

Governing governing_tense(std::string_view sentence, Span position, const Grammar& grammar) {
  const std::array<Span, 1> times = {position};
  const Parse parsed = parse(sentence, times, grammar);
  const auto token = parsed.token_at(position);
  if (!token) return {};
  return {tense_at(parsed, *token), dates_verb(parsed, *token)};
}

}  // namespace annals

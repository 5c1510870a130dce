// By position: a "when" behind the time, a word like "after" before it, a noun that carries news; else the clause that owns it.

#include "events/target.h"

#include <algorithm>

#include "events/phrase.h"

namespace annals {
namespace {

using enum WordClass;

constexpr std::size_t kMostWordsBeforeWhen = 5;  // "the 2014 World Cup in Brazil, when …"
constexpr std::size_t kFewestWordsOfEvent = 4;
constexpr std::size_t kFewestWordsOfNoun = 3;  // a shorter noun phrase says too little by itself

// "in 2017, when he …": the clause behind the time that says what happened then.
std::optional<std::size_t> when_clause(const Parse& parse, Range time) {
  std::size_t k = time.end;
  const std::size_t owner = parse.owner[time.begin];
  while (k < parse.tokens.size() && k < time.end + kMostWordsBeforeWhen && parse.tokens[k].word.is_word() &&
         parse.owner[k] == owner)
    ++k;
  // "In 2017 he moved to Rome, where …": the time has its verb.
  const auto& verb = parse.clauses[owner].verb;
  if (verb && verb->range.begin >= time.end && verb->range.begin < k) return std::nullopt;
  if (k < parse.tokens.size() && parse.tokens[k].word.kind == WordKind::comma)
    ++k;
  else if (k != time.end)
    return std::nullopt;
  if (k >= parse.tokens.size() || !parse.tokens[k].is(relative) || !parse.tokens[k].is(subordinator))
    return std::nullopt;
  const std::size_t id = parse.owner[k];
  const Clause& clause = parse.clauses[id];
  return clause.marker == k && clause.verb ? std::optional(id) : std::nullopt;
}

// The noun phrase between a word like "after" and the time, and what goes on behind the time.
std::optional<Range> dated_noun(const Parse& parse, Range time) {
  const Range phrase = time_phrase(parse, time);
  const std::size_t owner = parse.owner[time.begin];
  const auto& verb = parse.clauses[owner].verb;
  bool has_noun = false;
  for (std::size_t k = phrase.begin; k > 0; --k) {
    const Token& token = parse.tokens[k - 1];
    if (!token.word.is_word() || parse.owner[k - 1] != owner || (verb && verb->range.contains(k - 1)))
      return std::nullopt;
    if (token.is(event_preposition) && !(k >= 2 && parse.tokens[k - 2].is(event_preposition))) {
      std::size_t end = time.end;
      while (end < parse.tokens.size() && parse.tokens[end].word.is_word() && parse.owner[end] == owner &&
             !parse.tokens[end].classes.any_of(
                 {past_auxiliary, present_auxiliary, future_modal, conditional_modal, present_modal}) &&
             !(verb && verb->range.contains(end))) {
        ++end;
      }
      std::size_t begin = k;
      while (begin < phrase.begin &&
             parse.tokens[begin].classes.any_of({binding_preposition, determiner, infinitive_marker}))
        ++begin;
      const bool noun_behind = phrase.begin == time.begin && end > time.end && !parse.tokens[time.end].is(preposition);
      if (!has_noun && !noun_behind) return std::nullopt;
      return Range{begin, end};
    }
    has_noun = has_noun || !token.classes.any_of({preposition, determiner, possessive, time_adverb});
  }
  return std::nullopt;
}

// "for a Feb. 4 game against the league's best": the noun behind the time tells the event.
std::optional<Range> event_noun_behind(const Parse& parse, Range time) {
  if (time.begin == 0 || !parse.tokens[time.begin - 1].is(determiner)) return std::nullopt;
  const std::size_t owner = parse.owner[time.begin];
  if (parse.clauses[owner].subject.contains(time.begin)) return std::nullopt;
  bool tells = false;
  std::size_t end = time.end;
  while (end < parse.tokens.size() && parse.tokens[end].word.is_word() && parse.owner[end] == owner) {
    tells = tells || (end < time.end + 3 && parse.tokens[end].is(event_noun) && !parse.tokens[time.end].word.capital);
    ++end;
  }
  return tells && end >= time.end + kFewestWordsOfEvent ? std::optional(Range{time.end, end}) : std::nullopt;
}

bool is_too_short(const Parse& parse, Range noun) {
  std::size_t count = 0;
  for (std::size_t k = noun.begin; k < noun.end; ++k) {
    const Token& token = parse.tokens[k];
    count +=
        token.word.is_word() && !token.time && !token.classes.any_of({preposition, determiner, possessive}) ? 1 : 0;
  }
  return count < kFewestWordsOfNoun;
}

// Whether the clause hangs on a noun that carries news: "a poll conducted in May".
bool hangs_on_news(const Parse& parse, std::size_t id) {
  const Clause& clause = parse.clauses[id];
  if (clause.kind != ClauseKind::participial && clause.kind != ClauseKind::relative) return false;
  const std::size_t first = clause.marker.value_or(clause.begin);
  if (first == 0 || !parse.tokens[first - 1].word.is_word()) return false;
  return std::ranges::any_of(noun_before(parse, first), [&](std::size_t k) { return parse.tokens[k].is(news_noun); });
}

// "Speaking to reporters on Friday, the minister insisted …": what was said is the event.
bool led_by_gerund(const Parse& parse, std::size_t id) {
  const auto first = std::ranges::find_if(parse.tokens, [](const Token& token) { return token.word.is_word(); });
  if (first == parse.tokens.end() || !first->is(gerund) || id == 0) return false;
  const auto& verb = parse.clauses[id].verb;
  const auto& main = parse.clauses[0].verb;
  return verb && main && parse.tokens[verb->head].is(gerund) && verb->range.begin == verb->head &&
         verb->head < main->range.begin && !parse.tokens[main->head].is(gerund);
}

}  // namespace

Target target_of(const Parse& parse, Range time) {
  if (!parse.tokens[time.begin].is(time_preposition)) {
    if (const auto clause = when_clause(parse, time)) return {Target::Kind::clause, *clause, {}};
  }
  const std::size_t owner = parse.owner[time.begin];
  if (const auto noun = dated_noun(parse, time); noun && !is_too_short(parse, *noun))
    return {Target::Kind::noun_phrase, owner, *noun};
  if (const auto noun = event_noun_behind(parse, time)) return {Target::Kind::noun_phrase, owner, *noun};
  if (led_by_gerund(parse, owner)) return {Target::Kind::clause, 0, {}};
  std::size_t id = owner;
  while (hangs_on_news(parse, id) && parse.clauses[id].parent) id = *parse.clauses[id].parent;
  while (!parse.clauses[id].verb && parse.clauses[id].parent) id = *parse.clauses[id].parent;
  if (parse.clauses[id].verb) return {Target::Kind::clause, id, {}};
  return {Target::Kind::nothing, id, {}};
}

bool needs_antecedents(const Parse& parse, const Target& target, Range time) {
  if (target.kind != Target::Kind::clause) return false;
  for (std::optional<std::size_t> id = target.clause; id; id = parse.clauses[*id].parent) {
    const TokenList subject = subject_tokens(parse, *id, time);
    if (stands_for_organization(parse, subject) || subject.size() > 3) return true;
    if (!subject.empty() && parse.tokens[subject.front()].classes.any_of({person_possessive, thing_possessive}))
      return true;
    for (const WordClass pronoun : {person_pronoun, thing_pronoun, first_person}) {
      if (is_pronoun(parse, subject, pronoun)) return true;
    }
  }
  return false;
}

}  // namespace annals

// Each judgement weighs what the clause already has (a verb, a subject) against what stands around the token.

#include "syntax/open_clause.h"

#include <algorithm>

namespace annals {

using enum WordClass;

bool OpenClause::behind_saying(std::size_t i) const {
  const auto& verb = current().verb;
  return verb && verb->range.end <= i;
}

bool OpenClause::opens_clause(std::size_t i) const {
  const Token& token = tokens_[i];
  if (token.is(attribution)) return true;
  if (token.is(relative) && opens_relative(i)) return true;
  // "…, that step opened the way"
  if (token.is(complementizer) && token.is(determiner) && i > 0 && is_boundary(tokens_[i - 1]) &&
      current().kind == ClauseKind::adverbial)
    return false;
  if (token.is(complementizer) && i > 0 && behind_saying(i)) {
    const bool subject_follows =
        i + 1 < tokens_.size() &&
        (tokens_[i + 1].classes.any_of({determiner, possessive, pronoun}) || tokens_[i + 1].word.capital);
    return outlook_.finite_ahead(i + 1, false) || (subject_follows && outlook_.finite_behind_comma(i + 1));
  }
  if (!token.is(subordinator) || is_comparison(i)) return false;
  if (i + 1 < tokens_.size() && tokens_[i + 1].is(binding_preposition)) return false;  // "because of"
  // "has since been enlarged": an adverb inside of a verb group
  if (i > 0 && tokens_[i - 1].classes.any_of({have, be}) && i + 1 < tokens_.size() && tokens_[i + 1].is(participle))
    return false;
  if (token.is(preposition) && i + 1 < tokens_.size() && tokens_[i + 1].time) return false;
  // "such as builders"
  if (token.is(preposition) && !token.is(event_preposition) && i > 0 && tokens_[i - 1].is(determiner) &&
      !tokens_[i - 1].classes.any_of({demonstrative, pronoun, number_word}))
    return false;
  return outlook_.finite_ahead(i + 1, !token.is(preposition));
}

// "as early as 2015": the same word before and behind one other.
bool OpenClause::is_comparison(std::size_t i) const {
  const auto same = [&](std::size_t k) {
    return k < tokens_.size() && tokens_[k].word.folded == tokens_[i].word.folded;
  };
  return same(i + 2) || (i >= 2 && same(i - 2));
}

bool OpenClause::opens_relative(std::size_t i) const {
  const Token& token = tokens_[i];
  if (token.is(determiner)) {
    const bool stands_alone =
        i == 0 || !tokens_[i - 1].word.is_word() || tokens_[i - 1].is(preposition) || tokens_[i - 1].is(coordinator);
    if (stands_alone) return false;
  }
  return outlook_.finite_ahead(i + 1, true);
}

// Where a time right before `i` begins, with its preposition; `i` without one.
std::size_t OpenClause::before_time(std::size_t i) const {
  std::size_t begin = i;
  while (begin > 0 && tokens_[begin - 1].time) --begin;
  return begin < i && begin > 1 && tokens_[begin - 1].is(preposition) ? begin - 1 : begin;
}

ClauseKind OpenClause::marker_kind(std::size_t i) const {
  const Token& token = tokens_[i];
  const bool said = i > 0 && behind_saying(i) && tokens_[current().verb->head].is(reporting_verb);
  const std::size_t end = before_time(i);  // "tariffs in August that covered"
  const bool noun_before = end > 0 && tokens_[end - 1].word.is_word() && !tokens_[end - 1].time &&
                           end - 1 != (behind_saying(i) ? current().verb->head : kNoToken);
  // "found it on a plate that was exposed": a verb right behind it, whose subject the noun is.
  const bool hangs_on_noun = noun_before && token.is(relative) && outlook_.verb_at(i + 1) != nullptr &&
                             outlook_.verb_at(i + 1)->certainty != Certainty::base &&
                             outlook_.verb_at(i + 1)->certainty != Certainty::present;
  if (token.is(complementizer) && said && !hangs_on_noun && !(noun_before && token.is(relative) && !near_verb(i)))
    return ClauseKind::complement;
  // "divulged Thursday that": what a verb of any kind says, if no noun stands between.
  if (token.is(complementizer) && !token.is(subordinator) && i > 0 && behind_saying(i) && !noun_before &&
      near_verb(i) && !is_boundary(tokens_[i - 1]) && !tokens_[i - 1].is(preposition))
    return ClauseKind::complement;
  if (token.is(relative) && !token.is(subordinator)) return ClauseKind::relative;
  if (token.is(relative) && noun_before) return ClauseKind::relative;
  return ClauseKind::adverbial;
}

bool OpenClause::near_verb(std::size_t i) const {
  const std::size_t from = current().verb->range.end;
  return std::count_if(tokens_.begin() + static_cast<std::ptrdiff_t>(from),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(i),
                       [](const Token& token) { return token.word.is_word() && !token.time; }) <= 8;
}

bool OpenClause::opens_gerund(std::size_t i) const {
  if (!tokens_[i].is(gerund) || i == 0 || tokens_[i].word.capital || tokens_[i].is(preposition)) return false;
  if (!is_mark(tokens_[i - 1], WordKind::comma)) return false;
  if (clause_has_verb(current_)) return true;
  // "The measurements, beginning in 1957, form": between the subject and its verb.
  const bool leads =
      i + 1 < tokens_.size() && (tokens_[i + 1].time || tokens_[i + 1].classes.any_of({preposition, determiner}));
  return leads && i > current().begin + 1 && current().kind == ClauseKind::main &&
         !tokens_[current().begin].is(preposition) && outlook_.finite_behind_comma(i + 1);
}

bool OpenClause::clause_has_verb(std::size_t id) const {
  return parse_.clauses[id].verb.has_value();
}

std::size_t OpenClause::boundary_before(std::size_t i) const {
  const std::size_t from = clause_has_verb(current_) ? current().verb->range.end : current().begin;
  std::size_t closed =
      kNoToken;  // "…; Lee, on Monday, took": the comma ends an insertion, and the clause begins before it
  for (std::size_t k = i; k > from; --k) {
    const Token& token = tokens_[k - 1];
    if (token.bracketed) continue;
    if (closed != kNoToken) {
      if (is_mark(token, WordKind::colon)) return k;
    } else if (is_boundary(token) || (token.is(coordinator) && !joins_nouns(k - 1, i))) {
      if (k < i || !is_mark(token, WordKind::comma)) return k;
      closed = k;
    }
  }
  return closed;
}

bool OpenClause::joins_nouns(std::size_t conjunction, std::size_t verb) const {
  if (!clause_has_verb(current_)) return true;
  if (conjunction == 0 || conjunction + 1 >= verb) return false;
  const std::size_t from = current().verb->range.end;
  for (std::size_t k = conjunction; k > from; --k) {
    if (!is_boundary(tokens_[k - 1]) && !tokens_[k - 1].is(coordinator)) continue;
    const std::size_t first = is_mark(tokens_[k], WordKind::open_quote) ? k + 1 : k;
    return first < conjunction && opens_noun(tokens_[first]);
  }
  return false;
}

bool OpenClause::plausible_present(const VerbCandidate& candidate, std::size_t i) const {
  if (i == 0 || (i + 1 < tokens_.size() && is_mark(tokens_[i + 1], WordKind::colon))) return false;
  const Token& before = tokens_[i - 1];
  if (before.classes.any_of({pronoun, relative}) && !before.is(determiner)) return true;
  if (before.is(relative)) return true;
  if (candidate.certainty == Certainty::base) {
    // "The letters published by the court show that …"
    const bool says = i + 1 < tokens_.size() && tokens_[i + 1].is(complementizer) && tokens_[i].is(reporting_verb) &&
                      verbless_ancestor();
    if (!before.is(plural) && !before.is(adverb) && !before.is(coordinator) && !says) return false;
  }
  if (outlook_.shares_subject(i)) {
    const bool plans = candidate.group.planned && tokens_[candidate.group.range.begin].is(planning_verb);
    return plans || ((before.is(coordinator) || is_mark(before, WordKind::comma)) && clause_has_verb(current_) &&
                     current().verb->tense == Tense::present);
  }
  if (clause_has_verb(current_) && !tokens_[current().verb->head].is(saying_verb)) {
    if (verbless_ancestor()) {
      if (!is_boundary(before) && (ends_at_mark() || outlook_.finite_later(i + 1) || outlook_.closed_by_verb(i + 1)))
        return false;
    } else {
      const std::size_t boundary = boundary_before(i);
      if (boundary == kNoToken || boundary >= i || !outlook_.finite_tail(boundary, i)) return false;
    }
  }
  if (i + 1 < tokens_.size() && outlook_.verb_at(i + 1) && !tokens_[i + 1].classes.any_of({gerund, particle}))
    return false;  // but "goes back"
  if (candidate.certainty == Certainty::base && outlook_.finite_soon(i + 1)) return false;
  // "Pirate attacks in the region peaked": a word alone before it, a preposition behind it, and a past that the clause can have.
  const bool word_alone = i == current().begin + 1 && !clause_has_verb(current_) && !before.is(pronoun);
  if (candidate.certainty == Certainty::present && word_alone && i + 1 < tokens_.size() &&
      tokens_[i + 1].is(preposition) && outlook_.past_later(i + 1))
    return false;
  return !outlook_.finite_later(i + 1);
}

bool OpenClause::finite_participle(const VerbCandidate& candidate, std::size_t i) const {
  const std::size_t next = candidate.group.range.end;
  std::size_t after = next;
  while (after < tokens_.size() && tokens_[after].time) ++after;
  const bool object = after < tokens_.size() && opens_noun(tokens_[after]) && !tokens_[after].is(adverb);
  const bool only_past = !tokens_[i].is(participle);
  if (only_past) return true;
  if (!tokens_[i].is(past)) return false;
  const bool by_agent = next < tokens_.size() && tokens_[next].is(WordClass::agent) &&
                        !(next + 1 < tokens_.size() && tokens_[next + 1].time);
  if (i > 0 && tokens_[i - 1].is(pronoun)) return true;
  if (!clause_has_verb(current_)) {
    const Clause& open = current();
    if (open.kind == ClauseKind::participial) return false;
    // "The letters published by the court show that …": with a doer behind it, it is no verb where another can be.
    if (by_agent && open.kind == ClauseKind::main && i > open.begin && outlook_.says_later(next)) return false;
    if (open.marker && tokens_[*open.marker].is(attribution)) return false;
    if (next + 1 < tokens_.size() && tokens_[next].is(infinitive_marker) && tokens_[next + 1].is(base) &&
        i != open.begin)
      return true;
    if (outlook_.inside_phrase(open.begin, i) && outlook_.leads_phrase(next) && outlook_.finite_behind_comma(next))
      return false;
    if (open.kind == ClauseKind::main && outlook_.closed_by_verb(next) && outlook_.leads_phrase(next)) return false;
    // "The bridge, opened two years earlier, was closed"
    if (i > 0 && is_mark(tokens_[i - 1], WordKind::comma) && after > next && outlook_.closed_by_verb(next))
      return false;
    if (i == open.begin) return open.kind == ClauseKind::relative;  // "who signed", but "Founded in 1975, it"
    if (object || tokens_[i].is(saying_verb)) return object || !outlook_.finite_soon(next);
    return !outlook_.finite_soon(next);
  }
  if (outlook_.shares_subject(i)) return true;
  const bool lacks = verbless_ancestor();
  std::size_t lead = i;  // "…, barely moved"
  while (lead > 1 && tokens_[lead - 1].classes.any_of({adverb, dropped_adverb}) && !tokens_[lead - 1].is(past)) --lead;
  const bool behind_comma = lead > 0 && is_boundary(tokens_[lead - 1]);
  if (lacks && behind_comma)
    return !by_agent && !outlook_.finite_soon(next) && !(outlook_.leads_phrase(next) && outlook_.closed_by_verb(next));
  if (behind_comma && tokens_[i].is(saying_verb)) return true;  // "…,” said the mayor"
  const std::size_t boundary = boundary_before(i);
  if (boundary != kNoToken && boundary < i && is_boundary(tokens_[boundary - 1]) && tokens_[i].is(saying_verb) &&
      outlook_.ends_soon(next) && outlook_.has_noun(boundary, i))
    return true;
  if (boundary != kNoToken && speaks_at_time(boundary, i, next)) return true;
  if (boundary != kNoToken && boundary < i)
    return !by_agent && outlook_.has_noun(boundary, i) &&
           (object || !outlook_.leads_phrase(next) || outlook_.finite_tail(boundary, i));
  // "reported sales for the quarter ended Sept. 29"
  const bool of_period = i > 0 && tokens_[i - 1].time && next < tokens_.size() && tokens_[next].time;
  if (tokens_[current().verb->head].is(saying_verb))
    return !by_agent && !of_period && outlook_.has_noun(current().verb->range.end, i) && !outlook_.finite_soon(next);
  return lacks && !by_agent && !outlook_.finite_soon(next);
}

// "…, researchers reported on Thursday in a study that …": a few people or a name, a verb of saying, and when.
bool OpenClause::speaks_at_time(std::size_t boundary, std::size_t verb, std::size_t next) const {
  constexpr std::size_t most = 3;  // words of the speaker
  if (boundary >= verb || verb - boundary > most || !is_mark(tokens_[boundary - 1], WordKind::comma)) return false;
  const Token& speaker = tokens_[verb - 1];
  if (!tokens_[verb].is(reporting_verb) || !(speaker.is(plural) || speaker.word.capital)) return false;
  while (next < tokens_.size() && tokens_[next].is(time_preposition) && !tokens_[next].time) ++next;
  return next < tokens_.size() && tokens_[next].time && !outlook_.closed_by_verb(next);
}

bool OpenClause::ends_at_mark() const {
  for (std::optional<std::size_t> id = current_; id && *id != 0; id = parse_.clauses[*id].parent) {
    const Clause& open = parse_.clauses[*id];
    const std::size_t first = open.marker.value_or(open.begin);
    if (open.kind == ClauseKind::adverbial && first == parse_.clauses[0].begin) return true;
    if (first > 0 && is_mark(tokens_[first - 1], WordKind::comma)) return true;
  }
  return false;
}

bool OpenClause::verbless_ancestor() const {
  for (auto id = current().parent; id; id = parse_.clauses[*id].parent) {
    if (!clause_has_verb(*id)) return true;
  }
  return false;
}

bool OpenClause::inverted_attribution(std::size_t i) const {
  if (i == 0 || !tokens_[i].is(saying_verb)) return false;
  if (!is_mark(tokens_[i - 1], WordKind::comma) && !is_mark(tokens_[i - 1], WordKind::close_quote)) return false;
  if (outlook_.shares_subject(i)) return false;  // "and, given what we know, expects a loss"
  return i + 1 < tokens_.size() && opens_noun(tokens_[i + 1]) &&
         (is_mark(tokens_[i - 1], WordKind::close_quote) || !verbless_ancestor());
}

bool OpenClause::zero_that(std::size_t i) const {
  const VerbGroup& verb = *current().verb;
  const ClauseKind kind = current().kind;
  if (!tokens_[verb.head].is(saying_verb) || verb.passive || kind == ClauseKind::attribution) return false;
  if (kind == ClauseKind::participial && !tokens_[verb.head].is(gerund)) return false;
  std::size_t next = verb.range.end;
  while (next < i && tokens_[next].time) ++next;
  if (tokens_[next].is(preposition) && !(next + 1 < i && tokens_[next + 1].time)) return false;
  // "estimates her houses, worth ten millions, are": an insertion is passed over
  const auto commas = std::count_if(tokens_.begin() + static_cast<std::ptrdiff_t>(verb.range.end),
                                    tokens_.begin() + static_cast<std::ptrdiff_t>(i), is_boundary);
  const bool inserted = commas == 2 && outlook_.verb_at(i) != nullptr &&
                        outlook_.verb_at(i)->certainty == Certainty::finite && !tokens_[i].is(participle) &&
                        is_mark(tokens_[i - 1], WordKind::comma) && verb.range.end + 1 < i &&
                        !is_boundary(tokens_[verb.range.end]);
  for (std::size_t k = verb.range.end; k < i; ++k) {
    if (is_boundary(tokens_[k]) && !is_mark(tokens_[k], WordKind::close_quote) && !inserted) return false;
    if (tokens_[k].is(coordinator) && k + 1 == i) return false;
    if (k > verb.range.end && tokens_[k - 1].time && tokens_[k].is(preposition) && !tokens_[k].time)
      return false;  // "recalled cars last month over concern they"
  }
  return outlook_.has_noun(verb.range.end, i);
}

}  // namespace annals

// A walk over the tokens behind the verb. Each is the clause's own, or of a clause that goes on with it, or ends the label.

#include "events/tail.h"

namespace annals {
namespace {

using enum WordClass;

constexpr std::size_t kEnoughWords = 7;  // with these a label can end at a comma

}  // namespace

void Tail::add_to(Pieces& pieces, std::size_t id, Range skipped) {
  const std::size_t before = pieces.size();
  for (std::size_t k = parse_.clauses[id].verb->range.end; k < tokens_.size(); ++k) {
    const Token& token = tokens_[k];
    if (skipped.contains(k) || token.bracketed || time_.contains(k)) continue;
    if (const std::size_t behind = std::max(inserted_times(k), other_time(k)); behind != k) {
      k = behind - 1;
      continue;
    }
    if (!keeps(k, id, pieces.size() < kEnoughWords + 1)) {
      if (pieces.size() <= kEnoughWords && continues_event(k, id)) {
        kept_clauses_.insert(parse_.owner[k]);
        add_piece(pieces, parse_, time_, k, true);
        continue;
      }
      if (ends_at(k, id)) break;
      continue;
    }
    if (token.is(attribution)) break;
    if (is_break(token)) {
      if (pieces.size() == before ? insertion_follows(k) : continues_list(k)) {
        if (pieces.size() != before) add_piece(pieces, parse_, time_, k, false);
        continue;
      }
      if (pieces.size() >= kEnoughWords || !may_go_on(k, id)) {
        drop_torn_phrase(pieces, before);
        if (k + 1 < tokens_.size() && is_mark(tokens_[k + 1], WordKind::close_quote))
          add_piece(pieces, parse_, time_, k + 1, false);
        break;
      }
      add_piece(pieces, parse_, time_, k, true);
      continue;
    }
    if (token.is(dropped_adverb) && pieces.size() == before && !token.is(determiner)) continue;
    add_piece(pieces, parse_, time_, k, pieces.size() > before && opens_phrase(parse_, k));
  }
}

void Tail::drop_torn_phrase(Pieces& pieces, std::size_t least) const {
  std::size_t first = pieces.size();
  while (first > least && (pieces[first - 1].replacement.empty() && tokens_[pieces[first - 1].token].word.capital))
    --first;
  if (first == pieces.size() || first <= least) return;
  const Token& opener = tokens_[pieces[first - 1].token];
  if (opener.is(subordinator) && !opener.is(event_preposition)) pieces.resize(first - 1);
}

std::size_t Tail::inserted_times(std::size_t comma) const {
  if (!is_mark(tokens_[comma], WordKind::comma)) return comma;
  std::size_t k = comma + 1;
  while (k < tokens_.size() &&
         (tokens_[k].time || tokens_[k].classes.any_of({time_preposition, time_adverb, coordinator})))
    ++k;
  const bool closed = k < tokens_.size() && is_mark(tokens_[k], WordKind::comma);
  return closed && tokens_[k - 1].time ? k + 1 : comma;
}

std::size_t Tail::other_time(std::size_t k) const {
  std::size_t first = k;
  while (first < tokens_.size() && first < k + 3 && tokens_[first].classes.any_of({time_preposition, time_adverb}) &&
         !tokens_[first].time)
    ++first;
  if (first >= tokens_.size() || !tokens_[first].time || time_.contains(first)) return k;
  std::size_t behind = first;
  while (behind < tokens_.size() && tokens_[behind].time) ++behind;
  const bool modifies =
      behind < tokens_.size() && tokens_[behind].word.is_word() &&
      (tokens_[behind].is(binding_preposition) ||
       !tokens_[behind].classes.any_of({preposition, coordinator, subordinator, infinitive_marker, relative}));
  // "after eight years at Harbour Town"
  std::size_t begin = first;
  while (begin > 0 && tokens_[begin - 1].time) --begin;
  const bool led = begin > 0 && tokens_[begin - 1].is(event_preposition);
  const bool spent = led && behind < tokens_.size() && tokens_[behind].is(preposition);
  return modifies || spent || tokens_[behind - 1].word.possessive ? k : behind;
}

bool Tail::keeps(std::size_t k, std::size_t id, bool is_short) {
  std::size_t owner = parse_.owner[k];
  while (owner != id) {
    const Clause& clause = parse_.clauses[owner];
    const bool close = clause.kind == ClauseKind::participial || clause.kind == ClauseKind::relative ||
                       clause.kind == ClauseKind::complement;
    if (!clause.parent) return false;
    if (!close && !kept_clauses_.contains(owner) &&
        !(is_short && clause.kind == ClauseKind::adverbial && clause.verb && k == clause.marker))
      return false;
    const std::size_t first = clause.marker.value_or(clause.begin);
    if (first > 0 && is_break(tokens_[first - 1]) && !kept_clauses_.contains(owner)) {
      if (!is_short || k != first || clause.kind == ClauseKind::relative) return false;
    }
    kept_clauses_.insert(owner);
    owner = *clause.parent;
  }
  return true;
}

bool Tail::ends_at(std::size_t k, std::size_t id) const {
  const ClauseKind kind = parse_.clauses[parse_.owner[k]].kind;
  if (kept_clauses_.contains(parse_.owner[k])) return false;
  return kind == ClauseKind::coordinate || kind == ClauseKind::adverbial || kind == ClauseKind::attribution ||
         parse_.owner[k] < id;
}

bool Tail::may_go_on(std::size_t comma, std::size_t id) const {
  const std::size_t next = comma + 1;
  if (next >= tokens_.size() || !is_mark(tokens_[comma], WordKind::comma) || !tokens_[next].word.is_word())
    return false;
  if (tokens_[comma - 1].is(coordinator)) return false;
  const Clause& clause = parse_.clauses[parse_.owner[next]];
  return parse_.owner[next] == id || (clause.kind == ClauseKind::participial && clause.parent == id);
}

bool Tail::insertion_follows(std::size_t comma) const {
  if (time_.contains(comma - 1)) return true;
  const std::size_t next = comma + 1;
  return next < tokens_.size() && (time_.contains(next) || tokens_[next].is(dropped_adverb));
}

bool Tail::continues_event(std::size_t k, std::size_t id) const {
  const std::size_t next = parse_.owner[k];
  const Clause& clause = parse_.clauses[next];
  if (clause.kind != ClauseKind::coordinate || !clause.shares_subject || clause.marker != k) return false;
  if (clause.subject.begin != parse_.clauses[id].subject.begin || clause.verb->tense != parse_.clauses[id].verb->tense)
    return false;
  for (std::size_t i = k; i < tokens_.size(); ++i) {
    if (parse_.owner[i] == next && tokens_[i].time) return false;
  }
  return true;
}

bool Tail::continues_list(std::size_t comma) const {
  if (!is_mark(tokens_[comma], WordKind::comma)) return false;
  for (std::size_t k = comma + 1; k < tokens_.size() && k < comma + 7; ++k) {
    const Token& token = tokens_[k];
    if (parse_.owner[k] != parse_.owner[comma]) return false;
    if (token.is(coordinator)) return k > comma + 1 || !tokens_[k + 1 < tokens_.size() ? k + 1 : k].is(pronoun);
    if (token.classes.any_of({determiner, relative, preposition}) || token.time) return false;
  }
  return false;
}

}  // namespace annals

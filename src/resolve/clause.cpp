// One pass from left to right. Markers ("who", "when", "that") open clauses; verb groups are given to the clause that is
// open and still lacks one; a verb group that finds none closes clauses until it does, or begins a clause of its own at the
// last boundary (comma, conjunction, quotation mark) before it. What a clause owns is therefore known only once the next
// verb is, and tokens behind a boundary are handed over then.

#include "resolve/clause.h"

#include <algorithm>

#include "resolve/verb_group.h"

namespace annals {
namespace {

using enum WordClass;

constexpr std::size_t kNone = static_cast<std::size_t>(-1);

bool is_mark(const Token& token, WordKind kind) {
  return token.word.kind == kind;
}

bool is_boundary(const Token& token) {
  return is_mark(token, WordKind::comma) || is_mark(token, WordKind::colon) || is_mark(token, WordKind::dash) ||
         is_mark(token, WordKind::close_quote) || is_mark(token, WordKind::stop);
}

// Whether a noun phrase can begin with the token.
bool opens_noun(const Token& token) {
  if (!token.word.is_word() || token.time) return false;
  if (token.classes.any_of({determiner, possessive, pronoun, object_pronoun}) || token.word.capital) return true;
  if (token.word.kind == WordKind::number || token.is(number_word)) return true;
  return !token.classes.any_of({preposition, coordinator, subordinator, relative, infinitive_marker, adverb, past});
}

class Parser {
 public:
  explicit Parser(Parse& parse) : parse_(parse), tokens_(parse.tokens) {}

  void run() {
    parse_.owner.assign(tokens_.size(), 0);
    parse_.clauses.emplace_back().begin = content_begin();
    for (std::size_t i = parse_.clauses[0].begin; i < tokens_.size();) i = step(i);
    for (std::size_t i = 0; i < parse_.clauses[0].begin; ++i) parse_.owner[i] = 0;
  }

 private:
  Clause& clause(std::size_t id) { return parse_.clauses[id]; }

  // Past quotes, and past a dateline: "PARIS, May 3 (Reuters) — ".
  std::size_t content_begin() const {
    const std::size_t limit = std::min<std::size_t>(tokens_.size(), 14);
    for (std::size_t i = 1; i + 1 < limit; ++i) {
      const bool after_bracket = is_mark(tokens_[i - 1], WordKind::close_bracket);
      if (is_mark(tokens_[i], WordKind::dash) && (after_bracket || all_names(i))) return i + 1;
    }
    return 0;
  }

  bool all_names(std::size_t end) const {
    for (std::size_t i = 0; i < end; ++i) {
      if (!tokens_[i].word.capital && !is_mark(tokens_[i], WordKind::comma) && !tokens_[i].time) return false;
    }
    return end <= 5 && !tokens_[0].classes.any_of({determiner, pronoun}) && tokens_[end + 1].word.capital;
  }

  std::size_t step(std::size_t i) {
    const Token& token = tokens_[i];
    parse_.owner[i] = current_;
    if (token.bracketed || token.time) return i + 1;
    if (is_mark(token, WordKind::comma)) close_attributed();
    if (opens_clause(i)) {
      open(marker_kind(i), i);
      return i + 1;
    }
    if (token.is(gerund) && i == clause(current_).begin &&
        clause(current_).kind == ClauseKind::adverbial) {  // "while driving"
      clause(current_).verb = VerbGroup{.range = {i, i + 1}, .head = i, .tense = Tense::unknown};
      return i + 1;
    }
    if (opens_gerund(i)) {
      open(ClauseKind::participial, kNone, i);
      clause(current_).verb = VerbGroup{.range = {i, i + 1}, .head = i, .tense = Tense::unknown};
      return i + 1;
    }
    const auto candidate = verb_group_at(tokens_, i);
    if (!candidate || !attach(*candidate, i)) return i + 1;
    for (std::size_t k = i; k < candidate->group.range.end; ++k) parse_.owner[k] = current_;
    return candidate->group.range.end;
  }

  // "according to the union," ends at its comma.
  void close_attributed() {
    for (std::optional<std::size_t> id = current_; id; id = clause(*id).parent) {
      if (clause(*id).marker && tokens_[*clause(*id).marker].is(attribution) && clause(*id).parent)
        current_ = *clause(*id).parent;
    }
  }

  void open(ClauseKind kind, std::size_t marker, std::size_t begin = kNone) {
    Clause clause;
    clause.kind = kind;
    clause.parent = current_;
    if (marker != kNone) clause.marker = marker;
    clause.begin = begin != kNone ? begin : marker + 1;
    parse_.clauses.push_back(clause);
    current_ = parse_.clauses.size() - 1;
    for (std::size_t k = marker != kNone ? marker : clause.begin; k <= clause.begin && k < tokens_.size(); ++k) {
      parse_.owner[k] = current_;
    }
  }

  // --- markers

  bool opens_clause(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.is(attribution)) return true;
    if (token.is(relative) && opens_relative(i)) return true;
    if (token.is(complementizer) && i > 0 && behind_saying(i)) return finite_ahead(i + 1, false);
    if (!token.is(subordinator)) return false;
    if (i + 1 < tokens_.size() && tokens_[i + 1].time) return false;
    return finite_ahead(i + 1, !token.is(preposition));
  }

  bool behind_saying(std::size_t i) const {
    const auto& verb = parse_.clauses[current_].verb;
    return verb && verb->range.end <= i;
  }

  // "that" and "which" behind a noun or a mark, with a verb to come.
  bool opens_relative(std::size_t i) const {
    const Token& token = tokens_[i];
    if (token.is(determiner)) {
      const bool stands_alone =
          i == 0 || !tokens_[i - 1].word.is_word() || tokens_[i - 1].is(preposition) || tokens_[i - 1].is(coordinator);
      if (stands_alone) return false;
    }
    return finite_ahead(i + 1, true);
  }

  // Whether a finite verb comes before the next boundary.
  bool finite_ahead(std::size_t i, bool over_commas) const {
    for (; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (token.bracketed) continue;
      if (is_mark(token, WordKind::comma) && over_commas) continue;
      if (is_boundary(token)) return false;
      if (const auto candidate = verb_group_at(tokens_, i)) {
        if (candidate->certainty != Certainty::base || tokens_[i - 1].classes.any_of({pronoun, relative})) return true;
      }
      if (token.classes.any_of({relative, subordinator}) && !token.is(preposition) && !token.is(determiner))
        return false;
    }
    return false;
  }

  ClauseKind marker_kind(std::size_t i) const {
    const Token& token = tokens_[i];
    const bool said = i > 0 && behind_saying(i) && tokens_[parse_.clauses[current_].verb->head].is(reporting_verb);
    const bool noun_before = i > 0 && tokens_[i - 1].word.is_word() && !tokens_[i - 1].time &&
                             i - 1 != (behind_saying(i) ? parse_.clauses[current_].verb->head : kNone);
    if (token.is(complementizer) && said && !(noun_before && token.is(relative) && !near_verb(i)))
      return ClauseKind::complement;
    if (token.is(relative) && !token.is(subordinator)) return ClauseKind::relative;
    if (token.is(relative) && noun_before) return ClauseKind::relative;
    return ClauseKind::adverbial;
  }

  // Whether only a short object or a time stands between the clause's verb and `i`: "told reporters Friday that".
  bool near_verb(std::size_t i) const {
    const std::size_t from = parse_.clauses[current_].verb->range.end;
    return std::count_if(tokens_.begin() + static_cast<std::ptrdiff_t>(from),
                         tokens_.begin() + static_cast<std::ptrdiff_t>(i),
                         [](const Token& token) { return token.word.is_word() && !token.time; }) <= 8;
  }

  bool opens_gerund(std::size_t i) const {
    if (!tokens_[i].is(gerund) || i == 0 || tokens_[i].word.capital || tokens_[i].is(preposition)) return false;
    if (!is_mark(tokens_[i - 1], WordKind::comma)) return false;
    return clause_has_verb(current_);
  }

  bool clause_has_verb(std::size_t id) const { return parse_.clauses[id].verb.has_value(); }

  // --- verbs

  // The token behind the last boundary or conjunction between the clause's verb and `i`; kNone where there is none.
  std::size_t boundary_before(std::size_t i) const {
    const std::size_t from =
        clause_has_verb(current_) ? parse_.clauses[current_].verb->range.end : parse_.clauses[current_].begin;
    for (std::size_t k = i; k > from; --k) {
      const Token& token = tokens_[k - 1];
      if (token.bracketed) continue;
      if (is_boundary(token) || (token.is(coordinator) && !joins_nouns(k - 1, i))) return k;
    }
    return kNone;
  }

  // "Joaquín and Ovidio are": a conjunction between two nouns before the verb joins them, unless the clause is complete.
  bool joins_nouns(std::size_t conjunction, std::size_t verb) const {
    if (!clause_has_verb(current_)) return true;
    if (conjunction == 0 || conjunction + 1 >= verb) return false;
    const std::size_t from = parse_.clauses[current_].verb->range.end;
    for (std::size_t k = conjunction; k > from; --k) {
      if (is_boundary(tokens_[k - 1]) || tokens_[k - 1].is(coordinator))
        return k < conjunction && opens_noun(tokens_[k]);
    }
    return false;
  }

  bool attach(const VerbCandidate& candidate, std::size_t i) {
    const bool has_verb = clause_has_verb(current_);
    if (candidate.certainty == Certainty::base || candidate.certainty == Certainty::present) {
      if (!plausible_present(candidate, i)) return false;
    }
    if (candidate.certainty == Certainty::participle && !finite_participle(candidate, i))
      return attach_participle(candidate, i);
    if (!has_verb) {
      give(current_, candidate.group, i);
      return true;
    }
    if (inverted_attribution(i)) return open_attribution(candidate, i, true);
    if (zero_that(i)) return open_complement(candidate, i);
    const bool more_participle =
        candidate.certainty == Certainty::participle && clause(current_).kind == ClauseKind::participial;
    if (shares_subject(i) && tokens_[i - 1].is(coordinator) &&
        (more_participle || !verbless_ancestor() || closed_by_verb(candidate.group.range.end))) {
      return open_shared(candidate, i);
    }
    if (pop_to_verbless(candidate, i)) return true;
    if (shares_subject(i)) return open_shared(candidate, i);
    return open_at_boundary(candidate, i);
  }

  // A present form is a verb where the clause still lacks one and a subject stands before it, or behind a pronoun.
  bool plausible_present(const VerbCandidate& candidate, std::size_t i) const {
    if (i == 0 || (i + 1 < tokens_.size() && is_mark(tokens_[i + 1], WordKind::colon))) return false;
    const Token& before = tokens_[i - 1];
    if (before.classes.any_of({pronoun, relative}) && !before.is(determiner)) return true;
    if (before.is(relative)) return true;
    if (candidate.certainty == Certainty::base) {
      if (!before.is(plural) && !before.is(adverb) && !before.is(coordinator)) return false;
    }
    if (shares_subject(i)) {
      const bool plans = candidate.group.planned && tokens_[candidate.group.range.begin].is(planning_verb);
      return plans || (before.is(coordinator) && clause_has_verb(current_) &&
                       parse_.clauses[current_].verb->tense == Tense::present);
    }
    if (clause_has_verb(current_) && !tokens_[parse_.clauses[current_].verb->head].is(saying_verb)) {
      if (verbless_ancestor()) {
        if (!is_boundary(before) && (ends_at_mark() || finite_later(i + 1) || closed_by_verb(i + 1))) return false;
      } else {
        const std::size_t boundary = boundary_before(i);
        if (boundary == kNone || boundary >= i || !finite_tail(boundary, i)) return false;
      }
    }
    if (i + 1 < tokens_.size() && verb_group_at(tokens_, i + 1) && !tokens_[i + 1].is(gerund)) return false;
    if (candidate.certainty == Certainty::base && finite_soon(i + 1)) return false;
    return !finite_later(i + 1);
  }

  // Whether a verb that can be nothing else follows before the next comma, whatever clause it is of.
  bool finite_later(std::size_t i) const {
    int opened = 0;
    for (; i < tokens_.size() && !is_boundary(tokens_[i]); ++i) {
      if (tokens_[i].bracketed) continue;
      if (tokens_[i].classes.any_of({relative, complementizer, coordinator}) ||
          (tokens_[i].is(subordinator) && !tokens_[i].is(preposition)))
        ++opened;
      if (tokens_[i].is(pronoun)) return false;
      const auto candidate = verb_group_at(tokens_, i);
      if (!candidate || candidate->certainty != Certainty::finite) continue;
      if (--opened < 0) return true;
      i = candidate->group.range.end - 1;
    }
    return false;
  }

  // Whether the open clause ends at a comma: one that began behind a comma, or that leads the sentence ("Although …").
  bool ends_at_mark() const {
    for (std::optional<std::size_t> id = current_; id && *id != 0; id = parse_.clauses[*id].parent) {
      const Clause& open = parse_.clauses[*id];
      const std::size_t first = open.marker.value_or(open.begin);
      if (open.kind == ClauseKind::adverbial && first == parse_.clauses[0].begin) return true;
      if (first > 0 && is_mark(tokens_[first - 1], WordKind::comma)) return true;
    }
    return false;
  }

  bool verbless_ancestor() const {
    for (auto id = parse_.clauses[current_].parent; id; id = parse_.clauses[*id].parent) {
      if (!clause_has_verb(*id)) return true;
    }
    return false;
  }

  // Whether a verb that can be nothing else follows before any mark or marker.
  bool finite_soon(std::size_t i) const {
    for (; i < tokens_.size(); ++i) {
      const Token& token = tokens_[i];
      if (token.bracketed) continue;
      if (is_boundary(token)) return false;
      if (token.classes.any_of({relative, complementizer, coordinator, pronoun})) return false;
      if (token.is(subordinator)) return false;
      const auto candidate = verb_group_at(tokens_, i);
      if (candidate && (candidate->certainty == Certainty::finite || candidate->certainty == Certainty::participle)) {
        return true;
      }
    }
    return false;
  }

  // "announced" as a past tense rather than as "which was announced".
  bool finite_participle(const VerbCandidate& candidate, std::size_t i) const {
    const std::size_t next = candidate.group.range.end;
    std::size_t after = next;
    while (after < tokens_.size() && tokens_[after].time) ++after;
    const bool object = after < tokens_.size() && opens_noun(tokens_[after]) && !tokens_[after].is(adverb);
    const bool only_past = !tokens_[i].is(participle);
    if (only_past) return true;
    if (!tokens_[i].is(past)) return false;
    const bool by_agent = next < tokens_.size() && tokens_[next].is(WordClass::agent);
    if (i > 0 && tokens_[i - 1].is(pronoun)) return true;
    if (!clause_has_verb(current_)) {
      const Clause& open = parse_.clauses[current_];
      if (open.kind == ClauseKind::participial) return false;
      if (open.marker && tokens_[*open.marker].is(attribution)) return false;
      if (next + 1 < tokens_.size() && tokens_[next].is(infinitive_marker) && tokens_[next + 1].is(base) &&
          i != open.begin)
        return true;
      if (inside_phrase(open.begin, i) && leads_phrase(next) && finite_behind_comma(next)) return false;
      if (open.kind == ClauseKind::main && closed_by_verb(next) && leads_phrase(next)) return false;
      if (i == open.begin) return open.kind == ClauseKind::relative;  // "who signed", but "Founded in 1975, it"
      if (object || tokens_[i].is(saying_verb)) return object || !finite_soon(next);
      return !finite_soon(next);
    }
    if (shares_subject(i)) return true;
    const bool lacks = verbless_ancestor();
    const bool behind_comma = i > 0 && is_boundary(tokens_[i - 1]);
    if (lacks && behind_comma) return !by_agent && !finite_soon(next) && !(leads_phrase(next) && closed_by_verb(next));
    if (behind_comma && tokens_[i].is(saying_verb)) return true;  // "…,” said the mayor"
    const std::size_t boundary = boundary_before(i);
    if (boundary != kNone && boundary < i && is_boundary(tokens_[boundary - 1]) && tokens_[i].is(saying_verb) &&
        ends_soon(next) && has_noun(boundary, i))
      return true;
    if (boundary != kNone && boundary < i)
      return !by_agent && has_noun(boundary, i) && (object || !leads_phrase(next) || finite_tail(boundary, i));
    if (tokens_[parse_.clauses[current_].verb->head].is(saying_verb))
      return !by_agent && has_noun(parse_.clauses[current_].verb->range.end, i) && !finite_soon(next);
    return lacks && !by_agent && !finite_soon(next);
  }

  // Behind the boundary stands a subject of its own, "and Toyota", rather than more of a list.
  bool finite_tail(std::size_t boundary, std::size_t i) const {
    return i > boundary &&
           (tokens_[boundary].classes.any_of({determiner, possessive, pronoun}) || tokens_[boundary].word.capital);
  }

  // Whether the verb that is still missing stands right behind the next comma: "launched in May, accuses".
  bool closed_by_verb(std::size_t i) const {
    while (i < tokens_.size() && (!is_boundary(tokens_[i]) || tokens_[i].bracketed)) ++i;
    if (i + 1 >= tokens_.size() || !is_mark(tokens_[i], WordKind::comma)) return false;
    do ++i;
    while (i + 1 < tokens_.size() && tokens_[i].is(adverb) && !tokens_[i].is(past));
    const auto candidate = verb_group_at(tokens_, i);
    return candidate && candidate->certainty != Certainty::base;
  }

  // Whether all that stands between is one phrase behind a preposition: "In a poll released".
  bool inside_phrase(std::size_t begin, std::size_t i) const {
    if (!tokens_[begin].is(preposition) || tokens_[begin + 1 < i ? begin + 1 : begin].time) return false;
    return std::none_of(tokens_.begin() + static_cast<std::ptrdiff_t>(begin),
                        tokens_.begin() + static_cast<std::ptrdiff_t>(i), is_boundary);
  }

  bool finite_behind_comma(std::size_t i) const {
    while (i < tokens_.size() && !is_boundary(tokens_[i])) ++i;
    for (; i < tokens_.size(); ++i) {
      if (const auto candidate = verb_group_at(tokens_, i); candidate && candidate->certainty != Certainty::base)
        return true;
    }
    return false;
  }

  bool leads_phrase(std::size_t i) const { return i < tokens_.size() && tokens_[i].is(preposition); }

  bool has_noun(std::size_t from, std::size_t to) const {
    for (std::size_t k = from; k < to; ++k) {
      const Token& token = tokens_[k];
      if (token.word.is_word() && !token.time && !token.bracketed &&
          !token.classes.any_of({preposition, adverb, coordinator}))
        return true;
    }
    return false;
  }

  bool attach_participle(const VerbCandidate& candidate, std::size_t i) {
    const std::size_t next = candidate.group.range.end;
    const bool phrase = next >= tokens_.size() || tokens_[next].is(preposition) || tokens_[next].time ||
                        is_boundary(tokens_[next]) ||
                        tokens_[next].classes.any_of({infinitive_marker, adverb, subordinator});
    if (!phrase) return false;              // "announced plans": an adjective
    if (tokens_[i].is(base)) return false;  // "her White House run": a noun
    open(ClauseKind::participial, kNone, i);
    clause(current_).verb = candidate.group;
    clause(current_).verb->passive = true;
    return true;
  }

  void give(std::size_t id, const VerbGroup& group, std::size_t i) {
    clause(id).verb = group;
    clause(id).subject = {clause(id).begin, i};
    current_ = id;
  }

  void hand_over(std::size_t from, std::size_t to, std::size_t id) {
    for (std::size_t k = from; k < to; ++k) parse_.owner[k] = id;
  }

  // "…,” said James Blair": a saying verb right behind a comma or quote.
  bool inverted_attribution(std::size_t i) const {
    if (i == 0 || !tokens_[i].is(saying_verb)) return false;
    if (!is_mark(tokens_[i - 1], WordKind::comma) && !is_mark(tokens_[i - 1], WordKind::close_quote)) return false;
    return i + 1 < tokens_.size() && opens_noun(tokens_[i + 1]) &&
           (is_mark(tokens_[i - 1], WordKind::close_quote) || !verbless_ancestor());
  }

  bool open_attribution(const VerbCandidate& candidate, std::size_t i, bool inverted) {
    current_ = 0;
    open(ClauseKind::attribution, kNone, i);
    clause(current_).verb = candidate.group;
    if (inverted) {
      std::size_t end = candidate.group.range.end;
      while (end < tokens_.size() && !is_boundary(tokens_[end]) && !tokens_[end].time && !tokens_[end].is(preposition))
        ++end;
      clause(current_).subject = {candidate.group.range.end, end};
    }
    return true;
  }

  // "said Friday it has documented": behind a saying verb, with no mark between.
  bool zero_that(std::size_t i) const {
    const VerbGroup& verb = *parse_.clauses[current_].verb;
    const ClauseKind kind = parse_.clauses[current_].kind;
    if (!tokens_[verb.head].is(saying_verb) || kind == ClauseKind::attribution) return false;
    if (kind == ClauseKind::participial && !tokens_[verb.head].is(gerund)) return false;
    std::size_t next = verb.range.end;
    while (next < i && tokens_[next].time) ++next;
    if (tokens_[next].is(preposition) && !(next + 1 < i && tokens_[next + 1].time)) return false;
    for (std::size_t k = verb.range.end; k < i; ++k) {
      if (is_boundary(tokens_[k]) && !is_mark(tokens_[k], WordKind::close_quote)) return false;
      if (tokens_[k].is(coordinator) && k + 1 == i) return false;
    }
    return has_noun(verb.range.end, i);
  }

  // Where what is said begins: behind the time that goes with "said", at a pronoun before its verb, else behind "said".
  std::size_t complement_begin(std::size_t from, std::size_t verb) const {
    if (tokens_[verb - 1].is(pronoun)) return verb - 1;
    for (std::size_t k = verb; k > from; --k) {
      if (!tokens_[k - 1].time) continue;
      std::size_t first = k - 1;
      while (first > from && tokens_[first - 1].time) --first;
      return tokens_[first - 1].classes.any_of({determiner, possessive}) ? from : k;
    }
    return from;
  }

  bool open_complement(const VerbCandidate& candidate, std::size_t i) {
    const std::size_t begin = complement_begin(parse_.clauses[current_].verb->range.end, i);
    hand_over(begin, i, parse_.clauses.size());
    const std::size_t parent = current_;
    open(ClauseKind::complement, kNone, begin);
    clause(current_).parent = parent;
    give(current_, candidate.group, i);
    return true;
  }

  bool pop_to_verbless(const VerbCandidate& candidate, std::size_t i) {
    std::optional<std::size_t> id = clause(current_).parent;
    while (id && clause_has_verb(*id)) id = clause(*id).parent;
    if (!id) return false;
    std::size_t from = boundary_before(i);
    if (from == kNone) from = i;
    hand_over(from, i, *id);
    give(*id, candidate.group, i);
    if (begin_is_embedded(*id)) clause(*id).subject = {from, i};
    return true;
  }

  // Whether the clause's first token belongs to a clause inside it: "When it rained, the game stopped".
  bool begin_is_embedded(std::size_t id) const {
    const std::size_t begin = parse_.clauses[id].begin;
    return begin < tokens_.size() && parse_.owner[begin] != id;
  }

  // "and formed", "but then failed": nothing but adverbs between the conjunction and the verb.
  bool shares_subject(std::size_t i) const {
    std::size_t k = i;
    while (k > 0 &&
           (tokens_[k - 1].classes.any_of({adverb, dropped_adverb, negation, time_adverb, time_preposition}) ||
            tokens_[k - 1].time) &&
           !tokens_[k - 1].is(coordinator)) {
      --k;
    }
    return k > 0 && tokens_[k - 1].is(coordinator);
  }

  bool open_shared(const VerbCandidate& candidate, std::size_t i) {
    std::size_t k = i;
    while (!tokens_[k - 1].is(coordinator)) --k;
    const std::size_t conjunction = k - 1;
    const std::size_t before = sibling_for(candidate);
    current_ = before;
    const auto parent = clause(before).parent;
    const Clause first = clause(before);
    hand_over(conjunction, i, parse_.clauses.size());
    open(ClauseKind::coordinate, conjunction);
    clause(current_).parent = parent ? parent : std::optional<std::size_t>(0);
    clause(current_).verb = candidate.group;
    clause(current_).subject = first.subject;
    clause(current_).shares_subject = true;
    if (candidate.certainty == Certainty::participle && first.verb) {
      const bool continues = first.verb->passive || first.verb->perfect;
      if (continues) {
        clause(current_).verb->passive = first.verb->passive;
        clause(current_).verb->tense = first.verb->tense;
      }
      if (first.verb->tense == Tense::future && first.verb->passive) clause(current_).verb->tense = Tense::future;
    }
    return true;
  }

  // The open clause that a coordinate verb goes with: the nearest whose tense is the same, else the nearest of all.
  std::size_t sibling_for(const VerbCandidate& candidate) const {
    for (std::optional<std::size_t> id = current_; id; id = parse_.clauses[*id].parent) {
      const auto& verb = parse_.clauses[*id].verb;
      if (verb && parse_.clauses[*id].kind != ClauseKind::participial && verb->tense == candidate.group.tense)
        return *id;
    }
    std::size_t id = current_;
    while (parse_.clauses[id].kind == ClauseKind::participial && parse_.clauses[id].parent)
      id = *parse_.clauses[id].parent;
    return id;
  }

  bool open_at_boundary(const VerbCandidate& candidate, std::size_t i) {
    std::size_t boundary = boundary_before(i);
    if (boundary == kNone || boundary == i) return open_zero_relative(candidate, i);
    const bool conjunction = tokens_[boundary - 1].is(coordinator);
    boundary = with_time_before(boundary);
    const bool said = tokens_[candidate.group.head].is(reporting_verb) && !conjunction;
    if (said && ends_soon(candidate.group.range.end)) {
      hand_over(boundary, i, parse_.clauses.size());
      open_attribution(candidate, boundary, false);
      clause(current_).subject = {boundary, i};
      return true;
    }
    hand_over(boundary, i, parse_.clauses.size());
    current_ = 0;
    open(ClauseKind::coordinate, conjunction ? boundary - 1 : kNone, boundary);
    clause(current_).verb = candidate.group;
    clause(current_).subject = {boundary, i};
    return true;
  }

  // "…, and in May, the court": a time alone between marks goes with what follows it.
  std::size_t with_time_before(std::size_t boundary) const {
    if (boundary == 0 || !is_mark(tokens_[boundary - 1], WordKind::comma)) return boundary;
    bool has_time = false;
    for (std::size_t k = boundary - 1; k > 0; --k) {
      const Token& token = tokens_[k - 1];
      if (is_boundary(token) || token.is(coordinator) || parse_.owner[k - 1] != current_)
        return has_time ? k : boundary;
      has_time = has_time || token.time;
      if (!token.time && !token.classes.any_of({time_preposition, time_adverb, subordinator, determiner}))
        return boundary;
    }
    return boundary;
  }

  // Behind an attribution's verb nothing follows but its time and place.
  bool ends_soon(std::size_t i) const {
    for (std::size_t n = 0; i < tokens_.size() && n < 9; ++i, ++n) {
      if (is_boundary(tokens_[i])) return true;
      if (tokens_[i].is(complementizer)) return false;
      if (n == 0 && opens_noun(tokens_[i]) && !tokens_[i].time) n = 3;  // "told reporters"
    }
    return i >= tokens_.size();
  }

  // "the features he paid for": from the pronoun or noun before the verb.
  bool open_zero_relative(const VerbCandidate& candidate, std::size_t i) {
    if (i == 0 || candidate.certainty == Certainty::base || candidate.certainty == Certainty::present) {
      if (i == 0 || !tokens_[i - 1].is(pronoun)) return false;
    }
    std::size_t begin = i;
    const std::size_t from = parse_.clauses[current_].verb->range.end;
    while (begin > from && begin + 4 > i && tokens_[begin - 1].word.is_word() && !tokens_[begin - 1].is(preposition)) {
      --begin;
      if (tokens_[begin].classes.any_of({pronoun, determiner, possessive})) break;
    }
    if (begin == i) {
      if (candidate.certainty != Certainty::finite) return false;
      begin = i;
    }
    hand_over(begin, i, parse_.clauses.size());
    open(ClauseKind::relative, kNone, begin);
    give(current_, candidate.group, i);
    return true;
  }

  Parse& parse_;
  std::vector<Token>& tokens_;
  std::size_t current_ = 0;
};

// Splits "don't" into "do" and "n't", and gives every word its classes.
std::vector<Token> tokens_of(std::string_view sentence, const Grammar& grammar) {
  std::vector<Token> tokens;
  std::vector<Word> plain = words(sentence);
  tokens.reserve(plain.size() + 4);
  for (Word& word : plain) {
    const auto parts = word.possessive || word.folded.find('\'') != std::string::npos
                           ? grammar.contractions.find(word.folded)
                           : grammar.contractions.end();
    if (parts == grammar.contractions.end()) {
      WordClasses classes = word.folded.empty() ? WordClasses{} : grammar.classes_of(word.folded);
      if (classes.none() && word.folded.ends_with('.'))
        classes = grammar.classes_of(std::string_view(word.folded).substr(0, word.folded.size() - 1));
      tokens.push_back({.word = std::move(word), .classes = classes});
      continue;
    }
    const auto& [first, second] = parts->second;
    const std::size_t apostrophe = second.find('\'');
    const std::string_view written = word.span.of(sentence);
    std::size_t mark = written.rfind('\'');
    if (mark == std::string_view::npos) mark = written.rfind("’");
    const std::size_t cut = word.span.begin + (mark == std::string_view::npos ? written.size() : mark - apostrophe);
    Word left = word;
    left.span.end = cut;
    left.folded = first;
    left.possessive = false;
    Word right = word;
    right.span.begin = cut;
    right.folded = second;
    right.capital = false;
    right.possessive = false;
    tokens.push_back({.word = std::move(left), .classes = grammar.classes_of(first)});
    tokens.push_back({.word = std::move(right), .classes = grammar.classes_of(second)});
  }
  return tokens;
}

void mark_places(std::vector<Token>& tokens, std::span<const Span> times) {
  int brackets = 0;
  bool quoted = false;
  std::size_t next = 0;
  for (Token& token : tokens) {
    while (next < times.size() && times[next].end <= token.word.span.begin) ++next;
    token.time = next < times.size() && times[next].overlaps(token.word.span);
    if (token.word.kind == WordKind::open_bracket) ++brackets;
    if (token.word.kind == WordKind::open_quote) quoted = true;
    token.bracketed = brackets > 0;
    token.quoted = quoted;
    if (token.word.kind == WordKind::close_bracket && brackets > 0) --brackets;
    if (token.word.kind == WordKind::close_quote) quoted = false;
  }
}

}  // namespace

std::optional<std::size_t> Parse::token_at(Span span) const {
  const auto found = std::ranges::find_if(tokens, [&](const Token& token) { return token.word.span.end > span.begin; });
  if (found == tokens.end() || !found->word.span.overlaps(span)) return std::nullopt;
  return static_cast<std::size_t>(found - tokens.begin());
}

Parse parse(std::string_view sentence, std::span<const Span> times, const Grammar& grammar) {
  Parse result;
  result.tokens = tokens_of(sentence, grammar);
  mark_places(result.tokens, times);
  Parser(result).run();
  return result;
}

namespace {

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

}  // namespace

Tense tense_at(const Parse& parse, std::size_t token) {
  for (std::optional<std::size_t> id = parse.owner[token]; id; id = parse.clauses[*id].parent) {
    const Clause& clause = parse.clauses[*id];
    if (clause.verb && clause.verb->tense == Tense::conditional && belongs_to_subject(parse, clause, token))
      return Tense::unknown;
    if (clause.verb && clause.verb->tense != Tense::unknown) return clause.verb->tense;
    if (!clause.verb && clause.kind == ClauseKind::main) return Tense::unknown;
  }
  return Tense::unknown;
}

}  // namespace annals

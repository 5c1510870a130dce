// One pass from left to right. Markers ("who", "when", "that") open clauses; verb groups are given to the clause that is
// open and still lacks one; a verb group that finds none closes clauses until it does, or begins a clause of its own at the
// last boundary (comma, conjunction, quotation mark) before it. What a clause owns is therefore known only once the next
// verb is, and tokens behind a boundary are handed over then.

#include "syntax/clause.h"

#include <algorithm>

#include "syntax/heading.h"
#include "syntax/open_clause.h"
#include "syntax/outlook.h"

namespace annals {
namespace {

using enum WordClass;

class Parser {
 public:
  Parser(Parse& parse, const Grammar& grammar, const WordUses& readings)
      : parse_(parse), tokens_(parse.tokens), grammar_(grammar), outlook_(parse.tokens, readings) {}

  void run() {
    parse_.owner.assign(tokens_.size(), 0);
    constexpr std::size_t usual = 8;  // clauses
    parse_.clauses.reserve(usual);
    parse_.clauses.emplace_back().begin = heading_end(tokens_);
    for (std::size_t i = parse_.clauses[0].begin; i < tokens_.size();) i = step(i);
    for (std::size_t i = 0; i < parse_.clauses[0].begin; ++i) parse_.owner[i] = 0;
  }

 private:
  OpenClause here() const { return {parse_, outlook_, current_}; }
  Clause& clause(std::size_t id) { return parse_.clauses[id]; }

  std::size_t step(std::size_t i) {
    const Token& token = tokens_[i];
    parse_.owner[i] = current_;
    if (token.bracketed || token.time) return i + 1;
    if (is_mark(token, WordKind::comma)) close_attributed();
    if (is_mark(token, WordKind::dash) && (closes_insertion(i) || opens_insertion(i))) return i + 1;
    if (speaker_between(i)) open(ClauseKind::attribution, kNoToken, i);
    if (speaker_follows(i)) {
      current_ = 0;
      open(ClauseKind::attribution, kNoToken, i);
    }
    constexpr WordClasses opening = {WordClass::attribution, relative, complementizer, subordinator, gerund};
    if (token.classes.any_of(opening) && opens(token, i)) return i + 1;
    const VerbCandidate* const candidate = outlook_.verb_at(i);
    if (candidate == nullptr || !attach(*candidate, i)) return i + 1;
    for (std::size_t k = i; k < candidate->group.range.end; ++k) parse_.owner[k] = current_;
    return candidate->group.range.end;
  }

  // "Kern's goals – he scored at 7:14 – gave": a clause of its own between a subject and its verb.
  bool opens_insertion(std::size_t i) {
    constexpr std::size_t longest = 24;  // tokens
    if (clause(current_).verb || i + 2 >= tokens_.size() || !opens_noun(tokens_[i + 1])) return false;
    std::size_t end = i + 1;
    while (end < tokens_.size() && end < i + longest && !is_mark(tokens_[end], WordKind::dash)) ++end;
    if (end + 1 >= tokens_.size() || !is_mark(tokens_[end], WordKind::dash)) return false;
    const VerbCandidate* const behind = outlook_.verb_at(end + 1);
    if (behind == nullptr || behind->certainty == Certainty::base) return false;
    const bool pronoun_leads = tokens_[i + 1].classes.any_of({person_pronoun, thing_pronoun, first_person});
    bool clause_inside = false;
    for (std::size_t k = i + 2; k < end; ++k) {
      const VerbCandidate* const verb = outlook_.verb_at(k);
      clause_inside |= verb != nullptr && (verb->certainty == Certainty::finite || pronoun_leads);
      if (tokens_[k].is(relative)) break;
    }
    if (!clause_inside) return false;
    insertion_end_ = end;
    around_insertion_ = current_;
    open(ClauseKind::coordinate, kNoToken, i + 1);
    return true;
  }

  bool closes_insertion(std::size_t i) {
    if (i != insertion_end_) return false;
    insertion_end_ = kNoToken;
    current_ = around_insertion_;
    parse_.owner[i] = current_;
    return true;
  }

  // "“The roof was sound,” Mara Ito, who wrote the report, said": behind a quotation that ends in a comma begins who says it.
  bool speaker_follows(std::size_t i) const {
    if (i < 3 || !is_mark(tokens_[i - 1], WordKind::close_quote) || !is_mark(tokens_[i - 2], WordKind::comma))
      return false;
    if (!parse_.clauses[current_].verb || !opens_noun(tokens_[i]) || can_be_verb(tokens_[i])) return false;
    for (std::size_t k = i + 1; k < tokens_.size() && !is_mark(tokens_[k], WordKind::open_quote); ++k) {
      const VerbCandidate* const verb = outlook_.verb_at(k);
      if (verb != nullptr && tokens_[verb->group.head].is(reporting_verb)) return true;
      if (verb != nullptr && verb->certainty == Certainty::finite && !is_mark(tokens_[k - 1], WordKind::comma) &&
          !tokens_[k - 1].is(relative))
        return false;
    }
    return false;
  }

  // "of whom", "both of which": where the clause begins whose relative stands behind a preposition.
  std::size_t pied_begin(std::size_t i) const {
    const auto owned = [&](std::size_t k) {
      return parse_.owner[k] == current_ &&
             !(parse_.clauses[current_].verb && parse_.clauses[current_].verb->range.contains(k));
    };
    if (!tokens_[i].is(relative) || tokens_[i].is(subordinator) || i < 2 || !tokens_[i - 1].is(preposition) ||
        !owned(i - 1))
      return i;
    const bool counts = i > 2 && tokens_[i - 1].is(binding_preposition) && owned(i - 2) &&
                        tokens_[i - 2].classes.any_of({determiner, number_word, pronoun});
    return counts ? i - 2 : i - 1;
  }

  // "Spending on roads, the auditor noted, was": between the subject and its verb, who says so.
  bool speaker_between(std::size_t i) const {
    constexpr std::size_t longest = 7;  // tokens of the speaker, and of what follows "said"
    if (i < 2 || !is_mark(tokens_[i - 1], WordKind::comma) || parse_.clauses[current_].verb || current_ != 0 ||
        !opens_noun(tokens_[i]))
      return false;
    for (std::size_t k = i + 1; k < tokens_.size() && k <= i + longest; ++k) {
      if (is_boundary(tokens_[k]) || tokens_[k].classes.any_of({relative, subordinator, coordinator})) return false;
      const VerbCandidate* const verb = outlook_.verb_at(k);
      if (verb == nullptr) continue;
      // "Weber, it should be noted, owns"
      if (!tokens_[verb->group.head].is(reporting_verb) || verb->group.passive != tokens_[i].is(thing_pronoun))
        return false;
      std::size_t end = verb->group.range.end;
      while (end < tokens_.size() && end < verb->group.range.end + longest && !is_mark(tokens_[end], WordKind::comma) &&
             (tokens_[end].time || tokens_[end].is(preposition) ||
              (end > verb->group.range.end && tokens_[end].word.is_word())))
        ++end;
      return end < tokens_.size() && is_mark(tokens_[end], WordKind::comma);
    }
    return false;
  }

  // Whether a clause opens with the token, or the open one gets the gerund for its verb.
  bool opens(const Token& token, std::size_t i) {
    if (here().opens_clause(i)) {
      const std::size_t begin = pied_begin(i);
      open(here().marker_kind(i), i);
      hand_over(begin, i, current_);
      return true;
    }
    if (token.is(gerund) && i == clause(current_).begin &&
        clause(current_).kind == ClauseKind::adverbial) {  // "while driving"
      clause(current_).verb = VerbGroup{.range = {i, i + 1}, .head = i, .tense = Tense::unknown};
      return true;
    }
    if (here().opens_gerund(i)) {
      open(ClauseKind::participial, kNoToken, i);
      clause(current_).verb = VerbGroup{.range = {i, i + 1}, .head = i, .tense = Tense::unknown};
      return true;
    }
    return false;
  }

  // "according to the union," ends at its comma.
  void close_attributed() {
    for (std::optional<std::size_t> id = current_; id; id = clause(*id).parent) {
      const bool led = clause(*id).marker && tokens_[*clause(*id).marker].is(attribution);
      const bool inserted = clause(*id).kind == ClauseKind::attribution && clause(*id).verb &&
                            clause(*id).parent == 0 && !parse_.clauses[0].verb;
      if ((led || inserted) && clause(*id).parent) current_ = *clause(*id).parent;
    }
  }

  void open(ClauseKind kind, std::size_t marker, std::size_t begin = kNoToken) {
    Clause clause;
    clause.kind = kind;
    clause.parent = current_;
    if (marker != kNoToken) clause.marker = marker;
    clause.begin = begin != kNoToken ? begin : marker + 1;
    parse_.clauses.push_back(clause);
    current_ = parse_.clauses.size() - 1;
    for (std::size_t k = marker != kNoToken ? marker : clause.begin; k <= clause.begin && k < tokens_.size(); ++k) {
      parse_.owner[k] = current_;
    }
  }

  bool attach(const VerbCandidate& candidate, std::size_t i) {
    const bool has_verb = here().clause_has_verb(current_);
    if (candidate.certainty == Certainty::passive) return open_participle(candidate, i);
    if (candidate.certainty == Certainty::contact) return open_contact(candidate, i);
    if (!has_verb && is_inserted_participle(candidate, i)) return open_participle(candidate, i);
    if (candidate.certainty == Certainty::base || candidate.certainty == Certainty::present) {
      if (!here().plausible_present(candidate, i)) return false;
    }
    if (tokens_[i].guessed && candidate.certainty == Certainty::participle && describes(i + 1)) return false;
    if (candidate.certainty == Certainty::participle && !here().finite_participle(candidate, i))
      return attach_participle(candidate, i);
    if (!has_verb && pronoun_contact(candidate, i)) return open_contact(candidate, i);
    if (!has_verb) {
      give(current_, candidate.group, i);
      return true;
    }
    if (here().inverted_attribution(i)) return open_attribution(candidate, i, true);
    if (here().zero_that(i) || thinks_of_pronoun(i)) return open_complement(candidate, i);
    const bool more_participle =
        candidate.certainty == Certainty::participle && clause(current_).kind == ClauseKind::participial;
    const bool closed = more_participle && outlook_.closed_by_verb(candidate.group.range.end);
    if (outlook_.shares_subject(i) && (closed || tokens_[i - 1].is(coordinator)) &&
        (more_participle || !here().verbless_ancestor() || outlook_.closed_by_verb(candidate.group.range.end))) {
      return open_shared(candidate, i);
    }
    if (pop_to_verbless(candidate, i)) return true;
    if (outlook_.shares_subject(i)) return open_shared(candidate, i);
    if (!has_zero_relative(i) && complete_said(candidate, i)) return true;
    return open_at_boundary(candidate, i);
  }

  // "the final televised debate": whether a word of no class follows, so that a form that is only guessed describes it.
  bool describes(std::size_t next) const {
    return next < tokens_.size() && tokens_[next].word.kind == WordKind::word && !tokens_[next].word.capital &&
           !tokens_[next].time && (tokens_[next].classes.none() || tokens_[next].guessed || tokens_[next].is(plural)) &&
           !tokens_[next].is(adverb);
  }

  bool attach_participle(const VerbCandidate& candidate, std::size_t i) {
    const std::size_t next = candidate.group.range.end;
    const bool phrase = next >= tokens_.size() || tokens_[next].is(preposition) || tokens_[next].time ||
                        is_boundary(tokens_[next]) ||
                        tokens_[next].classes.any_of({infinitive_marker, adverb, subordinator});
    if (!phrase) return false;  // "announced plans": an adjective
    const bool inserted = i > 0 && is_mark(tokens_[i - 1], WordKind::comma);
    if (tokens_[i].is(base) || (tokens_[i].guessed && !inserted))
      return false;  // "her White House run": a noun; "left unchanged on Friday": an adjective
    return open_participle(candidate, i);
  }

  // "The line, cut in 1990, was mended": between commas, also a form that is a base too.
  bool is_inserted_participle(const VerbCandidate& candidate, std::size_t i) const {
    const std::size_t next = candidate.group.range.end;
    return candidate.group.range.begin + 1 == next && tokens_[i].is(participle) && tokens_[i].is(base) && i > 1 &&
           is_mark(tokens_[i - 1], WordKind::comma) && next < tokens_.size() &&
           (tokens_[next].time || tokens_[next].is(preposition)) && outlook_.closed_by_verb(next);
  }

  bool open_participle(const VerbCandidate& candidate, std::size_t i) {
    open(ClauseKind::participial, kNoToken, i);
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

  bool open_attribution(const VerbCandidate& candidate, std::size_t i, bool inverted) {
    current_ = 0;
    open(ClauseKind::attribution, kNoToken, i);
    clause(current_).verb = candidate.group;
    if (inverted) {
      std::size_t end = candidate.group.range.end;
      while (end < tokens_.size() && !is_boundary(tokens_[end]) && !tokens_[end].time && !tokens_[end].is(preposition))
        ++end;
      clause(current_).subject = {candidate.group.range.end, end};
    }
    return true;
  }

  // Where what is said begins: behind the time that goes with "said", at a pronoun before its verb, else behind "said".
  std::size_t complement_begin(std::size_t from, std::size_t verb) const {
    if (tokens_[verb - 1].is(pronoun)) return verb - 1;
    const VerbFrame* frame = grammar_.verb_frame(tokens_[parse_.clauses[current_].verb->head].word.folded);
    if (frame != nullptr && frame->may_have.has(Complement::object_that)) {
      // "told members [the board] agreed"
      for (std::size_t k = from + 1; k < verb; ++k) {
        const bool led =
            tokens_[k].classes.any_of({determiner, possessive, person_pronoun, thing_pronoun, first_person});
        if (led && tokens_[k - 1].word.is_word() &&
            !tokens_[k - 1].classes.any_of({preposition, coordinator, determiner, possessive}))
          return k;
      }
    }
    for (std::size_t k = verb; k > from; --k) {
      if (!tokens_[k - 1].time) continue;
      if (k == verb || !opens_noun(tokens_[k])) return from;  // "said sales last year were"
      std::size_t first = k - 1;
      while (first > from && tokens_[first - 1].time) --first;
      return tokens_[first - 1].classes.any_of({determiner, possessive}) ? from : k;
    }
    return from;
  }

  // "decided she was": right behind a verb that may have a clause, a pronoun that can only be a subject.
  bool thinks_of_pronoun(std::size_t i) const {
    const auto& verb = parse_.clauses[current_].verb;
    if (i < 2 || verb->passive || verb->range.end + 1 != i) return false;
    if (!tokens_[i - 1].classes.any_of({person_pronoun, thing_pronoun, first_person})) return false;
    const VerbFrame* frame = grammar_.verb_frame(tokens_[verb->head].word.folded);
    return frame != nullptr && frame->may_have.any_of({Complement::that, Complement::object_that});
  }

  bool open_complement(const VerbCandidate& candidate, std::size_t i) {
    const std::size_t begin = complement_begin(parse_.clauses[current_].verb->range.end, i);
    hand_over(begin, i, parse_.clauses.size());
    const std::size_t parent = current_;
    open(ClauseKind::complement, kNoToken, begin);
    clause(current_).parent = parent;
    give(current_, candidate.group, i);
    return true;
  }

  bool pop_to_verbless(const VerbCandidate& candidate, std::size_t i) {
    std::optional<std::size_t> id = clause(current_).parent;
    while (id && parse_.clauses[*id].verb) id = clause(*id).parent;
    if (!id) return false;
    std::size_t from = here().boundary_before(i);
    if (from == kNoToken || closes_list(from, i, *id)) from = i;
    hand_over(from, i, *id);
    give(*id, candidate.group, i);
    if (begin_is_embedded(*id)) clause(*id).subject = {from, i};
    return true;
  }

  // "The rule that sets terms for repair and resale will": behind "and" goes on what the open clause says, where the outer one has its
  // subject already.
  bool closes_list(std::size_t from, std::size_t i, std::size_t outer) const {
    const std::size_t begin = parse_.clauses[outer].begin;
    return from < i && from > 1 && tokens_[from - 1].is(coordinator) && tokens_[from - 2].word.is_word() &&
           !begin_is_embedded(outer) && opens_noun(tokens_[begin]) && outlook_.has_noun(begin, from) && begin < from;
  }

  // "said costs that rose would fall": what a clause around the open one says, whose subject has a clause of its own.
  bool complete_said(const VerbCandidate& candidate, std::size_t i) {
    const auto describes_noun = [&](std::size_t id) {
      return clause(id).kind == ClauseKind::relative || clause(id).kind == ClauseKind::participial;
    };
    if (!describes_noun(current_)) return false;
    for (auto id = clause(current_).parent; id; id = describes_noun(*id) ? clause(*id).parent : std::nullopt) {
      if (!clause(*id).verb || !OpenClause(parse_, outlook_, *id).zero_that(i)) continue;
      current_ = *id;
      const std::size_t begin = complement_begin(clause(*id).verb->range.end, i);
      const std::size_t inner = parse_.clauses.size();
      for (std::size_t k = begin; k < i; ++k) {
        if (parse_.owner[k] == *id) parse_.owner[k] = inner;
      }
      for (Clause& other : parse_.clauses) {
        if (other.parent == id && other.begin > begin) other.parent = inner;
      }
      open(ClauseKind::complement, kNoToken, begin);
      give(current_, candidate.group, i);
      return true;
    }
    return false;
  }

  // Whether the clause's first token belongs to a clause inside it: "When it rained, the game stopped".
  bool begin_is_embedded(std::size_t id) const {
    const std::size_t begin = parse_.clauses[id].begin;
    return begin < tokens_.size() && parse_.owner[begin] != id;
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
    // "will come into force and remain in place"
    if (tokens_[i].is(base) && candidate.group.range.end == i + 1 && first.verb && !first.verb->perfect &&
        (first.verb->tense == Tense::future || first.verb->tense == Tense::conditional)) {
      clause(current_).verb->tense = first.verb->tense;
      clause(current_).verb->possible = first.verb->possible;
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
    std::size_t boundary = here().boundary_before(i);
    if (boundary == kNoToken || boundary == i || has_zero_relative(i)) return open_zero_relative(candidate, i);
    const bool conjunction = tokens_[boundary - 1].is(coordinator);
    boundary = with_time_before(boundary);
    const bool said = tokens_[candidate.group.head].is(reporting_verb) && !conjunction;
    const std::size_t behind = candidate.group.range.end;
    if (said && (outlook_.ends_soon(behind) || here().speaks_at_time(boundary, i, behind))) {
      hand_over(boundary, i, parse_.clauses.size());
      open_attribution(candidate, boundary, false);
      clause(current_).subject = {boundary, i};
      return true;
    }
    hand_over(boundary, i, parse_.clauses.size());
    current_ = 0;
    open(ClauseKind::coordinate, conjunction ? boundary - 1 : kNoToken, boundary);
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
      const bool inside_time = token.time && has_time;  // the comma of "October 12, 1859"
      if (!inside_time && (is_boundary(token) || token.is(coordinator) || parse_.owner[k - 1] != current_))
        return has_time ? k : boundary;
      has_time = has_time || token.time;
      if (!token.time && !token.classes.any_of({time_preposition, time_adverb, subordinator, determiner}))
        return boundary;
    }
    return boundary;
  }

  // "a documentary she has been working on": a pronoun right behind a noun.
  bool has_zero_relative(std::size_t i) const {
    return has_pronoun_contact(i) && !parse_.clauses[current_].verb->range.contains(contact_begin(tokens_, i) - 1);
  }

  // The same, of a clause that may have no verb yet.
  bool has_pronoun_contact(std::size_t i) const {
    const std::size_t begin = contact_begin(tokens_, i);
    return begin < i && tokens_[begin].classes.any_of({person_pronoun, thing_pronoun, first_person}) &&
           parse_.owner[begin - 1] == current_;
  }

  // "The reports we filed have not been read": before the verb of the clause itself, which is still to come.
  bool pronoun_contact(const VerbCandidate& candidate, std::size_t i) const {
    return has_pronoun_contact(i) && outlook_.finite_later(candidate.group.range.end);
  }

  // "the call Ito made": from its subject.
  bool open_contact(const VerbCandidate& candidate, std::size_t i) {
    const std::size_t begin = contact_begin(tokens_, i);
    return begin < i && open_unmarked_relative(begin, candidate, i);
  }

  bool open_unmarked_relative(std::size_t begin, const VerbCandidate& candidate, std::size_t i) {
    hand_over(begin, i, parse_.clauses.size());
    open(ClauseKind::relative, kNoToken, begin);
    give(current_, candidate.group, i);
    return true;
  }

  // "the features he paid for": from the pronoun or noun before the verb.
  bool open_zero_relative(const VerbCandidate& candidate, std::size_t i) {
    if (i == 0 || candidate.certainty == Certainty::base || candidate.certainty == Certainty::present) {
      if (i == 0 || !tokens_[i - 1].is(pronoun)) return false;
    }
    const std::size_t from = parse_.clauses[current_].verb->range.end;
    if (contact_begin(tokens_, i) > from && contact_begin(tokens_, i) < i) return open_contact(candidate, i);
    std::size_t begin = i;
    while (begin > from && begin + 4 > i && tokens_[begin - 1].word.is_word() && !tokens_[begin - 1].is(preposition)) {
      --begin;
      if (tokens_[begin].classes.any_of({pronoun, determiner, possessive})) break;
    }
    if (begin == i && candidate.certainty != Certainty::finite) return false;
    return open_unmarked_relative(begin, candidate, i);
  }

  Parse& parse_;
  std::vector<Token>& tokens_;
  const Grammar& grammar_;
  Outlook outlook_;
  std::size_t current_ = 0;
  std::size_t insertion_end_ = kNoToken;  // the dash that ends an open insertion
  std::size_t around_insertion_ = 0;
};

}  // namespace

std::optional<std::size_t> Parse::token_at(Span span) const {
  const auto found = std::ranges::find_if(tokens, [&](const Token& token) { return token.word.span.end > span.begin; });
  if (found == tokens.end() || !found->word.span.overlaps(span)) return std::nullopt;
  return static_cast<std::size_t>(found - tokens.begin());
}

Parse parse(std::string_view sentence, std::span<const Span> times, const Grammar& grammar) {
  Parse result = read_words(sentence, times, grammar);
  find_clauses(result, grammar);
  return result;
}

namespace {

// The tokens that each span overlaps.
std::vector<Range> ranges_of(std::span<const Span> spans, const std::vector<Token>& tokens) {
  std::vector<Range> ranges;
  std::size_t k = 0;
  for (const Span span : spans) {
    while (k < tokens.size() && tokens[k].word.span.end <= span.begin) ++k;
    Range range{k, k};
    while (range.end < tokens.size() && tokens[range.end].word.span.begin < span.end) ++range.end;
    if (!range.empty()) ranges.push_back(range);
  }
  return ranges;
}

}  // namespace

Parse read_words(std::string_view sentence, std::span<const Span> times, const Grammar& grammar) {
  Parse result;
  Tokens all = tokens_of(sentence, times, grammar);
  result.tokens = std::move(all.tokens);
  result.letters = std::move(all.letters);
  result.times = ranges_of(times, result.tokens);
  return result;
}

void find_clauses(Parse& parse, const Grammar& grammar, const WordUses& readings) {
  Parser(parse, grammar, readings).run();
}

}  // namespace annals

// A group is read from its first auxiliary or verb onwards: auxiliaries, negations and adverbs are taken as long as a verb
// form that fits the last auxiliary can still follow. A planning word behind "be" takes the infinitive behind it along.

#include "syntax/verb_group.h"

namespace annals {
namespace {

using enum WordClass;

constexpr WordClasses kAuxiliaries = {be, have, do_, future_modal, conditional_modal, present_modal};
constexpr WordClasses kModals = {future_modal, conditional_modal, present_modal};

class GroupReader {
 public:
  GroupReader(std::span<const Token> tokens, std::size_t begin) : tokens_(tokens), at_(begin) {
    group_.range = {begin, begin};
  }

  std::optional<VerbCandidate> read() {
    const Token& first = tokens_[at_];
    // "no further need": a modal that is a verb too is one before a base form alone.
    if (first.is(present_modal) && first.is(base) &&
        !(at_ + 1 < tokens_.size() && (tokens_[at_ + 1].is(base) || tokens_[at_ + 1].is(negation))))
      return take_simple(Tense::present, Certainty::base);
    if (first.is(future) || first.is(conditional))
      return take_simple(first.is(future) ? Tense::future : Tense::conditional);
    if (first.classes.any_of(kAuxiliaries) && !first.is(participle_auxiliary)) return read_auxiliaries();
    if (first.is(past) && (!first.is(participle) || first.is(intransitive_verb)) && !first.is(base))
      return take_simple(Tense::past);
    if (first.is(past)) return take_simple(Tense::past, Certainty::participle);
    if (first.is(participle)) return take_simple(Tense::past, Certainty::participle);
    if (first.is(present)) return take_simple(Tense::present, Certainty::present);
    if (first.is(base)) return take_simple(Tense::present, Certainty::base);
    return std::nullopt;
  }

 private:
  std::optional<VerbCandidate> take_simple(Tense tense, Certainty certainty = Certainty::finite) {
    group_.tense = tense;
    take();
    if (tokens_[group_.head].is(planning_verb)) take_infinitive();
    return VerbCandidate{group_, certainty};
  }

  void take() {
    group_.head = at_;
    group_.range.end = ++at_;
  }

  std::optional<VerbCandidate> read_auxiliaries() {
    const Token& first = tokens_[at_];
    WordClasses last = first.classes;
    if (first.is(conditional_modal) && first.is(have))
      last = is_had() ? WordClasses{have} : WordClasses{conditional_modal};
    if (first.is(future_modal))
      group_.tense = Tense::future;
    else if (last.has(conditional_modal))
      group_.tense = Tense::conditional;
    else if (first.is(past_auxiliary))
      group_.tense = Tense::past;
    else
      group_.tense = Tense::present;
    group_.possible = first.is(possibility_modal);
    take();
    for (;;) {
      const std::size_t next = after_adverbs();
      if (next >= tokens_.size() || !fits(tokens_[next], last)) break;
      note(tokens_[next], last);
      at_ = next;
      last = tokens_[next].classes;
      take();
      if (!last.any_of(kAuxiliaries)) break;
    }
    if (tokens_[group_.head].is(planning_verb) && group_.tense != Tense::unknown) take_infinitive();
    if (!group_.planned) take_planned(last);
    return VerbCandidate{group_, Certainty::finite};
  }

  // "he'd caused", but "he'd cause"
  bool is_had() {
    ++at_;
    const std::size_t next = after_adverbs();
    --at_;
    group_.negated = false;
    return next < tokens_.size() && tokens_[next].is(participle) && !tokens_[next].is(base);
  }

  // Past adverbs and negations, and past the subject of a question.
  std::size_t after_adverbs() {
    std::size_t next = at_;
    // "has since been enlarged"
    if (next + 1 < tokens_.size() && tokens_[next].is(subordinator) && tokens_[next].is(time_preposition) &&
        tokens_[next + 1].is(participle) && tokens_[at_ - 1].classes.any_of({have, be}))
      ++next;
    if (next + 1 < tokens_.size() && is_mark(tokens_[next], WordKind::open_quote) &&
        tokens_[next + 1].classes.any_of({participle, gerund}))
      ++next;  // "is “doing well”"
    while (next < tokens_.size() && tokens_[next].classes.any_of({adverb, dropped_adverb, negation, time_adverb}) &&
           !tokens_[next].classes.any_of({participle, determiner}) && !tokens_[next].time) {
      group_.negated = group_.negated || tokens_[next].is(negation);
      ++next;
    }
    return past_time(next);
  }

  // "was on December 18 transferred": past a time, if the rest of the group stands behind it.
  std::size_t past_time(std::size_t next) const {
    if (!tokens_[at_ - 1].classes.any_of({be, have})) return next;
    std::size_t k = next;
    if (k < tokens_.size() && tokens_[k].is(dating_preposition)) ++k;
    const std::size_t first = k;
    while (k < tokens_.size() && tokens_[k].time) ++k;
    const bool behind = k > first && k < tokens_.size() && !tokens_[k].time && tokens_[k].is(participle) &&
                        !tokens_[k].is(base) && !tokens_[k - 1].word.possessive;
    return behind ? k : next;
  }

  // Whether `token` can be the verb that the auxiliary `last` asks for.
  static bool fits(const Token& token, WordClasses last) {
    if (token.time || token.bracketed) return false;
    if (last.any_of(kModals) || last.has(do_)) return token.is(base) || token.is(have) || token.is(be);
    if (last.has(have)) return token.is(participle) || (token.is(participle_auxiliary) && token.is(be));
    if (last.has(be)) return token.is(participle) || token.is(gerund);
    return false;
  }

  void note(const Token& token, WordClasses last) {
    if (last.has(have)) {
      group_.perfect = true;
      if (group_.tense == Tense::present) group_.tense = Tense::past;
    }
    if (last.has(be)) {
      group_.progressive = token.is(gerund);
      group_.passive = token.is(participle) && !token.is(gerund) && !token.is(be);
    }
  }

  // "is set to arrive", "was expected to be", "are likely to": behind a form of be.
  void take_planned(WordClasses last) {
    std::size_t word = group_.head;
    if (last.has(be)) word = after_adverbs();
    if (word >= tokens_.size() || !tokens_[word].classes.any_of({planning_word, infinitive_marker})) return;
    if (last.has(be) && tokens_[word].is(infinitive_marker)) {  // "is to be sentenced"
      at_ = word;
      take_infinitive();
      return;
    }
    if (!tokens_[word].is(planning_word)) return;
    const bool has_be = last.has(be) || group_.passive || group_.progressive;
    if (!has_be) return;
    at_ = word + 1;
    if (take_infinitive()) return;
    at_ = group_.range.end;
    if (word == group_.head && group_.passive) group_.planned = true;  // "is expected on Friday"
    if (last.has(be) && word != group_.head && at_ == word) {          // "is due on Friday"
      take();
      group_.planned = true;
    }
    if (group_.planned) look_ahead();
  }

  // A plan looks ahead; one that "had been due" is over or changed, and its time may lie on either side.
  void look_ahead() {
    if (group_.tense == Tense::conditional) return;
    const bool superseded = group_.perfect && tokens_[group_.range.begin].is(past_auxiliary);
    group_.tense = superseded ? Tense::unknown : Tense::future;
  }

  // "to" and a base form, and the passive behind it.
  bool take_infinitive() {
    std::size_t next = at_;
    while (next < tokens_.size() && tokens_[next].is(adverb)) ++next;
    if (next + 1 >= tokens_.size() || !tokens_[next].is(infinitive_marker)) return false;
    std::size_t verb = next + 1;
    while (verb < tokens_.size() && tokens_[verb].classes.any_of({adverb, dropped_adverb}) && !tokens_[verb].is(base))
      ++verb;
    if (verb >= tokens_.size() || !tokens_[verb].classes.any_of({base, be, have})) return false;
    group_.planned = true;
    look_ahead();
    at_ = verb;
    take();
    if (tokens_[verb].is(be) && at_ < tokens_.size() && tokens_[at_].classes.any_of({participle, gerund})) {
      group_.passive = tokens_[at_].is(participle);
      take();
    }
    return true;
  }

  std::span<const Token> tokens_;
  std::size_t at_;
  VerbGroup group_;
};

// A form that can be a noun or an adjective is no verb behind an article, a number, a possessive or a preposition.
bool is_noun_by_place(std::span<const Token> tokens, std::size_t i, Certainty certainty) {
  // "exports of machine tools": what verbs have no "of" behind them.
  const bool of = i + 1 < tokens.size() && tokens[i + 1].is(binding_preposition);
  if (of && certainty != Certainty::participle && !tokens[i].classes.any_of({reporting_verb, state_verb, saying_verb}))
    return true;
  if (i == 0 || (tokens[i - 1].time && !tokens[i - 1].word.possessive)) return false;
  std::size_t lead = i;  // "no further need"
  while (lead > 1 && certainty == Certainty::base && tokens[lead - 1].classes.any_of({adverb, dropped_adverb}) &&
         !tokens[lead - 1].is(determiner))
    --lead;
  // "the latest “baseline” forecast"
  if (lead > 2 && is_mark(tokens[lead - 1], WordKind::close_quote) && certainty != Certainty::finite) {
    std::size_t open = lead - 1;
    while (open > 0 && lead - open < 6 && !is_mark(tokens[open], WordKind::open_quote)) --open;
    if (open > 0 && is_mark(tokens[open], WordKind::open_quote) && tokens[open - 1].word.is_word() &&
        !tokens[open - 1].is(pronoun) && !tokens[lead - 2].word.is_word())
      lead = open;
    else if (open > 0 && is_mark(tokens[open], WordKind::open_quote) && tokens[open - 1].word.is_word() &&
             lead - open <= 4)
      return !tokens[open - 1].is(pronoun);
  }
  const Token& before = tokens[lead - 1];
  if (before.word.kind == WordKind::number || before.is(number_word)) return certainty != Certainty::participle;
  if (before.word.possessive || before.is(possessive)) return true;
  if (before.is(determiner)) {
    // "Both applied to join", but "both injured drivers"
    const bool alone = certainty == Certainty::participle && i + 1 < tokens.size() &&
                       (lead < 2 || !tokens[lead - 2].classes.any_of({be, have})) &&
                       !before.classes.any_of({article, demonstrative, negation}) &&
                       (tokens[i + 1].time || tokens[i + 1].classes.any_of({preposition, infinitive_marker, article}));
    return !alone && !before.classes.any_of({pronoun, relative, dropped_adverb});
  }
  return before.is(preposition) && !before.is(subordinator);
}

// "unable to be treated": the participle goes with an infinitive that is no group of its own.
bool behind_auxiliary(std::span<const Token> tokens, std::size_t i) {
  while (i > 0 && tokens[i - 1].classes.any_of({adverb, dropped_adverb}) && !tokens[i - 1].is(past)) --i;
  return i > 0 && tokens[i - 1].is(participle_auxiliary) && tokens[i - 1].classes.any_of({be, have});
}

}  // namespace

std::optional<VerbCandidate> verb_group_at(std::span<const Token> tokens, std::size_t i) {
  const Token& token = tokens[i];
  if (token.word.capital && i > 0 && tokens[i - 1].word.is_word()) return std::nullopt;  // part of a name
  std::size_t lead = i;                                                                  // "to soon grow"
  while (lead > 0 && token.is(base) && tokens[lead - 1].classes.any_of({adverb, dropped_adverb}) &&
         !tokens[lead - 1].is(past))
    --lead;
  const bool behind_infinitive = lead > 0 && tokens[lead - 1].is(infinitive_marker);
  if (behind_infinitive || behind_auxiliary(tokens, i)) return std::nullopt;
  auto candidate = GroupReader(tokens, i).read();
  if (candidate && candidate->certainty != Certainty::finite && is_noun_by_place(tokens, i, candidate->certainty))
    return std::nullopt;
  return candidate;
}

}  // namespace annals

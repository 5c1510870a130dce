// The words of the verb group are taken over, from the infinitive's marker on where the group says what is planned.

#include "events/verb_words.h"

#include "events/phrase.h"

namespace annals {

using enum WordClass;

bool VerbWords::is_clitic(std::size_t token) const {
  const std::string_view word = tokens_[token].word.folded;
  return tokens_[token].classes.any_of({be, have}) && word.find_first_of('\'') == 0;
}

void VerbWords::add_to(Pieces& pieces, std::size_t id) const {
  const VerbGroup& verb = *parse_.clauses[id].verb;
  std::size_t begin = verb.range.begin;
  if (begin > 0 && is_mark(tokens_[begin - 1], WordKind::open_quote))
    add_piece(pieces, parse_, time_, begin - 1, false);
  // "output never fell": the subject has lost it.
  if (begin > 0 && tokens_[begin - 1].is(negation) && parse_.owner[begin - 1] == id)
    add_piece(pieces, parse_, time_, begin - 1, false);
  // "Talks to resume", but "It will resume".
  const bool pronoun_leads =
      !pieces.empty() && pieces.back().replacement.empty() && tokens_[pieces.back().token].is(pronoun);
  const bool to_come = verb.tense == Tense::future && !verb.negated && !pronoun_leads;
  if (to_come) {
    if (tokens_[begin].is(future_modal)) {
      add_word(pieces, begin, grammar_.word("infinitive"));
      ++begin;
    } else if (verb.planned && !tokens_[begin].is(planning_verb)) {
      const std::size_t marker = last_marker(verb);
      if (marker != verb.range.end) begin = marker;
    }
  }
  if (planned_ && verb.tense == Tense::present && verb.range.end == verb.range.begin + 1 && !verb.planned) {
    const auto plain = grammar_.base_form(tokens_[begin].word.folded);
    const bool is_auxiliary = tokens_[begin].classes.any_of({have, do_, present_modal, conditional_modal, negation});
    const TokenList subject = subject_tokens(parse_, id, time_);
    const bool noun_like = subject.size() < 3 && !may_have_object(begin + 1, id);  // "joint exercises"
    const bool vague = !subject.empty() && (tokens_[subject.back()].is(determiner) || tokens_[subject.back()].is(base));
    if (plain && !is_auxiliary && !tokens_[begin].is(reporting_verb) && !noun_like && !vague) {
      add_word(pieces, begin, grammar_.word("infinitive"));
      return add_word(pieces, begin, std::string(*plain));
    }
  }
  // "that’s happened" → "First time has happened"
  const bool torn = begin < verb.range.end && is_clitic(begin) && !pieces.empty() &&
                    (!pieces.back().replacement.empty() || pieces.back().token + 1 != begin);
  const bool perfect = verb.perfect || tokens_[verb.head].is(intransitive_verb);
  if (torn) {
    add_word(pieces, begin, grammar_.word(perfect ? "short-have" : "short-be"));
    ++begin;
  }
  for (std::size_t k = begin; k < verb.range.end; ++k) {
    if (tokens_[k].is(dropped_adverb) && k != verb.head) continue;
    add_piece(pieces, parse_, time_, k, false);
  }
}

bool VerbWords::may_have_object(std::size_t k, std::size_t id) const {
  while (k < tokens_.size() && time_.contains(k)) ++k;
  return k < tokens_.size() && parse_.owner[k] == id && tokens_[k].word.is_word();
}

std::size_t VerbWords::last_marker(const VerbGroup& verb) const {
  for (std::size_t k = verb.range.end; k > verb.range.begin; --k) {
    if (tokens_[k - 1].is(infinitive_marker)) return k - 1;
  }
  return verb.range.end;
}

}  // namespace annals

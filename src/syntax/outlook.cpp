// Verb groups are looked for once, at every token; the rest is walking from a token to the next mark.

#include "syntax/outlook.h"

#include <algorithm>

namespace annals {
namespace {

using enum WordClass;

constexpr std::size_t kReach = 60;  // tokens; longer than nearly every clause

constexpr std::size_t kInsertion = 14;  // tokens between commas that are passed over

Certainty certainty_of(WordUse use) {
  switch (use) {
    case WordUse::noun:
    case WordUse::verb:
      return Certainty::finite;
    case WordUse::participle:
      return Certainty::passive;
    case WordUse::contact:
      return Certainty::contact;
  }
  return Certainty::finite;
}

}  // namespace

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

// The subject is a pronoun, a name, a phrase behind an article or a plural alone; the noun stands right before it.
std::size_t contact_begin(std::span<const Token> tokens, std::size_t verb) {
  constexpr std::size_t longest = 5;  // tokens of the subject
  constexpr WordClasses nominative = {person_pronoun, thing_pronoun, first_person};
  constexpr WordClasses no_noun = {coordinator,    preposition,       subordinator,   complementizer, adverb,
                                   dropped_adverb, relative,          object_pronoun, pronoun,        determiner,
                                   possessive,     infinitive_marker, negation,       time_adverb};
  std::size_t begin = verb;
  while (begin > 1 && tokens[begin - 1].classes.any_of({adverb, dropped_adverb}) &&
         !tokens[begin - 1].classes.any_of({past, determiner}))
    --begin;
  if (begin < 2 || !tokens[begin - 1].word.is_word() || tokens[begin - 1].time) return verb;
  --begin;
  if (!tokens[begin].classes.any_of(nominative)) {
    if (tokens[begin].classes.any_of({pronoun, object_pronoun, preposition, coordinator, relative, subordinator,
                                      determiner, possessive, infinitive_marker, adverb}))
      return verb;
    const bool name = tokens[begin].word.capital;
    const bool alone = tokens[begin].is(plural) && !tokens[begin].word.possessive;
    std::size_t k = begin;
    while (k > 0 && verb - k < longest && tokens[k].word.is_word() && !tokens[k].time &&
           !tokens[k].classes.any_of({determiner, possessive, preposition, coordinator, relative, subordinator,
                                      complementizer, infinitive_marker, be, have, do_, future_modal, conditional_modal,
                                      present_modal}) &&
           (!name || tokens[k - 1].word.capital || tokens[k - 1].classes.any_of({determiner, possessive})))
      --k;
    const bool led = tokens[k].classes.any_of({determiner, possessive}) && !tokens[k].time;
    if (name || led)
      begin = k;
    else if (!alone)
      return verb;
  }
  if (begin == 0 || tokens[begin].is(complementizer)) return verb;
  const Token& noun = tokens[begin - 1];
  const bool hosts = noun.word.is_word() && !noun.time && !noun.bracketed && !noun.word.possessive &&
                     (!noun.classes.any_of(no_noun) || noun.is(number_word));
  return hosts ? begin : verb;
}

std::vector<std::size_t> doubtful_verbs(std::span<const Token> tokens) {
  std::vector<std::size_t> found;
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!can_be_verb(tokens[i])) continue;
    const auto candidate = verb_group_at(tokens, i);
    if (!candidate) continue;
    if (candidate->certainty != Certainty::finite)
      found.push_back(i);
    else
      i = candidate->group.range.end - 1;
  }
  return found;
}

std::vector<std::size_t> contact_verbs(std::span<const Token> tokens) {
  std::vector<std::size_t> found;
  for (std::size_t i = 2; i < tokens.size(); ++i) {
    if (!can_be_verb(tokens[i]) || contact_begin(tokens, i) == i) continue;
    const auto candidate = verb_group_at(tokens, i);
    if (candidate && candidate->certainty != Certainty::base) found.push_back(i);
  }
  return found;
}

Outlook::Outlook(std::span<const Token> tokens, const WordUses& readings) : tokens_(tokens) {
  places_.assign(tokens.size(), 0);
  verbs_.reserve(tokens.size() / 4 + 4);
  for (std::size_t i = 0; i < tokens.size(); ++i) {
    if (!can_be_verb(tokens[i])) continue;
    const auto candidate = verb_group_at(tokens, i);
    if (!candidate) continue;
    const auto reading = readings.find(i);
    if (reading != readings.end() && reading->second == WordUse::noun) continue;
    verbs_.push_back(*candidate);
    if (reading != readings.end()) verbs_.back().certainty = certainty_of(reading->second);
    places_[i] = static_cast<std::uint32_t>(verbs_.size());
  }
}

std::size_t Outlook::reach(std::size_t i) const {
  return std::min(tokens_.size(), i + kReach);
}

bool Outlook::finite_ahead(std::size_t i, bool over_commas) const {
  int opened = 0;  // by "that", each of which takes a verb for itself: "after a meeting that the council called"
  bool marked = false;
  for (const std::size_t end = reach(i); i < end; ++i) {
    const Token& token = tokens_[i];
    if (token.bracketed) continue;
    if (is_mark(token, WordKind::comma) && over_commas) continue;
    if (const std::size_t end = name_between_commas(i); end != i) {
      i = end;
      continue;
    }
    if (is_boundary(token)) return false;
    const bool marks = token.is(complementizer) && token.is(relative) && opens_noun_behind(i);
    if (marked && token.is(subordinator) && !token.is(relative)) return false;
    if (marks && !over_commas) {
      ++opened;
      marked = true;
    }
    if (const auto* candidate = verb_at(i)) {
      const bool counts =
          candidate->certainty != Certainty::base || tokens_[i - 1].classes.any_of({pronoun, relative, plural});
      if (counts && --opened < 0) return true;
      if (counts) i = candidate->group.range.end - 1;
    }
    if (token.classes.any_of({relative, subordinator}) && !token.is(preposition) && !token.is(determiner)) return false;
  }
  return false;
}

// "as his first wife, Ida, was": the second comma.
std::size_t Outlook::name_between_commas(std::size_t i) const {
  constexpr std::size_t longest = 4;  // words
  if (!is_mark(tokens_[i], WordKind::comma)) return i;
  std::size_t k = i + 1;
  while (k < tokens_.size() && k <= i + longest && tokens_[k].word.capital && !tokens_[k].time) ++k;
  return k > i + 1 && k < tokens_.size() && is_mark(tokens_[k], WordKind::comma) ? k : i;
}

// "that the council", "that Ito": a clause's subject follows.
bool Outlook::opens_noun_behind(std::size_t i) const {
  return i + 1 < tokens_.size() &&
         (tokens_[i + 1].classes.any_of({determiner, possessive, pronoun}) || tokens_[i + 1].word.capital);
}

bool Outlook::finite_later(std::size_t i) const {
  int opened = 0;
  for (const std::size_t end = reach(i); i < end && !is_boundary(tokens_[i]); ++i) {
    if (tokens_[i].bracketed) continue;
    if (tokens_[i].classes.any_of({relative, complementizer, coordinator}) ||
        (tokens_[i].is(subordinator) && !tokens_[i].is(preposition)))
      ++opened;
    if (tokens_[i].is(pronoun)) return false;
    const auto* candidate = verb_at(i);
    if (!candidate || candidate->certainty != Certainty::finite) continue;
    if (--opened < 0) return true;
    i = candidate->group.range.end - 1;
  }
  return false;
}

bool Outlook::finite_soon(std::size_t i) const {
  for (const std::size_t end = reach(i); i < end; ++i) {
    const Token& token = tokens_[i];
    if (token.bracketed) continue;
    if (is_boundary(token)) return false;
    if (token.classes.any_of({relative, complementizer, coordinator, pronoun})) return false;
    if (token.is(subordinator)) return false;
    const auto* candidate = verb_at(i);
    if (candidate && (candidate->certainty == Certainty::finite || candidate->certainty == Certainty::participle)) {
      return true;
    }
  }
  return false;
}

bool Outlook::says_later(std::size_t i) const {
  for (const std::size_t end = reach(i); i + 1 < end && !is_boundary(tokens_[i]); ++i) {
    if (verb_at(i) && tokens_[i].is(reporting_verb) && tokens_[i + 1].is(complementizer)) return true;
  }
  return false;
}

bool Outlook::past_later(std::size_t i) const {
  for (const std::size_t end = reach(i); i < end && !is_boundary(tokens_[i]); ++i) {
    if (tokens_[i].classes.any_of({relative, complementizer, coordinator}) && !tokens_[i].time) return false;
    if (const auto* candidate = verb_at(i); candidate && candidate->certainty != Certainty::base &&
                                            candidate->certainty != Certainty::present && tokens_[i].is(past))
      return true;
  }
  return false;
}

bool Outlook::finite_behind_comma(std::size_t i) const {
  const std::size_t end = reach(i);
  while (i < end && !is_boundary(tokens_[i])) ++i;
  for (; i < end; ++i) {
    if (const auto* candidate = verb_at(i); candidate && candidate->certainty != Certainty::base) return true;
  }
  return false;
}

bool Outlook::closed_by_verb(std::size_t i) const {
  const std::size_t end = reach(i);
  while (i < end && (!is_boundary(tokens_[i]) || tokens_[i].bracketed)) ++i;
  if (i + 1 >= tokens_.size() || !is_mark(tokens_[i], WordKind::comma)) return false;
  do ++i;
  while (i + 1 < tokens_.size() && tokens_[i].is(adverb) && !tokens_[i].is(past));
  const auto* candidate = verb_at(i);
  return candidate && candidate->certainty != Certainty::base;
}

bool Outlook::inside_phrase(std::size_t begin, std::size_t i) const {
  if (!tokens_[begin].is(preposition) || tokens_[begin + 1 < i ? begin + 1 : begin].time) return false;
  return std::none_of(tokens_.begin() + static_cast<std::ptrdiff_t>(begin),
                      tokens_.begin() + static_cast<std::ptrdiff_t>(i), is_boundary);
}

bool Outlook::leads_phrase(std::size_t i) const {
  return i < tokens_.size() && tokens_[i].is(preposition);
}

bool Outlook::has_noun(std::size_t from, std::size_t to) const {
  for (std::size_t k = from; k < to; ++k) {
    const Token& token = tokens_[k];
    if (token.word.is_word() && !token.time && !token.bracketed &&
        (token.is(pronoun) || !token.classes.any_of({preposition, adverb, coordinator})))
      return true;
  }
  return false;
}

bool Outlook::finite_tail(std::size_t boundary, std::size_t i) const {
  return i > boundary &&
         (tokens_[boundary].classes.any_of({determiner, possessive, pronoun}) || tokens_[boundary].word.capital);
}

bool Outlook::ends_soon(std::size_t i) const {
  for (int n = 0; i < tokens_.size() && n < 9; ++i, ++n) {
    if (is_boundary(tokens_[i])) return true;
    if (tokens_[i].is(complementizer)) return false;
    if (tokens_[i].time) --n;                                         // as long as it likes to be
    if (n == 0 && opens_noun(tokens_[i]) && !tokens_[i].time) n = 3;  // "told reporters"
  }
  return i >= tokens_.size();
}

bool Outlook::shares_subject(std::size_t i) const {
  std::size_t k = i;
  while (k > 0 &&
         (tokens_[k - 1].classes.any_of({adverb, dropped_adverb, negation, time_adverb, time_preposition}) ||
          tokens_[k - 1].time) &&
         !tokens_[k - 1].is(coordinator)) {
    --k;
  }
  if (k > 0 && tokens_[k - 1].is(coordinator)) return true;
  // "and, given what we know, expects"
  if (k < 3 || !is_mark(tokens_[k - 1], WordKind::comma)) return false;
  for (std::size_t begin = k - 1; begin > 1 && k - begin < kInsertion; --begin) {
    if (const auto* verb = verb_at(begin); verb && verb->certainty == Certainty::finite) return false;
    if (is_mark(tokens_[begin - 1], WordKind::comma)) return tokens_[begin - 2].is(coordinator);
  }
  return false;
}

}  // namespace annals

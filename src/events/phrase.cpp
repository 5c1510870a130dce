// All by position: a subject is the first stretch between commas that does not begin like an adverbial; a noun phrase is
// what stands between its article and its end.

#include "events/phrase.h"

#include <algorithm>
#include <utility>

namespace annals {
namespace {

using enum WordClass;

// Stretches between commas and dashes, of the tokens that the clause owns.
std::vector<TokenList> stretches(const Parse& parse, Range range, std::size_t owner, Range time) {
  std::vector<TokenList> all(1);
  all.front().reserve(range.end - range.begin);
  for (std::size_t k = range.begin; k < range.end; ++k) {
    const Token& token = parse.tokens[k];
    if (token.bracketed || time.contains(k) || parse.owner[k] != owner) {
      const bool kept = !token.bracketed && !time.contains(k) && parse.owner[k] != owner &&
                        parse.clauses[parse.owner[k]].kind == ClauseKind::participial && !all.back().empty();
      if (!kept) {
        if (is_break(token) && !token.bracketed && !all.back().empty())
          all.emplace_back();  // the end of a clause in between
        continue;
      }
    }
    if (is_break(token))
      all.emplace_back();
    else
      all.back().push_back(k);
  }
  std::erase_if(all, [](const TokenList& list) { return list.empty(); });
  return all;
}

// "In April the line moved": another time at the front, with what leads it.
void strip_time(const Parse& parse, TokenList& list) {
  std::size_t i = 0;
  while (i < list.size() && !parse.tokens[list[i]].time &&
         parse.tokens[list[i]].classes.any_of({time_preposition, time_adverb, determiner}))
    ++i;
  const bool led = i > 0 && parse.tokens[list.front()].is(time_preposition);
  std::size_t end = i;
  while (end < list.size() && parse.tokens[list[end]].time) ++end;
  if (!led || end == i || end == list.size() || parse.tokens[list[end - 1]].word.possessive) return;
  if (parse.tokens[list[end]].is(preposition)) return;
  list.erase(list.begin(), list.begin() + static_cast<std::ptrdiff_t>(end));
}

// Words before a subject that are no part of it: "But", "Meanwhile", "also".
void strip_front(const Parse& parse, TokenList& list) {
  strip_time(parse, list);
  const auto kept = std::ranges::find_if(list, [&](std::size_t k) {
    const Token& token = parse.tokens[k];
    if (!token.word.is_word()) return false;
    if (token.classes.any_of({determiner, possessive, pronoun})) return true;
    return !token.classes.any_of({coordinator, dropped_adverb, adverb, complementizer}) ||
           (token.word.capital && k > 0 && !token.is(adverb) && !token.is(dropped_adverb) && !token.is(coordinator) &&
            !token.is(complementizer));
  });
  list.erase(list.begin(), kept);
}

void strip_back(const Parse& parse, TokenList& list) {
  while (!list.empty()) {
    const Token& token = parse.tokens[list.back()];
    const bool loose = !token.word.is_word() ? token.word.kind != WordKind::close_quote
                                             : token.classes.any_of({dropped_adverb, adverb, negation}) &&
                                                   !token.word.capital && !token.is(pronoun);
    if (!loose || (list.size() == 1 && token.is(determiner))) break;
    if (list.size() == 2 && parse.tokens[list.front()].is(determiner)) break;  // "the first was rejected"
    list.pop_back();
  }
}

// Whether a stretch begins like an adverbial: "In Rome", "Speaking to reporters", "As expected".
bool is_adverbial(const Parse& parse, const TokenList& list) {
  const Token& first = parse.tokens[list.front()];
  if (first.classes.any_of({determiner, possessive, pronoun})) return false;
  if (first.classes.any_of({preposition, subordinator, attribution, time_adverb}) && !first.word.capital) return true;
  if (first.classes.any_of({preposition, subordinator, attribution})) return true;
  return first.classes.any_of({gerund, participle}) && !first.is(base) && !first.classes.any_of({title}) &&
         list.size() > 1;
}

// "Poland, Lithuania and Latvia": the stretches are items of one list.
bool is_list(const Parse& parse, const std::vector<TokenList>& all) {
  if (all.size() < 2) return false;
  const auto& last = all.back();
  const bool joined = std::ranges::any_of(last, [&](std::size_t k) { return parse.tokens[k].is(coordinator); });
  return joined && std::ranges::all_of(all, [&](const TokenList& list) {
           return list.size() <= 6 && !parse.tokens[list.front()].classes.any_of({relative, preposition, gerund});
         });
}

// "PORTSEA, Nov. 23, 2026 — The toll": a place and a time before a dash at the head of the sentence.
Range without_dateline(const Parse& parse, Range subject) {
  if (subject.begin != 0) return subject;
  bool dated = false;
  for (std::size_t k = 0; k + 1 < subject.end; ++k) {
    const Token& token = parse.tokens[k];
    if (is_mark(token, WordKind::dash)) return dated ? Range{k + 1, subject.end} : subject;
    dated = dated || token.time;
    if (!token.time && !token.bracketed && token.word.is_word() && !token.word.capital) return subject;
  }
  return subject;
}

// "29 May, a Friday, the train left": what stands beside a time.
bool is_time_alone(const Parse& parse, const TokenList& list) {
  return list.size() > 1 && parse.tokens[list.front()].is(determiner) &&
         std::all_of(list.begin() + 1, list.end(), [&](std::size_t k) { return parse.tokens[k].time; });
}

// Neither an article nor a name at its head: hardly a subject where there is another.
bool is_bare(const Parse& parse, const TokenList& list) {
  const Token& first = parse.tokens[list.front()];
  return !first.word.capital && !first.is(plural) && !first.classes.any_of({determiner, possessive, pronoun}) &&
         first.word.kind != WordKind::number && !parse.tokens[list.back()].is(plural);
}

}  // namespace

Range time_phrase(const Parse& parse, Range time) {
  Range phrase = time;
  while (phrase.begin > 0) {
    const Token& before = parse.tokens[phrase.begin - 1];
    if (!before.word.is_word() || before.word.possessive) break;
    if (!before.classes.any_of({time_preposition, time_adverb})) break;
    if (before.word.kind == WordKind::number) break;
    if (phrase.begin < time.begin && is_particle(parse, phrase.begin - 1)) break;
    --phrase.begin;
  }
  // "the first", "some" and the like alone belong to a noun behind the time: only a preposition makes a phrase.
  const bool led = std::any_of(parse.tokens.begin() + static_cast<std::ptrdiff_t>(phrase.begin),
                               parse.tokens.begin() + static_cast<std::ptrdiff_t>(time.begin),
                               [](const Token& token) { return token.is(time_preposition); });
  const bool article_only = phrase.begin + 1 == time.begin && parse.tokens[phrase.begin].is(determiner);
  if (!led && article_only) phrase.begin = time.begin;
  return phrase;
}

bool is_particle(const Parse& parse, std::size_t token) {
  if (token == 0 || token + 1 >= parse.tokens.size() || !parse.tokens[token].is(particle)) return false;
  const Clause& clause = parse.clauses[parse.owner[token]];
  if (!clause.verb || clause.verb->range.end != token || parse.tokens[clause.verb->head].is(be)) return false;
  const Token& next = parse.tokens[token + 1];
  if (next.time) return true;
  // "up to", "up until", "in about": one phrase.
  return next.is(preposition) &&
         !next.classes.any_of({time_adverb, infinitive_marker, event_preposition, binding_preposition});
}

TokenList subject_tokens(const Parse& parse, std::size_t id, Range time) {
  const Clause& clause = parse.clauses[id];
  if (clause.subject.empty()) return {};
  std::size_t owner = id;
  if (clause.shares_subject) {
    for (std::size_t c = 0; c < parse.clauses.size(); ++c) {
      if (c != id && !parse.clauses[c].shares_subject && parse.clauses[c].subject.begin == clause.subject.begin)
        owner = c;
    }
  }
  std::vector<TokenList> all = stretches(parse, without_dateline(parse, clause.subject), owner, time);
  for (TokenList& list : all) {
    if (is_time_alone(parse, list)) list.clear();
    strip_front(parse, list);
  }
  std::erase_if(all, [](const TokenList& list) { return list.empty(); });
  while (all.size() > 1 && is_adverbial(parse, all.front())) all.erase(all.begin());
  while (all.size() > 1 && is_bare(parse, all.front()) && !is_bare(parse, all.back()) && !is_list(parse, all))
    all.erase(all.begin());
  if (all.empty()) return {};
  TokenList subject;
  if (is_list(parse, all)) {
    for (std::size_t k = all.front().front(); k <= all.back().back(); ++k) {
      if (!time.contains(k)) subject.push_back(k);
    }
  } else {
    subject = std::move(all.front());
  }
  strip_back(parse, subject);
  return subject;
}

TokenList noun_before(const Parse& parse, std::size_t end) {
  TokenList phrase;
  while (end > 0 && (is_break(parse.tokens[end - 1]) || parse.tokens[end - 1].time)) --end;
  // "Ana Ruiz, 49, who has run": the age stands for nobody.
  if (end > 1 && is_mark(parse.tokens[end - 1], WordKind::number) && is_mark(parse.tokens[end - 2], WordKind::comma))
    end -= 2;
  for (std::size_t k = end; k > 0; --k) {
    const Token& token = parse.tokens[k - 1];
    if (token.bracketed) continue;
    if (phrase.empty() && is_mark(token, WordKind::close_quote)) continue;
    if (!token.word.is_word()) break;
    if (k >= 2 && parse.tokens[k - 2].is(infinitive_marker) && token.is(base)) break;
    const bool joins_name = token.is(coordinator) && k >= 2 && k < end && parse.tokens[k].word.capital &&
                            parse.tokens[k - 2].word.capital && !phrase.empty();
    const bool binds = token.is(binding_preposition) || joins_name;
    if (!binds && !token.word.capital &&
        token.classes.any_of({preposition, coordinator, subordinator, relative, infinitive_marker, pronoun,
                              past_auxiliary, present_auxiliary, future_modal, conditional_modal}) &&
        !token.is(determiner)) {
      break;
    }
    if (!phrase.empty() && parse.owner[k - 1] != parse.owner[phrase.front()]) break;
    const auto& verb = parse.clauses[parse.owner[k - 1]].verb;
    if (verb && verb->range.contains(k - 1)) break;
    phrase.insert(phrase.begin(), k - 1);
    const bool inside = k >= 2 && parse.tokens[k - 2].is(binding_preposition);
    if (token.classes.any_of({determiner, possessive}) && !inside) break;
  }
  while (!phrase.empty() && parse.tokens[phrase.front()].is(binding_preposition)) phrase.erase(phrase.begin());
  while (!phrase.empty() && parse.tokens[phrase.back()].is(preposition)) phrase.pop_back();
  return phrase;
}

bool is_pronoun(const Parse& parse, const TokenList& phrase, WordClass wanted) {
  return phrase.size() == 1 && parse.tokens[phrase.front()].is(wanted);
}

bool stands_for_organization(const Parse& parse, const TokenList& phrase) {
  return phrase.size() >= 2 && phrase.size() <= 4 && parse.tokens[phrase.front()].is(definite) &&
         parse.tokens[phrase.back()].is(organization_noun) && !parse.tokens[phrase.back()].word.possessive &&
         std::ranges::none_of(phrase.begin() + 1, phrase.end(), [&](std::size_t k) {
           const bool name = parse.tokens[k].word.capital && parse.tokens[k].word.folded.find('-') == std::string::npos;
           return name || !parse.tokens[k].word.is_word() || parse.tokens[k].is(preposition);
         });
}

TokenList name_beside(const Parse& parse, const TokenList& phrase) {
  if (phrase.empty() || !parse.tokens[phrase.front()].classes.any_of({article, possessive})) return {};
  std::size_t k = phrase.back() + 1;
  if (k >= parse.tokens.size() || !is_mark(parse.tokens[k], WordKind::comma)) return {};
  TokenList name;
  for (++k; k < parse.tokens.size() && parse.tokens[k].word.is_word() && parse.tokens[k].word.capital; ++k)
    name.push_back(k);
  const bool closed = k < parse.tokens.size() && is_mark(parse.tokens[k], WordKind::comma);
  return closed ? name : TokenList{};
}

std::optional<std::string> name_in(const Parse& parse, const TokenList& phrase, std::string_view sentence,
                                   bool person) {
  // The last run of capitals before any preposition that does not bind.
  std::size_t end = 0;
  while (end < phrase.size() && !(parse.tokens[phrase[end]].is(preposition) && end > 0)) ++end;
  std::size_t last = end;
  if (last > 0 && !parse.tokens[phrase[last - 1]].word.capital) return std::nullopt;  // "the Volta plant" is no Volta
  std::size_t first = last;
  const auto in_name = [&](std::size_t i) {
    const Token& token = parse.tokens[phrase[i]];
    return token.word.capital && !token.time &&
           !token.classes.any_of({determiner, possessive, pronoun, coordinator, courtesy_title, preposition,
                                  dropped_adverb, subordinator, numbering_abbreviation}) &&
           (i + 1 == last || !token.word.possessive);
  };
  while (first > 0 && in_name(first - 1)) --first;
  if (first == last || parse.tokens[phrase[last - 1]].word.possessive) return std::nullopt;
  if (person) {
    for (std::size_t i = first; i < last; ++i) {
      if (parse.tokens[phrase[i]].is(thing_name)) return std::nullopt;
    }
  }
  std::string name;
  for (std::size_t i = first; i < last; ++i) {
    if (!name.empty()) name += ' ';
    name += parse.tokens[phrase[i]].word.span.of(sentence);
  }
  return name;
}

}  // namespace annals

// A pronoun's name is looked for in the clauses around it first, then in what the text before says (Antecedents).

#include "events/subject.h"

#include <algorithm>

namespace annals {
namespace {

using enum WordClass;

constexpr std::size_t kMostWordsOfSubject = 8;  // beyond these, what hangs on the subject is left out

}  // namespace

void Subject::add_to(Pieces& pieces, std::size_t id, std::size_t limit) const {
  const TokenList subject = subject_tokens(parse_, id, time_);
  if (subject.empty()) return;
  const bool named = !name_beside(parse_, subject).empty();
  if (const std::string name = named ? "" : stands_for(id, subject); !name.empty() && pieces.empty()) {
    const bool owner = subject.size() > 1 && tokens_[subject.front()].is(possessive);
    add_word(pieces, subject.front(), owner ? name + grammar_.word("possessive") : name);
    for (std::size_t i = 1; owner && i < subject.size(); ++i) add_piece(pieces, parse_, time_, subject[i], false);
    return;
  }
  if (const std::size_t short_name = acronym_behind(subject); short_name != 0)
    return add_piece(pieces, parse_, time_, short_name, false);
  if (const TokenList name = name_beside(parse_, subject); !name.empty()) {
    for (const std::size_t k : name) add_piece(pieces, parse_, time_, k, false);
    return;
  }
  if (const std::size_t begin = name_behind_title(subject); begin > 0) {
    for (std::size_t i = begin; i < subject.size(); ++i) add_piece(pieces, parse_, time_, subject[i], false);
    return;
  }
  if (subject.size() > limit) {
    if (const auto name = name_in(parse_, subject, sentence_, false)) {
      pieces.push_back({.token = subject.front(), .replacement = *name, .phrase = false});
      return;
    }
  }
  for (const std::size_t k : subject) {
    if (k == subject.front() && subject.size() > 1 && drops_article(parse_, k)) continue;
    const Clause& inside = parse_.clauses[parse_.owner[k]];
    if (subject.size() > kMostWordsOfSubject && parse_.owner[k] != id && inside.kind == ClauseKind::participial)
      continue;
    add_piece(pieces, parse_, time_, k, false);
  }
}

std::string Subject::name_for(std::size_t id) const {
  const TokenList subject = subject_tokens(parse_, id, time_);
  return subject.empty() || !name_beside(parse_, subject).empty() ? std::string{} : stands_for(id, subject);
}

std::size_t Subject::name_behind_title(const TokenList& subject) const {
  constexpr std::size_t long_phrase = 4;
  constexpr std::size_t most = 3;  // words of a name
  if (subject.size() < long_phrase) return 0;
  std::size_t begin = subject.size();
  while (begin > 0 && tokens_[subject[begin - 1]].word.capital && !tokens_[subject[begin - 1]].is(title) &&
         tokens_[subject[begin - 1]].word.is_word() && !tokens_[subject[begin - 1]].word.possessive)
    --begin;
  if (begin == 0 || subject.size() - begin > most) return 0;
  const Token& before = tokens_[subject[begin - 1]];
  const Span name{tokens_[subject[begin < subject.size() ? begin : begin - 1]].word.span.begin,
                  tokens_[subject.back()].word.span.end};
  const bool person = antecedents_.names != nullptr && antecedents_.names->is_person(name.of(sentence_));
  if (before.is(title) && before.word.folded.ends_with('.') && begin < subject.size()) return begin - 1;
  if (subject.size() - begin < 2 || !before.word.is_word() || before.is(coordinator) || before.is(preposition))
    return 0;
  return before.is(title) || person ? begin : 0;
}

std::size_t Subject::acronym_behind(const TokenList& subject) const {
  const std::size_t k = subject.back() + 1;
  if (subject.size() < 3 || k + 2 >= tokens_.size() || !is_mark(tokens_[k], WordKind::open_bracket)) return 0;
  const Token& token = tokens_[k + 1];
  if (!token.word.capital || !is_mark(tokens_[k + 2], WordKind::close_bracket)) return 0;
  const std::string_view written = token.word.span.of(sentence_);
  return std::ranges::none_of(written, [](char c) { return c >= 'a' && c <= 'z'; }) ? k + 1 : 0;
}

std::string Subject::stands_for(std::size_t id, const TokenList& subject) const {
  if (subject.empty()) return {};
  if (stands_for_organization(parse_, subject)) return organization_for(id);
  const Token& token = tokens_[subject.front()];
  const bool owner = subject.size() > 1;  // "its forces"
  const bool person = token.is(owner ? person_possessive : person_pronoun);
  if (!person && !token.is(owner ? thing_possessive : thing_pronoun)) return {};
  if (!owner && token.is(plural)) {
    const TokenList many = many_before(id);
    return many.empty() ? antecedents_.things : text_of_tokens(many);
  }
  for (auto outer = parse_.clauses[id].parent; outer; outer = parse_.clauses[*outer].parent) {
    const TokenList around = subject_tokens(parse_, *outer, time_);
    if (const TokenList name = name_beside(parse_, around); !name.empty()) return text_of_tokens(name);
    const auto name = name_in(parse_, around, sentence_, person);
    if (name && (person || antecedents_.names == nullptr || !antecedents_.names->is_person(*name))) return *name;
    const bool noun = around.size() > 1 && around.size() <= 4 && tokens_[around.front()].is(definite);
    if (!person && !name && noun) return text_of_tokens({around.begin() + 1, around.end()});
  }
  if (owner) return person && antecedents_.names != nullptr ? antecedents_.names->person() : std::string{};
  return person ? antecedents_.person : antecedents_.thing;
}

TokenList Subject::many_before(std::size_t id) const {
  constexpr std::size_t most = 4;  // words
  for (std::size_t c = id; c-- > 0;) {
    if (parse_.clauses[c].kind != ClauseKind::main && parse_.clauses[c].kind != ClauseKind::coordinate) continue;
    TokenList subject = subject_tokens(parse_, c, time_);
    std::erase_if(subject, [&](std::size_t k) { return tokens_[k].time; });
    if (subject.empty() || subject.size() > most || subject.back() - subject.front() + 1 != subject.size()) continue;
    if (!tokens_[subject.back()].is(plural) || tokens_[subject.front()].is(pronoun)) continue;
    if (subject.size() > 1 && tokens_[subject.front()].is(article)) subject.erase(subject.begin());
    return subject;
  }
  return {};
}

std::string Subject::text_of_tokens(const TokenList& phrase) const {
  const std::size_t begin = tokens_[phrase.front()].word.span.begin;
  return std::string(sentence_.substr(begin, tokens_[phrase.back()].word.span.end - begin));
}

std::string Subject::organization_for(std::size_t id) const {
  for (auto outer = parse_.clauses[id].parent; outer; outer = parse_.clauses[*outer].parent) {
    const auto name = name_in(parse_, subject_tokens(parse_, *outer, time_), sentence_, false);
    if (name && antecedents_.names != nullptr && antecedents_.names->is_organization(*name)) return *name;
  }
  return antecedents_.organization;
}

bool drops_article(const Parse& parse, std::size_t token) {
  return parse.tokens[token].is(article) && !parse.tokens[token + 1].word.capital;
}

}  // namespace annals

// The pieces of the target are put together in the order subject, verb, rest; text_of cuts them to length.

#include "events/label.h"

#include <algorithm>

#include "events/phrase.h"
#include "events/tail.h"
#include "events/text_of.h"

namespace annals {
namespace {

using enum WordClass;

constexpr std::size_t kMostWords = 14;
constexpr std::size_t kMostWordsOfSpeaker = 5;
constexpr std::size_t kMostWordsOfListener = 3;
constexpr std::size_t kMostWordsOfSubject = 8;  // beyond these, what hangs on the subject is left out

class LabelWriter {
 public:
  LabelWriter(const Parse& parse, std::string_view sentence, Range time, const Antecedents& antecedents,
              const Grammar& grammar)
      : parse_(parse),
        tokens_(parse.tokens),
        sentence_(sentence),
        expression_(time),
        time_(time_phrase(parse, time)),
        antecedents_(antecedents),
        grammar_(grammar) {}

  std::string of_clause(std::size_t id) {
    const Clause& clause = parse_.clauses[id];
    if (!clause.verb) return of_rest();
    if (clause.kind == ClauseKind::attribution) return of_attribution(id);
    Pieces pieces;
    if (const auto source = attributed_noun(); !source.empty()) {
      for (const std::size_t k : source) add(pieces, k, false);
      replace(pieces, source.back(), grammar_.word("said"));
    } else if (!antecedents_.speaker.empty() && is_pronoun(parse_, subject_tokens(parse_, id, time_), first_person)) {
      replace(pieces, clause.verb->head, antecedents_.speaker);
      replace(pieces, clause.verb->head, grammar_.word("said"));
    }
    add_clause(pieces, id);
    return text_of(pieces, parse_, sentence_, kMostWords);
  }

  std::string of_noun(Range noun) {
    Pieces pieces;
    for (std::size_t k = noun.begin; k < noun.end; ++k) add(pieces, k, k > noun.begin && opens_phrase(parse_, k));
    return text_of(pieces, parse_, sentence_, kMostWords);
  }

 private:
  // "according to a report on Thursday": what the report says is dated, and the report said it.
  TokenList attributed_noun() const {
    std::optional<std::size_t> id = parse_.owner[expression_.begin];
    while (id && !(parse_.clauses[*id].marker && tokens_[*parse_.clauses[*id].marker].is(WordClass::attribution)))
      id = parse_.clauses[*id].parent;
    if (!id || parse_.clauses[*id].verb) return {};
    TokenList noun;
    for (std::size_t k = *parse_.clauses[*id].marker + 1;
         k < tokens_.size() && k < time_.begin && parse_.owner[k] == *id; ++k) {
      const Token& token = tokens_[k];
      if (noun.empty() && token.classes.any_of({infinitive_marker, preposition, determiner})) continue;
      if (!token.word.is_word() || token.is(preposition)) break;
      noun.push_back(k);
    }
    return noun;
  }

  // No verb was found: the sentence without its time.
  std::string of_rest() {
    Pieces pieces;
    for (std::size_t k = parse_.clauses[0].begin; k < tokens_.size(); ++k) {
      if (is_break(tokens_[k]) && pieces.size() >= 3) break;
      if (is_break(tokens_[k]) && pieces.empty()) continue;
      add(pieces, k, opens_phrase(parse_, k) && pieces.size() >= 3);
    }
    return text_of(pieces, parse_, sentence_, kMostWords);
  }

  // "…, officials said on Friday": the speaker first.
  std::string of_attribution(std::size_t id) {
    const Clause& clause = parse_.clauses[id];
    Pieces pieces;
    add_subject(pieces, id, kMostWordsOfSpeaker);
    for (std::size_t k = clause.verb->range.begin; k < clause.verb->range.end; ++k) add(pieces, k, false);
    if (clause.subject.begin < clause.verb->range.begin) add_listener(pieces, id);
    const std::size_t content = content_of(id);
    if (parse_.clauses[content].verb) {
      add_clause(pieces, content);
    } else {
      for (std::size_t k = parse_.clauses[content].begin; k < clause.begin && !is_break(tokens_[k]); ++k)
        add(pieces, k, opens_phrase(parse_, k));
    }
    return text_of(pieces, parse_, sentence_, kMostWords + 1);
  }

  // The clause that an attribution reports: the last one before it on the sentence's own level, else the main clause.
  std::size_t content_of(std::size_t id) const {
    std::size_t content = 0;
    for (std::size_t c = 0; c < id; ++c) {
      const Clause& clause = parse_.clauses[c];
      if (!parse_.clauses[content].verb && clause.verb && clause.kind != ClauseKind::attribution) content = c;
    }
    return content;
  }

  void add_clause(Pieces& pieces, std::size_t id) {
    const Clause& clause = parse_.clauses[id];
    const bool is_gerund = tokens_[clause.verb->head].is(gerund) && clause.subject.empty() &&
                           clause.verb->range.begin == clause.verb->head;
    if (clause.kind == ClauseKind::participial || (is_gerund && !clause.shares_subject))
      return add_participial(pieces, id);
    if (clause.kind == ClauseKind::relative) return add_relative(pieces, id);
    add_subject(pieces, id, kMostWords);
    add_verb(pieces, id);
    if (const auto said = complement_of(id)) {
      add_listener(pieces, id);
      return add_complement(pieces, *said);
    }
    Tail(parse_, time_).add_to(pieces, id, {});
  }

  // "told reporters": who is told goes with the verb.
  void add_listener(Pieces& pieces, std::size_t id) {
    Pieces listener;
    for (std::size_t k = parse_.clauses[id].verb->range.end; k < tokens_.size() && parse_.owner[k] == id; ++k) {
      const Token& token = tokens_[k];
      if (!token.word.is_word() || token.time || token.classes.any_of({preposition, complementizer, adverb})) break;
      add(listener, k, false);
    }
    if (listener.size() <= kMostWordsOfListener) pieces.insert(pieces.end(), listener.begin(), listener.end());
  }

  void add_subject(Pieces& pieces, std::size_t id, std::size_t limit) {
    const TokenList subject = subject_tokens(parse_, id, time_);
    if (subject.empty()) return;
    if (const std::string name = stands_for(id, subject); !name.empty() && pieces.empty()) {
      pieces.push_back({.token = subject.front(), .replacement = name, .phrase = false});
      return;
    }
    if (const std::size_t short_name = acronym_behind(subject); short_name != 0) return add(pieces, short_name, false);
    if (subject.size() > limit) {
      if (const auto name = name_in(parse_, subject, sentence_, false)) {
        pieces.push_back({.token = subject.front(), .replacement = *name, .phrase = false});
        return;
      }
    }
    for (const std::size_t k : subject) {
      if (k == subject.front() && subject.size() > 1 && drops_article(k)) continue;
      const Clause& inside = parse_.clauses[parse_.owner[k]];
      if (subject.size() > kMostWordsOfSubject && parse_.owner[k] != id && inside.kind == ClauseKind::participial)
        continue;
      add(pieces, k, false);
    }
  }

  // "the Highway Safety Administration (HSA)": the token of the short name; 0 where there is none.
  std::size_t acronym_behind(const TokenList& subject) const {
    const std::size_t k = subject.back() + 1;
    if (subject.size() < 3 || k + 2 >= tokens_.size() || !is_mark(tokens_[k], WordKind::open_bracket)) return 0;
    const Token& token = tokens_[k + 1];
    if (!token.word.capital || !is_mark(tokens_[k + 2], WordKind::close_bracket)) return 0;
    const std::string_view written = token.word.span.of(sentence_);
    return std::ranges::none_of(written, [](char c) { return c >= 'a' && c <= 'z'; }) ? k + 1 : 0;
  }

  // A headline begins without its article.
  bool drops_article(std::size_t k) const {
    const Token& next = tokens_[k + 1];
    return tokens_[k].is(article) && !next.word.capital;
  }

  // The name that a pronoun stands for: the subject of the clause around it, else what the text before says.
  std::string stands_for(std::size_t id, const TokenList& subject) const {
    if (subject.size() != 1) return {};
    const Token& token = tokens_[subject.front()];
    const bool person = token.is(person_pronoun);
    if (!person && !token.is(thing_pronoun)) return {};
    for (auto outer = parse_.clauses[id].parent; outer; outer = parse_.clauses[*outer].parent) {
      const TokenList around = subject_tokens(parse_, *outer, time_);
      if (const auto name = name_in(parse_, around, sentence_, person)) return *name;
    }
    return person ? antecedents_.person : antecedents_.thing;
  }

  void add_verb(Pieces& pieces, std::size_t id) {
    const VerbGroup& verb = *parse_.clauses[id].verb;
    std::size_t begin = verb.range.begin;
    if (begin > 0 && is_mark(tokens_[begin - 1], WordKind::open_quote)) add(pieces, begin - 1, false);
    const bool to_come = verb.tense == Tense::future && !verb.negated;
    if (to_come) {
      if (tokens_[begin].is(future_modal)) {
        replace(pieces, begin, grammar_.word("infinitive"));
        ++begin;
      } else if (verb.planned && !tokens_[begin].is(planning_verb)) {
        const std::size_t marker = last_marker(verb);
        if (marker != verb.range.end) begin = marker;
      }
    }
    for (std::size_t k = begin; k < verb.range.end; ++k) {
      if (tokens_[k].is(dropped_adverb) && k != verb.head) continue;
      add(pieces, k, false);
    }
  }

  std::size_t last_marker(const VerbGroup& verb) const {
    for (std::size_t k = verb.range.end; k > verb.range.begin; --k) {
      if (tokens_[k - 1].is(infinitive_marker)) return k - 1;
    }
    return verb.range.end;
  }

  std::optional<std::size_t> complement_of(std::size_t id) const {
    if (!tokens_[parse_.clauses[id].verb->head].is(reporting_verb)) return std::nullopt;
    for (std::size_t c = id + 1; c < parse_.clauses.size(); ++c) {
      const Clause& clause = parse_.clauses[c];
      if (clause.kind == ClauseKind::complement && clause.parent == id && clause.verb) return c;
    }
    return std::nullopt;
  }

  void add_complement(Pieces& pieces, std::size_t id) {
    const Clause& clause = parse_.clauses[id];
    if (clause.marker) add(pieces, *clause.marker, false);
    add_clause(pieces, id);
  }

  // "the tariffs announced by Trump" → "Trump announced the tariffs"; "a poll conducted in May" → "poll was conducted".
  void add_participial(Pieces& pieces, std::size_t id) {
    const Clause& clause = parse_.clauses[id];
    const bool is_gerund = tokens_[clause.verb->head].is(gerund);
    const std::size_t outer = clause.parent.value_or(0);
    if (is_gerund) {
      add_subject(pieces, subject_owner(outer), kMostWords);
      const auto told = grammar_.past_forms.find(tokens_[clause.verb->head].word.folded);
      if (told != grammar_.past_forms.end())
        replace(pieces, clause.verb->head, told->second);
      else
        add(pieces, clause.verb->head, false);
      if (const auto said = complement_of(id)) return add_complement(pieces, *said);
      return Tail(parse_, time_).add_to(pieces, id, {});
    }
    if (clause.begin == parse_.clauses[0].begin || clause.begin == 0) {  // "Founded in 1975, it was …"
      add_subject(pieces, outer, kMostWords);
      return add_passive(pieces, id, {});
    }
    const TokenList noun = noun_of(id);
    const Range by = by_agent(id);
    if (!by.empty()) {
      for (std::size_t k = by.begin + 1; k < by.end; ++k) add(pieces, k, false);
      const auto told = grammar_.base_forms.find(tokens_[clause.verb->head].word.folded);
      const auto past_form =
          told == grammar_.base_forms.end() ? grammar_.past_forms.end() : grammar_.past_forms.find(told->second);
      if (past_form != grammar_.past_forms.end())
        replace(pieces, clause.verb->head, past_form->second);
      else
        add(pieces, clause.verb->head, false);
      for (const std::size_t k : noun) add(pieces, k, false);
      return Tail(parse_, time_).add_to(pieces, id, by);
    }
    for (const std::size_t k : noun) {
      if (k == noun.front() && noun.size() > 1 && drops_article(k)) continue;
      add(pieces, k, false);
    }
    add_passive(pieces, id, {});
  }

  // The noun that a participle hangs on: the subject around it, as far as it stands before the participle, or the noun before it.
  TokenList noun_of(std::size_t id) const {
    const Clause& clause = parse_.clauses[id];
    if (clause.parent && parse_.clauses[*clause.parent].subject.contains(clause.begin)) {
      TokenList subject = subject_tokens(parse_, *clause.parent, time_);
      std::erase_if(subject, [&](std::size_t k) { return k >= clause.begin; });
      if (!subject.empty()) return subject;
    }
    return noun_before(parse_, clause.begin);
  }

  std::size_t subject_owner(std::size_t id) const {
    while (parse_.clauses[id].subject.empty() && parse_.clauses[id].parent) id = *parse_.clauses[id].parent;
    return id;
  }

  void add_passive(Pieces& pieces, std::size_t id, Range skipped) {
    const Clause& clause = parse_.clauses[id];
    const bool many = !pieces.empty() && tokens_[pieces.back().token].is(plural);
    replace(pieces, clause.verb->head, grammar_.word(many ? "passive-many" : "passive-one"));
    replace(pieces, clause.verb->head, tokens_[clause.verb->head].word.folded);
    Tail(parse_, time_).add_to(pieces, id, skipped);
  }

  // "by Trump" behind a participle: the word and the noun phrase.
  Range by_agent(std::size_t id) const {
    const std::size_t begin = parse_.clauses[id].verb->range.end;
    if (begin >= tokens_.size() || !tokens_[begin].is(WordClass::agent)) return {};
    std::size_t end = begin + 1;
    while (end < tokens_.size() && tokens_[end].word.is_word() && !tokens_[end].time && parse_.owner[end] == id &&
           (!tokens_[end].classes.any_of({preposition, subordinator, relative, infinitive_marker}) ||
            tokens_[end].is(binding_preposition))) {
      ++end;
    }
    return {begin, end};
  }

  // "Lee, who died in 2009" → "Lee died"; "the show, which the network cut" → "network cut the show".
  void add_relative(Pieces& pieces, std::size_t id) {
    const Clause& clause = parse_.clauses[id];
    const bool object = !clause.subject.empty() && !subject_tokens(parse_, id, time_).empty();
    const bool of_time = clause.marker && tokens_[*clause.marker].is(subordinator);
    const TokenList noun = of_time ? TokenList{} : noun_before(parse_, clause.marker.value_or(clause.begin));
    if (object)
      add_subject(pieces, id, kMostWords);
    else
      add_noun(pieces, noun);
    add_verb(pieces, id);
    if (const auto said = complement_of(id)) return add_complement(pieces, *said);
    const std::size_t next = clause.verb->range.end;
    const bool has_object = next < tokens_.size() && tokens_[next].word.is_word() && !tokens_[next].time &&
                            parse_.owner[next] == id &&
                            !tokens_[next].classes.any_of({preposition, adverb, infinitive_marker});
    if (object && !has_object) {
      for (const std::size_t k : noun) add(pieces, k, false);
    }
    Tail(parse_, time_).add_to(pieces, id, {});
  }

  void add_noun(Pieces& pieces, const TokenList& noun) {
    for (const std::size_t k : noun) {
      if (k == noun.front() && noun.size() > 1 && drops_article(k)) continue;
      add(pieces, k, false);
    }
  }

  void replace(Pieces& pieces, std::size_t k, std::string word) {
    pieces.push_back({.token = k, .replacement = std::move(word), .phrase = false});
  }

  void add(Pieces& pieces, std::size_t k, bool phrase) const { add_piece(pieces, parse_, time_, k, phrase); }

  const Parse& parse_;
  const std::vector<Token>& tokens_;
  std::string_view sentence_;
  Range expression_;
  Range time_;
  const Antecedents& antecedents_;
  const Grammar& grammar_;
};

}  // namespace

std::string label_of(const Parse& parse, std::string_view sentence, const Target& target, Range time,
                     const Antecedents& antecedents, const Grammar& grammar) {
  LabelWriter writer(parse, sentence, time, antecedents, grammar);
  if (target.kind == Target::Kind::noun_phrase) return writer.of_noun(target.noun);
  return writer.of_clause(target.clause);
}

}  // namespace annals

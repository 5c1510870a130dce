// The pieces of the target are put together in the order subject, verb, rest; text_of cuts them to length.

#include "events/label.h"

#include <algorithm>
#include <utility>

#include "events/phrase.h"
#include "events/subject.h"
#include "events/tail.h"
#include "events/text_of.h"
#include "events/verb_words.h"

namespace annals {
namespace {

using enum WordClass;

constexpr std::size_t kMostWords = 14;
constexpr std::size_t kMostPieces = 32;  // of nearly all labels, before they are cut
constexpr std::size_t kMostWordsOfSpeaker = 5;
constexpr std::size_t kMostWordsOfListener = 3;

class LabelWriter {
 public:
  LabelWriter(const Parse& parse, std::string_view sentence, Range time, bool planned, const Antecedents& antecedents,
              const Grammar& grammar)
      : parse_(parse),
        tokens_(parse.tokens),
        sentence_(sentence),
        expression_(time),
        time_(time_phrase(parse, time)),
        planned_(planned),
        antecedents_(antecedents),
        grammar_(grammar) {}

  std::string of_clause(std::size_t id) {
    if (const auto next = clause_behind_time(id)) id = *next;
    while (lacks_subject(id) && parse_.clauses[id].parent && parse_.clauses[*parse_.clauses[id].parent].verb)
      id = *parse_.clauses[id].parent;
    const Clause& clause = parse_.clauses[id];
    if (!clause.verb) return of_rest();
    if (clause.kind == ClauseKind::attribution) return of_attribution(id);
    Pieces pieces;
    pieces.reserve(kMostPieces);
    if (const auto source = attributed_noun(); !source.empty()) {
      for (const std::size_t k : source) add(pieces, k, false);
      add_word(pieces, source.back(), grammar_.word("said"));
    } else if (!antecedents_.speaker.empty() && is_pronoun(parse_, subject_tokens(parse_, id, time_), first_person)) {
      add_word(pieces, clause.verb->head, antecedents_.speaker);
      add_word(pieces, clause.verb->head, grammar_.word("said"));
    }
    const std::size_t begin = pieces.size();
    add_clause(pieces, id);
    if (begin == 0 && is_fragment(pieces)) return of_sentence();
    if (begin > 0 || is_pronoun(parse_, subject_tokens(parse_, id, time_), first_person)) quote(pieces, begin);
    return text_of(std::move(pieces), parse_, sentence_, kMostWords);
  }

  std::string of_noun(Range noun) {
    Pieces pieces;
    pieces.reserve(kMostPieces);
    for (std::size_t k = noun.begin; k < noun.end; ++k) add(pieces, k, k > noun.begin && opens_phrase(parse_, k));
    return text_of(std::move(pieces), parse_, sentence_, kMostWords);
  }

 private:
  // "built in 1971 and refitted in 2009", "who found it and named it": of a second verb without a subject, the clause before it
  // whose noun it shares.
  std::optional<std::size_t> host_of(std::size_t id) const {
    if (parse_.clauses[id].kind != ClauseKind::coordinate) return std::nullopt;
    for (std::size_t c = id; c-- > 1;) {
      const Clause& clause = parse_.clauses[c];
      const bool hosts = clause.kind == ClauseKind::participial || clause.kind == ClauseKind::relative;
      if (hosts && clause.verb && subject_tokens(parse_, c, time_).empty() && !tokens_[clause.verb->head].is(gerund))
        return c;
    }
    return std::nullopt;
  }

  void add_second_verb(Pieces& pieces, std::size_t id, std::size_t host) {
    const Clause& first = parse_.clauses[host];
    if (first.kind == ClauseKind::relative) {
      add_noun(pieces, relative_noun(first.marker.value_or(first.begin)));
      add_verb(pieces, id);
      return Tail(parse_, time_).add_to(pieces, id, {});
    }
    const bool leads = first.begin == parse_.clauses[0].begin || first.begin == 0;
    const TokenList noun = leads ? TokenList{} : noun_of(host);
    if (noun.empty())
      add_subject(pieces, subject_owner(first.parent.value_or(0)), kMostWords);
    else
      add_noun(pieces, noun);
    add_passive(pieces, id, {});
  }

  // "It is now four years later and nothing has changed": a clause that only says when leads one that says what.
  std::optional<std::size_t> clause_behind_time(std::size_t id) const {
    const Clause& clause = parse_.clauses[id];
    if (!clause.verb || !tokens_[clause.verb->head].is(be) || clause.verb->passive) return std::nullopt;
    if (!is_pronoun(parse_, subject_tokens(parse_, id, time_), thing_pronoun)) return std::nullopt;
    for (std::size_t k = clause.verb->range.end; k < tokens_.size(); ++k) {
      if (parse_.owner[k] == id && tokens_[k].word.is_word() && !time_.contains(k) &&
          !tokens_[k].classes.any_of({adverb, dropped_adverb}))
        return std::nullopt;
    }
    for (std::size_t c = id + 1; c < parse_.clauses.size(); ++c) {
      if (parse_.clauses[c].kind == ClauseKind::coordinate && parse_.clauses[c].verb &&
          !parse_.clauses[c].shares_subject)
        return c;
    }
    return std::nullopt;
  }

  // A finite verb that nothing does: the clause around it says more.
  bool lacks_subject(std::size_t id) const {
    const Clause& clause = parse_.clauses[id];
    if (!clause.verb || clause.kind == ClauseKind::participial || tokens_[clause.verb->head].is(gerund)) return false;
    if (clause.kind == ClauseKind::attribution || tokens_[clause.verb->head].is(event_noun)) return false;
    if (!subject_tokens(parse_, id, time_).empty() || host_of(id)) return false;
    const bool relative_that =
        clause.kind == ClauseKind::complement && clause.marker && tokens_[*clause.marker].is(relative);
    if (clause.kind == ClauseKind::relative || relative_that) {
      const bool of_time = clause.marker && tokens_[*clause.marker].is(subordinator);
      return of_time || noun_before(parse_, clause.marker.value_or(clause.begin)).empty();
    }
    return true;
  }

  // "according to a report on Thursday": what the report says is dated, and the report said it.
  TokenList attributed_noun() const {
    std::optional<std::size_t> id = parse_.owner[expression_.begin];
    while (id && !(parse_.clauses[*id].marker && tokens_[*parse_.clauses[*id].marker].is(WordClass::attribution)))
      id = parse_.clauses[*id].parent;
    if (!id || parse_.clauses[*id].verb) return {};
    TokenList noun;
    const bool leads = tokens_[expression_.end - 1].word.possessive;  // "according to Thursday's report"
    const std::size_t begin = leads ? expression_.end : *parse_.clauses[*id].marker + 1;
    const std::size_t end = leads ? tokens_.size() : time_.begin;
    for (std::size_t k = begin; k < end && parse_.owner[k] == *id; ++k) {
      const Token& token = tokens_[k];
      if (noun.empty() && token.classes.any_of({infinitive_marker, preposition, determiner})) continue;
      if (!token.word.is_word() || token.is(preposition)) break;
      noun.push_back(k);
    }
    return noun;
  }

  // Nobody does it: the subject was not found, and only a verb or what hangs on a noun is left.
  bool is_fragment(const Pieces& pieces) const {
    if (pieces.size() < 2) return true;
    const Piece& first = pieces.front();
    if (!first.replacement.empty())
      return first.replacement == grammar_.word("passive-one") || first.replacement == grammar_.word("passive-many");
    return tokens_[first.token].classes.any_of({be, have, do_, infinitive_marker, preposition});
  }

  // The sentence without its time, as far as the limit goes.
  std::string of_sentence() {
    Pieces pieces;
    pieces.reserve(kMostPieces);
    for (std::size_t k = 0; k < tokens_.size(); ++k) {
      if (pieces.empty() && is_break(tokens_[k])) continue;
      if (!time_.contains(k)) add(pieces, k, opens_phrase(parse_, k) && pieces.size() >= 3);
    }
    return text_of(std::move(pieces), parse_, sentence_, kMostWords);
  }

  // No verb was found: the sentence without its time.
  std::string of_rest() {
    Pieces pieces;
    pieces.reserve(kMostPieces);
    for (std::size_t k = parse_.clauses[0].begin; k < tokens_.size(); ++k) {
      if (is_break(tokens_[k]) && pieces.size() >= 3) break;
      if (is_break(tokens_[k]) && pieces.empty()) continue;
      add(pieces, k, opens_phrase(parse_, k) && pieces.size() >= 3);
    }
    return text_of(std::move(pieces), parse_, sentence_, kMostWords);
  }

  // "…, officials said on Friday": the speaker first.
  std::string of_attribution(std::size_t id) {
    const Clause& clause = parse_.clauses[id];
    Pieces pieces;
    pieces.reserve(kMostPieces);
    add_subject(pieces, id, kMostWordsOfSpeaker);
    for (std::size_t k = clause.verb->range.begin; k < clause.verb->range.end; ++k) add(pieces, k, false);
    if (clause.subject.begin < clause.verb->range.begin) add_listener(pieces, id);
    const std::size_t content = content_of(id);
    const std::size_t begin = pieces.size();
    if (parse_.clauses[content].verb) {
      add_clause(pieces, content);
    } else {
      for (std::size_t k = parse_.clauses[content].begin; k < clause.begin && !is_break(tokens_[k]); ++k)
        add(pieces, k, opens_phrase(parse_, k));
    }
    quote(pieces, begin);
    return text_of(std::move(pieces), parse_, sentence_, kMostWords + 1);
  }

  // Puts what a speaker said, from that piece on, in quotation marks where the text has it in them, or says "I" or "we".
  void quote(Pieces& pieces, std::size_t begin) const {
    if (begin >= pieces.size() || !pieces[begin].replacement.empty()) return;
    const Token& first = tokens_[pieces[begin].token];
    if (first.word.kind == WordKind::open_quote) return;
    std::size_t mark = pieces[begin].token;
    while (first.quoted && mark > 0 && !is_mark(tokens_[mark], WordKind::open_quote)) --mark;
    const auto at = pieces.begin() + static_cast<std::ptrdiff_t>(begin);
    if (first.quoted && is_mark(tokens_[mark], WordKind::open_quote))
      pieces.insert(at, {.token = mark, .replacement = {}});
    else if (first.is(first_person))
      pieces.insert(at, {.token = pieces[begin].token, .replacement = "“", .mark = WordKind::open_quote});
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
    const bool relative_that = clause.kind == ClauseKind::complement && clause.marker &&
                               tokens_[*clause.marker].is(relative) && subject_tokens(parse_, id, time_).empty();
    if (clause.kind == ClauseKind::relative || relative_that) return add_relative(pieces, id);
    if (const auto host = host_of(id); host && subject_tokens(parse_, id, time_).empty())
      return add_second_verb(pieces, id, *host);
    add_subject(pieces, id, kMostWords);
    const std::size_t subject_end = pieces.size();
    add_verb(pieces, id);
    if (const auto said = complement_of(id)) {
      add_listener(pieces, id);
      return add_complement(pieces, *said);
    }
    const std::size_t verb_end = pieces.size();
    Tail(parse_, time_).add_to(pieces, id, {});
    // "The vote is on Friday": the vote.
    const bool bare = pieces.size() == verb_end && subject_end > 0 && tokens_[clause.verb->head].is(be) &&
                      clause.verb->range.end == clause.verb->range.begin + 1;
    if (bare) pieces.resize(subject_end);
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

  void add_subject(Pieces& pieces, std::size_t id, std::size_t limit) const {
    Subject(parse_, sentence_, time_, antecedents_, grammar_).add_to(pieces, id, limit);
  }

  void add_verb(Pieces& pieces, std::size_t id) const {
    VerbWords(parse_, time_, planned_, grammar_).add_to(pieces, id);
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
      if (const auto told = grammar_.past_form(tokens_[clause.verb->head].word.folded))
        add_word(pieces, clause.verb->head, std::string(*told));
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
      const auto plain = grammar_.base_form(tokens_[clause.verb->head].word.folded);
      if (const auto told = plain ? grammar_.past_form(*plain) : std::nullopt)
        add_word(pieces, clause.verb->head, std::string(*told));
      else
        add(pieces, clause.verb->head, false);
      for (const std::size_t k : noun) add(pieces, k, false);
      return Tail(parse_, time_).add_to(pieces, id, by);
    }
    for (const std::size_t k : noun) {
      if (k == noun.front() && noun.size() > 1 && drops_article(parse_, k)) continue;
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
    const bool many = is_many(pieces);
    add_word(pieces, clause.verb->head, grammar_.word(many ? "passive-many" : "passive-one"));
    add_word(pieces, clause.verb->head, std::string(tokens_[clause.verb->head].word.folded));
    Tail(parse_, time_).add_to(pieces, id, skipped);
  }

  // "results from its first decade": by the word before the first preposition; "a list of names" is one thing.
  bool is_many(const Pieces& pieces) const {
    std::size_t end = 0;
    while (end < pieces.size() && !(end > 0 && tokens_[pieces[end].token].is(preposition) &&
                                    !tokens_[pieces[end].token].is(binding_preposition)))
      ++end;
    return end > 0 && tokens_[pieces[end - 1].token].is(plural);
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
    const TokenList noun = of_time ? TokenList{} : relative_noun(clause.marker.value_or(clause.begin));
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
    Range used;
    if (object && !has_object && !clause.verb->passive && !tells_content(noun)) {
      if (strands_preposition(next, id)) {  // "the deal it entered into with Volta"
        add(pieces, next, false);
        used = {next, next + 1};
      }
      for (const std::size_t k : noun) add(pieces, k, false);
    }
    Tail(parse_, time_).add_to(pieces, id, used);
  }

  // A preposition whose noun is the one that the clause hangs on: another preposition, a time or the end stands behind it.
  bool strands_preposition(std::size_t k, std::size_t id) const {
    if (k >= tokens_.size() || parse_.owner[k] != id || !tokens_[k].is(preposition) || tokens_[k].time) return false;
    if (time_.contains(k)) return false;
    const std::size_t next = k + 1;
    return next >= tokens_.size() || is_break(tokens_[next]) ||
           (tokens_[next].is(preposition) && !tokens_[next].is(binding_preposition) && !time_.contains(next));
  }

  bool tells_content(const TokenList& noun) const {
    return std::ranges::any_of(noun, [&](std::size_t k) { return tokens_[k].is(content_noun); });
  }

  // "Ana Ruiz, a chemist who died": the name, and not what it is.
  TokenList relative_noun(std::size_t end) const {
    TokenList noun = noun_before(parse_, end);
    if (noun.empty() || noun.front() == 0 || !tokens_[noun.front()].is(article) ||
        !is_mark(tokens_[noun.front() - 1], WordKind::comma))
      return noun;
    TokenList name = noun_before(parse_, noun.front() - 1);
    const bool is_name =
        !name.empty() && std::ranges::all_of(name, [&](std::size_t k) { return tokens_[k].word.capital; });
    return is_name ? name : noun;
  }

  void add_noun(Pieces& pieces, const TokenList& noun) {
    for (const std::size_t k : noun) {
      if (k == noun.front() && noun.size() > 1 && drops_article(parse_, k)) continue;
      add(pieces, k, false);
    }
  }

  void add(Pieces& pieces, std::size_t k, bool phrase) const { add_piece(pieces, parse_, time_, k, phrase); }

  const Parse& parse_;
  const std::vector<Token>& tokens_;
  std::string_view sentence_;
  Range expression_;
  Range time_;
  bool planned_;
  const Antecedents& antecedents_;
  const Grammar& grammar_;
};

}  // namespace

std::string label_of(const Parse& parse, std::string_view sentence, const Target& target, Range time, bool planned,
                     const Antecedents& antecedents, const Grammar& grammar) {
  LabelWriter writer(parse, sentence, time, planned, antecedents, grammar);
  if (target.kind == Target::Kind::noun_phrase) return writer.of_noun(target.noun);
  return writer.of_clause(target.clause);
}

}  // namespace annals

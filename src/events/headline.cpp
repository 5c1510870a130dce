// Candidates are made in order: the event's own clause, what embeds it, the clause around a noun, the sentence. Each is subject, verb, rest;
// only the verb is rewritten.

#include "events/headline.h"

#include <algorithm>
#include <utility>

#include "events/label_text.h"
#include "events/pruning.h"

namespace annals {
namespace {

using enum WordClass;

constexpr double kTooFewWords = 2;
constexpr std::size_t kFewWords = 4;
constexpr std::size_t kMostWordsOfListener = 3;
constexpr std::size_t kFewestWordsOfContent = 9;
constexpr std::size_t kMostWords = 20;
constexpr double kEmbedded = 1.5;  // a clause and what embeds it say more than was asked for
constexpr double kWholeSentence = 6;

class Writer {
 public:
  Writer(const Parse& parse, const Structure& structure, std::string_view sentence, const HeadlineOptions& options,
         const Grammar& grammar)
      : parse_(parse),
        tokens_(parse.tokens),
        s_(structure),
        sentence_(sentence),
        options_(options),
        grammar_(grammar) {}

  Headline write(const Event& event) {
    if (options_.series && event.verb == options_.series->verb) {
      add_part(event, *options_.series);
      if (headline_.candidates.back().faults.empty()) return choose();
    }
    if (event.verb != kNoChunk) {
      add(event, "the clause", 0);
      // What passes without a price can't be bettered by what follows, which begins dearer.
      if (!headline_.candidates.empty() && headline_.candidates.back().faults.empty() &&
          headline_.candidates.back().cost <= kEmbedded)
        return choose();
      for (std::size_t i = 0; i < event.around.size(); ++i) add_embedded(event, i);
      if (const ChunkId main = verb_under_condition(event.verb); main != kNoChunk)
        add(event_at(parse_, s_, main, event.time, grammar_), "with what hangs on it", kEmbedded);
      if (event.shape == Shape::noun || lacks_subject(event) || lacks_object(event) || is_stative_participle(event)) {
        const ChunkId verb = s_.verb_above(event.verb);
        if (verb != kNoChunk) add(event_at(parse_, s_, verb, event.time, grammar_), "the clause around it", kEmbedded);
      }
    }
    add_sentence(event);
    return choose();
  }

 private:
  const Chunk& at(ChunkId k) const { return s_.chunks[k]; }
  const Token& head(ChunkId k) const { return tokens_[at(k).head]; }
  const VerbFrame* frame_of(ChunkId k) const { return grammar_.verb_frame(head(k).word.folded); }

  static bool needs_subject(Shape shape) { return shape != Shape::noun && shape != Shape::fragment; }
  bool lacks_subject(const Event& event) const { return needs_subject(event.shape) && event.subject == kNoChunk; }

  // "what Ruiz saw in May": the word that opens the clause is its object.
  bool lacks_object(const Event& event) const {
    if (event.shape != Shape::clause || event.object != kNoChunk || at(event.verb).kind != ChunkKind::verb)
      return false;
    const auto marker = parse_.clauses[at(event.verb).clause].marker;
    const auto& verb = parse_.clauses[at(event.verb).clause].verb;
    const VerbFrame* frame = frame_of(event.verb);
    const bool needs = frame != nullptr && frame->may_have.has(Complement::object) && frame->needs == 0 &&
                       !frame->may_have.has(Complement::nothing) && verb && !verb->passive;
    if (!needs || !marker || !tokens_[*marker].is(complementizer) || tokens_[*marker].is(subordinator)) return false;
    return event.subject != kNoChunk && event.subject != s_.of_token[*marker] &&
           s_.child(event.verb, {Relation::object, Relation::predicate, Relation::complement}) == kNoChunk;
  }

  // "a letter dated May 3": no event of its own.
  bool is_stative_participle(const Event& event) const {
    const VerbFrame* frame = event.shape == Shape::participle ? frame_of(event.verb) : nullptr;
    return frame != nullptr && frame->tags.has(VerbTag::stative);
  }

  // "Prosecutors denied that" and the event: who says so, the verb, whom it was said to, and the event's own words.
  void add_embedded(const Event& event, std::size_t index) {
    const ChunkId outer = event.around[index];
    const Event outside = event_at(parse_, s_, outer, event.time, grammar_);
    LabelWords words;
    add_subject(outside, pruned(parse_, s_, outside, options_.dated, kHeadlineWords, grammar_), words);
    add_verb(outside, words);
    for (ChunkId k = 0; k < s_.chunks.size(); ++k) {
      const bool listener =
          at(k).governor == outer && k > outer && at(k).relation == Relation::object && k < event.verb;
      if (listener && at(k).tokens.end <= at(k).tokens.begin + kMostWordsOfListener) add_chunk(event, k, words);
    }
    const auto marker = parse_.clauses[at(event.verb).clause].marker;
    if (marker && tokens_[*marker].classes.any_of({complementizer, condition})) words.push_back({*marker, {}, false});
    named_ = true;
    const LabelWords inner = words_of(event, words.size());
    named_ = false;
    words.insert(words.end(), inner.begin(), inner.end());
    Event checked = outside;
    checked.around.assign(event.around.begin() + static_cast<std::ptrdiff_t>(index) + 1, event.around.end());
    add_words(checked, words, "with what embeds it", kEmbedded);
  }

  void add(const Event& event, std::string how, double extra) {
    const LabelWords words = words_of(event, 0);
    add_words(event, words, std::move(how), extra);
  }

  void add_words(const Event& event, const LabelWords& words, std::string how, double extra) {
    inner_named_ = false;
    if (words.empty()) return;
    Candidate candidate{.label = text_of(words), .how = std::move(how), .cost = price_ + extra, .faults = {}};
    const std::size_t count = words.size();
    candidate.cost += price_of_length(count);
    if (count < kFewWords) candidate.cost += kTooFewWords;
    check(event, words, candidate);
    headline_.candidates.push_back(std::move(candidate));
  }

  // What somebody says in a quotation that began before the sentence gets its marks again: "Ruiz said “We have enough”".
  std::string text_of(const LabelWords& words) const {
    constexpr std::ptrdiff_t speaker = 2;  // the name and "said"
    std::string text = label_text(words, parse_, sentence_);
    const bool spoken = words.size() > speaker && words.front().token == tokens_.size();
    const auto has = [&](std::string_view mark) { return text.find(mark) != std::string::npos; };
    if (!spoken || has("“") || has("\"") || has("‘") || has("`")) return text;
    const LabelWords who(words.begin(), words.begin() + speaker);
    const LabelWords said(words.begin() + speaker, words.end());
    return label_text(who, parse_, sentence_) + " “" + label_text(said, parse_, sentence_) + "”";
  }

  // "Rents rose 9 percent", of "Rents rose 4 percent in 2021, 9 percent in 2022": subject, verb, what all parts share, and the time's own part.
  void add_part(const Event& event, const Series& series) {
    const Pruned parts = pruned(parse_, s_, event, options_.dated, kHeadlineWords, grammar_);
    LabelWords words;
    add_subject(event, parts, words);
    add_verb(event, words);
    for (std::size_t t = series.shared.begin; t < series.shared.end; ++t) add_token(event, t, words);
    std::size_t time = series.part.end;
    while (time > series.part.begin && tokens_[time - 1].time) --time;
    while (time > series.part.begin && tokens_[time - 1].classes.any_of({time_preposition, time_adverb})) --time;
    const std::size_t begin = words.size();
    for (std::size_t t = series.part.begin; t < time; ++t) add_token(event, t, words);
    if (begin < words.size()) words[begin].close_up = true;
    price_ = 0;
    add_words(event, words, "its own part", 0);
  }

  // "If X meets": the verb of what would follow.
  ChunkId verb_under_condition(ChunkId verb) const {
    if (at(verb).kind != ChunkKind::verb || at(verb).relation != Relation::adverbial) return kNoChunk;
    const ChunkId main = at(verb).governor;
    const bool found = opens_with_condition(parse_, at(verb).clause) && main != kNoChunk;
    return found && at(main).kind == ChunkKind::verb ? main : kNoChunk;
  }

  // What is wrong with a candidate.
  void check(const Event& event, const LabelWords& words, Candidate& candidate) const {
    const auto fault = [&](Fault found) { candidate.faults.push_back(found); };
    if (words.size() < 2 || (event.shape == Shape::noun && words.size() < 3)) fault(Fault::too_short);
    if (words.size() > kMostWords) fault(Fault::too_long);
    if (lacks_subject(event)) fault(Fault::no_subject);
    if (lacks_object(event)) fault(Fault::no_object);
    if (is_stative_participle(event)) fault(Fault::too_short);
    const LabelWord& first = words.front();
    if (first.instead.empty() && !tokens_[first.token].quoted && is_open(event, first.token))
      fault(Fault::open_pronoun);
    if (dangles(words.back())) fault(Fault::dangling);
    if (runs_together(words)) fault(Fault::run_together);
    if (event.verb != kNoChunk && verb_under_condition(event.verb) != kNoChunk) fault(Fault::lost_operator);
    for (const ChunkId outer : event.around) {
      if (changes_truth(outer)) {
        fault(Fault::lost_operator);
        break;
      }
    }
  }

  // "A style emerged remains sought after": two finite verbs, and nothing between them that opens or joins a clause. What is said needs no
  // "that".
  bool runs_together(const LabelWords& words) const {
    ChunkId last = kNoChunk;
    bool joined = false;
    for (const LabelWord& word : words) {
      if (word.token >= tokens_.size()) return false;  // a speaker: what follows is said
      const ChunkId k = s_.of_token[word.token];
      const Token& token = tokens_[word.token];
      joined = joined || token.quoted || word.set_off || at(k).kind == ChunkKind::marker ||
               at(k).kind == ChunkKind::infinitive ||
               token.classes.any_of({coordinator, relative, complementizer, subordinator, condition});
      if (k == last || at(k).kind != ChunkKind::verb || !is_finite(k)) continue;
      if (last != kNoChunk && !joined && !takes_clause(last)) return true;
      last = k;
      joined = false;
    }
    return false;
  }

  bool is_finite(ChunkId verb) const {
    const Clause& clause = parse_.clauses[at(verb).clause];
    return s_.verb_of[at(verb).clause] == verb && clause.kind != ClauseKind::participial && clause.verb.has_value();
  }

  bool takes_clause(ChunkId verb) const {
    const VerbFrame* frame = frame_of(verb);
    const auto has = [&](Complement c) { return frame != nullptr && frame->may_have.has(c); };
    return head(verb).is(reporting_verb) || has(Complement::that) || has(Complement::wh) ||
           has(Complement::object_that) || has(Complement::object_wh);
  }

  bool is_open(const Event& event, std::size_t token) const {
    if (event.subject == kNoChunk) return false;
    const Chunk& subject = at(event.subject);
    return subject.tokens.end == subject.tokens.begin + 1 && subject.tokens.begin == token &&
           tokens_[token].classes.any_of({pronoun, determiner}) && !tokens_[token].classes.any_of({number_word});
  }

  bool dangles(const LabelWord& word) const {
    if (!word.instead.empty()) return false;
    const Token& token = tokens_[word.token];
    if (token.word.capital || at(s_.of_token[word.token]).relation == Relation::particle) return false;
    const bool ends = word.token + 1 >= tokens_.size() || !tokens_[word.token + 1].word.is_word();
    if (token.is(complementizer) && token.is(relative)) return true;
    return token.classes.any_of({article, coordinator, infinitive_marker, possessive}) ||
           (token.is(preposition) && !token.is(adverb) && !token.is(particle) && !ends);
  }

  // Whether what the verb embeds may not be told without it: "denied that", "ordered to", "did not say that".
  bool changes_truth(ChunkId verb) const {
    const VerbFrame* frame = frame_of(verb);
    const auto& group = parse_.clauses[at(verb).clause].verb;
    if (group && group->negated) return true;
    constexpr Tags<VerbTag> tags = {VerbTag::denies, VerbTag::alleges, VerbTag::doubts, VerbTag::orders, VerbTag::asks,
                                    VerbTag::fears,  VerbTag::tries,   VerbTag::thinks, VerbTag::claims};
    return frame != nullptr && frame->tags.any_of(tags);
  }

  LabelWords words_of(const Event& event, std::size_t used) {
    LabelWords words;
    price_ = 0;
    if (event.shape == Shape::attribution) {
      add_attribution(event, words);
      return words;
    }
    const Pruned parts = pruned(parse_, s_, event, options_.dated, room(used), grammar_);
    price_ += parts.price;
    if (event.shape == Shape::lifespan) {
      add_chunk(event, event.subject, words);
      words.push_back({at(event.subject).head, grammar_.word(event.dies ? "died" : "born"), false});
      return words;
    }
    if (event.shape == Shape::figure) {
      add_subject(event, parts, words);
      words.push_back({at(event.verb).tokens.begin, passive_auxiliary(event.subject), false});
      for (const ChunkId k : parts.predicate) add_chunk(event, k, words);
      return words;
    }
    add_condition(event, parts, words);
    add_subject(event, parts, words);
    if (condition_end_ > 0 && condition_end_ < words.size()) words[condition_end_].set_off = true;
    conditioned_ = std::exchange(condition_end_, 0) > 0;
    const std::size_t verb_begins = words.size();
    add_predicate(event, parts, words);
    if (std::exchange(closes_up_, false) && verb_begins < words.size()) words[verb_begins].close_up = true;
    conditioned_ = false;
    return words;
  }

  static double price_of_length(std::size_t words) {
    return words > kHeadlineWords ? kWordTooMany * static_cast<double>(words - kHeadlineWords) : 0;
  }

  // How many words are left for what follows `used` others.
  static std::size_t room(std::size_t used) {
    return used + kFewestWordsOfContent > kHeadlineWords ? kFewestWordsOfContent : kHeadlineWords - used;
  }

  // "If no buyer is found, the yard will close": what is told hangs on it, so that it stays at the front.
  void add_condition(const Event& event, const Pruned& parts, LabelWords& words) {
    for (const ChunkId k : parts.predicate) {
      if (k >= event.verb || at(k).relation != Relation::adverbial || at(k).kind != ChunkKind::verb) continue;
      if (!opens_with_condition(parse_, at(k).clause)) continue;
      for (const ChunkId j : parts.predicate) {
        if (s_.is_below(j, k)) add_chunk(event, j, words);
      }
      condition_end_ = words.size();
    }
  }

  // "…, officials said on Friday": the speaker first, then what is said.
  void add_attribution(const Event& event, LabelWords& words) {
    const Pruned parts = pruned(parse_, s_, event, options_.dated, kHeadlineWords, grammar_);
    add_subject(event, parts, words);
    if (event.without_verb) {
      words.push_back({at(event.subject).head, grammar_.word("said"), false});
    } else {
      for (std::size_t t = at(event.verb).tokens.begin; t < at(event.verb).tokens.end; ++t)
        words.push_back({t, {}, false});
    }
    for (const ChunkId k : parts.predicate) {
      if (!event.without_verb && at(k).relation == Relation::object && at(k).governor == event.verb && k > event.verb)
        add_chunk(event, k, words);  // "told reporters"
    }
    if (event.content == kNoChunk) return;
    const Event content = event_at(parse_, s_, event.content, event.time, grammar_);
    const Pruned said = pruned(parse_, s_, content, options_.dated, room(words.size()), grammar_);
    price_ += said.price;
    const std::size_t begin = words.size();
    add_subject(content, said, words);
    add_predicate(content, said, words);
    std::erase_if(words, [&](const LabelWord& word) {
      const bool repeated = &word - words.data() >= static_cast<std::ptrdiff_t>(begin) &&
                            s_.is_below(s_.of_token[word.token], event.verb);
      return repeated;
    });
  }

  void add_subject(const Event& event, const Pruned& parts, LabelWords& words) {
    if (event.subject == kNoChunk) return;
    if (words.size() == condition_end_ && !named_ && add_reference(event, words)) return;
    // "The operator, Harbor Lines, said": the name.
    if (const ChunkId name = name_beside(event, parts); name != kNoChunk) {
      for (const ChunkId k : parts.subject) {
        if (s_.is_below(k, name)) add_chunk(event, k, words);
      }
      closes_up_ = true;
      return;
    }
    for (const ChunkId k : parts.subject) {
      const bool leads = k < event.subject && at(k).relation == Relation::conjunction &&
                         at(k).governor == event.subject;  // "ads and mailings backing"
      if (!leads && !is_mark_of(event, k)) add_chunk(event, k, words);
    }
  }

  // The name that the subject stands for, or the words that say so behind it. False: the subject is written as it stands.
  bool add_reference(const Event& event, LabelWords& words) const {
    const Reference reference = options_.reference ? options_.reference(event.subject) : Reference{};
    const Range range = at(event.subject).tokens;
    const std::size_t first = range.begin;
    switch (reference.outcome) {
      case ReferenceOutcome::none:
      case ReferenceOutcome::open:
        return false;
      case ReferenceOutcome::gloss:
        for (std::size_t t = range.begin; t < range.end; ++t) add_token(event, t, words);
        words.push_back({range.end - 1, "[" + reference.text + "]", false});
        return true;
      case ReferenceOutcome::name:
        break;
    }
    if (speaks(reference.rule)) {
      words.push_back({tokens_.size(), reference.text, false});
      words.push_back({tokens_.size(), grammar_.word("said"), false});
      return false;
    }
    words.push_back(
        {first, reference.possessive ? reference.text + grammar_.word("possessive") : reference.text, false});
    for (std::size_t t = first + 1; reference.possessive && t < range.end; ++t) add_token(event, t, words);
    return true;
  }

  // "Death of his mother" → "Death of Joshua Norton’s mother": a person whom nothing before it in the label names.
  bool add_inner_name(ChunkId k, LabelWords& words) {
    const Range range = at(k).tokens;
    const Token& first = tokens_[range.begin];
    if (!options_.reference || inner_named_ || first.quoted) return false;
    if (!first.is(person_possessive) || range.end == range.begin + 1) return false;
    const Reference reference = options_.reference(k);
    if (reference.outcome != ReferenceOutcome::name || speaks(reference.rule)) return false;
    const std::string_view name = reference.text;
    const std::string_view last = name.substr(name.find_last_of(' ') + 1);
    for (const LabelWord& word : words) {
      const std::string_view said = word.instead.empty() ? tokens_[word.token].word.span.of(sentence_) : word.instead;
      if (said.find(last) != std::string_view::npos) return false;
      if (word.instead.empty() && tokens_[word.token].word.capital && word.token > 0)
        return false;  // who else it could be
    }
    words.push_back({range.begin, reference.text + grammar_.word("possessive"), false});
    inner_named_ = true;
    return true;
  }

  ChunkId name_beside(const Event& event, const Pruned& parts) const {
    const Token& first = tokens_[at(event.subject).tokens.begin];
    if (head(event.subject).word.capital || !first.classes.any_of({definite, possessive})) return kNoChunk;
    for (const ChunkId k : parts.subject) {
      if (at(k).relation == Relation::apposition && at(k).governor == event.subject &&
          tokens_[at(k).tokens.begin].word.capital && head(k).word.capital)
        return k;
    }
    return kNoChunk;
  }

  // The word that opens the event's own clause is no part of its label.
  bool is_mark_of(const Event& event, ChunkId k) const {
    const Relation relation = at(k).relation;
    return (relation == Relation::marker || relation == Relation::conjunction) && at(k).governor == event.verb &&
           k < event.verb;
  }

  void add_chunk(const Event& event, ChunkId k, LabelWords& words) {
    if (k != event.subject && add_inner_name(k, words)) {
      for (std::size_t t = at(k).tokens.begin + 1; t < at(k).tokens.end; ++t) add_token(event, t, words);
      return;
    }
    for (std::size_t t = at(k).tokens.begin; t < at(k).tokens.end; ++t) add_token(event, t, words);
  }

  void add_token(const Event& event, std::size_t t, LabelWords& words) const {
    const Token& token = tokens_[t];
    if ((event.time.time.contains(t) && !event.keeps_time) || !token.word.is_word() || token.is(courtesy_title)) return;
    const bool leads = words.empty() && !named_ && token.classes.any_of({article, demonstrative}) && !token.quoted &&
                       t + 1 < tokens_.size() && !tokens_[t + 1].word.capital && s_.of_token[t] == s_.of_token[t + 1];
    // "committing to a June 3 opening": the article may have another form before the word that it comes to stand before.
    const Range time = event.time.time;
    const bool torn = token.is(article) && !token.is(definite) && !event.keeps_time && time.begin == t + 1 &&
                      time.end < tokens_.size() && begins_with_vowel(time.end) != begins_with_vowel(time.begin);
    if (leads || torn) return;
    words.push_back({t, {}, is_set_off(t) && !words.empty()});
  }

  bool begins_with_vowel(std::size_t t) const {
    const std::string_view word = tokens_[t].word.folded;
    return !word.empty() && std::string_view("aeiou").find(word.front()) != std::string_view::npos;
  }

  // Whether an insertion begins at the token, with a comma before it.
  bool is_set_off(std::size_t t) const {
    if (t == 0 || !is_mark(tokens_[t - 1], WordKind::comma)) return false;
    for (ChunkId k = s_.of_token[t]; k != kNoChunk; k = at(k).governor) {
      const Relation relation = at(k).relation;
      if (relation == Relation::apposition || relation == Relation::participle || relation == Relation::relative ||
          relation == Relation::adverbial)
        return s_.first_token(k) == t;
      if (s_.first_token(k) != t) return false;
    }
    return false;
  }

  void add_predicate(const Event& event, const Pruned& parts, LabelWords& words) {
    if (event.shape == Shape::noun) {
      for (const ChunkId k : parts.predicate) add_chunk(event, k, words);
      return;
    }
    const std::size_t before_adverbs = words.size();
    for (const ChunkId k : parts.predicate) {
      if (k >= event.verb || is_mark_of(event, k) || !goes_before_verb(k, event.verb)) continue;
      add_chunk(event, k, words);
    }
    if (event.shape == Shape::participle && may_be_passive(event.verb)) {
      words.insert(words.begin() + static_cast<std::ptrdiff_t>(before_adverbs),
                   {at(event.verb).tokens.begin, passive_auxiliary(event.subject), false});
    }
    add_verb(event, words);
    if (event.object != kNoChunk) {
      for (const ChunkId k : parts.predicate) {
        if (!s_.is_below(k, event.object) || s_.is_below(k, event.verb)) continue;
        const std::size_t begin = words.size();
        add_chunk(event, k, words);
        if (begin < words.size() && k == event.object) words[begin].set_off = false;
      }
    }
    for (const ChunkId k : parts.predicate) {
      if (k > event.verb && s_.is_below(k, event.verb)) add_chunk(event, k, words);
    }
  }

  // Of what stands before the verb: "never", "allegedly"; a phrase at the front would come to stand in the wrong place.
  bool goes_before_verb(ChunkId k, ChunkId verb) const {
    if (at(k).kind != ChunkKind::adverb) return false;
    for (std::size_t t = at(k).tokens.end; t < at(verb).tokens.begin; ++t) {
      if (!tokens_[t].is(adverb)) return false;
    }
    return true;
  }

  void add_verb(const Event& event, LabelWords& words) const {
    const Range range = at(event.verb).tokens;
    const std::string_view word = head(event.verb).word.folded;
    if (event.shape == Shape::gerund) return add_past(event, range, words);
    if (event.shape == Shape::participle) {
      for (std::size_t t = range.begin; t < range.end; ++t) add_lower(t, words);
      return;
    }
    const VerbGroup& verb = *parse_.clauses[at(event.verb).clause].verb;
    std::size_t begin = range.begin;
    const bool pronoun_leads =
        !words.empty() && words.back().instead.empty() && tokens_[words.back().token].is(pronoun);
    if (verb.tense == Tense::future && !verb.negated && !pronoun_leads && !conditioned_) {
      if (tokens_[begin].is(future_modal)) {
        words.push_back({begin, grammar_.word("infinitive"), false});
        ++begin;
      } else if (verb.planned && !tokens_[begin].is(planning_verb) && !hedged(range)) {
        begin = last_marker(range);
      } else if (range.end == range.begin + 1 && tokens_[begin].is(base)) {
        words.push_back({begin, grammar_.word("infinitive"), false});  // "will open and remain in place"
      }
    } else if (range.end == range.begin + 1 && tokens_[begin].is(base) &&
               at(event.verb).relation == Relation::conjunct &&
               (verb.tense == Tense::future || verb.tense == Tense::conditional)) {
      words.push_back({at(at(event.verb).governor).tokens.begin, {}, false});  // "It will open and remain in place"
    }
    if (options_.planned && verb.tense == Tense::present && range.end == range.begin + 1 && !verb.planned &&
        !tokens_[begin].is(reporting_verb) &&
        !tokens_[begin].classes.any_of({have, do_, present_modal, conditional_modal})) {
      if (const auto plain = grammar_.base_form(word); plain && !pronoun_leads) {
        words.push_back({begin, grammar_.word("infinitive"), false});
        words.push_back({begin, std::string(*plain), false});
        return;
      }
    }
    for (std::size_t t = begin; t < range.end; ++t) {
      if (!tokens_[t].word.is_word() || tokens_[t].time || (t + 1 < range.end && tokens_[t + 1].time))
        continue;  // "was on December 18 transferred"
      if (tokens_[t].is(dropped_adverb) && t != at(event.verb).head && !tokens_[t].is(hedge)) continue;
      add_spelled(event, t, words);
    }
  }

  // "that’s happened" → "has happened": where the word is gone that "’s" hangs on.
  void add_spelled(const Event& event, std::size_t t, LabelWords& words) const {
    const std::string_view word = tokens_[t].word.folded;
    const bool clitic = tokens_[t].classes.any_of({be, have}) && word.starts_with('\'');
    const bool torn = clitic && !words.empty() && !(words.back().instead.empty() && words.back().token + 1 == t);
    const VerbGroup& verb = *parse_.clauses[at(event.verb).clause].verb;
    if (torn) {
      const VerbFrame* frame = grammar_.verb_frame(tokens_[verb.head].word.folded);
      const bool perfect = verb.perfect || tokens_[verb.head].is(intransitive_verb) ||
                           (frame != nullptr && frame->tags.has(VerbTag::stative));  // "that’s lasted since May"
      words.push_back({t, grammar_.word(perfect ? "short-have" : "short-be"), false});
    } else {
      words.push_back({t, {}, false});
    }
  }

  void add_lower(std::size_t t, LabelWords& words) const {
    const bool first = tokens_[t].word.capital;
    words.push_back({t, first ? std::string(tokens_[t].word.folded) : std::string{}, false});
  }

  // "unlikely to": the planning word itself says something.
  bool hedged(Range range) const {
    for (std::size_t t = range.begin; t < range.end; ++t) {
      if (tokens_[t].is(hedge)) return true;
    }
    return false;
  }

  std::size_t last_marker(Range range) const {
    for (std::size_t t = range.end; t > range.begin; --t) {
      if (tokens_[t - 1].is(infinitive_marker)) return t - 1;
    }
    return range.begin;
  }

  // A gerund told in the past: "seeking" → "sought", "being struck" → "was struck", "having promised" → "promised".
  void add_past(const Event& event, Range range, LabelWords& words) const {
    const Token& first = tokens_[range.begin];
    if (range.end > range.begin + 1 && first.is(be)) {
      words.push_back({range.begin, passive_auxiliary(event.subject), false});
      for (std::size_t t = range.begin + 1; t < range.end; ++t) words.push_back({t, {}, false});
      return;
    }
    const std::string_view word = head(event.verb).word.folded;
    const std::string_view base = grammar_.base_form(word).value_or(word);
    const auto past = grammar_.past_form(base);
    words.push_back({at(event.verb).head, std::string(past.value_or(word)), false});
  }

  bool may_be_passive(ChunkId verb) const {
    const VerbFrame* frame = frame_of(verb);
    return frame == nullptr || frame->has_passive() || frame->takes != 0;
  }

  // "was", "were"
  const std::string& passive_auxiliary(ChunkId subject) const {
    return grammar_.word(is_many(subject) ? "passive-many" : "passive-one");
  }

  bool is_many(ChunkId noun) const {
    if (noun == kNoChunk) return false;
    if (s_.child(noun, {Relation::conjunct}) != kNoChunk) return true;
    const NounFrame* frame = grammar_.frames.noun(head(noun).word.folded);
    if (frame != nullptr) return frame->plural == 1;
    const bool name = head(noun).word.capital && at(noun).tokens.begin > 0;
    return head(noun).is(plural) && !name;
  }

  void add_sentence(const Event& event) {
    LabelWords words;
    const Range time = event.time.time;
    std::size_t begin =
        event.time.phrase == kNoChunk ? time.begin : std::min(time.begin, at(event.time.phrase).tokens.begin);
    if (event.time.phrase != kNoChunk && at(event.time.phrase).kind == ChunkKind::noun) begin = time.begin;
    for (std::size_t t = 0; t < tokens_.size(); ++t) {
      if (t >= begin && t < time.end) continue;
      add_token(event, t, words);
    }
    if (words.empty()) return;
    Candidate candidate{
        .label = label_text(words, parse_, sentence_), .how = "the sentence", .cost = kWholeSentence, .faults = {}};
    candidate.cost += price_of_length(words.size());
    if (words.size() > kMostWords) candidate.faults.push_back(Fault::too_long);
    if (words.size() < 2) candidate.faults.push_back(Fault::too_short);
    const std::size_t times = static_cast<std::size_t>(std::ranges::count(options_.dated, true));
    if (times > 1) candidate.faults.push_back(Fault::other_time);
    if (tokens_[words.front().token].is(pronoun) && !tokens_[words.front().token].quoted)
      candidate.faults.push_back(Fault::open_pronoun);
    headline_.candidates.push_back(std::move(candidate));
  }

  // Of candidates with faults, those whose fault is a matter of taste go before those that may be false, and these before stumps.
  static double weight(Fault fault) {
    switch (fault) {
      case Fault::open_pronoun:
        return 20;
      case Fault::too_long:
        return 30;
      case Fault::other_time:
        return 35;
      case Fault::no_subject:
      case Fault::no_object:
      case Fault::lost_operator:
      case Fault::dangling:
      case Fault::run_together:
        return 40;
      case Fault::too_short:
        return 50;
    }
    return 0;
  }

  Headline choose() {
    const Candidate* best = nullptr;
    const auto rank = [](const Candidate& candidate) {
      double worst = candidate.cost;
      for (const Fault fault : candidate.faults) worst += weight(fault);
      return worst;
    };
    for (const Candidate& candidate : headline_.candidates) {
      if (best == nullptr || rank(candidate) < rank(*best)) best = &candidate;
    }
    if (best != nullptr) {
      headline_.label = best->label;
      headline_.cost = best->cost;
    }
    return std::move(headline_);
  }

  const Parse& parse_;
  const std::vector<Token>& tokens_;
  const Structure& s_;
  std::string_view sentence_;
  const HeadlineOptions& options_;
  const Grammar& grammar_;
  double price_ = 0;
  bool closes_up_ = false;         // the subject is a name that stood between commas
  bool conditioned_ = false;       // a condition stands at the front: the verb stays finite
  std::size_t condition_end_ = 0;  // words of a condition at the front
  bool inner_named_ = false;       // a pronoun inside the label was replaced by its name
  bool named_ = false;             // the name has gone to the subject of what embeds the event
  Headline headline_;
};

}  // namespace

std::string_view name(Fault fault) {
  switch (fault) {
    case Fault::no_subject:
      return "nobody does it";
    case Fault::no_object:
      return "lacks what is done";
    case Fault::too_short:
      return "too short";
    case Fault::open_pronoun:
      return "begins with an open pronoun";
    case Fault::lost_operator:
      return "loses what changes its truth";
    case Fault::dangling:
      return "ends in a word that asks for another";
    case Fault::other_time:
      return "holds another time";
    case Fault::run_together:
      return "runs two verbs together";
    case Fault::too_long:
      return "too long";
  }
  return {};
}

Headline headline_of(const Parse& parse, const Structure& structure, const Event& event, std::string_view sentence,
                     const HeadlineOptions& options, const Grammar& grammar) {
  return Writer(parse, structure, sentence, options, grammar).write(event);
}

}  // namespace annals

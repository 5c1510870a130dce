// One pass from left to right. Verb groups and the words that open clauses are known from the parse. What is left is read by what
// can begin a chunk: a time, an infinitive, a preposition, an adverb, and else a noun phrase, which goes on to the word that can
// be no part of it. A word that the grammar doesn't know is taken for a noun or an adjective.

#include "syntax/chunks.h"

#include <algorithm>

namespace annals {
namespace {

using enum WordClass;

constexpr WordClasses kPronouns = {pronoun, object_pronoun};
constexpr WordClasses kVerbForms = {base, present, past, participle, gerund};

class Chunker {
 public:
  Chunker(const Parse& parse, const Grammar& grammar) : parse_(parse), tokens_(parse.tokens), grammar_(grammar) {
    chunks_.reserve(tokens_.size() / 2 + 4);
  }

  std::vector<Chunk> run() {
    for (std::size_t i = 0; i < tokens_.size();) i = read(i);
    return std::move(chunks_);
  }

 private:
  std::size_t read(std::size_t i) {
    const Token& token = tokens_[i];
    const Clause& clause = clause_of(i);
    if (clause.verb && clause.verb->range.contains(i))
      return add(ChunkKind::verb, i, clause.verb->range.end, clause.verb->head);
    if (!token.word.is_word()) return add(ChunkKind::mark, i, i + 1, i);
    if (token.time && !opens_noun_by_time(i)) return add(ChunkKind::time, i, time_end(i), i);
    // "on the April 18"
    if (token.classes.any_of({article, possessive}) && same_clause(i, i + 1) && tokens_[i + 1].time &&
        !opens_noun_by_time(i + 1) && !goes_on_behind_time(i))
      return add(ChunkKind::time, i, time_end(i + 1), i + 1);
    if (clause.marker == i && !token.is(attribution))
      return add(token.is(coordinator) ? ChunkKind::conjunction : ChunkKind::marker, i, i + 1, i);
    if (const std::size_t end = infinitive_end(i); end != i) return add(ChunkKind::infinitive, i, end, end - 1);
    if (exemplifies(i)) return add(ChunkKind::preposition, i, i + 2, i + 1);
    if (const std::size_t number = hedged_number(i); number != i) return read_noun(i, number);
    if (is_second_infinitive(i)) return add(ChunkKind::infinitive, i, i + 1, i);
    if (is_conjunction(i)) return add(ChunkKind::conjunction, i, i + 1, i);
    if (is_particle_of_frame(i)) return add(ChunkKind::particle, i, i + 1, i);
    if (token.classes.any_of({preposition, event_preposition, infinitive_marker, attribution}) && !begins_name(i))
      return read_preposition(i);
    if (is_gerund(i)) {
      // "having promised", "being sold"
      const bool long_form = token.is(participle_auxiliary) && same_clause(i, i + 1) && tokens_[i + 1].is(participle);
      return add(ChunkKind::gerund, i, i + (long_form ? 2 : 1), i + (long_form ? 1 : 0));
    }
    if (is_adverb(i)) return add(ChunkKind::adverb, i, i + 1, i);
    if (token.classes.any_of({complementizer, subordinator, relative}) && !token.classes.any_of({determiner, pronoun}))
      return add(ChunkKind::marker, i, i + 1, i);
    return read_noun(i);
  }

  std::size_t add(ChunkKind kind, std::size_t begin, std::size_t end, std::size_t head) {
    chunks_.push_back({.kind = kind,
                       .tokens = {begin, end},
                       .head = static_cast<std::uint32_t>(head),
                       .clause = static_cast<std::uint16_t>(parse_.owner[begin])});
    return end;
  }

  const Clause& clause_of(std::size_t i) const { return parse_.clauses[parse_.owner[i]]; }

  bool in_verb(std::size_t i) const {
    const auto& verb = clause_of(i).verb;
    return verb && verb->range.contains(i);
  }

  std::size_t time_end(std::size_t i) const {
    const auto time = std::ranges::find_if(parse_.times, [&](Range range) { return range.contains(i); });
    return time == parse_.times.end() ? i + 1 : time->end;
  }

  bool same_clause(std::size_t i, std::size_t k) const {
    return k < tokens_.size() && parse_.owner[k] == parse_.owner[i] && clause_of(k).marker != k;
  }

  // "Tuesday’s debate"; "May elections" behind a word that opened the phrase is read there.
  bool opens_noun_by_time(std::size_t i) const {
    const std::size_t end = time_end(i);
    return tokens_[end - 1].word.possessive && same_clause(i, end) && goes_on_noun(i, end);
  }

  // "the 2014 World Cup"
  bool goes_on_behind_time(std::size_t i) const {
    const std::size_t end = time_end(i + 1);
    return same_clause(i, end) && goes_on_noun(i, end);
  }

  // Whether the token can stand inside a noun phrase, behind its first word.
  bool goes_on_noun(std::size_t begin, std::size_t k) const {
    const Token& token = tokens_[k];
    if (!token.word.is_word() || token.time || in_verb(k)) return false;
    if (token.word.capital && !token.classes.any_of(kPronouns)) return true;
    if (token.classes.any_of(
            {determiner, possessive, coordinator, relative, complementizer, infinitive_marker, attribution}))
      return false;
    if (token.classes.any_of(kPronouns)) return false;
    // "a Facebook post that"
    if (token.is(preposition) && token.is(base) && (!same_clause(k, k + 1) || !tokens_[k + 1].word.is_word()))
      return true;
    if (token.classes.any_of({preposition, subordinator})) return false;
    if (token.classes.any_of({adverb, dropped_adverb, negation, time_adverb})) {
      if (!same_clause(k, k + 1) || in_verb(k + 1) || tokens_[k + 1].time || !tokens_[k + 1].word.is_word())
        return false;
      // "the first space shuttle", "the newly formed group"
      const bool ordinal = tokens_[k - 1].classes.any_of({determiner, possessive}) || tokens_[k - 1].word.possessive;
      return (ordinal && goes_on_noun(begin, k + 1)) || tokens_[k + 1].classes.any_of({participle, gerund});
    }
    return !(token.is(gerund) && leads_phrase(begin, k));
  }

  // "Having promised in March", "Speaking to reporters": at the head of a sentence, or behind a mark.
  bool leads_phrase_at(std::size_t i) const {
    const std::size_t next = i + 1;
    if (!same_clause(i, next) || !tokens_[next].word.is_word()) return false;
    const Token& behind = tokens_[next];
    return behind.time || (tokens_[i].is(participle_auxiliary) && behind.is(participle)) ||
           (behind.classes.any_of(
                {determiner, possessive, object_pronoun, preposition, infinitive_marker, complementizer}) &&
            !behind.is(binding_preposition));
  }

  bool is_noun(std::size_t i) const { return grammar_.frames.noun(tokens_[i].word.folded) != nullptr; }

  // A form of a verb that the grammar knows: "self-driving" is none.
  bool is_verb_form(std::size_t i) const { return grammar_.base_form(tokens_[i].word.folded).has_value(); }

  // "an event commemorating the launch": a gerund inside a phrase that has something of its own behind it.
  bool leads_phrase(std::size_t begin, std::size_t k) const {
    if (tokens_[k].word.capital || tokens_[k - 1].classes.any_of({determiner, possessive}) ||
        tokens_[k - 1].word.possessive)
      return false;
    const std::size_t next = k + 1;
    if (tokens_[k - 1].time && is_noun(k)) return false;  // "a Thursday meeting that", "its 2024 hearing the"
    // "a statement saying that", "the leader emphasising the need"
    const bool has_object = next < tokens_.size() &&
                            tokens_[next].classes.any_of({article, possessive, complementizer}) && !tokens_[next].time;
    if (!has_object && (!is_verb_form(k) || is_noun(k))) return false;  // "a public hearing"
    if (next < tokens_.size() && tokens_[next].is(complementizer)) return true;
    if (!same_clause(k, next) || !tokens_[next].word.is_word()) return false;
    const Token& behind = tokens_[next];
    if (behind.is(binding_preposition)) return false;
    if (behind.time || behind.is(preposition)) {
      // "people living in", but "television advertising over"
      return tokens_[k - 1].is(plural) || tokens_[begin].is(determiner) || tokens_[k - 1].word.capital;
    }
    return behind.classes.any_of(
               {determiner, possessive, pronoun, object_pronoun, infinitive_marker, complementizer}) ||
           behind.word.kind == WordKind::number;
  }

  // "to", adverbs and a base form: "to quickly sign", "to be sentenced".
  std::size_t infinitive_end(std::size_t i) const {
    if (!tokens_[i].is(infinitive_marker)) return i;
    std::size_t k = i + 1;
    while (k < tokens_.size() && tokens_[k].classes.any_of({adverb, dropped_adverb, negation}) && !tokens_[k].is(base))
      ++k;
    // "to eradicate the need": a word that no list has, with an object behind it
    const bool unknown = k < tokens_.size() && tokens_[k].word.kind == WordKind::word &&
                         (tokens_[k].classes.none() || tokens_[k].guessed) && k + 1 < tokens_.size() &&
                         tokens_[k + 1].classes.any_of({determiner, possessive, object_pronoun});
    if (!same_clause(i, k) || tokens_[k].time || (!unknown && !tokens_[k].classes.any_of({base, be, have, do_})))
      return i;
    if (tokens_[k].word.capital) return i;
    const bool led = i > 0 && tokens_[i - 1].is(attribution);
    if (led) return i;
    ++k;
    const Token& verb = tokens_[k - 1];
    if (!verb.classes.any_of({be, have})) return k;
    std::size_t next = k;
    while (next < tokens_.size() && tokens_[next].classes.any_of({adverb, dropped_adverb})) ++next;
    const bool form =
        same_clause(i, next) && (tokens_[next].is(participle) || (verb.is(be) && tokens_[next].is(gerund)));
    if (!form) return k;
    k = next + 1;
    if (tokens_[k - 1].is(be) && same_clause(i, k) && tokens_[k].is(participle)) ++k;  // "to have been sold"
    return k;
  }

  // "to cut costs and raise the rent"
  bool is_second_infinitive(std::size_t i) const {
    const Token& token = tokens_[i];
    if (!token.is(base) || token.word.capital || token.classes.any_of({determiner, preposition, adverb, pronoun}) ||
        chunks_.empty() || chunks_.back().kind != ChunkKind::conjunction || !same_clause(i, i + 1))
      return false;
    std::size_t k = chunks_.size();
    while (k > 0 && !is_verbal(chunks_[k - 1].kind)) --k;
    if (k == 0 || chunks_[k - 1].kind != ChunkKind::infinitive || chunks_[k - 1].clause != parse_.owner[i])
      return false;
    const Token& next = tokens_[i + 1];
    if (next.time || !next.word.is_word()) return false;
    const VerbFrame* frame = frame_of(i);
    if (next.classes.any_of({article, possessive, object_pronoun, demonstrative}))
      return frame == nullptr || frame->has_passive();
    if (frame == nullptr || is_noun(i)) return false;
    return next.is(preposition) && !next.is(binding_preposition) &&
           (!frame->has_passive() || (frame->takes & grammar_.frames.preposition(next.word.folded)) != 0);
  }

  bool is_conjunction(std::size_t i) const {
    return tokens_[i].is(coordinator) &&
           !(tokens_[i].is(adverb) && i + 1 < tokens_.size() && tokens_[i + 1].is(determiner));
  }

  // "such as"
  bool exemplifies(std::size_t i) const {
    return tokens_[i].is(determiner) && !tokens_[i].classes.any_of({demonstrative, pronoun, number_word}) &&
           same_clause(i, i + 1) && tokens_[i + 1].is(subordinator) && tokens_[i + 1].is(preposition) &&
           !tokens_[i + 1].is(event_preposition);
  }

  // "at least 40", "no more than five", "as many as 30", "up to 39%": where the number stands; `i` without one.
  std::size_t hedged_number(std::size_t i) const {
    if (!same_clause(i, i + 2)) return i;
    std::size_t k = i;
    // "About 600 people left", but "talked about 600 people"
    const bool leads = chunks_.empty() || chunks_.back().kind == ChunkKind::mark ||
                       chunks_.back().kind == ChunkKind::conjunction || chunks_.back().kind == ChunkKind::marker;
    if (leads && tokens_[i].is(time_adverb) && tokens_[i].is(preposition) && !tokens_[i].is(dating_preposition) &&
        !tokens_[i + 1].time && (tokens_[i + 1].word.kind == WordKind::number || tokens_[i + 1].is(number_word)))
      return i + 1;
    if (tokens_[k].is(negation) && tokens_[k].is(determiner)) ++k;
    const bool as = tokens_[k].is(subordinator) && tokens_[k].is(preposition) && !tokens_[k].is(event_preposition) &&
                    same_clause(i, k + 2) && tokens_[k + 2].word.folded == tokens_[k].word.folded;
    const bool up_to =
        tokens_[k].is(particle) && tokens_[k].is(time_preposition) && tokens_[k + 1].is(infinitive_marker);
    const bool than = tokens_[k + 1].is(time_adverb) && tokens_[k + 1].is(preposition) &&
                      !tokens_[k + 1].is(dating_preposition) &&
                      (tokens_[k].classes.none() || tokens_[k].classes.any_of({adverb, determiner, time_adverb}));
    const bool at_least = tokens_[k].is(time_adverb) && tokens_[k].is(preposition) && tokens_[k + 1].is(time_adverb) &&
                          !tokens_[k + 1].classes.any_of({article, preposition, demonstrative});
    if (!as && !up_to && !than && !at_least) return i;
    k += as ? 3 : 2;
    const bool number = same_clause(i, k) && !tokens_[k].time &&
                        (tokens_[k].word.kind == WordKind::number || tokens_[k].is(number_word));
    return number ? k : i;
  }

  // "Of Mice and Men": a preposition with a capital inside a sentence.
  bool begins_name(std::size_t i) const {
    return tokens_[i].word.capital && i > 0 && tokens_[i - 1].word.is_word() && i + 1 < tokens_.size() &&
           tokens_[i + 1].word.capital;
  }

  // "at least 40", "at least four", "at least," but "at first light"
  bool counts(std::size_t k) const {
    return k >= tokens_.size() || !tokens_[k].word.is_word() || tokens_[k].time ||
           tokens_[k].word.kind == WordKind::number ||
           tokens_[k].classes.any_of({number_word, determiner, preposition});
  }

  // Prepositions in a row are one: "out of", "because of", "according to".
  std::size_t read_preposition(std::size_t i) {
    // "at least 40", "until at least April"
    if (same_clause(i, i + 1) && tokens_[i].is(time_adverb) && tokens_[i + 1].is(time_adverb) &&
        !tokens_[i + 1].classes.any_of({determiner, preposition, article}) && !tokens_[i + 1].time && counts(i + 2))
      return add(ChunkKind::adverb, i, i + 2, i + 1);
    if (is_particle(i)) return add(ChunkKind::particle, i, i + 1, i);
    std::size_t end = i + 1;
    while (end < i + 3 && same_clause(i, end) && !tokens_[end].time &&
           (tokens_[end].is(binding_preposition) || (tokens_[end].is(infinitive_marker) && infinitive_end(end) == end &&
                                                     tokens_[i].classes.any_of({attribution, adverb}))))
      ++end;
    return add(ChunkKind::preposition, i, end, end - 1);
  }

  // "bounced back the next week", "took the ship down last May", "pushed back to May 3": what the verb's frame has, before a time.
  bool is_particle_of_frame(std::size_t i) const {
    if (!tokens_[i].is(particle) || chunks_.empty() || i + 1 >= tokens_.size()) return false;
    const bool led = !tokens_[i].is(time_preposition) &&  // "rose up to 2024"
                     tokens_[i + 1].classes.any_of({preposition, infinitive_marker}) && i + 2 < tokens_.size() &&
                     tokens_[i + 2].time;
    if (!tokens_[i + 1].time && !led) return false;
    if (tokens_[i].is(dating_preposition)) return false;                                        // "held on Monday"
    if (tokens_[i].is(time_preposition) && tokens_[i + 1].is(infinitive_marker)) return false;  // "rose up to 2024"
    const Chunk& last = chunks_.back();
    const bool behind_object = last.kind == ChunkKind::noun && chunks_.size() > 1;
    const Chunk& verb = behind_object ? chunks_[chunks_.size() - 2] : last;
    if (!is_verbal(verb.kind)) return false;
    const VerbFrame* frame = frame_of(verb.head);
    return frame != nullptr && (frame->particles & grammar_.frames.preposition(tokens_[i].word.folded)) != 0;
  }

  // Right behind a verb or its object, with nothing that it could lead: "set up a fund", "stepped down on", "took over".
  bool is_particle(std::size_t i) const {
    if (!tokens_[i].is(particle) || chunks_.empty()) return false;
    const Chunk& before = chunks_.back();
    const bool behind_verb =
        before.kind == ChunkKind::verb || before.kind == ChunkKind::infinitive || before.kind == ChunkKind::gerund;
    if (!behind_verb) return false;
    const std::size_t next = i + 1;
    const bool leads =
        next < tokens_.size() &&
        (tokens_[next].word.is_word() && !tokens_[next].time &&
         !tokens_[next].classes.any_of({preposition, adverb, coordinator, infinitive_marker, subordinator}));
    // "held on Monday", but "switched on tomorrow"
    if (next < tokens_.size() && tokens_[next].time && tokens_[i].is(dating_preposition) &&
        (tokens_[next].word.capital || tokens_[next].word.kind == WordKind::number ||
         tokens_[next].classes.any_of({determiner, time_adverb})))
      return false;
    if (next + 1 < tokens_.size() && tokens_[next].is(infinitive_marker) && tokens_[next + 1].time)
      return false;  // "rose up to 2024"
    const VerbFrame* frame = frame_of(before.head);
    if (frame != nullptr && (frame->particles & grammar_.frames.preposition(tokens_[i].word.folded)) != 0) return true;
    if (tokens_[before.head].is(be)) return false;
    const bool takes = next < tokens_.size() && tokens_[next].time;
    if (leads || takes) return takes && !tokens_[i].is(time_preposition);
    return next >= tokens_.size() || !tokens_[next].word.is_word() ||
           (tokens_[next].is(preposition) && !tokens_[next].is(binding_preposition)) ||
           !tokens_[i].is(time_preposition);
  }

  const VerbFrame* frame_of(std::size_t head) const { return grammar_.verb_frame(tokens_[head].word.folded); }

  // A gerund that leads a phrase of its own: behind a preposition, a verb or a conjunction between such.
  bool is_gerund(std::size_t i) const {
    const Token& token = tokens_[i];
    if (!token.is(gerund) || (token.word.capital && i > 0)) return false;
    const bool object = same_clause(i, i + 1) &&
                        tokens_[i + 1].classes.any_of({determiner, possessive, object_pronoun}) && !tokens_[i + 1].time;
    if (!is_verb_form(i) && !object) return false;
    if (chunks_.empty() || chunks_.back().kind == ChunkKind::mark) return leads_phrase_at(i);
    const Chunk& before = chunks_.back();
    if (before.kind == ChunkKind::noun && !leads_phrase(before.tokens.begin, i)) return false;
    // "after being struck"
    if (token.is(participle_auxiliary) && same_clause(i, i + 1) && tokens_[i + 1].is(participle))
      return before.kind != ChunkKind::noun;
    const bool place = before.kind == ChunkKind::preposition || before.kind == ChunkKind::verb ||
                       before.kind == ChunkKind::infinitive || before.kind == ChunkKind::conjunction ||
                       before.kind == ChunkKind::adverb || before.kind == ChunkKind::noun ||
                       before.kind == ChunkKind::particle;
    if (!place) return false;
    const std::size_t next = i + 1;
    if (next >= tokens_.size() || !tokens_[next].word.is_word()) return before.kind == ChunkKind::preposition && false;
    const Token& behind = tokens_[next];
    if (behind.is(binding_preposition)) return false;  // "the building of a bridge"
    if (behind.time) return true;
    if (behind.classes.any_of({determiner, possessive, pronoun, object_pronoun, preposition, infinitive_marker,
                               complementizer, adverb}) ||
        behind.word.capital || behind.word.kind == WordKind::number)
      return true;
    // "by rising prices", "for breaching rules": an intransitive verb before a noun describes it.
    const VerbFrame* frame = frame_of(i);
    const bool transitive = frame == nullptr || frame->may_have.has(Complement::object);
    return transitive && before.kind == ChunkKind::preposition &&
           (behind.is(plural) || !behind.classes.any_of(kVerbForms));
  }

  bool is_adverb(std::size_t i) const {
    const Token& token = tokens_[i];
    if (!token.classes.any_of({adverb, dropped_adverb, negation, time_adverb})) return false;
    if (token.classes.any_of({determiner, pronoun, possessive}) && !token.is(negation)) return false;
    if (token.is(negation) && token.is(determiner)) return false;
    const std::size_t next = i + 1;
    if (!same_clause(i, next) || !tokens_[next].word.is_word() || tokens_[next].time || in_verb(next)) return true;
    const Token& behind = tokens_[next];
    // "about 600 people", "almost all": part of the quantity.
    const bool quantity = behind.word.kind == WordKind::number || behind.is(number_word);
    const bool share = behind.is(determiner) && !behind.classes.any_of({pronoun, demonstrative}) && token.is(hedge);
    if ((quantity || share || behind.is(article)) && token.classes.any_of({hedge, time_adverb}) && !token.is(negation))
      return false;
    if (quantity) return !token.is(adverb) && !token.is(time_adverb);
    if (token.word.folded.ends_with("-")) return false;
    // "at first light"
    if (token.is(time_adverb) && i > 0 && tokens_[i - 1].is(preposition) && goes_on_noun(i, next) &&
        !behind.classes.any_of({participle, gerund, adverb}))
      return false;
    // An adjective that is listed as an adverb: "early results".
    if (token.is(time_adverb) && !token.is(dropped_adverb) && goes_on_noun(i, next) &&
        !behind.classes.any_of({participle, gerund, adverb}))
      return false;
    return true;
  }

  std::size_t read_noun(std::size_t i) { return read_noun(i, i); }

  // `from`: the first token that says what it is, behind such as "at least".
  std::size_t read_noun(std::size_t i, std::size_t from) {
    const Token& first = tokens_[i];
    if (from == i && first.classes.any_of(kPronouns) && !first.is(determiner)) return add(ChunkKind::noun, i, i + 1, i);
    std::size_t k = from;
    bool has_time = false;
    if (tokens_[k].time) {  // "Tuesday’s debate"
      k = time_end(k);
      has_time = true;
    } else {
      ++k;
    }
    while (same_clause(i, k)) {
      const Token& token = tokens_[k];
      const Token& before = tokens_[k - 1];
      if (token.time) {
        // "a March 2019 study", "its 2024 budget": between the words of one phrase.
        const std::size_t end = time_end(k);
        const bool inside = !has_time && same_clause(i, end) && opens_by_determiner(i, k) && goes_on_noun(i, end) &&
                            !tokens_[end].classes.any_of({adverb, dropped_adverb}) &&
                            (!tokens_[end].is(gerund) || is_noun(end));
        if (!inside) break;
        has_time = true;
        k = end;
        continue;
      }
      const bool leads = k == i + 1 || (k == i + 2 && first.is(hedge));  // "half that", "only half that"
      const bool predeterminer = leads && before.is(determiner) && !before.is(article) &&
                                 token.classes.any_of({determiner, possessive, number_word});
      const bool quantity =
          k > i && before.classes.any_of({adverb, time_adverb}) && token.classes.any_of({determiner, number_word});
      // "was the first in three years": an adverb that is all there is behind an article
      const bool alone = k == i + 1 && first.is(determiner) && !first.is(pronoun) &&
                         token.classes.any_of({time_adverb, dropped_adverb, adverb}) && token.word.is_word() &&
                         !token.time && !in_verb(k);
      if (alone || predeterminer || quantity || joins_capitals(k) || goes_on_noun(i, k)) {
        ++k;
        continue;
      }
      break;
    }
    std::size_t head = k - 1;
    return add(ChunkKind::noun, i, k, head);
  }

  // "Gas & Electric": a sign between capitals.
  bool joins_capitals(std::size_t k) const {
    const Token& token = tokens_[k];
    const bool sign =
        is_mark(token, WordKind::other) || (token.is(coordinator) && !token.word.folded.empty() &&
                                            !(token.word.folded[0] >= 'a' && token.word.folded[0] <= 'z'));
    return sign && tokens_[k - 1].word.capital && k + 1 < tokens_.size() && tokens_[k + 1].word.capital;
  }

  bool opens_by_determiner(std::size_t i, std::size_t k) const {
    return tokens_[i].classes.any_of({determiner, possessive}) || tokens_[k - 1].word.possessive;
  }

  const Parse& parse_;
  const std::vector<Token>& tokens_;
  const Grammar& grammar_;
  std::vector<Chunk> chunks_;
};

}  // namespace

std::vector<Chunk> chunks_of(const Parse& parse, const Grammar& grammar) {
  return Chunker(parse, grammar).run();
}

}  // namespace annals

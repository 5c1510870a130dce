// Each doubtful word is tried in its other uses, one at a time, and each verb that a relative clause without a marker can have as one; then,
// from the best reading found, once more. A use that the word's form speaks against has a price of its own.

#include "syntax/readings.h"

#include <algorithm>
#include <utility>

#include "syntax/outlook.h"

namespace annals {
namespace {

using enum WordClass;

constexpr std::size_t kMostDoubtful = 10;
constexpr std::size_t kMostContacts = 6;
constexpr std::size_t kMostTokens = 70;  // of a sentence that is read again
constexpr std::size_t kRounds = 2;
constexpr double kLeastGain = 0.9;

class Pricer {
 public:
  Pricer(const Parse& parse, const Structure& structure, const Grammar& grammar)
      : parse_(parse), tokens_(parse.tokens), s_(structure), grammar_(grammar) {}

  double price() const {
    double sum = 0;
    for (ChunkId k = 0; k < s_.chunks.size(); ++k) {
      if (at(k).kind == ChunkKind::noun) sum += price_of_noun(k);
      if (at(k).kind != ChunkKind::verb || !clause_of(k).verb) continue;
      sum += clause_of(k).kind == ClauseKind::participial ? price_of_participle(k) : price_of_verb(k);
    }
    for (std::size_t id = 0; id < parse_.clauses.size(); ++id) {
      if (s_.verb_of[id] != kNoChunk) continue;
      const auto marker = parse_.clauses[id].marker;
      if (id == 0 && parse_.clauses.size() > 1) sum += 2;
      if (marker && !tokens_[*marker].is(attribution)) sum += 2;
    }
    return sum;
  }

 private:
  const Chunk& at(ChunkId k) const { return s_.chunks[k]; }
  const Token& head(ChunkId k) const { return tokens_[at(k).head]; }
  const Clause& clause_of(ChunkId k) const { return parse_.clauses[at(k).clause]; }
  const VerbFrame* frame_of(ChunkId verb) const { return grammar_.verb_frame(head(verb).word.folded); }

  bool has(ChunkId governor, std::initializer_list<Relation> relations) const {
    return s_.child(governor, relations) != kNoChunk;
  }

  double price_of_noun(ChunkId k) const {
    const Range range = at(k).tokens;
    double sum = at(k).relation == Relation::loose && clause_of(k).verb ? 3 : 0;
    if (goes_on_as_verb(k)) sum += 1.5;
    // "the power they lost": a pronoun that can only be a subject
    if (at(k).relation == Relation::rate && head(k).classes.any_of({person_pronoun, thing_pronoun, first_person}))
      sum += 2;
    // "rose from 3 to 5 and sales": joined to nothing
    if (at(k).relation == Relation::object && k > 0 && at(static_cast<ChunkId>(k - 1)).kind == ChunkKind::conjunction)
      sum += 1.5;
    if (at(k).relation == Relation::apposition && at(k).governor != kNoChunk && at(k).governor > k) sum += 2;
    for (std::size_t t = range.begin; t < range.end; ++t) {
      const Token& token = tokens_[t];
      if (token.word.capital || token.time || token.quoted || token.bracketed) continue;
      const bool past_form = token.is(past) && !token.is(base);
      const bool after_noun = t > range.begin && !tokens_[t - 1].word.possessive &&
                              (tokens_[t - 1].classes.any_of({plural, dropped_adverb}) || tokens_[t - 1].word.capital ||
                               (token.is(saying_verb) && grammar_.frames.noun(tokens_[t - 1].word.folded) != nullptr));
      const bool after_name = t > range.begin && tokens_[t - 1].word.capital && !tokens_[t - 1].word.possessive;
      // "Democrats beat incumbent Kern"
      if (token.is(past) && token.is(base) && t + 1 < range.end && !tokens_[t + 1].word.capital &&
          grammar_.frames.noun(token.word.folded) == nullptr && after_noun && !tokens_[t - 1].is(dropped_adverb))
        sum += 1.5;
      if (past_form && ((after_noun && t + 1 < range.end) || after_name)) sum += 2;
      if (!token.guessed) sum += price_of_verb_form(k, t);
    }
    return sum;
  }

  // "and joins the board", "and remain in place": a word alone that no line has as a noun, before what only a verb takes.
  bool goes_on_as_verb(ChunkId k) const {
    const Range range = at(k).tokens;
    const Token& word = head(k);
    if (range.end != range.begin + 1 || range.end >= tokens_.size() || word.guessed || word.word.capital ||
        word.quoted || !word.classes.any_of({base, present}) ||
        word.classes.any_of({determiner, pronoun, number_word, adverb, preposition}))
      return false;
    const Relation relation = at(k).relation;
    if (relation != Relation::conjunct && relation != Relation::apposition && relation != Relation::loose &&
        relation != Relation::object)
      return false;
    const VerbFrame* frame = frame_of(k);
    if (frame == nullptr || grammar_.frames.noun(word.word.folded) != nullptr) return false;
    const Token& next = tokens_[range.end];
    if (next.time) return false;
    if (next.is(infinitive_marker) && frame->may_have.has(Complement::infinitive)) return true;
    if (next.classes.any_of({article, possessive, object_pronoun, determiner})) return frame->has_passive();
    if (next.is(adverb)) return frame->may_have.has(Complement::predicate);
    return next.is(preposition) && !next.is(binding_preposition) &&
           (!frame->has_passive() || (frame->takes & grammar_.frames.preposition(next.word.folded)) != 0);
  }

  // Of a listed verb form inside the noun phrase.
  double price_of_verb_form(ChunkId k, std::size_t t) const {
    const Range range = at(k).tokens;
    const Token& token = tokens_[t];
    const bool past_form = token.is(past) && !token.is(base);
    const bool first = t == range.begin;
    const bool last = t + 1 == range.end;
    double sum = 0;
    // "the allies went"
    if (past_form && !token.is(participle)) sum += 2;
    // "Trade dropped", all of it a phrase
    const bool open_phrase = !tokens_[range.begin].classes.any_of({determiner, possessive});
    const bool after_noun = t > range.begin + 1 && grammar_.frames.noun(tokens_[t - 1].word.folded) != nullptr;
    if (past_form && last && !token.is(gerund) && at(k).relation != Relation::predicate && (open_phrase || after_noun))
      sum += 1.5;
    // "Mexico imports more steel", all of it a phrase
    if (!first && token.is(determiner) && !token.is(pronoun) && !tokens_[t - 1].is(determiner) &&
        tokens_[t - 1].classes.any_of({present, base, past}))
      sum += 2;
    // "which includes": no verb behind the marker
    if (first && t > 0 && tokens_[t - 1].is(relative) && !tokens_[t - 1].classes.any_of({determiner, preposition}) &&
        token.classes.any_of({present, past, base}) && !token.classes.any_of({determiner, pronoun}))
      sum += 2;
    if (first && !last && token.is(present) && !token.is(base)) sum += 1.5;
    return sum;
  }

  double price_of_participle(ChunkId k) const {
    if (head(k).is(gerund) || clause_of(k).verb->planned) return 0;
    const ChunkId host = at(k).governor;
    const bool right_behind =
        host != kNoChunk && at(host).kind == ChunkKind::noun && at(host).tokens.end == at(k).tokens.begin;
    const bool of_name = right_behind && head(host).word.capital && !tokens_[at(host).tokens.begin].is(determiner);
    const bool name_behind_noun = right_behind && names_no_person(host);
    const std::size_t first = at(k).tokens.begin;
    const std::size_t next = at(k).tokens.end;
    if (first > 0 && tokens_[first - 1].is(relative) && !tokens_[first - 1].is(determiner)) return 3;  // "who played"
    if (next < tokens_.size() && tokens_[next].time && !has(k, {Relation::complement, Relation::object}))
      return name_behind_noun ? 1.5 : 0;  // "the quarter ended Sept. 30"
    const VerbFrame* frame = frame_of(k);
    const bool passive = frame == nullptr || frame->has_passive();
    const bool takes_two =
        frame != nullptr && frame->may_have.any_of({Complement::two_objects, Complement::object_predicate});
    // "let him leave, and then run in May": behind "and", with nothing that it describes
    std::size_t lead = first;
    while (lead > 0 && tokens_[lead - 1].classes.any_of({adverb, dropped_adverb}) && !tokens_[lead - 1].is(past))
      --lead;
    const bool behind_and = lead > 0 && tokens_[lead - 1].is(coordinator) && !right_behind;
    // "Ito said that", "Ito pleaded to stay": of nothing that Ito was said or pleaded
    const ChunkId said = s_.child(k, {Relation::complement});
    const bool says = said != kNoChunk && frame != nullptr &&
                      !frame->may_have.has(at(said).kind == ChunkKind::verb ? Complement::object_that
                                                                            : Complement::object_infinitive);
    // "Ruiz won the prize" is no prize that Ruiz was won
    const double name_price = has(k, {Relation::object}) ? 2 : 1;
    return (of_name ? name_price : 0) + (behind_and ? 1.5 : 0) + (says ? 2 : 0) + (name_behind_noun ? 1.5 : 0) +
           (passive ? 0 : 2) + (!takes_two && has(k, {Relation::object}) ? 2 : 0);
  }

  // "the call Ito", "the bonds Lisbon": a name behind a noun that is no title and says nothing of a person.
  bool names_no_person(ChunkId k) const {
    const Range range = at(k).tokens;
    std::size_t name = range.end;
    while (name > range.begin && tokens_[name - 1].word.capital) --name;
    if (name == range.end || name == range.begin) return false;
    const Token& noun = tokens_[name - 1];
    if (!noun.word.is_word() || noun.time ||
        noun.classes.any_of({determiner, possessive, title, courtesy_title, adverb}) || noun.word.possessive ||
        noun.word.kind == WordKind::number)
      return false;
    const NounFrame* frame = grammar_.frames.noun(noun.word.folded);
    return frame != nullptr && !frame->tags.has(NounTag::person);
  }

  double price_of_verb(ChunkId k) const {
    const Clause& clause = clause_of(k);
    const ChunkId subject = s_.subject_of[at(k).clause];
    const bool relative_clause = clause.kind == ClauseKind::relative;
    const bool marked = relative_clause && (clause.marker || tokens_[clause.begin].is(relative));
    const bool leads = at(k).tokens.begin == clause.begin && clause.kind == ClauseKind::main;
    double sum = 0;
    if (subject == kNoChunk && clause.kind != ClauseKind::attribution && !leads && !clause.shares_subject && !marked)
      sum += 2;
    if (lacks_object(k)) sum += 1.5;
    if (has_object_too_many(k)) sum += 1.5;
    if (clause.kind == ClauseKind::coordinate && !clause.marker && at(k).clause != 0 && is_spliced(clause)) sum += 1.5;
    if (relative_clause && !marked) {
      const std::size_t first = clause.subject.empty() ? clause.begin : clause.subject.begin;
      sum += 0.5 + (clause.subject.empty() ? 2 : 0) + (first > 0 && !tokens_[first - 1].word.is_word() ? 2 : 0);
      if (at(k).relation == Relation::relative && !has_gap(parse_, s_, k, grammar_)) sum += 2;
      const ChunkId noun = at(k).governor;
      if (subject == kNoChunk || subject == noun) sum += 2;                         // "sold in [May have lost]"
      if (clause.begin > 0 && tokens_[clause.begin - 1].is(preposition)) sum += 2;  // "the town of [Alcora rose]"
      if (noun != kNoChunk && head(noun).is(pronoun)) sum += 2;
      // "jobs numbers might": a plural alone, that more often goes on with what stands before it
      if (!clause.subject.empty() && tokens_[clause.subject.begin].is(plural) &&
          !tokens_[clause.subject.begin].word.capital)
        sum += 1;
    }
    if (subject != kNoChunk && at(subject).kind == ChunkKind::noun && (!relative_clause || marked) &&
        !agrees(k, subject))
      sum += 2;
    return sum;
  }

  // A verb at the end of its clause that needs an object. In a relative clause the noun before it may be one.
  bool lacks_object(ChunkId k) const {
    const Clause& clause = clause_of(k);
    const VerbFrame* frame = frame_of(k);
    if (frame == nullptr || frame->may_have.has(Complement::nothing) || head(k).classes.any_of({be, reporting_verb}))
      return false;
    if (clause.verb->passive || clause.verb->planned || clause.kind == ClauseKind::relative ||
        clause.kind == ClauseKind::attribution)
      return false;
    const std::size_t next = at(k).tokens.end;
    const bool ends = next >= tokens_.size() || !tokens_[next].word.is_word() || tokens_[next].time ||
                      tokens_[next].classes.any_of({preposition, coordinator});
    return ends &&
           !has(k, {Relation::object, Relation::second_object, Relation::complement, Relation::predicate,
                    Relation::particle}) &&
           (frame->takes == 0 || !has(k, {Relation::phrase}));
  }

  // "emerged remains": an object of a verb that has none. "rose 5%", "ran three miles" say how far.
  bool has_object_too_many(ChunkId k) const {
    const VerbFrame* frame = frame_of(k);
    const ChunkId object = s_.child(k, {Relation::object});
    if (frame == nullptr || object == kNoChunk || frame->has_passive() || frame->may_have.has(Complement::predicate))
      return false;
    const Range range = at(object).tokens;
    for (std::size_t t = range.begin; t < range.end; ++t) {
      if (tokens_[t].word.kind == WordKind::number || tokens_[t].classes.any_of({number_word, determiner, adverb}))
        return false;
    }
    const NounFrame* noun = grammar_.frames.noun(head(object).word.folded);
    return noun == nullptr || !noun->tags.any_of({NounTag::measure, NounTag::unit});
  }

  // Whether nothing joins the clause to what stands before it: no conjunction, no quotation mark, no clause that leads it. "…, and on
  // October 12, 1859, he" is joined.
  bool is_spliced(const Clause& clause) const {
    std::size_t k = clause.begin;
    while (k > 0 && !tokens_[k].is(coordinator) &&
           (tokens_[k - 1].time || is_mark(tokens_[k - 1], WordKind::comma) ||
            tokens_[k - 1].classes.any_of({time_preposition, dating_preposition, adverb, coordinator, determiner})))
      --k;
    if (tokens_[k].is(coordinator)) return false;
    if (k == 0) return true;
    if (!tokens_[k - 1].word.is_word()) return is_mark(tokens_[k - 1], WordKind::comma);
    return parse_.clauses[parse_.owner[k - 1]].kind != ClauseKind::adverbial;
  }

  // Of a plain present: "the list grows", "the lists grow". What the frames do not know agrees with all.
  bool agrees(ChunkId verb, ChunkId subject) const {
    const VerbGroup& group = *clause_of(verb).verb;
    const Token& word = head(verb);
    if (group.range.end != group.range.begin + 1 || word.classes.any_of({past, be, have})) return true;
    if (group.tense == Tense::future || group.tense == Tense::conditional) return true;  // "will open and remain"
    const NounFrame* frame = grammar_.frames.noun(head(subject).word.folded);
    const bool many = head(subject).is(plural) || has(subject, {Relation::conjunct});
    const bool one = !many && ((frame != nullptr && frame->plural == 0) || head(subject).word.capital);
    if (word.is(present) && !word.is(base)) return !many || frame == nullptr || frame->plural == 0;
    return !word.is(base) || word.is(present) || !one || head(subject).is(pronoun);
  }

  const Parse& parse_;
  const std::vector<Token>& tokens_;
  const Structure& s_;
  const Grammar& grammar_;
};

// What it costs to use a word against its form and its place.
double price_of(const std::vector<Token>& tokens, std::size_t at, WordUse use, const Grammar& grammar) {
  const Token& token = tokens[at];
  const bool behind_pronoun =
      at > 0 && tokens[at - 1].is(pronoun) && !tokens[at - 1].classes.any_of({determiner, possessive});
  switch (use) {
    case WordUse::noun:
      if (behind_pronoun) return 8;
      if (token.is(past) && !token.is(base)) return token.is(participle) ? 1 : 4;
      return token.is(present) && grammar.frames.noun(token.word.folded) == nullptr ? 2.5 : 0;
    case WordUse::participle:
      return behind_pronoun ? 2 : 0;
    case WordUse::verb:
      return token.is(base) && !token.is(past) ? 0.5 : 0;
    case WordUse::contact:
      return 0;
  }
  return 0;
}

struct Attempt {
  std::vector<Clause> clauses;
  std::vector<std::size_t> owner;
  Structure structure;
  double cost = 0;
};

// The parse is left without clauses.
Attempt attempt(Parse& parse, const WordUses& uses, const Grammar& grammar) {
  parse.clauses.clear();
  find_clauses(parse, grammar, uses);
  Attempt result;
  result.structure = structure_of(parse, grammar);
  result.cost = cost_of(parse, result.structure, grammar);
  for (const auto& [token, use] : uses) result.cost += price_of(parse.tokens, token, use, grammar);
  result.clauses = std::move(parse.clauses);
  result.owner = std::move(parse.owner);
  return result;
}

using Choice = std::pair<std::size_t, WordUse>;

// What each doubtful word may be taken for, and each verb that a relative clause without a marker may have.
std::vector<Choice> choices_of(const std::vector<Token>& tokens) {
  std::vector<Choice> choices;
  std::vector<std::size_t> doubtful = doubtful_verbs(tokens);
  doubtful.resize(std::min(doubtful.size(), kMostDoubtful));
  for (const std::size_t token : doubtful) {
    choices.emplace_back(token, WordUse::noun);
    if (tokens[token].is(participle)) choices.emplace_back(token, WordUse::participle);
    choices.emplace_back(token, WordUse::verb);
  }
  std::vector<std::size_t> contacts = contact_verbs(tokens);
  contacts.resize(std::min(contacts.size(), kMostContacts));
  for (const std::size_t token : contacts) choices.emplace_back(token, WordUse::contact);
  return choices;
}

// Tries each choice beside `uses`. Returns whether one of them is better than `best`, which it then becomes.
bool better_by_one(Parse& parse, const std::vector<Choice>& choices, const Grammar& grammar, WordUses& uses,
                   Attempt& best) {
  const WordUses from = uses;
  for (const auto& [token, use] : choices) {
    WordUses other = from;
    other[token] = use;
    Attempt tried = attempt(parse, other, grammar);
    if (tried.cost + kLeastGain > best.cost) continue;
    best = std::move(tried);
    uses = std::move(other);
  }
  return uses != from;
}

}  // namespace

double cost_of(const Parse& parse, const Structure& structure, const Grammar& grammar) {
  return Pricer(parse, structure, grammar).price();
}

Structure read_sentence(Parse& parse, const Grammar& grammar) {
  WordUses uses;
  Attempt best = attempt(parse, uses, grammar);
  if (best.cost > 0 && parse.tokens.size() <= kMostTokens) {
    const std::vector<Choice> choices = choices_of(parse.tokens);
    for (std::size_t round = 0; round < kRounds && better_by_one(parse, choices, grammar, uses, best); ++round) {
    }
  }
  parse.clauses = std::move(best.clauses);
  parse.owner = std::move(best.owner);
  return std::move(best.structure);
}

}  // namespace annals

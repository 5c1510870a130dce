// Levels two to five of a sentence's structure: its chunks are hung on one another in one pass from left to right.
//
// Each clause has a field of its own, which remembers what a chunk can hang on: the nouns before the verb, of which one becomes the
// subject; the last noun and the last verb behind it; a preposition that waits for its noun; a conjunction that waits for its second half.
// A preposition goes to the noun before it if the noun's frame names it or it is "of", else to the verb. When the pass is over,
// frames say what each verb needs.

#include <algorithm>
#include <array>

#include "syntax/chunks.h"
#include "syntax/structure.h"

namespace annals {
namespace {

using enum WordClass;

struct Field {
  bool opened = false;
  bool verb_read = false;
  std::vector<ChunkId> nouns;  // before the verb, outside of prepositions
  ChunkId noun = kNoChunk;     // the last one that a phrase can hang on
  ChunkId verbal = kNoChunk;   // the verb, infinitive or gerund that the last chunks belong to
  ChunkId preposition = kNoChunk;
  ChunkId conjunction = kNoChunk;
  ChunkId last_phrase = kNoChunk;  // the last preposition that was hung
  bool behind_comma = false;
};

class Builder {
 public:
  Builder(const Parse& parse, const Grammar& grammar) : parse_(parse), tokens_(parse.tokens), grammar_(grammar) {}

  Structure run() {
    s_.chunks = chunks_of(parse_, grammar_);
    s_.of_token.assign(tokens_.size(), kNoChunk);
    s_.verb_of.assign(parse_.clauses.size(), kNoChunk);
    s_.subject_of.assign(parse_.clauses.size(), kNoChunk);
    has_object_.assign(s_.chunks.size(), 0);
    fields_.resize(parse_.clauses.size());
    for (ChunkId k = 0; k < s_.chunks.size(); ++k) {
      for (std::size_t t = s_.chunks[k].tokens.begin; t < s_.chunks[k].tokens.end; ++t) s_.of_token[t] = k;
      if (s_.chunks[k].kind == ChunkKind::verb) s_.verb_of[s_.chunks[k].clause] = k;
    }
    for (ChunkId k = 0; k < s_.chunks.size(); ++k) {
      if (!fields_[s_.chunks[k].clause].opened) open_field(s_.chunks[k].clause, k);
      hang(k);
      previous_ = k;
    }
    find_root();
    find_said();
    share_subjects();
    break_cycles();
    say_what_is_needed();
    s_.find_ancestors();
    return std::move(s_);
  }

 private:
  Chunk& at(ChunkId k) { return s_.chunks[k]; }
  const Chunk& at(ChunkId k) const { return s_.chunks[k]; }
  const Token& head(ChunkId k) const { return tokens_[at(k).head]; }
  const Clause& clause_of(ChunkId k) const { return parse_.clauses[at(k).clause]; }

  void set(ChunkId k, Relation relation, ChunkId governor) {
    if (governor == k) return;
    at(k).relation = relation;
    at(k).governor = governor;
  }

  const VerbFrame* verb_frame(ChunkId k) const { return grammar_.verb_frame(head(k).word.folded); }
  const NounFrame* noun_frame(ChunkId k) const { return grammar_.frames.noun(head(k).word.folded); }

  Prepositions preposition_of(ChunkId k) const {
    return grammar_.frames.preposition(tokens_[at(k).tokens.begin].word.folded);
  }

  ChunkId verb_for(std::size_t clause) const { return s_.verb_for(parse_, clause); }

  // Of a clause: the verb, infinitive or gerund that what comes now belongs to.
  ChunkId verbal_of(std::size_t clause) const {
    for (std::optional<std::size_t> id = clause; id; id = parse_.clauses[*id].parent) {
      if (fields_[*id].verbal != kNoChunk) return fields_[*id].verbal;
      if (s_.verb_of[*id] != kNoChunk) return s_.verb_of[*id];
    }
    return kNoChunk;
  }

  // The last noun before chunk `k` in the clause or one around it; brackets are passed over.
  ChunkId noun_before(ChunkId k, std::size_t clause) const {
    for (ChunkId j = k; j-- > 0;) {
      if (at(j).kind != ChunkKind::noun || tokens_[at(j).head].bracketed) continue;
      const Range tokens = at(j).tokens;
      const bool age = tokens.end == tokens.begin + 1 && head(j).word.kind == WordKind::number && tokens.begin > 0 &&
                       is_mark(tokens_[tokens.begin - 1], WordKind::comma);
      if (age) continue;  // "Ana Ruiz, 49, who"
      for (std::optional<std::size_t> id = clause; id; id = parse_.clauses[*id].parent) {
        if (at(j).clause == *id) return j;
      }
    }
    return kNoChunk;
  }

  bool is_kind(ChunkId k, NounTag tag) const {
    const NounFrame* frame = noun_frame(k);
    return frame != nullptr && frame->tags.has(tag);
  }

  // "a citizen of San Francisco, who": the nearest noun up the phrase that a person can be.
  ChunkId person_up(ChunkId k) const {
    for (ChunkId up = k; up != kNoChunk;) {
      if (at(up).kind == ChunkKind::noun && (is_kind(up, NounTag::person) || is_kind(up, NounTag::group))) return up;
      const Relation relation = at(up).relation;
      if (relation != Relation::inside && relation != Relation::phrase && relation != Relation::apposition &&
          relation != Relation::conjunct)
        break;
      up = at(up).governor;
      if (up != kNoChunk && at(up).kind == ChunkKind::preposition && tokens_[at(up).tokens.begin].is(determiner))
        break;  // "guests, such as the queen, who"
    }
    return k;
  }

  // Which noun of a phrase a clause hangs on: of a list, the first; of "tariffs on steel announced", the one before the preposition, where
  // the last is neither a name nor led by an article.
  ChunkId host_of(ChunkId noun) const {
    for (;;) {
      if (noun == kNoChunk) return noun;
      const Chunk& chunk = at(noun);
      if (chunk.relation == Relation::conjunct && chunk.governor != kNoChunk &&
          at(chunk.governor).kind == ChunkKind::noun) {
        noun = chunk.governor;
        continue;
      }
      const bool bare = !head(noun).word.capital &&
                        !tokens_[chunk.tokens.begin].classes.any_of({determiner, possessive}) &&
                        tokens_[chunk.tokens.begin].word.kind != WordKind::number;
      const ChunkId up = bare ? up_phrase(noun) : kNoChunk;
      if (up == kNoChunk) return noun;
      noun = up;
    }
  }

  // "fears [that] rates would rise", "is sure [that] he left": a clause that nothing marks and in which its noun has no place.
  void find_said() {
    for (const ChunkId verb : s_.verb_of) {
      if (verb == kNoChunk || at(verb).relation != Relation::relative || at(verb).governor == kNoChunk) continue;
      const Clause& clause = clause_of(verb);
      const ChunkId noun = at(verb).governor;
      if (!clause.marker && !clause.subject.empty() && at(noun).tokens.end == clause.subject.begin &&
          takes_clause(noun) && !has_gap(parse_, s_, verb, grammar_))
        at(verb).relation = Relation::complement;
    }
  }

  // A noun that may have a clause, or an adjective behind "be".
  bool takes_clause(ChunkId k) const {
    const NounFrame* frame = noun_frame(k);
    const bool by_frame = head(k).is(content_noun) || (frame != nullptr && frame->may_have.has(Complement::that));
    const bool adjective = at(k).relation == Relation::predicate && frame == nullptr && !head(k).word.capital &&
                           !head(k).is(plural) && at(k).tokens.end == at(k).tokens.begin + 1 &&
                           !head(k).classes.any_of({pronoun, determiner, number_word});
    return by_frame || adjective;
  }

  void open_field(std::size_t id, ChunkId first) {
    fields_[id].opened = true;
    const Clause& clause = parse_.clauses[id];
    const ChunkId verb = s_.verb_of[id];
    if (id == 0 || !clause.parent || verb == kNoChunk) return;
    const std::size_t parent = *clause.parent;
    const bool comma = previous_ != kNoChunk && is_break(head(previous_));
    // "outraged by what they saw", "talks on whether to go": a clause that a preposition waits for.
    const bool waited_for = previous_ != kNoChunk && fields_[parent].preposition == previous_ && clause.marker &&
                            (clause.kind == ClauseKind::adverbial || clause.kind == ClauseKind::complement);
    if (waited_for) {
      fields_[parent].preposition = kNoChunk;
      return set(verb, Relation::inside, previous_);
    }
    switch (clause.kind) {
      case ClauseKind::main:
        return;
      case ClauseKind::coordinate:
        // "Kern's goals – he scored twice – gave": before the verb of the clause that it stands in
        if (!clause.marker && s_.verb_of[parent] != kNoChunk && verb < s_.verb_of[parent])
          return set(verb, Relation::bracket, s_.verb_of[parent]);
        return set(verb, Relation::conjunct, sibling_of(id));
      case ClauseKind::complement: {
        const ChunkId noun =
            previous_ != kNoChunk && at(previous_).kind == ChunkKind::noun && head(previous_).is(content_noun)
                ? previous_
                : kNoChunk;
        return set(verb, Relation::complement, noun != kNoChunk ? noun : verbal_of(parent));
      }
      case ClauseKind::adverbial:
        return set(verb, Relation::adverbial, verbal_of(parent));
      case ClauseKind::attribution:
        return set(verb, Relation::attribution, verb_for(parent));
      case ClauseKind::relative: {
        ChunkId noun = noun_before(first, parent);
        // "to ensure everything is done"
        if (!clause.marker && previous_ != kNoChunk && previous_ + 1u == first &&
            (at(previous_).kind == ChunkKind::infinitive || at(previous_).kind == ChunkKind::gerund) &&
            verb_frame(previous_) != nullptr && verb_frame(previous_)->may_have.has(Complement::that))
          return set(verb, Relation::complement, previous_);
        // "the wit and charm he had", but "few, but the letters he wrote"
        const bool led = noun != kNoChunk && tokens_[at(noun).tokens.begin].classes.any_of({determiner, possessive});
        if (clause.marker || !led) noun = host_of(noun);
        if (noun != kNoChunk && clause.marker && tokens_[*clause.marker].classes.any_of({WordClass::relative}) &&
            !tokens_[*clause.marker].classes.any_of({determiner, subordinator}))
          noun = comma || head(noun).word.capital ? person_up(noun) : noun;
        return set(verb, Relation::relative, noun != kNoChunk ? noun : verb_for(parent));
      }
      case ClauseKind::participial: {
        ChunkId noun = noun_before(first, parent);
        // "Results from its first decade, published in 1997, had": behind a comma, on the noun that the verb to come is about.
        if (comma && !fields_[parent].verb_read && !fields_[parent].nouns.empty()) noun = fields_[parent].nouns.back();
        const bool is_gerund = tokens_[clause.verb->head].is(gerund);
        // "with 4:52 left"
        if (!comma && !is_gerund && previous_ != kNoChunk && at(previous_).kind == ChunkKind::time &&
            at(previous_).relation == Relation::inside && at(previous_).governor != kNoChunk &&
            !head(at(previous_).governor).is(time_preposition))
          return set(verb, Relation::participle, previous_);
        // "remains highly sought after"
        if (!is_gerund && fields_[parent].verb_read && fields_[parent].verbal == s_.verb_of[parent] &&
            s_.verb_of[parent] != kNoChunk && takes_predicate(s_.verb_of[parent]) &&
            has_object_[s_.verb_of[parent]] == 0 && previous_ != kNoChunk &&
            (previous_ == s_.verb_of[parent] || at(previous_).kind == ChunkKind::adverb)) {
          at(verb).needed = true;
          return set(verb, Relation::predicate, s_.verb_of[parent]);
        }
        const bool next_to = noun != kNoChunk && noun + 1u == first;
        // "carries a drawing of a dog, chosen in a contest"
        if (comma && !is_gerund && fields_[parent].verb_read) {
          while (noun != kNoChunk && up_figure(noun) != kNoChunk) noun = up_figure(noun);
          return set(verb, Relation::participle, noun != kNoChunk ? noun : verbal_of(parent));
        }
        if (noun == kNoChunk || (comma && is_gerund) || (is_gerund && !next_to))
          return set(verb, Relation::participle, verbal_of(parent));
        return set(verb, Relation::participle, host_of(past_place(noun)));
      }
    }
  }

  // "the price of homes in Ohio reaching", "a man in Ohio arrested": what is told of a place by name is told of what is there.
  ChunkId past_place(ChunkId noun) const {
    const Chunk& chunk = at(noun);
    const std::size_t first = chunk.tokens.begin + (tokens_[chunk.tokens.begin].is(definite) ? 1 : 0);
    const bool name = head(noun).word.capital && tokens_[first].word.capital;
    if (chunk.relation != Relation::inside || !name || chunk.governor == kNoChunk) return noun;
    const Chunk& preposition = at(chunk.governor);
    if (!head(chunk.governor).is(place_preposition) || chunk.governor == 0) return noun;
    const ChunkId before = static_cast<ChunkId>(chunk.governor - 1);
    const bool beside = at(before).kind == ChunkKind::noun && at(before).tokens.end == preposition.tokens.begin &&
                        at(before).clause == chunk.clause;
    return beside ? before : noun;
  }

  // The verb that a coordinate clause goes with: the one whose subject it shares, else that of the clause around both.
  ChunkId sibling_of(std::size_t id) const {
    const Clause& clause = parse_.clauses[id];
    if (clause.shares_subject) {
      for (std::size_t c = id; c-- > 0;) {
        if (parse_.clauses[c].verb && parse_.clauses[c].subject.begin == clause.subject.begin &&
            s_.verb_of[c] != kNoChunk)
          return s_.verb_of[c];
      }
    }
    return verb_for(clause.parent.value_or(0));
  }

  void hang(ChunkId k) {
    const ChunkId waiting = fields_[at(k).clause].conjunction;
    hang_by_kind(k);
    // A conjunction joins what comes next, or nothing.
    const ChunkKind kind = at(k).kind;
    if (waiting != kNoChunk && kind != ChunkKind::mark && kind != ChunkKind::adverb &&
        fields_[at(k).clause].conjunction == waiting)
      fields_[at(k).clause].conjunction = kNoChunk;
  }

  void hang_by_kind(ChunkId k) {
    Field& field = fields_[at(k).clause];
    if (tokens_[at(k).head].bracketed) {
      const ChunkId noun = noun_before(k, at(k).clause);
      return set(k, Relation::bracket, noun != kNoChunk ? noun : verb_for(at(k).clause));
    }
    // "PORTSEA, Nov. 23 —": a dateline is no part of the sentence.
    if (at(k).clause == 0 && at(k).tokens.begin < parse_.clauses[0].begin && at(k).kind != ChunkKind::mark &&
        at(k).kind != ChunkKind::time)
      return set(k, Relation::bracket, verb_for(0));
    switch (at(k).kind) {
      case ChunkKind::mark:
        field.behind_comma = field.behind_comma || is_break(head(k));
        if (!field.verb_read && is_break(head(k)) && !head(k).bracketed) field.verbal = field.noun = kNoChunk;
        if (field.preposition != kNoChunk && (is_break(head(k)) || is_mark(head(k), WordKind::close_quote)))
          strand(field);
        for (auto id = clause_of(k).parent; id; id = parse_.clauses[*id].parent)
          fields_[*id].behind_comma |= is_break(head(k));
        return set(k, Relation::mark, verb_for(at(k).clause));
      case ChunkKind::verb:
        return hang_verb(k, field);
      case ChunkKind::noun:
        hang_noun(k, field);
        break;
      case ChunkKind::preposition:
        hang_preposition(k, field);
        break;
      case ChunkKind::infinitive:
        hang_infinitive(k, field);
        break;
      case ChunkKind::gerund:
        hang_gerund(k, field);
        break;
      case ChunkKind::particle:
        set(k, Relation::particle, verbal_of(at(k).clause));
        break;
      case ChunkKind::adverb:
        return set(k, Relation::adverb, verbal_of(at(k).clause));
      case ChunkKind::time:
        hang_time(k, field);
        break;
      case ChunkKind::conjunction:
        if (clause_of(k).marker == at(k).tokens.begin) return set(k, Relation::conjunction, verb_for(at(k).clause));
        field.conjunction = k;
        return set(k, Relation::conjunction, verbal_of(at(k).clause));
      case ChunkKind::marker:
        if (s_.verb_of[at(k).clause] == kNoChunk && noun_before(k, at(k).clause) != kNoChunk)
          return set(k, Relation::marker, noun_before(k, at(k).clause));
        return set(k, Relation::marker, verb_for(at(k).clause));
    }
    field.behind_comma = false;
  }

  void hang_verb(ChunkId k, Field& field) {
    field.verb_read = true;
    field.verbal = k;
    field.preposition = kNoChunk;
    field.conjunction = kNoChunk;
    const ChunkId subject = choose_subject(k, field);
    if (subject != kNoChunk) {
      set(subject, Relation::subject, k);
      s_.subject_of[at(k).clause] = subject;
    }
    field.noun = kNoChunk;
    field.behind_comma = false;
  }

  // Of the nouns before the verb. "Poland, Latvia and Malta agreed": a list. "Smith, a native of Ohio, moved": the first.
  // "A native of Ohio, Smith moved": the last.
  ChunkId choose_subject(ChunkId verb, Field& field) {
    std::vector<ChunkId>& nouns = field.nouns;
    std::erase_if(nouns, [&](ChunkId n) { return at(n).relation == Relation::conjunct; });
    if (nouns.empty()) return kNoChunk;
    ChunkId first = nouns.front();
    if (nouns.size() == 1) return first;
    const bool joined = std::ranges::any_of(s_.chunks, [&](const Chunk& c) {
      return c.relation == Relation::conjunct && (c.governor == nouns.back() || c.governor == first) &&
             c.clause == at(verb).clause && c.kind == ChunkKind::noun;
    });
    const bool comma = comma_between(nouns.back(), verb);
    const bool apposed = tokens_[at(nouns[1]).tokens.begin].is(article) || head(nouns[1]).word.kind == WordKind::number;
    if (joined && !comma && !apposed) {
      for (std::size_t i = 1; i < nouns.size(); ++i) set(nouns[i], Relation::conjunct, first);
      return first;
    }
    if (comma) {
      for (std::size_t i = 1; i < nouns.size(); ++i) set(nouns[i], Relation::apposition, first);
      return first;
    }
    const ChunkId last = nouns.back();
    for (std::size_t i = 0; i + 1 < nouns.size(); ++i) set(nouns[i], Relation::apposition, last);
    return last;
  }

  // Whether a mark ends the phrases behind the last noun: "…, a native of Ohio, on Friday moved".
  bool comma_between(ChunkId noun, ChunkId verb) const {
    for (ChunkId k = static_cast<ChunkId>(noun + 1); k < verb; ++k) {
      if (at(k).kind == ChunkKind::mark && is_break(head(k)) && !head(k).bracketed) return true;
    }
    return false;
  }

  void hang_noun(ChunkId k, Field& field) {
    if (field.preposition != kNoChunk) {
      set(k, Relation::inside, field.preposition);
      field.preposition = kNoChunk;
    } else if (field.conjunction != kNoChunk && conjoin(k, field)) {
    } else if (!field.verb_read && field.verbal != kNoChunk && has_object_[field.verbal] == 0) {
      hang_behind_verb(k, field);
    } else if (!field.verb_read && !field.nouns.empty() && lists_on(k)) {
    } else if (!field.verb_read) {
      // With no verb to come in the clause, what leads it is its head.
      field.nouns.push_back(k);
      set(k, Relation::loose, s_.verb_of[at(k).clause] != kNoChunk ? s_.verb_of[at(k).clause] : verb_for(at(k).clause));
    } else {
      hang_behind_verb(k, field);
    }
    field.noun = k;
  }

  // "The yards, including Kern, Lutz and Ito, closed": what follows a comma inside an insertion that a preposition leads.
  bool lists_on(ChunkId k) {
    if (previous_ == kNoChunk || previous_ == 0 || !is_mark(head(previous_), WordKind::comma)) return false;
    ChunkId first = static_cast<ChunkId>(previous_ - 1);
    while (at(first).relation == Relation::conjunct && at(first).governor != kNoChunk) first = at(first).governor;
    if (at(first).kind != ChunkKind::noun || at(first).relation != Relation::inside || at(first).governor == 0)
      return false;
    const ChunkId preposition = at(first).governor;
    const bool inserted = at(preposition).kind == ChunkKind::preposition &&
                          is_mark(head(static_cast<ChunkId>(preposition - 1)), WordKind::comma);
    if (!inserted || !is_listed(k) || head(first).word.capital != head(k).word.capital) return false;
    set(k, Relation::conjunct, first);
    return true;
  }

  // The conjunction that waited is used up.
  void join(ChunkId k, ChunkId first, Field& field) {
    set(k, Relation::conjunct, first);
    set(field.conjunction, Relation::conjunction, k);
    field.conjunction = kNoChunk;
  }

  // "Ana and Leo", "in Lima and Quito": with the nearest noun that begins alike.
  bool conjoin(ChunkId k, Field& field) {
    // "Ana Ruiz, the envoy to Ukraine, and Tim Lee": behind a comma, with the subject.
    if (!field.verb_read && field.nouns.size() > 1 && field.conjunction > 0 &&
        is_break(head(static_cast<ChunkId>(field.conjunction - 1)))) {
      join(k, field.nouns.front(), field);
      return true;
    }
    const ChunkId nearest = field.noun;
    if (nearest == kNoChunk) {
      field.conjunction = kNoChunk;
      return false;
    }
    ChunkId best = nearest;
    for (ChunkId up = nearest; up != kNoChunk; up = at(up).governor) {
      if (at(up).kind == ChunkKind::noun && begins_alike(up, k)) {
        best = up;
        break;
      }
      if (at(up).kind != ChunkKind::noun && at(up).kind != ChunkKind::preposition) break;
    }
    join(k, best, field);
    return true;
  }

  bool begins_alike(ChunkId a, ChunkId b) const {
    const Token& first = tokens_[at(a).tokens.begin];
    const Token& second = tokens_[at(b).tokens.begin];
    const auto led = [](const Token& token) { return token.classes.any_of({determiner, possessive}); };
    if (led(first) != led(second)) return false;
    return head(a).word.capital == head(b).word.capital || led(first);
  }

  void hang_behind_verb(ChunkId k, Field& field) {
    const ChunkId verbal = field.verbal;
    if (field.behind_comma && field.noun != kNoChunk) {
      const bool name = head(field.noun).word.capital && tokens_[at(k).tokens.begin].is(article);
      set(k, is_listed(k) && !name ? Relation::conjunct : Relation::apposition, field.noun);
      return;
    }
    if (at(k).tokens.begin > 0 && inverted(k)) {
      set(k, Relation::subject, verbal);
      s_.subject_of[at(k).clause] = k;
      return;
    }
    if (has_object_[verbal] == 0) {
      has_object_[verbal] = 1;
      const bool is_verb = at(verbal).kind == ChunkKind::verb;
      const bool predicate = head(verbal).is(be) || (is_verb && takes_predicate(verbal));
      set(k, predicate ? Relation::predicate : Relation::object, verbal);
      at(k).needed = true;
      return;
    }
    const VerbFrame* frame = verb_frame(verbal);
    const bool second = frame != nullptr && (frame->may_have.has(Complement::two_objects) ||
                                             frame->may_have.has(Complement::object_predicate));
    if (has_object_[verbal] == 1 && second) {
      has_object_[verbal] = 2;
      set(k, Relation::second_object, verbal);
      at(k).needed = true;
      return;
    }
    set(k, Relation::rate, field.noun != kNoChunk ? field.noun : verbal);
    at(k).needed = true;
  }

  bool takes_predicate(ChunkId k) const {
    const VerbFrame* frame = verb_frame(k);
    return frame != nullptr && frame->may_have.has(Complement::predicate) && !frame->may_have.has(Complement::object);
  }

  // "“…,” said the mayor"
  bool inverted(ChunkId k) const {
    const Clause& clause = clause_of(k);
    return clause.kind == ClauseKind::attribution && clause.verb && clause.subject.begin >= clause.verb->range.end &&
           s_.subject_of[at(k).clause] == kNoChunk && clause.subject.contains(at(k).tokens.begin);
  }

  // Whether a conjunction follows that makes a list of the nouns between commas.
  bool is_listed(ChunkId k) const {
    bool comma = false;
    for (ChunkId j = static_cast<ChunkId>(k + 1); j < s_.chunks.size() && j < k + 12u; ++j) {
      if (at(j).clause != at(k).clause || at(j).kind == ChunkKind::verb || at(j).kind == ChunkKind::marker)
        return false;
      if (at(j).kind == ChunkKind::conjunction) return true;
      if (at(j).kind == ChunkKind::mark && !is_mark(head(j), WordKind::comma)) comma = true;
      if (comma) return false;
    }
    return false;
  }

  void hang_preposition(ChunkId k, Field& field) {
    if (field.preposition != kNoChunk) {  // "from under the bridge"
      set(k, Relation::inside, field.preposition);
      field.preposition = k;
      return;
    }
    if (field.conjunction != kNoChunk && field.last_phrase != kNoChunk) {
      join(k, field.last_phrase, field);
    } else {
      bool licensed = false;
      const ChunkId example_of =
          tokens_[at(k).tokens.begin].is(determiner) ? noun_before(k, at(k).clause) : kNoChunk;  // "such as"
      const ChunkId governor = example_of != kNoChunk ? example_of : governor_of_phrase(k, field, licensed);
      set(k, Relation::phrase, governor);
      at(k).licensed = licensed;
      field.last_phrase = k;
    }
    field.preposition = k;
  }

  // "when we handed it over,": a preposition that nothing follows belongs to its verb.
  void strand(Field& field) {
    if (at(field.preposition).relation == Relation::phrase &&
        at(field.preposition).tokens.end == at(field.preposition).tokens.begin + 1) {
      set(field.preposition, Relation::particle, verbal_of(at(field.preposition).clause));
    }
    field.preposition = kNoChunk;
  }

  ChunkId governor_of_phrase(ChunkId k, const Field& field, bool& licensed) const {
    const ChunkId verbal =
        field.verb_read || field.verbal != kNoChunk ? verbal_of(at(k).clause) : verb_for(at(k).clause);
    const bool of = tokens_[at(k).tokens.begin].is(binding_preposition);
    const Prepositions preposition = preposition_of(k);
    const VerbFrame* verb = field.verbal != kNoChunk ? verb_frame(field.verbal) : nullptr;
    const bool verb_needs =
        verb != nullptr && preposition != 0 &&
        (preposition & (has_object_[field.verbal] != 0 ? verb->needs_beside_object : verb->needs)) != 0 &&
        !(of && field.noun != kNoChunk && at(field.noun).relation == Relation::inside);  // "is on the rise of prices"
    if (field.noun != kNoChunk && !field.behind_comma && !verb_needs) {
      for (ChunkId noun = field.noun; noun != kNoChunk; noun = up_phrase(noun)) {
        const NounFrame* frame = noun_frame(noun);
        if (frame != nullptr && preposition != 0 && (frame->takes & preposition) != 0) {
          licensed = true;
          return noun;
        }
        if (of && noun == field.noun) {
          licensed = true;
          return noun;
        }
      }
      if (!field.verb_read) return field.noun;
    }
    licensed = verb != nullptr && (verb->takes & preposition) != 0;
    return verbal;
  }

  // From a noun inside a phrase to the noun that the phrase hangs on.
  ChunkId up_phrase(ChunkId noun) const {
    const Chunk& chunk = at(noun);
    if (chunk.relation != Relation::inside || chunk.governor == kNoChunk) return kNoChunk;
    const ChunkId up = at(chunk.governor).governor;
    return up != kNoChunk && at(up).kind == ChunkKind::noun && at(up).clause == chunk.clause ? up : kNoChunk;
  }

  // The same, and from "a share" of "97 cents a share" to what it is measured by, and to the first of a list.
  ChunkId up_figure(ChunkId noun) const {
    const Chunk& chunk = at(noun);
    const bool beside = (chunk.relation == Relation::rate || chunk.relation == Relation::conjunct) &&
                        chunk.governor != kNoChunk && at(chunk.governor).kind == ChunkKind::noun;
    return beside ? chunk.governor : up_phrase(noun);
  }

  void hang_infinitive(ChunkId k, Field& field) {
    field.preposition = kNoChunk;
    if (field.conjunction != kNoChunk && field.verbal != kNoChunk && at(field.verbal).kind == ChunkKind::infinitive) {
      join(k, field.verbal, field);
      field.verbal = k;
      field.noun = kNoChunk;
      return;
    }
    const ChunkId verbal = verbal_of(at(k).clause);
    const VerbFrame* verb = verbal != kNoChunk ? verb_frame(verbal) : nullptr;
    const NounFrame* noun = field.noun != kNoChunk ? noun_frame(field.noun) : nullptr;
    const bool object = verbal != kNoChunk && has_object_[verbal] != 0;
    const bool by_verb = verb != nullptr && (verb->may_have.has(Complement::object_infinitive) ||
                                             (!object && verb->may_have.has(Complement::infinitive)));
    const bool predicate = verbal != kNoChunk && head(verbal).is(be);
    if (noun != nullptr && noun->may_have.has(Complement::infinitive)) {
      set(k, Relation::complement, field.noun);
      at(k).licensed = true;
    } else if (!field.verb_read && field.noun != kNoChunk) {
      set(k, Relation::complement, field.noun);
    } else if (by_verb || predicate) {
      set(k, Relation::complement, verbal);
      at(k).licensed = at(k).needed = true;
    } else {
      set(k, Relation::adverbial, verbal);
    }
    field.verbal = k;
    field.noun = kNoChunk;
  }

  void hang_gerund(ChunkId k, Field& field) {
    if (field.preposition != kNoChunk) {
      set(k, Relation::inside, field.preposition);
      field.preposition = kNoChunk;
    } else if (field.conjunction != kNoChunk && field.verbal != kNoChunk &&
               at(field.verbal).kind == ChunkKind::gerund) {
      join(k, field.verbal, field);
    } else if (previous_ != kNoChunk && at(previous_).kind == ChunkKind::noun && field.noun == previous_) {
      set(k, Relation::participle, host_of(past_place(previous_)));
    } else {
      set(k, Relation::complement, verbal_of(at(k).clause));
      at(k).needed = true;
    }
    field.verbal = k;
    field.noun = kNoChunk;
  }

  void hang_time(ChunkId k, Field& field) {
    if (field.preposition != kNoChunk && field.preposition + 1u == k) {
      set(k, Relation::inside, field.preposition);
      field.preposition = kNoChunk;
      return;
    }
    if (field.conjunction != kNoChunk && previous_ == field.conjunction && k > 1 &&
        time_of(static_cast<ChunkId>(k - 2))) {
      join(k, static_cast<ChunkId>(k - 2), field);
      return;
    }
    set(k, Relation::time, verbal_of(at(k).clause));
  }

  bool time_of(ChunkId k) const { return at(k).kind == ChunkKind::time; }

  void find_root() {
    ChunkId root = kNoChunk;
    for (std::size_t id = 0; id < parse_.clauses.size() && root == kNoChunk; ++id) root = s_.verb_of[id];
    if (root == kNoChunk) {
      for (ChunkId k = 0; k < s_.chunks.size() && root == kNoChunk; ++k) {
        if (at(k).kind == ChunkKind::noun) root = k;
      }
    }
    if (root == kNoChunk) return;
    at(root).relation = Relation::root;
    at(root).governor = kNoChunk;
    for (ChunkId k = 0; k < s_.chunks.size(); ++k) {
      if (k != root && at(k).governor == kNoChunk) at(k).governor = root;
      // "just before noon", "only in May": with what it stands before.
      if (at(k).kind == ChunkKind::adverb && k + 1u < s_.chunks.size() && head(k).is(time_adverb) &&
          (at(static_cast<ChunkId>(k + 1)).kind == ChunkKind::time ||
           at(static_cast<ChunkId>(k + 1)).kind == ChunkKind::preposition))
        at(k).governor = static_cast<ChunkId>(k + 1);
      // "some 25 minutes after the ferry had left"
      if (at(k).kind == ChunkKind::time && at(k).relation == Relation::time &&
          tokens_[at(k).tokens.begin].word.kind == WordKind::number && k + 1u < s_.chunks.size() &&
          head(static_cast<ChunkId>(k + 1)).is(event_preposition)) {
        const Chunk& next = at(static_cast<ChunkId>(k + 1));
        at(k).governor = next.kind == ChunkKind::marker && s_.verb_of[next.clause] != kNoChunk
                             ? s_.verb_of[next.clause]
                             : static_cast<ChunkId>(k + 1);
      }
      // "not to sign"
      if (at(k).kind == ChunkKind::adverb && k + 1u < s_.chunks.size() &&
          at(static_cast<ChunkId>(k + 1)).kind == ChunkKind::infinitive)
        at(k).governor = static_cast<ChunkId>(k + 1);
    }
  }

  // A second verb has the first one's subject; who a participle or a relative clause is about is the noun that it hangs on.
  void share_subjects() {
    for (std::size_t id = 0; id < parse_.clauses.size(); ++id) {
      const ChunkId verb = s_.verb_of[id];
      if (verb == kNoChunk || s_.subject_of[id] != kNoChunk) continue;
      const ChunkId governor = at(verb).governor;
      if (governor == kNoChunk) continue;
      const Relation relation = at(verb).relation;
      const bool by_noun =
          at(governor).kind == ChunkKind::noun && (relation == Relation::relative || relation == Relation::participle);
      const bool shared = relation == Relation::conjunct || relation == Relation::participle ||
                          relation == Relation::adverbial ||
                          (relation == Relation::predicate && clause_of(verb).kind == ClauseKind::participial);
      if (by_noun)
        s_.subject_of[id] = governor;
      else if (shared && at(governor).kind != ChunkKind::noun)
        s_.subject_of[id] = s_.subject_of[at(governor).clause];
    }
  }

  // What goes round in a circle is cut where it is met a second time.
  void break_cycles() {
    for (ChunkId k = 0; k < s_.chunks.size(); ++k) {
      ChunkId up = k;
      for (std::size_t steps = 0; up != kNoChunk; ++steps) {
        if (steps > s_.chunks.size()) {
          at(k).governor = kNoChunk;
          break;
        }
        up = at(up).governor;
      }
    }
  }

  void say_what_is_needed() {
    for (ChunkId k = 0; k < s_.chunks.size(); ++k) {
      if (at(k).relation == Relation::particle) at(k).needed = true;
      if (at(k).relation == Relation::complement && at(k).kind == ChunkKind::verb) at(k).needed = true;
      if (is_verbal(at(k).kind)) need_phrases(k);
    }
  }

  void need_phrases(ChunkId verb) {
    const VerbFrame* frame = verb_frame(verb);
    const bool object = has_object_[verb] != 0;
    const bool passive = at(verb).kind == ChunkKind::verb && clause_of(verb).verb->passive;
    bool any = object || passive;
    ChunkId first = kNoChunk;
    for (ChunkId k = 0; k < s_.chunks.size(); ++k) {
      if (at(k).governor != verb) continue;
      if (at(k).relation == Relation::complement || at(k).relation == Relation::particle) any = true;
      if (at(k).relation != Relation::phrase || k < verb) continue;
      const Prepositions preposition = preposition_of(k);
      if (frame != nullptr && preposition != 0 &&
          (preposition & (object || passive ? frame->needs_beside_object : frame->needs)) != 0)
        at(k).needed = any = true;
      const bool of_time = k + 1u < s_.chunks.size() && time_of(static_cast<ChunkId>(k + 1)) &&
                           at(static_cast<ChunkId>(k + 1)).governor == k;
      if (first == kNoChunk && !of_time) first = k;
    }
    const bool may_stand_alone = frame != nullptr && frame->may_have.has(Complement::nothing);
    if (!any && first != kNoChunk && !may_stand_alone) at(first).needed = true;
  }

  const Parse& parse_;
  const std::vector<Token>& tokens_;
  const Grammar& grammar_;
  Structure s_;
  std::vector<Field> fields_;
  std::vector<unsigned char> has_object_;  // of each chunk: how many objects
  ChunkId previous_ = kNoChunk;
};

}  // namespace

Structure structure_of(const Parse& parse, const Grammar& grammar) {
  return Builder(parse, grammar).run();
}

}  // namespace annals

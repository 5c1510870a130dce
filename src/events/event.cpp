// The governor of the time decides the shape. From an infinitive the way leads up to the verb that it completes; from a gerund or a
// participle to the noun or the subject that it is about.

#include "events/event.h"

#include <algorithm>

namespace annals {
namespace {

using enum WordClass;

class Reader {
 public:
  Reader(const Parse& parse, const Structure& structure, const Grammar& grammar)
      : parse_(parse), tokens_(parse.tokens), s_(structure), grammar_(grammar) {}

  Event read(const TimeOf& time) {
    Event event;
    event.time = time;
    ChunkId k = time.governor;
    if (k == kNoChunk) return event;
    if (at(k).kind == ChunkKind::noun && time.why == AttachRule::bracket && read_lifespan(k, event)) return event;
    if (at(k).kind == ChunkKind::noun && time.why == AttachRule::comparison) {
      event.verb = k;
      const ChunkId verb = s_.verb_above(k);  // of the clause whose figure is compared
      event.subject = verb == kNoChunk ? kNoChunk : s_.subject_of[at(verb).clause];
      event.shape = event.subject == kNoChunk || !is_measured(event.subject) ? Shape::fragment : Shape::figure;
      return event;
    }
    if (at(k).kind == ChunkKind::noun && time.why == AttachRule::saying_noun) {
      event.shape = Shape::attribution;
      event.without_verb = true;
      event.verb = event.subject = k;
      event.content = s_.verb_above(k);
      return event;
    }
    if (at(k).kind == ChunkKind::noun) {
      event.shape = Shape::noun;
      event.verb = k;
      return event;
    }
    while (at(k).kind == ChunkKind::infinitive || (at(k).kind == ChunkKind::gerund && !tells_itself(k))) {
      // "since her decision to leave the firm last fall"
      if (const ChunkId noun = event_noun_above(k); noun != kNoChunk) {
        event.shape = Shape::noun;
        event.verb = noun;
        return event;
      }
      const ChunkId up = s_.verbal_above(k);
      if (up == kNoChunk) return event;
      k = up;
    }
    if (at(k).kind == ChunkKind::gerund)
      read_gerund(k, event);
    else
      read_clause(k, event);
    read_around(k, event);
    return event;
  }

  Event read_at(ChunkId verb, const TimeOf& time) {
    Event event;
    event.time = time;
    read_clause(verb, event);
    read_around(verb, event);
    return event;
  }

 private:
  const Chunk& at(ChunkId k) const { return s_.chunks[k]; }
  const Token& head(ChunkId k) const { return tokens_[at(k).head]; }
  const Clause& clause_of(ChunkId k) const { return parse_.clauses[at(k).clause]; }

  // A name, and behind it a bracket that holds two times with a dash between them: birth and death.
  bool read_lifespan(ChunkId name, Event& event) const {
    if (!head(name).word.capital) return false;
    const Range own = event.time.time;
    std::size_t begin = own.begin;
    while (begin > 0 && !is_mark(tokens_[begin], WordKind::open_bracket)) --begin;
    std::size_t end = own.end;
    while (end < tokens_.size() && !is_mark(tokens_[end], WordKind::close_bracket)) ++end;
    std::size_t times = 0;
    std::size_t before = 0;
    bool dash = false;
    for (std::size_t t = begin; t < end; ++t) dash = dash || (is_mark(tokens_[t], WordKind::dash) && !tokens_[t].time);
    for (const Range time : parse_.times) {
      if (time.begin <= begin || time.end > end) continue;
      ++times;
      before += time.begin < own.begin ? 1 : 0;
    }
    if (times != 2 || !dash) return false;
    event.shape = Shape::lifespan;
    event.verb = event.subject = name;
    event.dies = before == 1;
    return true;
  }

  // What a figure can be the figure of: "net income", "passenger numbers", not a person.
  bool is_measured(ChunkId k) const {
    const NounFrame* frame = grammar_.frames.noun(head(k).word.folded);
    return !head(k).word.capital && (frame == nullptr || !frame->tags.any_of({NounTag::person, NounTag::group,
                                                                              NounTag::organization, NounTag::place}));
  }

  ChunkId event_noun_above(ChunkId k) const {
    const ChunkId noun = at(k).governor;
    if (at(k).relation != Relation::complement || noun == kNoChunk || at(noun).kind != ChunkKind::noun) return kNoChunk;
    const ChunkId preposition = at(noun).governor;
    const bool led = at(noun).relation == Relation::inside && preposition != kNoChunk &&
                     tokens_[at(preposition).tokens.begin].is(event_preposition);
    return led ? noun : kNoChunk;
  }

  // "after seeking refuge", "people living in tents": more than the completion of a verb.
  bool tells_itself(ChunkId k) const {
    if (at(k).relation == Relation::participle) return true;
    if (at(k).relation != Relation::inside || at(k).governor == kNoChunk)
      return at(k).relation == Relation::complement && k < s_.verb_of[at(k).clause];
    const Token& preposition = tokens_[at(at(k).governor).tokens.begin];
    return preposition.is(event_preposition) || preposition.is(subordinator);
  }

  void read_gerund(ChunkId k, Event& event) const {
    event.shape = Shape::gerund;
    event.verb = k;
    if (at(k).relation == Relation::participle && at(k).governor != kNoChunk &&
        at(at(k).governor).kind == ChunkKind::noun) {
      event.subject = at(k).governor;
      // "was the third witness testifying Tuesday"
      if (at(event.subject).relation == Relation::predicate) read_clause(s_.verbal_above(event.subject), event);
      return;
    }
    const ChunkId verb = s_.verbal_above(k);
    if (verb != kNoChunk) event.subject = s_.subject_of[at(verb).clause];
  }

  // "won’t reopen until 2031", "the highest share since 2002"
  bool keeps_time(ChunkId k, const TimeOf& time) const {
    const auto& verb = clause_of(k).verb;
    if (time.phrase == kNoChunk) return false;
    const Token& lead = tokens_[at(time.phrase).tokens.begin];
    if (!lead.is(event_preposition) || !lead.is(subordinator)) return false;
    if (verb && verb->negated) return true;
    const std::size_t begin = k < time.phrase ? at(k).tokens.begin : parse_.clauses[at(k).clause].begin;
    for (std::size_t t = begin; t < time.time.begin; ++t) {
      if (tokens_[t].is(superlative) && !tokens_[t].time) return true;
    }
    return false;
  }

  void read_clause(ChunkId k, Event& event) const {
    const Clause& clause = clause_of(k);
    event.keeps_time = keeps_time(k, event.time);
    event.verb = k;
    const ChunkId own = s_.subject_of[at(k).clause];
    event.subject = named(own);
    const bool is_gerund = head(k).is(gerund) && !clause.verb->progressive && at(k).tokens.begin == at(k).head;
    switch (clause.kind) {
      case ClauseKind::attribution:
        event.shape = Shape::attribution;
        event.content = at(k).governor;
        return;
      case ClauseKind::relative:
        event.shape = Shape::relative;
        if (own != at(k).governor && !has_object(k) && !(clause.marker && tokens_[*clause.marker].is(possessive)) &&
            at(k).governor != kNoChunk && at(at(k).governor).kind == ChunkKind::noun && !by_time_or_place(clause))
          event.object = at(k).governor;
        return;
      case ClauseKind::participial:
        event.shape = is_gerund ? Shape::gerund : Shape::participle;
        return;
      case ClauseKind::adverbial:
        event.shape = is_gerund ? Shape::gerund : Shape::clause;
        return;
      case ClauseKind::coordinate:
        if (event.subject == kNoChunk || clause.shares_subject) return read_second(k, event);
        event.shape = Shape::clause;
        return;
      case ClauseKind::main:
      case ClauseKind::complement:
        event.shape = is_gerund ? Shape::gerund : Shape::clause;
        return;
    }
  }

  // "Ana Ruiz, a chemist who died", "Mondo is an app founded in 2014": the name, and not what it is.
  ChunkId named(ChunkId noun) const {
    if (noun == kNoChunk || at(noun).governor == kNoChunk) return noun;
    const ChunkId above = at(noun).governor;
    if (const ChunkId counted = counted_with(noun); counted != kNoChunk) return counted;
    if (at(noun).relation == Relation::apposition)
      return at(above).kind == ChunkKind::noun && head(above).word.capital ? above : noun;
    if (at(noun).relation != Relation::predicate || at(above).kind != ChunkKind::verb || !head(above).is(be))
      return noun;
    const Token& first = tokens_[at(noun).tokens.begin];
    const ChunkId subject = s_.subject_of[at(above).clause];
    const auto& verb = clause_of(above).verb;
    if (!first.is(article) || (verb && verb->negated) || subject == kNoChunk || subject == noun) return noun;
    const Token& lead = tokens_[at(subject).tokens.begin];
    return lead.classes.any_of({thing_pronoun, pronoun}) && !lead.is(person_pronoun) ? noun : subject;
  }

  // "ten members of the club arrested in May": of a noun that "of" joins to a number, who is counted.
  ChunkId counted_with(ChunkId noun) const {
    const ChunkId of = at(noun).governor;
    if (at(noun).relation != Relation::inside || !tokens_[at(of).tokens.begin].is(binding_preposition)) return kNoChunk;
    const ChunkId counted = at(of).governor;
    if (counted == kNoChunk || at(counted).kind != ChunkKind::noun) return kNoChunk;
    const Token& first = tokens_[at(counted).tokens.begin];
    const bool number = first.word.kind == WordKind::number || first.is(number_word);
    return number && at(counted).tokens.end > at(counted).tokens.begin + 1 ? counted : kNoChunk;
  }

  bool has_object(ChunkId verb) const { return s_.child(verb, {Relation::object, Relation::predicate}) != kNoChunk; }

  // "where", "when": the noun is no object of the clause.
  bool by_time_or_place(const Clause& clause) const {
    return clause.marker && tokens_[*clause.marker].is(subordinator);
  }

  // "opened in 1971 and refitted in 2009": a second verb is of the first one's shape.
  void read_second(ChunkId k, Event& event) const {
    event.shape = Shape::clause;
    const ChunkId first = at(k).governor;
    if (first == kNoChunk || at(first).kind != ChunkKind::verb) return;
    const Clause& clause = clause_of(first);
    const bool bare = at(k).tokens.end - at(k).tokens.begin == 1 && head(k).is(participle);
    if (has_object(k)) {
      if (event.subject == kNoChunk) event.subject = s_.subject_of[at(first).clause];
      return;
    }
    if (clause.kind == ClauseKind::participial && bare) event.shape = Shape::participle;
    if (clause.verb->passive && bare && clause_of(k).verb->passive && at(first).tokens.end - at(first).tokens.begin > 1)
      event.shape = Shape::participle;
    if (event.subject == kNoChunk) event.subject = s_.subject_of[at(first).clause];
  }

  void read_around(ChunkId k, Event& event) const {
    for (ChunkId up = k; up != kNoChunk && event.around.size() < 3;) {
      const Relation relation = at(up).relation;
      if (relation == Relation::conjunct && at(up).kind == ChunkKind::verb && clause_of(up).shares_subject) {
        up = at(up).governor;
        continue;
      }
      if (relation != Relation::complement) return;
      up = at(up).governor;
      if (up == kNoChunk) return;
      if (at(up).kind != ChunkKind::verb) up = s_.verbal_above(up);
      if (up == kNoChunk || at(up).kind != ChunkKind::verb) return;
      event.around.push_back(up);
    }
  }

  const Parse& parse_;
  const std::vector<Token>& tokens_;
  const Structure& s_;
  const Grammar& grammar_;
};

}  // namespace

Event event_at(const Parse& parse, const Structure& structure, ChunkId verb, const TimeOf& time,
               const Grammar& grammar) {
  return Reader(parse, structure, grammar).read_at(verb, time);
}

Event event_of(const Parse& parse, const Structure& structure, const TimeOf& time, const Grammar& grammar) {
  return Reader(parse, structure, grammar).read(time);
}

}  // namespace annals

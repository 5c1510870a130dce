// The frames say what verbs and nouns do: which verbs say, which only tell how things stand, which nouns are sayings, measures and
// events. The first of the questions in kind() that has the answer yes decides.

#include "events/kind.h"

#include <algorithm>

namespace annals {
namespace {

using enum WordClass;

constexpr Tags<VerbTag> kSaying = {VerbTag::says, VerbTag::claims, VerbTag::denies};

class Judge {
 public:
  Judge(const Parse& parse, const Structure& structure, const Event& event, Bounds when, Status status,
        const Grammar& grammar)
      : parse_(parse),
        tokens_(parse.tokens),
        s_(structure),
        event_(event),
        when_(when),
        status_(status),
        grammar_(grammar) {}

  Kind kind() const {
    switch (event_.shape) {
      case Shape::attribution:
        return Kind::statement;
      case Shape::figure:
        return Kind::state;
      case Shape::lifespan:
      case Shape::fragment:
        return Kind::event;
      case Shape::noun:
        return is_noun(event_.verb, NounTag::saying) ? Kind::statement : Kind::event;
      case Shape::clause:
      case Shape::relative:
      case Shape::participle:
      case Shape::gerund:
        break;
    }
    if (says() || shows() || puts_out()) return Kind::statement;
    if (is_copula() ? !names_event() : stands() || is_figure() || has_lasted()) return Kind::state;
    return Kind::event;
  }

 private:
  const Chunk& at(ChunkId k) const { return s_.chunks[k]; }
  const Token& head(ChunkId k) const { return tokens_[at(k).head]; }
  const VerbGroup* group() const {
    const auto& verb = parse_.clauses[at(event_.verb).clause].verb;
    return verb && s_.verb_of[at(event_.verb).clause] == event_.verb ? &*verb : nullptr;
  }

  bool is_verb(Tags<VerbTag> tags) const {
    const VerbFrame* frame = grammar_.verb_frame(head(event_.verb).word.folded);
    return frame != nullptr && frame->tags.any_of(tags);
  }
  bool is_noun(ChunkId k, NounTag tag) const {
    if (k == kNoChunk) return false;
    const NounFrame* frame = grammar_.frames.noun(head(k).word.folded);
    return frame != nullptr && frame->tags.has(tag);
  }
  // Not "is expected to grow", which is passive in its planning word alone.
  bool is_passive() const {
    const VerbGroup* verb = group();
    return event_.shape == Shape::participle ||
           (verb != nullptr && verb->passive && (!verb->planned || head(event_.verb).is(participle)));
  }

  ChunkId object() const { return s_.child(event_.verb, {Relation::object, Relation::second_object}); }
  bool has_content() const {
    const ChunkId content = s_.child(event_.verb, {Relation::complement});
    return content != kNoChunk && at(content).kind == ChunkKind::verb;
  }

  // A verb of saying; one that has other meanings too only with what is said.
  bool says() const {
    if (is_passive()) return false;
    const bool saying = is_verb(kSaying) || head(event_.verb).is(reporting_verb);
    if (has_content()) return saying || is_verb({VerbTag::thinks, VerbTag::shows, VerbTag::alleges, VerbTag::doubts});
    return saying && !head(event_.verb).is(loose_reporting_verb);
  }

  // "The study found …", "News broke that …"
  bool shows() const {
    return is_noun(event_.subject, NounTag::saying) && !is_passive() &&
           (has_content() || is_verb({VerbTag::shows, VerbTag::thinks}) || head(event_.verb).is(reporting_verb));
  }

  // "issued a statement", "gave a speech"
  bool puts_out() const { return is_verb({VerbTag::issues}) && is_noun(object(), NounTag::saying) && !is_passive(); }

  // "will be mayor": a change, and no state yet.
  bool is_to_come() const {
    const VerbGroup* verb = group();
    return verb != nullptr && (verb->planned || verb->tense == Tense::future);
  }

  bool is_copula() const { return head(event_.verb).is(be); }

  // Of "be": "was the first to leave", "is certain to lose", "the first performance was in Prague", "there was a fire".
  bool names_event() const {
    const ChunkId predicate = s_.child(event_.verb, {Relation::predicate});
    if (is_to_come()) return predicate == kNoChunk || when_.first == when_.last || !is_amount_below(predicate);
    for (ChunkId k = event_.verb + 1; k < s_.chunks.size(); ++k) {
      if (at(k).kind == ChunkKind::infinitive && s_.is_below(k, event_.verb) && at(k).clause == at(event_.verb).clause)
        return true;
    }
    if (predicate == kNoChunk && (event_.subject == kNoChunk || is_all_time())) return true;
    return is_noun(predicate == kNoChunk ? event_.subject : predicate, NounTag::event);
  }

  // "The launch is on Tuesday": behind the verb stands nothing but the time.
  bool is_all_time() const {
    for (ChunkId k = event_.verb + 1; k < s_.chunks.size(); ++k) {
      if (at(k).governor == event_.verb && at(k).kind != ChunkKind::mark && at(k).kind != ChunkKind::time &&
          k != event_.time.phrase)
        return false;
    }
    return true;
  }

  // "owns", "remained", "had 40 workers"; not "had surgery".
  bool stands() const {
    if (is_passive() || is_to_come()) return false;
    if (is_verb({VerbTag::light}) && is_noun(object(), NounTag::event)) return false;
    return is_verb({VerbTag::stative}) || head(event_.verb).is(state_verb) || appears();
  }

  // "appeared interested", not "became mayor": the verb says how something looks, of which "that" tells more.
  bool appears() const {
    const VerbFrame* frame = grammar_.verb_frame(head(event_.verb).word.folded);
    return frame != nullptr && frame->may_have.has(Complement::that) && frame->may_have.has(Complement::predicate) &&
           s_.child(event_.verb, {Relation::predicate}) != kNoChunk;
  }

  template <class Found>
  bool holds(ChunkId k, Found found) const {
    for (std::size_t t = at(k).tokens.begin; t < at(k).tokens.end; ++t) {
      if (!tokens_[t].time && found(tokens_[t])) return true;
    }
    return false;
  }
  static bool is_numeral(const Token& token) { return token.word.kind == WordKind::number; }
  static bool is_number(const Token& token) { return token.word.kind == WordKind::number || token.is(number_word); }

  // "61%", "$9.1 billion", "8 percent", "855 billion euros"
  bool is_amount(ChunkId k) const {
    const auto has_sign = [](const Token& token) {
      const auto digit = [](char c) { return c >= '0' && c <= '9'; };
      return token.is(state_sign) || (token.word.kind == WordKind::number &&
                                      !(digit(token.word.folded.front()) && digit(token.word.folded.back())));
    };
    // "two tons of cocaine" is a thing.
    return holds(k, is_number) &&
           (holds(k, has_sign) || (is_noun(k, NounTag::unit) && s_.child(k, {Relation::phrase}) == kNoChunk));
  }

  // "worth $1.8 billion"
  bool is_amount_below(ChunkId k) const {
    for (ChunkId j = k; j < s_.chunks.size(); ++j) {
      if (s_.is_below(j, k) && is_amount(j)) return true;
    }
    return false;
  }

  bool is_measure(ChunkId k) const {
    return k != kNoChunk && (is_noun(k, NounTag::measure) || head(k).is(state_noun) || head(k).is(state_sign));
  }

  // "to $9.1 billion", "by 8 percent"
  bool has_amount_phrase() const {
    for (ChunkId k = event_.verb + 1; k < s_.chunks.size(); ++k) {
      const ChunkId lead = at(k).governor;
      if (at(k).relation == Relation::inside && lead != kNoChunk && at(lead).governor == event_.verb && is_amount(k))
        return true;
    }
    return false;
  }

  // A figure over more than a day: "exports fell to $3bn", "grew 3 %", "recorded sales of £4m", "has made 90 launches". On a day it
  // is news, and who raises a rate or pays a sum does something.
  bool is_figure() const {
    if (when_.first == when_.last || is_passive()) return false;
    if (is_measure(event_.subject) || counts_many()) return true;
    const ChunkId what = object();
    if (what == kNoChunk) return has_amount_phrase();
    const VerbGroup* verb = group();
    if (verb != nullptr && verb->perfect && holds(what, is_number)) return true;
    if (is_measure(what)) return !tokens_[at(what).tokens.begin].classes.any_of({definite, possessive});
    const VerbFrame* frame = grammar_.verb_frame(head(event_.verb).word.folded);
    const bool pays = frame != nullptr && frame->may_have.has(Complement::two_objects);  // "fined the firm £6 million"
    return !pays && is_amount(what);
  }

  // "32 states imported coal in 2015": how many did over a year or more.
  bool counts_many() const {
    constexpr int year = 365;
    return event_.subject != kNoChunk && holds(event_.subject, is_numeral) &&
           (when_.last - when_.first).count() + 1 >= year && !is_verb({VerbTag::punctual});
  }

  // "hasn’t rained since May", "has been running since 1990"
  bool has_lasted() const {
    const VerbGroup* verb = group();
    return verb != nullptr && verb->perfect && !is_passive() &&
           (verb->negated || verb->progressive ||
            (when_.first < when_.last && !is_verb({VerbTag::punctual}) && status_ == Status::ongoing));
  }

  const Parse& parse_;
  const std::vector<Token>& tokens_;
  const Structure& s_;
  const Event& event_;
  Bounds when_;
  Status status_;
  const Grammar& grammar_;
};

}  // namespace

Kind kind_of(const Parse& parse, const Structure& structure, const Event& event, Bounds when, Status status,
             const Grammar& grammar) {
  return Judge(parse, structure, event, when, status, grammar).kind();
}

}  // namespace annals

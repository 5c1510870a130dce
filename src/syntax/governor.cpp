// The rules stand below in the order in which they are tried, one function each. They ask the structure what stands between the time
// and the verbs and nouns around it, and never the words themselves.

#include "syntax/governor.h"

#include <algorithm>
#include <optional>

namespace annals {
namespace {

using enum WordClass;

class Finder {
 public:
  Finder(const Parse& parse, const Structure& structure, Range time, const Grammar& grammar)
      : parse_(parse), tokens_(parse.tokens), s_(structure), time_(time), grammar_(grammar) {
    first_ = time.begin;
    while (first_ < time.end && !tokens_[first_].time) ++first_;  // "since 2019": the preposition belongs to the extent
    if (first_ == time.end) first_ = time.begin;
    own_ = s_.of_token[first_];
  }

  TimeOf find() {
    TimeOf found;
    found.time = time_;
    found.phrase = at(own_).kind == ChunkKind::verb ? kNoChunk : phrase();
    phrase_ = found.phrase == kNoChunk ? own_ : found.phrase;
    for (const auto rule :
         {&Finder::in_name, &Finder::comparison, &Finder::told_by_noun, &Finder::cleft, &Finder::when_clause,
          &Finder::modifier, &Finder::bracket, &Finder::of_noun, &Finder::event_noun, &Finder::subject_noun,
          &Finder::lower_verb, &Finder::fronted, &Finder::verb_field}) {
      if (const auto hit = (this->*rule)()) {
        found.governor = hit->governor;
        found.why = hit->why;
        break;
      }
    }
    if (found.governor == kNoChunk && found.why == AttachRule::nearest) found.governor = verb_around(own_);
    found.rivals = rivals(found.governor);
    return found;
  }

 private:
  struct Hit {
    ChunkId governor;
    AttachRule why;
  };
  using MaybeHit = std::optional<Hit>;

  const Chunk& at(ChunkId k) const { return s_.chunks[k]; }
  const Token& head(ChunkId k) const { return tokens_[at(k).head]; }
  bool is_verbal(ChunkId k) const { return annals::is_verbal(at(k).kind); }
  const NounFrame* noun_frame(ChunkId k) const { return grammar_.frames.noun(head(k).word.folded); }
  bool has_tag(ChunkId k, Tags<NounTag> tags) const {
    const NounFrame* frame = noun_frame(k);
    return at(k).kind == ChunkKind::noun && frame != nullptr && frame->tags.any_of(tags);
  }
  const VerbFrame* verb_frame(ChunkId k) const { return grammar_.verb_frame(head(k).word.folded); }

  ChunkId verb_around(ChunkId k) const {
    ChunkId up = at(k).kind == ChunkKind::verb ? k : s_.verb_above(k);
    // "remained closed in May"
    if (up != kNoChunk && at(up).relation == Relation::predicate && at(up).governor != kNoChunk) up = at(up).governor;
    // "with 4:52 left on Saturday"
    if (up != kNoChunk && at(up).relation == Relation::participle && at(up).governor != kNoChunk &&
        at(at(up).governor).kind == ChunkKind::time)
      up = s_.verb_above(up);
    return up != kNoChunk ? up : s_.verb_for(parse_, at(k).clause);
  }

  // The time with what leads it: "on", "early in", "just before".
  ChunkId phrase() const {
    ChunkId k = own_;
    if (at(k).kind == ChunkKind::noun) return k;
    while (k > 0 && (at(k).kind != ChunkKind::noun || is_share(k))) {
      const ChunkId before = static_cast<ChunkId>(k - 1);
      // "more than a century ago"
      if (at(before).kind != ChunkKind::time && before > 0 && head(before).is(time_adverb) &&
          !head(before).is(article) && head(static_cast<ChunkId>(before - 1)).is(time_adverb) &&
          at(static_cast<ChunkId>(before - 1)).tokens.end == at(before).tokens.begin &&
          at(before).tokens.end == at(k).tokens.begin) {
        k = static_cast<ChunkId>(before - 1);
        continue;
      }
      const bool leads = (at(before).kind == ChunkKind::preposition && at(before).tokens.end == at(k).tokens.begin &&
                          head(before).classes.any_of({time_preposition, time_adverb, preposition})) ||
                         (at(before).kind == ChunkKind::adverb && head(before).is(time_adverb));
      if (!leads || tokens_[at(before).head].word.possessive) break;
      k = before;
      if (k == 0 || at(k).kind != ChunkKind::preposition) continue;
      const ChunkId lead = static_cast<ChunkId>(k - 1);
      if (is_share(lead) && head(k).is(binding_preposition)) {
        k = lead;
        continue;
      }
      const bool two = at(lead).kind == ChunkKind::preposition && at(lead).tokens.end == at(k).tokens.begin &&
                       head(lead).is(time_preposition) && head(k).is(infinitive_marker);  // "up to"
      if (!two && at(lead).kind != ChunkKind::adverb) break;
    }
    return k;
  }

  // "each of the last two seasons": what counts times is one, where nothing needs it.
  bool is_share(ChunkId k) const {
    return at(k).kind == ChunkKind::noun && at(k).tokens.end == at(k).tokens.begin + 1 && head(k).is(determiner) &&
           !head(k).is(demonstrative) && at(k).relation == Relation::rate;
  }

  // "Flight 1947", "room 1812", "about 1,709 schoolchildren", “Tuesday at the Dentist”: no time at all.
  MaybeHit in_name() const {
    if (at(own_).kind != ChunkKind::time) return std::nullopt;
    const bool number = time_.end == time_.begin + 1 && tokens_[first_].word.kind == WordKind::number;
    if (number && phrase_ == own_ && own_ > 0 && at(static_cast<ChunkId>(own_ - 1)).kind == ChunkKind::noun &&
        !tokens_[first_].bracketed && !head(static_cast<ChunkId>(own_ - 1)).word.possessive)
      return Hit{kNoChunk, AttachRule::in_name};
    if (tokens_[first_].quoted && inside_title()) return Hit{kNoChunk, AttachRule::in_name};
    return std::nullopt;
  }

  // A short quotation that begins with a capital and has no verb of a clause: a title.
  bool inside_title() const {
    constexpr std::size_t longest = 9;  // tokens
    std::size_t begin = first_;
    while (begin > 0 && !is_mark(tokens_[begin], WordKind::open_quote)) --begin;
    std::size_t end = first_;
    while (end < tokens_.size() && !is_mark(tokens_[end], WordKind::close_quote)) ++end;
    if (end == tokens_.size() || end - begin > longest || begin + 1 >= end || !tokens_[begin + 1].word.capital)
      return false;
    for (std::size_t k = begin; k < end; ++k) {
      if (at(s_.of_token[k]).kind == ChunkKind::verb) return false;
    }
    return true;
  }

  // "Tuesday’s debate", "a March 2019 study": inside a noun phrase.
  MaybeHit modifier() const {
    if (at(own_).kind != ChunkKind::noun || at(own_).head < time_.end) return std::nullopt;
    if (const ChunkId verb = says_through(own_); verb != kNoChunk) return Hit{verb, AttachRule::saying_noun};
    // "declined at Monday’s hearing to answer": when the hearing was is when she declined.
    if (const ChunkId verb = verb_at_event(own_); verb != kNoChunk) return Hit{verb, AttachRule::modifier};
    if (has_tag(own_, {NounTag::event})) return Hit{own_, AttachRule::modifier};
    const bool owner = tokens_[time_.end - 1].word.possessive;
    const bool years = tokens_[time_.end - 1].word.kind == WordKind::number;
    if (!owner && years && names_something()) return Hit{kNoChunk, AttachRule::in_name};
    if (head(own_).is(WordClass::event_noun)) return Hit{own_, AttachRule::modifier};
    // "the summer solstice", "winter tourism": a word that only says which, before a noun that tells no event.
    const bool points = tokens_[first_].classes.any_of({determiner, time_adverb});
    if (!owner && !years && !points && noun_frame(own_) == nullptr) return Hit{kNoChunk, AttachRule::in_name};
    return std::nullopt;
  }

  // Of a noun that "in", "on", "at", "during" hangs on a verb: the verb.
  ChunkId verb_at_event(ChunkId noun) const {
    if (at(noun).relation != Relation::inside || at(noun).governor == kNoChunk) return kNoChunk;
    const ChunkId preposition = at(noun).governor;
    const ChunkId verb = at(preposition).governor;
    const bool dated = tokens_[at(preposition).tokens.begin].is(dating_preposition);
    return dated && verb != kNoChunk && at(verb).kind == ChunkKind::verb ? verb : kNoChunk;
  }

  // "the 1998 Corolla", "the 2015 Clean Air Act"
  bool names_something() const {
    for (std::size_t t = time_.end; t < at(own_).tokens.end; ++t) {
      if (tokens_[t].word.capital) return !head(own_).is(WordClass::event_noun);
    }
    return false;
  }

  // The reporting verb that a saying noun is the subject of, or stands in a phrase of: "said in a Monday statement".
  ChunkId says_through(ChunkId noun) const {
    if (!has_tag(noun, {NounTag::saying}) && !head(noun).is(news_noun)) return kNoChunk;
    for (ChunkId up = noun; up != kNoChunk; up = at(up).governor) {
      if (at(up).kind != ChunkKind::verb) continue;
      const bool reports = head(up).is(reporting_verb);
      return reports ? up : kNoChunk;
    }
    return kNoChunk;
  }

  // "Norton (c. 1818 – 1880)": what the bracket stands behind.
  MaybeHit bracket() const {
    if (!tokens_[first_].bracketed) return std::nullopt;
    if (at(own_).governor == kNoChunk || at(at(own_).governor).kind != ChunkKind::noun) return std::nullopt;
    for (ChunkId k = own_; k-- > 0 && head(k).bracketed;) {
      if (head(k).classes.any_of({participle, past}) && at(k).kind != ChunkKind::time)
        return Hit{k, AttachRule::bracket};
    }
    // "He published The Well (1937).": the year of what was done with it.
    const Chunk& named = at(at(own_).governor);
    const Chunk& noun = named.relation == Relation::conjunct ? at(named.governor) : named;
    const bool alone = first_ > 0 && is_mark(tokens_[first_ - 1], WordKind::open_bracket) &&
                       time_.end < tokens_.size() && is_mark(tokens_[time_.end], WordKind::close_bracket);
    if (alone && noun.relation == Relation::object && tokens_[named.head].word.capital &&
        at(noun.governor).kind == ChunkKind::verb) {
      const auto& verb = parse_.clauses[at(noun.governor).clause].verb;
      if (verb && verb->tense == Tense::past) return Hit{noun.governor, AttachRule::bracket};
    }
    return Hit{at(own_).governor, AttachRule::bracket};
  }

  // "according to a poll conducted in May", "In a poll released in December, she led": what the poll says is dated, not the conducting.
  MaybeHit told_by_noun() const {
    ChunkId noun = kNoChunk;
    for (ChunkId up = own_; up != kNoChunk && noun == kNoChunk; up = at(up).governor) {
      if (at(up).kind == ChunkKind::noun && (has_tag(up, {NounTag::saying}) || head(up).is(news_noun))) noun = up;
      if (is_verbal(up) && at(up).relation != Relation::participle) break;
    }
    if (noun == kNoChunk && noun_before_phrase() != kNoChunk && has_tag(noun_before_phrase(), {NounTag::saying}))
      noun = noun_before_phrase();
    // "A decision announced on Thursday revealed that …"
    if (noun != kNoChunk && at(noun).relation == Relation::subject && own_ > noun && verb_around(noun) > own_ &&
        head(verb_around(noun)).is(reporting_verb))
      return Hit{verb_around(noun), AttachRule::saying_noun};
    // "In a notification issued on Saturday, the agency said"
    if (noun == kNoChunk) noun = fronted_participle();
    if (noun == kNoChunk || at(noun).relation != Relation::inside || at(noun).governor == kNoChunk) return std::nullopt;
    const ChunkId preposition = at(noun).governor;
    if (tokens_[at(preposition).tokens.begin].classes.any_of({event_preposition, binding_preposition}))
      return std::nullopt;
    if (tokens_[at(preposition).tokens.begin].is(WordClass::attribution)) return Hit{noun, AttachRule::saying_noun};
    const ChunkId verb = at(preposition).governor;
    if (verb == kNoChunk || at(verb).kind != ChunkKind::verb ||
        !tokens_[at(preposition).tokens.begin].is(dating_preposition))
      return std::nullopt;
    return Hit{verb, AttachRule::saying_noun};
  }

  // The noun of a phrase at the front that a participle with the time hangs on, if the main verb reports.
  ChunkId fronted_participle() const {
    for (ChunkId up = own_; up != kNoChunk; up = at(up).governor) {
      if (!is_verbal(up)) continue;
      const ChunkId noun = at(up).governor;
      if (at(up).relation != Relation::participle || noun == kNoChunk || at(noun).kind != ChunkKind::noun ||
          at(noun).relation != Relation::inside)
        return kNoChunk;
      const ChunkId verb = verb_around(noun);
      return verb != kNoChunk && verb > own_ && head(verb).is(reporting_verb) ? noun : kNoChunk;
    }
    return kNoChunk;
  }

  // "became known in 2017, when he struck a reporter": the verb before says little, and what is behind "when" says what happened.
  MaybeHit when_clause() const {
    constexpr std::size_t near = 6;  // tokens: "the 2014 World Cup in Brazil, when"
    std::size_t k = time_.end;
    while (k < tokens_.size() && k < time_.end + near && tokens_[k].word.is_word() &&
           parse_.owner[k] == parse_.owner[first_])
      ++k;
    if (k < tokens_.size() && is_mark(tokens_[k], WordKind::comma))
      ++k;
    else if (k != time_.end)
      return std::nullopt;
    if (k >= tokens_.size() || !tokens_[k].is(relative) || !tokens_[k].is(subordinator)) return std::nullopt;
    const std::size_t id = parse_.owner[k];
    if (parse_.clauses[id].marker != k || s_.verb_of[id] == kNoChunk) return std::nullopt;
    const ChunkId left = verb_around(own_);
    if (left != kNoChunk && left > own_) return std::nullopt;
    const bool empty = left == kNoChunk || head(left).is(be) || is_stative(left);
    if (!is_mark(tokens_[k - 1], WordKind::comma) && !empty) return std::nullopt;
    return empty ? MaybeHit(Hit{s_.verb_of[id], AttachRule::when_clause}) : std::nullopt;
  }

  // "down from 8.1% last year", "compared with $44.7 million in 2019": the figure that is compared; nothing without one.
  MaybeHit comparison() const {
    if (at(own_).kind != ChunkKind::time) return std::nullopt;
    ChunkId before = phrase_;
    if (before == 0) return std::nullopt;
    --before;
    // Right behind the word: "from a year earlier".
    const Token& lead = tokens_[at(phrase_).tokens.begin];
    if (at(phrase_).kind == ChunkKind::preposition && lead.is(WordClass::comparison) && !lead.is(time_preposition) &&
        figure_before(phrase_))
      return Hit{kNoChunk, AttachRule::comparison};
    // "compared to 2022"
    if (head(before).is(WordClass::comparison) && at(before).kind != ChunkKind::preposition && figure_before(before))
      return Hit{kNoChunk, AttachRule::comparison};
    ChunkId noun = before;
    if (at(noun).kind != ChunkKind::noun) return std::nullopt;
    while (at(noun).relation == Relation::inside && at(at(noun).governor).relation == Relation::phrase &&
           at(at(at(noun).governor).governor).kind == ChunkKind::noun)
      noun = at(at(noun).governor).governor;
    if (!has_figure(noun) || at(noun).relation != Relation::inside) return std::nullopt;
    const ChunkId preposition = at(noun).governor;
    if (preposition == kNoChunk || !compares(preposition) || !figure_before(preposition)) return std::nullopt;
    return Hit{noun, AttachRule::comparison};
  }

  bool has_figure(ChunkId k) const {
    for (std::size_t t = at(k).tokens.begin; t < at(k).tokens.end; ++t) {
      if (tokens_[t].word.kind == WordKind::number && !tokens_[t].time) return true;
    }
    return false;
  }

  // "from", "compared with", "down from": a word of comparison in the preposition or right before it.
  bool compares(ChunkId preposition) const {
    for (std::size_t t = at(preposition).tokens.begin; t < at(preposition).tokens.end; ++t) {
      if (tokens_[t].is(WordClass::comparison)) return true;
    }
    return preposition > 0 && head(static_cast<ChunkId>(preposition - 1)).is(WordClass::comparison);
  }

  // Whether another figure stands before it in the sentence, that is measured against it.
  bool figure_before(ChunkId k) const {
    for (ChunkId j = 0; j < k; ++j) {
      if (at(j).kind == ChunkKind::noun && has_figure(j)) return true;
    }
    return false;
  }

  // "It was only in 2014 that the authority agreed": the verb behind "that".
  MaybeHit cleft() const {
    const ChunkId be = verb_around(own_);
    if (be == kNoChunk || be > own_ || !head(be).is(WordClass::be)) return std::nullopt;
    const ChunkId subject = s_.subject_of[at(be).clause];
    if (subject == kNoChunk || !head(subject).is(thing_pronoun)) return std::nullopt;
    for (std::size_t id = 0; id < parse_.clauses.size(); ++id) {
      const auto marker = parse_.clauses[id].marker;
      if (marker && *marker >= time_.end && tokens_[*marker].is(complementizer) && !tokens_[*marker].is(subordinator) &&
          s_.verb_of[id] != kNoChunk)
        return Hit{s_.verb_of[id], AttachRule::when_clause};
    }
    return std::nullopt;
  }

  bool is_stative(ChunkId verb) const {
    const VerbFrame* frame = verb_frame(verb);
    return (frame != nullptr && (frame->tags.has(VerbTag::stative) || frame->may_have.has(Complement::predicate))) ||
           head(verb).is(state_verb);
  }

  ChunkId noun_before_phrase() const {
    if (phrase_ == 0) return kNoChunk;
    ChunkId before = static_cast<ChunkId>(phrase_ - 1);
    while (before > 0 && at(before).kind == ChunkKind::mark && tokens_[at(before).head].bracketed) --before;
    while (before > 0 && at(before).relation == Relation::bracket) --before;
    return at(before).kind == ChunkKind::noun && at(before).clause == at(own_).clause ? before : kNoChunk;
  }

  // "the strikes of the previous winter": the noun that "of" binds the time to.
  MaybeHit of_noun() const {
    const ChunkId noun = noun_before_phrase();
    if (noun == kNoChunk || at(phrase_).kind != ChunkKind::preposition) return std::nullopt;
    if (!tokens_[at(phrase_).tokens.begin].is(binding_preposition)) return std::nullopt;
    if (const ChunkId verb = verb_at_event(noun); verb != kNoChunk) return Hit{verb, AttachRule::event_noun};
    if (has_tag(noun, {NounTag::saying}) && at(noun).relation == Relation::subject) return std::nullopt;
    if (has_tag(noun, {NounTag::event, NounTag::saying, NounTag::measure}) || head(noun).is(WordClass::event_noun))
      return Hit{noun, AttachRule::event_noun};
    return std::nullopt;
  }

  // "after the death of Sam Gray in 2018": inside a phrase that an event preposition leads, the event noun nearest to it.
  MaybeHit event_noun() const {
    const ChunkId noun = noun_before_phrase();
    if (noun == kNoChunk || at(own_).kind == ChunkKind::noun) return std::nullopt;
    std::optional<ChunkId> event;
    for (ChunkId up = noun; up != kNoChunk; up = at(up).governor) {
      if (is_verbal(up)) break;
      if (at(up).kind == ChunkKind::noun && (has_tag(up, {NounTag::event}) || head(up).is(WordClass::event_noun))) {
        // "the end of the strike": of event nouns that "of" joins, the first.
        const bool joined = event && at(*event).relation == Relation::inside && at(*event).governor != kNoChunk &&
                            at(at(*event).governor).governor == up &&
                            tokens_[at(at(*event).governor).tokens.begin].is(binding_preposition);
        if (!event || joined) event = up;
      }
      if (at(up).kind != ChunkKind::preposition || !tokens_[at(up).tokens.begin].is(event_preposition)) continue;
      if (!event && at(own_).kind == ChunkKind::time &&
          !has_tag(noun, {NounTag::person, NounTag::group, NounTag::organization, NounTag::place}) &&
          !head(noun).word.capital && !tokens_[at(up).tokens.begin].is(subordinator))
        event = noun;
      if (!event) return std::nullopt;
      return Hit{*event, AttachRule::event_noun};
    }
    return std::nullopt;
  }

  // "The meeting on Friday ended": right behind the subject, which tells an event or a figure.
  MaybeHit subject_noun() const {
    const ChunkId noun = noun_before_phrase();
    if (noun == kNoChunk || at(own_).kind == ChunkKind::noun) return std::nullopt;
    const ChunkId verb = s_.verb_of[at(own_).clause];
    if (verb == kNoChunk || verb < own_) return std::nullopt;
    std::optional<ChunkId> event;
    for (ChunkId up = noun; up != kNoChunk && !is_verbal(up); up = at(up).governor) {
      if (at(up).kind != ChunkKind::noun) continue;
      if (has_tag(up, {NounTag::saying})) return Hit{verb, AttachRule::saying_noun};
      if (has_tag(up, {NounTag::event}) && !event) event = up;
    }
    const ChunkId subject = s_.subject_of[at(own_).clause];
    if (event && at(own_).kind == ChunkKind::time && subject != kNoChunk && s_.is_below(*event, subject))
      return Hit{*event, AttachRule::subject_noun};
    return std::nullopt;
  }

  MaybeHit fronted() const {
    const ChunkId verb = s_.verb_of[at(own_).clause];
    if (verb == kNoChunk || verb < own_) return std::nullopt;
    return Hit{verb, AttachRule::fronted};
  }

  // "ordered … to assemble in February", "after seeking refuge in 2012": the infinitive or gerund, unless it only says what for or how.
  MaybeHit lower_verb() const {
    ChunkId verbal = kNoChunk;
    for (ChunkId up = own_; up != kNoChunk; up = at(up).governor) {
      if (is_verbal(up)) {
        verbal = up;
        break;
      }
    }
    if (verbal == kNoChunk || at(verbal).kind == ChunkKind::verb || verbal > own_) return std::nullopt;
    const ChunkId verb = s_.verb_of[at(own_).clause];
    // "has spent millions on ads backing her since September"
    if (verb != kNoChunk && verb < verbal && parse_.clauses[at(own_).clause].verb->perfect &&
        tokens_[at(phrase_).tokens.begin].is(subordinator))
      return std::nullopt;
    // "Speaking to reporters on Friday, the minister insisted": what was said then.
    if (verb != kNoChunk && verb > own_ && head(verb).is(reporting_verb) && at(verbal).kind == ChunkKind::gerund &&
        at(verbal).governor == verb)
      return Hit{verb, AttachRule::fronted};
    return Hit{verbal, AttachRule::lower_verb};
  }

  MaybeHit verb_field() const {
    const ChunkId verb = verb_around(own_);
    if (verb == kNoChunk) return std::nullopt;
    return Hit{verb, AttachRule::verb_field};
  }

  // Verbs and event nouns between the governor and the time.
  unsigned rivals(ChunkId governor) const {
    if (governor == kNoChunk) return 0;
    const ChunkId from = std::min(governor, own_);
    const ChunkId to = std::max(governor, own_);
    unsigned count = 0;
    for (ChunkId k = static_cast<ChunkId>(from + 1); k < to; ++k)
      count += is_verbal(k) || has_tag(k, {NounTag::event}) ? 1 : 0;
    return count;
  }

  const Parse& parse_;
  const std::vector<Token>& tokens_;
  const Structure& s_;
  Range time_;
  const Grammar& grammar_;
  std::size_t first_ = 0;
  ChunkId own_ = kNoChunk;
  ChunkId phrase_ = kNoChunk;
};

}  // namespace

std::string_view name(AttachRule rule) {
  switch (rule) {
    case AttachRule::in_name:
      return "in a name";
    case AttachRule::saying_noun:
      return "what a saying noun says";
    case AttachRule::modifier:
      return "before its noun";
    case AttachRule::event_noun:
      return "behind an event noun";
    case AttachRule::subject_noun:
      return "behind the subject";
    case AttachRule::when_clause:
      return "a clause with when";
    case AttachRule::bracket:
      return "in a bracket";
    case AttachRule::comparison:
      return "compared";
    case AttachRule::lower_verb:
      return "behind a lower verb";
    case AttachRule::fronted:
      return "before the verb";
    case AttachRule::verb_field:
      return "behind the verb";
    case AttachRule::past_noun:
      return "behind an event noun, below a verb that speaks of now";
    case AttachRule::nearest:
      return "nearest verb";
  }
  return {};
}

TimeOf time_of(const Parse& parse, const Structure& structure, Range time, const Grammar& grammar) {
  return Finder(parse, structure, time, grammar).find();
}

std::optional<TimeOf> time_of_noun(const Parse& parse, const Structure& structure, const TimeOf& time,
                                   const Grammar& grammar) {
  const ChunkId own = structure.of_token[time.time.begin];
  for (ChunkId k = own; k-- > 0 && k > time.governor;) {
    const Chunk& chunk = structure.chunks[k];
    if (chunk.kind != ChunkKind::noun || !structure.is_below(k, time.governor)) continue;
    const Token& head = parse.tokens[chunk.head];
    const NounFrame* frame = grammar.frames.noun(head.word.folded);
    if (!head.is(WordClass::event_noun) && (frame == nullptr || !frame->tags.has(NounTag::event))) continue;
    TimeOf found = time;
    found.governor = k;
    found.why = AttachRule::past_noun;
    return found;
  }
  return std::nullopt;
}

}  // namespace annals

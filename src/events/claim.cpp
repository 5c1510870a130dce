// One walk from the verb that the time hangs on up to the root finds the operators, innermost first; the nearest that has somebody who
// says so gives the speaker. Without one, an attribution beside the event does: "officials said", "according to officials".

#include "events/claim.h"

#include <algorithm>
#include <utility>

namespace annals {
namespace {

using enum WordClass;

constexpr std::size_t kMostWordsOfSpeaker = 12;

// What turns the truth of its content counts before what only says it: "promised" plans, and says.
constexpr VerbTag kByWeight[] = {VerbTag::denies, VerbTag::doubts, VerbTag::alleges, VerbTag::fears,
                                 VerbTag::orders, VerbTag::asks,   VerbTag::tries,   VerbTag::claims,
                                 VerbTag::thinks, VerbTag::plans,  VerbTag::says,    VerbTag::shows};

class Reader {
 public:
  Reader(const Parse& parse, const Structure& structure, const Event& event, const Grammar& grammar)
      : parse_(parse), tokens_(parse.tokens), s_(structure), event_(event), grammar_(grammar) {}

  Claim read() {
    const ChunkId dated = event_.time.governor != kNoChunk ? event_.time.governor : event_.verb;
    if (dated == kNoChunk) return {};
    claim_.quoted = tokens_[at(dated).head].quoted;
    if (is_negated(dated) || (event_.subject != kNoChunk && is_negative(event_.subject)))
      claim_.polarity = Polarity::negated;
    read_own(dated);
    if (is_verbal(at(dated).kind)) climb(dated);
    if (claim_.speaker == kNoChunk) read_attribution(dated);
    if (claim_.speaker != kNoChunk) claim_.phrase = phrase_of(claim_.speaker);
    std::ranges::reverse(claim_.chain);
    return std::move(claim_);
  }

 private:
  const Chunk& at(ChunkId k) const { return s_.chunks[k]; }
  const Token& head(ChunkId k) const { return tokens_[at(k).head]; }
  const std::optional<VerbGroup>& group_of(ChunkId verb) const { return parse_.clauses[at(verb).clause].verb; }

  template <class Test>
  bool any_below(ChunkId k, Test test) const {
    for (ChunkId i = 0; i < s_.chunks.size(); ++i) {
      if (at(i).governor == k && test(i)) return true;
    }
    return false;
  }

  bool has_word(ChunkId k, WordClass c) const {
    for (std::size_t t = at(k).tokens.begin; t < at(k).tokens.end; ++t) {
      if (tokens_[t].is(c)) return true;
    }
    return false;
  }

  // "nobody", "no witness", "scarcely anyone"
  bool is_negative(ChunkId noun) const { return tokens_[at(noun).tokens.begin].is(negative); }

  bool is_negated(ChunkId verb) const {
    if (at(verb).kind == ChunkKind::infinitive) return has_word(verb, negation);
    if (at(verb).kind != ChunkKind::verb) return false;
    const auto& group = group_of(verb);
    return (group && group->negated) || has_word(verb, negation) || has_word(verb, negative) ||
           any_below(verb, [&](ChunkId k) { return at(k).kind == ChunkKind::adverb && has_word(k, negative); });
  }

  bool is_operator_negated(ChunkId verb) const {
    const ChunkId subject = at(verb).kind == ChunkKind::verb ? s_.subject_of[at(verb).clause] : kNoChunk;
    return is_negated(verb) != (subject != kNoChunk && is_negative(subject));
  }

  bool has_content(ChunkId verb) const {
    return any_below(verb, [&](ChunkId k) { return at(k).relation == Relation::complement && is_verbal(at(k).kind); });
  }

  std::optional<VerbTag> tag_of(ChunkId verb) const {
    if (const VerbFrame* frame = grammar_.verb_frame(head(verb).word.folded)) {
      for (const VerbTag tag : kByWeight) {
        if (frame->tags.has(tag)) return tag;
      }
    }
    return head(verb).is(reporting_verb) ? std::optional(VerbTag::says) : std::nullopt;
  }

  // "falsely believed", "wrongly reported"
  bool is_said_falsely(ChunkId verb) const {
    return has_word(verb, false_adverb) || any_below(verb, [&](ChunkId k) { return has_word(k, false_adverb); });
  }

  void add(Operator found) {
    turn(found);
    claim_.chain.push_back(found);
    if (claim_.speaker == kNoChunk && found.at != kNoChunk) claim_.speaker = speaker_of(found);
  }

  // What the operator makes of the polarity of its content.
  void turn(const Operator& found) {
    Polarity& polarity = claim_.polarity;
    switch (found.how) {
      case VerbTag::denies:
        if (found.negated) return;
        polarity = polarity == Polarity::affirmed  ? Polarity::denied
                   : polarity == Polarity::negated ? Polarity::affirmed
                                                   : Polarity::doubtful;
        return;
      case VerbTag::doubts:
        if (!found.negated) polarity = Polarity::doubtful;
        return;
      case VerbTag::alleges:
      case VerbTag::claims:
      case VerbTag::fears:
      case VerbTag::tries:
        polarity = Polarity::doubtful;
        return;
      case VerbTag::says:
      case VerbTag::thinks:
      case VerbTag::shows:
        if (found.negated) polarity = Polarity::doubtful;
        return;
      case VerbTag::orders:
      case VerbTag::asks:
      case VerbTag::plans:
      case VerbTag::issues:
      case VerbTag::light:
      case VerbTag::punctual:
      case VerbTag::stative:
        return;
    }
  }

  // "denied on Friday that …": the verb that the time hangs on embeds something itself.
  void read_own(ChunkId dated) {
    if (event_.shape == Shape::attribution) {
      claim_.chain.push_back({VerbTag::says, event_.verb, false, true});
      claim_.speaker = event_.without_verb ? event_.verb : subject_of(event_.verb);
      return;
    }
    const ChunkId verb = is_verbal(at(dated).kind) ? dated : kNoChunk;
    if (verb == kNoChunk) return;
    if (has_word(verb, doubting_adverb) || any_below(verb, [&](ChunkId k) {
          return k < verb && at(k).kind == ChunkKind::adverb && has_word(k, doubting_adverb);
        }))
      add({VerbTag::alleges});
    if (const std::size_t plan = planning_word(verb); plan < at(verb).head) {
      claim_.chain.push_back({VerbTag::plans, verb, false, true});
      if (tokens_[plan].is(reporting_verb)) claim_.speaker = subject_of(verb);
      return;
    }
    const auto tag = tag_of(verb);
    const bool reports = head(verb).is(reporting_verb) && !head(verb).is(loose_reporting_verb);
    if (!tag || !(has_content(verb) || reports)) return;
    const bool negated = std::exchange(claim_.polarity, Polarity::affirmed) == Polarity::negated;
    add({is_said_falsely(verb) ? VerbTag::doubts : *tag, verb, negated, true});
    if (negated && claim_.polarity == Polarity::affirmed && *tag != VerbTag::denies && *tag != VerbTag::doubts)
      claim_.polarity = Polarity::negated;
  }

  // "promised to end", one group of verbs: the word that plans. The head where there is none.
  std::size_t planning_word(ChunkId verb) const {
    for (std::size_t t = at(verb).tokens.begin; at(verb).kind == ChunkKind::verb && t < at(verb).head; ++t) {
      if (tokens_[t].is(planning_verb)) return t;
    }
    return at(verb).head;
  }

  void climb(ChunkId from) {
    for (ChunkId k = from; k != kNoChunk;) {
      const ChunkId up = at(k).governor;
      if (up == kNoChunk) return;
      if (opens_question(k)) add({VerbTag::doubts});
      const Relation relation = at(k).relation;
      if (relation == Relation::conjunct && is_verbal(at(up).kind)) {
        k = up;
        continue;
      }
      if (at(up).kind == ChunkKind::noun) {
        if (tells_noun(k, up)) return read_noun(up);
        if (relation != Relation::complement) return;
        k = s_.verbal_above(up);
        continue;
      }
      const bool question = opens_question(k);
      const bool embedded = relation == Relation::complement || is_told_infinitive(k, up) ||
                            (relation == Relation::adverbial && k > up && question);
      if (!is_verbal(at(up).kind)) return;
      if (!embedded) {
        // "maintains that he was dead when she came in May": she says that too, and does not doubt it.
        if (relation == Relation::adverbial && claim_.speaker == kNoChunk) find_speaker_above(up);
        return;
      }
      if (const auto tag = tag_of(up)) {
        const bool unsure = is_said_falsely(up) || (tag == VerbTag::thinks && is_thought_done(k, up));
        add({unsure ? VerbTag::doubts : *tag, up, is_operator_negated(up), false});
      }
      // "are investigating whether"
      if (question && claim_.speaker == kNoChunk) claim_.speaker = speaker_of({VerbTag::says, up, false, false});
      k = up;
    }
  }

  void find_speaker_above(ChunkId verb) {
    while (verb != kNoChunk && at(verb).kind == ChunkKind::verb && at(verb).relation == Relation::complement) {
      verb = at(verb).governor;
      const auto tag = verb != kNoChunk && at(verb).kind == ChunkKind::verb ? tag_of(verb) : std::nullopt;
      if (!tag) return;
      claim_.speaker = speaker_of({*tag, verb, false, false});
      if (claim_.speaker != kNoChunk) return;
    }
  }

  // "whether he met her"
  bool opens_question(ChunkId verb) const {
    if (at(verb).kind != ChunkKind::verb) return false;
    const auto marker = parse_.clauses[at(verb).clause].marker;
    if (!marker || !tokens_[*marker].is(condition)) return false;
    return at(verb).relation == Relation::complement ||
           (at(verb).relation == Relation::adverbial && tokens_[*marker].is(complementizer));
  }

  // "is said, wrongly, to have signed"
  bool is_told_infinitive(ChunkId k, ChunkId up) const {
    if (at(k).kind != ChunkKind::infinitive || at(up).kind != ChunkKind::verb) return false;
    const auto& group = group_of(up);
    return at(k).relation == Relation::adverbial && group && group->passive && tag_of(up);
  }

  // "is presumed to have left"
  bool is_thought_done(ChunkId k, ChunkId up) const {
    return at(k).kind == ChunkKind::infinitive && has_word(k, have) && at(up).kind == ChunkKind::verb && group_of(up) &&
           group_of(up)->passive;
  }

  // "rumours that the king had abdicated": the clause has a subject of its own, so that it is what the noun says.
  bool tells_noun(ChunkId verb, ChunkId noun) const {
    if (at(verb).kind != ChunkKind::verb) return false;
    const Clause& clause = parse_.clauses[at(verb).clause];
    const NounFrame* frame = grammar_.frames.noun(head(noun).word.folded);
    const bool says = frame != nullptr && frame->tags.any_of({NounTag::saying, NounTag::doubtful});
    return says && clause.marker && tokens_[*clause.marker].is(complementizer) &&
           s_.subject_of[at(verb).clause] != noun && s_.subject_of[at(verb).clause] != kNoChunk;
  }

  void read_noun(ChunkId noun) {
    const bool doubtful = grammar_.frames.noun(head(noun).word.folded)->tags.has(NounTag::doubtful);
    add({doubtful ? VerbTag::alleges : VerbTag::says, noun, false, false});
    // "denied a report that …"
    const ChunkId verb = at(noun).relation == Relation::object ? s_.verb_above(noun) : kNoChunk;
    const auto tag = verb == kNoChunk ? std::nullopt : tag_of(verb);
    if (tag == VerbTag::denies) add({VerbTag::denies, verb, is_operator_negated(verb), false});
  }

  ChunkId subject_of(ChunkId verb) const {
    return at(verb).kind == ChunkKind::verb ? s_.subject_of[at(verb).clause] : kNoChunk;
  }

  // "was told by his lawyer"
  ChunkId agent_of(ChunkId verb) const {
    for (ChunkId k = 0; k < s_.chunks.size(); ++k) {
      if (at(k).governor == verb && at(k).relation == Relation::phrase && tokens_[at(k).tokens.begin].is(agent))
        return inside_of(k);
    }
    return kNoChunk;
  }

  ChunkId inside_of(ChunkId preposition) const {
    for (ChunkId k = preposition + 1; k < s_.chunks.size(); ++k) {
      if (at(k).governor == preposition && at(k).relation == Relation::inside && at(k).kind == ChunkKind::noun)
        return k;
    }
    return kNoChunk;
  }

  // Who plans or tries says nothing, unless the verb reports it: "promised to pay".
  ChunkId speaker_of(const Operator& found) const {
    if (at(found.at).kind == ChunkKind::noun) return found.at;
    const bool acts = found.how == VerbTag::plans || found.how == VerbTag::tries || found.how == VerbTag::light;
    if (acts && !head(found.at).is(reporting_verb)) return kNoChunk;
    if (at(found.at).kind != ChunkKind::verb) {
      // "said he was told to ask": the nearest verb above has the subject.
      return kNoChunk;
    }
    const auto& group = group_of(found.at);
    const bool nobody =
        any_below(found.at, [&](ChunkId k) { return at(k).kind == ChunkKind::adverb && has_word(k, negative); });
    if (nobody) return kNoChunk;
    const ChunkId who = group && group->passive ? agent_of(found.at) : subject_of(found.at);
    return who != kNoChunk && at(who).kind == ChunkKind::noun && !is_negative(who) ? who : kNoChunk;
  }

  // An attribution that hangs on the event or on what holds it: of several, the innermost.
  void read_attribution(ChunkId event) {
    ChunkId nearest = kNoChunk;
    const auto is_nearer = [&](ChunkId governor) {
      return governor != kNoChunk && (event == governor || s_.is_below(event, governor)) &&
             (nearest == kNoChunk || s_.is_below(governor, nearest));
    };
    for (ChunkId k = 0; k < s_.chunks.size(); ++k) {
      const ChunkId governor = at(k).governor;
      if (event == k || s_.is_below(event, k) || !is_nearer(governor)) continue;
      if (at(k).relation == Relation::attribution && at(k).kind == ChunkKind::verb) {
        const ChunkId who = s_.subject_of[at(k).clause];
        if (who == kNoChunk || at(who).kind != ChunkKind::noun) continue;
        nearest = governor;
        claim_.speaker = who;
      } else if (at(k).kind == ChunkKind::preposition && tokens_[at(k).tokens.begin].is(attribution)) {
        const ChunkId who = inside_of(k);
        if (who == kNoChunk) continue;
        nearest = governor;
        claim_.speaker = who;
      }
    }
  }

  // The noun, the name beside it, and the phrases that belong to it: "a spokeswoman for the port".
  Range phrase_of(ChunkId& noun) const {
    if (!head(noun).word.capital) {
      for (ChunkId k = noun + 1; k < s_.chunks.size(); ++k) {
        const Token& first = tokens_[at(k).tokens.begin];
        if (at(k).governor == noun && at(k).relation == Relation::apposition && first.word.capital &&
            head(k).word.capital) {
          noun = k;
          break;
        }
      }
    }
    Range range = at(noun).tokens;
    for (ChunkId k = noun + 1; k < s_.chunks.size() && at(k).tokens.begin == range.end; ++k) {
      const bool belongs = s_.is_below(k, noun) && at(k).kind != ChunkKind::verb && at(k).kind != ChunkKind::mark &&
                           at(k).kind != ChunkKind::marker && at(k).kind != ChunkKind::time &&
                           at(k).relation != Relation::participle;
      if (!belongs || at(k).tokens.end > range.begin + kMostWordsOfSpeaker) break;
      range.end = at(k).tokens.end;
    }
    while (range.end > range.begin + 1 && tokens_[range.end - 1].classes.any_of({preposition, coordinator, article}))
      --range.end;
    const bool leads =
        range.end > range.begin + 1 && tokens_[range.begin].is(article) && !tokens_[range.begin + 1].word.capital;
    if (leads) ++range.begin;
    return range;
  }

  const Parse& parse_;
  const std::vector<Token>& tokens_;
  const Structure& s_;
  const Event& event_;
  const Grammar& grammar_;
  Claim claim_;
};

}  // namespace

Claim claim_of(const Parse& parse, const Structure& structure, const Event& event, const Grammar& grammar) {
  return Reader(parse, structure, event, grammar).read();
}

Status status_under(const Claim& claim, Status status) {
  for (const Operator& above : claim.chain) {
    if (above.dated) continue;
    switch (above.how) {
      case VerbTag::denies:
      case VerbTag::doubts:
        if (!above.negated) return Status::hypothetical;
        break;
      case VerbTag::alleges:
      case VerbTag::fears:
        return Status::hypothetical;
      case VerbTag::claims:
        return Status::hypothetical;
      case VerbTag::says:
      case VerbTag::thinks:
        if (above.negated) return Status::hypothetical;
        break;
      case VerbTag::orders:
      case VerbTag::asks:
      case VerbTag::plans:
        if (status == Status::happened || status == Status::ongoing) status = Status::planned;
        break;
      case VerbTag::tries:
      case VerbTag::shows:
      case VerbTag::issues:
      case VerbTag::light:
      case VerbTag::punctual:
      case VerbTag::stative:
        break;
    }
  }
  return status;
}

}  // namespace annals

// Each reason is a question of its own. Those of general truths ask two things: whether the time may be any day ("today", "the year",
// "overnight": it holds no name of a day, no number, no "last"), and whether the clause is told in a tense of what is always so.

#include "events/timeless.h"

#include <algorithm>

namespace annals {
namespace {

using enum WordClass;

class Judge {
 public:
  Judge(const Told& told, const Grammar& grammar)
      : told_(told), parse_(told.parse), tokens_(told.parse.tokens), s_(told.structure), grammar_(grammar) {}

  std::optional<DropReason> why() const {
    if (is_habit()) return DropReason::habit;
    if (is_yearly()) return DropReason::yearly;
    if (is_citation()) return DropReason::citation;
    if (is_edition()) return DropReason::edition;
    if (is_note_on_page()) return DropReason::note_on_page;
    if (is_date_alone()) return DropReason::date_alone;
    if (tokens_[told_.time.begin].quoted || told_.spoken) return {};
    if (!is_deadline() && is_call()) return DropReason::call;
    if (!is_deadline() && speaks_to_reader()) return DropReason::to_reader;
    if (is_any_day() && is_general()) return DropReason::any_day;
    return {};
  }

 private:
  const VerbGroup* verb() const {
    if (told_.target.kind != Target::Kind::clause) return nullptr;
    const auto& group = parse_.clauses[told_.target.clause].verb;
    return group ? &*group : nullptr;
  }

  const Chunk& at(ChunkId k) const { return s_.chunks[k]; }

  const NounFrame* noun_frame(std::size_t token) const { return grammar_.frames.noun(tokens_[token].word.folded); }

  bool clause_has(WordClasses classes) const {
    for (std::size_t k = 0; k < tokens_.size(); ++k) {
      if (parse_.owner[k] == told_.target.clause && !tokens_[k].time && tokens_[k].classes.any_of(classes)) return true;
    }
    return false;
  }

  // "always falls in June", "usually runs in April": what the clause tells in the present comes again and again.
  bool is_habit() const {
    const VerbGroup* group = verb();
    return group != nullptr && group->tense == Tense::present && !group->planned && clause_has({habit_word});
  }

  // "Thermometers hit their high in July": a month or a season without a year that is over, told in the present.
  bool is_yearly() const {
    const VerbGroup* group = verb();
    const bool over = told_.published && told_.when.last < *told_.published;
    return group != nullptr && over && group->tense == Tense::present && !group->planned && !group->perfect &&
           !tokens_[group->head].is(reporting_verb) && comes_every_year();
  }

  // "July", "the summer": no year, and no "last".
  bool comes_every_year() const {
    const auto* period = std::get_if<Period>(&told_.mention.value->what);
    Range time = told_.time;
    if (time.begin < time.end && tokens_[time.begin].is(definite)) ++time.begin;
    return time.end == time.begin + 1 && period != nullptr && !told_.mention.reference.empty() &&
           (period->granularity() == Granularity::month || period->granularity() == Granularity::season);
  }

  // "2009;325:1705-8", "Retrieved May 3, 2019".
  bool is_citation() const {
    for (std::size_t t = 0; t + 2 < tokens_.size(); ++t) {
      const bool year = tokens_[t].time && tokens_[t].word.kind == WordKind::number;
      if (year && is_mark(tokens_[t + 1], WordKind::colon) && tokens_[t + 2].word.kind == WordKind::number &&
          tokens_[t + 2].word.span.begin == tokens_[t + 1].word.span.end)
        return true;
    }
    std::size_t begin = told_.time.begin;
    while (begin > 0 && tokens_[begin - 1].classes.any_of({preposition, time_preposition})) --begin;
    if (begin == 0 || !tokens_[begin - 1].is(access_word)) return false;
    return begin == 1 || !tokens_[begin - 2].word.is_word();
  }

  // "the 2016 model": the time stands before the noun, in its phrase.
  bool is_edition() const {
    if (told_.time.end >= tokens_.size() || tokens_[told_.time.end - 1].word.possessive) return false;
    const Chunk& noun = at(s_.of_token[told_.time.end]);
    if (noun.kind != ChunkKind::noun || noun.tokens.begin > told_.time.end) return false;
    const NounFrame* frame = noun_frame(noun.head);
    return frame != nullptr && frame->tags.has(NounTag::edition);
  }

  // "This article was first published on May 3."
  bool is_note_on_page() const {
    const VerbGroup* group = verb();
    if (told_.event.subject == kNoChunk || group == nullptr || !group->passive) return false;
    const Chunk& subject = at(told_.event.subject);
    const Token& first = tokens_[subject.tokens.begin];
    return first.is(demonstrative) && !first.quoted && tokens_[subject.head].is(page_noun);
  }

  // "File the answer by 30 June": a day to come by which something is to be done.
  bool is_deadline() const {
    const TimeRelation relation = told_.mention.value->relation;
    const bool limit =
        relation == TimeRelation::by || relation == TimeRelation::before || relation == TimeRelation::until;
    return limit && told_.when.first == told_.when.last && (!told_.published || told_.when.first > *told_.published);
  }

  // "Download the report today", "Check out the offers": nobody does it, in the form that calls for it.
  bool is_call() const {
    for (ChunkId verb = told_.event.verb; verb != kNoChunk; verb = s_.verb_above(verb)) {
      const Chunk& chunk = at(verb);
      if (chunk.kind == ChunkKind::verb && s_.subject_of[chunk.clause] != kNoChunk) return false;
      const std::size_t first = chunk.tokens.begin;
      const bool leads = first == 0 || !tokens_[first - 1].word.is_word();
      if (chunk.kind == ChunkKind::verb && leads && chunk.tokens.end == first + 1 && is_plain_base(tokens_[first]))
        return true;
    }
    return !parse_.clauses.empty() && !parse_.clauses.front().verb && opens_with_call();
  }

  static bool is_plain_base(const Token& token) { return token.is(base) && !token.classes.any_of({past, participle}); }

  // Of a sentence in which no verb was found: a base form that no noun could be, for what stands behind it.
  bool opens_with_call() const {
    std::size_t t = 0;
    while (t < tokens_.size() && !tokens_[t].word.is_word()) ++t;
    const bool unknown = t < tokens_.size() && (tokens_[t].classes.none() || tokens_[t].guessed);
    if (t + 2 >= tokens_.size() || !(unknown || is_plain_base(tokens_[t]))) return false;
    const auto opens_noun = [&](std::size_t k) {
      return tokens_[k].classes.any_of({article, possessive, demonstrative, object_pronoun});
    };
    const bool phrase = tokens_[t + 1].classes.any_of({particle, preposition});
    if (opens_noun(t + 1)) return true;
    return !unknown && ((tokens_[t + 1].is(particle) && opens_noun(t + 2)) || (phrase && is_any_day()));
  }

  // "You’ll discover", "if your skills translate": not of what the reader did, which a letter may tell.
  bool speaks_to_reader() const {
    if (told_.event.verb != kNoChunk && at(told_.event.verb).kind == ChunkKind::noun)
      return tokens_[at(told_.event.verb).tokens.begin].is(second_person);
    if (!is_told_now(told_.target.clause)) return false;
    if (told_.event.subject != kNoChunk && tokens_[at(told_.event.subject).tokens.begin].is(second_person)) return true;
    for (std::optional<std::size_t> id = told_.target.clause; id; id = parse_.clauses[*id].parent) {
      const ChunkId subject = s_.subject_of[*id];
      if (subject == kNoChunk || !is_told_now(*id)) continue;
      const Token& first = tokens_[at(subject).tokens.begin];
      if (first.is(second_person) && !first.quoted) return true;
    }
    return false;
  }

  bool is_told_now(std::size_t clause) const {
    const auto& group = parse_.clauses[clause].verb;
    return group && group->tense != Tense::past;
  }

  // "today", "the year", "overnight", "the whole week"
  bool is_any_day() const {
    bool any = false;
    for (std::size_t t = told_.time.begin; t < told_.time.end; ++t) {
      const Token& token = tokens_[t];
      if (!token.is(loose_time) && !token.classes.any_of({article, binding_preposition})) return false;
      any = any || token.is(loose_time);
    }
    return any;
  }

  // "Today’s tools are", "it can charge overnight", "the season starts": in a tense that tells no single turn.
  bool is_general() const {
    const bool owns = tokens_[told_.time.end - 1].word.possessive && told_.time.end < tokens_.size();
    if (owns || told_.event.time.why == AttachRule::modifier || told_.event.time.why == AttachRule::in_name) {
      const ChunkId noun = s_.of_token[told_.time.end < tokens_.size() ? told_.time.end : told_.time.begin];
      const Token& head = tokens_[at(noun).head];
      const NounFrame* frame = noun_frame(at(noun).head);
      const bool dated = head.is(event_noun) ||
                         (frame != nullptr && frame->tags.any_of({NounTag::event, NounTag::saying, NounTag::measure}));
      if (dated) return false;
      // "today’s tools need", "in today’s market", but "today’s suit asks for"
      const bool one = at(noun).relation == Relation::subject && !head.is(plural);
      if (owns && !one) return true;
    }
    const VerbGroup* group = verb();
    if (group == nullptr) return false;
    if (group->possible || is_able(*group)) return group->tense != Tense::past && !group->perfect;
    if (group->tense != Tense::present || group->perfect || group->progressive || group->planned) return false;
    const Token& head = tokens_[group->head];
    if (head.is(reporting_verb)) return false;
    const VerbFrame* frame = grammar_.verb_frame(head.word.folded);
    const bool now = told_.published && told_.when.first == *told_.published && told_.when.last == *told_.published;
    // "launches today", "as of today": a day that is meant.
    const bool led = told_.time.begin > 0 && tokens_[told_.time.begin - 1].is(preposition);
    if (now && led) return false;
    return !now || head.is(state_verb) || (frame != nullptr && frame->tags.has(VerbTag::stative));
  }

  // "can charge"
  bool is_able(const VerbGroup& group) const {
    return std::any_of(tokens_.begin() + static_cast<std::ptrdiff_t>(group.range.begin),
                       tokens_.begin() + static_cast<std::ptrdiff_t>(group.range.end),
                       [](const Token& token) { return token.is(present_modal); });
  }

  // "It’s November 24, 1971.": nothing is told but the date.
  bool is_date_alone() const {
    const VerbGroup* group = verb();
    if (group == nullptr || told_.event.subject == kNoChunk || !tokens_[group->head].is(be)) return false;
    const Chunk& subject = at(told_.event.subject);
    return tokens_[subject.head].is(thing_pronoun) && subject.tokens.end == subject.tokens.begin + 1 &&
           told_.event.verb != kNoChunk &&
           s_.child(told_.event.verb, {Relation::predicate, Relation::object, Relation::complement, Relation::phrase,
                                       Relation::adverbial}) == kNoChunk;
  }

  const Told& told_;
  const Parse& parse_;
  const std::vector<Token>& tokens_;
  const Structure& s_;
  const Grammar& grammar_;
};

}  // namespace

std::optional<DropReason> why_timeless(const Told& told, const Grammar& grammar) {
  return Judge(told, grammar).why();
}

}  // namespace annals

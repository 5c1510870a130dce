// Of the sentences, those that hold a mention are parsed. A mention that has bounds and is no part of
// a name gets its target, label, status and kind there. Earlier sentences are parsed only when a label begins with a pronoun.

#include "events/events.h"

#include <algorithm>
#include <array>

#include "events/claim.h"
#include "events/headline.h"
#include "events/judgement.h"
#include "events/kind.h"
#include "events/names.h"
#include "events/parts.h"
#include "events/quoted_post.h"
#include "events/timeless.h"
#include "events/topic.h"
#include "text/offsets.h"
#include "time/iso_date.h"

namespace annals {
namespace {

using enum WordClass;

// A sentence with more times than these is an index or a table, which tells nothing at any of them.
constexpr std::size_t kMostTimes = 32;

class Finder {
 public:
  Finder(const Article& article, std::string_view source_id, const std::vector<ResolvedMention>& mentions,
         ParsedText& parsed, const Grammar& grammar, bool with_traces)
      : with_traces_(with_traces),
        article_(article),
        source_id_(source_id),
        mentions_(mentions),
        grammar_(grammar),
        offsets_(article.text),
        parsed_(parsed),
        sentences_(parsed.sentences()) {}

  Findings find() {
    findings_.entries.reserve(mentions_.size());
    std::size_t at = 0;
    for (std::size_t i = 0; i < mentions_.size(); ++i) {
      while (at < sentences_.size() && sentences_[at].end <= mentions_[i].span.begin) ++at;
      if (at == sentences_.size() || sentences_[at].begin > mentions_[i].span.begin) {
        drop(i, DropReason::no_sentence);
        continue;
      }
      consider(i, at);
    }
    tell_confidence();
    return std::move(findings_);
  }

 private:
  // How surely an entry was found: the sum of its points so far, or of a pack without points the confidence itself.
  struct Judged {
    std::size_t sentence;
    std::size_t mention;
    double sum;
  };

  // How many entries share a sentence is known in the end.
  void tell_confidence() {
    auto trace = findings_.traces.begin();
    for (std::size_t begin = 0, end = 0; begin < judged_.size(); begin = end) {
      while (end < judged_.size() && judged_[end].sentence == judged_[begin].sentence) ++end;
      const std::string_view rows = rows_of_sentence(end - begin);
      for (std::size_t k = begin; k < end; ++k) {
        const Scorecard& card = grammar_.scorecard;
        findings_.entries[k].confidence =
            card.empty() ? judged_[k].sum : card.confidence(judged_[k].sum + card.points(rows));
        while (trace != findings_.traces.end() && trace->mention < judged_[k].mention) ++trace;
        if (trace != findings_.traces.end()) trace->evidence.push_back(rows);
      }
    }
  }

  void drop(std::size_t mention, DropReason reason) { findings_.dropped.push_back({mention, reason}); }

  void consider(std::size_t i, std::size_t at) {
    const ResolvedMention& mention = mentions_[i];
    if (const auto reason = why_block_drops(mention.span)) return drop(i, *reason);
    alone_ = is_of_lifespan(i, at);
    if (const auto reason = why_dropped(mention); reason && !(alone_ && mention.range_begin)) return drop(i, *reason);
    const auto held = parsed_.parse_of(at);
    const Parse& parse = *held;
    const auto time = tokens_of_time(i, at, parse);
    if (!time) return drop(i, DropReason::no_sentence);
    if (const auto reason = why_dropped(mention, parse, *time)) return drop(i, *reason);
    if (const auto post = quoted_post_of(parsed_, article_, at, *time)) return add_post(*post, i, at);
    if (parse.times.size() > kMostTimes) return drop(i, DropReason::long_list);
    if (is_beside_its_recurrence(i)) return drop(i, DropReason::habit);
    const auto held_structure = parsed_.structure_at(at);
    const Structure& structure = *held_structure;
    const Bounds when = bounds_of(i);
    TimeOf hangs = time_of(parse, structure, *time, grammar_);
    if (speaks_of_now(parse, structure, hangs) && published() && when.last < *published()) {
      if (const auto noun = time_of_noun(parse, structure, hangs, grammar_)) hangs = *noun;
    }
    const std::optional<Series> series = series_of(parse, structure, *time, dated_in(at, parse));
    if (series) {
      hangs.governor = series->verb;
      hangs.why = AttachRule::verb_field;
    }
    if (hangs.governor == kNoChunk && hangs.why == AttachRule::in_name) return drop(i, DropReason::in_name);
    if (hangs.governor == kNoChunk && hangs.why == AttachRule::comparison) return drop(i, DropReason::comparison);
    const Event event = event_of(parse, structure, hangs, grammar_);
    if (hangs.why == AttachRule::bracket && !heads_entry(at, *time) &&
        std::ranges::all_of(structure.verb_of, [](ChunkId verb) { return verb == kNoChunk; }))
      return drop(i, DropReason::citation);
    if (event.shape == Shape::lifespan && !is_person(at, structure.chunks[event.subject].head))
      return drop(i, DropReason::behind_name);
    if (event.shape == Shape::fragment && hangs.why == AttachRule::comparison) return drop(i, DropReason::comparison);
    const Target target = target_for(parse, structure, event, *time);
    if (const auto reason = why_timeless(
            {parse, structure, event, target, mention, *time, when, published(), !writer_at(at).empty()}, grammar_))
      return drop(i, *reason);
    const bool in_bracket = parse.tokens[time->end - 1].bracketed;
    if (target.kind == Target::Kind::nothing && (parse.tokens.size() < 8 || in_bracket) && !heads_item(parse, *time) &&
        !heads_entry(at, *time))
      return drop(i, DropReason::no_clause);
    if (said_before(i, at, target, when)) {
      if (tells_clock(i)) take_clock(i, when);
      return drop(i, DropReason::said_before);
    }
    const Claim claim = claim_of(parse, structure, event, grammar_);
    const Status status = status_of(parse, target, mention, when, published());  // of the event by itself
    const Status told = status_under(claim, status);
    HeadlineOptions options = headline_options(parse, structure, at, status);
    options.series = series;
    Headline headline = headline_of(parse, structure, event, parsed_.sentence(at), options, grammar_);
    const Reference subject = event.subject == kNoChunk ? Reference{} : options.reference(event.subject);
    const Kind kind = kind_of(parse, structure, event, when, status, grammar_);
    const Tokens words = tokens_of(headline.label, {}, grammar_);
    headline.topic = topic_for(headline.label, words, at, parse, structure, event, subject);
    Evidence evidence = evidence_of(parse, structure,
                                    {mention, precision_of(when), event, claim, headline, words, subject.outcome, kind,
                                     told, static_cast<std::size_t>(std::ranges::count(options.dated, true))});
    const Judged judged{
        at, i, grammar_.scorecard.empty() ? mention.confidence * certainty(target) : grammar_.scorecard.sum(evidence)};
    if (with_traces_) trace(i, at, parse, structure, hangs, event, subject, headline, std::move(evidence));
    // Two times of a sentence that the label does not tell apart: the one that is surer of its event stays.
    const auto is_as_before = [&] {
      return last_ && last_->sentence == at && !findings_.entries.empty() &&
             findings_.entries.back().label == headline.label;
    };
    if (is_as_before()) headline.label += turn_of(parse, hangs, at);
    if (is_as_before()) {
      if (last_->rivals <= hangs.rivals) return drop(i, DropReason::not_told_apart);
      findings_.dropped.push_back({last_->mention, DropReason::not_told_apart});
      findings_.entries.pop_back();
      judged_.pop_back();
    }
    findings_.entries.push_back({
        .bounds = when,
        .precision = precision_of(when),
        .value = value_of(i, when),
        .label = headline.topic.empty() ? headline.label : headline.label + " [" + headline.topic + "]",
        .status = told,
        .kind = kind,
        .confidence = 0,
        .sources = {source_of(i, at)},
        .according_to = said_by(claim, at, parse, structure),
        .event = parts_of(parse, structure, event, claim, subject, options.dated, parsed_.sentence(at), headline.label,
                          grammar_),
    });
    judged_.push_back(judged);
    last_ = {at, target.clause, target.kind, when, hangs.rivals, i};
  }

  // A post that the article quotes: who wrote it, and how it begins.
  void add_post(const QuotedPost& post, std::size_t i, std::size_t at) {
    if (post.said.empty()) return drop(i, DropReason::lone_signature);
    const Bounds when = bounds_of(i);
    findings_.entries.push_back({.bounds = when,
                                 .precision = precision_of(when),
                                 .value = value_of(i, when),
                                 .label = post.who + " " + grammar_.word("said") + " “" + post.said + "”",
                                 .status = Status::happened,
                                 .kind = Kind::statement,
                                 .sources = {source_of(i, at)},
                                 .according_to = post.who,
                                 .event = {.who = post.who,
                                           .did = grammar_.word("said"),
                                           .what = {post.said},
                                           .head = grammar_.word("said"),
                                           .shape = Shape::attribution}});
    static constexpr std::array<std::string_view, 6> evidence = {
        "time in full", "attribution", "name for subject", "a statement", "nothing left out", "label with a quotation"};
    judged_.push_back({at, i, grammar_.scorecard.empty() ? 1.0 : grammar_.scorecard.sum(evidence)});
    last_.reset();
  }

  // What the text is about, where the label's subject names nothing and cannot be taken for the topic: empty otherwise.
  std::string topic_for(std::string_view label, const Tokens& words, std::size_t at, const Parse& parse,
                        const Structure& structure, const Event& event, const Reference& subject) {
    if (event.subject == kNoChunk || subject.outcome == ReferenceOutcome::name ||
        subject.outcome == ReferenceOutcome::gloss)
      return {};
    const Token& head = parse.tokens[structure.chunks[event.subject].head];
    if (head.is(pronoun) || head.is(determiner)) return {};
    if (!topic_) topic_ = topic_of(parsed_, names(), article_.title, grammar_);
    if (topic_->text.empty() || has_topic(label, words, *topic_) || names_behind_first(words) > 1 ||
        is_named(parse, structure, event.subject, at, names()))
      return {};
    const NounFrame* frame = grammar_.frames.noun(head.word.folded);
    const auto may_be = [&](Tags<NounTag> tags) { return frame == nullptr || frame->tags.any_of(tags); };
    const bool mistaken =
        (topic_->kind == NameKind::person && may_be({NounTag::person, NounTag::group})) ||
        (topic_->kind == NameKind::organization && frame != nullptr && may_be({NounTag::organization, NounTag::group}));
    return mistaken ? std::string() : topic_->text;
  }

  // "has accused", "are investigating": the verb that the time hangs on, or the one above it.
  static bool speaks_of_now(const Parse& parse, const Structure& structure, const TimeOf& hangs) {
    const ChunkId governor = hangs.governor;
    if (governor == kNoChunk || governor > structure.of_token[hangs.time.begin]) return false;
    const ChunkId verb = structure.chunks[governor].kind == ChunkKind::verb ? governor : structure.verb_above(governor);
    if (verb == kNoChunk || !is_verbal(structure.chunks[governor].kind)) return false;
    const auto& group = parse.clauses[structure.chunks[verb].clause].verb;
    if (!group || group->negated || group->planned) return false;
    const Token& first = parse.tokens[group->range.begin];
    return (group->perfect && first.is(present_auxiliary)) || (group->progressive && group->tense == Tense::present);
  }

  // "in 1874 and again in 1876": the adverb that tells the second time from the first, behind a space; empty without one.
  std::string turn_of(const Parse& parse, const TimeOf& hangs, std::size_t at) const {
    std::size_t end = hangs.time.begin;
    while (end > 0 && parse.tokens[end - 1].classes.any_of({preposition, time_preposition})) --end;
    std::size_t begin = end;
    while (begin > 0 && parse.tokens[begin - 1].classes.any_of({adverb, dropped_adverb, hedge}) &&
           !parse.tokens[begin - 1].time)
      --begin;
    if (begin == end || begin == 0 || !parse.tokens[begin - 1].is(coordinator)) return {};
    return " " + std::string(span_of(parse.tokens, {begin, end}).of(parsed_.sentence(at)));
  }

  // Of each of the sentence's times: whether it has a place of its own on the calendar.
  const std::vector<bool>& dated_in(std::size_t at, const Parse& parse) {
    if (dated_sentence_ != at) {
      dated_sentence_ = at;
      dated_.clear();
      for (const Range time : parse.times) dated_.push_back(is_dated(at, parse.tokens[time.begin].word.span));
    }
    return dated_;
  }

  static Target target_for(const Parse& parse, const Structure& structure, const Event& event, Range time) {
    if (event.shape == Shape::noun || event.shape == Shape::figure || event.shape == Shape::lifespan) {
      const ChunkId noun = event.verb;
      return {Target::Kind::noun_phrase, structure.chunks[noun].clause, structure.chunks[noun].tokens};
    }
    if (event.verb == kNoChunk) return {Target::Kind::nothing, parse.owner[time.begin], {}};
    std::size_t clause = structure.chunks[event.verb].clause;
    if (!parse.clauses[clause].verb) return {Target::Kind::nothing, clause, {}};
    return {Target::Kind::clause, clause, {}};
  }

  HeadlineOptions headline_options(const Parse& parse, const Structure& structure, std::size_t at, Status status) {
    HeadlineOptions options;
    options.planned = status == Status::planned;
    options.dated = dated_in(at, parse);
    options.reference = [this, at, &parse, &structure](ChunkId subject) {
      if (!may_refer(parse, structure, subject)) return Reference{};
      if (!referred_ || referred_->sentence != at || referred_->subject != subject)
        referred_ = {at, subject,
                     reference_of(parsed_, names(), grammar_, at, parse, structure, subject, writer_at(at))};
      return referred_->reference;
    };
    return options;
  }

  // Who says "I" there: who wrote the message. Of a page nothing is said: its author's "I" may be an answer in an interview.
  std::string_view writer_at(std::size_t at) const {
    const Part* part = part_at(article_, sentences_[at].begin);
    return part == nullptr ? std::string_view() : part->speaker;
  }

  // Who says so: the sentence's own speaker, the one of the quotation that the sentence goes on with, the one whose message it is.
  std::string said_by(const Claim& claim, std::size_t at, const Parse& parse, const Structure& structure) {
    if (claim.speaker != kNoChunk) return speaker_in(claim, at, parse, structure);
    if (claim.quoted) {
      if (std::string speaker = speaker_beside(at); !speaker.empty()) return speaker;
    }
    return std::string(writer_at(at));
  }

  std::string speaker_in(const Claim& claim, std::size_t at, const Parse& parse, const Structure& structure) {
    const auto words = [&](Range range) { return std::string(span_of(parse.tokens, range).of(parsed_.sentence(at))); };
    if (may_refer(parse, structure, claim.speaker)) {
      const Reference reference = reference_of(parsed_, names(), grammar_, at, parse, structure, claim.speaker);
      if (reference.outcome == ReferenceOutcome::name && !reference.possessive) return reference.text;
      if (reference.outcome == ReferenceOutcome::name && claim.phrase.end > claim.phrase.begin + 1)
        return reference.text + grammar_.word("possessive") + " " + words({claim.phrase.begin + 1, claim.phrase.end});
    }
    return words(claim.phrase);
  }

  // "“It sank in May. Nobody was hurt,” Ruiz said.": the sentence behind says whose words they are, or the one before.
  std::string speaker_beside(std::size_t at) {
    for (const std::size_t near : {at + 1, at - 1}) {
      if (near >= sentences_.size()) continue;
      const auto parse = parsed_.parse_of(near);
      if (std::ranges::none_of(parse->tokens, [](const Token& token) { return token.quoted; })) continue;
      const auto structure = parsed_.structure_at(near);
      for (ChunkId k = 0; k < structure->chunks.size(); ++k) {
        if (structure->chunks[k].relation != Relation::attribution) continue;
        Event event;
        event.shape = Shape::attribution;
        event.verb = event.time.governor = k;
        const Claim claim = claim_of(*parse, *structure, event, grammar_);
        if (claim.speaker != kNoChunk) return speaker_in(claim, near, *parse, *structure);
      }
    }
    return {};
  }

  // "every year in May", "the third of each May": at most one word stands between.
  bool is_beside_its_recurrence(std::size_t i) const {
    const auto beside = [&](const ResolvedMention& left, const ResolvedMention& right) {
      if (right.span.begin < left.span.end) return false;
      const std::string_view between =
          std::string_view(article_.text).substr(left.span.end, right.span.begin - left.span.end);
      return between.find_first_of(".,;:()\n") == std::string_view::npos && std::ranges::count(between, ' ') <= 2;
    };
    const ResolvedMention& mention = mentions_[i];
    return (i > 0 && is_one_turn(mentions_[i - 1], mention) && beside(mentions_[i - 1], mention)) ||
           (i + 1 < mentions_.size() && is_one_turn(mentions_[i + 1], mention) && beside(mention, mentions_[i + 1]));
  }

  bool is_dated(std::size_t at, Span word) const {
    const std::size_t begin = sentences_[at].begin + word.begin;
    const auto behind = std::ranges::upper_bound(mentions_, begin, {},
                                                 [](const ResolvedMention& mention) { return mention.span.begin; });
    if (behind == mentions_.begin()) return false;
    const ResolvedMention& mention = *std::prev(behind);
    return begin < mention.span.end && mention.value && bounds(*mention.value).has_value();
  }

  // "1936 – Sold to Kern & Sons": all that is behind the mark is dated.
  static bool heads_item(const Parse& parse, Range time) {
    return time.begin == 0 && time.end + 1 < parse.tokens.size() &&
           (is_mark(parse.tokens[time.end], WordKind::colon) || is_mark(parse.tokens[time.end], WordKind::dash));
  }

  // "23:52 Low-flow alarm on P-3.": the clock at the head of a log's entry dates what stands beside it, be it a clause or not.
  bool heads_entry(std::size_t at, Range time) const {
    const Part* part = part_at(article_, sentences_[at].begin);
    return time.begin <= 1 && part != nullptr && part->kind == Part::Kind::entry;
  }

  // How much an entry is to be believed for the way its event was found.
  static double certainty(const Target& target) {
    switch (target.kind) {
      case Target::Kind::clause:
        return 1.0;
      case Target::Kind::noun_phrase:
        return 0.8;
      case Target::Kind::nothing:
        return 0.5;
    }
    return 0;
  }

  std::optional<date::sys_days> published() const {
    return article_.published ? std::optional(article_.published->day) : std::nullopt;
  }

  std::optional<DropReason> why_block_drops(Span span) {
    while (block_ < article_.blocks.size() && article_.blocks[block_].span.end <= span.begin) ++block_;
    if (block_ == article_.blocks.size() || article_.blocks[block_].span.begin > span.begin) return {};
    switch (article_.blocks[block_].kind) {
      case BlockKind::caption:
        return DropReason::caption;
      case BlockKind::heading:
        return DropReason::heading;
      case BlockKind::paragraph:
      case BlockKind::list_item:
      case BlockKind::quote:
      case BlockKind::preformatted:
        return {};
    }
    return {};
  }

  // "Ada Kern (16 July 1860 – 30 April 1943)": whether the mention is one end of a range that holds two events.
  bool is_of_lifespan(std::size_t i, std::size_t at) {
    const ResolvedMention& mention = mentions_[i];
    if (!mention.value || !bounds(*mention.value) || (!mention.range_begin && !mention.range_end)) return false;
    const auto held = parsed_.parse_of(at);
    alone_ = true;
    const auto time = tokens_of_time(i, at, *held);
    if (!time || !held->tokens[time->begin].bracketed) return false;
    const auto structure = parsed_.structure_at(at);
    const Event event = event_of(*held, *structure, time_of(*held, *structure, *time, grammar_), grammar_);
    return event.shape == Shape::lifespan && is_person(at, structure->chunks[event.subject].head);
  }

  // The mention that the range of mention `i` ends with; nothing where it is no range, or one of two events.
  std::optional<std::size_t> range_end(std::size_t i) const {
    const auto end = mentions_[i].range_end;
    return alone_ || !end || *end >= mentions_.size() ? std::nullopt : end;
  }

  // A second mention of the same time in the same clause adds nothing.
  // "On Monday the alarm rang at 9:40 p.m.", "… from 10 p.m. to 1 a.m.": the clock is of the day before it.
  bool said_before(std::size_t i, std::size_t at, const Target& target, Bounds when) const {
    return last_ && last_->sentence == at && last_->clause == target.clause && last_->kind == target.kind &&
           (last_->when == when ||
            (last_->when == Bounds{when.first, when.first} && mentions_[i].range_end && tells_clock(i)));
  }

  bool tells_clock(std::size_t i) const {
    const auto* const period = std::get_if<Period>(&mentions_[i].value->what);
    return period != nullptr && period->clock_time();
  }

  // The last entry, of a day, gets the time of day too.
  void take_clock(std::size_t i, Bounds when) {
    if (findings_.entries.empty() || judged_.back().mention != last_->mention) return;
    Entry& entry = findings_.entries.back();
    const auto* const day = std::get_if<Period>(&entry.value.what);
    if (day == nullptr || day->granularity() != Granularity::day || entry.value.relation != TimeRelation::at) return;
    entry.bounds = when;
    entry.precision = precision_of(when);
    entry.value = value_of(i, when);
  }

  Bounds bounds_of(std::size_t i) const {
    const ResolvedMention& mention = mentions_[i];
    Bounds when = *bounds(*mention.value);
    if (const auto last = range_end(i); last && mentions_[*last].value) {
      const auto end = bounds(*mentions_[*last].value);
      if (end && end->last >= when.first) when.last = end->last;
    }
    return when;
  }

  // Of a range, the interval of its two ends.
  Value value_of(std::size_t i, Bounds when) const {
    Value value = *mentions_[i].value;
    const auto last = range_end(i);
    const auto* begin = std::get_if<Period>(&value.what);
    if (!last || !mentions_[*last].value || begin == nullptr) return value;
    const auto* end = std::get_if<Period>(&mentions_[*last].value->what);
    if (end != nullptr && end->last() >= begin->first()) {
      value.what = Interval{*begin, *end};
      value.modifier = Modifier::none;
    }
    value.set_bounds.reset();
    if (own_bounds(value) != when) value.set_bounds = when;
    return value;
  }

  // The mention's tokens, to the last one of a range; from "since" on, where that is part of its extent.
  std::optional<Range> tokens_of_time(std::size_t i, std::size_t at, const Parse& parse) const {
    const ResolvedMention& mention = mentions_[i];
    const std::size_t base = sentences_[at].begin;
    const std::size_t begin = std::max(base, mention.span.begin);
    std::size_t end = alone_ ? mention.span.end : std::max(mention.span.end, mention.extent.end);
    if (const auto last = range_end(i)) end = std::max(end, mentions_[*last].span.end);
    end = std::min(end, sentences_[at].end);
    const auto first = parse.token_at({begin - base, end - base});
    if (!first) return std::nullopt;
    Range range{*first, *first + 1};
    while (range.end < parse.tokens.size() && parse.tokens[range.end].word.span.begin + base < end) ++range.end;
    while (!alone_ && range.begin > 0 && mention.extent.begin < mention.span.begin &&
           parse.tokens[range.begin - 1].word.span.begin + base >= mention.extent.begin) {
      --range.begin;
    }
    // "more than 17 years ago"
    if (range.begin >= 2 && parse.tokens[range.begin - 1].is(comparison) &&
        parse.tokens[range.begin - 2].classes.any_of({determiner, time_adverb}))
      range.begin -= 2;
    return range;
  }

  bool is_person(std::size_t at, std::size_t token) {
    const Name* name = names().at(at, token);
    return name != nullptr && name->kind == NameKind::person;
  }

  void trace(std::size_t i, std::size_t at, const Parse& parse, const Structure& structure, const TimeOf& hangs,
             const Event& event, const Reference& subject, const Headline& headline, Evidence evidence) {
    std::string governor;
    if (hangs.governor != kNoChunk)
      governor = span_of(parse.tokens, structure.chunks[hangs.governor].tokens).of(parsed_.sentence(at));
    findings_.traces.push_back(
        {i, std::move(governor), hangs.why, hangs.rivals, event.shape, subject, headline, std::move(evidence)});
  }

  const Names& names() {
    if (!names_) names_.emplace(parsed_, article_.title, grammar_);
    return *names_;
  }

  Source source_of(std::size_t i, std::size_t at) const {
    const ResolvedMention& mention = mentions_[i];
    Span span = mention.span;
    if (const auto last = range_end(i)) span.end = std::max(span.end, mentions_[*last].span.end);
    Source source;
    source.id = source_id_;
    source.title = article_.title;
    source.url = article_.url;
    if (article_.published) source.published = iso_date(article_.published->day);
    source.place = place_of(article_, sentences_[at].begin);
    source.sentence = parsed_.sentence(at);
    source.expression = span.of(article_.text);
    source.expression_span = {offsets_.of(span.begin), offsets_.of(span.end)};
    source.rule = mention.rule;
    source.reference = mention.reference;
    return source;
  }

  struct Last {
    std::size_t sentence;
    std::size_t clause;
    Target::Kind kind;
    Bounds when;
    unsigned rivals;
    std::size_t mention;
  };

  // What a subject stands for, of the one that was asked for last.
  struct Referred {
    std::size_t sentence;
    ChunkId subject;
    Reference reference;
  };
  std::optional<Referred> referred_;

  bool with_traces_;
  const Article& article_;
  std::string_view source_id_;
  const std::vector<ResolvedMention>& mentions_;
  const Grammar& grammar_;
  CodePointOffsets offsets_;
  ParsedText& parsed_;
  const std::vector<Span>& sentences_;
  std::size_t block_ = 0;
  std::optional<Last> last_;
  std::vector<Judged> judged_;  // of the entries
  bool alone_ = false;          // the mention at hand is one end of a lifespan, and read without the other
  std::vector<bool> dated_;     // of the sentence that was asked for last
  std::size_t dated_sentence_ = static_cast<std::size_t>(-1);
  std::optional<Names> names_;  // made when a label first needs it
  std::optional<Topic> topic_;  // likewise
  Findings findings_;
};

}  // namespace

Findings find_events(const Article& article, std::string_view source_id, const std::vector<ResolvedMention>& mentions,
                     ParsedText& parsed, const Grammar& grammar, bool with_traces) {
  return Finder(article, source_id, mentions, parsed, grammar, with_traces).find();
}

Findings find_events(const Article& article, std::string_view source_id, const std::vector<ResolvedMention>& mentions,
                     const Grammar& grammar) {
  std::vector<Span> times;
  for (const ResolvedMention& mention : mentions) times.push_back(mention.span);
  ParsedText parsed(article.text, std::move(times), grammar);
  return find_events(article, source_id, mentions, parsed, grammar);
}

std::string why_dropped(const DroppedMention& dropped, const std::vector<ResolvedMention>& mentions) {
  const ResolvedMention& mention = mentions[dropped.mention];
  const bool unresolved = dropped.reason == DropReason::unresolved && mention.unresolved != Unresolved::none;
  return unresolved ? why_unresolved(mention) : std::string(text(dropped.reason));
}

}  // namespace annals

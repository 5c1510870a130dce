// Of the sentences, those that hold a mention are parsed. A mention that has bounds and is no part of
// a name gets its target, label, status and kind there. Earlier sentences are parsed only when a label begins with a pronoun.

#include "events/events.h"

#include <algorithm>

#include "events/judgement.h"
#include "events/known_names.h"
#include "events/label.h"
#include "events/phrase.h"
#include "text/offsets.h"
#include "time/iso_date.h"

namespace annals {
namespace {

using enum WordClass;

constexpr std::size_t kSentencesBack = 4;  // how far a pronoun's name is looked for

class Finder {
 public:
  Finder(const Article& article, std::string_view source_id, const std::vector<ResolvedMention>& mentions,
         ParsedText& parsed, const Grammar& grammar)
      : article_(article),
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
        drop(i, "outside of any sentence");
        continue;
      }
      consider(i, at);
    }
    return std::move(findings_);
  }

 private:
  void drop(std::size_t mention, std::string reason) { findings_.dropped.push_back({mention, std::move(reason)}); }

  void consider(std::size_t i, std::size_t at) {
    const ResolvedMention& mention = mentions_[i];
    if (std::string reason = why_dropped(mention); !reason.empty()) return drop(i, std::move(reason));
    if (std::string reason = why_block_drops(mention.span); !reason.empty()) return drop(i, std::move(reason));
    const auto held = parsed_.parse_of(at);
    const Parse& parse = *held;
    const auto time = tokens_of_time(i, at, parse);
    if (!time) return drop(i, "outside of any sentence");
    if (std::string reason = why_dropped(mention, parse, *time); !reason.empty()) return drop(i, std::move(reason));
    const Target target = target_of(parse, *time);
    const Bounds when = bounds_of(i);
    if (target.kind == Target::Kind::nothing && parse.tokens.size() < 8 && !heads_item(parse, *time))
      return drop(i, "no clause that the time governs");
    if (said_before(at, target, when)) return drop(i, "the same time as the one before it");
    Antecedents antecedents;
    if (needs_antecedents(parse, target, *time)) antecedents = antecedents_before(at);
    const Status status = status_of(parse, target, mention, when, published());
    findings_.entries.push_back({
        .bounds = when,
        .precision = precision_of(when),
        .value = value_of(i, when),
        .label = label_of(parse, parsed_.sentence(at), target, *time, status == Status::planned, antecedents, grammar_),
        .status = status,
        .kind = kind_of(parse, target),
        .confidence = mention.confidence * certainty(target),
        .sources = {source_of(i, at)},
    });
    last_ = {at, target.clause, target.kind, when};
  }

  // "1936 – Sold to Kern & Sons": all that is behind the mark is dated.
  static bool heads_item(const Parse& parse, Range time) {
    return time.begin == 0 && time.end + 1 < parse.tokens.size() &&
           (is_mark(parse.tokens[time.end], WordKind::colon) || is_mark(parse.tokens[time.end], WordKind::dash));
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

  std::string why_block_drops(Span span) {
    while (block_ < article_.blocks.size() && article_.blocks[block_].span.end <= span.begin) ++block_;
    if (block_ == article_.blocks.size() || article_.blocks[block_].span.begin > span.begin) return {};
    switch (article_.blocks[block_].kind) {
      case BlockKind::caption:
        return "in a caption";
      case BlockKind::heading:
        return "in a heading";
      case BlockKind::paragraph:
      case BlockKind::list_item:
      case BlockKind::quote:
      case BlockKind::preformatted:
        return {};
    }
    return {};
  }

  // A second mention of the same time in the same clause adds nothing.
  bool said_before(std::size_t at, const Target& target, Bounds when) const {
    return last_ && last_->sentence == at && last_->clause == target.clause && last_->kind == target.kind &&
           last_->when == when;
  }

  Bounds bounds_of(std::size_t i) const {
    const ResolvedMention& mention = mentions_[i];
    Bounds when = *bounds(*mention.value);
    if (mention.range_end && *mention.range_end < mentions_.size() && mentions_[*mention.range_end].value) {
      const auto end = bounds(*mentions_[*mention.range_end].value);
      if (end && end->last >= when.first) when.last = end->last;
    }
    return when;
  }

  // Of a range, the interval of its two ends.
  Value value_of(std::size_t i, Bounds when) const {
    Value value = *mentions_[i].value;
    const auto last = mentions_[i].range_end;
    const auto* begin = std::get_if<Period>(&value.what);
    if (!last || *last >= mentions_.size() || !mentions_[*last].value || begin == nullptr) return value;
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
    std::size_t end = std::max(mention.span.end, mention.extent.end);
    if (mention.range_end && *mention.range_end < mentions_.size())
      end = std::max(end, mentions_[*mention.range_end].span.end);
    end = std::min(end, sentences_[at].end);
    const auto first = parse.token_at({begin - base, end - base});
    if (!first) return std::nullopt;
    Range range{*first, *first + 1};
    while (range.end < parse.tokens.size() && parse.tokens[range.end].word.span.begin + base < end) ++range.end;
    while (range.begin > 0 && mention.extent.begin < mention.span.begin &&
           parse.tokens[range.begin - 1].word.span.begin + base >= mention.extent.begin) {
      --range.begin;
    }
    return range;
  }

  Antecedents antecedents_before(std::size_t at) {
    Antecedents antecedents;
    antecedents.speaker = speaker_near(at);
    antecedents.organization = names().organization();
    antecedents.names = &names();
    bool things_certain = true;
    bool many_certain = true;
    bool organization_near = false;
    for (std::size_t back = 1; back <= std::min(at, kSentencesBack); ++back) {
      const auto held = parsed_.parse_of(at - back);
      const Parse& before = *held;
      const std::string_view sentence = parsed_.sentence(at - back);
      for (std::size_t id = 0; id < before.clauses.size(); ++id) {
        const Clause& clause = before.clauses[id];
        if (clause.kind != ClauseKind::main && clause.kind != ClauseKind::attribution) continue;
        const TokenList subject = without_what_follows(before, subject_tokens(before, id, {}));
        // "The contractor, Leo Banning, was", but "her husband, Leo Banning, was": he and she are both told of.
        const bool owned = !subject.empty() && before.tokens[subject.front()].is(person_possessive);
        const TokenList beside = owned ? TokenList{} : name_beside(before, subject);
        const auto person = name_in(before, beside.empty() ? subject : beside, sentence, true);
        if (antecedents.person.empty() && person && is_certain_name(*person, at - back)) antecedents.person = *person;
        if (clause.kind != ClauseKind::main) continue;
        if (is_many(before, subject)) {
          if (many_certain && is_short_noun(before, subject)) {
            std::string noun = text_of_noun(before, subject, sentence);
            if (!names().is_person(noun)) antecedents.things = std::move(noun);
          }
          many_certain = many_certain && is_pronoun(before, subject, thing_pronoun);
          continue;
        }
        const auto thing = name_in(before, subject, sentence, false);
        const bool other = thing && *thing != antecedents.organization && is_certain_name(*thing, at - back);
        if (!organization_near && thing && names().is_organization(*thing)) {
          antecedents.organization = *thing;
          organization_near = true;
        } else if (!organization_near && other && !names().is_person(*thing)) {
          antecedents.organization.clear();
        }
        if (!things_certain) continue;
        if (stands_for_organization(before, subject) && !antecedents.organization.empty())
          antecedents.thing = antecedents.organization;
        else if (thing && !names().is_person(*thing))
          antecedents.thing = *thing;
        else if (!thing && is_short_noun(before, subject))
          antecedents.thing = text_of_noun(before, subject, sentence);
        things_certain =
            !thing && is_pronoun(before, subject, thing_pronoun);  // "it" goes on from one sentence to the next
      }
    }
    if (antecedents.person.empty()) antecedents.person = names().person();
    return antecedents;
  }

  // One word with a capital that begins its sentence is a name only if it has the capital within a sentence too, near by.
  bool is_certain_name(std::string_view name, std::size_t at) {
    const std::string_view sentence = parsed_.sentence(at);
    const auto held = parsed_.parse_of(at);
    const std::vector<Token>& tokens = held->tokens;
    const auto first = std::ranges::find_if(tokens, [](const Token& token) { return token.word.is_word(); });
    const bool begins = first != tokens.end() && first->word.span.of(sentence) == name;
    if (name.find(' ') != std::string_view::npos || !begins) return true;
    constexpr std::size_t near = 20000;  // bytes on each side
    const std::string_view text = article_.text;
    const std::size_t begin = sentences_[at].begin > near ? sentences_[at].begin - near : 0;
    const std::string_view around = text.substr(begin, 2 * near);
    for (std::size_t found = around.find(name); found != std::string_view::npos; found = around.find(name, found + 1)) {
      if (found < 2 || around[found - 1] != ' ') continue;
      const char before = around[found - 2];
      if ((before >= 'a' && before <= 'z') || before == ',' || static_cast<unsigned char>(before) >= 0x80) return true;
    }
    return false;
  }

  const KnownNames& names() {
    if (!names_) names_.emplace(parsed_, article_.title);
    return *names_;
  }

  // "shares in Volta": what stands before the preposition; "the price of wheat" is whole.
  static TokenList without_what_follows(const Parse& parse, TokenList subject) {
    for (std::size_t i = 1; i < subject.size(); ++i) {
      const Token& token = parse.tokens[subject[i]];
      if (token.is(preposition) && !token.is(binding_preposition) && !token.word.capital) {
        subject.resize(i);
        break;
      }
    }
    return subject;
  }

  // "the teams", "Ann Lee and Tom Lee".
  static bool is_many(const Parse& parse, const TokenList& subject) {
    return std::ranges::any_of(subject, [&](std::size_t k) { return parse.tokens[k].is(coordinator); }) ||
           (!subject.empty() && parse.tokens[subject.back()].is(plural) &&
            (!parse.tokens[subject.back()].word.capital || subject.back() == 0));
  }

  // "the team", "Ann Lee and Tom Lee", and no pronoun.
  static bool is_short_noun(const Parse& parse, const TokenList& subject) {
    constexpr std::size_t most = 5;
    if (subject.size() == 1) {  // "Shares"
      const Token& only = parse.tokens[subject.front()];
      return subject.front() == 0 && only.is(plural) && !only.classes.any_of({pronoun, determiner});
    }
    if (subject.size() < 2 || subject.size() > most) return false;
    const Token& first = parse.tokens[subject.front()];
    const bool joined = std::ranges::any_of(subject, [&](std::size_t k) { return parse.tokens[k].is(coordinator); });
    return subject.back() - subject.front() + 1 == subject.size() &&
           (first.is(article) || (first.word.capital && joined)) && std::ranges::none_of(subject, [&](std::size_t k) {
             return parse.tokens[k].classes.any_of({pronoun, relative}) || !parse.tokens[k].word.is_word();
           });
  }

  static std::string text_of_noun(const Parse& parse, const TokenList& subject, std::string_view sentence) {
    const bool led = subject.size() > 1 && parse.tokens[subject.front()].is(article);
    const Span first = parse.tokens[subject[led ? 1 : 0]].word.span;
    return std::string(sentence.substr(first.begin, parse.tokens[subject.back()].word.span.end - first.begin));
  }

  // Whose words the sentence quotes: its own attribution's subject, or that of the sentence before or behind it.
  std::string speaker_near(std::size_t at) {
    for (const std::size_t near : {at, at + 1, at - 1}) {
      if (near >= sentences_.size()) continue;
      const auto held = parsed_.parse_of(near);
      const Parse& parsed = *held;
      for (std::size_t id = 0; id < parsed.clauses.size(); ++id) {
        if (parsed.clauses[id].kind != ClauseKind::attribution) continue;
        if (auto name = name_in(parsed, subject_tokens(parsed, id, {}), parsed_.sentence(near), true)) return *name;
      }
    }
    return {};
  }

  Source source_of(std::size_t i, std::size_t at) const {
    const ResolvedMention& mention = mentions_[i];
    Span span = mention.span;
    if (mention.range_end && *mention.range_end < mentions_.size())
      span.end = std::max(span.end, mentions_[*mention.range_end].span.end);
    Source source;
    source.id = source_id_;
    source.title = article_.title;
    source.url = article_.url;
    if (article_.published) source.published = iso_date(article_.published->day);
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
  };

  const Article& article_;
  std::string_view source_id_;
  const std::vector<ResolvedMention>& mentions_;
  const Grammar& grammar_;
  CodePointOffsets offsets_;
  ParsedText& parsed_;
  const std::vector<Span>& sentences_;
  std::size_t block_ = 0;
  std::optional<Last> last_;
  std::optional<KnownNames> names_;  // made when a label first needs it
  Findings findings_;
};

}  // namespace

Findings find_events(const Article& article, std::string_view source_id, const std::vector<ResolvedMention>& mentions,
                     ParsedText& parsed, const Grammar& grammar) {
  return Finder(article, source_id, mentions, parsed, grammar).find();
}

Findings find_events(const Article& article, std::string_view source_id, const std::vector<ResolvedMention>& mentions,
                     const Grammar& grammar) {
  std::vector<Span> times;
  for (const ResolvedMention& mention : mentions) times.push_back(mention.span);
  ParsedText parsed(article.text, std::move(times), grammar);
  return find_events(article, source_id, mentions, parsed, grammar);
}

}  // namespace annals

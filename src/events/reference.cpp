// Each rule is a function that gives a reference or nothing; they are tried in the order of the header's table. Persons are looked for
// by names with proof of person, things by nouns and by names without it.

#include "events/reference.h"

#include <algorithm>
#include <optional>
#include <set>

namespace annals {
namespace {

using enum WordClass;

constexpr std::size_t kSentencesBack = 6;

class Resolver {
 public:
  Resolver(ParsedText& parsed, const Names& names, const Grammar& grammar, std::size_t at, const Parse& parse, const Structure& structure, ChunkId subject)
      : parsed_(parsed), names_(names), grammar_(grammar), at_(at), parse_(parse), tokens_(parse.tokens), s_(structure), subject_(subject) {}

  Reference run() {
    const Chunk& chunk = s_.chunks[subject_];
    const Token& first = tokens_[chunk.tokens.begin];
    const bool alone = chunk.tokens.end == chunk.tokens.begin + 1;
    if (first.is(first_person) && alone) return found_or_open(speaker());
    if (alone && first.is(person_pronoun)) return found_or_open(person(gender_of(first), false));
    if (!alone && first.is(person_possessive)) {
      Reference owner = found_or_open(person(gender_of(first), true));
      owner.possessive = true;
      return owner;
    }
    if (alone && first.is(thing_pronoun)) return found_or_open(first.is(plural) ? many() : thing());
    if (!alone && first.is(thing_possessive)) {
      Reference owner = found_or_open(thing());
      owner.possessive = true;
      return owner;
    }
    if (alone && first.classes.any_of({determiner, pronoun}) && !first.word.capital) return {.outcome = ReferenceOutcome::open};
    if (alone && first.is(determiner)) return {.outcome = ReferenceOutcome::open};
    if (first.is(definite)) return definite_noun();
    return {};
  }

 private:
  using Maybe = std::optional<Reference>;

  static Reference found_or_open(Maybe found) { return found ? *found : Reference{.outcome = ReferenceOutcome::open}; }
  static Maybe named(const Name& name, ReferenceRule rule) { return Reference{ReferenceOutcome::name, rule, name.text, false}; }

  static Gender gender_of(const Token& token) {
    return token.is(male_word) ? Gender::male : token.is(female_word) ? Gender::female : Gender::unknown;
  }
  static bool agrees(const Name& name, Gender gender) { return name.gender == Gender::unknown || gender == Gender::unknown || name.gender == gender; }

  // Persons

  Maybe person(Gender gender, bool owner) {
    const std::size_t begin = s_.chunks[subject_].tokens.begin;
    // In the sentence, before it.
    std::set<const Name*> before;
    const Name* subject = nullptr;
    for (const auto& [name, mention] : names_.in(at_)) {
      if (mention->tokens.begin >= begin || mention->quoted != tokens_[begin].quoted) continue;
      if (name->kind != NameKind::person || !agrees(*name, gender) || is_owned(*mention)) continue;
      before.insert(name);
      if (mention->subject) subject = name;
    }
    if (before.size() == 1) return named(**before.begin(), ReferenceRule::one_before);
    if (before.size() > 1) return subject != nullptr && count_subjects(begin, gender) == 1 ? named(*subject, ReferenceRule::one_before) : std::nullopt;
    if (const auto noun = noun_subject_before(begin, {NounTag::person})) return noun;
    // In the sentences before it, over those that name nobody.
    for (std::size_t back = 1; back <= std::min(at_, kSentencesBack); ++back) {
      const std::size_t at = at_ - back;
      std::set<const Name*> persons;
      const Name* doer = nullptr;
      bool other_subject = false;
      for (const auto& [name, mention] : names_.in(at)) {
        if (mention->quoted) continue;
        if (name->kind == NameKind::person && agrees(*name, gender)) {
          persons.insert(name);
          if (mention->subject) doer = name;
        } else if (name->kind == NameKind::unknown && mention->subject) {
          other_subject = true;
        }
      }
      if (blocked_by_noun(at, gender)) return std::nullopt;
      if (persons.empty() && !other_subject) continue;
      if (other_subject && persons.empty()) return std::nullopt;
      if (persons.size() == 1 && doer != nullptr) return named(*doer, ReferenceRule::one_in_sentence_before);
      if (persons.size() == 1 && back == 1 && names_.main_person() == *persons.begin()) return named(**persons.begin(), ReferenceRule::main_person);
      if (persons.size() > 1 && doer != nullptr && doer == names_.main_person() && owner == false) return named(*doer, ReferenceRule::main_person);
      return std::nullopt;
    }
    const Name* main = names_.main_person();
    if (main != nullptr && agrees(*main, gender) && !others_near(*main)) return named(*main, ReferenceRule::main_person);
    return std::nullopt;
  }

  // "his mentor Vilhelm Thomsen": the owner is another.
  bool is_owned(const NameMention& mention) const {
    const ChunkId chunk = s_.of_token[mention.tokens.begin];
    return tokens_[s_.chunks[chunk].tokens.begin].is(person_possessive);
  }

  std::size_t count_subjects(std::size_t begin, Gender gender) const {
    std::set<const Name*> subjects;
    for (const auto& [name, mention] : names_.in(at_)) {
      if (mention->tokens.begin < begin && mention->subject && name->kind == NameKind::person && agrees(*name, gender)) subjects.insert(name);
    }
    return subjects.size();
  }

  // "The mayor resigned after he": the main subject of the sentence, if it is a noun of that kind.
  Maybe noun_subject_before(std::size_t begin, Tags<NounTag> tags) const {
    const ChunkId main = main_subject(parse_, s_);
    if (main == kNoChunk || main == subject_ || s_.chunks[main].tokens.begin >= begin) return std::nullopt;
    const Chunk& chunk = s_.chunks[main];
    const NounFrame* frame = grammar_.frames.noun(tokens_[chunk.head].word.folded);
    if (frame == nullptr || !frame->tags.any_of(tags) || frame->plural != 0 || tokens_[chunk.head].word.capital) return std::nullopt;
    return Reference{ReferenceOutcome::name, ReferenceRule::one_before, text_of(parse_, parsed_.sentence(at_), chunk.tokens), false};
  }

  static ChunkId main_subject(const Parse& parse, const Structure& structure) {
    for (std::size_t id = 0; id < parse.clauses.size(); ++id) {
      const ClauseKind kind = parse.clauses[id].kind;
      if ((kind == ClauseKind::main || kind == ClauseKind::attribution) && structure.verb_of[id] != kNoChunk) return structure.subject_of[id];
    }
    return kNoChunk;
  }

  // "A janitor was arrested.": a common noun that he can be stands as the subject.
  bool blocked_by_noun(std::size_t at, Gender) {
    const auto held = parsed_.parse_of(at);
    const Structure structure = structure_of(*held, grammar_);
    const ChunkId subject = main_subject(*held, structure);
    if (subject == kNoChunk) return false;
    const Token& head = held->tokens[structure.chunks[subject].head];
    if (head.word.capital || head.is(pronoun)) return false;
    const NounFrame* frame = grammar_.frames.noun(head.word.folded);
    return frame != nullptr && frame->tags.has(NounTag::person) && frame->plural == 0;
  }

  bool others_near(const Name& main) const {
    for (std::size_t back = 1; back <= std::min<std::size_t>(at_, 3); ++back) {
      for (const auto& [name, mention] : names_.in(at_ - back)) {
        if (name != &main && (name->kind == NameKind::person || (name->kind == NameKind::unknown && mention->subject))) return true;
      }
    }
    return false;
  }

  // Things

  // "Volta makes engines. It bought a rival."
  Maybe thing() {
    const std::size_t begin = s_.chunks[subject_].tokens.begin;
    const ChunkId main = main_subject(parse_, s_);
    const bool inner = main != kNoChunk && main != subject_ && s_.chunks[main].tokens.begin < begin;
    if (inner) {
      // "The agency said it had": whom the verb of saying has.
      const ChunkId verb = s_.chunks[main].governor;
      const bool says = verb != kNoChunk && tokens_[s_.chunks[verb].head].is(reporting_verb);
      if (!says) return std::nullopt;
      if (const Name* name = names_.at(at_, s_.chunks[main].head); name != nullptr) return name->kind == NameKind::person ? std::nullopt : named(*name, ReferenceRule::one_before);
      return noun_subject_before(begin, {NounTag::organization, NounTag::group});
    }
    if (at_ == 0) return std::nullopt;
    const auto held = parsed_.parse_of(at_ - 1);
    const Structure structure = structure_of(*held, grammar_);
    const ChunkId subject = main_subject(*held, structure);
    if (subject == kNoChunk) return std::nullopt;
    const Name* name = names_.at(at_ - 1, structure.chunks[subject].head);
    if (name == nullptr || name->kind == NameKind::person || name->kind == NameKind::place) return std::nullopt;
    for (const auto& [other, mention] : names_.in(at_ - 1)) {
      if (other != name && other->kind != NameKind::person && other->kind != NameKind::place) return std::nullopt;
    }
    return named(*name, ReferenceRule::thing_before);
  }

  // "The teams met on Monday. They agreed": glossed.
  Maybe many() {
    const std::size_t begin = s_.chunks[subject_].tokens.begin;
    const ChunkId main = main_subject(parse_, s_);
    if (main != kNoChunk && main != subject_ && s_.chunks[main].tokens.begin < begin) {
      const Chunk& chunk = s_.chunks[main];
      if (!tokens_[chunk.head].is(plural) || tokens_[chunk.head].is(pronoun)) return std::nullopt;
      return Reference{ReferenceOutcome::name, ReferenceRule::one_before, text_of(parse_, parsed_.sentence(at_), chunk.tokens), false};
    }
    if (at_ == 0) return std::nullopt;
    const auto held = parsed_.parse_of(at_ - 1);
    const Structure structure = structure_of(*held, grammar_);
    const ChunkId subject = main_subject(*held, structure);
    if (subject == kNoChunk) return std::nullopt;
    const Chunk& chunk = structure.chunks[subject];
    constexpr std::size_t longest = 5;
    if (!held->tokens[chunk.head].is(plural) || held->tokens[chunk.head].is(pronoun) || chunk.tokens.end - chunk.tokens.begin > longest) return std::nullopt;
    return Reference{ReferenceOutcome::gloss, ReferenceRule::noun_before, text_of(*held, parsed_.sentence(at_ - 1), chunk.tokens), false};
  }

  // "the company", "the fund"
  Reference definite_noun() const {
    const Chunk& chunk = s_.chunks[subject_];
    const std::size_t size = chunk.tokens.end - chunk.tokens.begin;
    const Token& head = tokens_[chunk.head];
    if (size != 2 || head.word.capital || head.time) return {};
    for (const Chunk& other : s_.chunks) {
      if (other.governor == subject_ && (other.relation == Relation::phrase || other.relation == Relation::relative || other.relation == Relation::apposition || other.relation == Relation::participle)) return {};
    }
    if (const auto name = name_with_noun(head.word.folded)) return *name;
    if (head.is(organization_noun)) {
      if (const Name* main = names_.main_thing()) return *named(*main, ReferenceRule::class_of_name);
    }
    return {};
  }

  // "the fund": the one name that ends in the noun.
  Maybe name_with_noun(std::string_view noun) const {
    const Name* found = nullptr;
    for (const Name& name : names_.all()) {
      const std::size_t space = name.text.rfind(' ');
      if (space == std::string::npos || name.text.size() - space - 1 != noun.size() || name.kind == NameKind::person) continue;
      const bool same = std::equal(noun.begin(), noun.end(), name.text.begin() + static_cast<std::ptrdiff_t>(space) + 1,
                                   [](char a, char b) { return a == (b >= 'A' && b <= 'Z' ? static_cast<char>(b - 'A' + 'a') : b); });
      if (!same) continue;
      if (found != nullptr) return std::nullopt;
      found = &name;
    }
    if (found == nullptr || found->mentions.front().sentence > at_) return std::nullopt;
    return named(*found, ReferenceRule::part_of_name);
  }

  // "“We asked for pumps,” Meeks said": who is named as the speaker in the sentence, the one before or the one behind it.
  Maybe speaker() {
    for (const std::size_t near : {at_, at_ + 1, at_ - 1}) {
      if (near >= parsed_.sentences().size()) continue;
      const auto held = parsed_.parse_of(near);
      const Structure structure = structure_of(*held, grammar_);
      for (std::size_t id = 0; id < held->clauses.size(); ++id) {
        if (held->clauses[id].kind != ClauseKind::attribution || structure.subject_of[id] == kNoChunk) continue;
        const Name* name = names_.at(near, structure.chunks[structure.subject_of[id]].head);
        if (name != nullptr && name->kind == NameKind::person) return named(*name, ReferenceRule::speaker);
      }
    }
    return std::nullopt;
  }

  static std::string text_of(const Parse& parse, std::string_view sentence, Range range) {
    if (range.end > range.begin + 1 && parse.tokens[range.begin].is(article)) ++range.begin;
    const Span span{parse.tokens[range.begin].word.span.begin, parse.tokens[range.end - 1].word.span.end};
    return std::string(span.of(sentence));
  }

  ParsedText& parsed_;
  const Names& names_;
  const Grammar& grammar_;
  std::size_t at_;
  const Parse& parse_;
  const std::vector<Token>& tokens_;
  const Structure& s_;
  ChunkId subject_;
};

}  // namespace

std::string_view name(ReferenceOutcome outcome) {
  switch (outcome) {
    case ReferenceOutcome::none: return "none";
    case ReferenceOutcome::name: return "name";
    case ReferenceOutcome::gloss: return "gloss";
    case ReferenceOutcome::open: return "open";
  }
  return {};
}

std::string_view name(ReferenceRule rule) {
  switch (rule) {
    case ReferenceRule::none: return "no rule";
    case ReferenceRule::one_before: return "the only one before it in the sentence";
    case ReferenceRule::one_in_sentence_before: return "the only one in the sentence before";
    case ReferenceRule::main_person: return "whom the text is about";
    case ReferenceRule::part_of_name: return "the end of a name";
    case ReferenceRule::class_of_name: return "what the text is about";
    case ReferenceRule::thing_before: return "the thing in the sentence before";
    case ReferenceRule::speaker: return "whose words they are";
    case ReferenceRule::same_head: return "the same noun, told more fully before";
    case ReferenceRule::noun_before: return "the noun before";
  }
  return {};
}

Reference reference_of(ParsedText& parsed, const Names& names, const Grammar& grammar, std::size_t at, const Parse& parse,
                       const Structure& structure, ChunkId subject) {
  return Resolver(parsed, names, grammar, at, parse, structure, subject).run();
}

}  // namespace annals

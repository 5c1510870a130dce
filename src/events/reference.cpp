// Each rule is a function that gives a reference or nothing; they are tried in the order of the header's table. Persons are looked for
// by names with proof of person, things by nouns and by names without it.

#include "events/reference.h"

#include <algorithm>
#include <optional>
#include <set>

#include "text/utf8.h"

namespace annals {
namespace {

using enum WordClass;

constexpr std::size_t kSentencesBack = 6;

class Resolver {
 public:
  Resolver(ParsedText& parsed, const Names& names, const Grammar& grammar, std::size_t at, const Parse& parse,
           const Structure& structure, ChunkId subject, std::size_t links = 0, std::string_view writer = {})
      : parsed_(parsed),
        names_(names),
        grammar_(grammar),
        at_(at),
        parse_(parse),
        tokens_(parse.tokens),
        s_(structure),
        subject_(subject),
        links_(links),
        writer_(writer) {}

  Reference run() {
    const Chunk& chunk = s_.chunks[subject_];
    const Token& first = tokens_[chunk.tokens.begin];
    const bool alone = chunk.tokens.end == chunk.tokens.begin + 1;
    if (first.is(first_person) && alone)
      return found_or_open(writer_.empty() || is_spoken(first) ? speaker() : writer());
    if (alone && first.is(person_pronoun)) return found_or_open(person(gender_of(first), false));
    if (!alone && first.is(person_possessive)) {
      Reference owner = found_or_open(person(gender_of(first), true));
      owner.possessive = true;
      return owner;
    }
    if (first.quoted && first.classes.any_of({thing_pronoun, thing_possessive}))
      return {.outcome = ReferenceOutcome::open};
    if (alone && first.is(thing_pronoun)) return found_or_open(first.is(plural) ? many() : thing());
    if (!alone && first.is(thing_possessive)) {
      Reference owner = found_or_open(thing());
      owner.possessive = true;
      return owner;
    }
    if (alone && first.classes.any_of({determiner, pronoun}) && !first.word.capital)
      return {.outcome = ReferenceOutcome::open};
    if (alone && first.is(determiner)) return {.outcome = ReferenceOutcome::open};
    if (first.classes.any_of({definite, demonstrative}) && !first.quoted) return definite_noun();
    return {};
  }

 private:
  using Maybe = std::optional<Reference>;

  static Reference found_or_open(Maybe found) { return found ? *found : Reference{.outcome = ReferenceOutcome::open}; }
  static Maybe named(const Name& name, ReferenceRule rule) {
    return Reference{ReferenceOutcome::name, rule, name.text, false};
  }

  static Gender gender_of(const Token& token) {
    return token.is(male_word) ? Gender::male : token.is(female_word) ? Gender::female : Gender::unknown;
  }
  static bool agrees(const Name& name, Gender gender) {
    return name.gender == Gender::unknown || gender == Gender::unknown || name.gender == gender;
  }

  // Persons

  Maybe person(Gender gender, bool owner) {
    const std::size_t begin = s_.chunks[subject_].tokens.begin;
    // In the sentence, before it.
    std::set<const Name*> before;
    std::set<const Name*> doers;
    for (const auto& [name, mention] : names_.in(at_)) {
      if (mention->tokens.begin >= begin || mention->quoted != tokens_[begin].quoted || !is_candidate(*mention))
        continue;
      if (!can_be_person(*name) || !agrees(*name, gender)) continue;
      before.insert(name);
      if (mention->subject) doers.insert(name);
    }
    if (before.size() == 1 && (*before.begin())->kind == NameKind::person)
      return named(**before.begin(), ReferenceRule::one_before);
    if (before.size() > 1 && doers.size() == 1 && (*doers.begin())->kind == NameKind::person)
      return named(**doers.begin(), ReferenceRule::one_before);
    if (!before.empty()) return std::nullopt;
    if (const auto noun = noun_subject_before(begin, {NounTag::person})) return noun;
    return person_in_text_before(gender, owner);
  }

  // Over the sentences before it that name nobody, to the one person that the first of the others is about.
  Maybe person_in_text_before(Gender gender, bool owner) {
    if (at_ > 0 && links_ < kSentencesBack && gender != Gender::unknown) {
      // "He was a clerk for a lawyer. He read law": one chain.
      const auto held = parsed_.parse_of(at_ - 1);
      const auto held_structure = parsed_.structure_at(at_ - 1);
      const ChunkId subject = main_subject(*held, *held_structure);
      if (subject != kNoChunk) {
        const Chunk& chunk = held_structure->chunks[subject];
        const Token& token = held->tokens[chunk.tokens.begin];
        if (chunk.tokens.end == chunk.tokens.begin + 1 && token.is(person_pronoun) && !token.quoted &&
            gender_of(token) == gender)
          return Resolver(parsed_, names_, grammar_, at_ - 1, *held, *held_structure, subject, links_ + 1)
              .person(gender, false);
      }
    }
    for (std::size_t back = 1; back <= std::min(at_, kSentencesBack); ++back) {
      const std::size_t at = at_ - back;
      std::set<const Name*> persons;
      const Name* doer = nullptr;
      for (const auto& [name, mention] : names_.in(at)) {
        if (mention->quoted || !is_candidate(*mention) || !can_be_person(*name) || !agrees(*name, gender)) continue;
        persons.insert(name);
        if (mention->subject) doer = name;
      }
      if (blocked_by_noun(at, gender, persons.empty() ? nullptr : *persons.begin(), doer != nullptr))
        return std::nullopt;
      if (persons.empty()) continue;
      const Name* main = names_.main_person();
      // In a life of somebody, others who only stand by are passed over.
      if (doer == nullptr && is_life_of(main, gender) && !persons.contains(main)) continue;
      if (persons.size() == 1 && doer != nullptr) return named(*doer, ReferenceRule::one_in_sentence_before);
      if (persons.size() == 1 && (main == *persons.begin() || is_only_person(**persons.begin(), gender)))
        return named(**persons.begin(), ReferenceRule::main_person);
      if (persons.size() > 1 && doer != nullptr && doer == main && !owner)
        return named(*doer, ReferenceRule::main_person);
      return std::nullopt;
    }
    const Name* main = names_.main_person();
    if (main != nullptr && agrees(*main, gender) && !others_near(*main))
      return named(*main, ReferenceRule::main_person);
    return std::nullopt;
  }

  // No possessor, nobody's brother, nobody who is spoken to.
  static bool is_candidate(const NameMention& mention) {
    return !mention.owned && !mention.possessive && !mention.addressed;
  }

  // Whether the text is about one person, whom its title names.
  static bool is_life_of(const Name* main, Gender gender) {
    return main != nullptr && !main->in_title.empty() && agrees(*main, gender);
  }

  // A person by evidence, or a name of two or three words that nothing else is known of.
  static bool can_be_person(const Name& name) {
    if (name.kind == NameKind::person) return true;
    const auto spaces = std::ranges::count(name.text, ' ');
    return name.kind == NameKind::unknown && spaces >= 1 && spaces <= 2;
  }

  bool is_only_person(const Name& name, Gender gender) const {
    return std::ranges::none_of(names_.all(), [&](const Name& other) {
      return &other != &name && can_be_person(other) && agrees(other, gender) && other.mentions.front().sentence <= at_;
    });
  }

  // "The mayor resigned after he": the main subject of the sentence, if it is a noun of that kind.
  Maybe noun_subject_before(std::size_t begin, Tags<NounTag> tags) const {
    const ChunkId main = main_subject(parse_, s_);
    if (main == kNoChunk || main == subject_ || s_.chunks[main].tokens.begin >= begin) return std::nullopt;
    const Chunk& chunk = s_.chunks[main];
    const NounFrame* frame = grammar_.frames.noun(tokens_[chunk.head].word.folded);
    if (frame == nullptr || !frame->tags.any_of(tags) || frame->plural != 0 || tokens_[chunk.head].word.capital)
      return std::nullopt;
    // "The operator, Harbor Lines, said it": by its name.
    for (ChunkId k = static_cast<ChunkId>(main + 1); k < s_.chunks.size(); ++k) {
      if (s_.chunks[k].governor == main && s_.chunks[k].relation == Relation::apposition &&
          tokens_[s_.chunks[k].head].word.capital)
        return Reference{ReferenceOutcome::name, ReferenceRule::one_before,
                         text_of(parse_, parsed_.sentence(at_), s_.chunks[k].tokens), false};
    }
    return Reference{ReferenceOutcome::name, ReferenceRule::one_before,
                     text_of(parse_, parsed_.sentence(at_), chunk.tokens), false};
  }

  static ChunkId main_subject(const Parse& parse, const Structure& structure) {
    for (std::size_t id = 0; id < parse.clauses.size(); ++id) {
      const ClauseKind kind = parse.clauses[id].kind;
      if ((kind == ClauseKind::main || kind == ClauseKind::attribution) && structure.verb_of[id] != kNoChunk)
        return structure.subject_of[id];
    }
    return kNoChunk;
  }

  // "A janitor was arrested.": a common noun that could be meant stands in the sentence. Not one that the person meant has ("her coach"), is
  // ("Strand, the minister,"), or that did something to the person ("The rector warned him").
  bool blocked_by_noun(std::size_t at, Gender gender, const Name* person, bool person_does) {
    const auto held = parsed_.parse_of(at);
    const auto held_structure = parsed_.structure_at(at);
    const Structure& structure = *held_structure;
    const std::vector<Token>& tokens = held->tokens;
    const bool undergone = std::ranges::any_of(tokens, [&](const Token& token) {
      return token.classes.any_of({object_pronoun, person_possessive, person_pronoun}) && gender_of(token) == gender &&
             gender != Gender::unknown;
    });
    for (const Chunk& chunk : structure.chunks) {
      if (chunk.kind != ChunkKind::noun) continue;
      const Token& head = tokens[chunk.head];
      if (head.word.capital || head.is(pronoun) || head.quoted || tokens[chunk.tokens.begin].is(person_possessive))
        continue;
      const NounFrame* frame = grammar_.frames.noun(head.word.folded);
      const bool subject = chunk.relation == Relation::subject;
      // What the frames do not know may be a person: "The verger sleeps in the vestry."
      const bool unknown = frame == nullptr && !is_life_of(names_.main_person(), gender) && subject &&
                           person == nullptr && tokens[chunk.tokens.begin].is(article) && !head.is(plural) &&
                           chunk.clause == 0;
      if (unknown) return true;
      if (frame == nullptr || !frame->tags.has(NounTag::person)) continue;
      if (frame->plural != 0 && !(subject && person == nullptr && tokens[chunk.tokens.begin].is(definite))) continue;
      if (undergone && (subject || person != nullptr)) continue;
      if (person != nullptr && (chunk.relation == Relation::apposition || chunk.relation == Relation::predicate ||
                                chunk.relation == Relation::second_object))
        continue;
      const std::string word(head.word.folded);
      if (person != nullptr && std::ranges::find(person->classes, word) != person->classes.end()) continue;
      if (person != nullptr && person_does && !subject && chunk.relation != Relation::object) continue;
      return true;
    }
    return false;
  }

  bool others_near(const Name& main) const {
    for (std::size_t back = 1; back <= std::min<std::size_t>(at_, 3); ++back) {
      for (const auto& [name, mention] : names_.in(at_ - back)) {
        const bool passed_over = !main.in_title.empty() && !mention->subject;
        if (name != &main && !passed_over &&
            (name->kind == NameKind::person || (name->kind == NameKind::unknown && mention->subject)))
          return true;
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
      if (!says && (verb == kNoChunk || names_other_thing(main, begin))) return std::nullopt;
      if (const Name* name = names_.at(at_, s_.chunks[main].head); name != nullptr)
        return name->kind == NameKind::person ? std::nullopt : named(*name, ReferenceRule::one_before);
      return noun_subject_before(begin, {NounTag::organization, NounTag::group});
    }
    if (at_ == 0) return std::nullopt;
    const auto held = parsed_.parse_of(at_ - 1);
    const auto held_structure = parsed_.structure_at(at_ - 1);
    const Structure& structure = *held_structure;
    const ChunkId subject = main_subject(*held, structure);
    if (subject == kNoChunk) return std::nullopt;
    // "It has plants in five countries. It expects": one chain.
    const Token& head = held->tokens[structure.chunks[subject].head];
    if (head.is(thing_pronoun) && !head.is(plural))
      return links_ == kSentencesBack
                 ? std::nullopt
                 : Resolver(parsed_, names_, grammar_, at_ - 1, *held, structure, subject, links_ + 1).thing();
    const Name* name = names_.at(at_ - 1, structure.chunks[subject].head);
    if (name == nullptr || name->kind == NameKind::doubtful || name->kind == NameKind::person ||
        name->kind == NameKind::place)
      return std::nullopt;
    for (const auto& [other, mention] : names_.in(at_ - 1)) {
      if (other != name && other->kind != NameKind::person && other->kind != NameKind::place) return std::nullopt;
    }
    return named(*name, ReferenceRule::thing_before);
  }

  // "Brenn sold the plant when it closed": between its subject and the word stands another thing that it may be.
  bool names_other_thing(ChunkId main, std::size_t end) const {
    for (ChunkId k = static_cast<ChunkId>(main + 1); k < s_.chunks.size() && s_.chunks[k].tokens.begin < end; ++k) {
      const Chunk& chunk = s_.chunks[k];
      if (chunk.kind != ChunkKind::noun || chunk.relation == Relation::predicate) continue;
      const Token& head = tokens_[chunk.head];
      if (!head.is(plural) && !head.is(pronoun) && !tokens_[chunk.tokens.begin].is(number_word)) return true;
    }
    return false;
  }

  // "The teams met on Monday. They agreed": glossed.
  Maybe many() {
    const std::size_t begin = s_.chunks[subject_].tokens.begin;
    const ChunkId main = main_subject(parse_, s_);
    if (main != kNoChunk && main != subject_ && s_.chunks[main].tokens.begin < begin) {
      const Chunk& chunk = s_.chunks[main];
      if (!tokens_[chunk.head].is(plural) || tokens_[chunk.head].is(pronoun)) return std::nullopt;
      return Reference{ReferenceOutcome::name, ReferenceRule::one_before,
                       text_of(parse_, parsed_.sentence(at_), chunk.tokens), false};
    }
    if (at_ == 0) return std::nullopt;
    const auto held = parsed_.parse_of(at_ - 1);
    const auto held_structure = parsed_.structure_at(at_ - 1);
    const Structure& structure = *held_structure;
    const ChunkId subject = main_subject(*held, structure);
    if (subject == kNoChunk) return std::nullopt;
    const Chunk& chunk = structure.chunks[subject];
    constexpr std::size_t longest = 5;
    if (!held->tokens[chunk.head].is(plural) || held->tokens[chunk.head].is(pronoun) ||
        chunk.tokens.end - chunk.tokens.begin > longest)
      return std::nullopt;
    return Reference{ReferenceOutcome::gloss, ReferenceRule::noun_before,
                     text_of(*held, parsed_.sentence(at_ - 1), chunk.tokens), false};
  }

  // "the company", "the fund"
  Reference definite_noun() const {
    const Chunk& chunk = s_.chunks[subject_];
    const std::size_t size = chunk.tokens.end - chunk.tokens.begin;
    const Token& head = tokens_[chunk.head];
    if (size < 2 || size > 3 || head.word.capital || head.time || holds_time(chunk.tokens)) return {};
    if (s_.child(subject_, {Relation::phrase, Relation::relative, Relation::apposition, Relation::participle}) !=
        kNoChunk)
      return {};
    if (size == 2) {
      if (const auto name = name_with_noun(head.word.folded)) return *name;
      if (const auto name = name_of_class(head.word.folded)) return *name;
      if (const auto name = head.is(organization_noun) ? organization_near() : std::nullopt) return *name;
    }
    if (const auto fuller = fuller_mention(head.word.folded)) return *fuller;
    if (const NounFrame* frame = grammar_.frames.noun(head.word.folded);
        size == 2 && frame != nullptr && frame->tags.has(NounTag::count)) {
      if (const auto what = counted()) return *what;
    }
    return {};
  }

  // The words that the nearest noun before the subject gives, of those that stand `from` to `to` sentences back.
  // `words_of` gives the words of a noun of a parse and its structure, an empty range where it has none.
  template <typename WordsOf>
  Maybe gloss_of_noun_before(std::size_t from, std::size_t to, ReferenceRule rule, WordsOf words_of) const {
    for (std::size_t back = from; back <= std::min(at_, to); ++back) {
      const auto held = parsed_.parse_of(at_ - back);
      const auto held_structure = parsed_.structure_at(at_ - back);
      const ChunkId end = back == 0 ? subject_ : static_cast<ChunkId>(held_structure->chunks.size());
      for (ChunkId k = end; k-- > 0;) {
        if (held_structure->chunks[k].kind != ChunkKind::noun) continue;
        if (const Range words = words_of(*held, *held_structure, k); !words.empty())
          return Reference{ReferenceOutcome::gloss, rule, text_of(*held, parsed_.sentence(at_ - back), words), false};
      }
    }
    return std::nullopt;
  }

  // "212 pirate attacks … the figure": what was counted last, here or in the two sentences before.
  Maybe counted() const {
    return gloss_of_noun_before(0, 2, ReferenceRule::counted,
                                [&](const Parse& parse, const Structure& structure, ChunkId k) {
                                  return behind_number(parse, structure.chunks[k]);
                                });
  }

  // "pirate attacks" of "almost 700 pirate attacks"; empty where the chunk counts nothing, or money and percents.
  Range behind_number(const Parse& parse, const Chunk& chunk) const {
    std::size_t last = chunk.tokens.end;
    for (std::size_t t = chunk.tokens.begin; t < chunk.tokens.end; ++t) {
      const Token& token = parse.tokens[t];
      if (token.time) return {};
      if (token.word.kind == WordKind::number || token.is(number_word)) last = t;
    }
    if (last + 1 >= chunk.tokens.end || parse.tokens[chunk.head].word.kind != WordKind::word) return {};
    const NounFrame* frame = grammar_.frames.noun(parse.tokens[chunk.head].word.folded);
    if (frame != nullptr && frame->tags.any_of({NounTag::unit, NounTag::measure})) return {};
    return {last + 1, chunk.tokens.end};
  }

  bool holds_time(Range range) const {
    for (std::size_t t = range.begin; t < range.end; ++t) {
      if (tokens_[t].time) return true;
    }
    return false;
  }

  // "the tariffs", behind "25% tariffs on steel": what the nearest fuller mention says of them.
  Maybe fuller_mention(std::string_view noun) const {
    return gloss_of_noun_before(1, kSentencesBack, ReferenceRule::same_noun,
                                [&](const Parse& parse, const Structure& structure, ChunkId k) {
                                  const bool same = parse.tokens[structure.chunks[k].head].word.folded == noun;
                                  return same ? complement_of(parse, structure, k) : Range{};
                                });
  }

  // The phrase right behind a noun that says which it is: "on steel and aluminum". Empty without one.
  Range complement_of(const Parse& parse, const Structure& structure, ChunkId noun) const {
    constexpr std::size_t longest = 6;
    const std::size_t begin = structure.chunks[noun].tokens.end;
    const ChunkId phrase = begin < parse.tokens.size() ? structure.of_token[begin] : kNoChunk;
    if (phrase == kNoChunk || structure.chunks[phrase].relation != Relation::phrase ||
        structure.chunks[phrase].governor != noun)
      return {};
    std::size_t end = begin;
    while (end < parse.tokens.size() && structure.is_below(structure.of_token[end], phrase) &&
           parse.tokens[end].word.kind == WordKind::word && !parse.tokens[end].word.possessive &&
           !parse.tokens[end].time && structure.chunks[structure.of_token[end]].kind != ChunkKind::verb)
      ++end;
    const bool whole = end >= parse.tokens.size() || !structure.is_below(structure.of_token[end], phrase);
    return whole && end > begin + 1 && end - begin <= longest ? Range{begin, end} : Range{};
  }

  // "the company": the one that the nearest sentence before is about, or the whole text if none is near.
  Maybe organization_near() const {
    constexpr std::size_t near = 3;
    for (std::size_t back = 0; back <= std::min(at_, near); ++back) {
      std::set<const Name*> found;
      for (const auto& [name, mention] : names_.in(at_ - back)) {
        const bool before = back > 0 || mention->tokens.begin < s_.chunks[subject_].tokens.begin;
        if (before && mention->subject && name->kind == NameKind::organization) found.insert(name);
      }
      if (found.size() > 1) return std::nullopt;
      if (!found.empty()) return named(**found.begin(), ReferenceRule::class_of_name);
    }
    const Name* main = names_.main_thing();
    return main != nullptr ? named(*main, ReferenceRule::class_of_name) : std::nullopt;
  }

  // "the judge": the one name that is said to be one.
  Maybe name_of_class(std::string_view noun) const {
    const Name* found = nullptr;
    for (const Name& name : names_.all()) {
      if (name.mentions.front().sentence > at_ || std::ranges::find(name.classes, noun) == name.classes.end()) continue;
      if (found != nullptr) return std::nullopt;
      found = &name;
    }
    return found == nullptr || others_of_class(noun) ? std::nullopt : named(*found, ReferenceRule::class_of_name);
  }

  // "the president of the bank": another of the kind.
  bool others_of_class(std::string_view noun) const {
    for (std::size_t back = 0; back <= std::min(at_, kSentencesBack); ++back) {
      const auto held = parsed_.words_of(at_ - back);
      for (std::size_t k = 0; k + 1 < held->tokens.size(); ++k) {
        if (held->tokens[k].word.folded == noun && !held->tokens[k].word.capital &&
            held->tokens[k + 1].is(binding_preposition))
          return true;
      }
    }
    return false;
  }

  // "the fund": the one name that ends in the noun.
  Maybe name_with_noun(std::string_view noun) const {
    const Name* found = nullptr;
    for (const Name& name : names_.all()) {
      if (name.kind == NameKind::person || !is_end_or_head(noun, name.text)) continue;
      if (found != nullptr) return std::nullopt;
      found = &name;
    }
    if (found == nullptr || found->mentions.front().sentence > at_) return std::nullopt;
    return named(*found, ReferenceRule::part_of_name);
  }

  // "fund" of "Monetary Fund", "council" of "Council of Ports".
  static bool is_end_or_head(std::string_view noun, std::string_view name) {
    const std::string folded = fold(name);
    return folded.size() > noun.size() && ((folded.ends_with(noun) && folded[folded.size() - noun.size() - 1] == ' ') ||
                                           (folded.starts_with(noun) && folded[noun.size()] == ' '));
  }

  // "“We asked for pumps,” Meeks said": who is named as the speaker in the sentence, the one before or the one behind it, or
  // farther back in a quotation that goes on.
  Maybe speaker() {
    for (const std::size_t near : {at_, at_ + 1, at_ - 1}) {
      if (near < parsed_.sentences().size())
        if (const auto found = speaker_in(near)) return found;
    }
    for (std::size_t back = 2; back <= std::min(at_, kSentencesBack) && !ends_quotation(at_ - back + 1); ++back) {
      if (const auto found = speaker_in(at_ - back)) return found;
    }
    return std::nullopt;
  }

  Maybe writer() const { return Reference{ReferenceOutcome::name, ReferenceRule::writer, std::string(writer_), false}; }

  // Inside quotation marks, which may have been opened in a sentence before and be closed in a later one.
  bool is_spoken(const Token& word) {
    if (word.quoted) return true;
    for (std::size_t back = 0; back <= std::min(at_, kSentencesBack); ++back) {
      const auto held = parsed_.words_of(at_ - back);
      for (std::size_t t = held->tokens.size(); t-- > 0;) {
        const Token& token = held->tokens[t];
        if (back == 0 && token.word.span.begin >= word.word.span.begin) continue;
        if (is_mark(token, WordKind::open_quote)) return true;
        if (is_mark(token, WordKind::close_quote)) return false;
      }
    }
    return false;
  }

  // In another sentence only "…, Meeks said"; in the sentence itself also "Meeks told the council, “I".
  Maybe speaker_in(std::size_t sentence) {
    const auto held = parsed_.parse_of(sentence);
    const auto held_structure = parsed_.structure_at(sentence);
    const Structure& structure = *held_structure;
    for (std::size_t id = 0; id < held->clauses.size(); ++id) {
      if (structure.subject_of[id] == kNoChunk || structure.verb_of[id] == kNoChunk) continue;
      const Token& verb = held->tokens[structure.chunks[structure.verb_of[id]].head];
      if (held->clauses[id].kind != ClauseKind::attribution &&
          !(sentence == at_ && verb.is(saying_verb) && !verb.quoted))
        continue;
      const Name* name = names_.at(sentence, structure.chunks[structure.subject_of[id]].head);
      if (name != nullptr && name->kind == NameKind::person) return named(*name, ReferenceRule::speaker);
    }
    return std::nullopt;
  }

  bool ends_quotation(std::size_t sentence) {
    const auto held = parsed_.words_of(sentence);
    return std::ranges::any_of(held->tokens, [](const Token& token) { return is_mark(token, WordKind::close_quote); });
  }

  static std::string text_of(const Parse& parse, std::string_view sentence, Range range) {
    if (range.end > range.begin + 1 && parse.tokens[range.begin].is(article)) ++range.begin;
    return std::string(span_of(parse.tokens, range).of(sentence));
  }

  ParsedText& parsed_;
  const Names& names_;
  const Grammar& grammar_;
  std::size_t at_;
  const Parse& parse_;
  const std::vector<Token>& tokens_;
  const Structure& s_;
  ChunkId subject_;
  std::size_t
      links_;  // of a chain of "it", how many sentences behind this one; a chain of kSentencesBack is broken off
  std::string_view writer_;
};

}  // namespace

std::string_view name(ReferenceOutcome outcome) {
  switch (outcome) {
    case ReferenceOutcome::none:
      return "none";
    case ReferenceOutcome::name:
      return "name";
    case ReferenceOutcome::gloss:
      return "gloss";
    case ReferenceOutcome::open:
      return "open";
  }
  return {};
}

std::string_view name(ReferenceRule rule) {
  switch (rule) {
    case ReferenceRule::none:
      return "no rule";
    case ReferenceRule::one_before:
      return "the only one before it in the sentence";
    case ReferenceRule::one_in_sentence_before:
      return "the only one in the sentence before";
    case ReferenceRule::main_person:
      return "whom the text is about";
    case ReferenceRule::part_of_name:
      return "the end of a name";
    case ReferenceRule::class_of_name:
      return "what the text is about";
    case ReferenceRule::thing_before:
      return "the thing in the sentence before";
    case ReferenceRule::speaker:
      return "whose words they are";
    case ReferenceRule::writer:
      return "whose text it is";
    case ReferenceRule::noun_before:
      return "the noun before";
    case ReferenceRule::counted:
      return "what was counted before";
    case ReferenceRule::same_noun:
      return "what is said of the same noun before";
  }
  return {};
}

bool may_refer(const Parse& parse, const Structure& structure, ChunkId subject) {
  const Range tokens = structure.chunks[subject].tokens;
  return parse.tokens[tokens.begin].classes.any_of({pronoun, determiner, possessive}) && tokens.end <= tokens.begin + 8;
}

Reference reference_of(ParsedText& parsed, const Names& names, const Grammar& grammar, std::size_t at,
                       const Parse& parse, const Structure& structure, ChunkId subject, std::string_view writer) {
  return Resolver(parsed, names, grammar, at, parse, structure, subject, 0, writer).run();
}

}  // namespace annals

// The words of a language that are no time expressions and still decide what one means: verbs and their forms, modals,
// reporting verbs, pronouns, prepositions, conjunctions, titles, abbreviations. All of it is data: rules/<language>/grammar.toml.
//
//   [lists]
//   abbreviations = ["mr", "gen", "e.g", …]                          words of one class; the names are those of WordClass
//   reporting-verbs = ["say", "announce", …]                         of verbs, by base form: all forms get the class
//   [contractions]
//   "won't" = "will n't"                                             two words written as one
//   [numerals]
//   "two" = "2"                                                      numbers written as words, by which figures are compared
//   [words]
//   passive-one = "was"                                              words that labels are put together with
//   [verb-endings]
//   "e" = { present = "es", past = "ed", participle = "ed", gerund = "ing" }      how regular verbs make their forms
//   [word-endings]
//   "ed" = ["past", "participle"]                                    classes of words that no list knows
//   [verbs]
//   regular = ["arrest", "plan/plann", …]                            base form / stem that endings are put to
//   irregular = [["go", "goes", "went", "gone", "going"], …]         base, present, past, participle, gerund, future, conditional
//
// `load_grammar` checks that every list of WordClass is there and no other, so that a missing or misspelt one is an error
// with a place when the pack is loaded and never a silent empty list later.
//
// Words are stored folded (text/words.h); look-ups take folded words.
//
// Thread safety: immutable after loading; freely shared.
#pragma once

#include <array>
#include <bitset>
#include <cstdint>
#include <functional>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/forenames.h"
#include "rules/frames.h"
#include "rules/scorecard.h"
#include "text/result.h"
#include "text/sentences.h"
#include "text/word_index.h"
#include "text/word_set.h"

namespace annals {

// What a word can be; one word can be several. In rules/<language>/grammar.toml stands what each is for.
enum class WordClass : unsigned char {
  abbreviation,
  numbering_abbreviation,
  closing_abbreviation,
  sentence_opener,
  determiner,
  number_word,
  article,
  definite,
  demonstrative,
  possessive,
  person_possessive,
  thing_possessive,
  pronoun,
  person_pronoun,
  thing_pronoun,
  first_person,
  second_person,
  object_pronoun,
  preposition,
  time_preposition,
  dating_preposition,
  time_adverb,
  loose_time,
  event_preposition,
  binding_preposition,
  particle,
  postponing_word,
  goal_preposition,
  coordinator,
  subordinator,
  relative,
  complementizer,
  condition,
  negation,
  infinitive_marker,
  be,
  have,
  do_,
  future_modal,
  conditional_modal,
  possibility_modal,
  present_modal,
  past_auxiliary,
  present_auxiliary,
  participle_auxiliary,
  adverb,
  dropped_adverb,
  hedge,
  negative,
  doubting_adverb,
  false_adverb,
  courtesy_title,
  title,
  male_word,
  female_word,
  name_particle,
  personal_relative,
  vocative_opener,
  thing_name,
  organization_noun,
  place_preposition,
  content_noun,
  attribution,
  agent,
  comparison,
  superlative,
  plural,
  news_noun,
  page_noun,
  access_word,
  planning_word,
  habit_word,
  state_noun,
  state_sign,
  event_noun,
  reporting_verb,
  loose_reporting_verb,
  saying_verb,
  state_verb,
  intransitive_verb,  // has no passive, so that its form for past and participle is a past where it stands alone
  planning_verb,
  base,
  present,
  past,
  participle,
  gerund,
  future,
  conditional,  // verb forms
  count
};

class WordClasses {
 public:
  constexpr WordClasses() = default;
  constexpr WordClasses(std::initializer_list<WordClass> classes) {
    for (const WordClass c : classes) add(c);
  }

  constexpr bool has(WordClass c) const { return (bits_[half(c)] & bit(c)) != 0; }
  constexpr bool any_of(WordClasses other) const {
    return ((bits_[0] & other.bits_[0]) | (bits_[1] & other.bits_[1])) != 0;
  }
  constexpr bool none() const { return (bits_[0] | bits_[1]) == 0; }
  constexpr void add(WordClass c) { bits_[half(c)] |= bit(c); }
  constexpr void remove(WordClass c) { bits_[half(c)] &= ~bit(c); }
  constexpr void add(WordClasses other) {
    bits_[0] |= other.bits_[0];
    bits_[1] |= other.bits_[1];
  }

 private:
  static constexpr std::size_t half(WordClass c) { return static_cast<std::size_t>(c) / 64; }
  static constexpr std::uint64_t bit(WordClass c) { return std::uint64_t{1} << (static_cast<unsigned>(c) % 64); }

  std::array<std::uint64_t, 2> bits_{};
};
static_assert(static_cast<unsigned>(WordClass::count) <= 128);

// What a finite verb group can begin with.
inline constexpr WordClasses kFiniteVerbs = {
    WordClass::past,         WordClass::present,           WordClass::past_auxiliary, WordClass::present_auxiliary,
    WordClass::future_modal, WordClass::conditional_modal, WordClass::present_modal};

struct Grammar {
  WordIndex known_words;                                     // every listed word and verb form
  std::vector<WordClasses> classes;                          // of the known words
  std::vector<WordIndex::Place> past_forms, base_forms;      // of the known words, as places among them
  std::vector<std::pair<std::string, WordClasses>> endings;  // of other words, longest first
  std::bitset<256> last_letters;                             // bytes that endings end with
  WordTable<std::pair<std::string, std::string>> contractions;

  WordMap numerals;  // of number words: "twelve" is "12"; "e6" of "million", which multiplies the number before it

  WordMap words;  // single words that labels are put together with

  // Of the pack's verbs.toml, nouns.toml, names.toml and confidence.toml; load_grammar leaves them empty.
  Frames frames;
  Forenames forenames;
  Scorecard scorecard;

  // The word of that name ("infinitive"); load_grammar has made sure of it.
  const std::string& word(std::string_view name) const;

  // Of a base, present or gerund form: "filing" is "filed". Of every other form: "filed" is "file".
  std::optional<std::string_view> past_form(std::string_view folded) const { return form_in(past_forms, folded); }
  std::optional<std::string_view> base_form(std::string_view folded) const { return form_in(base_forms, folded); }

  // The frame of the verb of which the word is a form; null without a line.
  const VerbFrame* verb_frame(std::string_view folded) const { return frames.verb(base_form(folded).value_or(folded)); }

  // All that the word can be; by its ending where no list has it. By reference, which lives as long as the grammar: for every word
  // of a text, two registers would be put together in memory.
  const WordClasses& classes_of(std::string_view folded) const;

  // Whether what classes_of gave is of a listed word, rather than of an ending.
  bool is_listed(const WordClasses& found) const {
    return std::less_equal<>()(classes.data(), &found) && std::less<>()(&found, classes.data() + classes.size());
  }

 private:
  std::optional<std::string_view> form_in(const std::vector<WordIndex::Place>& forms, std::string_view folded) const;
};

// What decides where a sentence of the language ends. It refers to the grammar, which has to outlive it.
SentenceEnds sentence_ends(const Grammar& grammar);

// bad_rule, with file:line:column: no TOML, an unknown or missing list or table, an entry of the wrong type.
Result<Grammar> load_grammar(std::string_view toml, std::string_view file_name);

}  // namespace annals

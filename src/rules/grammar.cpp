// The TOML tree is read once, and every word gets the set of its classes in one table, so that the later stages ask once a
// word. Verbs are written by their base forms; their other forms are made here from the endings in the data.

#include "rules/grammar.h"

#include <toml++/toml.h>

#include <algorithm>
#include <array>
#include <optional>

#include "rules/toml_reader.h"
#include "text/utf8.h"

namespace annals {
namespace {

struct ListName {
  std::string_view name;
  WordClass word_class;
  bool of_verbs = false;  // holds base forms; every form belongs to the class
};

using enum WordClass;

constexpr std::array kLists = {
    ListName{"abbreviations", abbreviation},
    ListName{"numbering-abbreviations", numbering_abbreviation},
    ListName{"closing-abbreviations", closing_abbreviation},
    ListName{"sentence-openers", sentence_opener},
    ListName{"determiners", determiner},
    ListName{"number-words", number_word},
    ListName{"articles", article},
    ListName{"definite-articles", definite},
    ListName{"demonstratives", demonstrative},
    ListName{"possessives", possessive},
    ListName{"person-possessives", person_possessive},
    ListName{"thing-possessives", thing_possessive},
    ListName{"pronouns", pronoun},
    ListName{"person-pronouns", person_pronoun},
    ListName{"thing-pronouns", thing_pronoun},
    ListName{"first-person", first_person},
    ListName{"second-person", second_person},
    ListName{"object-pronouns", object_pronoun},
    ListName{"prepositions", preposition},
    ListName{"time-prepositions", time_preposition},
    ListName{"dating-prepositions", dating_preposition},
    ListName{"time-adverbs", time_adverb},
    ListName{"loose-times", loose_time},
    ListName{"event-prepositions", event_preposition},
    ListName{"binding-prepositions", binding_preposition},
    ListName{"particles", particle},
    ListName{"postponing-words", postponing_word},
    ListName{"goal-prepositions", goal_preposition},
    ListName{"coordinators", coordinator},
    ListName{"subordinators", subordinator},
    ListName{"relatives", relative},
    ListName{"complementizers", complementizer},
    ListName{"conditions", condition},
    ListName{"negations", negation},
    ListName{"infinitive-markers", infinitive_marker},
    ListName{"be", be},
    ListName{"have", have},
    ListName{"do", do_},
    ListName{"future-modals", future_modal},
    ListName{"conditional-modals", conditional_modal},
    ListName{"possibility-modals", possibility_modal},
    ListName{"present-modals", present_modal},
    ListName{"past-auxiliaries", past_auxiliary},
    ListName{"present-auxiliaries", present_auxiliary},
    ListName{"participle-auxiliaries", participle_auxiliary},
    ListName{"adverbs", adverb},
    ListName{"dropped-adverbs", dropped_adverb},
    ListName{"hedges", hedge},
    ListName{"negatives", negative},
    ListName{"doubting-adverbs", doubting_adverb},
    ListName{"false-adverbs", false_adverb},
    ListName{"courtesy-titles", courtesy_title},
    ListName{"titles", title},
    ListName{"male-words", male_word},
    ListName{"female-words", female_word},
    ListName{"name-particles", name_particle},
    ListName{"personal-relatives", personal_relative},
    ListName{"vocative-openers", vocative_opener},
    ListName{"thing-names", thing_name},
    ListName{"organization-nouns", organization_noun},
    ListName{"place-prepositions", place_preposition},
    ListName{"content-nouns", content_noun},
    ListName{"attributions", attribution},
    ListName{"agents", agent},
    ListName{"comparisons", comparison},
    ListName{"superlatives", superlative},
    ListName{"news-nouns", news_noun},
    ListName{"page-nouns", page_noun},
    ListName{"access-words", access_word},
    ListName{"plurals", plural},
    ListName{"planning-words", planning_word},
    ListName{"habit-words", habit_word},
    ListName{"state-nouns", state_noun},
    ListName{"state-signs", state_sign},
    ListName{"event-nouns", event_noun},
    ListName{"reporting-verbs", reporting_verb, true},
    ListName{"loose-reporting-verbs", loose_reporting_verb, true},
    ListName{"saying-verbs", saying_verb, true},
    ListName{"state-verbs", state_verb, true},
    ListName{"intransitive-verbs", intransitive_verb, true},
    ListName{"planning-verbs", planning_verb, true},
};

constexpr std::array<std::string_view, 9> kWords = {"born", "died",       "infinitive", "passive-one", "passive-many",
                                                    "said", "possessive", "short-be",   "short-have"};

// The forms of a verb, in the order in which irregular verbs are written.
constexpr std::array kForms = {
    std::pair{std::string_view("base"), base},
    std::pair{std::string_view("present"), present},
    std::pair{std::string_view("past"), past},
    std::pair{std::string_view("participle"), participle},
    std::pair{std::string_view("gerund"), gerund},
    std::pair{std::string_view("future"), future},
    std::pair{std::string_view("conditional"), conditional},
};

std::vector<std::string> split(std::string_view text) {
  std::vector<std::string> parts;
  while (!text.empty()) {
    const std::size_t space = text.find(' ');
    if (space != 0) parts.emplace_back(text.substr(0, space));
    text.remove_prefix(space == std::string_view::npos ? text.size() : space + 1);
  }
  return parts;
}

class Loader {
 public:
  explicit Loader(std::string_view file_name) : file_name_(file_name) {}

  Result<Grammar> load(const toml::table& root) {
    for (const auto& [key, node] : root) {
      static constexpr std::array<std::string_view, 7> kTables = {
          "lists", "words", "contractions", "numerals", "verb-endings", "word-endings", "verbs"};
      if (std::ranges::find(kTables, key.str()) == kTables.end())
        return fault(node, "unknown table '" + std::string(key.str()) + "'");
    }
    if (const Failure failed = read_lists(root)) return *failed;
    if (const Failure failed = read_words(root)) return *failed;
    if (const Failure failed = read_contractions(root)) return *failed;
    if (const Failure failed = read_numerals(root)) return *failed;
    if (const Failure failed = read_verb_endings(root)) return *failed;
    if (const Failure failed = read_word_endings(root)) return *failed;
    if (const Failure failed = read_verbs(root)) return *failed;
    if (const Failure failed = check_verb_lists(root)) return *failed;
    mark_plurals();
    index_words();
    return std::move(grammar_);
  }

 private:
  Error fault(const toml::node& node, std::string message) const {
    const toml::source_position at = node.source().begin;
    return Error{ErrorKind::bad_rule, std::move(message),
                 file_name_ + ":" + std::to_string(at.line) + ":" + std::to_string(at.column)};
  }

  Error missing(const std::string& what) const { return Error{ErrorKind::bad_rule, what + " is missing", file_name_}; }

  Failure read_lists(const toml::table& root) {
    const toml::table* lists = root["lists"].as_table();
    if (lists == nullptr) return missing("table 'lists'");
    for (const auto& [key, node] : *lists) {
      const auto known = std::ranges::find(kLists, key.str(), &ListName::name);
      if (known == kLists.end()) return fault(node, "unknown list '" + std::string(key.str()) + "'");
      const toml::array* words = node.as_array();
      if (words == nullptr) return fault(node, "a list has to be an array of words");
      WordSet& list = lists_[std::string(key.str())];
      for (const toml::node& word : *words) {
        const auto text = word.value<std::string>();
        if (!text) return fault(word, "a word has to be a string");
        list.insert(fold(*text));
        if (!known->of_verbs) classes_[fold(*text)].add(known->word_class);
      }
    }
    for (const ListName& list : kLists) {
      if (!lists_.contains(list.name)) return missing("list '" + std::string(list.name) + "'");
    }
    return {};
  }

  Failure read_words(const toml::table& root) {
    for (const std::string_view name : kWords) {
      const auto text = root["words"][name].value<std::string>();
      if (!text) return missing("'words." + std::string(name) + "'");
      grammar_.words[std::string(name)] = *text;
    }
    for (const auto& [key, node] : *root["words"].as_table()) {
      if (!grammar_.words.contains(key.str())) return fault(node, "unknown word '" + std::string(key.str()) + "'");
    }
    return {};
  }

  Failure read_contractions(const toml::table& root) {
    const toml::table* table = root["contractions"].as_table();
    if (table == nullptr) return missing("table 'contractions'");
    for (const auto& [key, node] : *table) {
      const auto text = node.value<std::string>();
      const std::vector<std::string> parts = text ? split(*text) : std::vector<std::string>{};
      if (parts.size() != 2 || !key.str().ends_with(parts[1])) {
        return fault(node, "a contraction has to be two words, the second as it ends the word");
      }
      grammar_.contractions[fold(key.str())] = {parts[0], parts[1]};
    }
    return {};
  }

  Failure read_numerals(const toml::table& root) {
    const toml::table* table = root["numerals"].as_table();
    if (table == nullptr) return missing("table 'numerals'");
    for (const auto& [key, node] : *table) {
      const auto text = node.value<std::string>();
      const std::string_view number = text ? std::string_view(*text).substr(text->starts_with('e') ? 1 : 0) : "";
      if (number.empty() || number.find_first_not_of("0123456789") != std::string::npos)
        return fault(node,
                     "a numeral has to be a string of digits, or of an e and the power of ten that it multiplies by");
      grammar_.numerals[fold(key.str())] = *text;
    }
    return {};
  }

  Failure read_verb_endings(const toml::table& root) {
    const toml::table* table = root["verb-endings"].as_table();
    if (table == nullptr) return missing("table 'verb-endings'");
    for (const auto& [key, node] : *table) {
      const toml::table* forms = node.as_table();
      if (forms == nullptr) return fault(node, "an ending has to be a table of forms");
      VerbEnding ending{.base = std::string(key.str()), .forms = {}};
      for (const auto& [form, endings] : *forms) {
        const auto known = std::ranges::find(kForms, form.str(), [](const auto& pair) { return pair.first; });
        const auto text = endings.value<std::string>();
        if (known == kForms.end() || !text) return fault(endings, "'" + std::string(form.str()) + "' is no verb form");
        ending.forms[static_cast<std::size_t>(known - kForms.begin())] = *text;
      }
      verb_endings_.push_back(std::move(ending));
    }
    std::ranges::sort(verb_endings_, [](const auto& a, const auto& b) { return a.base.size() > b.base.size(); });
    return {};
  }

  Failure read_word_endings(const toml::table& root) {
    const toml::table* table = root["word-endings"].as_table();
    if (table == nullptr) return missing("table 'word-endings'");
    for (const auto& [key, node] : *table) {
      const toml::array* names = node.as_array();
      if (names == nullptr) return fault(node, "an ending has to have an array of classes");
      WordClasses classes;
      for (const toml::node& name : *names) {
        const auto word_class = class_named(name.value_or(std::string_view{}));
        if (!word_class) return fault(name, "no such class of words");
        classes.add(*word_class);
      }
      if (key.str().empty()) return fault(node, "an ending has to have letters");
      grammar_.endings.emplace_back(std::string(key.str()), classes);
      grammar_.last_letters.set(static_cast<unsigned char>(key.str().back()));
    }
    std::ranges::sort(grammar_.endings, [](const auto& a, const auto& b) { return a.first.size() > b.first.size(); });
    return {};
  }

  static std::optional<WordClass> class_named(std::string_view name) {
    for (const ListName& list : kLists) {
      if (list.name == name) return list.word_class;
    }
    for (const auto& [form, word_class] : kForms) {
      if (form == name) return word_class;
    }
    return std::nullopt;
  }

  // A list of verbs that names one without forms would never match anything.
  Failure check_verb_lists(const toml::table& root) const {
    for (const ListName& list : kLists) {
      if (!list.of_verbs) continue;
      const toml::node& node = *root["lists"][list.name].node();
      for (const std::string& word : lists_.find(list.name)->second) {
        const auto known = classes_.find(word);
        if (known == classes_.end() || !known->second.has(base))
          return fault(node, "'" + word + "' is none of the verbs");
      }
    }
    return {};
  }

  void index_words() {
    std::vector<std::string_view> words;
    words.reserve(classes_.size());
    grammar_.classes.reserve(classes_.size());
    for (const auto& [word, word_classes] : classes_) {
      words.push_back(word);
      grammar_.classes.push_back(word_classes);
    }
    grammar_.known_words = WordIndex(words);
    grammar_.past_forms = places_of(past_forms_);
    grammar_.base_forms = places_of(base_forms_);
  }

  // By word, the place of its form.
  std::vector<WordIndex::Place> places_of(const WordMap& forms) const {
    std::vector<WordIndex::Place> places(grammar_.classes.size(), WordIndex::nowhere);
    for (const auto& [word, form] : forms) places[grammar_.known_words.find(word)] = grammar_.known_words.find(form);
    return places;
  }

  // A listed verb form may be a plural noun too: "reports".
  void mark_plurals() {
    for (auto& [word, word_classes] : classes_) {
      if (!word_classes.has(present)) continue;
      for (const auto& [ending, of_ending] : grammar_.endings) {
        if (of_ending.has(plural) && word.ends_with(ending)) word_classes.add(plural);
      }
    }
  }

  Failure read_verbs(const toml::table& root) {
    const toml::array* irregular = root["verbs"]["irregular"].as_array();
    const toml::array* regular = root["verbs"]["regular"].as_array();
    if (irregular == nullptr || regular == nullptr) return missing("'verbs.regular' or 'verbs.irregular'");
    for (const toml::node& node : *irregular) {
      const toml::array* slots = node.as_array();
      if (slots == nullptr || slots->empty() || slots->size() > kForms.size())
        return fault(node, "an irregular verb has to be an array of its forms");
      std::array<std::vector<std::string>, kForms.size()> forms;
      for (std::size_t i = 0; i < slots->size(); ++i) forms[i] = split(slots->get(i)->value_or(std::string_view{}));
      if (forms[0].size() != 1) return fault(node, "an irregular verb has to begin with one base form");
      add_verb(forms);
    }
    for (const toml::node& node : *regular) {
      const auto text = node.value<std::string>();
      if (!text) return fault(node, "a verb has to be a string");
      const std::size_t slash = text->find('/');
      const std::string word = text->substr(0, slash);
      if (irregular_.contains(word)) continue;
      const std::string stem = slash == std::string::npos ? word : text->substr(slash + 1);
      if (const Failure failed = add_regular(node, word, stem)) return failed;
    }
    return {};
  }

  Failure add_regular(const toml::node& node, const std::string& word, const std::string& stem) {
    for (const VerbEnding& ending : verb_endings_) {
      if (!stem.ends_with(ending.base)) continue;
      const std::string root = stem.substr(0, stem.size() - ending.base.size());
      std::array<std::vector<std::string>, kForms.size()> forms;
      for (std::size_t i = 0; i < kForms.size(); ++i) {
        // A doubled consonant stands before vowels only: "plans", "planned".
        const bool undoubled = stem != word && kForms[i].second == present;
        for (const std::string& tail : split(ending.forms[i])) forms[i].push_back((undoubled ? word : root) + tail);
      }
      forms[0] = {word};
      add_verb(forms, false);
      return {};
    }
    return fault(node, "no verb ending fits '" + word + "'");
  }

  void add_verb(const std::array<std::vector<std::string>, kForms.size()>& forms, bool is_irregular = true) {
    const std::string& word = forms[0].front();
    if (is_irregular) irregular_.insert(word);
    WordClasses shared;
    for (const ListName& list : kLists) {
      if (list.of_verbs && lists_[std::string(list.name)].contains(word)) shared.add(list.word_class);
    }
    for (std::size_t i = 0; i < kForms.size(); ++i) {
      for (const std::string& form : forms[i]) {
        WordClasses& classes = classes_[form];
        classes.add(kForms[i].second);
        classes.add(shared);
        if (form != word) base_forms_.emplace(form, word);
        const bool has_past = kForms[i].second == base || kForms[i].second == present || kForms[i].second == gerund;
        if (has_past && !forms[2].empty()) past_forms_.emplace(form, forms[2].front());
      }
    }
  }

  struct VerbEnding {
    std::string base;
    std::array<std::string, kForms.size()> forms;
  };

  std::string file_name_;
  Grammar grammar_;
  WordTable<WordSet> lists_;
  WordTable<WordClasses> classes_;
  WordMap past_forms_, base_forms_;
  std::vector<VerbEnding> verb_endings_;  // longest first
  WordSet irregular_;
};

}  // namespace

const std::string& Grammar::word(std::string_view name) const {
  static const std::string kNone;
  const auto found = words.find(name);
  return found == words.end() ? kNone : found->second;
}

const WordClasses& Grammar::classes_of(std::string_view folded) const {
  static constexpr WordClasses none;
  if (const WordIndex::Place place = known_words.find(folded); place != WordIndex::nowhere) return classes[place];
  if (folded.empty() || !last_letters[static_cast<unsigned char>(folded.back())]) return none;
  for (const auto& [ending, word_classes] : endings) {
    if (ending.back() != folded.back()) continue;
    const std::size_t least_stem = ending.size() == 1 ? 1 : 3;  // "red" is no participle
    if (folded.size() >= ending.size() + least_stem && folded.ends_with(ending)) return word_classes;
  }
  return none;
}

Result<Grammar> load_grammar(std::string_view text, std::string_view file_name) {
  const Result<toml::table> root = parse_toml({std::string(file_name), std::string(text)});
  if (!root) return root.error();
  return Loader(file_name).load(*root);
}

std::optional<std::string_view> Grammar::form_in(const std::vector<WordIndex::Place>& forms,
                                                 std::string_view folded) const {
  const WordIndex::Place word = known_words.find(folded);
  const WordIndex::Place form = word == WordIndex::nowhere ? WordIndex::nowhere : forms[word];
  if (form == WordIndex::nowhere) return std::nullopt;
  return known_words.word(form);
}

SentenceEnds sentence_ends(const Grammar& grammar) {
  return [&grammar](std::string_view folded) -> WordAtEnd {
    const WordIndex::Place place = grammar.known_words.find(folded);
    if (place == WordIndex::nowhere) return {};
    const WordClasses classes = grammar.classes[place];
    return {.abbreviation = classes.has(WordClass::abbreviation),
            .numbering_abbreviation = classes.has(WordClass::numbering_abbreviation),
            .closing_abbreviation = classes.has(WordClass::closing_abbreviation),
            .opener = classes.has(WordClass::sentence_opener)};
  };
}

}  // namespace annals

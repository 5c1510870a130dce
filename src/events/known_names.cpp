// Runs of capitals are counted, with what stands before and behind them; a name's class is judged from the counts.

#include "events/known_names.h"

#include <algorithm>
#include <map>
#include <utility>
#include <vector>

#include "syntax/token.h"

namespace annals {
namespace {

using enum WordClass;

constexpr std::size_t kMostBytes = 20000;
constexpr int kFewestMentions = 3;
constexpr int kFewestSubjects = 1;
constexpr int kPlaceShare = 5;  // one mention in so many behind "in" makes a place

struct Use {
  int mentions = 0;
  int subjects = 0;
  int places = 0;
  int order = 0;  // of its first mention
  bool person = false;
};

using Uses = std::map<std::string_view, Use>;  // by names where they stand in the text

constexpr WordClasses kNotInNames = {
    determiner,   possessive, pronoun,  coordinator, courtesy_title, preposition,       dropped_adverb,
    subordinator, adverb,     negation, relative,    attribution,    infinitive_marker, numbering_abbreviation};
constexpr WordClasses kVerbs = {past,         present,           past_auxiliary, present_auxiliary,
                                future_modal, conditional_modal, present_modal};

bool in_name(const Token& token) {
  return token.word.is_word() && token.word.capital && !token.classes.any_of(kNotInNames);
}

std::string_view last_word(std::string_view name) {
  const std::size_t space = name.rfind(' ');
  return space == std::string_view::npos ? name : name.substr(space + 1);
}

class Counter {
 public:
  void count(const std::vector<Token>& tokens, std::string_view sentence) {
    std::size_t first_word = 0;
    while (first_word < tokens.size() && !tokens[first_word].word.is_word()) ++first_word;
    for (const Token& token : tokens) {
      if (token.is(person_pronoun) && !person_pronouns_.contains(token.word.folded))
        person_pronouns_.emplace(token.word.folded);
    }
    for (std::size_t k = 0; k < tokens.size();) {
      if (!in_name(tokens[k])) {
        ++k;
        continue;
      }
      std::size_t end = k;
      while (end < tokens.size() && in_name(tokens[end]) && (end == k || !tokens[end - 1].word.possessive)) ++end;
      note(tokens, k, end, sentence, k == first_word);
      k = end;
    }
  }

  std::size_t person_pronouns() const { return person_pronouns_.size(); }

  // A name that only ever begins sentences and is one word may be any word.
  const Uses& uses() const { return uses_; }
  bool is_sure(std::string_view name) const {
    return name.find(' ') != std::string_view::npos || inside_.contains(name);
  }

 private:
  void note(const std::vector<Token>& tokens, std::size_t begin, std::size_t end, std::string_view sentence,
            bool opens) {
    bool person = begin > 0 && tokens[begin - 1].is(courtesy_title);
    std::size_t first = begin;
    for (std::size_t k = begin; k + 1 < end; ++k) {
      if (tokens[k].is(title)) {
        person = true;
        first = k + 1;
      }
    }
    const Span span{tokens[first].word.span.begin, tokens[end - 1].word.span.end};
    std::string_view name = span.of(sentence);
    if (tokens[end - 1].word.possessive) name = name.substr(0, std::min(name.rfind('\''), name.rfind("’")));
    Use& use = uses_[name];
    if (++use.mentions == 1) use.order = static_cast<int>(uses_.size());
    use.person = use.person || person;
    if (!opens) inside_.insert(name);
    if (begin > 0 && tokens[begin - 1].is(place_preposition)) ++use.places;
    std::size_t next = end;
    while (next < tokens.size() && tokens[next].classes.any_of({adverb, dropped_adverb})) ++next;
    const bool led = begin > 0 && tokens[begin - 1].is(preposition);
    if (next < tokens.size() && !tokens[end - 1].word.possessive && !led && tokens[next].classes.any_of(kVerbs) &&
        !tokens[next].word.capital)
      ++use.subjects;
  }

  Uses uses_;
  std::set<std::string_view> inside_;
  std::set<std::string, std::less<>> person_pronouns_;
};

}  // namespace

KnownNames::KnownNames(ParsedText& parsed, std::string_view title_text) {
  Counter counter;
  for (std::size_t at = 0; at < parsed.sentences().size() && parsed.sentences()[at].end <= kMostBytes; ++at)
    counter.count(parsed.words_of(at)->tokens, parsed.sentence(at));
  const Uses& uses = counter.uses();
  for (const auto& [name, use] : uses) {
    const std::string_view last = last_word(name);
    const auto alone = last.size() == name.size() ? uses.end() : uses.find(last);
    // "Ana Ruiz" and later "Ruiz said": a family name. A place or firm is not called by its last word.
    const bool family = alone != uses.end() && alone->second.subjects > 0 && alone->second.places == 0 &&
                        use.order < alone->second.order;
    if (!use.person && !family) continue;
    persons_.emplace(name);
    persons_.emplace(last);
  }
  int best = 0;
  int second = 0;
  for (const auto& [name, use] : uses) {
    if (use.mentions < kFewestMentions || use.subjects < kFewestSubjects || use.places * kPlaceShare >= use.mentions ||
        is_person(name) || !counter.is_sure(name))
      continue;
    organizations_.emplace(name);
    const int weight = use.mentions + (title_text.find(name) != std::string_view::npos ? use.mentions : 0);
    if (weight <= best) {
      second = std::max(second, weight);
      continue;
    }
    second = best;
    best = weight;
    organization_ = name;
  }
  if (2 * best < 3 * second) organization_.clear();
  if (counter.person_pronouns() != 1) return;
  std::map<std::string_view, int> mentions;
  for (const auto& [name, use] : uses) mentions.emplace(name, use.mentions);
  person_ = main_person(mentions);
}

// Mentions by the whole name and by its last word count together.
std::string KnownNames::main_person(const std::map<std::string_view, int>& mentions) const {
  std::map<std::string_view, std::pair<int, std::string_view>> by_last;
  for (const auto& [name, count] : mentions) {
    if (!is_person(name)) continue;
    auto& [total, whole] = by_last[last_word(name)];
    total += count;
    if (name.size() > whole.size()) whole = name;
  }
  int best = 0;
  int second = 0;
  std::string_view person;
  for (const auto& [last, of] : by_last) {
    if (of.first <= best) {
      second = std::max(second, of.first);
      continue;
    }
    second = std::exchange(best, of.first);
    person = of.second;
  }
  return best >= kFewestMentions && best >= 2 * second ? std::string(person) : std::string{};
}

bool KnownNames::is_organization(std::string_view name) const {
  return organizations_.contains(name);
}

bool KnownNames::is_person(std::string_view name) const {
  return persons_.contains(name) || persons_.contains(last_word(name));
}

}  // namespace annals

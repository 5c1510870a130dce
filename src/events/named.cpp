// Two passes: the first counts how each run of capitalized words is used, types are told from the counts, and short forms get
// the one name that they can stand for; then sentences are asked.
#include "events/named.h"

#include <algorithm>

#include "syntax/token.h"
#include "syntax/told_sentences.h"
#include "text/utf8.h"

namespace annals {
namespace {

using enum WordClass;

constexpr std::size_t kMostBytes = 500'000;
constexpr std::size_t kLongestPerson = 5;  // words
constexpr WordClasses kNeverInNames = {
    determiner, possessive, pronoun,           coordinator,    preposition,           subordinator,
    negation,   relative,   infinitive_marker, dropped_adverb, numbering_abbreviation};

// What has a capital only because its sentence begins with it: "Contact Volta today", "Did Volta pay?"
constexpr WordClasses kSentenceOpeners = {
    base,          gerund, do_,  be, have, past_auxiliary, present_auxiliary, future_modal, conditional_modal,
    present_modal, adverb, hedge};

std::vector<std::string> words_of(std::string_view name) {
  std::vector<std::string> words;
  while (!name.empty()) {
    const std::size_t space = std::min(name.find(' '), name.size());
    words.emplace_back(name.substr(0, space));
    name.remove_prefix(std::min(name.size(), space + 1));
  }
  return words;
}

bool is_acronym(std::string_view word) {
  return word.size() >= 2 && word.size() <= 6 && std::ranges::all_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

std::string initials_of(const std::vector<std::string>& words) {
  std::string out;
  for (const std::string& word : words) {
    if (word.front() >= 'A' && word.front() <= 'Z') out += word.front();
  }
  return out;
}

// "South Dakota-sized": what hangs on a name with a hyphen and a small letter is no part of it.
std::string_view before_suffix(std::string_view name) {
  const std::size_t hyphen = name.rfind('-');
  if (hyphen == std::string_view::npos || hyphen < name.rfind(' ') + 1 || hyphen + 1 >= name.size()) return name;
  return name[hyphen + 1] >= 'a' && name[hyphen + 1] <= 'z' ? name.substr(0, hyphen) : name;
}

// A headline, or a line of a table: capitals say nothing there.
bool is_capitalized_throughout(const std::vector<Token>& tokens) {
  std::size_t words = 0;
  std::size_t capitals = 0;
  for (const Token& token : tokens) {
    if (token.word.kind != WordKind::word || token.classes.any_of(kNeverInNames)) continue;
    ++words;
    if (token.word.capital) ++capitals;
  }
  return words >= 4 && capitals == words;
}

}  // namespace

struct DocumentNames::Run {
  std::string name;
  bool titled = false;
  bool in_place = false;
  bool definite = false;
  bool opens = false;  // begins its sentence
  bool subject = false;
};

// A run goes on over words with capitals, over particles ("van") between them, and behind an organization's head over "of" and
// its like ("Ministry of Defence"). Titles before a name are taken off.
std::vector<DocumentNames::Run> DocumentNames::runs_of(std::string_view sentence,
                                                       const std::vector<Token>& tokens) const {
  std::vector<Run> runs;
  if (is_capitalized_throughout(tokens)) return runs;
  const auto capital = [&](std::size_t i) {
    return i < tokens.size() && tokens[i].word.kind == WordKind::word && tokens[i].word.capital &&
           (!tokens[i].classes.any_of(kNeverInNames) || lists_.organization_endings.contains(tokens[i].word.folded));
  };
  const auto follows = [&](std::size_t i) {  // with nothing but a blank before it
    return i < tokens.size() && tokens[i].word.span.begin == tokens[i - 1].word.span.end + 1 &&
           !tokens[i - 1].word.possessive;
  };
  const auto folded = [&](std::size_t i) { return tokens[i].word.folded; };
  const auto has_link = [&](std::size_t from, std::size_t to) {
    for (std::size_t i = from; i + 1 < to; ++i) {
      if (lists_.organization_heads.contains(folded(i)) && lists_.organization_links.contains(folded(i + 1)))
        return true;
    }
    return false;
  };
  const auto is_common = [&](std::string_view word) {
    return small_words_.contains(word) || lists_.organization_endings.contains(word);
  };
  std::size_t first_word = 0;
  while (first_word < tokens.size() && !tokens[first_word].word.is_word()) ++first_word;
  for (std::size_t begin = 0; begin < tokens.size();) {
    if (!capital(begin)) {
      ++begin;
      continue;
    }
    std::size_t end = begin + 1;
    for (;;) {
      if (follows(end) && capital(end)) {
        ++end;
      } else if (follows(end) && lists_.name_particles.contains(folded(end)) && follows(end + 1) && capital(end + 1)) {
        end += 2;
      } else if (follows(end) && tokens[end].word.span.of(sentence) == "&" && follows(end + 1) && capital(end + 1)) {
        end += 2;
      } else if (lists_.organization_heads.contains(folded(end - 1)) && follows(end) &&
                 lists_.organization_links.contains(folded(end)) && follows(end + 1)) {
        const std::size_t next = end + 1 + (tokens[end + 1].is(definite) ? 1 : 0);
        if (!capital(next) || !follows(next) || lists_.not_names.contains(folded(next))) break;
        end = next + 1;
      } else if (follows(end) && tokens[end].is(coordinator) && follows(end + 1) && capital(end + 1) &&
                 has_link(begin, end) && is_common(folded(end + 1))) {
        end += 2;  // "Department of Climate Change and Energy"
      } else {
        break;
      }
    }
    const std::size_t after = end;
    if (end - begin > 1 && lists_.thing_endings.contains(folded(end - 1))) {
      begin = after;
      continue;
    }
    const bool organization =
        end - begin > 1 && (lists_.organization_endings.contains(folded(end - 1)) || has_link(begin, end));
    Run run;
    run.opens = begin == first_word;
    std::size_t from = begin;
    // The first word of a sentence has a capital anyway.
    const bool verb = !organization && tokens[from].classes.any_of(kSentenceOpeners);  // "Contact Volta today"
    if (run.opens && end - from > 1 && (verb || small_words_.contains(folded(from))) && !is_forename(folded(from)))
      ++from;
    if (!organization) {
      while (from < end && lists_.not_names.contains(folded(from))) ++from;
      while (end > from && lists_.not_names.contains(folded(end - 1))) --end;
      std::size_t last_title = end;
      for (std::size_t i = from; i < end; ++i) {
        if (lists_.person_titles.contains(folded(i))) last_title = i;
      }
      if (last_title + 1 < end && tokens[end - 1].word.possessive &&
          lists_.location_heads.contains(folded(last_title))) {
        from = end;  // "Saint Joseph’s": a school, a church
      } else if (last_title + 1 < end) {
        run.titled = true;
        // "King Charles", "Sister Mary": the title is part of how a single given name is said.
        const bool alone = last_title + 2 == end && is_forename(folded(end - 1));
        from = alone ? last_title : last_title + 1;
      } else if (last_title != end) {
        from = end;  // a title alone
      }
    }
    const bool cut =
        from < end && (from > begin || end < after);  // "North American" leaves no name, nor does "War & Peace"
    if (cut && (tokens[from].word.span.of(sentence) == "&" ||
                (end - from == 1 && lists_.location_heads.contains(folded(from)))))
      from = end;
    if (const std::size_t head = from; run.titled && head > begin + 1) {
      // "NASA Administrator Charles Bolden": what stands before the title may be a name too.
      std::size_t title = begin;
      while (title < head && !lists_.person_titles.contains(folded(title))) ++title;
      if (title > begin) {
        const Span before{tokens[begin].word.span.begin, tokens[title - 1].word.span.end};
        Run other;
        other.name.assign(before.of(sentence));
        other.opens = run.opens;
        if (type_by_words(other.name) == Type::organization) runs.push_back(std::move(other));
      }
    }
    if (from > 0 && from == begin && lists_.person_titles.contains(folded(from - 1)) && follows(from))
      run.titled = true;
    if (from < end) {
      run.in_place = begin > 0 && lists_.location_prepositions.contains(folded(begin - 1)) &&
                     !tokens[end - 1].word.possessive &&
                     !(begin > 1 && lists_.nouns_with_in.contains(folded(begin - 2)));
      run.subject = after < tokens.size() && end == after && tokens[after].classes.any_of(kFiniteVerbs) &&
                    !tokens[after].word.capital;
      run.definite = begin > 0 && tokens[begin - 1].is(definite);
      const Span span{tokens[from].word.span.begin, tokens[end - 1].word.span.end};
      std::string_view name = span.of(sentence);
      if (tokens[end - 1].word.possessive) name = name.substr(0, std::min(name.rfind('\''), name.rfind("’")));
      run.name.assign(before_suffix(name));
      if (!run.name.empty()) runs.push_back(std::move(run));
    }
    begin = after;
  }
  return runs;
}

DocumentNames::DocumentNames(std::string_view text, const NameLists& lists, const Grammar& grammar)
    : lists_(lists), grammar_(grammar) {
  const std::vector<Span> sentences = told_sentences(text.substr(0, std::min(text.size(), kMostBytes)), {}, grammar);
  std::vector<Tokens> read;
  read.reserve(sentences.size());
  for (const Span sentence : sentences) {
    read.push_back(tokens_of(sentence.of(text), {}, grammar));
    for (const Token& token : read.back().tokens) {
      if (token.word.kind == WordKind::word && !token.word.capital) small_words_.emplace(token.word.folded);
    }
  }
  for (std::size_t i = 0; i < sentences.size(); ++i) {
    for (const Run& run : runs_of(sentences[i].of(text), read[i].tokens)) {
      Use& use = uses_[run.name];
      ++use.mentions;
      use.titled += run.titled ? 1 : 0;
      use.in_place += run.in_place ? 1 : 0;
      use.definite += run.definite ? 1 : 0;
      use.subject += run.subject ? 1 : 0;
      use.inside = use.inside || !run.opens;
    }
  }
  tell_types();
  tell_aliases();
}

DocumentNames::Type DocumentNames::type_by_words(const std::string& name) const {
  const std::string folded = fold(name);
  const std::vector<std::string> words = words_of(folded);
  if (lists_.organizations.contains(folded)) return Type::organization;
  if (lists_.locations.contains(folded)) return Type::location;
  if (words.size() < 2) return Type::unknown;
  if (std::ranges::find(words, "&") != words.end()) return Type::organization;
  const bool given = is_forename(words.front());
  if (lists_.organization_endings.contains(words.back()) && !(given && words.size() == 2)) return Type::organization;
  if (lists_.organization_heads.contains(words.front()) && words.size() > 2) return Type::organization;
  if (lists_.location_endings.contains(words.back()) && !given) return Type::location;
  if (given) return Type::person;
  if (lists_.location_heads.contains(words.front())) return Type::location;
  return Type::unknown;
}

// "Edda Marsh", of two words; "Mill Road" is no person.
bool DocumentNames::is_surname_too(const std::string& name) const {
  const std::vector<std::string> words = words_of(fold(name));
  return words.size() == 2 && lists_.surname_places.contains(words.back()) && !lists_.locations.contains(fold(name));
}

void DocumentNames::tell_types() {
  for (auto& [name, use] : uses_) {
    use.type = type_by_words(name);
    if (use.type == Type::location && is_surname_too(name) && use.in_place + use.definite == 0)
      use.type = Type::unknown;
    if (use.type == Type::unknown && use.titled > 0) use.type = Type::person;
    if (use.type == Type::location && 2 * use.titled > use.mentions) use.type = Type::person;
    // "the Marguerite Doyle" is a ship, or whatever else is called after a person.
    if (use.type == Type::person && use.titled == 0 && 3 * use.definite > use.mentions) use.type = Type::unknown;
  }
  // "Ana Ruiz", and later "Ruiz said": a family name, unless its words are ordinary ones of the text.
  const auto is_ordinary = [&](const std::string& word) { return small_words_.contains(fold(word)); };
  for (auto& [name, use] : uses_) {
    const std::vector<std::string> words = words_of(name);
    if (use.type != Type::unknown || words.size() < 2 || words.size() > 4 || use.definite > 0) continue;
    if (lists_.organizations.contains(fold(words.front()))) continue;
    if (std::ranges::any_of(words, is_ordinary)) continue;
    const auto alone = uses_.find(words.back());
    if (alone != uses_.end() && alone->second.type == Type::unknown && alone->second.in_place == 0 &&
        3 * alone->second.definite <= alone->second.mentions)
      use.type = Type::person;
  }
  for (auto& [name, use] : uses_) {
    if (use.type == Type::person && (words_of(name).size() > kLongestPerson || name.find('/') != name.npos))
      use.type = Type::unknown;
    if (use.type != Type::unknown) continue;
    if (is_acronym(name) && use.subject > 0 && 3 * use.definite >= use.mentions) use.type = Type::organization;
    const bool spelled = is_acronym(name) || name.find_first_of("0123456789") != name.npos;
    if (!spelled && use.inside && use.definite == 0 && use.in_place > 0 && 3 * use.in_place >= use.mentions)
      use.type = Type::location;
  }
}

void DocumentNames::tell_aliases() {
  const auto alias = [&](const std::string& of, const std::string& name) {
    if (of == name || ambiguous_.contains(of)) return;
    const auto own = uses_.find(of);
    if (own != uses_.end() && own->second.type != Type::unknown && own->second.type != uses_.find(name)->second.type)
      return;
    auto& stands_for = aliases_[of];
    if (stands_for.empty() || name.ends_with(" " + stands_for) || name.starts_with(stands_for + " ")) {
      stands_for = name;
    } else if (stands_for != name && !stands_for.ends_with(" " + name) && !stands_for.starts_with(name + " ")) {
      aliases_.erase(of);
      ambiguous_.insert(of);
    }
  };
  for (const auto& [name, use] : uses_) {
    const std::vector<std::string> words = words_of(name);
    if (words.size() < 2) continue;
    if (use.type == Type::person) {
      for (std::size_t i = 1; i < words.size(); ++i) {
        if (!lists_.name_particles.contains(words[i])) alias(words[i], name);
      }
      for (std::size_t i = 1; i + 1 < words.size(); ++i) {
        std::string rest = words[i];
        for (std::size_t j = i + 1; j < words.size(); ++j) rest += " " + words[j];
        alias(rest, name);
      }
    } else if (use.type == Type::organization) {
      const std::string initials = initials_of(words);
      if (initials.size() > 2) alias(initials, name);
    }
  }
}

std::string DocumentNames::full_form(const Run& run, Type& type) const {
  std::string name = run.name;
  if (const auto alias = aliases_.find(name); alias != aliases_.end()) name = alias->second;
  const auto use = uses_.find(name);
  type = use != uses_.end() ? use->second.type : type_by_words(name);
  if (type == Type::unknown && (run.titled || ambiguous_.contains(name))) type = Type::person;
  return name;
}

WhoWhere DocumentNames::in(std::string_view sentence) const {
  WhoWhere names;
  const auto add = [](std::vector<std::string>& to, std::string name) {
    if (std::ranges::find(to, name) == to.end()) to.push_back(std::move(name));
  };
  const Tokens read = tokens_of(sentence, {}, grammar_);
  for (const Run& run : runs_of(sentence, read.tokens)) {
    Type type = Type::unknown;
    std::string name = full_form(run, type);
    switch (type) {
      case Type::person:
        add(names.people, std::move(name));
        break;
      case Type::organization:
        add(names.organizations, std::move(name));
        break;
      case Type::location:
        add(names.locations, std::move(name));
        break;
      case Type::unknown:
        break;
    }
  }
  return names;
}

}  // namespace annals

// Runs of capitals are read from the words of each sentence, with what stands beside them. A run that is part of a name that the text has
// had belongs to that name. When all are read, kinds are judged from the evidence and the counts.

#include "events/names.h"

#include <algorithm>
#include <cctype>

namespace annals {
namespace {

using enum WordClass;

constexpr std::size_t kFewestMentions = 3;

constexpr WordClasses kNotInNames = {
    determiner,   possessive, pronoun,  coordinator, courtesy_title, preposition,       dropped_adverb,
    subordinator, adverb,     negation, relative,    attribution,    infinitive_marker, numbering_abbreviation};

bool has_capital_inside(std::string_view word) {
  return std::ranges::any_of(word, [](char c) { return c >= 'A' && c <= 'Z'; });
}

class Reader {
 public:
  Reader(const std::vector<Token>& tokens, std::string_view sentence) : tokens_(tokens), sentence_(sentence) {}

  bool in_name(std::size_t k) const {
    if (k >= tokens_.size() || !tokens_[k].word.is_word() || tokens_[k].time) return false;
    if (tokens_[k].word.capital) return !tokens_[k].classes.any_of(kNotInNames) && !tokens_[k].is(vocative_opener);
    return tokens_[k].word.kind == WordKind::word && has_capital_inside(tokens_[k].word.span.of(sentence_));
  }

  // The end of the run of a name that begins at the token: capitals, particles between them, "of" behind a word like "Bank".
  std::size_t end_of(std::size_t begin) const {
    std::size_t end = begin + 1;
    for (;;) {
      if (tokens_[end - 1].word.possessive) return end;
      if (in_name(end)) {
        ++end;
        continue;
      }
      const bool particle =
          end < tokens_.size() &&
          (tokens_[end].is(name_particle) || (tokens_[end].is(binding_preposition) && tokens_[end - 1].is(thing_name)));
      if (particle && in_name(end + 1) && !tokens_[end].word.possessive) {
        end += 2;
        continue;
      }
      return end;
    }
  }

  const std::vector<Token>& tokens_;
  std::string_view sentence_;
};

// "his mentor Thomsen", "Her coach, Ilona Marek": a possessive leads the words before the name.
bool is_owned(const std::vector<Token>& tokens, std::size_t begin) {
  constexpr std::size_t longest = 5;
  for (std::size_t k = begin; k > 0 && begin - k < longest; --k) {
    const Token& token = tokens[k - 1];
    if (token.is(person_possessive))
      return !(k >= 2 && tokens[k - 2].is(coordinator));  // but "Ruiz and her sister Ana" are two
    if (token.classes.any_of(kFiniteVerbs) && !token.is(base)) return false;
    if (token.classes.any_of({preposition, coordinator, article})) return false;
  }
  return false;
}

void note_class(const Token& token, const Grammar& grammar, Name& name) {
  const NounFrame* frame = grammar.frames.noun(token.word.folded);
  if (frame == nullptr || frame->plural != 0 ||
      !frame->tags.any_of({NounTag::person, NounTag::organization, NounTag::group}))
    return;
  std::string word(token.word.folded);
  if (std::ranges::find(name.classes, word) == name.classes.end()) name.classes.push_back(std::move(word));
}

// What a name is said to be: "Judge Roost", "the tanker Oriel", "Strand, the minister of fisheries,", "Lind was a baker".
void note_classes(const std::vector<Token>& tokens, std::size_t begin, std::size_t end, const Grammar& grammar,
                  Name& name) {
  if (begin > 0 && tokens[begin - 1].word.is_word()) note_class(tokens[begin - 1], grammar, name);
  std::size_t k = end;
  const bool comma = k < tokens.size() && is_mark(tokens[k], WordKind::comma);
  if (comma) ++k;
  const bool is = k < tokens.size() && tokens[k].is(be);
  if (is) ++k;
  while (is && k < tokens.size() && tokens[k].classes.any_of({adverb, dropped_adverb, participle})) ++k;
  if (!comma && !is) return;
  constexpr std::size_t longest = 7;
  std::size_t last = tokens.size();
  for (std::size_t t = k; t < tokens.size() && t < k + longest; ++t) {
    const Token& token = tokens[t];
    if (!token.word.is_word() || token.classes.any_of({preposition, relative, coordinator, infinitive_marker})) break;
    if (token.word.capital || token.time) return;
    last = t;
  }
  if (last < tokens.size()) note_class(tokens[last], grammar, name);
}

std::vector<std::string_view> words_of(std::string_view name) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < name.size();) {
    const std::size_t space = std::min(name.find(' ', begin), name.size());
    words.push_back(name.substr(begin, space - begin));
    begin = space + 1;
  }
  return words;
}

// Whether the words stand in the text, not inside longer ones.
bool has_word(std::string_view text, std::string_view words) {
  const auto is_letter = [&](std::size_t at) {
    return at < text.size() && std::isalnum(static_cast<unsigned char>(text[at])) != 0;
  };
  for (std::size_t at = text.find(words); at != std::string_view::npos; at = text.find(words, at + 1)) {
    if (!(at > 0 && is_letter(at - 1)) && !is_letter(at + words.size())) return true;
  }
  return false;
}

// Whether the shorter name is the longer one's end or, as one word, its beginning.
bool is_part(std::string_view shorter, std::string_view longer) {
  if (shorter == longer) return true;
  if (shorter.size() >= longer.size()) return false;
  if (longer.ends_with(shorter) && longer[longer.size() - shorter.size() - 1] == ' ') return true;
  return shorter.find(' ') == std::string_view::npos && longer.starts_with(shorter) && longer[shorter.size()] == ' ';
}

}  // namespace

std::string_view name(NameKind kind) {
  switch (kind) {
    case NameKind::unknown:
      return "unknown";
    case NameKind::doubtful:
      return "doubtful";
    case NameKind::person:
      return "person";
    case NameKind::organization:
      return "organization";
    case NameKind::place:
      return "place";
  }
  return {};
}

Names::Names(ParsedText& parsed, std::string_view title_text, const Grammar& grammar) {
  struct Counts {
    std::size_t subjects = 0, places = 0, inside = 0;
    bool plain = false;   // a word of no class, with a verb behind it
    bool family = false;  // mentioned by its last word, as a subject
    std::string titled;   // the longest of its forms that the title has
  };
  std::vector<Counts> counts;
  for (std::size_t at = 0; at < parsed.sentences().size() && parsed.sentences()[at].end <= Names::kMostBytes; ++at) {
    const auto held = parsed.words_of(at);
    const std::vector<Token>& tokens = held->tokens;
    const std::string_view sentence = parsed.sentence(at);
    const Reader reader(tokens, sentence);
    std::size_t first_word = 0;
    while (first_word < tokens.size() && !tokens[first_word].word.is_word()) ++first_word;
    for (std::size_t k = 0; k < tokens.size();) {
      if (!reader.in_name(k)) {
        ++k;
        continue;
      }
      const std::size_t end = reader.end_of(k);
      std::size_t begin = k;
      bool titled = k > 0 && tokens[k - 1].is(courtesy_title);
      Gender gender = Gender::unknown;
      const auto note_gender = [&](const Token& token) {
        if (token.is(male_word)) gender = Gender::male;
        if (token.is(female_word)) gender = Gender::female;
      };
      if (titled) note_gender(tokens[k - 1]);
      for (std::size_t t = k; t + 1 < end; ++t) {
        if (!tokens[t].is(title)) continue;
        titled = true;
        note_gender(tokens[t]);
        begin = t + 1;
      }
      k = end;
      std::string text(span_of(tokens, {begin, end}).of(sentence));
      if (tokens[end - 1].word.possessive)
        text.resize(std::min(text.rfind('\''), text.rfind("’")) == std::string::npos
                        ? text.size()
                        : std::min(text.rfind('\''), text.rfind("’")));
      // One capital at the head of a sentence may be any word.
      const bool opens = begin == first_word && end == begin + 1;
      std::size_t found = names_.size();
      for (std::size_t i = 0; i < names_.size() && found == names_.size(); ++i) {
        if (is_part(text, names_[i].text) && !(names_[i].kind == NameKind::place && text != names_[i].text)) found = i;
      }
      if (found == names_.size()) {
        for (std::size_t i = 0; i < names_.size() && found == names_.size(); ++i) {
          if (is_part(names_[i].text, text) && text.ends_with(names_[i].text)) found = i;
        }
        if (found < names_.size()) names_[found].text = text;
      }
      const bool plain_word =
          opens && found == names_.size() && !titled && tokens[begin].classes.none() == false && !tokens[begin].guessed;
      if (plain_word) continue;
      if (found == names_.size()) {
        names_.push_back({.text = text});
        counts.emplace_back();
      }
      Name& name = names_[found];
      Counts& count = counts[found];
      std::size_t next = end;
      while (next < tokens.size() && tokens[next].classes.any_of({adverb, dropped_adverb})) ++next;
      const bool led = begin > 0 && tokens[begin - 1].is(preposition);
      const bool subject = next < tokens.size() && !tokens[end - 1].word.possessive && !led &&
                           tokens[next].classes.any_of(kFiniteVerbs) && !tokens[next].word.capital;
      name.mentions.push_back({.sentence = at,
                               .tokens = {begin, end},
                               .subject = subject,
                               .quoted = tokens[begin].quoted,
                               .possessive = tokens[end - 1].word.possessive,
                               .addressed = begin > 0 && tokens[begin - 1].is(vocative_opener),
                               .owned = is_owned(tokens, begin)});
      note_classes(tokens, begin, end, grammar, name);
      places_.push_back({at, begin, found, name.mentions.size() - 1});
      count.subjects += subject ? 1 : 0;
      if (text.size() > count.titled.size() && has_word(title_text, text)) count.titled = text;
      count.plain = count.plain || (subject && tokens[begin].classes.none());
      count.places += begin > 0 && tokens[begin - 1].is(place_preposition) ? 1 : 0;
      count.inside += opens ? 0 : 1;
      const auto prove = [&](std::string why) {
        name.kind = NameKind::person;
        if (std::ranges::find(name.evidence, why) == name.evidence.end()) name.evidence.push_back(std::move(why));
      };
      const bool is_thing = std::any_of(tokens.begin() + static_cast<std::ptrdiff_t>(begin),
                                        tokens.begin() + static_cast<std::ptrdiff_t>(end),
                                        [](const Token& t) { return t.is(thing_name); });
      if (titled && !is_thing) prove("title");
      if (gender != Gender::unknown) name.gender = gender;
      if (end + 1 < tokens.size() && is_mark(tokens[end], WordKind::comma) &&
          tokens[end + 1].word.kind == WordKind::number && tokens[end + 1].word.folded.size() == 2)
        prove("age");
      const std::size_t who = end < tokens.size() && is_mark(tokens[end], WordKind::comma) ? end + 1 : end;
      if (who < tokens.size() && tokens[who].is(relative) && tokens[who].is(personal_relative) && !is_thing)
        prove("who");
      const Forename forename = grammar.forenames.find(tokens[begin].word.folded);
      if (forename != Forename::none && end > begin + 1 && !is_thing) {
        prove("forename");
        if (forename == Forename::male) name.gender = Gender::male;
        if (forename == Forename::female) name.gender = Gender::female;
      }
      if (text.size() < name.text.size() && name.text.ends_with(text) && subject) count.family = true;
      if (is_thing && name.kind == NameKind::unknown) {
        name.kind = NameKind::organization;
        name.evidence.push_back("word");
      }
    }
  }
  // A word that only ever begins sentences may be any word.
  for (std::size_t i = 0; i < names_.size(); ++i) {
    if (counts[i].inside == 0 && !counts[i].plain && names_[i].kind == NameKind::unknown &&
        names_[i].mentions.size() == 1)
      names_[i].kind = NameKind::doubtful;
  }
  for (std::size_t i = 0; i < names_.size(); ++i) {
    Name& name = names_[i];
    name.in_title = std::move(counts[i].titled);
    if (name.kind == NameKind::unknown && counts[i].places * 5 >= name.mentions.size() && counts[i].places > 0) {
      name.kind = NameKind::place;
      name.evidence.push_back("in");
    }
    if (name.kind == NameKind::unknown && counts[i].family && words_of(name.text).size() > 1) {
      name.kind = NameKind::person;
      name.evidence.push_back("family name");
    }
    if (name.kind == NameKind::unknown && name.mentions.size() >= kFewestMentions && counts[i].subjects > 0 &&
        counts[i].inside > 0) {
      name.kind = NameKind::organization;
      name.evidence.push_back("subject");
    }
  }
  choose_main();
}

void Names::choose_main() {
  const auto choose = [&](bool person, std::size_t& chosen) {
    std::size_t all = 0;
    std::size_t best = 0;
    std::size_t index = names_.size();
    for (std::size_t i = 0; i < names_.size(); ++i) {
      const bool fits = person ? names_[i].kind == NameKind::person : names_[i].kind == NameKind::organization;
      if (!fits) continue;
      all += names_[i].mentions.size();
      if (names_[i].mentions.size() > best) {
        best = names_[i].mentions.size();
        index = i;
      }
    }
    if (index == names_.size() || best < kFewestMentions) return;
    if (2 * best >= all || (!names_[index].in_title.empty() && 3 * best >= all)) chosen = index;
  };
  choose(true, main_person_);
  choose(false, main_thing_);
}

const Name* Names::at(std::size_t sentence, std::size_t token) const {
  const auto place = std::ranges::find_if(places_, [&](const Place& p) {
    return p.sentence == sentence && names_[p.name].mentions[p.mention].tokens.contains(token);
  });
  return place == places_.end() ? nullptr : &names_[place->name];
}

std::vector<std::pair<const Name*, const NameMention*>> Names::in(std::size_t sentence) const {
  std::vector<std::pair<const Name*, const NameMention*>> found;
  auto place = std::ranges::lower_bound(places_, sentence, {}, &Place::sentence);
  for (; place != places_.end() && place->sentence == sentence; ++place)
    found.emplace_back(&names_[place->name], &names_[place->name].mentions[place->mention]);
  return found;
}

}  // namespace annals

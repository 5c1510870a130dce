// A topic is in the title and all over the text: a name with three mentions or more, a quarter more than the next name of the title has,
// or else the noun of the title that the text has most often. A word of a title in capitals is no name if the text writes it without one
// ("Nuclear"), and no noun if other nouns mostly follow it ("climate change").

#include "events/topic.h"

#include <algorithm>
#include <map>

#include "text/utf8.h"

namespace annals {
namespace {

using enum WordClass;

constexpr std::size_t kMostBytes = 20000;  // as far as names are looked for
constexpr std::size_t kFewestMentions = 3;
constexpr std::size_t kFewestNouns = 8;

// How the text uses a word of its title.
struct Use {
  std::size_t count = 0;  // without a capital, inside sentences
  std::size_t heads = 0;  // of these, with no noun behind it
  bool noun = false;      // no list knows it as anything else
  std::string text;       // as it is written first
};
using Uses = std::map<std::string, Use, std::less<>>;  // by the folded word

// Whether the text writes one of the words without a capital, so that it has one in the title as all words of a title have.
bool has_plain_word(std::string_view name, const Uses& uses) {
  while (!name.empty()) {
    const std::size_t end = std::min(name.find(' '), name.size());
    const auto use = uses.find(fold(name.substr(0, end)));
    if (use != uses.end() && use->second.count > 0) return true;
    name.remove_prefix(std::min(end + 1, name.size()));
  }
  return false;
}

const Name* main_name(const Names& names, const Uses& uses) {
  const Name* best = nullptr;
  std::size_t second = 0;
  for (const Name& name : names.all()) {
    if (name.in_title.empty() || name.kind == NameKind::doubtful || has_plain_word(name.in_title, uses)) continue;
    if (best == nullptr || name.mentions.size() > best->mentions.size()) {
      second = best == nullptr ? second : best->mentions.size();
      best = &name;
    } else {
      second = std::max(second, name.mentions.size());
    }
  }
  const bool alone =
      best != nullptr && best->mentions.size() >= kFewestMentions && 4 * best->mentions.size() >= 5 * second;
  return alone ? best : nullptr;
}

// A word that no list knows as anything but a noun, or an adjective.
bool is_plain(const Token& token) {
  if (token.word.kind != WordKind::word || token.time) return false;
  WordClasses rest = token.classes;
  for (const WordClass c : {plural, content_noun, news_noun, event_noun, state_noun, page_noun}) rest.remove(c);
  return rest.none();
}

bool is_noun(const Token& token, const Grammar& grammar) {
  if (!is_plain(token) || token.word.folded.size() < 4) return false;
  const NounFrame* frame = grammar.frames.noun(token.word.folded);
  return frame == nullptr || !frame->tags.any_of({NounTag::person, NounTag::unit, NounTag::saying, NounTag::edition});
}

Uses uses_of_title(ParsedText& parsed, std::string_view title, const Grammar& grammar) {
  Uses uses;
  const Tokens words = tokens_of(title, {}, grammar);
  for (const Token& token : words.tokens) {
    if (token.word.is_word()) uses[std::string(token.word.folded)].noun = is_noun(token, grammar);
  }
  for (std::size_t at = 0; at < parsed.sentences().size() && parsed.sentences()[at].end <= kMostBytes; ++at) {
    const auto held = parsed.words_of(at);
    for (std::size_t t = 1; t < held->tokens.size(); ++t) {
      const Token& token = held->tokens[t];
      const auto use = uses.find(token.word.folded);
      if (use == uses.end() || token.word.capital) continue;
      const bool last =
          t + 1 == held->tokens.size() || !held->tokens[t + 1].word.is_word() || !is_noun(held->tokens[t + 1], grammar);
      ++use->second.count;
      use->second.heads += last ? 1 : 0;
      if (use->second.text.empty()) use->second.text = token.word.span.of(parsed.sentence(at));
    }
  }
  return uses;
}

std::string main_noun(const Uses& uses) {
  const Use* best = nullptr;
  for (const auto& [word, use] : uses) {
    const bool fits = use.noun && use.count >= kFewestNouns && 2 * use.heads >= use.count;
    if (fits && (best == nullptr || use.count > best->count)) best = &use;
  }
  return best == nullptr ? std::string() : best->text;
}

}  // namespace

Topic topic_of(ParsedText& parsed, const Names& names, std::string_view title, const Grammar& grammar) {
  const Uses uses = uses_of_title(parsed, title, grammar);
  if (const Name* name = main_name(names, uses))
    return {name->kind == NameKind::person ? name->text : name->in_title, name->kind};
  return {main_noun(uses), NameKind::unknown};
}

bool names_something(std::string_view label, const Topic& topic, const Names& names, const Grammar& grammar) {
  const Tokens words = tokens_of(label, {}, grammar);
  const std::string folded = fold(topic.text);
  for (std::size_t t = 0; t < words.tokens.size(); ++t) {
    const Token& token = words.tokens[t];
    if (!token.word.is_word()) continue;
    if (token.word.folded == folded) return true;
    if (!token.word.capital) continue;
    if (t > 0) return true;
    const std::string_view word = token.word.span.of(label);
    if (std::ranges::any_of(names.all(), [&](const Name& name) {
          return name.kind != NameKind::doubtful && name.text.find(word) != std::string::npos;
        }))
      return true;
  }
  return false;
}

}  // namespace annals

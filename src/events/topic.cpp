// A topic is in the title and all over the text: a name with three mentions or more, a quarter more than the next name of the title has,
// or the noun of the title that the text has most often, and twice as often as that name. A word of a title in capitals is no name if the text writes it without one
// ("Nuclear"), and no noun if others nearly always follow it ("mental health").

#include "events/topic.h"

#include <algorithm>
#include <map>

#include "text/utf8.h"

namespace annals {
namespace {

using enum WordClass;

constexpr std::size_t kFewestMentions = 3;
constexpr std::size_t kFewestNouns = 8;
constexpr std::size_t kWordsForEach = 80;  // a noun is the topic if one word in so many is it

// How the text uses a word of its title.
struct Use {
  std::size_t count = 0;  // without a capital, inside sentences
  std::size_t heads = 0;  // of these, with no noun behind it
  bool noun = false;      // no list knows it as anything else
  std::string text;       // as it is written first
};
struct Uses : std::map<std::string, Use, std::less<>> {  // by the folded word
  std::size_t words = 0;                                 // of the text
};

// A word that no list knows as anything but a noun, or an adjective.
bool is_plain(const Token& token) {
  if (token.word.kind != WordKind::word || token.time) return false;
  WordClasses rest = token.classes;
  for (const WordClass c : {plural, content_noun, news_noun, event_noun, state_noun, page_noun}) rest.remove(c);
  return rest.none();
}

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

// "Mexican cartels": a name that mostly stands before a noun tells of what kind that is.
bool is_adjective(ParsedText& parsed, const Name& name) {
  std::size_t before_nouns = 0;
  for (const NameMention& mention : name.mentions) {
    const auto held = parsed.words_of(mention.sentence);
    const std::size_t next = mention.tokens.end;
    before_nouns += next < held->tokens.size() && !mention.possessive && is_plain(held->tokens[next]) ? 1 : 0;
  }
  return 2 * before_nouns > name.mentions.size();
}

// The title has all of the name, or its last word; of a place, any part. "Top" of "Top Colleges" is none.
bool is_whole(const Name& name) {
  return name.kind == NameKind::place || name.text.ends_with(name.in_title);
}

const Name* main_name(ParsedText& parsed, const Names& names, const Uses& uses) {
  const Name* best = nullptr;
  std::size_t second = 0;
  for (const Name& name : names.all()) {
    if (name.in_title.empty() || name.kind == NameKind::doubtful || !is_whole(name) ||
        has_plain_word(name.in_title, uses) || is_adjective(parsed, name))
      continue;
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

// A word that cannot stand before the noun of its phrase: "on", "and", "was".
bool ends_phrase(const Token& token) {
  constexpr WordClasses others = {
      preposition,   coordinator, determiner,        pronoun, possessive, subordinator, relative,     complementizer,
      adverb,        negation,    infinitive_marker, be,      have,       do_,          future_modal, conditional_modal,
      present_modal, past};
  return !token.word.is_word() || token.time || token.classes.any_of(others);
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
  for (std::size_t at = 0; at < parsed.sentences().size() && parsed.sentences()[at].end <= Names::kMostBytes; ++at) {
    const auto held = parsed.words_of(at);
    uses.words += held->tokens.size();
    for (std::size_t t = 1; t < held->tokens.size(); ++t) {
      const Token& token = held->tokens[t];
      const auto use = uses.find(token.word.folded);
      if (use == uses.end() || token.word.capital) continue;
      const bool last = t + 1 == held->tokens.size() || ends_phrase(held->tokens[t + 1]);
      ++use->second.count;
      use->second.heads += last ? 1 : 0;
      if (use->second.text.empty()) use->second.text = token.word.span.of(parsed.sentence(at));
    }
  }
  return uses;
}

// On more than that its last word stands for it.
bool is_person(const Name& name) {
  return name.kind == NameKind::person &&
         std::ranges::any_of(name.evidence, [](const std::string& why) { return why != "family name"; });
}

const Use* main_noun(const Uses& uses) {
  const Use* best = nullptr;
  for (const auto& [word, use] : uses) {
    const bool fits =
        use.noun && use.count >= kFewestNouns && use.count * kWordsForEach >= uses.words && 4 * use.heads >= use.count;
    if (fits && (best == nullptr || use.count > best->count)) best = &use;
  }
  return best;
}

}  // namespace

Topic topic_of(ParsedText& parsed, const Names& names, std::string_view title, const Grammar& grammar) {
  const Uses uses = uses_of_title(parsed, title, grammar);
  const Use* noun = main_noun(uses);
  const Name* name = main_name(parsed, names, uses);
  if (name != nullptr && (noun == nullptr || noun->count < 2 * name->mentions.size()))
    return {is_person(*name) ? name->text : name->in_title, name->kind};
  return {noun == nullptr ? std::string() : noun->text, NameKind::unknown};
}

bool has_topic(std::string_view label, const Tokens& words, const Topic& topic) {
  if (label.find(topic.text) != std::string_view::npos) return true;
  const std::string folded = fold(topic.text);
  const std::string last = folded.substr(folded.rfind(' ') + 1);
  return std::ranges::any_of(words.tokens, [&](const Token& token) { return token.word.folded == last; });
}

std::size_t names_behind_first(const Tokens& words) {
  std::size_t names = 0;
  for (std::size_t t = 1; t < words.tokens.size(); ++t)
    names += words.tokens[t].word.capital && !words.tokens[t - 1].word.capital ? 1 : 0;
  return names;
}

bool is_named(const Parse& parse, const Structure& structure, ChunkId subject, std::size_t sentence,
              const Names& names) {
  for (ChunkId k = 0; k < structure.chunks.size(); ++k) {
    const Chunk& chunk = structure.chunks[k];
    if (!structure.is_below(k, subject) || chunk.kind != ChunkKind::noun) continue;
    for (std::size_t t = chunk.tokens.begin; t < chunk.tokens.end; ++t) {
      if (!parse.tokens[t].word.capital || parse.tokens[t].time) continue;
      if (t > 0) return true;
      const Name* name = names.at(sentence, t);
      if (name != nullptr && name->kind != NameKind::doubtful) return true;
    }
  }
  return false;
}

}  // namespace annals

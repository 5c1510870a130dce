// Words get their classes from the grammar, once; contractions are taken apart as the grammar says.

#include "syntax/token.h"

#include <algorithm>
#include <string>
#include <utility>

namespace annals {
namespace {

const WordClasses& classes_of(std::string_view folded, const Grammar& grammar) {
  const WordClasses& classes = grammar.classes_of(folded);
  if (!classes.none() || !folded.ends_with('.')) return classes;
  return grammar.classes_of(folded.substr(0, folded.size() - 1));
}

constexpr WordClasses kPointing = {WordClass::pronoun, WordClass::object_pronoun, WordClass::relative};

// Of two letters or more, none of them small.
bool in_capitals(std::string_view text) {
  const bool small = std::ranges::any_of(text, [](char c) { return c >= 'a' && c <= 'z'; });
  return text.size() > 1 && !small;
}

// The last token, "don't", as "do" and "n't". False where it is no contraction.
bool split_contraction(std::vector<Token>& tokens, std::string_view sentence, const Grammar& grammar) {
  const Word word = tokens.back().word;
  const auto parts = grammar.contractions.find(word.folded);
  if (parts == grammar.contractions.end()) return false;
  const auto& [first, second] = parts->second;
  const std::size_t apostrophe = second.find('\'');
  const std::string_view written = word.span.of(sentence);
  std::size_t mark = written.rfind('\'');
  if (mark == std::string_view::npos) mark = written.rfind("’");
  const std::size_t cut = word.span.begin + (mark == std::string_view::npos ? written.size() : mark - apostrophe);
  tokens.back() = {
      .word = {.span = {word.span.begin, cut}, .folded = first, .kind = word.kind, .capital = word.capital},
      .classes = grammar.classes_of(first)};
  tokens.push_back({.word = {.span = {cut, word.span.end}, .folded = second, .kind = word.kind},
                    .classes = grammar.classes_of(second)});
  return true;
}

// Notes the places of tokens as they come, in order of text.
class Places {
 public:
  explicit Places(std::span<const Span> times) : times_(times) {}

  void note(Token& token) {
    const WordKind kind = token.word.kind;
    while (!times_.empty() && times_.front().end <= token.word.span.begin) times_ = times_.subspan(1);
    token.time = !times_.empty() && times_.front().overlaps(token.word.span);
    if (kind == WordKind::open_bracket) ++brackets_;
    if (kind == WordKind::open_quote) quoted_ = true;
    token.bracketed = brackets_ > 0;
    token.quoted = quoted_;
    if (kind == WordKind::close_bracket && brackets_ > 0) --brackets_;
    if (kind == WordKind::close_quote) quoted_ = false;
  }

 private:
  std::span<const Span> times_;
  int brackets_ = 0;
  bool quoted_ = false;
};

}  // namespace

Tokens tokens_of(std::string_view sentence, std::span<const Span> times, const Grammar& grammar) {
  std::vector<Token> tokens;
  tokens.reserve(sentence.size() / 5 + 4);
  WordReader reader(sentence);
  Places places(times);
  while (reader.next(tokens.emplace_back().word)) {
    const std::size_t first = tokens.size() - 1;
    if (tokens[first].word.apostrophe && split_contraction(tokens, sentence, grammar)) {
      places.note(tokens[first]);
      places.note(tokens[first + 1]);
      continue;
    }
    Token& token = tokens[first];
    token.capitals = token.word.capital && in_capitals(token.word.span.of(sentence));
    if (!token.word.folded.empty()) {
      const WordClasses& classes = classes_of(token.word.folded, grammar);
      token.classes = classes;
      token.guessed = !grammar.is_listed(classes);
      if (token.capitals && token.classes.any_of(kPointing) && !in_capitals(sentence))
        token.classes = {};  // "US", "WHO"
      if (token.guessed && token.word.capital && first > 0 &&
          (tokens[first - 1].word.is_word() || is_mark(tokens[first - 1], WordKind::comma)))
        token.classes = {};  // "Connolly" is no adverb
    }
    places.note(token);
  }
  tokens.pop_back();
  return {std::move(tokens), std::move(reader).letters()};
}

}  // namespace annals

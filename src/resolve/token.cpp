// Words get their classes from the grammar, once; contractions are taken apart as the grammar says.

#include "resolve/token.h"

#include <string>
#include <utility>

namespace annals {
namespace {

WordClasses classes_of(std::string_view folded, const Grammar& grammar) {
  if (folded.empty()) return {};
  const WordClasses classes = grammar.classes_of(folded);
  if (!classes.none() || !folded.ends_with('.')) return classes;
  return grammar.classes_of(folded.substr(0, folded.size() - 1));
}

// "don't" as "do" and "n't".
void add_contraction(const Word& word, const std::pair<std::string, std::string>& parts, std::string_view sentence,
                     const Grammar& grammar, std::vector<Token>& tokens) {
  const auto& [first, second] = parts;
  const std::size_t apostrophe = second.find('\'');
  const std::string_view written = word.span.of(sentence);
  std::size_t mark = written.rfind('\'');
  if (mark == std::string_view::npos) mark = written.rfind("’");
  const std::size_t cut = word.span.begin + (mark == std::string_view::npos ? written.size() : mark - apostrophe);
  tokens.push_back({.word = {.span = {word.span.begin, cut}, .folded = first, .kind = word.kind, .capital = word.capital},
                    .classes = grammar.classes_of(first)});
  tokens.push_back(
      {.word = {.span = {cut, word.span.end}, .folded = second, .kind = word.kind}, .classes = grammar.classes_of(second)});
}

// Splits contractions, and gives every word its classes.
Tokens tokens_of(std::string_view sentence, const Grammar& grammar) {
  std::vector<Token> tokens;
  FoldedWords plain = words(sentence);
  tokens.reserve(plain.size() + 4);
  for (const Word& word : plain) {
    const auto parts = word.apostrophe ? grammar.contractions.find(word.folded) : grammar.contractions.end();
    if (parts != grammar.contractions.end())
      add_contraction(word, parts->second, sentence, grammar, tokens);
    else
      tokens.push_back({.word = word, .classes = classes_of(word.folded, grammar)});
  }
  return {std::move(tokens), std::move(plain).letters()};
}

void mark_places(std::vector<Token>& tokens, std::span<const Span> times) {
  int brackets = 0;
  bool quoted = false;
  std::size_t next = 0;
  for (Token& token : tokens) {
    while (next < times.size() && times[next].end <= token.word.span.begin) ++next;
    token.time = next < times.size() && times[next].overlaps(token.word.span);
    if (token.word.kind == WordKind::open_bracket) ++brackets;
    if (token.word.kind == WordKind::open_quote) quoted = true;
    token.bracketed = brackets > 0;
    token.quoted = quoted;
    if (token.word.kind == WordKind::close_bracket && brackets > 0) --brackets;
    if (token.word.kind == WordKind::close_quote) quoted = false;
  }
}

}  // namespace

Tokens tokens_of(std::string_view sentence, std::span<const Span> times, const Grammar& grammar) {
  Tokens all = tokens_of(sentence, grammar);
  mark_places(all.tokens, times);
  return all;
}

}  // namespace annals

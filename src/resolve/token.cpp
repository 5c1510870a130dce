// Words get their classes from the grammar, once; contractions are taken apart as the grammar says.

#include "resolve/token.h"

namespace annals {
namespace {

// Splits "don't" into "do" and "n't", and gives every word its classes.
std::vector<Token> tokens_of(std::string_view sentence, const Grammar& grammar) {
  std::vector<Token> tokens;
  std::vector<Word> plain = words(sentence);
  tokens.reserve(plain.size() + 4);
  for (Word& word : plain) {
    const auto parts = word.possessive || word.folded.find('\'') != std::string::npos
                           ? grammar.contractions.find(word.folded)
                           : grammar.contractions.end();
    if (parts == grammar.contractions.end()) {
      WordClasses classes = word.folded.empty() ? WordClasses{} : grammar.classes_of(word.folded);
      if (classes.none() && word.folded.ends_with('.'))
        classes = grammar.classes_of(std::string_view(word.folded).substr(0, word.folded.size() - 1));
      tokens.push_back({.word = std::move(word), .classes = classes});
      continue;
    }
    const auto& [first, second] = parts->second;
    const std::size_t apostrophe = second.find('\'');
    const std::string_view written = word.span.of(sentence);
    std::size_t mark = written.rfind('\'');
    if (mark == std::string_view::npos) mark = written.rfind("’");
    const std::size_t cut = word.span.begin + (mark == std::string_view::npos ? written.size() : mark - apostrophe);
    Word left = word;
    left.span.end = cut;
    left.folded = first;
    left.possessive = false;
    Word right = word;
    right.span.begin = cut;
    right.folded = second;
    right.capital = false;
    right.possessive = false;
    tokens.push_back({.word = std::move(left), .classes = grammar.classes_of(first)});
    tokens.push_back({.word = std::move(right), .classes = grammar.classes_of(second)});
  }
  return tokens;
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

std::vector<Token> tokens_of(std::string_view sentence, std::span<const Span> times, const Grammar& grammar) {
  std::vector<Token> tokens = tokens_of(sentence, grammar);
  mark_places(tokens, times);
  return tokens;
}

}  // namespace annals

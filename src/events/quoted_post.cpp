// A signature is a dash, a name, a handle in brackets and the time, and nothing else. The post is the block before it, or what its own block
// holds before it.

#include "events/quoted_post.h"

#include <algorithm>

namespace annals {
namespace {

constexpr std::size_t kMostWords = 24;

// The words of the name, between the dash and the bracket with the handle; empty in any other sentence.
Range name_in(const Parse& parse, std::string_view sentence, Range time) {
  const std::vector<Token>& tokens = parse.tokens;
  if (tokens.empty() || !is_mark(tokens.front(), WordKind::dash)) return {};
  std::size_t t = 1;
  while (t < tokens.size() && !is_mark(tokens[t], WordKind::open_bracket)) ++t;
  const std::size_t open = t;
  if (open == 1 || open + 1 >= tokens.size() || sentence[tokens[open].word.span.end] != '@') return {};
  while (t < tokens.size() && !is_mark(tokens[t], WordKind::close_bracket)) ++t;
  const bool bare =
      t + 1 == time.begin && std::none_of(tokens.begin() + static_cast<std::ptrdiff_t>(time.end), tokens.end(),
                                          [](const Token& token) { return token.word.is_word(); });
  return bare ? Range{1, open} : Range{};
}

// Up to the last mark before the words become too many: what stands in quotation marks is unbroken.
std::string beginning_of(const Parse& parse, std::string_view sentence) {
  std::size_t words = 0;
  std::size_t end = 0;
  for (const Token& token : parse.tokens) {
    if (is_break(token)) end = token.word.span.begin;
    words += token.word.is_word() ? 1 : 0;
    if (words > kMostWords) return std::string(sentence.substr(0, end));
    if (token.word.span.of(sentence).find('/') != std::string_view::npos ||
        sentence.substr(token.word.span.end).starts_with(":/"))
      return std::string(sentence.substr(0, token.word.span.begin));
  }
  while (!sentence.empty() && (sentence.back() == '.' || sentence.back() == ' ')) sentence.remove_suffix(1);
  return std::string(sentence);
}

// The first sentence of the block that ends before the offset.
std::optional<std::size_t> first_sentence_before(const Article& article, std::size_t sentence,
                                                 const std::vector<Span>& sentences) {
  const std::size_t begin = sentences[sentence].begin;
  const Block* const block = block_at(article, begin);
  if (block == nullptr || begin >= block->span.end) return std::nullopt;
  std::size_t from = block->span.begin;
  if (sentence == 0 || sentences[sentence - 1].begin < from) {
    if (block == article.blocks.data()) return std::nullopt;
    from = (block - 1)->span.begin;
  }
  const auto first = std::ranges::lower_bound(sentences, from, {}, &Span::begin);
  const auto at = static_cast<std::size_t>(first - sentences.begin());
  return at < sentence ? std::optional(at) : std::nullopt;
}

}  // namespace

std::optional<QuotedPost> quoted_post_of(ParsedText& parsed, const Article& article, std::size_t sentence, Range time) {
  const auto parse = parsed.words_of(sentence);
  const std::string_view text = parsed.sentence(sentence);
  const Range name = name_in(*parse, text, time);
  if (name.empty()) return std::nullopt;
  QuotedPost found{.who = std::string(span_of(parse->tokens, name).of(text)), .said = {}};
  if (const auto first = first_sentence_before(article, sentence, parsed.sentences()))
    found.said = beginning_of(*parsed.words_of(*first), parsed.sentence(*first));
  while (!found.said.empty() && found.said.back() == ' ') found.said.pop_back();
  return found;
}

}  // namespace annals

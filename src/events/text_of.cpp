// The pieces are cut to length at the last phrase that fits, loose ends are taken off, and the rest is joined.

#include "events/text_of.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

namespace annals {
namespace {

using enum WordClass;

const Token& token_of(const Piece& piece, const Parse& parse) {
  return parse.tokens[piece.token];
}

bool is_word(const Piece& piece, const Parse& parse) {
  return !piece.replacement.empty() || token_of(piece, parse).word.is_word();
}

std::size_t word_count(const Pieces& pieces, const Parse& parse) {
  return static_cast<std::size_t>(
      std::ranges::count_if(pieces, [&](const Piece& piece) { return is_word(piece, parse); }));
}

// Words that cannot end a headline.
bool is_loose(const Piece& piece, const Parse& parse) {
  if (!piece.replacement.empty()) return false;
  const Token& token = token_of(piece, parse);
  if (!token.word.is_word())
    return token.word.kind != WordKind::close_quote && token.word.kind != WordKind::close_bracket;
  if (token.word.capital || token.time) return false;
  if (token.classes.any_of({participle, past, adverb})) return token.is(coordinator);
  return token.classes.any_of(
             {determiner, possessive, coordinator, subordinator, relative, infinitive_marker, preposition}) &&
         !token.is(pronoun);
}

void take_off_ends(Pieces& pieces, const Parse& parse) {
  while (!pieces.empty() && is_loose(pieces.back(), parse)) pieces.pop_back();
  const auto begins = std::ranges::find_if(pieces, [&](const Piece& piece) {
    return is_word(piece, parse) || token_of(piece, parse).word.kind == WordKind::open_quote;
  });
  pieces.erase(pieces.begin(), begins);
}

void cut(Pieces& pieces, const Parse& parse, std::size_t limit) {
  std::size_t count = 0;
  std::size_t last_phrase = 0;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (pieces[i].phrase && i > 0) last_phrase = i;
    if (!is_word(pieces[i], parse)) continue;
    if (++count <= limit) continue;
    if (last_phrase == 0) {
      const auto next = std::find_if(pieces.begin() + static_cast<std::ptrdiff_t>(i), pieces.end(),
                                     [](const Piece& p) { return p.phrase; });
      last_phrase = static_cast<std::size_t>(next - pieces.begin());
    }
    pieces.resize(last_phrase);
    return;
  }
}

// Takes out quotation marks that have lost their partner.
void balance_quotes(Pieces& pieces, const Parse& parse) {
  std::vector<std::size_t> lone;  // and pairs with nothing left between them
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    if (!pieces[i].replacement.empty()) continue;
    const WordKind kind = token_of(pieces[i], parse).word.kind;
    if (kind == WordKind::open_quote) open.push_back(i);
    if (kind == WordKind::close_quote) {
      if (open.empty())
        lone.push_back(i);
      else if (open.back() + 1 == i)
        lone.push_back(i);
      else
        open.pop_back();
    }
  }
  lone.insert(lone.end(), open.begin(), open.end());
  std::ranges::sort(lone, std::greater<>());
  for (const std::size_t i : lone) pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(i));
}

// "The" at the head of the sentence, that a label may have in its middle.
bool is_opening_article(std::size_t token, const Parse& parse) {
  if (!parse.tokens[token].is(article)) return false;
  return std::none_of(parse.tokens.begin(), parse.tokens.begin() + static_cast<std::ptrdiff_t>(token),
                      [](const Token& before) { return before.word.is_word(); });
}

bool is_acronym(const Parse& parse, std::size_t k) {
  return k > 0 && k + 1 < parse.tokens.size() && is_mark(parse.tokens[k - 1], WordKind::open_bracket) &&
         is_mark(parse.tokens[k + 1], WordKind::close_bracket);
}

bool space_between(WordKind left, WordKind right) {
  if (left == WordKind::open_quote || left == WordKind::open_bracket) return false;
  return right != WordKind::comma && right != WordKind::stop && right != WordKind::colon &&
         right != WordKind::close_quote && right != WordKind::close_bracket;
}

void capitalize(std::string& text) {
  std::int32_t next = 0;
  UChar32 first = 0;
  std::size_t begin = 0;
  while (begin < text.size() && static_cast<unsigned char>(text[begin]) < 0x80 && !u_isalnum(text[begin])) ++begin;
  if (begin == 0 && static_cast<unsigned char>(text[0]) >= 0x80) {
    U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(text.data()), next, static_cast<std::int32_t>(text.size()),
                    first);
    if (!u_isalpha(first)) return;
  } else if (begin < text.size()) {
    first = text[begin];
    next = 1;
  }
  char upper[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(upper, length, u_toupper(first));
  text.replace(begin, static_cast<std::size_t>(next), upper, static_cast<std::size_t>(length));
}

}  // namespace

void add_piece(Pieces& pieces, const Parse& parse, Range time, std::size_t k, bool phrase) {
  const Token& token = parse.tokens[k];
  const bool inside = token.bracketed && !is_acronym(parse, k);
  if (inside || time.contains(k) || token.is(courtesy_title)) return;
  pieces.push_back({.token = k, .replacement = {}, .phrase = phrase});
}

bool opens_phrase(const Parse& parse, std::size_t k) {
  const Token& token = parse.tokens[k];
  if (token.word.capital && !token.is(preposition)) return false;
  if (token.is(binding_preposition)) return false;
  if (token.classes.any_of({preposition, infinitive_marker, coordinator})) return true;
  const Clause& clause = parse.clauses[parse.owner[k]];
  return k == clause.marker.value_or(clause.begin) && parse.owner[k] != 0;
}

std::string text_of(const Pieces& pieces, const Parse& parse, std::string_view sentence, std::size_t limit) {
  Pieces chosen = pieces;
  if (word_count(chosen, parse) > limit) cut(chosen, parse, limit);
  take_off_ends(chosen, parse);
  balance_quotes(chosen, parse);
  take_off_ends(chosen, parse);
  std::string text;
  WordKind before = WordKind::open_quote;
  std::size_t end_before = std::string_view::npos;
  for (const Piece& piece : chosen) {
    const Token& token = token_of(piece, parse);
    const WordKind kind = piece.replacement.empty() ? token.word.kind : WordKind::word;
    const bool joined =
        piece.replacement.empty() && kind == WordKind::word && token.word.span.begin == end_before;  // "do" "n't"
    if (space_between(before, kind) && !joined) text += ' ';
    if (!piece.replacement.empty())
      text += piece.replacement;
    else if (is_opening_article(piece.token, parse))
      text += token.word.folded;
    else
      text += token.word.span.of(sentence);
    before = kind;
    end_before = token.word.span.end;
  }
  if (!text.empty()) capitalize(text);
  return text;
}

}  // namespace annals

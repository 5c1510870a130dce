// The pieces are cut to length at the last phrase that fits, loose ends are taken off, and the rest is joined.

#include "events/text_of.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

#include "events/phrase.h"

namespace annals {
namespace {

using enum WordClass;

const Token& token_of(const Piece& piece, const Parse& parse) {
  return parse.tokens[piece.token];
}

WordKind kind_of(const Piece& piece, const Parse& parse) {
  if (piece.mark) return *piece.mark;
  return piece.replacement.empty() ? token_of(piece, parse).word.kind : WordKind::word;
}

bool is_word(const Piece& piece, const Parse& parse) {
  const WordKind kind = kind_of(piece, parse);
  return kind == WordKind::word || kind == WordKind::number;
}

std::size_t word_count(const Pieces& pieces, const Parse& parse) {
  return static_cast<std::size_t>(
      std::ranges::count_if(pieces, [&](const Piece& piece) { return is_word(piece, parse); }));
}

// "where she grew up,", "to keep an eye on.", "stepped down on Monday": the preposition belongs to what is before it, and the text
// goes no further, or with another.
bool ends_with_verb(std::size_t k, const Parse& parse) {
  const Token& token = parse.tokens[k];
  if (is_particle(parse, k)) return true;
  if (!token.is(preposition) || token.classes.any_of({binding_preposition, coordinator, subordinator}) || k == 0)
    return false;
  if (!parse.tokens[k - 1].word.is_word() || parse.tokens[k - 1].time) return false;
  const bool ends = k + 1 == parse.tokens.size() || is_break(parse.tokens[k + 1]) ||
                    is_mark(parse.tokens[k + 1], WordKind::close_quote) || parse.tokens[k + 1].is(coordinator);
  return ends;
}

// Words that cannot end a headline.
bool is_loose(const Piece& piece, const Parse& parse) {
  if (!piece.replacement.empty()) return false;
  const Token& token = token_of(piece, parse);
  if (ends_with_verb(piece.token, parse)) return false;
  if (!token.word.is_word())
    return token.word.kind != WordKind::close_quote && token.word.kind != WordKind::close_bracket;
  if (token.word.capital || token.time) return false;
  if (token.classes.any_of({first_person, person_pronoun})) return true;  // the next clause's subject
  if (token.classes.any_of({participle, past, adverb})) return token.is(coordinator);
  return token.classes.any_of(
             {determiner, possessive, coordinator, subordinator, relative, infinitive_marker, preposition}) &&
         !token.is(pronoun);
}

// "twice, and then": an adverb that led what is no longer there.
bool links_to_nothing(const Pieces& pieces, const Parse& parse) {
  std::size_t first = pieces.size();
  while (first > 0 && pieces[first - 1].replacement.empty() &&
         token_of(pieces[first - 1], parse).classes.any_of({adverb, dropped_adverb}))
    --first;
  return first > 0 && first < pieces.size() && pieces[first - 1].replacement.empty() &&
         token_of(pieces[first - 1], parse).is(coordinator) && is_word(pieces[first - 1], parse);
}

void take_off_ends(Pieces& pieces, const Parse& parse) {
  while (!pieces.empty() && (is_loose(pieces.back(), parse) || links_to_nothing(pieces, parse))) pieces.pop_back();
  while (pieces.size() > 1 && kind_of(pieces.back(), parse) == WordKind::close_quote &&
         is_loose(pieces[pieces.size() - 2], parse))
    pieces.erase(pieces.end() - 2);
  const auto begins = std::ranges::find_if(pieces, [&](const Piece& piece) {
    return is_word(piece, parse) || kind_of(piece, parse) == WordKind::open_quote;
  });
  pieces.erase(pieces.begin(), begins);
}

// "to determine whether", "a unit led by": what asked for the words that were cut off goes with them.
void take_off_torn_verb(Pieces& pieces, const Parse& parse) {
  if (pieces.size() < 3 || !pieces.back().replacement.empty()) return;
  const std::size_t last = pieces.back().token;
  const Token& verb = parse.tokens[last];
  const Token& before = parse.tokens[pieces[pieces.size() - 2].token];
  if (last + 1 >= parse.tokens.size() || !parse.tokens[last + 1].word.is_word()) return;
  const bool infinitive = verb.is(base) && before.is(infinitive_marker);
  const Clause& clause = parse.clauses[parse.owner[last]];
  const bool participial = clause.kind == ClauseKind::participial && clause.verb && clause.verb->range.begin == last;
  if (infinitive || participial || (verb.is(adverb) && !verb.word.capital)) pieces.pop_back();
  if (infinitive) pieces.pop_back();
}

// "a letter dated": of a participle that had only its time behind it nothing is left to say.
void take_off_bare_participle(Pieces& pieces, const Parse& parse) {
  constexpr std::size_t enough = 4;  // pieces that make a label without it
  if (pieces.size() <= enough || !pieces.back().replacement.empty()) return;
  const std::size_t last = pieces.back().token;
  const Clause& clause = parse.clauses[parse.owner[last]];
  if (clause.kind != ClauseKind::participial || !clause.verb || clause.verb->range.begin != last) return;
  if (last + 1 < parse.tokens.size() && parse.tokens[last + 1].time) pieces.pop_back();
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
    take_off_torn_verb(pieces, parse);
    return;
  }
}

// Headlines do without articles where room is short. Quotations stay as they are.
void drop_articles(Pieces& pieces, const Parse& parse) {
  bool quoted = false;
  bool first = true;
  std::erase_if(pieces, [&](const Piece& piece) {
    const WordKind kind = kind_of(piece, parse);
    if (kind == WordKind::open_quote) quoted = true;
    if (kind == WordKind::close_quote) quoted = false;
    const bool dropped = !first && !quoted && piece.replacement.empty() && token_of(piece, parse).is(article) &&
                         !token_of(piece, parse).word.capital;
    first = false;
    return dropped;
  });
}

// Where the pieces end in the sentence.
std::size_t last_token(const Pieces& pieces) {
  return pieces.empty() ? 0 : pieces.back().token;
}

std::string closing_mark(std::string_view opening) {
  if (opening == "“") return "”";
  if (opening == "‘") return "’";
  if (opening == "«") return "»";
  if (opening == "„") return "“";
  return std::string(opening);
}

// Takes out quotation marks that have lost their partner; closes a quotation that was cut short.
void balance_quotes(Pieces& pieces, const Parse& parse, std::string_view sentence) {
  std::vector<std::size_t> lone;  // and pairs with nothing left between them
  std::vector<std::size_t> open;
  for (std::size_t i = 0; i < pieces.size(); ++i) {
    const WordKind kind = kind_of(pieces[i], parse);
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
  constexpr std::size_t fewest = 2;  // words that are worth a quotation
  if (!open.empty() && open.front() + fewest < pieces.size()) {
    const Piece& piece = pieces[open.front()];
    const std::string mark =
        piece.replacement.empty() ? std::string(token_of(piece, parse).word.span.of(sentence)) : piece.replacement;
    pieces.push_back({.token = pieces.back().token, .replacement = closing_mark(mark), .mark = WordKind::close_quote});
    open.erase(open.begin());
  }
  lone.insert(lone.end(), open.begin(), open.end());
  std::ranges::sort(lone, std::greater<>());
  for (const std::size_t i : lone) pieces.erase(pieces.begin() + static_cast<std::ptrdiff_t>(i));
}

// "The", "More" at the head of the sentence, that a label may have in its middle.
bool opens_sentence(std::size_t token, const Parse& parse) {
  if (!parse.tokens[token].classes.any_of(
          {article, determiner, possessive, pronoun, preposition, adverb, subordinator, number_word}) ||
      parse.tokens[token].is(first_person))
    return false;
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

// The first letter, behind marks of ASCII.
void capitalize(std::string& text) {
  std::size_t begin = 0;
  while (begin < text.size() && static_cast<unsigned char>(text[begin]) < 0x80 && !u_isalnum(text[begin])) ++begin;
  const std::string_view rest = std::string_view(text).substr(begin);
  std::int32_t next = 0;
  UChar32 first = 0;
  if (rest.empty()) return;
  U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(rest.data()), next, static_cast<std::int32_t>(rest.size()),
                  first);
  if (!u_isalpha(first)) return;
  char upper[U8_MAX_LENGTH];
  std::int32_t length = 0;
  U8_APPEND_UNSAFE(upper, length, u_toupper(first));
  text.replace(begin, static_cast<std::size_t>(next), upper, static_cast<std::size_t>(length));
}

}  // namespace

void add_word(Pieces& pieces, std::size_t token, std::string word) {
  pieces.push_back({.token = token, .replacement = std::move(word), .phrase = false});
}

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
  if (token.is(coordinator)) {
    if (k == 0 || k + 1 >= parse.tokens.size()) return true;
    const Token& next = parse.tokens[k + 1];
    // "northern and western provinces": neither half stands alone.
    constexpr WordClasses verbs = {base, past, participle, present};
    const bool pair_ends = k + 2 >= parse.tokens.size() || !parse.tokens[k + 2].word.is_word() ||
                           parse.tokens[k + 2].classes.any_of({preposition, infinitive_marker, coordinator, relative});
    if (pair_ends || (parse.tokens[k - 1].classes.any_of(verbs) && next.classes.any_of(verbs))) return true;
    return parse.tokens[k - 1].is(plural) || parse.tokens[k - 1].word.capital || next.is(infinitive_marker) ||
           next.classes.any_of({determiner, possessive, pronoun, preposition}) ||
           parse.owner[k + 1] != parse.owner[k - 1];
  }
  if (token.classes.any_of({preposition, infinitive_marker})) return true;
  const Clause& clause = parse.clauses[parse.owner[k]];
  return k == clause.marker.value_or(clause.begin) && parse.owner[k] != 0;
}

std::string text_of(Pieces chosen, const Parse& parse, std::string_view sentence, std::size_t limit) {
  if (word_count(chosen, parse) > limit) {
    Pieces dense = chosen;
    drop_articles(dense, parse);
    cut(dense, parse, limit);
    cut(chosen, parse, limit);
    if (last_token(dense) != last_token(chosen)) chosen = std::move(dense);
  }
  take_off_ends(chosen, parse);
  take_off_bare_participle(chosen, parse);
  balance_quotes(chosen, parse, sentence);
  take_off_ends(chosen, parse);
  std::string text;
  WordKind before = WordKind::open_quote;
  std::size_t end_before = std::string_view::npos;
  for (const Piece& piece : chosen) {
    const Token& token = token_of(piece, parse);
    const WordKind kind = kind_of(piece, parse);
    const bool joined =
        piece.replacement.empty() && kind == WordKind::word && token.word.span.begin == end_before;  // "do" "n't"
    const bool touches = piece.replacement.empty() && token.word.span.begin == end_before &&
                         (kind == WordKind::dash || before == WordKind::dash);  // "5.25%-5.5%"
    if (space_between(before, kind) && !joined && !touches) text += ' ';
    if (!piece.replacement.empty())
      text += piece.replacement;
    else if (before != WordKind::open_quote && opens_sentence(piece.token, parse))
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

// One pass over the raw tokens. Runs of letters and digits without a space between them are taken together, since they are
// known only if all their parts are. An apostrophe ends a run: "Monday's" makes no Monday unknown. A web address reaches back to
// the white space before it, so a stretch ends only at white space.

#include "recognize/scan.h"

#include <charconv>

#include "recognize/bytes.h"
#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::string_view blanks = " \t\r\n";  // those that end a web address, too

bool mark_at(std::string_view text, std::size_t at, const std::string& mark) {
  return !mark.empty() && at < text.size() && text.substr(at).starts_with(mark);
}

std::size_t digits_from(std::string_view text, std::size_t at) {
  std::size_t end = at;
  while (end < text.size() && is_ascii_digit(text[end])) ++end;
  return end - at;
}

bool is_word_at(std::string_view text, std::size_t at) {
  const auto byte = static_cast<unsigned char>(at < text.size() ? text[at] : ' ');
  return is_ascii_digit(static_cast<char>(byte)) || ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z');
}

}  // namespace

SymbolReader::SymbolReader(std::string_view text, const Vocabulary& vocabulary)
    : text_(text), vocabulary_(vocabulary), space_is_mark_(has_space_mark(vocabulary.number_marks())), walk_(text) {
  advance();
}

void SymbolReader::advance() {
  more_ = !walk_.done();
  if (more_) current_ = walk_.next();
}

bool SymbolReader::next(SymbolText& stretch) {
  stretch.resize(0);
  stretch_ = &stretch;
  while (more_) {
    if (plain_tokens()) continue;
    switch (current_.kind) {
      case TokenKind::space:
        if (ends_stretch()) {
          advance();
          return true;
        }
        space();
        break;
      case TokenKind::paragraph:
        stretch.add(paragraph_symbol, {current_.span});
        advance();
        if (ends_stretch()) return true;
        break;
      case TokenKind::punctuation:
        punctuation();
        break;
      case TokenKind::word:
      case TokenKind::digits:
        letters_and_digits();
        break;
    }
  }
  return !stretch.tokens.empty();
}

// Whether what has been read ends with an unknown token, or with a blank line, before or in white space.
bool SymbolReader::ends_stretch() const {
  const std::vector<Symbol>& symbols = stretch_->symbols;
  if (symbols.empty()) return false;
  if (symbols.back() == paragraph_symbol)
    return stretch_->tokens.back().span.of(text_).find_first_of(blanks) != std::string_view::npos;
  return symbols.back() == unknown_symbol && current_.span.of(text_).find_first_of(blanks) != std::string_view::npos;
}

void SymbolReader::add_known(const KnownWord* word, Span span) {
  if (word != nullptr)
    stretch_->add(word->symbol, {span, word});
  else
    unknown(span);
}

void SymbolReader::plain_number(Span span) {
  const std::string_view digits = span.of(text_);
  double value = 0;
  for (const char digit : digits) value = 10 * value + (digit - '0');
  const KnownWord* literal = vocabulary_.find(digits, false);
  const Symbol symbol =
      literal != nullptr ? literal->symbol : vocabulary_.symbol_of(NumberShape{digits.size(), value, false, false});
  if (symbol == unknown_symbol)
    unknown(span);
  else
    stretch_->add(symbol, {span, literal, value});
}

// Words of ASCII and numbers that stand by themselves, marks and single spaces between them: most of all tokens, read without the tokenizer.
// Whether there were any.
bool SymbolReader::plain_tokens() {
  const std::size_t begin = current_.span.begin;
  std::size_t at = begin;
  for (std::size_t end = at; at + kWordReach <= text_.size(); at = end) {
    const Byte byte = byte_at(text_, at);
    if (byte == Byte::letter) {
      const WordHead head = ascii_word_at(text_.data() + at);
      end = at + head.size;
      if (byte_at(text_, end) > Byte::address) break;
      add_known(vocabulary_.find_word(head, text_.substr(at, head.size)), {at, end});
    } else if (byte == Byte::mark || byte == Byte::apostrophe) {
      end = at + 1;
      add_known(vocabulary_.find_mark(text_[at]), {at, end});
    } else if (byte == Byte::digit) {
      end = plain_number_end(text_, at, space_is_mark_);
      if (end == at) break;
      plain_number({at, end});
    } else if (is_single_space(text_, at)) {
      const Symbol last = last_symbol();
      if (last == paragraph_symbol || (last == unknown_symbol && !stretch_->symbols.empty())) break;  // it may end here
      end = at + 1;
      if (last != unknown_symbol) stretch_->add(space_symbol, {{at, end}});
    } else {
      break;
    }
  }
  if (at == begin) return false;
  move_to(at);
  return true;
}

// A space counts between two known tokens only; before an unknown one it is taken back.
void SymbolReader::space() {
  if (last_symbol() != unknown_symbol) stretch_->add(space_symbol, {current_.span});
  advance();
}

void SymbolReader::unknown(Span span) {
  if (last_symbol() == space_symbol) stretch_->resize(stretch_->tokens.size() - 1);
  if (!stretch_->tokens.empty() && last_symbol() == unknown_symbol)
    stretch_->tokens.back().span.end = span.end;
  else
    stretch_->add(unknown_symbol, {span});
}

void SymbolReader::punctuation() {
  const Span span = current_.span;
  const char first = text_[span.begin];
  if (first == '@' || (first == ':' && text_.substr(span.begin).starts_with("://"))) return web_address();
  if (first == '#' && is_word_at(text_, span.end)) return tag();
  add_known(vocabulary_.find(Folded(span.of(text_)).text(), false), span);
  advance();
}

// "#Friday" is a name, whatever day it is.
void SymbolReader::tag() {
  Span span = current_.span;
  for (advance(); in_run(); advance()) span.end = current_.span.end;
  unknown(span);
}

// Everything without a space around "://" or "@". What stands before the space may be part of the last unknown token.
void SymbolReader::web_address() {
  Span span = current_.span;
  const std::size_t blank = text_.substr(0, span.begin).find_last_of(blanks);
  span.begin = blank == std::string_view::npos ? 0 : blank + 1;
  std::size_t kept = stretch_->tokens.size();
  while (kept > 0 && stretch_->tokens[kept - 1].span.begin >= span.begin) --kept;
  stretch_->resize(kept);
  while (more_ && !is(TokenKind::space) && !is(TokenKind::paragraph)) {
    span.end = current_.span.end;
    advance();
  }
  unknown(span);
}

void SymbolReader::letters_and_digits() {
  const std::size_t first = stretch_->tokens.size();
  Span run = current_.span;
  bool known = true;
  while (in_run()) {
    const bool part = is(TokenKind::word) ? word() : number();
    known = known && part;
    run.end = read_to_;
  }
  if (known) return;
  stretch_->resize(first);
  unknown(run);
}

bool SymbolReader::word() {
  const Span span = current_.span;
  read_to_ = span.end;
  advance();
  const std::string_view surface = span.of(text_);
  const KnownWord* known = vocabulary_.find(Folded(surface).text(), starts_with_capital(surface));
  if (known == nullptr) return false;
  stretch_->add(known->symbol, {span, known});
  return true;
}

// Digits, with the marks that group thousands, or a decimal mark, where they follow.
bool SymbolReader::number() {
  const auto& [decimal, grouping] = vocabulary_.number_marks();
  Span span = current_.span;
  NumberShape shape{span.size(), 0, false, false};
  std::string digits(span.of(text_));
  const auto take = [&](const std::string& mark, std::size_t count) {
    digits += text_.substr(span.end + mark.size(), count);
    span.end += mark.size() + count;
  };
  if (shape.length <= 3) {
    while (mark_at(text_, span.end, grouping) && digits_from(text_, span.end + grouping.size()) == 3) {
      take(grouping, 3);
      shape.grouped = true;
    }
  }
  const std::size_t decimals = mark_at(text_, span.end, decimal) ? digits_from(text_, span.end + decimal.size()) : 0;
  const std::size_t after = span.end + decimal.size() + decimals;
  const bool dotted = mark_at(text_, after, decimal) && digits_from(text_, after + decimal.size()) > 0;
  const bool preceded = span.begin > decimal.size() && mark_at(text_, span.begin - decimal.size(), decimal) &&
                        is_ascii_digit(text_[span.begin - decimal.size() - 1]);
  if (decimals > 0 && decimals <= 6 && !dotted && !preceded) {
    digits += '.';
    take(decimal, decimals);
    shape.decimal = true;
  }
  shape.length = digits.size();
  std::from_chars(digits.data(), digits.data() + digits.size(), shape.value);
  read_to_ = span.end;
  while (more_ && current_.span.begin < span.end) advance();
  const KnownWord* literal = shape.grouped || shape.decimal ? nullptr : vocabulary_.find(digits, false);
  stretch_->add(literal != nullptr ? literal->symbol : vocabulary_.symbol_of(shape), {span, literal, shape.value});
  return last_symbol() != unknown_symbol;
}

SymbolText scan(std::string_view text, const Vocabulary& vocabulary) {
  SymbolText all;
  SymbolReader reader(text, vocabulary);
  for (SymbolText stretch; reader.next(stretch);) {
    for (std::size_t i = 0; i < stretch.tokens.size(); ++i) {
      const bool goes_on =
          stretch.symbols[i] == unknown_symbol && !all.symbols.empty() && all.symbols.back() == unknown_symbol;
      if (goes_on)
        all.tokens.back().span.end = stretch.tokens[i].span.end;
      else
        all.add(stretch.symbols[i], stretch.tokens[i]);
    }
  }
  return all;
}

}  // namespace annals

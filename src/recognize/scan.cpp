// One pass over the raw tokens. Runs of letters and digits without a space between them are taken together, since they are
// known only if all their parts are. An apostrophe ends a run: "Monday's" makes no Monday unknown.

#include "recognize/scan.h"

#include <charconv>

#include "text/token.h"
#include "text/utf8.h"

namespace annals {
namespace {

class Scanner {
 public:
  Scanner(std::string_view text, const Vocabulary& vocabulary) : text_(text), vocabulary_(vocabulary), walk_(text) {}

  SymbolText run() {
    advance();
    while (current_) {
      switch (current_->kind) {
        case TokenKind::space:
          space();
          break;
        case TokenKind::paragraph:
          add({current_->span, paragraph_symbol});
          advance();
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
    for (const SymbolToken& token : result_.tokens) append_symbol(token.symbol, result_.symbols);
    return std::move(result_);
  }

 private:
  void advance() { current_ = walk_.done() ? std::nullopt : std::optional(walk_.next()); }

  void add(SymbolToken token) { result_.tokens.push_back(std::move(token)); }

  Symbol last_symbol() const { return result_.tokens.empty() ? unknown_symbol : result_.tokens.back().symbol; }

  // A space counts between two known tokens only; before an unknown one it is taken back.
  void space() {
    if (last_symbol() != unknown_symbol) add({current_->span, space_symbol});
    advance();
  }

  void unknown(Span span) {
    if (last_symbol() == space_symbol) result_.tokens.pop_back();
    if (!result_.tokens.empty() && last_symbol() == unknown_symbol)
      result_.tokens.back().span.end = span.end;
    else
      add({span, unknown_symbol});
  }

  void punctuation() {
    const Span span = current_->span;
    if (text_.substr(span.begin, 3) == "://" || text_[span.begin] == '@') return web_address();
    if (text_[span.begin] == '#' && is_word_at(span.end)) return tag();
    const KnownWord* word = vocabulary_.find(fold(span.of(text_)), false);
    if (word != nullptr)
      add({span, word->symbol, word});
    else
      unknown(span);
    advance();
  }

  bool is_word_at(std::size_t at) const {
    const auto byte = static_cast<unsigned char>(at < text_.size() ? text_[at] : ' ');
    return (byte >= '0' && byte <= '9') || ((byte | 0x20U) >= 'a' && (byte | 0x20U) <= 'z');
  }

  // "#Friday" is a name, whatever day it is.
  void tag() {
    Span span = current_->span;
    advance();
    while (current_ && (current_->kind == TokenKind::word || current_->kind == TokenKind::digits)) {
      span.end = current_->span.end;
      advance();
    }
    unknown(span);
  }

  // Everything without a space around "://" or "@". What stands before the space may be part of the last unknown token.
  void web_address() {
    Span span = current_->span;
    const std::size_t blank = text_.substr(0, span.begin).find_last_of(" \t\r\n");
    span.begin = blank == std::string_view::npos ? 0 : blank + 1;
    while (!result_.tokens.empty() && result_.tokens.back().span.begin >= span.begin) result_.tokens.pop_back();
    while (current_ && current_->kind != TokenKind::space && current_->kind != TokenKind::paragraph) {
      span.end = current_->span.end;
      advance();
    }
    unknown(span);
  }

  void letters_and_digits() {
    const std::size_t first = result_.tokens.size();
    Span run{current_->span.begin, current_->span.begin};
    bool known = true;
    while (current_ && (current_->kind == TokenKind::word || current_->kind == TokenKind::digits)) {
      const bool part = current_->kind == TokenKind::word ? word() : number();
      known = known && part;
      run.end = last_end_;
    }
    if (known) return;
    result_.tokens.resize(first);
    unknown(run);
  }

  bool word() {
    const Span span = current_->span;
    last_end_ = span.end;
    advance();
    const std::string_view surface = span.of(text_);
    const bool capital = starts_with_capital(surface);
    const KnownWord* known = vocabulary_.find(fold(surface), capital);
    if (known == nullptr) return false;
    add({span, known->symbol, known});
    return true;
  }

  bool mark_at(std::size_t at, const std::string& mark) const {
    return !mark.empty() && at < text_.size() && text_.substr(at, mark.size()) == mark;
  }

  std::size_t digits_from(std::size_t at) const {
    std::size_t end = at;
    while (end < text_.size() && text_[end] >= '0' && text_[end] <= '9') ++end;
    return end - at;
  }

  // Digits, with the marks that group thousands, or a decimal mark, where they follow.
  bool number() {
    const auto& [decimal, grouping] = vocabulary_.number_marks();
    Span span = current_->span;
    NumberShape shape{span.size(), 0, false, false};
    std::string digits(span.of(text_));
    const auto take = [&](const std::string& mark, std::size_t count) {
      digits += text_.substr(span.end + mark.size(), count);
      span.end += mark.size() + count;
    };
    if (shape.length <= 3) {
      while (mark_at(span.end, grouping) && digits_from(span.end + grouping.size()) == 3) {
        take(grouping, 3);
        shape.grouped = true;
      }
    }
    const std::size_t decimals = mark_at(span.end, decimal) ? digits_from(span.end + decimal.size()) : 0;
    const std::size_t after = span.end + decimal.size() + decimals;
    const bool dotted = mark_at(after, decimal) && digits_from(after + decimal.size()) > 0;
    const bool preceded = span.begin > decimal.size() && mark_at(span.begin - decimal.size(), decimal) &&
                          text_[span.begin - decimal.size() - 1] >= '0' &&
                          text_[span.begin - decimal.size() - 1] <= '9';
    if (decimals > 0 && decimals <= 6 && !dotted && !preceded) {
      digits += '.';
      take(decimal, decimals);
      shape.decimal = true;
    }
    shape.length = digits.size();
    std::from_chars(digits.data(), digits.data() + digits.size(), shape.value);
    while (current_ && current_->span.begin < span.end) advance();
    last_end_ = span.end;
    const KnownWord* literal = shape.grouped || shape.decimal ? nullptr : vocabulary_.find(digits, false);
    add({span, literal != nullptr ? literal->symbol : vocabulary_.symbol_of(shape), literal, shape.value});
    return last_symbol() != unknown_symbol;
  }

  std::string_view text_;
  const Vocabulary& vocabulary_;
  Tokenizer walk_;
  std::optional<RawToken> current_;
  SymbolText result_;
  std::size_t last_end_ = 0;
};

}  // namespace

SymbolText scan(std::string_view text, const Vocabulary& vocabulary) {
  return Scanner(text, vocabulary).run();
}

}  // namespace annals

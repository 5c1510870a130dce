// One loop over words and marks. Behind each token that no rule knows, and behind each blank line, nothing that came before counts
// any more; that place is kept, and given back when the prefilter finds a match or something comes that is not read here.

#include "recognize/pass.h"

#include <string>
#include <utility>
#include "recognize/bytes.h"

#include "text/token.h"
#include "text/utf8.h"
#include "text/word_head.h"

namespace annals {
namespace {

class Passage {
 public:
  Passage(std::string_view text, std::size_t at, const Vocabulary& vocabulary, const Prefilter& prefilter)
      : text_(text), at_(at), from_(at), vocabulary_(vocabulary), prefilter_(prefilter) {}

  std::size_t run() {
    const std::size_t size = text_.size();
    if (!pass_until(size < kWordReach ? 0 : size - kWordReach + 1)) return from_;
    // The last words, with so much white space behind them as is looked at.
    const std::size_t left = size - at_;
    const std::string tail = std::string(text_.substr(at_)).append(kWordReach, ' ');
    text_ = tail;
    offset_ = std::exchange(at_, 0);
    return pass_until(left) ? size : from_;
  }

 private:
  // All that begins before `end`. False where something is not passed over.
  bool pass_until(std::size_t end) {
    while (at_ < end) {
      if (byte(at_) == Byte::letter ? !pass_words() : !pass_token()) return false;
    }
    return true;
  }

  Byte byte(std::size_t at) const { return byte_at(text_, at); }

  // Words with single spaces between them, as far as they go. False where something is not passed over.
  bool pass_words() {
    const char* const text = text_.data();
    std::size_t at = at_, from = from_;
    Prefilter::State state = state_;
    const std::size_t last = text_.size() - kWordReach;
    while (at <= last && byte(at) == Byte::letter) {
      const WordHead head = ascii_word_at(text + at);
      const std::size_t end = at + head.size;
      const Byte next = byte(end);
      if (next > Byte::address) break;
      const Symbol symbol = vocabulary_.symbol_of_word(head, {text + at, head.size});
      at = end;
      if (symbol == unknown_symbol) {
        state = Prefilter::start;
        at += is_ascii_space(next) ? 1 : 0;
        from = offset_ + at;
        continue;
      }
      state = prefilter_.next(state, symbol);
      if (is_ascii_space(next) && byte(at + 1) == Byte::letter) {
        state = prefilter_.next(state, space_symbol);
        ++at;
      }
      if (state == Prefilter::found) break;
    }
    const bool moved = at != at_;
    at_ = at;
    from_ = from;
    state_ = state;
    if (state == Prefilter::found) return false;
    return moved || pass_token();
  }

  // False where it is not passed over.
  bool pass_token() {
    switch (byte(at_)) {
      case Byte::letter:
        return byte(at_ + ascii_word_at(text_.data() + at_).size) != Byte::digit && pass_other();
      case Byte::digit:
        return pass_number();
      case Byte::blank:
      case Byte::white:
        return is_single_space(text_, at_) ? pass_space(1) : pass_other();
      case Byte::address:
        if (text_[at_] == '@' || !is_ascii_space(byte(at_ + 1))) return false;
        return pass_known(at_ + 1, vocabulary_.symbol_of_mark(text_[at_]));
      case Byte::mark:
      case Byte::apostrophe:
        return pass_known(at_ + 1, vocabulary_.symbol_of_mark(text_[at_]));
      case Byte::wide:
        break;
    }
    return pass_other();
  }

  bool pass_number() {
    const std::size_t end = plain_number_end(text_, at_, space_is_mark_);
    return end != at_ && pass_known(end, vocabulary_.symbol_of_digits(text_.substr(at_, end - at_)));
  }

  bool pass_space(std::size_t size) {
    at_ += size;
    state_ = prefilter_.next(state_, space_symbol);
    return state_ != Prefilter::found;
  }

  bool pass_known(std::size_t end, Symbol symbol) {
    at_ = end;
    if (symbol == unknown_symbol) return forget();
    state_ = prefilter_.next(state_, symbol);
    return state_ != Prefilter::found;
  }

  bool forget() {
    state_ = Prefilter::start;
    from_ = offset_ + at_;
    return true;
  }

  // The same for whatever stands here.
  bool pass_other() {
    Tokenizer walk(text_);
    walk.move_to(at_);
    const RawToken token = walk.next();
    const std::string_view written = token.span.of(text_);
    switch (token.kind) {
      case TokenKind::space:
        return pass_space(token.span.size());
      case TokenKind::paragraph:
        at_ = token.span.end;
        return forget();
      case TokenKind::digits:
        return false;
      case TokenKind::word:
        if (!walk.done()) {
          const TokenKind next = walk.next().kind;
          if (next == TokenKind::word || next == TokenKind::digits) return false;
        }
        break;
      case TokenKind::punctuation:
        break;
    }
    const bool capital = token.kind == TokenKind::word && starts_with_capital(written);
    const KnownWord* known = vocabulary_.find(Folded(written).text(), capital);
    return pass_known(token.span.end, known == nullptr ? unknown_symbol : known->symbol);
  }

  std::string_view text_;
  std::size_t at_;
  std::size_t from_;        // in the whole text: behind the last token that nothing matches across
  std::size_t offset_ = 0;  // of text_ in the whole text
  Prefilter::State state_ = Prefilter::start;
  const Vocabulary& vocabulary_;
  const Prefilter& prefilter_;
  bool space_is_mark_ = has_space_mark(vocabulary_.number_marks());
};

}  // namespace

std::size_t pass_over(std::string_view text, std::size_t at, const Vocabulary& vocabulary, const Prefilter& prefilter) {
  return Passage(text, at, vocabulary, prefilter).run();
}

}  // namespace annals

// One loop over words and marks. Behind each token that no rule knows, and behind each blank line, nothing that came before counts
// any more; that place is kept, and given back when the prefilter finds a match or something comes that is not read here.

#include "recognize/pass.h"

#include <array>
#include <cstdint>

#include "text/token.h"
#include "text/utf8.h"
#include "text/word_head.h"

namespace annals {
namespace {

enum class Byte : unsigned char { mark, letter, digit, blank, white, apostrophe, address, wide };

constexpr std::array<Byte, 256> kBytes = [] {
  std::array<Byte, 256> table{};
  for (std::size_t c = 'a'; c <= 'z'; ++c) table[c] = table[c - 'a' + 'A'] = Byte::letter;
  for (std::size_t c = '0'; c <= '9'; ++c) table[c] = Byte::digit;
  for (const std::size_t c : {'\t', '\n', '\v', '\f', '\r'}) table[c] = Byte::white;
  for (const std::size_t c : {'@', '#', ':'}) table[c] = Byte::address;
  for (std::size_t c = 0x80; c < 0x100; ++c) table[c] = Byte::wide;
  table[' '] = Byte::blank;
  table['\''] = Byte::apostrophe;
  return table;
}();

constexpr std::size_t kLongestNumber = 4;
constexpr std::size_t kReach = kAsciiWordReach + 2;  // bytes that are looked at from one place

class Passage {
 public:
  Passage(std::string_view text, std::size_t at, const Vocabulary& vocabulary, const Prefilter& prefilter)
      : text_(text), at_(at), from_(at), vocabulary_(vocabulary), prefilter_(prefilter) {}

  std::size_t run() {
    while (at_ + kReach <= text_.size()) {
      if (!pass_token()) return from_;
    }
    return at_ == text_.size() ? at_ : from_;
  }

 private:
  Byte byte(std::size_t at) const { return kBytes[static_cast<unsigned char>(text_[at])]; }

  // False where it is not passed over.
  bool pass_token() {
    switch (byte(at_)) {
      case Byte::letter:
        return pass_word();
      case Byte::digit:
        return pass_number();
      case Byte::blank:
        if (byte(at_ + 1) == Byte::letter) return pass_space(1);
        return pass_other();
      case Byte::address:
        if (text_[at_] == '@' || !is_space(at_ + 1)) return false;
        return pass_known(at_ + 1, vocabulary_.symbol_of_mark(text_[at_]));
      case Byte::mark:
      case Byte::apostrophe:
        return pass_known(at_ + 1, vocabulary_.symbol_of_mark(text_[at_]));
      case Byte::white:
      case Byte::wide:
        break;
    }
    return pass_other();
  }

  bool is_space(std::size_t at) const { return byte(at) == Byte::blank || byte(at) == Byte::white; }

  bool pass_word() {
    const WordHead head = ascii_word_at(text_.data() + at_);
    const std::size_t end = at_ + head.size;
    switch (byte(end)) {
      case Byte::digit:
        return false;
      case Byte::letter:
      case Byte::apostrophe:
      case Byte::wide:
        return pass_other();
      case Byte::blank:
      case Byte::white:
      case Byte::mark:
      case Byte::address:
        break;
    }
    return pass_known(end, vocabulary_.symbol_of_word(head, text_.substr(at_, head.size)));
  }

  // Digits without marks that may belong to them.
  bool pass_number() {
    std::size_t end = at_ + 1;
    while (end < at_ + kLongestNumber && byte(end) == Byte::digit) ++end;
    const Byte next = byte(end);
    if (next == Byte::digit || next == Byte::letter || next == Byte::wide || byte(end + 1) == Byte::digit) return false;
    return pass_known(end, vocabulary_.symbol_of_digits(text_.substr(at_, end - at_)));
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
    from_ = at_;
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
  std::size_t from_;  // behind the last token that nothing matches across
  Prefilter::State state_ = Prefilter::start;
  const Vocabulary& vocabulary_;
  const Prefilter& prefilter_;
};

}  // namespace

std::size_t pass_over(std::string_view text, std::size_t at, const Vocabulary& vocabulary, const Prefilter& prefilter) {
  return Passage(text, at, vocabulary, prefilter).run();
}

}  // namespace annals

// The text as the rules see it: tokens that some rule knows, each with its symbol; everything else is passed over.
//
//   "The bill passed on Tuesday, Feb. 3."  →  the ␣ bill␣passed on ␣ tuesday , ␣ feb . ␣ 3 .
//                                             └┘   unknown
//
// An unknown word, with the unknown marks around it, is one token, and the spaces beside it none. Web addresses and tags ("#Friday") are unknown as a whole, and so is a run of letters and digits of which some part is unknown ("B52").
//
// Nothing matches across an unknown token or a blank line, so the tokens come in stretches that end with one, each of which can
// be dealt with by itself:
//
//   SymbolReader reader(text, vocabulary);
//   for (SymbolText stretch; reader.next(stretch);) …
//
// Most of a text need not be read at all: pass.h says what does.
//
// Thread safety: a reader belongs to one thread.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/vocabulary.h"
#include "text/span.h"
#include "text/token.h"

namespace annals {

struct SymbolToken {
  static constexpr std::size_t no_meaning = static_cast<std::size_t>(-1);

  Span span;
  const KnownWord* word = nullptr;    // of a word or mark, for its values
  std::optional<double> number = {};  // of a number
  std::size_t meaning = no_meaning;   // of what an earlier layer found: its index there
};

struct SymbolText {
  std::vector<SymbolToken> tokens;
  std::vector<Symbol> symbols;  // of the tokens

  void add(Symbol symbol, const SymbolToken& token) {
    symbols.push_back(symbol);
    tokens.push_back(token);
  }
  void resize(std::size_t count) {
    symbols.resize(count);
    tokens.resize(count);
  }
};

class SymbolReader {
 public:
  SymbolReader(std::string_view text, const Vocabulary& vocabulary);

  // Where the next stretch begins; and to go on from another place, where a token begins that nothing before belongs to.
  std::size_t position() const { return more_ ? current_.span.begin : text_.size(); }
  void move_to(std::size_t offset) {
    walk_.move_to(offset);
    advance();
  }

  // Puts the next stretch in place of what is in `stretch`; false at the end of the text.
  bool next(SymbolText& stretch);

 private:
  bool is(TokenKind kind) const { return more_ && current_.kind == kind; }
  bool in_run() const { return is(TokenKind::word) || is(TokenKind::digits); }
  void advance();

  Symbol last_symbol() const { return stretch_->symbols.empty() ? unknown_symbol : stretch_->symbols.back(); }

  bool ends_stretch() const;
  void add_known(const KnownWord* word, Span span);
  void plain_number(Span span);
  bool plain_tokens();
  void space();
  void unknown(Span span);
  void punctuation();
  void tag();
  void web_address();
  void letters_and_digits();
  bool word();
  bool number();

  std::string_view text_;
  const Vocabulary& vocabulary_;
  bool space_is_mark_;
  Tokenizer walk_;
  RawToken current_{};
  bool more_ = true;
  SymbolText* stretch_ = nullptr;
  std::size_t read_to_ = 0;  // where the last word or number ended
};

// All stretches as one, adjacent unknown tokens joined.
SymbolText scan(std::string_view text, const Vocabulary& vocabulary);

}  // namespace annals

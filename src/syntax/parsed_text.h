// A text's sentences, each read into words, parsed into clauses and given its structure when it is first asked for, and then once for all stages.
//
//   ParsedText parsed(text, spans_of(mentions), grammar);
//   for (std::size_t i = 0; i < parsed.sentences().size(); ++i) use(*parsed.parse_of(i));
//
// The latest parses are kept, up to a number of tokens that an ordinary article stays below; of a longer text, the earlier
// sentences are parsed anew where they are asked for again. Who goes through a text once keeps none, and so needs less memory.
//
// Thread safety: belongs to one thread.
#pragma once

#include <cstddef>
#include <memory>
#include <string_view>
#include <vector>

#include "rules/grammar.h"
#include "syntax/clause.h"
#include "syntax/structure.h"
#include "text/span.h"

namespace annals {

class ParsedText {
 public:
  static constexpr std::size_t usually_kept = 100'000;  // tokens, about as many bytes as 15 MB

  // `times` are the text's time expressions, in order. The text and the grammar have to outlive this.
  ParsedText(std::string_view text, std::vector<Span> times, const Grammar& grammar,
             std::size_t kept_tokens = usually_kept);

  const std::vector<Span>& sentences() const { return sentences_; }
  std::string_view sentence(std::size_t at) const { return sentences_[at].of(text_); }

  // The parse and the structure of the best reading (readings.h). It lives as long as somebody holds it.
  std::shared_ptr<const Parse> parse_of(std::size_t sentence);

  // The same, of which only the tokens are sure to be there.
  std::shared_ptr<const Parse> words_of(std::size_t sentence);

  // The structure of that parse (structure.h).
  std::shared_ptr<const Structure> structure_at(std::size_t sentence);

  // The tense that governs the span (tense.h), which lies in that sentence, by the parser's first reading: it is asked for every
  // time of a text, and the others hardly ever change a tense.
  Governing governing(Span span, std::size_t sentence);

 private:
  std::string_view text_;
  std::vector<Span> times_;
  const Grammar& grammar_;
  std::vector<Span> sentences_;
  Parse words(std::size_t sentence) const;
  std::shared_ptr<Parse>& read(std::size_t sentence);

  std::vector<std::shared_ptr<Parse>> parses_;                // by sentence, those that are kept
  std::vector<std::shared_ptr<const Structure>> structures_;  // of them, those that were asked for
  std::size_t first_kept_ = 0;                                // none before it is
  std::size_t kept_tokens_ = 0;
  std::size_t most_tokens_;
};

}  // namespace annals

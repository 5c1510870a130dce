// Quotations are found first: which words are inside, and whether what was taken of it is unbroken. Then the words are joined, with
// the marks between two neighbours of the sentence.

#include "events/label_text.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <cstdint>

#include "text/utf8.h"

namespace annals {
namespace {

using enum WordClass;

// Of a label: before and behind which of its words quotation marks stand.
struct Quotation {
  std::size_t first, last;  // words of the label
  std::string open, close;
};

std::string closing(std::string_view opening) {
  if (opening == "“") return "”";
  if (opening == "‘") return "’";
  if (opening == "«") return "»";
  if (opening == "„") return "“";
  return std::string(opening);
}

class Joiner {
 public:
  Joiner(const LabelWords& words, const Parse& parse, std::string_view sentence)
      : words_(words), parse_(parse), tokens_(parse.tokens), sentence_(sentence) {}

  std::string run() {
    find_quotations();
    std::string text;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (i > 0) text += between(i);
      for (const Quotation& quotation : quotations_) {
        if (quotation.first == i) text += quotation.open;
      }
      text += spelled(i);
      for (const Quotation& quotation : quotations_) {
        if (quotation.last == i) text += quotation.close;
      }
    }
    capitalize(text);
    return text;
  }

 private:
  void find_quotations() {
    for (std::size_t k = 0; k < tokens_.size(); ++k) {
      if (!is_mark(tokens_[k], WordKind::open_quote)) continue;
      std::size_t end = k + 1;
      while (end < tokens_.size() && !is_mark(tokens_[end], WordKind::close_quote)) ++end;
      const std::string open(tokens_[k].word.span.of(sentence_));
      add_quotation(k + 1, end, open,
                    end < tokens_.size() ? std::string(tokens_[end].word.span.of(sentence_)) : closing(open));
      k = end;
    }
    // A quotation that began in the sentence before.
    const auto mark = std::ranges::find_if(tokens_, [](const Token& token) {
      return is_mark(token, WordKind::open_quote) || is_mark(token, WordKind::close_quote);
    });
    if (mark != tokens_.end() && is_mark(*mark, WordKind::close_quote) &&
        !mark->word.span.of(sentence_).starts_with("’"))
      add_quotation(0, static_cast<std::size_t>(mark - tokens_.begin()), "“", "”");
  }

  // The words of the label that stand between tokens `begin` and `end`, if nothing is missing among them.
  void add_quotation(std::size_t begin, std::size_t end, std::string open, std::string close) {
    std::size_t first = words_.size();
    std::size_t last = 0;
    for (std::size_t i = 0; i < words_.size(); ++i) {
      if (words_[i].token < begin || words_[i].token >= end) continue;
      first = std::min(first, i);
      last = i;
    }
    if (first > last || first == words_.size()) return;
    for (std::size_t i = first; i <= last; ++i) {
      if (!words_[i].instead.empty() || words_[i].token < begin || words_[i].token >= end) return;
      if (i == first) continue;
      for (std::size_t t = words_[i - 1].token + 1; t < words_[i].token; ++t) {
        if (tokens_[t].word.is_word()) return;
      }
      if (words_[i].token <= words_[i - 1].token) return;
    }
    quotations_.push_back({first, last, std::move(open), std::move(close)});
  }

  // Whether an insertion that a comma opened has not been closed by another before word i.
  bool insertion_open(std::size_t i) const {
    for (std::size_t k = i; k-- > 1;) {
      if (words_[k].set_off) return true;
      if (words_[k].instead.empty() && words_[k].token > 0 && is_mark(tokens_[words_[k].token - 1], WordKind::comma))
        return false;
    }
    return false;
  }

  // What stands between word i and the one before it: a blank, and the marks of the sentence.
  std::string between(std::size_t i) const {
    const LabelWord& left = words_[i - 1];
    const LabelWord& right = words_[i];
    if (right.close_up) return " ";
    if (right.set_off) return ", ";
    if (!left.instead.empty() || !right.instead.empty() || right.token <= left.token) return " ";
    const Span gap{tokens_[left.token].word.span.end, tokens_[right.token].word.span.begin};
    if (gap.begin >= gap.end) return "";  // "do" "n't"
    bool words_missing = false;
    std::string marks;
    for (std::size_t t = left.token + 1; t < right.token; ++t) {
      words_missing = words_missing || tokens_[t].word.is_word();
      const WordKind kind = tokens_[t].word.kind;
      if (kind == WordKind::comma || kind == WordKind::colon) marks += tokens_[t].word.span.of(sentence_);
      if (kind == WordKind::dash)
        marks += tokens_[t].word.span.begin > gap.begin && gap.of(sentence_).find(' ') != std::string_view::npos ? " –"
                                                                                                                 : "–";
      if (kind == WordKind::other && tokens_[t].word.span.begin >= end_of_spelling(left.token))
        marks += " " + std::string(tokens_[t].word.span.of(sentence_));
      if (kind == WordKind::stop) marks += tokens_[t].word.span.of(sentence_);
    }
    if (words_missing) return is_mark(tokens_[left.token + 1], WordKind::comma) && insertion_open(i) ? ", " : " ";
    if (marks == "–") return marks;
    return marks + " ";
  }

  std::string spelled(std::size_t i) const {
    if (!words_[i].instead.empty()) return words_[i].instead;
    const Token& token = tokens_[words_[i].token];
    if (i > 0 && opens_sentence(words_[i].token)) return std::string(token.word.folded);
    const std::size_t begin = token.word.span.begin;
    return std::string(sentence_.substr(begin, end_of_spelling(words_[i].token) - begin));
  }

  // "Viewing+", "401(k)": signs and a bracket that stand at the word without a blank, and nothing behind them, are part of it.
  std::size_t end_of_spelling(std::size_t token) const {
    const std::size_t own = tokens_[token].word.span.end;
    std::size_t end = own;
    bool bracket = false;
    for (std::size_t t = token + 1; t < tokens_.size() && tokens_[t].word.span.begin == end; ++t) {
      const WordKind kind = tokens_[t].word.kind;
      if (kind == WordKind::open_bracket) bracket = true;
      if (!bracket && kind != WordKind::other) break;
      end = tokens_[t].word.span.end;
      if (kind == WordKind::close_bracket) return end;
    }
    return bracket ? own : end;
  }

  // "The", "More" at the head of the sentence, that a label may have in its middle.
  bool opens_sentence(std::size_t k) const {
    if (!tokens_[k].classes.any_of(
            {article, determiner, possessive, pronoun, preposition, adverb, subordinator, number_word, participle}) ||
        tokens_[k].is(first_person))
      return false;
    return std::none_of(tokens_.begin(), tokens_.begin() + static_cast<std::ptrdiff_t>(k),
                        [](const Token& before) { return before.word.is_word(); });
  }

  static void capitalize(std::string& text) {
    std::size_t begin = 0;
    while (begin < text.size() && static_cast<unsigned char>(text[begin]) < 0x80 && !u_isalnum(text[begin])) ++begin;
    if (begin > 0) return;  // a quotation begins as it is written
    std::int32_t next = 0;
    UChar32 first = 0;
    if (text.empty()) return;
    U8_NEXT_OR_FFFD(reinterpret_cast<const std::uint8_t*>(text.data()), next, static_cast<std::int32_t>(text.size()),
                    first);
    if (!u_isalpha(first)) return;
    std::string upper;
    append_code_point(upper, static_cast<char32_t>(u_toupper(first)));
    text.replace(0, static_cast<std::size_t>(next), upper);
  }

  const LabelWords& words_;
  const Parse& parse_;
  const std::vector<Token>& tokens_;
  std::string_view sentence_;
  std::vector<Quotation> quotations_;
};

}  // namespace

std::string label_text(const LabelWords& words, const Parse& parse, std::string_view sentence) {
  return Joiner(words, parse, sentence).run();
}

}  // namespace annals

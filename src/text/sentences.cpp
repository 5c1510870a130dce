// One pass from one stop mark to the next. Blank lines cut the text into blocks first; within a block a mark ends a
// sentence when space follows it (after any closing quotes and brackets), when what comes next can begin a sentence, and
// when the word before it is not one that has a point of its own.

#include "text/sentences.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>
#include <optional>

#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::string_view kSpace = " \t\r\n\f\v";

constexpr std::array<std::string_view, 11> kClosers = {"\"", "'", ")", "]", "}", "”", "’", "»", "›", "*", "\u00A0"};
constexpr std::array<std::string_view, 10> kOpeners = {"\"", "'", "(", "[", "{", "“", "‘", "«", "‹", "„"};

// Where stop marks, or the first bytes of some, stand in a text. Each is looked for by itself, which C libraries do in wide steps.
class Marks {
 public:
  explicit Marks(std::string_view text) : text_(text) {}

  // The first one at or behind `at`, which never goes back; the text's size where there is none.
  std::size_t next(std::size_t at) {
    std::size_t first = text_.size();
    for (std::size_t i = 0; i < kBytes.size(); ++i) {
      if (found_[i] < at || !looked_) found_[i] = std::min(text_.find(kBytes[i], at), text_.size());
      first = std::min(first, found_[i]);
    }
    looked_ = true;
    return first;
  }

 private:
  static constexpr std::array<char, 4> kBytes = {'.', '!', '?', '\xE2'};  // the last is the first byte of "…"

  std::string_view text_;
  std::array<std::size_t, kBytes.size()> found_{};
  bool looked_ = false;
};

// What begins no mark: letters, digits and spaces of ASCII.
bool is_plain(char c) {
  return ((c | 0x20) >= 'a' && (c | 0x20) <= 'z') || is_ascii_digit(c) || c == ' ';
}

// The end after all of `marks` that follow at `at`. All of them are no letters, digits or spaces of ASCII.
template <std::size_t N>
std::size_t skip(std::string_view text, std::size_t at, const std::array<std::string_view, N>& marks) {
  while (at < text.size() && !is_plain(text[at])) {
    const auto mark = std::ranges::find_if(marks, [&](std::string_view m) { return text.substr(at).starts_with(m); });
    if (mark == marks.end()) break;
    at += mark->size();
  }
  return at;
}

bool is_ascii_letter(char c) {
  return ('a' <= c && c <= 'z') || ('A' <= c && c <= 'Z');
}

class Splitter {
 public:
  Splitter(std::string_view text, const SentenceEnds& ends) : text_(text), ends_(ends), marks_(text) {}

  std::vector<Span> split() {
    for (std::size_t begin = 0; begin < text_.size();) {
      const std::size_t end = block_end(begin);
      split_block({begin, end});
      begin = end;
      while (begin < text_.size() && is_ascii_space(text_[begin])) ++begin;
    }
    return std::move(spans_);
  }

 private:
  // A newline, spaces, a newline.
  std::size_t block_end(std::size_t at) const {
    while ((at = text_.find('\n', at)) != std::string_view::npos) {
      const std::size_t next = text_.find_first_not_of(" \t\r\f\v", at + 1);
      if (next == std::string_view::npos || text_[next] == '\n') return at;
      at = next;
    }
    return text_.size();
  }

  void split_block(Span block) {
    std::size_t begin = block.begin;
    std::size_t at = block.begin;
    while ((at = marks_.next(at)) < block.end) {
      const std::size_t mark_end = after_mark(at);
      if (mark_end == at) {
        ++at;
        continue;
      }
      if (const auto end = sentence_end(at, mark_end, block.end)) {
        add({begin, *end});
        begin = *end;
        at = *end;
      } else {
        at = mark_end;
      }
    }
    add({begin, block.end});
  }

  // The end of the run of stop marks at `at`; `at` itself where there is none.
  std::size_t after_mark(std::size_t at) const {
    while (at < text_.size()) {
      if (text_[at] == '.' || text_[at] == '!' || text_[at] == '?') {
        ++at;
      } else if (text_.substr(at).starts_with("…")) {
        at += std::string_view("…").size();
      } else {
        break;
      }
    }
    return at;
  }

  // Where the sentence ends whose mark stands at `mark`; nullopt where it goes on.
  std::optional<std::size_t> sentence_end(std::size_t mark, std::size_t mark_end, std::size_t block_end) const {
    if (mark == 0 || is_ascii_space(text_[mark - 1]))
      return std::nullopt;  // " ? " is a lost dash, " ." no end of anything
    const bool closed = mark_end < block_end && !is_ascii_space(text_[mark_end]);
    const std::size_t end = closed ? std::min(skip(text_, mark_end, kClosers), block_end) : mark_end;
    if (end >= block_end) return end;
    if (!is_ascii_space(text_[end])) return std::nullopt;
    std::size_t next = text_.find_first_not_of(kSpace, end);
    if (next == std::string_view::npos || next >= block_end) return end;
    if (!is_ascii_letter(text_[next])) next = std::min(skip(text_, next, kOpeners), block_end);
    if (next >= block_end) return end;
    const char32_t first = code_point_at(text_, next);
    if (u_islower(static_cast<UChar32>(first))) return std::nullopt;
    const bool single_point = text_[mark] == '.' && mark_end == mark + 1;
    if (single_point && end == mark_end && point_of_word(mark, next)) return std::nullopt;
    return end;
  }

  // Whether the point at `mark` belongs to the word before it, given that the next word starts at `next`.
  bool point_of_word(std::size_t mark, std::size_t next) const {
    std::size_t begin = mark;
    while (begin > 0 && !is_ascii_space(text_[begin - 1]) && text_[begin - 1] != '(') --begin;
    if (!is_ascii_letter(text_[begin])) begin = std::min(skip(text_, begin, kOpeners), mark);
    const std::string_view written = text_.substr(begin, mark - begin);
    const Folded folded(written);
    const WordAtEnd word = ends_(folded.text());
    if (word.abbreviation) return true;
    if (word.numbering_abbreviation) return is_ascii_digit(text_[next]);
    const bool initial = written.size() == 1 && u_isupper(written[0]) != 0;
    if (initial) return written[0] != 'I' && !opens_sentence(next);
    const bool inner_point =
        written.find('.') != std::string_view::npos && u_isalpha(static_cast<UChar32>(code_point_at(text_, begin)));
    if (inner_point || word.closing_abbreviation) return !opens_sentence(next);
    return false;
  }

  bool opens_sentence(std::size_t next) const {
    std::size_t end = next;
    while (end < text_.size() && !is_ascii_space(text_[end]) && text_[end] != ',') ++end;
    return ends_(Folded(text_.substr(next, end - next)).text()).opener;
  }

  void add(Span span) {
    while (span.begin < span.end && is_ascii_space(text_[span.begin])) ++span.begin;
    while (span.begin < span.end && is_ascii_space(text_[span.end - 1])) --span.end;
    if (!span.empty()) spans_.push_back(span);
  }

  std::string_view text_;
  const SentenceEnds& ends_;
  Marks marks_;
  std::vector<Span> spans_;
};

}  // namespace

std::vector<Span> sentences(std::string_view text, const SentenceEnds& ends) {
  return Splitter(text, ends).split();
}

}  // namespace annals

// One pass over the bytes. A word starts at a letter, a digit or a sign that leads a number, and runs on over letters and
// digits, and over the joining marks . , ' - & / when a letter or digit follows at once. Everything else is a mark.
// Bytes above 0x7F are decoded; what is a letter is asked of ICU, except for ASCII, which is most of every text: its letters
// and digits are passed over by a table, and a sentence of nothing else is folded as a whole.

#include "text/words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "text/utf8.h"

namespace annals {
namespace {

struct CodePoint {
  UChar32 value = 0;       // 0 at the end of the text; U+FFFD where the bytes are no UTF-8
  std::size_t length = 0;  // bytes
};

CodePoint code_point(std::string_view text, std::size_t at) {
  if (at >= text.size()) return {};
  if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) return {byte, 1};
  return {static_cast<UChar32>(code_point_at(text, at)), next_code_point(text, at) - at};
}

bool is_letter(UChar32 c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return u_isalpha(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;  // combining marks belong to their letter
}

bool is_white(UChar32 c) {
  return c < 0x80 ? c == ' ' || (c >= '\t' && c <= '\r') : u_isUWhiteSpace(c) != 0;
}

bool is_digit(UChar32 c) {
  return c >= '0' && c <= '9';
}

bool is_alnum(UChar32 c) {
  return is_letter(c) || is_digit(c);
}

bool is_apostrophe(UChar32 c) {
  return c == '\'' || c == 0x2019;
}

bool is_dash(UChar32 c) {
  return c == 0x2012 || c == 0x2013 || c == 0x2014 || c == 0x2015;
}

bool is_sign(UChar32 c) {
  return c == '$' || c == '#' || (c > 0x7F && u_charType(c) == U_CURRENCY_SYMBOL);
}

bool is_upper(UChar32 c) {
  return c < 0x80 ? c >= 'A' && c <= 'Z' : u_isupper(c) != 0;
}

bool joins(UChar32 c) {
  return c == '.' || c == ',' || c == '-' || c == '&' || c == '/' || c == '_' || c == ':' || c == 0x2011 || c == 0xAD ||
         is_apostrophe(c);
}

// Commas and colons join digits only: "1,000", "10:15".
bool joins_here(UChar32 mark, UChar32 before, UChar32 after) {
  if (mark == ',' || mark == ':') return is_digit(before) && is_digit(after);
  return is_alnum(after);
}

constexpr std::array<bool, 256> kAsciiAlnum = [] {
  std::array<bool, 256> table{};
  for (std::size_t c = 0; c < 0x80; ++c)
    table[c] = (c >= '0' && c <= '9') || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return table;
}();

// Where folded words are written: a sentence of ASCII at once, each word at its own offset; others word by word.
class Folding {
 public:
  explicit Folding(std::string_view text) : text_(text), ascii_(is_ascii(text)) {
    constexpr std::size_t most_growth = 2;  // folding makes two bytes three at most
    letters_ = std::make_unique_for_overwrite<char[]>(ascii_ ? text.size() : most_growth * text.size());
    if (ascii_) lower(text, letters_.get());
  }

  std::string_view of(Span word) {
    if (ascii_) return {letters_.get() + word.begin, word.size()};
    const std::string_view written = word.of(text_);
    char* const begin = letters_.get() + used_;
    if (is_ascii(written)) {
      lower(written, begin);
      used_ += written.size();
      return {begin, written.size()};
    }
    const std::string folded = fold(written);
    std::ranges::copy(folded, begin);
    used_ += folded.size();
    return {begin, folded.size()};
  }

  FoldedLetters letters() && { return std::move(letters_); }

 private:
  static void lower(std::string_view from, char* to) {
    for (const char c : from) *to++ = static_cast<char>(c + ('A' <= c && c <= 'Z' ? 'a' - 'A' : 0));
  }

  std::string_view text_;
  bool ascii_;
  FoldedLetters letters_;
  std::size_t used_ = 0;
};

// The state of the pass: what the marks depend on.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text), folding_(text) {}

  FoldedWords read() {
    words_.reserve(text_.size() / 5);
    while (at_ < text_.size()) {
      if (text_[at_] == ' ') {
        ++at_;
        continue;
      }
      const CodePoint c = code_point(text_, at_);
      if (is_white(c.value)) {
        at_ += c.length;
      } else if (starts_word(c)) {
        read_word();
      } else {
        read_mark(c);
      }
    }
    return {std::move(words_), std::move(folding_).letters()};
  }

 private:
  bool starts_word(CodePoint c) const {
    if (is_alnum(c.value)) return true;
    const UChar32 next = code_point(text_, at_ + c.length).value;
    if (is_sign(c.value)) return is_digit(next);
    return is_apostrophe(c.value) && is_digit(next);  // '80s
  }

  void read_word() {
    const std::size_t begin = at_;
    const CodePoint first = code_point(text_, begin);
    bool inner_point = false;
    bool apostrophe = is_apostrophe(first.value);
    at_ += first.length;
    for (;;) {
      while (at_ < text_.size() && kAsciiAlnum[static_cast<unsigned char>(text_[at_])]) ++at_;
      if (at_ == text_.size() || text_[at_] == ' ') break;
      const CodePoint c = code_point(text_, at_);
      if (!is_alnum(c.value) && !is_sign(c.value)) {
        const UChar32 after = code_point(text_, at_ + c.length).value;
        if (!joins(c.value) || !joins_here(c.value, last_character(), after)) break;
        inner_point = inner_point || c.value == '.';
        apostrophe = apostrophe || is_apostrophe(c.value);
      }
      at_ += c.length;
    }
    if (at_ < text_.size() && text_[at_] != ' ') apostrophe = end_word(inner_point) || apostrophe;
    Word& word = words_.emplace_back();
    word.span = {begin, at_};
    word.folded = folding_.of(word.span);
    word.kind = is_letter(first.value) ? WordKind::word : WordKind::number;
    word.capital = is_upper(first.value);
    word.apostrophe = apostrophe;
    word.possessive = apostrophe && (word.folded.ends_with("'s") || word.folded.ends_with("s'"));
  }

  // The one before the place that the pass has reached.
  UChar32 last_character() const { return static_cast<UChar32>(code_point_before(text_, at_)); }

  // What may close a word: the point of an abbreviation, a per cent sign, the apostrophe of a plural's possessive. Says
  // whether it is the last.
  bool end_word(bool inner_point) {
    const CodePoint c = code_point(text_, at_);
    const UChar32 last = last_character();
    if (c.value == '%') {
      at_ += c.length;
    } else if (c.value == '.' && is_letter(last)) {
      std::size_t next = at_ + 1;
      while (next < text_.size() && text_[next] == ' ') ++next;
      const UChar32 after = code_point(text_, next).value;
      const bool goes_on = next > at_ + 1 && is_alnum(after);
      if (inner_point || goes_on || after == ',') at_ += c.length;
    } else if (is_apostrophe(c.value) && (last == 's' || last == 'S') && single_quotes_ == 0 &&
               is_space(at_ + c.length)) {
      at_ += c.length;
      return true;
    }
    return false;
  }

  bool is_space(std::size_t at) const { return at < text_.size() && is_white(code_point(text_, at).value); }

  void read_mark(CodePoint c) {
    const bool space_before = at_ == 0 || is_space(at_ - 1);
    const bool space_after = at_ + c.length >= text_.size() || is_space(at_ + c.length);
    Word& word = words_.emplace_back();
    word.span = {at_, at_ + c.length};
    word.kind = kind_of_mark(c.value, space_before, space_after);
    at_ += c.length;
  }

  WordKind kind_of_mark(UChar32 c, bool space_before, bool space_after) {
    if (c == ',') return WordKind::comma;
    if (c == '.' || c == '!' || c == '?' || c == 0x2026) return WordKind::stop;
    if (c == ':' || c == ';') return WordKind::colon;
    if (is_dash(c)) return WordKind::dash;
    if (c == '-' && (space_before || (at_ > 0 && text_[at_ - 1] == '-'))) return WordKind::dash;
    if (c == '(' || c == '[' || c == '{') return WordKind::open_bracket;
    if (c == ')' || c == ']' || c == '}') return WordKind::close_bracket;
    if (c == '"' || c == 0x201C || c == 0x201D || c == 0xAB || c == 0xBB || c == 0x201E)
      return double_quote(c, space_after);
    if (c == '\'' || c == 0x2018 || c == 0x2019 || c == '`') return single_quote(c, space_before);
    return WordKind::other;
  }

  WordKind double_quote(UChar32 c, bool space_after) {
    bool opens = c == 0x201C || c == 0xAB || c == 0x201E;
    if (c == '"') opens = !double_open_ && !space_after;
    double_open_ = opens;
    return opens ? WordKind::open_quote : WordKind::close_quote;
  }

  WordKind single_quote(UChar32 c, bool space_before) {
    const bool opens = c == 0x2018 || c == '`' || (c == '\'' && space_before);
    if (opens) ++single_quotes_;
    if (!opens && single_quotes_ > 0) --single_quotes_;
    return opens ? WordKind::open_quote : WordKind::close_quote;
  }

  std::string_view text_;
  Folding folding_;
  std::size_t at_ = 0;
  bool double_open_ = false;
  int single_quotes_ = 0;
  std::vector<Word> words_;
};

}  // namespace

FoldedWords words(std::string_view sentence) {
  return Reader(sentence).read();
}

}  // namespace annals

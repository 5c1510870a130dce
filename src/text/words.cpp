// One pass over the bytes. A word starts at a letter, a digit or a sign that leads a number, and runs on over letters and
// digits, and over the joining marks . , ' - & / when a letter or digit follows at once. Everything else is a mark.
// Bytes above 0x7F are decoded; what is a letter is asked of ICU, except for ASCII, which is most of every text.

#include "text/words.h"

#include <unicode/uchar.h>

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

// The state of the pass: what the marks depend on.
class Reader {
 public:
  explicit Reader(std::string_view text) : text_(text) {}

  std::vector<Word> read() {
    words_.reserve(text_.size() / 5);
    while (at_ < text_.size()) {
      const CodePoint c = code_point(text_, at_);
      if (is_white(c.value)) {
        at_ += c.length;
      } else if (starts_word(c)) {
        read_word();
      } else {
        read_mark(c);
      }
    }
    return std::move(words_);
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
    UChar32 last = first.value;
    bool inner_point = false;
    at_ += first.length;
    while (at_ < text_.size()) {
      const CodePoint c = code_point(text_, at_);
      if (!is_alnum(c.value) && !is_sign(c.value)) {
        if (c.value == ' ') break;
        const UChar32 after = code_point(text_, at_ + c.length).value;
        if (!joins(c.value) || !joins_here(c.value, last, after)) break;
        inner_point = inner_point || c.value == '.';
      }
      last = c.value;
      at_ += c.length;
    }
    end_word(last, inner_point);
    Word word;
    word.span = {begin, at_};
    const std::string_view written = word.span.of(text_);
    word.folded = Folded(written).text();
    word.kind = is_letter(first.value) ? WordKind::word : WordKind::number;
    word.capital = is_upper(first.value);
    word.possessive = word.folded.ends_with("'s") || word.folded.ends_with("s'");
    words_.push_back(std::move(word));
  }

  // What may close a word: the point of an abbreviation, a per cent sign, the apostrophe of a plural's possessive.
  void end_word(UChar32 last, bool inner_point) {
    const CodePoint c = code_point(text_, at_);
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
    }
  }

  bool is_space(std::size_t at) const { return at < text_.size() && is_white(code_point(text_, at).value); }

  void read_mark(CodePoint c) {
    const bool space_before = at_ == 0 || is_space(at_ - 1);
    const bool space_after = at_ + c.length >= text_.size() || is_space(at_ + c.length);
    Word word;
    word.span = {at_, at_ + c.length};
    word.kind = kind_of_mark(c.value, space_before, space_after);
    words_.push_back(std::move(word));
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
  std::size_t at_ = 0;
  bool double_open_ = false;
  int single_quotes_ = 0;
  std::vector<Word> words_;
};

}  // namespace

std::vector<Word> words(std::string_view sentence) {
  return Reader(sentence).read();
}

}  // namespace annals

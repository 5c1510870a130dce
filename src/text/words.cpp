// One pass over the bytes. A word starts at a letter, a digit or a sign that leads a number, and runs on over letters and
// digits, and over the joining marks . , ' - & / when a letter or digit follows at once. Everything else is a mark.
// Bytes above 0x7F are decoded; what is a letter is asked of ICU, except for ASCII, which is most of every text: its letters
// are folded for the whole sentence at once, and plain words of them read eight bytes at a time.

#include "text/words.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "text/utf8.h"
#include "text/word_head.h"

namespace annals {
namespace {

bool is_letter(UChar32 c) {
  if (c < 0x80) return (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
  return u_isalpha(c) || (U_GET_GC_MASK(c) & U_GC_M_MASK) != 0;  // combining marks belong to their letter
}

bool is_white(UChar32 c) {
  return c < 0x80 ? is_ascii_space(static_cast<char>(c)) : u_isUWhiteSpace(c) != 0;
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

// The bytes of ASCII that neither go on with a word of letters nor close it, whatever stands behind them. The padding is one.
constexpr std::array<bool, 256> kPlainEnd = [] {
  std::array<bool, 256> table{};
  for (const char c : {'\0', ' ', '\t', '\n', '\r', ',', ';', ':', '!', '?', '(', ')', '[', ']', '{', '}', '"'})
    table[static_cast<unsigned char>(c)] = true;
  return table;
}();

void lower(std::string_view from, char* to) {
  for (const char c : from) *to++ = ascii_lower(c);
}

}  // namespace

struct WordReader::CodePoint {
  CodePoint(std::string_view text, std::size_t at) {
    if (at >= text.size()) return;
    if (const auto byte = static_cast<unsigned char>(text[at]); byte < 0x80) {
      value = byte;
      length = 1;
    } else {
      value = static_cast<UChar32>(code_point_at(text, at));
      length = next_code_point(text, at) - at;
    }
  }

  UChar32 value = 0;       // 0 at the end of the text; U+FFFD where the bytes are no UTF-8
  std::size_t length = 0;  // bytes
};

WordReader::WordReader(std::string_view sentence) : text_(sentence) {
  constexpr std::size_t most_growth = 2;  // folding makes two bytes three at most
  const std::size_t size = text_.size() + kAsciiWordReach;
  letters_ = std::make_unique_for_overwrite<char[]>(size + (is_ascii(text_) ? 0 : most_growth * text_.size()));
  lower(text_, letters_.get());
  std::fill_n(letters_.get() + text_.size(), kAsciiWordReach, '\0');
  free_ = letters_.get() + size;
}

bool WordReader::next(Word& word) {
  while (at_ < text_.size()) {
    const char* const here = letters_.get() + at_;
    if (*here == ' ') {
      ++at_;
      continue;
    }
    if ('a' <= *here && *here <= 'z') {
      const std::size_t size = ascii_word_at(here).size;
      if (size < kAsciiWordReach && kPlainEnd[static_cast<unsigned char>(here[size])]) {
        word = {.span = {at_, at_ + size}, .folded = {here, size}, .capital = text_[at_] != *here};
        at_ += size;
        return true;
      }
    }
    if (*here == ',') {
      word = {.span = {at_, at_ + 1}, .folded = {}, .kind = WordKind::comma};
      ++at_;
      return true;
    }
    const CodePoint c(text_, at_);
    if (is_white(c.value)) {
      at_ += c.length;
    } else {
      word = {};
      if (starts_word(c))
        read_word(word);
      else
        read_mark(c, word);
      return true;
    }
  }
  return false;
}

std::string_view WordReader::folded(Span word) {
  const std::string_view written = word.of(text_);
  if (is_ascii(written)) return {letters_.get() + word.begin, word.size()};
  const std::string folded = fold(written);
  char* const begin = free_;
  free_ = std::ranges::copy(folded, free_).out;
  return {begin, folded.size()};
}

bool WordReader::starts_word(CodePoint c) const {
  if (is_alnum(c.value)) return true;
  const UChar32 next = CodePoint(text_, at_ + c.length).value;
  if (is_sign(c.value)) return is_digit(next);
  return is_apostrophe(c.value) && is_digit(next);  // '80s
}

void WordReader::read_word(Word& word) {
  const std::size_t begin = at_;
  const CodePoint first(text_, begin);
  bool inner_point = false;
  word.apostrophe = is_apostrophe(first.value);
  at_ += first.length;
  for (;;) {
    while (at_ < text_.size() && kAsciiAlnum[static_cast<unsigned char>(text_[at_])]) ++at_;
    if (at_ == text_.size() || text_[at_] == ' ') break;
    const CodePoint c(text_, at_);
    if (!is_alnum(c.value) && !is_sign(c.value)) {
      const UChar32 after = CodePoint(text_, at_ + c.length).value;
      if (!joins(c.value) || !joins_here(c.value, static_cast<UChar32>(last_character()), after)) break;
      inner_point = inner_point || c.value == '.';
      word.apostrophe = word.apostrophe || is_apostrophe(c.value);
    }
    at_ += c.length;
  }
  if (at_ < text_.size() && text_[at_] != ' ') word.apostrophe = end_word(inner_point) || word.apostrophe;
  word.span = {begin, at_};
  word.folded = folded(word.span);
  word.kind = is_letter(first.value) ? WordKind::word : WordKind::number;
  word.capital = is_upper(first.value);
  word.possessive = word.apostrophe && (word.folded.ends_with("'s") || word.folded.ends_with("s'"));
}

// The one before the place that the pass has reached.
char32_t WordReader::last_character() const {
  return code_point_before(text_, at_);
}

// What may close a word: the point of an abbreviation, a per cent sign, the apostrophe of a plural's possessive. Says
// whether it is the last.
bool WordReader::end_word(bool inner_point) {
  const CodePoint c(text_, at_);
  const auto last = static_cast<UChar32>(last_character());
  if (c.value == '%') {
    at_ += c.length;
  } else if (c.value == '.' && is_letter(last)) {
    std::size_t next = at_ + 1;
    while (next < text_.size() && text_[next] == ' ') ++next;
    const UChar32 after = CodePoint(text_, next).value;
    const bool goes_on = next > at_ + 1 && is_alnum(after);
    if (inner_point || goes_on || after == ',') at_ += c.length;
  } else if (is_apostrophe(c.value) && (last == 's' || last == 'S') && single_quotes_ == 0 &&
             is_space(at_ + c.length)) {
    at_ += c.length;
    return true;
  }
  return false;
}

bool WordReader::is_space(std::size_t at) const {
  return at < text_.size() && is_white(CodePoint(text_, at).value);
}

void WordReader::read_mark(CodePoint c, Word& word) {
  const bool space_before = at_ == 0 || is_space(at_ - 1);
  const bool space_after = at_ + c.length >= text_.size() || is_space(at_ + c.length);
  word.span = {at_, at_ + c.length};
  word.kind = kind_of_mark(static_cast<char32_t>(c.value), space_before, space_after);
  at_ += c.length;
}

WordKind WordReader::kind_of_mark(char32_t c, bool space_before, bool space_after) {
  if (c == ',') return WordKind::comma;
  if (c == '.' || c == '!' || c == '?' || c == 0x2026) return WordKind::stop;
  if (c == ':' || c == ';') return WordKind::colon;
  if (is_dash(static_cast<UChar32>(c))) return WordKind::dash;
  if (c == '-' && (space_before || (at_ > 0 && text_[at_ - 1] == '-'))) return WordKind::dash;
  if (c == '(' || c == '[' || c == '{') return WordKind::open_bracket;
  if (c == ')' || c == ']' || c == '}') return WordKind::close_bracket;
  if (c == '"' || c == 0x201C || c == 0x201D || c == 0xAB || c == 0xBB || c == 0x201E)
    return double_quote(c, space_after);
  if (c == '\'' || c == 0x2018 || c == 0x2019 || c == '`') return single_quote(c, space_before);
  return WordKind::other;
}

WordKind WordReader::double_quote(char32_t c, bool space_after) {
  bool opens = c == 0x201C || c == 0xAB || c == 0x201E;
  if (c == '"') opens = !double_open_ && !space_after;
  double_open_ = opens;
  return opens ? WordKind::open_quote : WordKind::close_quote;
}

WordKind WordReader::single_quote(char32_t c, bool space_before) {
  const bool opens = c == 0x2018 || c == '`' || (c == '\'' && space_before);
  if (opens) ++single_quotes_;
  if (!opens && single_quotes_ > 0) --single_quotes_;
  return opens ? WordKind::open_quote : WordKind::close_quote;
}

FoldedWords words(std::string_view sentence) {
  WordReader reader(sentence);
  std::vector<Word> all;
  all.reserve(sentence.size() / 5);
  for (Word word; reader.next(word);) all.push_back(word);
  return {std::move(all), std::move(reader).letters()};
}

}  // namespace annals

// One pass with a stack of open braces. Brackets need no stack, only a count since the last key: the strings in an
// array belong to the array's key, outside of arrays a comma ends it.
#include "page/json_fields.h"

#include <unicode/utf8.h>

#include <algorithm>
#include <cctype>

#include "page/page_rules.h"
#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::size_t kDeepest = 200;
constexpr std::string_view kEscapedQuote = "&quot;";

std::string unescaped(std::string_view text) {
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const std::size_t quote = std::min(text.find(kEscapedQuote, at), text.size());
    out.append(text.substr(at, quote - at));
    if (quote < text.size()) out.push_back('"');
    at = quote + kEscapedQuote.size();
  }
  return out;
}

class Scanner {
 public:
  explicit Scanner(std::string_view text) : text_(text) {}

  JsonFields fields() {
    while (at_ < text_.size()) step(text_[at_]);
    return std::move(out_);
  }

 private:
  void step(char c) {
    if (c == '{') {
      open();
    } else if (c == '}') {
      if (!open_.empty()) open_.pop_back();
      ++at_;
      key_.clear();
    } else if (c == '"') {
      string();
    } else if (c == '[' || c == ']') {
      ++at_;
      if (c == '[') ++brackets_;
      if (c == ']' && brackets_ > 0) --brackets_;
    } else if (c == ',') {
      ++at_;
      if (brackets_ == 0) key_.clear();
    } else if (!key_.empty() && (std::isdigit(static_cast<unsigned char>(c)) != 0)) {
      number();
    } else {
      ++at_;
    }
  }

  void open() {
    ++at_;
    const auto index = static_cast<std::uint32_t>(out_.objects.size());
    out_.objects.push_back({open_.empty() ? index : open_.back(), key_, {}});
    if (open_.size() < kDeepest) open_.push_back(index);
    key_.clear();
  }

  std::size_t next_word(std::size_t at) const {
    while (at < text_.size() && std::isspace(static_cast<unsigned char>(text_[at])) != 0) ++at;
    return at;
  }

  void string() {
    std::string value;
    std::size_t at = at_ + 1;
    for (; at < text_.size(); ++at) {
      const char c = text_[at];
      if (c == '\\' && at + 1 < text_.size()) {
        at = unescape(at + 1, value);
      } else if (c == '"') {
        const std::size_t next = next_word(at + 1);
        if (next >= text_.size() || std::string_view(",:]}").find(text_[next]) != std::string_view::npos) break;
        value.push_back(c);
      } else {
        value.push_back(c);
      }
    }
    at_ = next_word(std::min(at + 1, text_.size()));
    if (at_ < text_.size() && text_[at_] == ':') {
      key_ = folded(value);
      brackets_ = 0;
      ++at_;
    } else if (!key_.empty()) {
      add(std::move(value));
    }
  }

  // Appends what the escape at `at` (past the backslash) means; returns the place of its last character.
  std::size_t unescape(std::size_t at, std::string& value) const {
    const char c = text_[at];
    if (c != 'u' || at + 4 >= text_.size()) {
      value.push_back(c == 'n' || c == 't' || c == 'r' ? (c == 't' ? ' ' : '\n') : c);
      return at;
    }
    UChar32 code = 0;
    for (std::size_t digit = at + 1; digit <= at + 4; ++digit) {
      const char hex = text_[digit];
      if (std::isxdigit(static_cast<unsigned char>(hex)) == 0) return at;
      code = code * 16 + (hex <= '9' ? hex - '0' : (hex | 0x20) - 'a' + 10);
    }
    at += 4;
    if (code >= 0xD800 && code < 0xDC00 && text_.substr(at + 1).starts_with("\\u")) {
      const std::size_t end = unescape_unit(at + 3, code);
      if (end != 0) at = end;
    }
    if (code >= 0xD800 && code < 0xE000) code = 0xFFFD;
    append_code_point(value, static_cast<char32_t>(code));
    return at;
  }

  // Joins the low surrogate whose digits begin at `at` to `code`; the place of its last digit, or 0 where there is
  // none.
  std::size_t unescape_unit(std::size_t at, UChar32& code) const {
    if (at + 4 > text_.size()) return 0;
    UChar32 low = 0;
    for (std::size_t digit = at; digit < at + 4; ++digit) {
      const char hex = text_[digit];
      if (std::isxdigit(static_cast<unsigned char>(hex)) == 0) return 0;
      low = low * 16 + (hex <= '9' ? hex - '0' : (hex | 0x20) - 'a' + 10);
    }
    if (low < 0xDC00 || low >= 0xE000) return 0;
    code = 0x10000 + ((code - 0xD800) << 10) + (low - 0xDC00);
    return at + 3;
  }

  void number() {
    const std::size_t begin = at_;
    while (at_ < text_.size() &&
           (std::isalnum(static_cast<unsigned char>(text_[at_])) != 0 || text_[at_] == '.' || text_[at_] == '-'))
      ++at_;
    add(std::string(text_.substr(begin, at_ - begin)));
  }

  void add(std::string value) {
    if (open_.empty()) return;
    if (key_ == "@type") {
      std::string type = folded(value);
      if (const std::size_t slash = type.rfind('/'); slash != std::string::npos) type.erase(0, slash + 1);
      out_.objects[open_.back()].types.push_back(std::move(type));
    } else {
      out_.fields.push_back({open_.back(), key_, std::move(value)});
    }
  }

  std::string_view text_;
  std::size_t at_ = 0;
  std::string key_;
  std::size_t brackets_ = 0;
  std::vector<std::uint32_t> open_;
  JsonFields out_;
};

}  // namespace

JsonFields json_fields(std::string_view text) {
  const bool escaped = text.find('"') == std::string_view::npos && text.find(kEscapedQuote) != std::string_view::npos;
  return escaped ? Scanner(unescaped(text)).fields() : Scanner(text).fields();
}

}  // namespace annals

// Text is copied in runs from one character that has to be escaped to the next, which is looked for in eight bytes at once. What
// is written is held in a buffer of the writer's own, so that a short field costs a few stores and no look at the string.

#include "export/json_writer.h"

#include <algorithm>
#include <bit>
#include <charconv>
#include <cmath>
#include <cstdint>
#include <cstring>
#include <span>

#include "text/utf8.h"
#include "text/word_head.h"

namespace annals {
namespace {

// What stands behind the backslash; 'u' for those without a short form; 0 where the byte stands for itself.
constexpr std::array<char, 256> escapes = [] {
  std::array<char, 256> table{};
  for (std::size_t c = 0; c < 0x20; ++c) table[c] = 'u';
  table['\b'] = 'b';
  table['\t'] = 't';
  table['\n'] = 'n';
  table['\f'] = 'f';
  table['\r'] = 'r';
  table['"'] = '"';
  table['\\'] = '\\';
  return table;
}();

constexpr std::uint64_t kEveryByte = 0x0101010101010101U;

// The high bits of bytes that have to be escaped; the lowest that is set is right, those above it may be wrong.
std::uint64_t escaped_in(std::uint64_t bytes) {
  const auto is_zero = [](std::uint64_t b) { return (b - kEveryByte) & ~b; };
  const std::uint64_t control = (bytes - 0x20 * kEveryByte) & ~bytes;
  return (control | is_zero(bytes ^ '"' * kEveryByte) | is_zero(bytes ^ '\\' * kEveryByte)) & 0x80 * kEveryByte;
}

// Whether the text is ASCII of which nothing has to be escaped.
bool is_plain(std::string_view text) {
  const auto not_plain = [](std::uint64_t bytes) { return escaped_in(bytes) | (bytes & 0x80 * kEveryByte); };
  constexpr std::size_t step = sizeof(std::uint64_t);
  if (text.size() < step) {
    return std::ranges::all_of(text, [](char c) { return c >= 0x20 && c != '"' && c != '\\'; });
  }
  std::uint64_t found = not_plain(lowest_first<std::uint64_t>(text.data() + text.size() - step));
  for (std::size_t at = 0; at + step < text.size(); at += step)
    found |= not_plain(lowest_first<std::uint64_t>(text.data() + at));
  return found == 0;
}

// In parts that overlap; memcpy of a length that is known only now is a call.
void copy_short(const char* from, std::size_t size, char* to) {
  if (size >= 8) {
    std::memcpy(to, from, 8);
    std::memcpy(to + size - 8, from + size - 8, 8);
  } else if (size >= 4) {
    std::memcpy(to, from, 4);
    std::memcpy(to + size - 4, from + size - 4, 4);
  } else {
    for (std::size_t i = 0; i < size; ++i) to[i] = from[i];
  }
}

// Where the next character stands that has to be escaped, or the text's end.
std::size_t next_escaped(std::string_view text, std::size_t at) {
  for (; at + sizeof(std::uint64_t) <= text.size(); at += sizeof(std::uint64_t)) {
    if (const std::uint64_t found = escaped_in(lowest_first<std::uint64_t>(text.data() + at)))
      return at + static_cast<std::size_t>(std::countr_zero(found)) / 8;
  }
  while (at < text.size() && escapes[static_cast<unsigned char>(text[at])] == 0) ++at;
  return at;
}

template <class Number>
std::string_view written(Number number, std::span<char> into) {
  return {into.data(), std::to_chars(into.data(), into.data() + into.size(), number).ptr};
}

// A number of hundredths, 0 to 9.99, as its shortest digits; empty for others.
std::string_view written_hundredths(double number, std::span<char> into) {
  constexpr double most = 10;
  if (!(number >= 0 && number < most) || std::signbit(number)) return {};
  const int hundredths = static_cast<int>(number * 100 + 0.5);
  if (hundredths / 100.0 != number) return {};
  const auto digit = [](int value) { return static_cast<char>('0' + value); };
  into[0] = digit(hundredths / 100);
  into[1] = '.';
  into[2] = digit(hundredths / 10 % 10);
  into[3] = digit(hundredths % 10);
  return {into.data(), into[3] == '0' ? std::size_t{3} : std::size_t{4}};
}

}  // namespace

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  put('"');
  put(name);
  put("\":");
  first_ = true;  // no comma before the value
  return *this;
}

void JsonWriter::value(std::string_view text) {
  separate();
  put('"');
  if (is_plain(text))
    put(text);
  else if (is_valid_utf8(text))
    put_escaped(text);
  else
    put_escaped(valid_utf8(text));
  put('"');
  end_value();
}

void JsonWriter::value(std::size_t number) {
  separate();
  std::array<char, 24> digits;
  put(written(number, digits));
  end_value();
}

void JsonWriter::value(double number) {
  separate();
  std::array<char, 32> digits;
  if (const std::string_view short_one = written_hundredths(number, digits); !short_one.empty()) {
    put(short_one);
  } else {
    put(written(number, digits));
    if (number == std::floor(number)) put(".0");
  }
  end_value();
}

void JsonWriter::value(int number) {
  separate();
  std::array<char, 24> digits;
  put(written(number, digits));
  end_value();
}

void JsonWriter::boolean(bool truth) {
  separate();
  put(truth ? "true" : "false");
  end_value();
}

void JsonWriter::null() {
  separate();
  put("null");
  end_value();
}

void JsonWriter::separate() {
  if (!first_) put(',');
  first_ = false;
}

void JsonWriter::open(char bracket) {
  separate();
  put(bracket);
  ++depth_;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  put(bracket);
  --depth_;
  first_ = false;
  end_value();
}

void JsonWriter::end_value() {
  if (depth_ == 0) flush();
}

void JsonWriter::put(char c) {
  if (held_size_ == held_.size()) flush();
  held_[held_size_++] = c;
}

void JsonWriter::put(std::string_view text) {
  if (text.size() > held_.size() - held_size_) {
    flush();
    if (text.size() > held_.size()) {
      out_ += text;
      return;
    }
  }
  constexpr std::size_t most_short = 16;
  if (text.size() <= most_short)
    copy_short(text.data(), text.size(), held_.data() + held_size_);
  else
    std::memcpy(held_.data() + held_size_, text.data(), text.size());
  held_size_ += text.size();
}

void JsonWriter::put_escaped(std::string_view valid) {
  constexpr std::string_view digits = "0123456789abcdef";
  for (std::size_t at = 0;;) {
    const std::size_t next = next_escaped(valid, at);
    put(valid.substr(at, next - at));
    if (next == valid.size()) return;
    const auto byte = static_cast<unsigned char>(valid[next]);
    put('\\');
    put(escapes[byte]);
    if (escapes[byte] == 'u') {
      put("00");
      put(digits[byte >> 4U]);
      put(digits[byte & 0xFU]);
    }
    at = next + 1;
  }
}

void JsonWriter::flush() {
  out_.append(held_.data(), held_size_);
  held_size_ = 0;
}

}  // namespace annals

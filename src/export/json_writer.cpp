// Text is copied in runs from one character that has to be escaped to the next.

#include "export/json_writer.h"

#include <array>
#include <charconv>
#include <cmath>

#include "text/utf8.h"

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

void append_valid(std::string_view text, std::string& out) {
  std::size_t copied = 0;
  for (std::size_t at = 0; at < text.size(); ++at) {
    const auto byte = static_cast<unsigned char>(text[at]);
    const char escape = escapes[byte];
    if (escape == 0) continue;
    out.append(text, copied, at - copied);
    copied = at + 1;
    out += '\\';
    out += escape;
    if (escape != 'u') continue;
    constexpr std::string_view digits = "0123456789abcdef";
    out.append("00");
    out += digits[byte >> 4U];
    out += digits[byte & 0xFU];
  }
  out.append(text, copied);
}

template <class Number>
void append_number(Number number, std::string& out) {
  std::array<char, 32> digits;
  out.append(digits.data(), std::to_chars(digits.data(), digits.data() + digits.size(), number).ptr);
}

}  // namespace

JsonWriter& JsonWriter::key(std::string_view name) {
  separate();
  out_ += '"';
  out_ += name;
  out_ += "\":";
  first_ = true;  // no comma before the value
  return *this;
}

void JsonWriter::value(std::string_view text) {
  separate();
  out_ += '"';
  if (is_valid_utf8(text))
    append_valid(text, out_);
  else
    append_valid(valid_utf8(text), out_);
  out_ += '"';
}

void JsonWriter::value(std::size_t number) {
  separate();
  append_number(number, out_);
}

void JsonWriter::value(double number) {
  separate();
  append_number(number, out_);
  if (number == std::floor(number)) out_ += ".0";
}

void JsonWriter::null() {
  separate();
  out_ += "null";
}

void JsonWriter::separate() {
  if (!first_) out_ += ',';
  first_ = false;
}

void JsonWriter::open(char bracket) {
  separate();
  out_ += bracket;
  first_ = true;
}

void JsonWriter::close(char bracket) {
  out_ += bracket;
  first_ = false;
}

}  // namespace annals

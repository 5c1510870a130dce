// Each of the four beliefs is a function that names an encoding or does not; the first name that ICU can open decodes.
#include "page/encoding.h"

#include <uchardet/uchardet.h>
#include <unicode/ucnv.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cstdint>
#include <memory>
#include <optional>
#include <utility>

#include "text/utf8.h"
#include "text/word_hash.h"

namespace annals {
namespace {

constexpr std::size_t kDeclarationReach = 4096;   // the standard says 1024; real pages put scripts in front
constexpr std::size_t kDetectionReach = 1 << 18;  // bytes shown to uchardet

struct Mark {
  std::string_view bytes;
  const char* encoding;
};

std::optional<Mark> byte_order_mark(std::string_view bytes) {
  using namespace std::string_view_literals;
  static constexpr std::array<Mark, 5> marks = {{{"\xEF\xBB\xBF"sv, "UTF-8"},
                                                 {"\xFF\xFE\0\0"sv, "UTF-32LE"},
                                                 {"\0\0\xFE\xFF"sv, "UTF-32BE"},
                                                 {"\xFF\xFE"sv, "UTF-16LE"},
                                                 {"\xFE\xFF"sv, "UTF-16BE"}}};
  for (const Mark& mark : marks) {
    if (bytes.starts_with(mark.bytes)) return mark;
  }
  return {};
}

// The name after "charset=" in the first kilobytes, as both kinds of <meta> and the XML declaration have it.
std::optional<std::string> declared_encoding(std::string_view bytes) {
  const std::string head = ascii_lower(bytes.substr(0, kDeclarationReach));
  for (const std::string_view key : {std::string_view("charset"), std::string_view("encoding")}) {
    for (std::size_t at = head.find(key); at != std::string::npos; at = head.find(key, at + 1)) {
      std::size_t begin = head.find_first_not_of(" \t\r\n", at + key.size());
      if (begin == std::string::npos || head[begin] != '=') continue;
      begin = head.find_first_not_of(" \t\r\n\"'", begin + 1);
      if (begin == std::string::npos) continue;
      const std::size_t end = std::min(head.find_first_of("\"' \t\r\n;>/?", begin), head.size());
      if (end > begin) return head.substr(begin, end - begin);
    }
  }
  return {};
}

std::optional<std::string> detected_encoding(std::string_view bytes) {
  const std::unique_ptr<std::remove_pointer_t<uchardet_t>, decltype(&uchardet_delete)> detector(uchardet_new(),
                                                                                                uchardet_delete);
  const std::string_view sample = bytes.substr(0, kDetectionReach);
  if (uchardet_handle_data(detector.get(), sample.data(), sample.size()) != 0) return {};
  uchardet_data_end(detector.get());
  std::string name = uchardet_get_charset(detector.get());
  if (name.empty()) return {};
  return name;
}

// Labels that mean a larger encoding than they say.
std::string canonical(std::string name) {
  static constexpr std::array<std::pair<std::string_view, std::string_view>, 10> larger = {
      {{"iso-8859-1", "windows-1252"},
       {"iso8859-1", "windows-1252"},
       {"latin1", "windows-1252"},
       {"us-ascii", "windows-1252"},
       {"ascii", "windows-1252"},
       {"iso-8859-9", "windows-1254"},
       {"gb2312", "GBK"},
       {"tis-620", "windows-874"},
       {"ks_c_5601-1987", "windows-949"},
       {"shift_jis", "windows-31j"}}};
  name = ascii_lower(name);
  for (const auto& [label, meant] : larger) {
    if (name == label) return std::string(meant);
  }
  return name;
}

// Encodings that switch between character sets by escape sequences.
bool is_of_seven_bits(std::string_view label) {
  return ascii_lower(label).starts_with("iso-2022");
}

std::optional<std::string> converted(std::string_view bytes, const std::string& encoding) {
  UErrorCode status = U_ZERO_ERROR;
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> from(ucnv_open(encoding.c_str(), &status), ucnv_close);
  const std::unique_ptr<UConverter, decltype(&ucnv_close)> to(ucnv_open("UTF-8", &status), ucnv_close);
  if (U_FAILURE(status)) return {};
  std::string out;
  std::array<char, 1 << 15> piece;
  std::array<UChar, 1 << 13> pivot;
  UChar* pivot_source = pivot.data();
  UChar* pivot_target = pivot.data();
  const char* source = bytes.data();
  bool first = true;
  do {
    char* target = piece.data();
    status = U_ZERO_ERROR;
    ucnv_convertEx(to.get(), from.get(), &target, piece.data() + piece.size(), &source, bytes.data() + bytes.size(),
                   pivot.data(), &pivot_source, &pivot_target, pivot.data() + pivot.size(), first, true, &status);
    first = false;
    out.append(piece.data(), target);
  } while (status == U_BUFFER_OVERFLOW_ERROR);
  if (U_FAILURE(status)) return {};
  return out;
}

std::size_t count_replacements(std::string_view text) {
  std::size_t count = 0;
  for (std::size_t at = text.find("\xEF\xBF\xBD"); at != std::string_view::npos; at = text.find("\xEF\xBF\xBD", at + 3))
    ++count;
  return count;
}

bool is_control(char c) {
  const auto byte = static_cast<unsigned char>(c);
  return byte < 0x20 && byte != '\t' && byte != '\n' && byte != '\r' && byte != '\f' && byte != 0x1B;
}

// Eight bytes are looked at together for one that is less than a space.
std::size_t count_controls(std::string_view text) {
  constexpr std::uint64_t every_byte = 0x0101010101010101U;
  std::size_t count = 0;
  std::size_t at = 0;
  for (; at + sizeof(every_byte) <= text.size(); at += sizeof(every_byte)) {
    const std::uint64_t bytes = loaded<std::uint64_t>(text.data() + at);
    if (((bytes - 0x20 * every_byte) & ~bytes & 0x80 * every_byte) == 0) continue;
    count += static_cast<std::size_t>(std::ranges::count_if(text.substr(at, sizeof(bytes)), is_control));
  }
  return count + static_cast<std::size_t>(std::ranges::count_if(text.substr(at), is_control));
}

Result<DecodedText> checked(std::string text, std::string encoding) {
  const std::size_t controls = count_controls(text);
  const auto nuls = controls == 0 ? 0 : static_cast<std::size_t>(std::ranges::count(text, '\0'));
  if (nuls > text.size() / 1000 + 1) return Error{ErrorKind::not_text, "binary data, not text (NUL bytes)", ""};
  if (controls > text.size() / 20 + 4)
    return Error{ErrorKind::not_text, "binary data, not text (control characters)", ""};
  if (count_replacements(text) * 3 > text.size() / 10 + 30) {
    return Error{ErrorKind::not_text, "not text in any known encoding (read as " + encoding + ")", ""};
  }
  if (nuls > 0) std::erase(text, '\0');
  return DecodedText{std::move(text), std::move(encoding)};
}

}  // namespace

Result<DecodedText> decode(std::string bytes, bool markup, std::string_view label) {
  if (const auto mark = byte_order_mark(bytes)) {
    if (auto text = converted(std::string_view(bytes).substr(mark->bytes.size()), mark->encoding))
      return checked(*std::move(text), mark->encoding);
  }
  const std::optional<std::string> declared = !label.empty() ? std::optional(std::string(label))
                                              : markup       ? declared_encoding(bytes)
                                                             : std::nullopt;
  const bool seven_bits = declared && is_of_seven_bits(*declared) && bytes.find('\x1B') != std::string::npos;
  if (!seven_bits && is_valid_utf8(bytes)) return checked(std::move(bytes), "UTF-8");
  for (const bool detect : {false, true}) {
    const std::optional<std::string> named = detect ? detected_encoding(bytes) : declared;
    if (!named) continue;
    const std::string encoding = canonical(*named);
    if (auto text = converted(bytes, encoding)) return checked(*std::move(text), encoding);
  }
  return checked(converted(bytes, "windows-1252").value_or(std::string()), "windows-1252");
}

}  // namespace annals

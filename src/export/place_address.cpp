// Words are taken whole from both ends of the sentence, and encoded as RFC 3986 asks; "-", "," and "&" part the pieces of a fragment.
#include "export/place_address.h"

#include <algorithm>
#include <string_view>
#include <vector>

#include "export/web_address.h"
#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::size_t kWhole = 80;  // bytes of a sentence that stands in the address as it is
constexpr std::size_t kWords = 5;   // of a longer one, at each end

std::string encoded(std::string_view text) {
  constexpr std::string_view digits = "0123456789ABCDEF";
  std::string out;
  for (const char c : text) {
    const bool stands =
        is_ascii_digit(c) || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z') || c == '.' || c == '_' || c == '~';
    if (stands) {
      out += c;
    } else {
      const auto byte = static_cast<unsigned char>(c);
      out.append("%").append(1, digits[byte >> 4]).append(1, digits[byte & 15]);
    }
  }
  return out;
}

std::vector<std::string_view> words_of(std::string_view text) {
  std::vector<std::string_view> words;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of(" \n\t", begin), text.size());
    if (end > begin) words.push_back(text.substr(begin, end - begin));
    begin = end + 1;
  }
  return words;
}

std::string joined(const std::vector<std::string_view>& words, std::size_t begin, std::size_t end) {
  std::string out;
  for (; begin < end; ++begin) out.append(out.empty() ? "" : " ").append(words[begin]);
  return out;
}

// Of the sentence, from the cell with the words that give the time on: text within one cell of a table can be found.
std::string_view findable(const Source& source) {
  const std::string_view sentence = source.sentence;
  if (sentence.find(" | ") == std::string_view::npos) return sentence;
  const std::size_t at = std::min(sentence.find(source.expression), sentence.size());
  const std::size_t bar = sentence.rfind(" | ", at);
  const std::size_t begin = bar == std::string_view::npos ? 0 : bar + 3;
  return sentence.substr(begin, sentence.find(" | ", begin) - begin);
}

std::string text_directive(const Source& source) {
  const std::string_view text = findable(source);
  const std::vector<std::string_view> words = words_of(text);
  if (words.empty()) return {};
  if (text.size() <= kWhole || words.size() <= 2 * kWords) return encoded(joined(words, 0, words.size()));
  return encoded(joined(words, 0, kWords)) + "," + encoded(joined(words, words.size() - kWords, words.size()));
}

// "p. 4", "p. 2, ¶ 6" → "4"
std::string_view page_of(std::string_view place) {
  constexpr std::string_view mark = "p. ";
  if (!place.starts_with(mark)) return {};
  place.remove_prefix(mark.size());
  const std::size_t digits = std::min(place.find_first_not_of("0123456789"), place.size());
  return place.substr(0, digits);
}

}  // namespace

std::optional<std::string> place_address(const Source& source) {
  std::optional<std::string> address = web_address(source.url);
  if (!address) return std::nullopt;
  if (const std::string_view page = page_of(source.place); !page.empty())
    return address->substr(0, address->find('#')) + "#page=" + std::string(page);
  const std::string directive = text_directive(source);
  if (directive.empty()) return std::nullopt;
  if (const std::size_t other = address->find(":~:"); other != std::string::npos) address->resize(other);
  if (address->find('#') == std::string::npos) *address += '#';
  return *address + ":~:text=" + directive;
}

}  // namespace annals

// Letters of a script that only one language uses decide at once. Otherwise the language
// whose common words are the largest share of all words wins, where that share is not by accident.
#include "page/text_language.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <map>
#include <vector>

#include "text/utf8.h"

namespace annals {
namespace {

constexpr double kLeastShare = 0.05;  // of the words; text in the language has 0.2 and more
constexpr int kLeastWords = 3;

// The language that writes in the script of the letter; null where several do.
const std::string* language_of(UChar32 letter, const PageRules& rules) {
  UErrorCode status = U_ZERO_ERROR;
  const auto found = rules.script_languages.find(folded(uscript_getShortName(uscript_getScript(letter, &status))));
  return found == rules.script_languages.end() ? nullptr : &found->second;
}

int ascii_letters(std::string_view text) {
  return static_cast<int>(std::ranges::count_if(text, [](char c) { return (c | 0x20) >= 'a' && (c | 0x20) <= 'z'; }));
}

std::string by_script(std::string_view text, const PageRules& rules) {
  if (is_ascii(text)) return {};
  std::map<std::string, int> letters;
  int all = ascii_letters(text);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    if (bytes[at] < 0x80) {
      ++at;
      continue;
    }
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, at, size, c);
    if (u_isalpha(c) == 0) continue;
    ++all;
    if (c < 0x250) continue;
    if (const std::string* language = language_of(c, rules)) ++letters[*language];
  }
  // A script that one language shares with others' (Han, with Japanese) yields to a rarer one that is its own.
  std::string best;
  int least = 0;
  int sum = 0;
  for (const auto& [language, count] : letters) sum += count;
  if (sum * 2 <= all) return {};
  for (const auto& [language, count] : letters) {
    if (count * 10 >= sum && (best.empty() || count < least)) {
      best = language;
      least = count;
    }
  }
  return best;
}

constexpr std::array<bool, 256> separators = [] {
  std::array<bool, 256> table{};
  for (const char c : std::string_view(" \t\n\v\f\r.,;:!?\"'()")) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

bool separates(char c) {
  return separators[static_cast<unsigned char>(c)];
}

// Calls `use` with each word, folded.
template <class Use>
void each_word(std::string_view text, Use use) {
  for (std::size_t begin = 0; begin < text.size(); ++begin) {
    std::size_t end = begin;
    unsigned char all = 0;
    for (; end < text.size() && !separates(text[end]); ++end) all |= static_cast<unsigned char>(text[end]);
    if (end > begin && all < 0x80) {
      use(Folded(text.substr(begin, end - begin)).text());
    } else if (end > begin) {  // folding may show more white space in it
      const std::string key = folded(text.substr(begin, end - begin));
      for (std::size_t at = 0; at < key.size();) {
        const std::size_t stop = std::min(key.find(' ', at), key.size());
        if (stop > at) use(std::string_view(key).substr(at, stop - at));
        at = stop + 1;
      }
    }
    begin = end;
  }
}

// How many of a text's words are among the common ones of each language.
struct Counts {
  std::vector<int> by_language;  // in the order of CommonWords::languages
  int words = 0;

  // The language with the most; empty where they are too few.
  std::string best(const PageRules& rules) const {
    const auto most = std::ranges::max_element(by_language);  // of equals, the first by name
    if (most == by_language.end() || *most < kLeastWords || *most < kLeastShare * words) return {};
    return rules.common_words.languages()[static_cast<std::size_t>(most - by_language.begin())];
  }

  int of(std::string_view language, const PageRules& rules) const {
    const auto& languages = rules.common_words.languages();
    const auto found = std::ranges::find(languages, language);
    return found == languages.end() ? 0 : by_language[static_cast<std::size_t>(found - languages.begin())];
  }
};

Counts counts_of(std::string_view text, const PageRules& rules) {
  Counts counts{.by_language = std::vector<int>(rules.common_words.languages().size())};
  each_word(text, [&](std::string_view word) {
    ++counts.words;
    for (const std::uint8_t language : rules.common_words.find(word)) ++counts.by_language[language];
  });
  return counts;
}

}  // namespace

std::string text_language(std::string_view text, const PageRules& rules) {
  text = text.substr(0, kLanguageReach);
  if (std::string language = by_script(text, rules); !language.empty()) return language;
  return counts_of(text, rules).best(rules);
}

std::string foreign_language(std::string_view text, std::string_view declared, std::string_view own,
                             const PageRules& rules) {
  constexpr int decides = 50;  // words
  text = text.substr(0, kLanguageReach);
  const bool declared_other = !declared.empty() && declared != own;
  if (const std::string script = by_script(text, rules); !script.empty()) return script == own ? "" : script;
  const Counts counts = counts_of(text, rules);
  const std::string best = counts.best(rules);
  if (best.empty()) return declared_other ? std::string(declared) : "";
  if (best == own) return {};
  const bool clearly = counts.of(best, rules) >= 2 * counts.of(own, rules);
  if (counts.words >= decides) return clearly ? best : "";
  return declared_other && clearly ? best : "";
}

}  // namespace annals

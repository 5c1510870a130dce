// Letters of a script that only one language uses decide at once. Otherwise the language
// whose common words are the largest share of all words wins, where that share is not by accident.
#include "page/text_language.h"

#include <unicode/uchar.h>
#include <unicode/uscript.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <map>

namespace annals {
namespace {

constexpr double kLeastShare = 0.05;  // of the words; text in the language has 0.2 and more
constexpr int kLeastWords = 3;

std::string by_script(std::string_view text, const PageRules& rules) {
  std::map<std::string, int> letters;
  int all = 0;
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(text.data());
  const auto size = static_cast<std::int32_t>(text.size());
  for (std::int32_t at = 0; at < size;) {
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, at, size, c);
    if (u_isalpha(c) == 0) continue;
    ++all;
    if (c < 0x250) continue;
    UErrorCode status = U_ZERO_ERROR;
    const auto language = rules.script_languages.find(folded(uscript_getShortName(uscript_getScript(c, &status))));
    if (language != rules.script_languages.end()) ++letters[language->second];
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

}  // namespace

std::string text_language(std::string_view text, const PageRules& rules) {
  text = text.substr(0, kLanguageReach);
  if (std::string language = by_script(text, rules); !language.empty()) return language;
  std::map<std::string_view, int> counts;
  int words = 0;
  const std::string key = folded(text);
  for (std::size_t begin = 0; begin < key.size();) {
    const std::size_t end = std::min(key.find_first_of(" .,;:!?\"'()", begin), key.size());
    if (end > begin) {
      ++words;
      const auto found = rules.common_words.find(std::string_view(key).substr(begin, end - begin));
      if (found != rules.common_words.end()) {
        for (const std::string& language : found->second) ++counts[language];
      }
    }
    begin = end + 1;
  }
  std::string_view best;
  int most = kLeastWords - 1;
  for (const auto& [language, count] : counts) {
    if (count > most) {
      most = count;
      best = language;
    }
  }
  return most < kLeastShare * words ? std::string() : std::string(best);
}

}  // namespace annals

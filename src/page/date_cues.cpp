// The last words of the text are looked up, the longest group first; then one word fewer at the end.
#include "page/date_cues.h"

#include <string>
#include <vector>

namespace annals {
namespace {

constexpr std::size_t kReach = 120;      // bytes looked at
constexpr std::size_t kLongestCue = 4;   // words
constexpr std::size_t kMostBetween = 3;  // words

bool is_edge(char c) {
  return std::string_view(" :.,;-|/()[]").find(c) != std::string_view::npos;
}

// Full-width colons stand without a space.
constexpr std::string_view kWideColon = "：";

// The words with their edges trimmed.
std::vector<std::string> words_of(const std::string& text) {
  std::vector<std::string> words;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = std::min(text.find(' ', begin), text.size());
    std::size_t first = begin;
    std::size_t last = end;
    while (first < last && is_edge(text[first])) ++first;
    while (last > first && is_edge(text[last - 1])) --last;
    while (text.substr(first, last - first).ends_with(kWideColon)) last -= kWideColon.size();
    if (first < last) words.push_back(text.substr(first, last - first));
    begin = end + 1;
  }
  return words;
}

}  // namespace

DateRole cue_before_date(std::string_view before, const PageRules& rules) {
  const std::string text = folded(before.substr(before.size() > kReach ? before.size() - kReach : 0));
  const std::vector<std::string> words = words_of(text);
  for (std::size_t between = 0; between <= kMostBetween && between < words.size(); ++between) {
    const std::size_t end = words.size() - between;
    for (std::size_t count = std::min(kLongestCue, end); count > 0; --count) {
      std::string phrase;
      for (std::size_t at = end - count; at < end; ++at) phrase += (phrase.empty() ? "" : " ") + words[at];
      if (const auto cue = rules.cues.find(phrase); cue != rules.cues.end()) return cue->second;
    }
  }
  return DateRole::generic;
}

}  // namespace annals

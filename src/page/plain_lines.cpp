// A line is prose by its length and its end mark; what repeats in a text or begins like boilerplate is not, whatever
// its looks.
#include "page/plain_lines.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

namespace annals {
namespace {

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

std::vector<PlainLine> split(std::string_view text) {
  std::vector<PlainLine> lines;
  bool blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    Span span{begin, std::min(text.find('\n', begin), text.size())};
    begin = span.end + 1;
    while (span.end > span.begin && is_blank(text[span.end - 1])) --span.end;
    while (span.begin < span.end && is_blank(text[span.begin])) ++span.begin;
    if (!span.empty()) lines.push_back({.span = span, .after_blank = blank});
    blank = span.empty();
  }
  return lines;
}

bool ends_sentence(std::string_view line) {
  static constexpr std::array<std::string_view, 11> closers = {"\"", "'", ")",  "]",  "”", "’",
                                                               "»",  "“", "」", "』", "）"};
  static constexpr std::array<std::string_view, 10> ends = {".", "!", "?", ":", "…", "。", "！", "？", "।", "؟"};
  for (bool closed = true; closed;) {
    closed = false;
    for (const std::string_view closer : closers) {
      if (!line.ends_with(closer)) continue;
      line.remove_suffix(closer.size());
      closed = true;
    }
  }
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return line.ends_with(end); });
}

}  // namespace

std::vector<PlainLine> plain_lines(std::string_view text, const PageRules& rules) {
  std::vector<PlainLine> lines = split(text);
  std::unordered_map<std::string_view, int> seen;
  for (const PlainLine& line : lines) ++seen[line.span.of(text)];
  for (PlainLine& line : lines) {
    const std::string_view words = line.span.of(text);
    const bool ended = ends_sentence(words);
    if (words.size() < 200) {
      const std::string key = folded(words);
      line.furniture = rules.furniture_phrases.match_start(key) > 0;
      line.ends = words.size() < 60 && rules.end_phrases.match_start(key) > 0;
    }
    line.furniture = line.furniture || seen[words] > 1;
    line.prose = !line.furniture && ((ended && words.size() >= 50) || words.size() >= 160);
    if (line.prose) {
      line.weight = static_cast<double>(std::min<std::size_t>(words.size(), 600));
    } else {
      line.weight = line.ends ? -300 : line.furniture ? -120 : ended && words.size() > 20 ? 0 : -55;
    }
  }
  return lines;
}

}  // namespace annals

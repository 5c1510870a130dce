// Lines first: length, sentence shape, what they begin with. Then the stretch.
#include "page/plain_text.h"

#include <algorithm>
#include <string>
#include <unordered_map>
#include <utility>
#include <vector>

#include "page/written_date.h"

namespace annals {
namespace {

struct Line {
  Span span;  // without white space at the ends
  bool after_blank = false;
  bool prose = false;  // long enough and shaped like sentences
  bool furniture = false;
  double weight = 0;  // for the article, against it where negative
};

bool is_blank(char c) {
  return c == ' ' || c == '\t' || c == '\r' || c == '\n' || c == '\f' || c == '\v';
}

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  bool blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    std::size_t end = std::min(text.find('\n', begin), text.size());
    Span span{begin, end};
    begin = end + 1;
    while (span.end > span.begin && is_blank(text[span.end - 1])) --span.end;
    while (span.begin < span.end && is_blank(text[span.begin])) ++span.begin;
    if (span.empty()) {
      blank = true;
      continue;
    }
    lines.push_back({.span = span, .after_blank = blank});
    blank = false;
  }
  return lines;
}

bool ends_sentence(std::string_view line) {
  static constexpr std::string_view closers = "\"')]";
  while (!line.empty() && closers.find(line.back()) != std::string_view::npos) line.remove_suffix(1);
  for (const std::string_view closer : {"”", "’", "»", "“", "」", "』", "）"}) {
    if (line.ends_with(closer)) line.remove_suffix(closer.size());
  }
  if (line.empty()) return false;
  if (line.back() == '.' || line.back() == '!' || line.back() == '?' || line.back() == ':') return true;
  for (const std::string_view end : {"…", "。", "！", "？", "।", "؟"}) {
    if (line.ends_with(end)) return true;
  }
  return false;
}

// Sentence shape: several words, more than one of them short, and an end mark at the end or inside.
void weigh(std::string_view text, const PageRules& rules, std::vector<Line>& lines) {
  std::unordered_map<std::string_view, int> seen;
  for (const Line& line : lines) ++seen[line.span.of(text)];
  for (Line& line : lines) {
    const std::string_view words = line.span.of(text);
    const bool ended = ends_sentence(words);
    const bool short_line = words.size() < 200;
    line.furniture = short_line && rules.furniture_phrases.match_start(folded(words.substr(0, 200))) > 0;
    line.furniture = line.furniture || seen[words] > 1;
    line.prose = !line.furniture && ((ended && words.size() >= 50) || words.size() >= 160);
    if (line.prose) {
      line.weight = static_cast<double>(std::min<std::size_t>(words.size(), 600));
    } else {
      line.weight = line.furniture ? -120 : ended && words.size() > 20 ? 0 : -55;
    }
  }
}

// The stretch of greatest total weight, by Kadane's algorithm.
std::pair<std::size_t, std::size_t> best_stretch(const std::vector<Line>& lines) {
  std::pair<std::size_t, std::size_t> best{0, 0};
  double best_weight = 0;
  double weight = 0;
  std::size_t begin = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (weight <= 0) {
      weight = 0;
      begin = at;
    }
    weight += lines[at].weight;
    if (weight > best_weight) {
      best_weight = weight;
      best = {begin, at + 1};
    }
  }
  return best;
}

void add_block(Article& article, BlockKind kind, std::string_view text) {
  if (!article.text.empty()) article.text += "\n\n";
  const std::size_t begin = article.text.size();
  article.text += text;
  article.blocks.push_back({kind, {begin, article.text.size()}});
}

}  // namespace

Article plain_text_article(std::string text, const DocumentHint& hint, const PageRules& rules) {
  std::vector<Line> lines = lines_of(text);
  weigh(text, rules, lines);
  auto [begin, end] = best_stretch(lines);
  if (begin == end) end = lines.size();
  Article article;
  article.url = hint.url;
  for (std::size_t at = begin; at < end; ++at) {
    if (!lines[at].furniture) add_block(article, BlockKind::paragraph, lines[at].span.of(text));
  }
  return article;
}

Article plain_body_article(std::string text, const DocumentHint& hint, const PageRules& rules) {
  (void)rules;
  Article article;
  article.url = hint.url;
  for (const Line& line : lines_of(text)) {
    if (!article.blocks.empty() && !line.after_blank) {
      article.blocks.back().span.end = line.span.end;
    } else {
      article.blocks.push_back({BlockKind::paragraph, line.span});
    }
  }
  article.text = std::move(text);
  return article;
}

}  // namespace annals

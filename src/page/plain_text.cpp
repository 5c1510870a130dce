// The article is the stretch of lines with the greatest sum of weights; its title is sought in the lines before it, its
// date around it.
#include "page/plain_text.h"

#include <algorithm>
#include <string>
#include <utility>
#include <vector>

#include "page/document_day.h"
#include "page/plain_date.h"
#include "page/plain_lines.h"
#include "page/text_language.h"
#include "page/written_date.h"
#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::size_t kTitleReach = 60;  // lines before the article

// The stretch of greatest total weight (Kadane).
std::pair<std::size_t, std::size_t> best_stretch(const std::vector<PlainLine>& lines) {
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
    const bool ends_it = weight == best_weight && best.second == at && lines[at].ended;  // "He died in 2004."
    if (weight > best_weight || (ends_it && best_weight > 0)) {
      best_weight = weight;
      best = {begin, at + 1};
    }
  }
  return best;
}

// A last short paragraph behind a slot for an advertisement, "The quay reopens on Monday.": where nothing follows the stretch to the
// end of the text but furniture and a few sentences, they are its own.
std::size_t with_last_sentences(const std::vector<PlainLine>& lines, std::size_t end) {
  constexpr std::size_t most = 3;
  std::size_t last = end;
  std::size_t sentences = 0;
  for (std::size_t at = end; at < lines.size(); ++at) {
    if (lines[at].furniture && !lines[at].ends) continue;
    if (!lines[at].ended || lines[at].ends || ++sentences > most) return end;
    last = at + 1;
  }
  return last;
}

// "1. Harbour crane" belongs to what stands under it, and is no title.
bool is_numbered_heading(const PlainLine& line, std::string_view text) {
  return line.kind == BlockKind::heading && is_ascii_digit(line.span.of(text).front());
}

// The share of a line's words of four letters and more that the article has too.
double overlap(std::string_view line, const WordSet& article_words) {
  const std::string key = folded(line);
  double shared = 0;
  double all = 0;
  for (std::size_t begin = 0; begin < key.size();) {
    const std::size_t end = std::min(key.find(' ', begin), key.size());
    if (end - begin >= 4) {
      ++all;
      shared += article_words.contains(std::string_view(key).substr(begin, end - begin)) ? 1 : 0;
    }
    begin = end + 1;
  }
  return all == 0 ? 0 : shared / all;
}

WordSet words_between(std::string_view text, std::size_t begin, std::size_t end) {
  WordSet words;
  const std::string key = folded(text.substr(begin, std::min<std::size_t>(end - begin, 20000)));
  for (std::size_t at = 0; at < key.size();) {
    const std::size_t stop = std::min(key.find_first_of(" .,;:", at), key.size());
    words.insert(key.substr(at, stop - at));
    at = stop + 1;
  }
  return words;
}

// The line that heads the article: among those before it the one most like a headline, by length, shared words and
// nearness.
std::optional<std::size_t> title_line(std::string_view text, const PlainLayout& layout, const PageRules& rules) {
  if (layout.begin == 0) return {};
  const WordSet words =
      words_between(text, layout.lines[layout.begin].span.begin, layout.lines[layout.end - 1].span.end);
  std::optional<std::size_t> best;
  double best_score = 0.45;
  for (std::size_t at = layout.begin - std::min(layout.begin, kTitleReach); at < layout.begin; ++at) {
    const std::string_view line = layout.lines[at].span.of(text);
    if (line.size() < 12 || line.size() > 250 || !find_dates(line, rules, true).empty()) continue;
    if (layout.lines[at].furniture && rules.furniture_phrases.match_start(folded(line)) > 0) continue;
    const double away = static_cast<double>(layout.begin - at);
    const double score = overlap(line, words) + std::min(static_cast<double>(line.size()), 60.0) / 120 - away / 100;
    if (score > best_score) {
      best_score = score;
      best = at;
    }
  }
  // Pages often say the title again above a picture; dates stand below the first.
  for (std::size_t at = layout.begin - std::min(layout.begin, kTitleReach); best && at < *best; ++at) {
    if (layout.lines[at].span.of(text) == layout.lines[*best].span.of(text)) best = at;
  }
  return best;
}

void date_by(const PlainLayout& layout, std::string_view text, const DocumentHint& hint, const PageRules& rules,
             Article& article) {
  if (hint.date) return;  // what is given wins, so nothing is looked for
  HtmlMetadata metadata;
  metadata.language = article.language;
  const std::optional<bool> order = numeric_order(text, rules);
  const bool month_first = order.value_or(writes_month_first(metadata, hint.url, rules));
  DateChoice choice = plain_date(text, layout, rules, month_first, order.has_value(), hint.crawled);
  if (!choice.date || choice.date->source != kPublishedLine) {
    if (std::optional<PublicationDate> day = day_of_head(text, rules, month_first)) choice = {std::move(day), {}};
  }
  article.published = std::move(choice.date);
  article.no_date = choice.no_date;
}

// All lines are the article's own; its prose begins where the first line of prose does.
PlainLayout whole_layout(std::vector<PlainLine> lines) {
  PlainLayout layout{.lines = std::move(lines), .title = {}};
  layout.end = layout.lines.size();
  while (layout.begin < layout.end && !layout.lines[layout.begin].prose) ++layout.begin;
  return layout;
}

}  // namespace

void add_block(Article& article, BlockKind kind, std::string_view text) {
  if (!article.text.empty()) article.text += "\n\n";
  const std::size_t begin = article.text.size();
  article.text += text;
  article.blocks.push_back({.kind = kind, .span = {begin, article.text.size()}});
}

std::string language_of(std::string_view text, const DocumentHint& hint, const PageRules& rules) {
  if (!hint.language.empty()) return hint.language;
  const bool dates_in_digits = !hint.date;  // a language decides about their order
  return hint.detect_language || dates_in_digits ? text_language(text, rules) : std::string();
}

void date_by_lines(const DocumentHint& hint, const PageRules& rules, Article& article) {
  date_by(whole_layout(plain_lines(article.text, rules)), article.text, hint, rules, article);
}

std::vector<std::size_t> paragraph_numbers(const std::vector<std::string_view>& paragraphs,
                                           std::vector<std::uint32_t>& numbers) {
  constexpr std::uint32_t fewest = 3;
  constexpr std::size_t prose = 40;  // bytes on the average; shorter ones are headings or a list
  numbers.assign(paragraphs.size(), 0);
  std::vector<std::size_t> sizes(paragraphs.size(), 0);
  std::uint32_t next = 1;
  std::size_t bytes = 0;
  for (std::size_t at = 0; at < paragraphs.size(); ++at) {
    const std::string_view text = paragraphs[at];
    const std::string digits = std::to_string(next);
    if (!text.starts_with(digits) || text.size() < digits.size() + 2) continue;
    const std::string_view behind = text.substr(digits.size());
    const bool mark = behind.starts_with(". ") || behind.starts_with(") ") || behind.starts_with(".\t");
    if (!mark) continue;
    sizes[at] = digits.size() + 2;
    numbers[at] = next++;
    bytes += text.size();
  }
  if (next > fewest && bytes >= prose * (next - 1)) return sizes;
  numbers.assign(paragraphs.size(), 0);
  return std::vector<std::size_t>(paragraphs.size(), 0);
}

Article plain_text_article(const JoinedText& joined, const DocumentHint& hint, const PageRules& rules) {
  const std::string& text = joined.text;
  PlainLayout layout{.lines = plain_lines(text, rules), .title = {}};
  std::tie(layout.begin, layout.end) = best_stretch(layout.lines);
  layout.end = layout.begin == layout.end ? layout.lines.size() : with_last_sentences(layout.lines, layout.end);
  while (layout.begin > 0 && is_numbered_heading(layout.lines[layout.begin - 1], text)) --layout.begin;
  layout.title = title_line(text, layout, rules);

  Article article;
  article.url = hint.url;
  article.text.reserve(text.size());
  if (layout.title) article.title = layout.lines[*layout.title].span.of(text);
  std::vector<std::string_view> paragraphs;
  for (std::size_t at = layout.begin; at < layout.end; ++at) paragraphs.push_back(layout.lines[at].span.of(text));
  std::vector<std::uint32_t> numbers;
  const std::vector<std::size_t> numbered = paragraph_numbers(paragraphs, numbers);
  const auto take_lines = [&](bool furniture) {
    for (std::size_t at = layout.begin; at < layout.end; ++at) {
      const PlainLine& line = layout.lines[at];
      if (line.furniture != furniture) continue;
      const std::uint32_t number = numbers[at - layout.begin];
      const Span span{line.span.begin + std::max(line.marker, numbered[at - layout.begin]), line.span.end};
      if (span.end <= span.begin) continue;
      add_block(article, number != 0 ? BlockKind::paragraph : line.kind, span.of(text));
      article.blocks.back().number = number;
      carry_marks(joined.marks, span, article.blocks.back().span.begin, article.marks);
    }
  };
  take_lines(false);
  if (article.blocks.empty()) take_lines(true);  // where all lines look like furniture, none is known to be
  article.language = language_of(article.text, hint, rules);
  date_by(layout, text, hint, rules, article);
  return article;
}

Article plain_body_article(std::string text, const DocumentHint& hint, const PageRules& rules) {
  // Which lines are furniture is asked for the date alone.
  const PlainLayout layout = whole_layout(hint.date ? bare_lines(text) : plain_lines(text, rules));

  Article article;
  article.url = hint.url;
  for (const PlainLine& line : layout.lines) {
    if (!article.blocks.empty() && !line.after_blank && line.kind == BlockKind::paragraph) {
      article.blocks.back().span.end = line.span.end;
    } else {
      article.blocks.push_back({.kind = line.kind, .span = {line.span.begin + line.marker, line.span.end}});
    }
  }
  article.language = language_of(text, hint, rules);
  date_by(layout, text, hint, rules, article);
  article.text = std::move(text);
  return article;
}

}  // namespace annals

// Each paragraph is a block; a mark at its beginning leaves the text and says whose words follow, up to the next mark.
#include "page/transcript.h"

#include <algorithm>
#include <string>
#include <vector>

#include "page/plain_text.h"
#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::size_t kFewest = 4;
constexpr std::size_t kLongestName = 40;

struct Paragraph {
  Span span;
  std::size_t mark = 0;      // bytes of "Q. "
  std::string_view speaker;  // "THE COURT"; empty behind "Q." and where it has no mark
};

// "Q. ", "THE COURT: ", "MR. LUND: ": a name in capitals and a colon.
void read_mark(std::string_view text, Paragraph& paragraph, const PageRules& rules) {
  const std::size_t space = text.find(' ');
  if (space != std::string_view::npos && space <= 3 && rules.question_marks.contains(folded(text.substr(0, space))) &&
      starts_with_capital(text)) {
    paragraph.mark = space + 1;  // a letter is nobody's name
    return;
  }
  const std::size_t colon = text.substr(0, kLongestName).find(": ");
  if (colon == std::string_view::npos || colon < 2) return;
  const std::string_view name = text.substr(0, colon);
  const bool capitals = std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; }) &&
                        std::ranges::any_of(name, [](char c) { return c >= 'A' && c <= 'Z'; });
  if (!capitals || std::ranges::any_of(name, is_ascii_digit)) return;
  paragraph.mark = colon + 2;
  paragraph.speaker = name;
}

std::vector<Paragraph> paragraphs_of(std::string_view text, const PageRules& rules) {
  std::vector<Paragraph> paragraphs;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    Paragraph paragraph{.span = {begin, end}};
    begin = end + 1;
    while (paragraph.span.end > paragraph.span.begin && is_ascii_space(text[paragraph.span.end - 1]))
      --paragraph.span.end;
    while (!paragraph.span.empty() && is_ascii_space(text[paragraph.span.begin])) ++paragraph.span.begin;
    if (paragraph.span.empty()) continue;
    read_mark(paragraph.span.of(text), paragraph, rules);
    paragraphs.push_back(paragraph);
  }
  return paragraphs;
}

}  // namespace

std::optional<Article> transcript_article(const JoinedText& joined, const DocumentHint& hint, const PageRules& rules) {
  const std::vector<Paragraph> paragraphs = paragraphs_of(joined.text, rules);
  const auto marked = static_cast<std::size_t>(
      std::ranges::count_if(paragraphs, [](const Paragraph& paragraph) { return paragraph.mark > 0; }));
  if (marked < kFewest || marked * 2 < paragraphs.size()) return {};
  Article article;
  article.url = hint.url;
  article.parts.emplace_back();
  for (const Paragraph& paragraph : paragraphs) {
    if (paragraph.mark > 0)
      article.parts.push_back(
          {.kind = Part::Kind::section, .day = {}, .clock = {}, .speaker = std::string(paragraph.speaker)});
    const Span said{paragraph.span.begin + paragraph.mark, paragraph.span.end};
    if (said.empty()) continue;
    add_block(article, BlockKind::paragraph, said.of(joined.text));
    article.blocks.back().part = static_cast<std::uint32_t>(article.parts.size() - 1);
    carry_marks(joined.marks, said, article.blocks.back().span.begin, article.marks);
  }
  article.language = language_of(article.text, hint, rules);
  date_by_lines(hint, rules, article);
  return article;
}

}  // namespace annals

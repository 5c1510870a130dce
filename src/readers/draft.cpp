// Numbers first, then blocks one after the other, then the document's own day, which is looked for in the text.
#include "readers/draft.h"

#include <algorithm>
#include <optional>
#include <utility>

#include "page/dated_headings.h"
#include "page/plain_text.h"
#include "page/stamped_text.h"
#include "page/transcript.h"
#include "text/utf8.h"

namespace annals {
namespace {

// Numbers that the format counts are those of paragraphs only where they stand before prose.
bool counts_paragraphs(const std::vector<DraftBlock>& blocks) {
  constexpr std::size_t fewest = 3, prose = 60;
  std::size_t numbered = 0;
  std::size_t bytes = 0;
  for (const DraftBlock& block : blocks) {
    if (block.number == 0) continue;
    ++numbered;
    bytes += block.text.size();
  }
  return numbered >= fewest && bytes >= prose * numbered;
}

// Takes "17. " from paragraphs and gives them the number.
void take_typed_numbers(std::vector<DraftBlock>& blocks) {
  std::vector<std::string_view> texts;
  for (const DraftBlock& block : blocks)
    texts.push_back(block.kind == BlockKind::heading ? std::string_view() : std::string_view(block.text));
  std::vector<std::uint32_t> numbers;
  const std::vector<std::size_t> sizes = paragraph_numbers(texts, numbers);
  for (std::size_t at = 0; at < blocks.size(); ++at) {
    if (numbers[at] == 0) continue;
    blocks[at].number = numbers[at];
    blocks[at].text.erase(0, sizes[at]);
    for (Mark& mark : blocks[at].marks) mark.offset -= std::min(mark.offset, sizes[at]);
  }
}

}  // namespace

void GatheredText::add(std::string_view text) {
  for (const char c : text) {
    if (is_ascii_space(c)) {
      space_ = true;
      continue;
    }
    if (space_ && !block_.text.empty()) block_.text += ' ';
    space_ = false;
    if (pending_page_ != 0) block_.marks.push_back({.offset = block_.text.size(), .page = pending_page_});
    pending_page_ = 0;
    block_.text += c;
  }
}

bool GatheredText::take(BlockKind kind, DraftBlock& block) {
  space_ = false;
  if (block_.text.empty()) return false;
  block_.kind = kind;
  block = std::move(block_);
  block_ = {};
  return true;
}

namespace {

// The blocks as lines, for the readers of text with a head in each: a log in a table, a transcript, a chat that was pasted.
std::optional<Article> article_of_lines(const Draft& draft, const DocumentHint& hint, const PageRules& rules) {
  JoinedText lines;
  for (const DraftBlock& block : draft.blocks) {
    if (!lines.text.empty()) lines.text += block.kind == BlockKind::heading ? "\n\n" : "\n";
    for (Mark mark : block.marks) {
      mark.offset += lines.text.size();
      lines.marks.push_back(mark);
    }
    lines.text += block.text;
  }
  std::optional<Article> article = stamped_article(lines.text, hint, rules);
  if (!article) article = transcript_article(lines, hint, rules);
  if (article && !draft.title.empty()) article->title = draft.title;
  return article;
}

}  // namespace

void GatheredRow::begin() {
  if (++depth_ == 1) text_.clear();
}

void GatheredRow::begin_cell() {
  if (depth_ == 1 && !text_.empty()) text_ += " | ";
}

void GatheredRow::add(std::string_view paragraph) {
  if (!text_.empty() && !text_.ends_with(" | ")) text_ += ' ';
  text_ += paragraph;
}

std::optional<DraftBlock> GatheredRow::end() {
  if (depth_ == 0 || --depth_ > 0 || text_.empty()) return std::nullopt;
  return DraftBlock{.kind = BlockKind::paragraph, .text = std::exchange(text_, {})};
}

Article article_of(Draft draft, const DocumentHint& hint, const PageRules& rules) {
  if (std::optional<Article> article = article_of_lines(draft, hint, rules)) return *std::move(article);
  if (!counts_paragraphs(draft.blocks)) {
    for (DraftBlock& block : draft.blocks) block.number = 0;
    take_typed_numbers(draft.blocks);
  }
  Article article;
  article.url = hint.url;
  article.title = std::move(draft.title);
  bool paged = false;
  for (const DraftBlock& block : draft.blocks) {
    if (block.text.empty()) continue;
    if (article.blocks.empty() && block.kind == BlockKind::heading && article.title.empty()) article.title = block.text;
    add_block(article, block.kind, block.text);
    article.blocks.back().number = block.number;
    for (Mark mark : block.marks) {
      if (!paged && mark.page > 1) article.marks.push_back({.offset = 0, .page = 1});
      paged = true;
      mark.offset += article.blocks.back().span.begin;
      article.marks.push_back(mark);
    }
  }
  date_sections(rules, article);
  article.language = draft.language.empty() ? language_of(article.text, hint, rules) : draft.language;
  date_by_lines(hint, rules, article);
  return article;
}

}  // namespace annals

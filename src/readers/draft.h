// The blocks that a reader takes from a document, before they are an Article: what all formats of documents have in common is done
// once, here.
//
//   Draft draft;
//   draft.page_break();
//   draft.add(BlockKind::paragraph, "The bridge was widened in 1934.");
//   Article article = article_of(std::move(draft), hint, rules);
//
// White space runs become one space. Paragraphs that begin "1. ", "2. ", … get the number for their place and lose it from the
// text. A heading with a full date is the day of what stands under it. The article's day is what the document says of itself in
// its head; what its properties say is the day of saving, and dates nothing.
//
// Thread safety: values.
#pragma once

#include <cstddef>
#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/article.h"
#include "page/page_rules.h"
#include "page/read_article.h"

namespace annals {

struct DraftBlock {
  BlockKind kind = BlockKind::paragraph;
  std::string text;
  std::uint32_t number = 0;      // that the format counts for it; 0: none
  std::vector<Mark> marks = {};  // offsets in `text`
};

struct Draft {
  std::string title = {};
  std::string language = {};
  std::vector<DraftBlock> blocks = {};
};

Article article_of(Draft draft, const DocumentHint& hint, const PageRules& rules);

// Text that is gathered a piece at a time, its white space runs one space, with the pages that begin in it.
class GatheredText {
 public:
  void add(std::string_view text);
  void space() { space_ = true; }
  void begin_page(std::uint32_t page) { pending_page_ = page; }

  bool empty() const { return block_.text.empty(); }
  const std::string& text() const { return block_.text; }
  // The block, if there is any text; a page that has begun since is left for the next text.
  bool take(BlockKind kind, DraftBlock& block);

 private:
  DraftBlock block_;
  bool space_ = false;
  std::uint32_t pending_page_ = 0;
};

// A row of a table, gathered as one paragraph with a bar between its cells. A table inside a cell belongs to the cell.
class GatheredRow {
 public:
  void begin();
  void begin_cell();
  void add(std::string_view paragraph);  // of the cell that began last

  bool is_open() const { return depth_ > 0; }
  // Ends the row that began last; the block, if that was the outermost and has any text.
  std::optional<DraftBlock> end();

 private:
  std::string text_;
  std::size_t depth_ = 0;
};

}  // namespace annals

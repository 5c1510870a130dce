// The blocks of a part of a page: stretches of text that a reader sees set apart, with what the markup says of each.
//
//   <h2>News</h2><p>It <a href=…>rained</a>.<br>Then it snowed.</p><ul><li>Sun</ul>
//   heading "News" | paragraph "It rained. Then it snowed." link_bytes 7 (with the space before) | list_item "Sun"
//
// White space is that of a browser: runs become one space; two line breaks in a row end a paragraph. Raised marks that lead to a
// note, "[1]", are left out.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string>
#include <vector>

#include "page/article.h"
#include "page/html_tree.h"

namespace annals {

struct TextBlock {
  BlockKind kind = BlockKind::paragraph;
  Tag tag = Tag::unknown;   // of the innermost element that sets it apart
  std::uint32_t node = 0;   // that element
  std::uint32_t begin = 0;  // first and one past the last of the nodes that its text comes from
  std::uint32_t end = 0;
  std::size_t link_bytes = 0;  // bytes of `text` inside links
  bool in_table = false;
  std::string text;
};

// Elements that stand in a line of text and do not set it apart.
bool is_inline(Tag tag);

// The blocks of a subtree, leaving out each subtree whose root is marked in `left_out` (one entry a node). `keeps_breaks`: a line
// break is one in the text, too.
std::vector<TextBlock> text_blocks(const HtmlTree& tree, std::uint32_t root, const std::vector<bool>& left_out,
                                   bool keeps_breaks = false);

}  // namespace annals

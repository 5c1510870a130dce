// A page as a person copies it: all visible text, a block a line, a blank line around paragraphs and headings.
#pragma once

#include <string>

#include "page/html_blocks.h"
#include "page/html_tree.h"

namespace annals {

inline std::string text_rendering(const HtmlTree& tree) {
  std::vector<bool> unseen(tree.nodes.size(), false);
  for (std::uint32_t at = 0; at < tree.nodes.size(); ++at) {
    const Tag tag = tree.nodes[at].tag;
    unseen[at] = tag == Tag::script || tag == Tag::style || tag == Tag::head || tag == Tag::noscript ||
                 tag == Tag::template_ || tag == Tag::textarea || tag == Tag::iframe || tag == Tag::svg ||
                 tag == Tag::option;
  }
  std::string text;
  for (const TextBlock& block : text_blocks(tree, 0, unseen)) {
    const bool apart = block.tag == Tag::p || block.kind == BlockKind::heading || block.kind == BlockKind::quote;
    if (apart && !text.empty()) text += '\n';
    text += block.text + '\n';
    if (apart) text += '\n';
  }
  return text;
}

}  // namespace annals

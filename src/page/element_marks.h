// What page makers call their elements: for each node of a page, the meaning of the words in its class, id and role.
//
//   <div class="post-related widget">      furniture
//   <div id="articleBody">                 body
//   <body class="single has-sidebar">      kept: "has sidebar" overrules the furniture word in it
//   <p style="display:none">               hidden
#pragma once

#include <cstdint>
#include <vector>

#include "page/html_tree.h"
#include "page/page_rules.h"

namespace annals {

struct ElementMarks {
  unsigned words = 0;   // bits of ClassWord
  bool hidden = false;  // not shown: hidden attribute, display:none
};

// One entry a node.
std::vector<ElementMarks> element_marks(const HtmlTree& tree, const PageRules& rules);

}  // namespace annals

// The article's own text in an HTML page.
//
// First what is certainly furniture goes: scripts, navigation, forms, footers, elements whose class words say comments,
// related links, sharing, newsletters, unless they hold most of the page's prose. Then the element is sought that holds
// the article: from the page's root downwards as long as one child holds most of the prose. Last, the blocks of that
// element are kept or dropped one by one, by their links, length, kind and phrases. A standfirst that stands between the headline
// and that element, and not in it, is the first of them.
//
// Thread safety: pure function.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "page/element_marks.h"
#include "page/html_blocks.h"
#include "page/html_tree.h"
#include "page/page_rules.h"

namespace annals {

struct HtmlBody {
  std::uint32_t container = 0;    // the element that holds the article
  std::vector<TextBlock> blocks;  // in document order
};

// `title` is the article's title where known: a first block that repeats it is left out.
HtmlBody html_body(const HtmlTree& tree, const std::vector<ElementMarks>& marks, std::string_view title,
                   const PageRules& rules);

}  // namespace annals

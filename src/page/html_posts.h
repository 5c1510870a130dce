// The posts of a live blog: pieces of a page that stand beside each other, each with a time of its own.
//
//   <div class="post"><time datetime="2025-01-09T07:10:00-05:00">7:10 a.m.</time><p>Schools stay shut …</p></div>
//   <div class="post"><time datetime="2025-01-08T21:40:00-05:00">…                     two parts: 2025-01-09 07:10, 2025-01-08 21:40
//
// Three at least, of which each has a full date and a time of day in a <time> element and text of the article's body. Times are
// those of the clock that is written.
//
// Thread safety: pure function.
#pragma once

#include <chrono>
#include <cstdint>
#include <vector>

#include "page/html_blocks.h"
#include "page/html_tree.h"
#include "page/page_rules.h"

namespace annals {

struct HtmlPost {
  std::uint32_t begin;  // nodes
  std::uint32_t end;
  date::sys_days day;
  std::chrono::minutes clock;
};

// In order of the page; empty where it has none. `blocks` are those of the article's body.
std::vector<HtmlPost> html_posts(const HtmlTree& tree, const std::vector<TextBlock>& blocks, const PageRules& rules);

}  // namespace annals

// Each <time> with date and clock proposes the ancestors that it is the first time of; the parent with the most such children, the
// innermost of equals, holds the posts.
#include "page/html_posts.h"

#include <algorithm>
#include <map>

#include "page/written_date.h"

namespace annals {
namespace {

constexpr std::size_t kFewest = 3;
constexpr int kHighest = 12;  // ancestors looked at

}  // namespace

std::vector<HtmlPost> html_posts(const HtmlTree& tree, const std::vector<TextBlock>& blocks, const PageRules& rules) {
  std::map<std::uint32_t, std::map<std::uint32_t, HtmlPost>> children;  // of each parent, those with a time
  for (std::uint32_t at = 1; at < tree.nodes.size(); ++at) {
    if (tree.nodes[at].tag != Tag::time) continue;
    const auto date = parse_stamp(tree.attribute(at, "datetime"), rules, false);
    if (!date || !date->time) continue;
    std::uint32_t child = at;
    for (int step = 0; step < kHighest && child != 0; ++step) {
      const std::uint32_t parent = tree.nodes[child].parent;
      children[parent].emplace(child, HtmlPost{child, tree.nodes[child].end, date->day, *date->time});
      child = parent;
    }
  }
  std::vector<HtmlPost> best;
  for (const auto& [parent, posts] : children) {
    std::vector<HtmlPost> with_text;
    for (const auto& [child, post] : posts) {
      const bool has_text = std::ranges::any_of(blocks, [&, first = child, end = post.end](const TextBlock& block) {
        return block.begin >= first && block.begin < end;
      });
      if (has_text && tree.nodes[child].tag == tree.nodes[posts.begin()->first].tag) with_text.push_back(post);
    }
    if (with_text.size() >= kFewest && with_text.size() >= best.size()) best = std::move(with_text);
  }
  return best;
}

}  // namespace annals

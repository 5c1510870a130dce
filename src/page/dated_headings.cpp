// One pass over the blocks; the parts are kept if there were two.
#include "page/dated_headings.h"

#include <optional>
#include <vector>

#include "page/written_date.h"

namespace annals {
namespace {

constexpr std::size_t kLongest = 120;  // bytes of a heading

std::optional<date::sys_days> day_of(const Block& block, std::string_view text, const PageRules& rules) {
  if (block.kind != BlockKind::heading || block.span.size() > kLongest) return {};
  const std::vector<WrittenDate> dates = find_dates(block.span.of(text), rules, false);
  if (dates.size() != 1) return {};
  return dates.front().day;
}

}  // namespace

void date_sections(const PageRules& rules, Article& article) {
  if (!article.parts.empty()) return;
  std::vector<Part> parts(1);
  std::vector<std::uint32_t> of_block;
  for (const Block& block : article.blocks) {
    if (const auto day = day_of(block, article.text, rules)) parts.push_back({.kind = Part::Kind::section, .day = day});
    of_block.push_back(static_cast<std::uint32_t>(parts.size() - 1));
  }
  constexpr std::size_t fewest = 3;  // the document itself and two sections
  if (parts.size() < fewest) return;
  article.parts = std::move(parts);
  for (std::size_t at = 0; at < of_block.size(); ++at) article.blocks[at].part = of_block[at];
}

}  // namespace annals

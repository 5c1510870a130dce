// Blocks and marks are in order of text, so that each look-up is a binary search.
#include "page/article.h"

#include <algorithm>
#include <cstdio>

#include "time/iso_date.h"

namespace annals {
namespace {

// The last of the sorted items that begins at or before the offset; nullptr where none does.
template <class Item, class Begin>
const Item* last_before(const std::vector<Item>& items, std::size_t offset, Begin begin) {
  const auto after = std::upper_bound(items.begin(), items.end(), offset,
                                      [&](std::size_t at, const Item& item) { return at < begin(item); });
  return after == items.begin() ? nullptr : &*std::prev(after);
}

const Mark* mark_at(const Article& article, std::size_t offset) {
  return last_before(article.marks, offset, [](const Mark& mark) { return mark.offset; });
}

// "01:00:20"
std::string recording_text(std::int64_t second) {
  char text[32];
  std::snprintf(text, sizeof text, "%02lld:%02lld:%02lld", static_cast<long long>(second / 3600),
                static_cast<long long>(second / 60 % 60), static_cast<long long>(second % 60));
  return text;
}

std::string place_of(const Part& part) {
  std::string place = part.kind == Part::Kind::message ? part.speaker : "";
  const auto add = [&](std::string_view between, const std::string& text) {
    if (!place.empty()) place += between;
    place += text;
  };
  if (part.kind == Part::Kind::message && part.day) add(", ", iso_date(*part.day));
  if (part.clock) add(" ", clock_text(*part.clock));
  return place;
}

std::string place_of(const Mark& mark) {
  if (mark.second >= 0) return recording_text(mark.second);
  if (mark.line == 0) return mark.page == 0 ? "" : "p. " + std::to_string(mark.page);
  return (mark.page == 0 ? "" : std::to_string(mark.page) + ":") + std::to_string(mark.line);
}

std::string heading_above(const Article& article, const Block* block) {
  constexpr std::size_t longest = 120;  // bytes
  for (; block != nullptr; block = block == article.blocks.data() ? nullptr : block - 1) {
    if (block->kind != BlockKind::heading) continue;
    if (block->span.size() > longest) return {};
    return std::string(block->span.of(article.text));
  }
  return {};
}

}  // namespace

const Block* block_at(const Article& article, std::size_t offset) {
  return last_before(article.blocks, offset, [](const Block& block) { return block.span.begin; });
}

std::string clock_text(std::chrono::minutes clock) {
  char text[16];
  const auto minutes = clock.count();
  std::snprintf(text, sizeof text, "%02d:%02d", static_cast<int>(minutes / 60 % 24), static_cast<int>(minutes % 60));
  return text;
}

const Part* part_at(const Article& article, std::size_t offset) {
  const Block* block = block_at(article, offset);
  return block == nullptr || block->part >= article.parts.size() ? nullptr : &article.parts[block->part];
}

std::string place_of(const Article& article, std::size_t offset) {
  const Block* block = block_at(article, offset);
  std::string place;
  const auto add = [&](const std::string& text) {
    if (!text.empty()) place.append(place.empty() ? "" : ", ").append(text);
  };
  if (const Part* part = part_at(article, offset)) add(place_of(*part));
  if (const Mark* mark = mark_at(article, offset)) add(place_of(*mark));
  if (block != nullptr && block->number != 0) add("¶ " + std::to_string(block->number));
  return place.empty() ? heading_above(article, block) : place;
}

}  // namespace annals

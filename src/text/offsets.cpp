// A rank dictionary: which bytes start a code point as a bit vector, counted up to each word of it; a look-up adds the
// population count of the rest.
#include "text/offsets.h"

#include <unicode/utf8.h>

#include <bit>

#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::size_t block_size = 64;

}  // namespace

CodePointOffsets::CodePointOffsets(std::string_view text) {
  if (is_ascii(text)) return;
  blocks_.reserve(text.size() / block_size + 1);
  std::size_t before = 0;
  // One block more than whole ones, maybe an empty one, so that the offset of the text's end has a block too.
  for (std::size_t begin = 0; begin <= text.size(); begin += block_size) {
    const std::string_view bytes = text.substr(begin, block_size);
    std::uint64_t starts = 0;
    for (std::size_t i = 0; i < bytes.size(); ++i) starts |= std::uint64_t{!U8_IS_TRAIL(bytes[i])} << i;
    blocks_.push_back({before, starts});
    before += std::size_t(std::popcount(starts));
  }
}

std::size_t CodePointOffsets::of(std::size_t offset) const {
  if (blocks_.empty()) return offset;
  const Block& block = blocks_[offset / block_size];
  const std::uint64_t earlier = (std::uint64_t{1} << offset % block_size) - 1;
  return block.before + std::size_t(std::popcount(block.starts & earlier));
}

}  // namespace annals

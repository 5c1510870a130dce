// A rank dictionary: which bytes start a code point as a bit vector, counted up to each word of it; a look-up adds the
// population count of the rest.
#include "text/offsets.h"

#include <array>
#include <bit>
#include <cstring>

#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::size_t block_size = 64;

// A bit for each byte, the first one's the lowest, that starts a code point: that has not 10 for its highest bits. Eight bytes'
// lowest bits are brought together by a multiplication, in which each has a place of its own in the highest byte.
std::uint64_t starts_in(std::string_view bytes) {
  std::array<unsigned char, block_size> block;
  block.fill(0x80);
  std::memcpy(block.data(), bytes.data(), bytes.size());
  std::uint64_t starts = 0;
  for (std::size_t i = 0; i < block_size; i += 8) {
    std::uint64_t eight = 0;
    std::memcpy(&eight, block.data() + i, sizeof(eight));
    if constexpr (std::endian::native == std::endian::big) eight = __builtin_bswap64(eight);
    const std::uint64_t first = (~eight >> 7 | eight >> 6) & 0x0101010101010101U;
    starts |= (first * 0x0102040810204080U >> 56) << i;
  }
  return starts;
}

}  // namespace

CodePointOffsets::CodePointOffsets(std::string_view text) {
  if (is_ascii(text)) return;
  blocks_.reserve(text.size() / block_size + 1);
  std::size_t before = 0;
  // One block more than whole ones, maybe an empty one, so that the offset of the text's end has a block too.
  for (std::size_t begin = 0; begin <= text.size(); begin += block_size) {
    const std::string_view bytes = text.substr(begin, block_size);
    const std::uint64_t starts = starts_in(bytes);
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

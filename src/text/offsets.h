// From byte offsets, which the program counts in, to code-point offsets, which leave it (dates, JSON).
//
//   CodePointOffsets offsets("Málaga, 3 May");
//   offsets.of(9)    // 8: of the "3"
//
// Building reads the text once; each look-up takes constant time. A quarter of the text's size in memory, nothing for
// ASCII. The text itself is not kept.
//
// Thread safety: immutable; freely shared.
#pragma once

#include <cstddef>
#include <cstdint>
#include <string_view>
#include <vector>

namespace annals {

class CodePointOffsets {
 public:
  explicit CodePointOffsets(std::string_view text);  // well-formed UTF-8

  // The number of code points before the byte `offset`, which is at most the text's size and on a code-point boundary.
  std::size_t of(std::size_t offset) const;

 private:
  // 64 bytes of text: a bit for each byte that starts a code point, and the number of code points before them all.
  struct Block {
    std::size_t before;
    std::uint64_t starts;
  };
  std::vector<Block> blocks_;  // empty for ASCII
};

}  // namespace annals

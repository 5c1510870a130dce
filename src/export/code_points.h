// From byte offsets, which the program counts in, to code points, which its outputs count in.
//
//   CodePoints at(text);          // "é2019"
//   at(0) == 0; at(2) == 1; at(6) == 5
//
// Asked for offsets in rising order it walks the text once; a smaller offset than the last one starts again from the
// beginning. The text is valid UTF-8, has to outlive the counter, and offsets lie on its code-point boundaries.
//
// Thread safety: a value of one thread.
#pragma once

#include <cstddef>
#include <string_view>

namespace annals {

class CodePoints {
 public:
  explicit CodePoints(std::string_view text) : text_(text) {}

  std::size_t operator()(std::size_t byte_offset) {
    if (byte_offset < bytes_) bytes_ = points_ = 0;
    for (; bytes_ < byte_offset && bytes_ < text_.size(); ++bytes_) points_ += (text_[bytes_] & 0xC0) != 0x80;
    return points_;
  }

 private:
  std::string_view text_;
  std::size_t bytes_ = 0;
  std::size_t points_ = 0;
};

}  // namespace annals

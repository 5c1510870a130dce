// A stretch of a document's text: byte offsets into its UTF-8, end exclusive, always on code-point boundaries.
//
// Offsets inside the program are bytes; what leaves it (dates, JSON) is code points, by way of text/offsets.h.
//
// Thread safety: values.
#pragma once

#include <cstddef>
#include <string_view>

namespace annals {

struct Span {
  std::size_t begin = 0;
  std::size_t end = 0;

  std::size_t size() const { return end - begin; }
  bool empty() const { return begin == end; }
  bool contains(Span other) const { return begin <= other.begin && other.end <= end; }
  bool overlaps(Span other) const { return begin < other.end && other.begin < end; }
  std::string_view of(std::string_view text) const { return text.substr(begin, end - begin); }

  friend bool operator==(Span, Span) = default;
};

}  // namespace annals

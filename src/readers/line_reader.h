// The lines of a source, of which only one is held at a time.
//
//   LineReader lines(source, 64 << 20);
//   while (std::optional<Result<std::string_view>> line = lines.next()) …   // lines.number() is 1, 2, …
//
// A line ends with LF or CR LF or the source's end; neither is part of it. A line longer than `max_bytes` is the error
// too_large, and the lines after it are read all the same; after any other error there are no more lines.
//
// Thread safety: belongs to one thread at a time.
#pragma once

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>

#include "readers/byte_source.h"

namespace annals {

class LineReader {
 public:
  LineReader(ByteSource source, std::size_t max_bytes) : source_(std::move(source)), max_bytes_(max_bytes) {}

  // Empty at the end. The line is valid until the next call.
  std::optional<Result<std::string_view>> next();

  std::size_t number() const { return number_; }  // of the line that `next` gave last

 private:
  bool read_more(std::optional<Error>& error);

  ByteSource source_;
  std::size_t max_bytes_;
  std::string buffer_;
  std::size_t begin_ = 0;  // of what has not been given yet
  std::size_t number_ = 0;
  bool at_end_ = false;
};

}  // namespace annals

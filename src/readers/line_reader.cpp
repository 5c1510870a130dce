// A buffer that grows to the longest line. What a line leaves behind is moved to the front only when more has to be read, so
// that many short lines in one chunk cost no copying.
#include "readers/line_reader.h"

#include <string>

namespace annals {
namespace {

constexpr std::size_t chunk = 1 << 18;

}  // namespace

bool LineReader::read_more(std::optional<Error>& error) {
  buffer_.erase(0, begin_);
  begin_ = 0;
  const std::size_t before = buffer_.size();
  buffer_.resize(before + chunk);
  Result<std::size_t> count = source_(buffer_.data() + before, chunk);
  buffer_.resize(before + (count ? *count : 0));
  at_end_ = !count || *count == 0;
  if (!count) error = count.error();
  return !at_end_;
}

std::optional<Result<std::string_view>> LineReader::next() {
  std::size_t searched = 0;  // bytes of the line known to hold no line feed
  bool too_long = false;
  for (;;) {
    const std::size_t line_feed = buffer_.find('\n', begin_ + searched);
    const bool complete = line_feed != std::string::npos;
    if (complete || (at_end_ && (begin_ < buffer_.size() || too_long))) {
      ++number_;
      const std::size_t end = complete ? line_feed : buffer_.size();
      std::string_view line = std::string_view(buffer_).substr(begin_, end - begin_);
      begin_ = complete ? end + 1 : end;
      if (too_long || line.size() > max_bytes_) {
        return Error{ErrorKind::too_large,
                     "more than " + std::to_string(max_bytes_) + " bytes, the limit set by --max-bytes", ""};
      }
      if (line.ends_with('\r')) line.remove_suffix(1);
      return line;
    }
    if (at_end_) return std::nullopt;
    searched = buffer_.size() - begin_;
    if (searched > max_bytes_) {
      too_long = true;
      begin_ = buffer_.size();
      searched = 0;
    }
    std::optional<Error> error;
    if (!read_more(error) && error) {
      ++number_;
      begin_ = buffer_.size();
      return std::move(*error);
    }
  }
}

}  // namespace annals

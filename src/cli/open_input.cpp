// What is packed is known by a file's name, and of standard input by its first bytes.
#include "cli/open_input.h"

namespace annals {
namespace {

Result<ByteSource> unpacked_standard_input(const ByteSource& raw) {
  Result<std::string> magic = read_some(raw, 4);
  if (!magic) return magic.error();
  ByteSource all = prefixed(*magic, raw);
  if (magic->starts_with("\x1f\x8b")) return gunzipped(std::move(all));
  if (*magic == "\x28\xb5\x2f\xfd") return unzstd(std::move(all));
  return all;
}

ByteSource unpacked(Compression compression, ByteSource file) {
  switch (compression) {
    case Compression::gzip:
      return gunzipped(std::move(file));
    case Compression::zstd:
      return unzstd(std::move(file));
    case Compression::none:
      break;
  }
  return file;
}

}  // namespace

// Up to `size` bytes, fewer only at the end of the source.
Result<std::string> read_some(const ByteSource& source, std::size_t size) {
  std::string bytes(size, '\0');
  std::size_t got = 0;
  while (got < size) {
    Result<std::size_t> count = source(bytes.data() + got, size - got);
    if (!count) return count.error();
    if (*count == 0) break;
    got += *count;
  }
  bytes.resize(got);
  return bytes;
}

std::string shown_name(const Input& input) {
  return input.is_standard_input() ? "standard input" : input.path;
}

Result<ByteSource> open_input(const Input& input, std::istream& standard_input,
                              const std::function<ByteSource(ByteSource)>& through) {
  const auto stored = [&](ByteSource source) { return through ? through(std::move(source)) : source; };
  if (input.is_standard_input()) return unpacked_standard_input(stored(from_stream(standard_input)));
  Result<ByteSource> file = open_file(input.path);
  if (!file) return file;
  return unpacked(input.compression, stored(*std::move(file)));
}

}  // namespace annals

// What is packed is known by a file's name, else by its first bytes.
#include "reading/open_input.h"

#include "text/utf8.h"

namespace annals {
namespace {

Result<ByteSource> unpacked(const std::string& path, const ByteSource& raw) {
  const std::string name = ascii_lower(path);
  if (name.ends_with(".gz")) return gunzipped(raw);
  if (name.ends_with(".zst")) return unzstd(raw);
  Result<std::string> magic = read_some(raw, 4);
  if (!magic) return magic.error();
  ByteSource all = prefixed(*magic, raw);
  if (magic->starts_with("\x1f\x8b")) return gunzipped(std::move(all));
  if (*magic == "\x28\xb5\x2f\xfd") return unzstd(std::move(all));
  return all;
}

}  // namespace

std::string shown_name(const Input& input) {
  return input.is_standard_input() ? "standard input" : input.path;
}

Result<ByteSource> open_input(const Input& input, std::istream& standard_input,
                              const std::function<ByteSource(ByteSource)>& through) {
  const auto stored = [&](ByteSource source) { return through ? through(std::move(source)) : source; };
  if (input.is_standard_input()) return unpacked("", stored(from_stream(standard_input)));
  Result<ByteSource> file = open_file(input.path);
  if (!file) return file;
  return unpacked(input.path, stored(*std::move(file)));
}

}  // namespace annals

// Reads a pack's directory; what cannot be read is an error, what is not .toml is not part of the pack.

#include "rules/pack_files.h"

#include <algorithm>
#include <fstream>
#include <sstream>

namespace annals {
namespace {

constexpr std::uintmax_t largest_pack = 4 << 20;  // 30 times the English one

}  // namespace

Result<PackFiles> pack_files_in(const std::filesystem::path& directory) {
  std::error_code failure;
  if (!std::filesystem::is_directory(directory, failure))
    return Error{ErrorKind::not_found, "no such directory", directory.string()};
  PackFiles files;
  std::uintmax_t bytes = 0;
  for (std::filesystem::directory_iterator at(directory, failure), end; !failure && at != end; at.increment(failure)) {
    if (at->path().extension() != ".toml") continue;
    if (!at->is_regular_file(failure)) return Error{ErrorKind::unreadable, "is no regular file", at->path().string()};
    bytes += at->file_size(failure);
    if (failure || bytes > largest_pack)
      return Error{ErrorKind::too_large, "the pack's files are larger than 4 MB in all", at->path().string()};
    std::ifstream in(at->path(), std::ios::binary);
    std::ostringstream content;
    content << in.rdbuf();
    if (!in) return Error{ErrorKind::unreadable, "cannot be read", at->path().string()};
    files.push_back({at->path().string(), content.str()});
  }
  if (failure) return Error{ErrorKind::unreadable, failure.message(), directory.string()};
  std::ranges::sort(files, {}, &PackFile::name);
  return files;
}

}  // namespace annals

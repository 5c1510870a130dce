// Files by POSIX read(2), whose errors come with a reason that iostreams lose.
#include "readers/byte_source.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cerrno>
#include <cstring>
#include <memory>

namespace annals {
namespace {

constexpr std::size_t chunk = 1 << 18;

Error system_error(int code) {
  const ErrorKind kind = code == ENOENT || code == ENOTDIR ? ErrorKind::not_found : ErrorKind::unreadable;
  return {kind, kind == ErrorKind::not_found ? "no such file" : std::strerror(code), ""};
}

struct FileDescriptor {
  explicit FileDescriptor(int number) : number(number) {}
  ~FileDescriptor() { ::close(number); }
  FileDescriptor(const FileDescriptor&) = delete;
  FileDescriptor& operator=(const FileDescriptor&) = delete;

  int number;
};

}  // namespace

Result<ByteSource> open_file(const std::string& path) {
  const int number = ::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NOCTTY);
  if (number < 0) return system_error(errno);
  auto file = std::make_shared<FileDescriptor>(number);
  struct stat status = {};
  if (::fstat(number, &status) == 0 && S_ISDIR(status.st_mode)) return system_error(EISDIR);
  return ByteSource([file](char* into, std::size_t size) -> Result<std::size_t> {
    for (;;) {
      const ssize_t count = ::read(file->number, into, size);
      if (count >= 0) return static_cast<std::size_t>(count);
      if (errno != EINTR) return system_error(errno);
    }
  });
}

ByteSource from_stream(std::istream& stream) {
  return [&stream](char* into, std::size_t size) -> Result<std::size_t> {
    stream.read(into, static_cast<std::streamsize>(size));
    if (stream.bad()) return Error{ErrorKind::unreadable, "cannot be read", ""};
    return static_cast<std::size_t>(stream.gcount());
  };
}

ByteSource prefixed(std::string text, ByteSource rest) {
  struct State {
    std::string text;
    std::size_t given = 0;
  };
  auto state = std::make_shared<State>(State{std::move(text)});
  return [state, rest = std::move(rest)](char* into, std::size_t size) -> Result<std::size_t> {
    if (state->given == state->text.size()) return rest(into, size);
    const std::size_t count = state->text.copy(into, size, state->given);
    state->given += count;
    return count;
  };
}

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

ByteSource from_bytes(std::string bytes) {
  return prefixed(std::move(bytes), [](char*, std::size_t) -> Result<std::size_t> { return std::size_t{0}; });
}

Result<std::string> read_all(const ByteSource& source, std::size_t max_bytes) {
  std::string bytes;
  for (;;) {
    const std::size_t before = bytes.size();
    bytes.resize(before + chunk);
    Result<std::size_t> count = source(bytes.data() + before, chunk);
    if (!count) return count.error();
    bytes.resize(before + *count);
    if (bytes.size() > max_bytes) {
      return Error{ErrorKind::too_large,
                   "more than " + std::to_string(max_bytes) + " bytes, the limit set by --max-bytes", ""};
    }
    if (*count == 0) return bytes;
  }
}

}  // namespace annals

// A file without a name where the file system has such (O_TMPFILE), so that nothing is left of a run that is broken off; it gets a hidden name
// just before it is renamed. Else mkstemp for a name beside. fsync before the rename: a disk that is full, or a machine that stops,
// leaves the old file.
#include "export/output_file.h"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstdio>
#include <cstring>
#include <filesystem>

namespace annals {
namespace {

namespace fs = std::filesystem;

Error unwritable(int code, const std::string& place) {
  return {ErrorKind::unwritable, std::strerror(code), place};
}

Failure write_all(int file, std::string_view text, const std::string& place) {
  while (!text.empty()) {
    const ssize_t count = ::write(file, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return unwritable(errno, place);
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return std::nullopt;
}

// The permissions that a new file gets: those of the one that it replaces, else what the umask leaves.
mode_t permissions(const std::string& path) {
  struct stat status = {};
  if (::stat(path.c_str(), &status) == 0) return status.st_mode & 07777;
  const mode_t mask = ::umask(0);
  ::umask(mask);
  return 0666 & ~mask;
}

// For mkstemp.
std::string hidden_name(const std::filesystem::path& target) {
  return (target.parent_path() / ("." + target.filename().string() + ".XXXXXX")).string();
}

// Gives the open file without a name one beside the target; empty where that cannot be done.
std::string named_beside(int file, const std::filesystem::path& target) {
  std::string name = hidden_name(target);
  const int taken = ::mkstemp(name.data());  // a name that nobody has
  if (taken < 0) return {};
  ::close(taken);
  ::unlink(name.c_str());
  const std::string number = "/proc/self/fd/" + std::to_string(file);
  return ::linkat(AT_FDCWD, number.c_str(), AT_FDCWD, name.c_str(), AT_SYMLINK_FOLLOW) == 0 ? name : std::string();
}

// What is open already, or no file; where /dev/fd/3 leads to a file, that must not be renamed over.
bool names_device(const std::string& path) {
  return path.starts_with("/dev/") || path.starts_with("/proc/");
}

}  // namespace

struct OutputFile::File {
  int number = -1;
  bool nameless = false;  // it has no name until it is finished
  std::string beside;     // empty: nameless, written to directly, or finished
  std::string target;
  std::string shown;  // the target as the user named it

  ~File() {
    if (number >= 0) ::close(number);
    if (!beside.empty()) ::unlink(beside.c_str());
  }
};

Result<OutputFile> OutputFile::open(const std::string& path) {
  OutputFile output;
  output.file_ = std::make_shared<File>();
  File* const file = output.file_.get();
  file->shown = path;
  std::error_code code;
  const fs::file_status status = fs::status(path, code);
  if (fs::is_directory(status)) return unwritable(EISDIR, path);
  if (fs::exists(status) && (!fs::is_regular_file(status) || names_device(path))) {
    file->number = ::open(path.c_str(), O_WRONLY | O_APPEND | O_CLOEXEC);
    if (file->number < 0) return unwritable(errno, path);
  } else {
    const fs::path followed = fs::weakly_canonical(path, code);
    file->target = code ? path : followed.string();
    const fs::path target = file->target;
    const std::string folder = target.has_parent_path() ? target.parent_path().string() : ".";
    file->number = ::open(folder.c_str(), O_TMPFILE | O_WRONLY | O_CLOEXEC, 0600);
    file->nameless = file->number >= 0;
    if (!file->nameless) {
      file->beside = hidden_name(target);
      file->number = ::mkstemp(file->beside.data());
    }
    if (file->number < 0) {
      const int reason = errno;
      file->beside.clear();
      return unwritable(reason, path);
    }
  }
  return output;
}

Failure OutputFile::write(std::string_view text) {
  return text.empty() ? std::nullopt : write_all(file_->number, text, file_->shown);
}

Failure OutputFile::finish() {
  if (file_->beside.empty() && !file_->nameless) return std::nullopt;
  if (::fchmod(file_->number, permissions(file_->target)) != 0 || ::fsync(file_->number) != 0) {
    return unwritable(errno, file_->shown);
  }
  if (file_->nameless) {
    file_->beside = named_beside(file_->number, file_->target);
    if (file_->beside.empty()) return unwritable(errno, file_->shown);
    file_->nameless = false;
  }
  if (std::rename(file_->beside.c_str(), file_->target.c_str()) != 0) return unwritable(errno, file_->shown);
  file_->beside.clear();
  return std::nullopt;
}

}  // namespace annals

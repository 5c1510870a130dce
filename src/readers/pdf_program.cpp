// Between fork and exec only what is safe after fork in a program with threads is called: system calls on values made beforehand.
#include "readers/pdf_program.h"

#include <fcntl.h>
#include <poll.h>
#include <signal.h>
#include <sys/mman.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <sys/wait.h>
#include <unistd.h>

#include <array>
#include <cerrno>
#include <cstring>

namespace annals {
namespace {

using Clock = std::chrono::steady_clock;

constexpr rlim_t kMemory = rlim_t{1} << 30;
constexpr rlim_t kSeconds = 20;
constexpr rlim_t kFiles = 16;

class Descriptor {
 public:
  explicit Descriptor(int number = -1) : number_(number) {}
  ~Descriptor() { close(); }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;

  int number() const { return number_; }
  void close() {
    if (number_ >= 0) ::close(number_);
    number_ = -1;
  }

 private:
  int number_;
};

Error failed(const char* what) {
  return {ErrorKind::unreadable, std::string("cannot run pdftotext: ") + what + ": " + std::strerror(errno), ""};
}

bool write_all(int file, std::string_view bytes) {
  while (!bytes.empty()) {
    const ssize_t count = ::write(file, bytes.data(), bytes.size());
    if (count < 0 && errno == EINTR) continue;
    if (count <= 0) return false;
    bytes.remove_prefix(static_cast<std::size_t>(count));
  }
  return true;
}

void limit(int resource, rlim_t most) {
  const rlimit both{most, most};
  ::setrlimit(static_cast<__rlimit_resource_t>(resource), &both);
}

[[noreturn]] void become(const char* program, int input, int output, int errors) {
  ::setpgid(0, 0);
  ::dup2(input, STDIN_FILENO);
  ::dup2(output, STDOUT_FILENO);
  ::dup2(errors, STDERR_FILENO);
  ::syscall(SYS_close_range, 3U, ~0U, 0U);
  limit(RLIMIT_AS, kMemory);
  limit(RLIMIT_CPU, kSeconds);
  limit(RLIMIT_FSIZE, 0);
  limit(RLIMIT_CORE, 0);
  limit(RLIMIT_NOFILE, kFiles);
  ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0);
  if (::chdir("/") != 0) ::_exit(127);
  char name[] = "pdftotext", quiet[] = "-q", layout[] = "-bbox-layout", encoding[] = "-enc", utf8[] = "UTF-8",
       standard[] = "-";
  char* const arguments[] = {name, quiet, layout, encoding, utf8, standard, standard, nullptr};
  char* const environment[] = {nullptr};
  ::execve(program, arguments, environment);
  ::_exit(127);
}

struct Ended {
  int status = 0;
  std::string output;
  std::string errors;
  bool too_long = false;
  bool too_much = false;
};

// Reads both streams to their end, or to a limit.
void listen(int output, int errors, const PdfLimits& limits, Ended& ended) {
  const auto until = Clock::now() + limits.time;
  std::array<pollfd, 2> streams = {pollfd{output, POLLIN, 0}, pollfd{errors, POLLIN, 0}};
  std::array<char, 1 << 16> buffer;
  while (streams[0].fd >= 0 || streams[1].fd >= 0) {
    const auto left = std::chrono::duration_cast<std::chrono::milliseconds>(until - Clock::now()).count();
    if (left <= 0) {
      ended.too_long = true;
      return;
    }
    const int ready = ::poll(streams.data(), streams.size(), static_cast<int>(left));
    if (ready < 0 && errno != EINTR) return;
    for (pollfd& stream : streams) {
      if (stream.fd < 0 || stream.revents == 0) continue;
      const ssize_t count = ::read(stream.fd, buffer.data(), buffer.size());
      if (count < 0 && errno == EINTR) continue;
      if (count <= 0) {
        stream.fd = -1;
        continue;
      }
      constexpr std::size_t longest_message = 4096;
      std::string& into = &stream == &streams[0] ? ended.output : ended.errors;
      if (&into == &ended.errors && into.size() > longest_message) continue;
      into.append(buffer.data(), static_cast<std::size_t>(count));
      if (ended.output.size() > limits.output) {
        ended.too_much = true;
        return;
      }
    }
  }
}

Result<std::string> verdict(Ended ended) {
  if (ended.too_long) return Error{ErrorKind::too_large, "pdftotext did not finish with it in time", ""};
  if (ended.too_much) return Error{ErrorKind::too_large, "holds more text than --max-bytes allows", ""};
  if (WIFEXITED(ended.status) && WEXITSTATUS(ended.status) == 0) return std::move(ended.output);
  if (WIFEXITED(ended.status) && WEXITSTATUS(ended.status) == 127)
    return Error{ErrorKind::unsupported, "cannot run pdftotext", ""};
  if (WIFSIGNALED(ended.status) && (WTERMSIG(ended.status) == SIGXCPU || WTERMSIG(ended.status) == SIGKILL))
    return Error{ErrorKind::too_large, "pdftotext used up its time", ""};
  if (ended.errors.find("assword") != std::string::npos)
    return Error{ErrorKind::encrypted, "encrypted with a password: save it without one", ""};
  return Error{ErrorKind::damaged, "the file is damaged: pdftotext cannot read it", ""};
}

}  // namespace

std::string find_pdf_program() {
  for (const char* path :
       {"/usr/bin/pdftotext", "/usr/local/bin/pdftotext", "/opt/homebrew/bin/pdftotext", "/opt/local/bin/pdftotext"}) {
    if (::access(path, X_OK) == 0) return path;
  }
  return {};
}

Result<std::string> pdf_words(std::string_view pdf, const std::string& program, const PdfLimits& limits) {
  if (program.empty())
    return Error{ErrorKind::unsupported, "reading PDF needs pdftotext (apt install poppler-utils)", ""};
  const Descriptor file(::memfd_create("annals.pdf", MFD_CLOEXEC | MFD_ALLOW_SEALING));
  if (file.number() < 0 || !write_all(file.number(), pdf) || ::lseek(file.number(), 0, SEEK_SET) != 0)
    return failed("no memory for the file");
  ::fcntl(file.number(), F_ADD_SEALS, F_SEAL_WRITE | F_SEAL_GROW | F_SEAL_SHRINK | F_SEAL_SEAL);
  std::array<int, 2> out{}, err{};
  if (::pipe2(out.data(), O_CLOEXEC) != 0) return failed("no pipe");
  const Descriptor out_read(out[0]);
  Descriptor out_write(out[1]);
  if (::pipe2(err.data(), O_CLOEXEC) != 0) return failed("no pipe");
  const Descriptor err_read(err[0]);
  Descriptor err_write(err[1]);

  const pid_t child = ::fork();
  if (child < 0) return failed("no process");
  if (child == 0) become(program.c_str(), file.number(), out_write.number(), err_write.number());
  ::setpgid(child, child);  // also here: whichever of the two comes first
  out_write.close();
  err_write.close();
  Ended ended;
  listen(out_read.number(), err_read.number(), limits, ended);
  if (ended.too_long || ended.too_much) ::kill(-child, SIGKILL);
  while (::waitpid(child, &ended.status, 0) < 0 && errno == EINTR) {
  }
  return verdict(std::move(ended));
}

}  // namespace annals

// xdg-open is started without a shell, in a session of its own and without the terminal: some of its browsers stay in the
// foreground and talk, and none must end with the terminal. Whether it failed shows soon; what runs longer is a browser.
#include "cli/browser.h"

#include <fcntl.h>
#include <spawn.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cerrno>
#include <chrono>
#include <cstdlib>
#include <cstring>
#include <filesystem>
#include <thread>

extern char** environ;

namespace annals {
namespace {

using namespace std::chrono_literals;

bool is_set(const char* variable) {
  const char* value = std::getenv(variable);
  return value != nullptr && *value != '\0';
}

// The process, or -1.
pid_t start(const char* program, const std::string& argument) {
  posix_spawn_file_actions_t files;
  posix_spawnattr_t attributes;
  ::posix_spawn_file_actions_init(&files);
  ::posix_spawnattr_init(&attributes);
  for (const int file : {STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO}) {
    ::posix_spawn_file_actions_addopen(&files, file, "/dev/null", O_RDWR, 0);
  }
  ::posix_spawnattr_setflags(&attributes, POSIX_SPAWN_SETSID);
  std::string name = program;
  std::string word = argument;
  char* const words[] = {name.data(), word.data(), nullptr};
  pid_t process = -1;
  if (::posix_spawnp(&process, program, &files, &attributes, words, environ) != 0) process = -1;
  ::posix_spawn_file_actions_destroy(&files);
  ::posix_spawnattr_destroy(&attributes);
  return process;
}

}  // namespace

Result<std::string> temporary_page() {
  constexpr std::string_view ending = ".html";
  std::error_code code;
  const std::filesystem::path folder = std::filesystem::temp_directory_path(code);
  if (code) return Error{ErrorKind::unwritable, code.message(), "directory for temporary files"};
  std::string path = (folder / "annals-XXXXXX").string().append(ending);
  const int file = ::mkstemps(path.data(), static_cast<int>(ending.size()));
  if (file < 0) return Error{ErrorKind::unwritable, std::strerror(errno), folder.string()};
  ::close(file);
  return path;
}

bool open_in_browser(const std::string& path) {
  if (!is_set("DISPLAY") && !is_set("WAYLAND_DISPLAY")) return false;
  const pid_t process = start("xdg-open", path);
  if (process < 0) return false;
  for (std::chrono::milliseconds waited = 0ms; waited < 2s; waited += 20ms) {
    int status = 0;
    const pid_t ended = ::waitpid(process, &status, WNOHANG);
    if (ended == process) return WIFEXITED(status) && WEXITSTATUS(status) == 0;
    if (ended < 0 && errno != EINTR) return false;
    std::this_thread::sleep_for(20ms);
  }
  return true;
}

}  // namespace annals

// Connects run to the process: arguments, standard streams, terminal.
//
// SIGPIPE keeps its default, so that a reader that has seen enough (head) ends the program quietly, as it does others.
#include <sys/ioctl.h>
#include <unistd.h>

#include <cerrno>
#include <csignal>
#include <cstdlib>
#include <cstring>
#include <iostream>

#include "cli/browser.h"
#include "cli/run.h"

namespace {

annals::Failure write_all(int file, std::string_view text) {
  while (!text.empty()) {
    const ssize_t count = ::write(file, text.data(), text.size());
    if (count < 0 && errno == EINTR) continue;
    if (count < 0) return annals::Error{annals::ErrorKind::unwritable, std::strerror(errno), "standard output"};
    text.remove_prefix(static_cast<std::size_t>(count));
  }
  return std::nullopt;
}

std::size_t terminal_width(int file) {
  if (const char* columns = std::getenv("COLUMNS")) {
    const unsigned long width = std::strtoul(columns, nullptr, 10);
    if (width > 0 && width < 10'000) return width;
  }
  winsize size = {};
  if (::ioctl(file, TIOCGWINSZ, &size) == 0 && size.ws_col > 0) return size.ws_col;
  return 80;
}

bool terminal_is_dumb() {
  const char* terminal = std::getenv("TERM");
  return terminal != nullptr && std::strcmp(terminal, "dumb") == 0;
}

bool colour_allowed() {
  const char* no_colour = std::getenv("NO_COLOR");
  return (no_colour == nullptr || *no_colour == '\0') && !terminal_is_dumb();
}

}  // namespace

int main(int argc, char** argv) {
  (void)std::signal(SIGPIPE, SIG_DFL);
  std::ios::sync_with_stdio(false);
  const annals::Console console{
      .in = std::cin,
      .out = [](std::string_view text) { return write_all(STDOUT_FILENO, text); },
      .err = [](std::string_view text) { (void)write_all(STDERR_FILENO, text); },
      .show_page = ::isatty(STDOUT_FILENO) == 1 ? annals::open_in_browser : decltype(annals::Console::show_page){},
      .in_is_terminal = ::isatty(STDIN_FILENO) == 1,
      .out_is_terminal = ::isatty(STDOUT_FILENO) == 1,
      .err_is_terminal = ::isatty(STDERR_FILENO) == 1 && !terminal_is_dumb(),
      .colour_allowed = colour_allowed(),
      .width = terminal_width(STDOUT_FILENO),
      .err_width = terminal_width(STDERR_FILENO),
  };
  return annals::run({argv + 1, argv + argc}, console);
}

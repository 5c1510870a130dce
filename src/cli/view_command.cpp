// The page goes through the same output as any other, to a file that nobody else can read. A run that could read
// nothing has written none, and leaves none.
#include <filesystem>

#include "cli/browser.h"
#include "cli/commands.h"
#include "cli/document_loop.h"

namespace annals {

int view_command(const Options& options, const Console& console, const Reader& reader) {
  const Result<std::string> path = temporary_page();
  if (!path) {
    complain(console, path.error());
    return incomplete;
  }
  Result<Output> output = Output::open(*path, console);
  if (!output) {
    complain(console, output.error());
    return incomplete;
  }
  const int status = chronology_command(options, console, reader, *output);
  std::error_code ignored;
  if (std::filesystem::file_size(*path, ignored) == 0) {
    std::filesystem::remove(*path, ignored);
    return status;
  }
  if (console.show_page && console.show_page(*path)) return status;
  if (const Failure failure = console.out(*path + "\n")) {
    complain(console, *failure);
    return incomplete;
  }
  return status;
}

}  // namespace annals

// The page is made in memory, and only then gets a file, which nobody else can read: a run that is broken off, or could read nothing,
// leaves none. Saved chronologies are shown as `annals merge` would put them together.
#include <algorithm>

#include "cli/browser.h"
#include "cli/commands.h"
#include "cli/document_loop.h"
#include "cli/merge_command.h"
#include "cli/saved_chronology.h"

namespace annals {

int view_command(const Options& options, const Console& console, const Reader& reader) {
  std::string page;
  Console inner = console;
  inner.out = [&](std::string_view text) {
    page += text;
    return Failure{};
  };
  Result<Output> output = Output::open("", inner);
  if (!output) {
    complain(console, output.error());
    return incomplete;
  }
  const bool saved = !options.inputs.empty() && std::ranges::all_of(options.inputs, is_saved_chronology);
  const int status =
      saved ? merge_command(options, inner, reader, *output) : chronology_command(options, inner, reader, *output);
  if (page.empty()) return status;

  const Result<std::string> path = temporary_page();
  if (!path) {
    complain(console, path.error());
    return incomplete;
  }
  Result<Output> file = Output::open(*path, console);
  Failure failure = file ? file->write(page) : Failure(file.error());
  if (!failure) failure = file->finish();
  if (!failure && console.show_page && console.show_page(*path)) return status;
  if (!failure) failure = console.out(*path + "\n");
  if (!failure) return status;
  complain(console, *failure);
  return incomplete;
}

}  // namespace annals

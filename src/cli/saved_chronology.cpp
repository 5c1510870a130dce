// Of a directory, the files are read whose names say that they hold JSON lines.
#include "cli/saved_chronology.h"

#include <algorithm>
#include <sstream>

#include "reading/inputs.h"
#include "reading/open_input.h"

namespace annals {

bool is_saved_chronology(const std::string& path) {
  constexpr std::size_t head_bytes = 4096;
  const Input input{path};
  if (input.is_standard_input()) return false;
  std::istringstream nothing;
  const Result<ByteSource> source = open_input(input, nothing);
  if (!source) return false;
  const Result<std::string> head = read_some(*source, head_bytes);
  return head && begins_saved_chronology(*head, path);
}

void SavedChronologies::complain_of(const Error& error) {
  loop.any_failed = true;
  complain(console_, error);
}

void SavedChronologies::read(const std::vector<std::string>& inputs, bool as_shown) {
  const SavedReading how{reader_.pack(), options_.max_bytes, as_shown};
  for (const Result<Input>& input : find_inputs(inputs)) {
    if (!input) {
      complain_of(input.error());
      continue;
    }
    const bool named = std::ranges::find(inputs, input->path) != inputs.end();
    if (!named && !names_records(input->path)) continue;  // another file of a directory
    const std::string name = shown_name(*input);
    Result<ByteSource> source = open_input(*input, console_.in);
    if (!source) {
      complain_of(std::move(source).error().at(name));
      continue;
    }
    loop.any_read = true;
    read_saved(chronology, name, *std::move(source), how);
    for (const Error& problem : chronology.problems) complain_of(problem);
    chronology.problems.clear();
  }
}

}  // namespace annals

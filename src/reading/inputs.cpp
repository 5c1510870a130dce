// Directories are walked by hand, one sorted listing at a time, rather than by recursive_directory_iterator: its order is the
// file system's, and after one unreadable directory it cannot go on.
#include "reading/inputs.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "text/utf8.h"

namespace annals {
namespace {

namespace fs = std::filesystem;
Error cannot_read(const fs::path& path, const std::error_code& code) {
  return {ErrorKind::unreadable, code.message(), path.string()};
}

bool is_address(std::string_view argument) {
  return argument.starts_with("https://") || argument.starts_with("http://");
}

// Appends the files of a directory; true where there was one.
bool walk(const fs::path& directory, std::vector<Result<Input>>& inputs) {
  std::error_code code;
  std::vector<fs::directory_entry> entries;
  for (fs::directory_iterator it(directory, code), end; !code && it != end; it.increment(code)) entries.push_back(*it);
  if (code) {
    inputs.emplace_back(cannot_read(directory, code));
    return true;
  }
  std::sort(entries.begin(), entries.end(),
            [](const auto& a, const auto& b) { return a.path().native() < b.path().native(); });

  bool found = false;
  for (const fs::directory_entry& entry : entries) {
    if (entry.path().filename().native().starts_with('.')) continue;
    const fs::file_type type = entry.symlink_status(code).type();
    if (code) {
      inputs.emplace_back(cannot_read(entry.path(), code));
      found = true;
    } else if (type == fs::file_type::directory) {
      found |= walk(entry.path(), inputs);
    } else if (type == fs::file_type::regular) {
      inputs.emplace_back(Input{entry.path().string(), true});
      found = true;
    }
  }
  return found;
}

}  // namespace

bool names_records(std::string_view path) {
  const std::string name = ascii_lower(path);
  for (const std::string_view packed : {"", ".gz", ".zst"}) {
    for (const std::string_view ending : {".jsonl", ".ndjson"}) {
      if (name.ends_with(std::string(ending).append(packed))) return true;
    }
  }
  return false;
}

std::vector<Result<Input>> find_inputs(const std::vector<std::string>& arguments) {
  std::vector<Result<Input>> inputs;
  for (const std::string& argument : arguments) {
    std::error_code code;
    if (is_address(argument) && !fs::exists(argument, code)) {
      inputs.emplace_back(
          Error{ErrorKind::not_found, "Annals fetches nothing: curl -s '" + argument + "' | annals -", argument});
    } else if (argument == "-" || !fs::is_directory(argument, code)) {
      inputs.emplace_back(Input{argument});
    } else if (!walk(argument, inputs)) {
      inputs.emplace_back(Error{ErrorKind::not_found, "no file in this directory", argument});
    }
  }
  return inputs;
}

std::optional<std::string> input_at(const std::string& output, const std::vector<Result<Input>>& inputs) {
  std::error_code code;
  if (output.empty() || !fs::is_regular_file(output, code)) return std::nullopt;
  for (const Result<Input>& input : inputs) {
    if (input && !input->is_standard_input() && fs::equivalent(input->path, output, code)) return input->path;
  }
  return std::nullopt;
}

}  // namespace annals

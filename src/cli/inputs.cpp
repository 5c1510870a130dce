// Directories are walked by hand, one sorted listing at a time, rather than by recursive_directory_iterator: its order is the
// file system's, and after one unreadable directory it cannot go on.
#include "cli/inputs.h"

#include <algorithm>
#include <filesystem>
#include <system_error>

#include "cli/own_output.h"
#include "text/utf8.h"

namespace annals {
namespace {

namespace fs = std::filesystem;
using Form = DocumentHint::Form;

struct Ending {
  std::string_view text;
  bool json_lines;
  Form form;
};

constexpr Ending endings[] = {{".html", false, Form::html},         {".htm", false, Form::html},
                              {".xhtml", false, Form::html},        {".txt", false, Form::text},
                              {".text", false, Form::text},         {".md", false, Form::markdown},
                              {".markdown", false, Form::markdown}, {".eml", false, Form::mail},
                              {".jsonl", true, Form::unknown},      {".ndjson", true, Form::unknown}};

bool has_known_ending(const Input& input) {
  return input.json_lines || input.form != Form::unknown;
}

Error cannot_read(const fs::path& path, const std::error_code& code) {
  return {ErrorKind::unreadable, code.message(), path.string()};
}

// Appends the documents of a directory; true where there was one.
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
      Input input = input_named(entry.path().string());
      if (!has_known_ending(input) || is_own_output(input.path)) continue;
      inputs.emplace_back(std::move(input));
      found = true;
    }
  }
  return found;
}

}  // namespace

Input input_named(std::string path) {
  Input input;
  std::string name = ascii_lower(path);
  if (name.ends_with(".gz")) {
    input.compression = Compression::gzip;
    name.erase(name.size() - 3);
  } else if (name.ends_with(".zst")) {
    input.compression = Compression::zstd;
    name.erase(name.size() - 4);
  }
  for (const Ending& ending : endings) {
    if (name.ends_with(ending.text)) {
      input.json_lines = ending.json_lines;
      input.form = ending.form;
    }
  }
  input.path = std::move(path);
  return input;
}

std::vector<Result<Input>> find_inputs(const std::vector<std::string>& arguments) {
  std::vector<Result<Input>> inputs;
  for (const std::string& argument : arguments) {
    std::error_code code;
    if (argument == "-" || !fs::is_directory(argument, code)) {
      inputs.emplace_back(input_named(argument));
    } else if (!walk(argument, inputs)) {
      inputs.emplace_back(
          Error{ErrorKind::not_found, "no .html, .txt, .md, .eml or .jsonl file in this directory", argument});
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

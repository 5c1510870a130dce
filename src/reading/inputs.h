// From the command's arguments to the files to read.
//
//   "page.html"     that file, whatever its ending; what it holds is found out from its bytes (readers/input_kind.h)
//   "articles/"     every file in it and below, in order of name; links are not followed, special files not opened, hidden ones
//                   passed over. What turns out to be no document is passed over too, and counted. In a Maildir, its mails.
//   "-"             standard input
//   "https://…"     an error that says how to get the page: nothing is fetched
//
// Thread safety: pure functions but for reading directories.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace annals {

struct Input {
  std::string path;  // as it is shown in messages and as the document's id; "-" is standard input
  bool in_folder = false;

  bool is_standard_input() const { return path == "-"; }
};

// Whether a file's name says that it holds JSON lines: ".jsonl", ".ndjson", also with ".gz" or ".zst".
bool names_records(std::string_view path);

// In order of the arguments. An argument or directory that cannot be read stands as an error in its place.
std::vector<Result<Input>> find_inputs(const std::vector<std::string>& arguments);

// The path of the input that is the same file as `output`, by whatever name; nullopt where none is.
std::optional<std::string> input_at(const std::string& output, const std::vector<Result<Input>>& inputs);

}  // namespace annals

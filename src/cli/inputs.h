// From the command's arguments to the files to read.
//
//   "page.html"     that file                              (.html .htm .xhtml .txt .text .md .markdown .eml .jsonl .ndjson,
//   "news.jsonl.gz" that file, unpacked                     each also with .gz or .zst)
//   "articles/"     every such file in it and below, in order of name; links are not followed, special files not opened,
//                   other files, hidden ones and what Annals wrote passed over
//   "-"             standard input
//
// A file that is named itself is read whatever its ending; what it holds is then found out from its bytes.
//
// Thread safety: pure functions but for reading directories.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "page/read_article.h"
#include "text/result.h"

namespace annals {

enum class Compression : unsigned char { none, gzip, zstd };

struct Input {
  std::string path;  // as it is shown in messages and as the document's id; "-" is standard input
  Compression compression = Compression::none;
  bool json_lines = false;
  DocumentHint::Form form = DocumentHint::Form::unknown;  // where it is not json_lines

  bool is_standard_input() const { return path == "-"; }
};

// What the name tells. Names are compared without regard to case.
Input input_named(std::string path);

// In order of the arguments. An argument or directory that cannot be read stands as an error in its place.
std::vector<Result<Input>> find_inputs(const std::vector<std::string>& arguments);

// The path of the input that is the same file as `output`, by whatever name; nullopt where none is.
std::optional<std::string> input_at(const std::string& output, const std::vector<Result<Input>>& inputs);

}  // namespace annals

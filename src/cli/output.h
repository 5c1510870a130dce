// Where a command's data goes: standard output, or a file that takes its name only when it is complete (export/output_file.h).
//
//   Result<Output> output = Output::open(options.output, console);
//   if (Failure failure = output->write(text)) …
//   if (Failure failure = output->finish()) …
//
// "-" and /dev/stdout are standard output.
//
// Thread safety: belongs to one thread at a time.
#pragma once

#include <functional>
#include <optional>
#include <string>
#include <string_view>

#include "cli/console.h"
#include "export/output_file.h"
#include "text/result.h"

namespace annals {

class Output {
 public:
  // An empty path is standard output too. unwritable, with the path as its place.
  static Result<Output> open(const std::string& path, const Console& console);

  Failure write(std::string_view text);
  Failure finish() { return file_ ? file_->finish() : std::nullopt; }

 private:
  std::function<Failure(std::string_view)> out_;
  std::optional<OutputFile> file_;
};

}  // namespace annals

// Where a command's data goes: standard output, or a file that takes its name only when it is complete.
//
//   Result<Output> output = Output::open(options.output, console);
//   if (Failure failure = output->write(text)) …
//   if (Failure failure = output->finish()) …
//
// A file is written beside the place where it is to be, under a hidden name, and `finish` renames it there: before that, or
// if it is never called, an old file of that name stays as it was. A name that is a link is followed, the new file keeps the
// old one's permissions, and what is no regular file (a pipe, /dev/null, /dev/fd/3) is written to directly. "-" and /dev/stdout are standard output.
//
// Thread safety: belongs to one thread at a time.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "cli/console.h"
#include "text/result.h"

namespace annals {

class Output {
 public:
  // An empty path is standard output too. unwritable, with the path as its place.
  static Result<Output> open(const std::string& path, const Console& console);

  Failure write(std::string_view text);
  Failure finish();

 private:
  struct File;

  std::function<Failure(std::string_view)> out_;
  std::shared_ptr<File> file_;  // where there is one; removes itself unless finished
};

}  // namespace annals

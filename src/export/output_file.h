// A file that takes its name only when it is complete.
//
//   Result<OutputFile> file = OutputFile::open("case.xlsx");
//   if (Failure failure = file->write(bytes)) …
//   if (Failure failure = file->finish()) …
//
// It is written beside the place where it is to be, under a hidden name, and `finish` renames it there: before that, or if it is
// never called, an old file of that name stays as it was. A name that is a link is followed, the new file keeps the old one's
// permissions, and what is no regular file (a pipe, /dev/null, /dev/fd/3) is written to directly.
//
// Thread safety: belongs to one thread at a time.
#pragma once

#include <memory>
#include <string>
#include <string_view>

#include "text/result.h"

namespace annals {

class OutputFile {
 public:
  // unwritable, with the path as its place.
  static Result<OutputFile> open(const std::string& path);

  Failure write(std::string_view text);
  Failure finish();

 private:
  struct File;

  std::shared_ptr<File> file_;  // removes itself unless finished
};

}  // namespace annals

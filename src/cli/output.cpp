// Nothing is kept back: what is written goes on at once.
#include "cli/output.h"

namespace annals {

Result<Output> Output::open(const std::string& path, const Console& console) {
  Output output;
  if (path.empty() || path == "-" || path == "/dev/stdout") {
    output.out_ = console.out;
    return output;
  }
  Result<OutputFile> file = OutputFile::open(path);
  if (!file) return file.error();
  output.file_ = *std::move(file);
  return output;
}

Failure Output::write(std::string_view text) {
  if (text.empty()) return std::nullopt;
  return file_ ? file_->write(text) : out_(text);
}

}  // namespace annals

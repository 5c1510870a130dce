// The header waits for the first document, so that a run that can read none prints nothing.
#include "cli/record_stream.h"

#include "cli/version.h"

namespace annals {

int print_records(const Options& options, const Console& console, const Reader& reader, Output& output,
                  const DocumentsFormat& format, const Work& record) {
  std::vector<std::string> records;
  bool header_due = format.header != nullptr;
  const auto use = [&](Outcome outcome) -> Failure {
    if (format.joined != nullptr) {
      records.push_back(std::move(outcome.text));
      return std::nullopt;
    }
    if (std::exchange(header_due, false)) outcome.text.insert(0, format.header());
    return output.write(outcome.text);
  };
  Loop loop = for_each_document(options, console, reader, record, use);
  if (format.joined != nullptr && loop.any_read && !loop.unwritable) {
    loop.unwritable = output.write(format.joined(records, program_version()));
  }
  return finished(loop, output, console);
}

}  // namespace annals

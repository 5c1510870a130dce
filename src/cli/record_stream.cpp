// The header waits for the first document, so that a run that can read none prints nothing.
#include "cli/record_stream.h"

#include "cli/version.h"
#include "export/json.h"

namespace annals {

int print_records(const Options& options, const Console& console, const Reader& reader, Output& output,
                  const RecordStream& stream) {
  JsonDocument json(program_version());
  json.list(stream.json_list);
  bool any_json = false;
  bool header_due = true;
  const auto use = [&](Outcome outcome) -> Failure {
    if (!outcome.document_json.empty()) {
      json.add(outcome.document_json);
      any_json = true;
    }
    if (std::exchange(header_due, false)) outcome.text.insert(0, stream.header);
    return output.write(outcome.text);
  };
  Loop loop = for_each_document(options, console, reader, stream.work, use);
  if (any_json && !loop.unwritable) loop.unwritable = output.write(std::move(json).text());
  return finished(loop, output, console);
}

}  // namespace annals

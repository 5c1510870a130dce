// The structure of each sentence that has a time in it, for people who want to see why a label says what it says.
#include "cli/commands.h"
#include "cli/record_stream.h"

namespace annals {

int parse_command(const Options& options, const Console& console, const Reader& reader, Output& output) {
  const auto record = [&](const Document&, const Article& article) {
    Outcome outcome;
    outcome.text = reader.parsed(article);
    return outcome;
  };
  return print_records(options, console, reader, output, {}, record);
}

}  // namespace annals

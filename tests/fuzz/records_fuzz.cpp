// JSON lines, through the reader of lines and that of records.
#include "fuzz/fuzz.h"
#include "readers/line_reader.h"
#include "reading/json_line.h"

void fuzz_records(std::string_view bytes) {
  std::size_t given = 0;
  const auto source = [&](char* into, std::size_t size) -> annals::Result<std::size_t> {
    const std::size_t count = bytes.copy(into, std::min<std::size_t>(size, 1000), given);
    given += count;
    return count;
  };
  annals::LineReader lines(source, 1 << 16);
  annals::JsonLineParser parser;
  while (const auto line = lines.next()) {
    if (!*line) continue;
    const auto document = parser.parse(**line, "file:1");
    if (document) annals::testing::read_whole(document->bytes, document->hint);
  }
}

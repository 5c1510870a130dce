// The documents of all inputs, one after the other: a file is one document, a file of JSON lines has one in each line.
//
//   DocumentStream documents(find_inputs(arguments), console.in, options);
//   while (std::optional<Result<Document>> document = documents.next()) …
//
// What cannot be read comes as an error in its place, and the stream goes on with the next line or file. Standard input is
// unpacked where it is gzip or zstd, and is JSON lines where its first line is a JSON object; else its form is left to the
// page stage. A file without a byte, and JSON lines without a record, are errors: nobody asks for the chronology of nothing.
//
// Thread safety: belongs to one thread at a time.
#pragma once

#include <cstddef>
#include <istream>
#include <optional>
#include <string>
#include <vector>

#include "cli/byte_source.h"
#include "cli/document.h"
#include "cli/inputs.h"
#include "cli/json_line.h"
#include "cli/line_reader.h"
#include "cli/progress.h"

namespace annals {

class DocumentStream {
 public:
  // `max_bytes` is the most that a document, unpacked, may have. Documents without a date or crawl
  // time of their own get `date` and `crawled`.
  DocumentStream(std::vector<Result<Input>> inputs, std::istream& standard_input, std::size_t max_bytes,
                 std::optional<date::sys_days> date, std::optional<SavedTime> crawled = {})
      : inputs_(std::move(inputs)),
        standard_input_(standard_input),
        max_bytes_(max_bytes),
        date_(date),
        crawled_(crawled) {}

  // Empty at the end. Errors have their place.
  std::optional<Result<Document>> next();

  // Whether there will be one document and no more, as far as is known before any is read.
  bool is_single() const;

  // Where `next` has come to, and where it will; the size of what is no regular file is not known.
  Distance reached() const { return {next_input_ - (lines_ ? 1 : 0), bytes_}; }
  Journey whole() const;

 private:
  std::optional<Result<Document>> next_record();
  std::optional<Result<Document>> open(const Input& input);
  Result<Document> whole_document(const Input& input, const ByteSource& source);
  ByteSource counted(ByteSource source);

  std::vector<Result<Input>> inputs_;
  std::istream& standard_input_;
  std::size_t max_bytes_;
  std::optional<date::sys_days> date_;
  std::optional<SavedTime> crawled_;

  std::size_t next_input_ = 0;
  std::uint64_t bytes_ = 0;          // read of all inputs, as they are stored
  std::optional<LineReader> lines_;  // of the input of JSON lines that is being read
  std::string lines_name_;
  bool any_record_ = false;
  JsonLineParser parser_;
};

}  // namespace annals

// Commands whose documents are independent of each other: each document's records are printed as soon as it is read, in
// input order; JSON, which is one document, when all are.
//
// Thread safety: runs `work` in several threads.
#pragma once

#include <string>
#include <string_view>

#include "cli/document_loop.h"

namespace annals {

struct RecordStream {
  std::string_view json_list;  // the list in the JSON document into which each Outcome::document_json goes
  std::string header;          // printed before the first document's text; empty for none
  Work work;
};

// Gives the exit status.
int print_records(const Options& options, const Console& console, const Reader& reader, Output& output,
                  const RecordStream& stream);

}  // namespace annals

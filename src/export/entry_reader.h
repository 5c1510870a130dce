// Entries back from their JSON records: the reverse of entry_record in json_records.h.
//
//   EntryReader reader;
//   Result<Entry> entry = reader.read(line, "saved.jsonl:7");
//
// What entry_record wrote is read so that entry_record writes the same bytes again. Of the time's three spellings, `timex3`
// says what it is and `start_date` and `end_date` what days it has; `edtf` has to agree with them. Fields that are not known are passed
// over. Anything else that is not as docs/formats.md has it is the error bad_record, with the field's name.
//
// Thread safety: belongs to one thread at a time (it keeps the parser's memory).
#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>

#include "events/entry.h"
#include "text/result.h"

namespace annals {

class EntryReader {
 public:
  Result<Entry> read(std::string_view line, const std::string& place);

  // The same of a record that has been parsed.
  static Result<Entry> read(simdjson::dom::element root, const std::string& place);

 private:
  simdjson::dom::parser parser_;
};

}  // namespace annals

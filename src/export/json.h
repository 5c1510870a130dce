// One JSON document: what wrote it, the documents read, and the records of json_records.h.
//
//   {
//   "annals": {"format": 1, "program": "0.1.0"},
//   "documents": [
//   {"id": "mx.html", "title": …, "date": "2025-02-27", "date_source": …}
//   ],
//   "entries": [
//   {"start_date": "2024-11-01", "end_date": "2024-11-30", …},
//   …
//   ]
//   }
//
// Each record stands on a line of its own, so that two outputs can be compared line by line. `annals dates` has
// "documents" with their "timexes" alone, `annals article` "articles". docs/annals.schema.json describes all three.
//
//   JsonDocument json(version);
//   json.list("entries");
//   for (const Entry& entry : entries) json.add(entry_record(entry));
//   out = std::move(json).text();
//
// Thread safety: values.
#pragma once

#include <string>
#include <string_view>

namespace annals {

class JsonDocument {
 public:
  explicit JsonDocument(std::string_view program_version);

  // Begins a list of that name; what is added next goes into it.
  void list(std::string_view name);

  // `record` is a JSON value on one line.
  void add(std::string_view record);

  // The whole document, ending in a line feed.
  std::string text() &&;

 private:
  void close_list();

  std::string text_;
  bool in_list_ = false;
  bool list_is_empty_ = true;
};

}  // namespace annals

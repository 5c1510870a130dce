// One line of JSON lines as a document.
//
//   {"id": "a1", "html": "<html>…", "url": "https://…"}
//   {"id": "a2", "text": "The bill passed on Tuesday.", "date": "2025-02-27", "title": "…", "language": "en"}
//
// "text" is the article's body and is taken verbatim; "html" is a page. A record has one of them; where it has both, "text"
// counts. Other fields are optional, null is the same as absent, and unknown fields are ignored unless they are to be kept. An id may be a number;
// without one, the document is called by its place. A date is an ISO day, or begins with one and goes on with "T…" or " …"; a record
// whose date cannot be read is read without it, with a warning.
//
// Thread safety: belongs to one thread at a time (it keeps the parser's memory).
#pragma once

#include <simdjson.h>

#include <string>
#include <string_view>
#include <vector>

#include "reading/document.h"
#include "text/result.h"

namespace annals {

class JsonLineParser {
 public:
  // `keep`: fields, of whatever name, that come along as Document::kept. A list's texts have "; " between them, an object is JSON.
  explicit JsonLineParser(std::vector<std::string> keep = {}) : keep_(std::move(keep)) {}

  // bad_record, with `place`.
  Result<Document> parse(std::string_view line, const std::string& place);

  // The records of a file that is one JSON value: an object with "text" or "html", or a list of such. not_document where it holds none.
  Result<std::vector<Result<Document>>> parse_all(std::string_view json, const std::string& place);

 private:
  simdjson::dom::parser parser_;
  std::vector<std::string> keep_;
};

}  // namespace annals

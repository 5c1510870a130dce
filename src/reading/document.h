// A document as it came in: its bytes and what was said about it beside them.
//
// Thread safety: values.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "page/read_article.h"
#include "readers/input_kind.h"

namespace annals {

struct Document {
  std::string id;     // a record's id; else the file's name as given, in UTF-8; "list.mbox#2" for what a file holds
  std::string place;  // for messages: "news.jsonl:7", "page.html"
  std::string bytes;
  DocumentHint hint;
  std::vector<std::pair<std::string, std::string>> kept =
      {};                                  // of a record: the fields that were asked for, in their order
  const InputKind* kind = nullptr;         // nullptr for records, whose hint has the form
  bool beside_others = false;              // found in a folder or an archive, not asked for by name
  std::vector<std::string> warnings = {};  // of what was wrong with it and could be passed over
};

}  // namespace annals

// A document as it came in: its bytes and what was said about it beside them.
//
// Thread safety: values.
#pragma once

#include <string>

#include "page/read_article.h"

namespace annals {

struct Document {
  std::string id;     // a record's id; else the file's name as given, in UTF-8
  std::string place;  // for messages: "news.jsonl:7", "page.html"
  std::string bytes;
  DocumentHint hint;
};

}  // namespace annals

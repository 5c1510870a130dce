// The records of the JSON formats: one JSON object for each entry, for each document's time expressions, for each
// article. json.h and jsonl.h print the same objects, so that a field means the same in both. docs/formats.md lists
// every field; docs/annals.schema.json checks them.
//
//   record(entry)                       {"source": "mx.html", "start": "2024-11-01", "end": "2024-11-30", "precision":
//   "month", …} mentions_record("mx.html", …)       {"id": "mx.html", "timexes": [{"start": 17, "end": 25, "text":
//   "November", …}]} article_record("mx.html", article)  {"id": "mx.html", "title": …, "date": "2025-02-27",
//   "date_source": …, "text": …}
//
// Fields keep the order in which they are documented. A field that has nothing to say is left out; "date" of an article
// is null where no publication date was found. Offsets are code points of the article's text, end exclusive.
//
// Thread safety: pure functions.
#pragma once

#include <nlohmann/json_fwd.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "events/entry.h"
#include "page/article.h"
#include "resolve/resolved_mention.h"

namespace annals {

nlohmann::ordered_json record(const Entry& entry);

// `mentions` lie in article.text, in order of their spans' beginnings.
nlohmann::ordered_json mentions_record(std::string_view id, const Article& article,
                                       const std::vector<ResolvedMention>& mentions);

nlohmann::ordered_json article_record(std::string_view id, const Article& article);

// What is known of a document beside its text: article_record without text and blocks.
nlohmann::ordered_json document_record(std::string_view id, const Article& article);

// The object on one line. Bytes that are no UTF-8 become U+FFFD.
std::string one_line(const nlohmann::ordered_json& record);

}  // namespace annals

// The records of the JSON formats: one JSON object for each entry, for each document's time expressions, for each
// article. json.h and jsonl.h print the same objects, so that a field means the same in both. docs/formats.md lists
// every field; docs/annals.schema.json checks them.
//
//   entry_record(entry)                  {"start_date": "2024-11-01", "end_date": "2024-11-30", "precision": "month", …}
//   mentions_record("mx.html", …)        {"id": "mx.html", "timexes": [{"start": 17, "end": 25, "text": "November", …}]}
//   article_record("mx.html", article)   {"id": "mx.html", "title": …, "date": "2025-02-27", "date_source": …, "text": …}
//
// Fields keep the order in which they are documented. A field that has nothing to say is left out; "date" of an article
// is null where no publication date was found. Offsets are code points of the article's text, end exclusive. Bytes that
// are no UTF-8 become U+FFFD.
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "events/entry.h"
#include "page/article.h"
#include "resolve/resolved_mention.h"

namespace annals {

std::string entry_record(const Entry& entry);

// `mentions` lie in article.text.
std::string mentions_record(std::string_view id, const Article& article, const std::vector<ResolvedMention>& mentions);

std::string article_record(std::string_view id, const Article& article);

// What is known of a document beside its text: article_record without text and blocks.
std::string document_record(std::string_view id, const Article& article);

}  // namespace annals

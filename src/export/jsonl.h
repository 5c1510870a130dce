// JSON lines: one record of json_records.h a line, so that outputs can be cut, joined and read while they grow.
//
// Each function appends its lines to `out`.
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

void append_jsonl(std::string& out, const Entry& entry);
void append_mentions_jsonl(std::string& out, std::string_view id, const Article& article,
                           const std::vector<ResolvedMention>& mentions);
void append_article_jsonl(std::string& out, std::string_view id, const Article& article);

}  // namespace annals

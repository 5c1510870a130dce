// Each record on a line of its own.
#include "export/jsonl.h"

#include "export/json_records.h"

namespace annals {

void append_jsonl(std::string& out, const Entry& entry) {
  out.append(entry_record(entry)).push_back('\n');
}

void append_mentions_jsonl(std::string& out, std::string_view id, const Article& article,
                           const std::vector<ResolvedMention>& mentions) {
  out.append(mentions_record(id, article, mentions)).push_back('\n');
}

void append_article_jsonl(std::string& out, std::string_view id, const Article& article) {
  out.append(article_record(id, article)).push_back('\n');
}

}  // namespace annals

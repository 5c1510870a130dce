// Each record on a line of its own.
#include "export/jsonl.h"

#include <nlohmann/json.hpp>

#include "export/json_records.h"

namespace annals {

void append_jsonl(std::string& out, const Entry& entry) {
  out.append(one_line(record(entry))).push_back('\n');
}

void append_mentions_jsonl(std::string& out, std::string_view id, const Article& article,
                           const std::vector<ResolvedMention>& mentions) {
  out.append(one_line(mentions_record(id, article, mentions))).push_back('\n');
}

void append_article_jsonl(std::string& out, std::string_view id, const Article& article) {
  out.append(one_line(article_record(id, article))).push_back('\n');
}

}  // namespace annals

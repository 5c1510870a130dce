// Each record on a line of its own.
#include "export/jsonl.h"

#include <utility>

#include "export/json_records.h"

namespace annals {
namespace {

// A document's record may be many times the size of its text, and is mostly all that is written at once.
void append_line(std::string& out, std::string record) {
  record += '\n';
  if (out.empty())
    out = std::move(record);
  else
    out += record;
}

}  // namespace

void append_jsonl(std::string& out, const Entry& entry) {
  append_line(out, entry_record(entry));
}

void append_mentions_jsonl(std::string& out, std::string_view id, const Article& article,
                           const std::vector<ResolvedMention>& mentions) {
  append_line(out, mentions_record(id, article, mentions));
}

void append_article_jsonl(std::string& out, std::string_view id, const Article& article) {
  append_line(out, article_record(id, article));
}

}  // namespace annals

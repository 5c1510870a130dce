// What a file that holds several documents holds, one after the other.
//
//   Members mails = mbox_members(source, max_bytes);
//   while (std::optional<Result<Member>> member = mails()) …
//
//   mbox    each mail: "list.mbox#2"
//   feed    each item of RSS or Atom, as a page with its title, address and day: "news.rss#https://…"
//   WARC    each page or document that was fetched, with its address and the time of that: "site.warc.gz#https://…"
//   zip     each file in it: "bundle.zip#letters/a.docx"
//
// A member that cannot be read is an error in its place, and the next one follows. Mailboxes and WARC come in a member at a
// time, so that they may be larger than memory.
//
// Thread safety: belong to one thread at a time.
#pragma once

#include <cstddef>
#include <functional>
#include <memory>
#include <optional>
#include <string>

#include "page/page_rules.h"
#include "page/read_article.h"
#include "readers/byte_source.h"
#include "readers/zip_archive.h"
#include "text/result.h"

namespace annals {

struct Member {
  std::string name;   // within its file: "2", "https://…"
  std::string bytes;  // of a kind that its bytes, and the hint's name, tell
  DocumentHint hint;
};

using Members = std::function<std::optional<Result<Member>>()>;  // empty at the end

Members mbox_members(ByteSource source, std::size_t max_bytes);
Members warc_members(ByteSource source, std::size_t max_bytes);
Result<Members> feed_members(const std::string& bytes, const PageRules& rules);
Members zip_members(std::shared_ptr<const std::string> bytes, ZipArchive archive, Budget budget);
Members wacz_members(std::shared_ptr<const std::string> bytes, ZipArchive archive, Budget budget);

}  // namespace annals

// Files of a zip archive in the order of its directory; folders, hidden files and what macOS adds are passed over.
#include <algorithm>

#include "readers/members.h"

namespace annals {
namespace {

struct Walk {
  std::shared_ptr<const std::string> bytes;
  ZipArchive archive;
  Budget budget;
  std::size_t next = 0;
  Members inner = {};  // of a WARC within
};

bool is_hidden(std::string_view name) {
  return name.ends_with('/') || name.starts_with('.') || name.find("/.") != std::string_view::npos ||
         name.starts_with("__MACOSX/");
}

std::optional<Result<Member>> next_file(Walk& walk) {
  while (walk.next < walk.archive.names().size()) {
    const std::string& name = walk.archive.names()[walk.next++];
    if (is_hidden(name)) continue;
    Result<std::string> bytes = walk.archive.read(name, walk.budget);
    if (!bytes) return std::move(bytes).error().at(name);
    Member member;
    member.name = name;
    member.hint.name = name;
    member.bytes = *std::move(bytes);
    return member;
  }
  return std::nullopt;
}

std::optional<Result<Member>> next_page(Walk& walk) {
  for (;;) {
    if (walk.inner) {
      if (std::optional<Result<Member>> member = walk.inner()) return member;
      walk.inner = {};
    }
    if (walk.next == walk.archive.names().size()) return std::nullopt;
    const std::string& name = walk.archive.names()[walk.next++];
    if (!name.starts_with("archive/") || name.find(".warc") == std::string::npos) continue;
    Result<std::string> bytes = walk.archive.read(name, walk.budget);
    if (!bytes) return std::move(bytes).error().at(name);
    const bool packed = bytes->starts_with("\x1f\x8b");
    ByteSource source = from_bytes(*std::move(bytes));
    walk.inner = warc_members(packed ? gunzipped(std::move(source)) : std::move(source), walk.budget.limit);
  }
}

}  // namespace

Members zip_members(std::shared_ptr<const std::string> bytes, ZipArchive archive, Budget budget) {
  auto walk = std::make_shared<Walk>(Walk{std::move(bytes), std::move(archive), budget});
  return [walk] { return next_file(*walk); };
}

Members wacz_members(std::shared_ptr<const std::string> bytes, ZipArchive archive, Budget budget) {
  auto walk = std::make_shared<Walk>(Walk{std::move(bytes), std::move(archive), budget});
  return [walk] { return next_page(*walk); };
}

}  // namespace annals

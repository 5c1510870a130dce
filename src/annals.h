// The library's front door: a document in, its chronology out.
//
//   Pack pack = *load_pack(*embedded_pack("en"));
//   Article article = *read_article(bytes, {.name = "page.html"});
//   Reading reading = read(article, pack, {});
//   for (const Entry& entry : reading.entries) …
//
// Thread safety: a Pack is immutable and shared; `read` is a pure function.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "events/entry.h"
#include "page/article.h"
#include "resolve/resolve.h"
#include "resolve/resolved_mention.h"

namespace annals {

struct ReadingOptions {
  Mode mode = Mode::automatic;
  Preference prefer = Preference::by_context;
};

struct Reading {
  std::vector<ResolvedMention> mentions;  // in order of text
  std::vector<Entry> entries;             // ordered; see chronology/chronology.h
};

// The article's time expressions and the events at them. `source_id` becomes Source::id.
Reading read(const Article& article, std::string_view source_id, const Pack& pack, const ReadingOptions& options);

}  // namespace annals

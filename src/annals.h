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
#include "resolve/resolved_mention.h"

namespace annals {

struct Pack;  // rules, lexicons and grammar of one language; see rules/pack.h

// Which date relative expressions count from: the publication date, or the last date mentioned.
enum class Mode : unsigned char { automatic, news, narrative };

// Which of two equally possible readings is taken: by the rules (tense, kind of document), or always one way.
enum class Preference : unsigned char { by_context, past, future, nearest };

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

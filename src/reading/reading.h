// The stages in a line: an article in, its entries out.
//
//   Pack pack = *embedded_pack("en");              // embedded_rules.h
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
#include "events/events.h"
#include "page/article.h"
#include "recognize/recognize.h"
#include "resolve/resolve.h"
#include "resolve/resolved_mention.h"
#include "rules/pack.h"

namespace annals {

struct ReadingOptions {
  Mode mode = Mode::automatic;
  Preference prefer = Preference::by_context;
  std::string region;         // as ResolveOptions::region
  bool numeric_only = false;  // dates without letters alone, for texts in languages that the pack knows nothing of
  bool messages = false;      // whether each mail is an entry, too
  bool traces = false;        // whether Reading::traces is wanted
};

struct Reading {
  std::vector<ResolvedMention> mentions;  // in order of text
  std::vector<Entry> entries;             // ordered; see chronology/chronology.h
  std::vector<DroppedMention> dropped;    // which mentions made no entry, and why
  std::vector<LabelTrace> traces;         // how each entry's label came about; empty unless asked for
};

// The article's time expressions and the events at them. `source_id` becomes Source::id.
Reading read(const Article& article, std::string_view source_id, const Pack& pack, const ReadingOptions& options);

// The time expressions alone.
std::vector<ResolvedMention> read_dates(const Article& article, const Pack& pack, const ReadingOptions& options);

// The same, with how each was found: `recognition.mentions` run parallel to `mentions`.
struct DatesReading {
  Recognition recognition;  // with its trace
  std::vector<ResolvedMention> mentions;
};
DatesReading explain_dates(const Article& article, const Pack& pack, const ReadingOptions& options);

// Each sentence that has a time in it, and below it its structure (syntax/structure.h), for people.
std::string printed_structures(const Article& article, const Pack& pack);

// The day that relative expressions count from: that of publication.
std::optional<date::sys_days> reference_day(const Article& article);

}  // namespace annals

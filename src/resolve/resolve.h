// Resolution: mentions as values on the calendar.
//
//   said on Thursday 2025-02-27          value        because
//   The bill passed on Tuesday.          2025-02-25   past tense: the latest Tuesday
//   The bill will be voted on Tuesday.   2025-03-04   future tense: the next one
//   He was freed two days later.         2025-02-27   counted from the date mentioned before it
//
// In news, dates count from the publication day; in narrative texts an incomplete date ("on 10 August") hangs on the date
// mentioned before. `Mode::automatic` takes a text for a narrative where many of its dates name their year and hardly any counts
// from the day of writing ("yesterday", "last week", "on Tuesday"). docs/resolution.md has the whole table.
//
// Thread safety: pure, but for the parses.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "recognize/kind.h"
#include "recognize/mention.h"
#include "resolve/resolved_mention.h"
#include "rules/pack.h"
#include "syntax/parsed_text.h"

namespace annals {

// Which date relative expressions count from: the publication date, or the last date mentioned.
enum class Mode : unsigned char { automatic, news, narrative };

// Which of two possible readings is taken: by tense and kind of document, or always one way.
enum class Preference : unsigned char { by_context, past, future, nearest };

// The text from `begin` on has a day of its own that relative expressions count from: a message, an entry of a log.
struct Stretch {
  std::size_t begin;                  // in the text
  std::optional<date::sys_days> day;  // empty: that of ResolveOptions::reference
  bool fresh = false;                 // dates mentioned before are forgotten
};

struct ResolveOptions {
  std::optional<date::sys_days> reference;  // the publication day
  Mode mode = Mode::automatic;
  Preference prefer = Preference::by_context;
  std::string region;                   // whose order of day and month holds ("gb"); empty: what the text itself shows
  std::string page_region;              // whose holds where it shows nothing; empty: the pack's usual one
  std::vector<Stretch> stretches = {};  // in order of text; each reaches to the beginning of the next
};

// `mentions` are those of the text, in order; the result has one for each of them, in the same order. `parsed` is the same text,
// with their spans for its times.
std::vector<ResolvedMention> resolve(std::string_view text, ParsedText& parsed, const std::vector<Mention>& mentions,
                                     const Pack& pack, const ResolveOptions& options);

// The same, where nobody else asks for the parses.
std::vector<ResolvedMention> resolve(std::string_view text, const std::vector<Mention>& mentions, const Pack& pack,
                                     const ResolveOptions& options);

}  // namespace annals

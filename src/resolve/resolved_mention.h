// A time expression in a text and what it means on the calendar.
//
//   "Mr. Canobbio was indicted in November"  →  span of "November", value 2024-11, tense past,
//                                               reference "publication date 2025-02-27", rule "month", rejected 2025-11
//
// Thread safety: values.
#pragma once

#include <cstddef>
#include <optional>
#include <string>

#include "resolve/unresolved.h"
#include "syntax/tense.h"
#include "text/boxed.h"
#include "text/span.h"
#include "time/value.h"

namespace annals {

struct ResolvedMention {
  Span span;                        // in Article::text; the words themselves, "on" and "since" left out
  Span extent;                      // the span with the words that belong to it: "since 2019", "from May 3 to May 7"
  std::optional<Value> value = {};  // empty: it could not be resolved, see `unresolved`
  Unresolved unresolved = Unresolved::none;  // why there is no value, or only a partial one
  std::string unread = {};                   // of Unresolved::unread: the words
  std::string rule;                          // the rule's name
  std::string
      reference;  // what it was resolved against: "publication date 2025-02-27", "2025-02-25 (\"on Tuesday\")"; may be empty
  double confidence = 1.0;       // 0..1
  Tense tense = Tense::unknown;  // of the clause that governs it
  Boxed<Value> rejected = {};    // the other reading, where direction had to be judged
  std::optional<std::size_t> range_end =
      {};  // of a range's first mention: the index of its last one ("from May 3 to May 7")
  std::optional<std::size_t> range_begin = {};  // the reverse
};

// `unresolved` for a person: "no such day", "\"eleventy\" beside it was not understood"; empty where it is none.
inline std::string why_unresolved(const ResolvedMention& mention) {
  const std::string_view why = text(mention.unresolved);
  return mention.unread.empty() ? std::string(why) : "\"" + mention.unread + "\" " + std::string(why);
}

}  // namespace annals

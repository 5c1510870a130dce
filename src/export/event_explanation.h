// What became of each time expression of a document: the entry that it made, or why it made none.
//
//   … Mr. Canobbio was indicted in November on charges of smuggling …
//                                  ^^^^^^^^
//     entry       2024-11  Canobbio was indicted on charges of smuggling (happened, event)
//     dates       "was indicted", behind the verb; clause
//     label       2.0  the clause: Canobbio was indicted on charges of smuggling
//     refused     6.0  the sentence: … (too long)
//
//   … He trains every Friday with the …
//               ^^^^^^^^^^^^
//     no entry    a habit
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "events/entry.h"
#include "events/events.h"
#include "page/article.h"
#include "resolve/resolved_mention.h"

namespace annals {

// `entries` are those of the document, `dropped` and `traces` as events/events.h has them.
std::string event_explanation(std::string_view id, const Article& article, const std::vector<ResolvedMention>& mentions,
                              const std::vector<Entry>& entries, const std::vector<DroppedMention>& dropped,
                              const std::vector<LabelTrace>& traces);

}  // namespace annals

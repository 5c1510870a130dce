// The kind of a document, as far as its text shows it. Some words speak of a time in one kind and not in another, and dates
// hang on each other differently.
//
//   news        counts from its own day: "yesterday", "on Tuesday", "last year". Also whatever is none of the others.
//   narrative   tells what happened when: many of its dates name their year, and hardly any counts from the day of writing
//   message     a post or a note: short, and addressed, tagged or linked, or written as one speaks: without a capital at its
//               beginning, with "!" or "..", or without a full stop at its end and without a year
//
// Thread safety: pure functions.
#pragma once

#include <date/date.h>

#include <optional>
#include <string_view>
#include <vector>

#include "recognize/aside.h"
#include "recognize/mention.h"
#include "rules/document_kind.h"

namespace annals {

bool is_message(std::string_view text);

// By what it tells outside of quotations and brackets: at least five times that name their year, not many that count from the day
// of writing, and, where the year of publication is known, mostly years well before it.
// `places` are those of the mentions; a text that may not be one need not be asked for them.
bool may_be_narrative(const std::vector<Mention>& mentions);
bool is_narrative(const std::vector<Mention>& mentions, const std::vector<Aside>& places,
                  std::optional<date::year> published = std::nullopt);

// Where the mentions stand.
std::vector<Span> spans_of(const std::vector<Mention>& mentions);

// Does it name its year itself?
bool names_year(const Meaning& meaning);

// "yesterday", "last week", "on Tuesday": does it count from the day on which it is written?
bool counts_from_today(const Meaning& meaning);

}  // namespace annals

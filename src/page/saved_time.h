// Days told by the distance from the time when a page was saved, and that time where the page holds it.
//
//   "3 hours ago", saved 2025-02-27 01:30      2025-02-26        "Gestern, 14:05 Uhr", saved 2025-02-27    2025-02-26
//   "il y a 2 jours"                           2025-02-25        "3時間前" "2 дня назад"                    as in English
//
// All times are the clock's of the place where the page was saved, to the minute.
//
// Thread safety: pure functions.
#pragma once

#include <date/date.h>

#include <optional>
#include <string_view>
#include <vector>

#include "page/page_rules.h"
#include "page/written_date.h"

namespace annals {

using SavedTime = date::local_time<std::chrono::minutes>;

// As find_dates; in a short text without any date, also the first that is told by its distance from `saved`.
std::vector<WrittenDate> find_dates_told(std::string_view text, const PageRules& rules, bool month_first,
                                         std::optional<SavedTime> saved);

// The time in the comment that programs leave in pages they save: SingleFile, HTTrack, the Wayback Machine. Noon where only
// the day is told.
std::optional<SavedTime> saved_time(std::string_view html, const PageRules& rules);

// YYYY-MM-DD, or with a time, YYYY-MM-DDTHH:MM (or a space for the T); seconds and an offset may follow and change nothing, as
// the clock's time is what counts. nullopt for anything else.
std::optional<SavedTime> parse_saved_time(std::string_view text);

}  // namespace annals

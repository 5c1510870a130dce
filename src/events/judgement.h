// Whether a clause tells what has happened, what is planned, or a habit; and which times date no event.
//
// Thread safety: pure functions.
#pragma once

#include <optional>
#include <string>

#include "events/drop_reason.h"
#include "events/entry.h"
#include "events/target.h"
#include "resolve/resolved_mention.h"
#include "rules/grammar.h"
#include "syntax/structure.h"

namespace annals {

// `published` is the day of publication: what lies after it is planned.
Status status_of(const Parse& parse, const Target& target, const ResolvedMention& mention, Bounds bounds,
                 std::optional<date::sys_days> published);

// "always falls in June", "usually runs in April": what the clause tells in the present comes again and again.
bool is_habit(const Parse& parse, std::size_t clause);

// "Thermometers hit their high in July": a month or a season without a year that is over, told in the present.
bool is_yearly(const Parse& parse, std::size_t clause, const ResolvedMention& mention, Range time, Bounds when,
               std::optional<date::sys_days> published);

// "Download the report today": the reader is called upon, and nothing is told.
bool is_call(const Parse& parse, const Structure& structure, ChunkId verb, Bounds when,
             std::optional<date::sys_days> published);

// Why a mention dates no event, from itself and its place in the sentence; empty where it does. `time` are its tokens.
std::optional<DropReason> why_dropped(const ResolvedMention& mention);
std::optional<DropReason> why_dropped(const ResolvedMention& mention, const Parse& parse, Range time);

// "Every year on the first Sunday in May": whether these days, which were completed from elsewhere in the text, are one turn of
// what another mention says comes again and again. Not "every day last week", where the days hold several turns.
bool is_one_turn(const ResolvedMention& again, const ResolvedMention& mention);

}  // namespace annals

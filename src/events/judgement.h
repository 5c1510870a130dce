// Whether a clause tells what has happened or what is planned; and which times date no event.
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

// Why a mention dates no event, from itself and its place in the sentence; empty where it does. `time` are its tokens.
std::optional<DropReason> why_dropped(const ResolvedMention& mention);
std::optional<DropReason> why_dropped(const ResolvedMention& mention, const Parse& parse, Range time);

// "Every year on the first Sunday in May": whether these days, which were completed from elsewhere in the text, are one turn of
// what another mention says comes again and again. Not "every day last week", where the days hold several turns.
bool is_one_turn(const ResolvedMention& again, const ResolvedMention& mention);

}  // namespace annals

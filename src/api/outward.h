// What a stage knows, as the public library says it. One function for each type that crosses over; all are called `outward`.
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/inside.h"
#include "chronology/conflict.h"
#include "events/drop_reason.h"
#include "page/date_source.h"
#include "resolve/resolved_mention.h"
#include "text/offsets.h"

namespace annals::api {

Error outward(annals::Error error);
std::vector<Error> outward(const std::vector<annals::Error>& errors);

inline Day outward(date::sys_days day) {
  return Day{std::chrono::days{day.time_since_epoch().count()}};
}
inline date::sys_days inward(Day day) {
  return date::sys_days{date::days{static_cast<int>(day.time_since_epoch().count())}};
}

Row outward(const annals::Entry& entry);
Article outward(annals::Article article, const std::string& id);
std::vector<Found> outward(const std::vector<annals::ResolvedMention>& mentions, std::string_view text);

// A message without what it advises by the options of the command, "… unresolved; --date gives one".
std::string without_options(std::string message);

// The reasons of the stages, as the fewer kinds that programs ask for: reasons.cpp.
Unresolved outward(annals::Unresolved why);
DropReason outward(annals::DropReason reason);
DateSource outward(annals::DateSource source);
NoDate outward(annals::NoDate why);
Conflict outward(const std::string& conflict);

}  // namespace annals::api

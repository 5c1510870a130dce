// What a stage knows, as the public library says it. One function for each type that crosses over; all are called `outward`.
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "api/inside.h"
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

// Prose that stages give as a reason, as the enumerations that programs ask for: reasons.cpp.
Unresolved unresolved_of(std::string_view reason);
DropReason drop_reason_of(std::string_view reason);
DateSource date_source_of(std::string_view source);
NoDate no_date_of(std::string_view reason);
Conflict::Kind conflict_kind_of(std::string_view text);

}  // namespace annals::api

// An event's parts as one cell of a sheet, so that a chronology saved as csv or xlsx can be merged as one saved as JSON can.
//
//   "She | Ana Ruiz | met | the developer; at the lodge | meet | denied | clause"
//
// Between the bars: who, name, did, what, head, polarity, shape. A bar or semicolon inside a phrase becomes another mark.
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>

#include "events/event_parts.h"

namespace annals {

// Empty of an event of which no parts are known.
std::string event_cell(const EventParts& event);

// No parts where the cell is none.
EventParts event_of_cell(std::string_view cell);

}  // namespace annals

// An event's parts as phrases: what is kept of it at a label's length, written out.
//
// Thread safety: pure function.
#pragma once

#include <string_view>
#include <vector>

#include "events/claim.h"
#include "events/event_parts.h"
#include "events/reference.h"

namespace annals {

// `dated` as in pruning.h. `subject` is what the event's subject stands for. `label` stands for an event of which no parts are known.
EventParts parts_of(const Parse& parse, const Structure& structure, const Event& event, const Claim& claim,
                    const Reference& subject, const std::vector<bool>& dated, std::string_view sentence,
                    std::string_view label, const Grammar& grammar);

}  // namespace annals

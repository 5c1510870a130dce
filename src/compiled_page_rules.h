// Page rules as bytes: what the build embeds, so that a start neither parses nor checks them. See archive.h.
#pragma once

#include <string>
#include <string_view>

#include "page/page_rules.h"

namespace annals {

std::string compiled(const PageRules& rules);

// `bytes` are those that compiled() of the same build wrote.
PageRules page_rules_of(std::string_view bytes);

}  // namespace annals

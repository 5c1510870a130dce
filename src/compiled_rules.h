// Loaded rules as bytes: what the build embeds, so that a start neither parses nor checks them. See archive.h.
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>

#include "page/page_rules.h"
#include "rules/pack.h"

namespace annals {

std::string compiled(const Pack& pack);
std::string compiled(const PageRules& rules);

// `bytes` are those that compiled() of the same build wrote.
Pack pack_of(std::string_view bytes);
PageRules page_rules_of(std::string_view bytes);

}  // namespace annals

// A loaded pack as bytes: what the build embeds, so that a start neither parses nor checks it. See archive.h.
#pragma once

#include <string>
#include <string_view>

#include "rules/pack.h"

namespace annals {

std::string compiled(const Pack& pack);

// `bytes` are those that compiled() of the same build wrote.
Pack pack_of(std::string_view bytes);

}  // namespace annals

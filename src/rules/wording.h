// Reads a language's display.toml: the words and templates that `display` writes values in.
//
// Thread safety: pure function.
#pragma once

#include <string_view>

#include "text/result.h"
#include "time/wording.h"

namespace annals {

// `file_name` is how errors name the place: "rules/en/display.toml:12:1: [periods] lacks the key 'month'".
// bad_rule for what is no TOML, a missing or unknown key, another type or number of texts than the key has, and a
// placeholder that the template's use does not fill.
Result<Wording> parse_wording(std::string_view toml, std::string_view file_name);

}  // namespace annals

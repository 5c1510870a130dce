// The language of a text, where the page does not say it.
//
//   "The delegation is set to arrive on Thursday, officials said of the talks."    en
//   "今日は晴れです。"                                                                 ja
//   "1234"                                                                          ""
//
// Thread safety: pure function.
#pragma once

#include <string>
#include <string_view>

#include "page/page_rules.h"

namespace annals {

// BCP 47 primary tag; empty where too little of the text speaks for one. Looks at the first `kLanguageReach` bytes.
inline constexpr std::size_t kLanguageReach = 8000;
std::string text_language(std::string_view text, const PageRules& rules);

}  // namespace annals

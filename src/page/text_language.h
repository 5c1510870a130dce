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

// The language of a text that is not `own`; empty where it is, or may be. From 50 words on, the words decide, by twice the share of
// those of `own`; below, a declaration and the words have to agree. `declared` is what the document says of itself, or empty.
std::string foreign_language(std::string_view text, std::string_view declared, std::string_view own,
                             const PageRules& rules);

}  // namespace annals

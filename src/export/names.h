// The words that outputs use for the program's enumerations, where their own header does not give them.
#pragma once

#include <string_view>

#include "page/article.h"
#include "syntax/tense.h"

namespace annals {

std::string_view name(BlockKind kind);  // "paragraph", "heading", "list_item", "quote", "caption", "preformatted"
std::string_view name(Tense tense);     // "past", "present", "future", "conditional"; empty for unknown

}  // namespace annals

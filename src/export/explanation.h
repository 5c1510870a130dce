// How each time expression of a document came to its value, for whoever writes rules or doubts a result.
//
//   … Mr. Canobbio was indicted in November on charges of smuggling …
//                                  ^^^^^^^^
//     value       DATE 2024-11, 2024-11-01..30
//     rule        month
//     reference   publication date 2025-02-27
//     tense       past
//     rejected    2025-11
//     confidence  0.85
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/article.h"
#include "resolve/resolved_mention.h"

namespace annals {

std::string explanation(std::string_view id, const Article& article, const std::vector<ResolvedMention>& mentions);

}  // namespace annals

// How each time expression of a document came to its value, for whoever writes rules or doubts a result.
//
//   … Mr. Canobbio was indicted in November on charges of smuggling …
//                                  ^^^^^^^^
//     value       DATE 2024-11, 2024-11-01..30
//     rule        month
//     meaning     month(11)
//     part        …                                 what an earlier layer read in it, by which rule
//     lost        …                                 a rule that matches the same words and ranks lower
//     forbidden   …                                 a rule whose contexts do not hold here
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
#include "recognize/recognize.h"
#include "resolve/resolved_mention.h"

namespace annals {

// `recognition.mentions` run parallel to `mentions`; where they are missing, so are the lines that need them. Below the
// mentions stands what a rule would have read and its contexts forbade, where nothing else was read.
std::string explanation(std::string_view id, const Article& article, const Recognition& recognition,
                        const std::vector<ResolvedMention>& mentions);

}  // namespace annals

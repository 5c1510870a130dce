// What a person should know about a document that was read all the same.
#pragma once

#include <string>
#include <vector>

#include "page/article.h"
#include "reading/document.h"
#include "resolve/resolved_mention.h"

namespace annals {

// One line where relative expressions stay unresolved for want of a publication date; it says how many and why. Else none.
std::vector<std::string> date_warnings(const Document& document, const Article& article,
                                       const std::vector<ResolvedMention>& mentions);

}  // namespace annals

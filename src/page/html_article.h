// An HTML page, already UTF-8 → Article. See read_article.h.
#pragma once

#include <string_view>

#include "page/article.h"
#include "page/page_rules.h"
#include "page/read_article.h"

namespace annals {

Article html_article(std::string_view html, const DocumentHint& hint, const PageRules& rules);

}  // namespace annals

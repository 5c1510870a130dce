// A text file, already UTF-8 → Article, by what it is: subtitles, a chat or a log, a transcript, or plain text, with line ends or without.
//
// Thread safety: pure function.
#pragma once

#include <string>

#include "page/article.h"
#include "page/page_rules.h"
#include "page/read_article.h"

namespace annals {

Article text_article(std::string text, const DocumentHint& hint, const PageRules& rules);

}  // namespace annals

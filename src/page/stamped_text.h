// Chats and logs: texts whose lines say when, and by whom, they were written → an Article with a part for each message or entry.
//
//   [28/10/2024, 18:02] Nadia: The landlord came   message, 2024-10-28 18:02, "Nadia"; the head leaves the text
//   Greta Holm  9:14 AM                            message, of the day of the last line that is a date
//   22:05 Took over from the evening shift         entry; the clock stays in the text, as it dates what follows it
//   00:20 Boiler 1 tripped                         the next day: the clock has gone back by more than six hours
//
// A text is one of these by proof: three lines at least have the same head, and of the lines that are not indented more than
// half do. Days are those that were written, in the writer's own zone. 03/04 is read as the other lines show: a number over twelve,
// else the order in which the days go forward.
//
// Thread safety: pure function.
#pragma once

#include <optional>
#include <string_view>

#include "page/article.h"
#include "page/page_rules.h"
#include "page/read_article.h"

namespace annals {

// nullopt where the text is none.
std::optional<Article> stamped_article(std::string_view text, const DocumentHint& hint, const PageRules& rules);

}  // namespace annals

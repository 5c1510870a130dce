// The paragraphs of a mail's text part that are its writer's own.
//
//   The council voted for the bridge on
//   Tuesday.                                    "The council voted for the bridge on Tuesday."
//
//   On 26 Feb 2025, Jane Doe wrote:             left out, with
//   > What did they say?                        what is quoted
//   --
//   Jane Doe, Town Hall                         left out: the signature
//
// A line that is as long as mail programs make them goes on in the next; shorter ones end where they end.
//
// Thread safety: pure function.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/page_rules.h"

namespace annals {

// All paragraphs where none is the writer's own.
std::vector<std::string> mail_paragraphs(std::string_view text, const PageRules& rules);

}  // namespace annals

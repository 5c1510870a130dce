// Mails as entries: that it was written is what happened.
//
//   2025-02-26, 10:12   "Marta Hale wrote to Jon Pike: Pump 7"   place "Marta Hale, 2025-02-26 10:12"
//
// One for each message of a mail, those that it quotes too. The time is that of its header, in the writer's own zone, so that no words
// of the text give it: the expression is empty. The sentence is the message's first paragraph that is more than a greeting.
//
// Thread safety: pure function.
#pragma once

#include <string_view>
#include <vector>

#include "events/entry.h"
#include "page/article.h"
#include "time/wording.h"

namespace annals {

// `wording`: of the pack; nullptr where it has none, and then the subject is the label.
std::vector<Entry> message_entries(const Article& article, std::string_view source_id, const Wording* wording);

}  // namespace annals

// What stands at the head of a line that one person wrote at one time: a message of a chat, an entry of a log.
//
//   head                                 line                                             day, clock, name, text
//   "[{date}, {clock}] {name}: {text}"   "[03/11/2024, 21:14] Ana: They left yesterday"   2024-11-03 21:14 Ana "They left yesterday"
//   "{clock} {text}"                     "22:05 Took over"                                22:05 "Took over"
//   "{name}  {clock}"                    "Greta Holm  9:14 AM"                            9:14 "Greta Holm", the text is below
//
// The heads are data, rules/page/documents.toml [heads]. What stands between the slots is taken as it is.
//
// Thread safety: pure functions.
#pragma once

#include <date/date.h>

#include <chrono>
#include <optional>
#include <string_view>

#include "page/page_rules.h"
#include "text/span.h"

namespace annals {

struct LineHead {
  std::optional<date::sys_days> day;
  std::optional<bool> month_was_first;  // as WrittenDate has it, where digits alone name the month
  bool order_guessed = false;
  std::optional<std::chrono::seconds> clock;
  bool has_seconds = false;
  bool half_day = false;  // "9:14 PM"
  Span name;              // in the line
  Span text;              // the rest, in the line
};

// nullopt where the line does not begin as `head` says.
std::optional<LineHead> match_head(std::string_view line, std::string_view head, const PageRules& rules,
                                   bool month_first);

// "9:14 PM", "22:05", "22.05", "00:00:20,500", "03:40 hrs" at the beginning; its size, or 0 where no time of day stands there.
std::size_t clock_at(std::string_view text, LineHead& head);

}  // namespace annals

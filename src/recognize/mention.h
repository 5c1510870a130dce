// A mention: words that speak of a time, and what they mean, not yet on the calendar.
//
//   "since 2019"              extent "since 2019", span "2019", meaning since(year(2019))
//   "from May 3 to May 7"     two mentions, "May 3" and "May 7", with the same extent and `range` begin and end
//
// Thread safety: values. A mention points to its rule, which lives as long as the RuleSet.
#pragma once

#include "rules/meaning.h"
#include "rules/rule.h"
#include "text/span.h"

namespace annals {

struct Mention {
  enum class Range : unsigned char { none, begin, end };

  Span span;    // the mention itself, in the text that was read
  Span extent;  // with the words around it that the rule read
  Type type;    // date, duration, recurrence or vague
  Meaning meaning;
  const Rule* rule;
  Range range = Range::none;  // a range's two mentions stand one after the other
  Span unread = {};           // a piece beside it that looks like part of its date (recognize/unread.h); may be empty
};

}  // namespace annals

// What a mention is resolved against.
//
// Thread safety: values.
#pragma once

#include <date/date.h>

#include <algorithm>
#include <optional>
#include <span>
#include <string_view>

#include "rules/holidays.h"
#include "rules/regions.h"
#include "syntax/tense.h"
#include "text/span.h"
#include "time/period.h"

namespace annals {

// Where the candidates for an incomplete date lie: "in December" may be the last one or the next.
enum class Direction : unsigned char {
  past,     // the latest that has begun by the anchor
  future,   // the earliest that has not ended before the anchor
  nearest,  // the closest to the anchor, the later of two
};

// A date where it stands: its sentence, and its span in it.
struct Dating {
  std::string_view sentence;
  Span date;
};

struct Context {
  std::optional<date::sys_days> reference;  // the publication day, "today"
  std::span<const Period> told;             // the dates mentioned before, in order of text: "two days later"
  std::span<const Dating> told_in;          // where each of them stands
  std::optional<Period> story;              // the date that a narrative has reached; digressions leave it where it was
  std::optional<std::size_t> story_told;    // where in `told` that is
  std::optional<Period> beside;      // the last date told before in the same sentence: "until the end of the month"
  std::optional<Period> day_before;  // the last day told before in the same paragraph: "On the 12th"
  bool heads_line = false;           // the time begins its line, as in a log
  bool narrative = false;            // incomplete dates hang on `story` first, on `reference` only without one
  Tense tense = Tense::unknown;
  bool outright = false;                 // the tense is that of the time's own verb: "was born on May 3"
  std::optional<Direction> forced;       // overrides the tense
  DayOrder order = DayOrder::month_day;  // of "02/03/2025"
  std::string_view region = {};          // whose holidays hold; may be empty
  const Holidays* holidays = nullptr;    // of the pack

  // The last date mentioned that is known at least so precisely; nullopt where none is.
  // Its place in `told`.
  std::optional<std::size_t> previous(Granularity precision = Granularity::year) const {
    constexpr std::size_t memory =
        8;  // mentions, about a paragraph; what was said longer ago is nothing that "the next day" can follow
    for (std::size_t i = told.size(); i-- > 0 && told.size() - i <= memory;) {
      if (told[i].granularity() >= precision) return i;
    }
    return std::nullopt;
  }

  // Do incomplete dates hang on the story, rather than on the day of publication? In a narrative they do, except for what
  // is still to come where the story has reached the writer's own year.
  bool tells_story() const {
    if (!story || !reference) return story.has_value();
    constexpr date::days own_year(366);
    return narrative && (tense != Tense::future || *reference - story->last() > own_year);
  }

  // The day that incomplete dates are completed from; nullopt where nothing is known.
  std::optional<date::sys_days> anchor() const {
    if (tells_story()) return story->first();
    return reference;
  }
};

}  // namespace annals

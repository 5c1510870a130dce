// The publication date of a plain text: a date in the lines around its article.
//
//   1. a line with a "published" cue, before the article or just after it
//   2. a date between the title and the article, the first of them
//   3. a date in the few lines before the title
//   4. the dateline of the first paragraph, "WASHINGTON, Feb. 27, 2025 —"
//
// A date on top of everything is the day the page was copied as often as not, and no candidate unless the title is
// near.
//
// Thread safety: pure function.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "page/html_date.h"
#include "page/plain_lines.h"
#include "page/saved_time.h"

namespace annals {

struct PlainLayout {
  std::vector<PlainLine> lines;
  std::optional<std::size_t> title;  // a line
  std::size_t begin = 0;             // the article's first line
  std::size_t end = 0;               // past its last
};

// PublicationDate::source of a day that a line gives as that of publication.
inline constexpr const char* kPublishedLine = "published line";

// `order_known`: whether `month_first` is the text's own habit; a guess makes 03/04/2025 weak evidence.
// `saved` is when the text was taken from its page, for dates told as "3 hours ago".
DateChoice plain_date(std::string_view text, const PlainLayout& layout, const PageRules& rules, bool month_first,
                      bool order_known, std::optional<SavedTime> saved = {});

}  // namespace annals

// The publication date of an HTML page.
//
// Collected are: JSON-LD, metadata elements, the address, microdata, <time> elements, fields in scripts, elements that
// their class calls a date, and dates in visible text with what is said in front of them ("Published", "Updated").
// Chosen is the most trusted of them; see choose_date. Dates of comments, related articles and events on the page are
// no candidates.
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "page/article.h"
#include "page/date_candidate.h"
#include "page/element_marks.h"
#include "page/html_metadata.h"
#include "page/html_tree.h"
#include "page/saved_time.h"

namespace annals {

// `saved` is when the page was saved, for dates told as "3 hours ago".
std::vector<DateCandidate> date_candidates(const HtmlTree& tree, const std::vector<ElementMarks>& marks,
                                           const HtmlMetadata& metadata, std::string_view url, const PageRules& rules,
                                           std::optional<SavedTime> saved = {});

// Whether a page writes 03/04 for 4 March, by its language, region and host.
bool writes_month_first(const HtmlMetadata& metadata, std::string_view url, const PageRules& rules);

struct DateChoice {
  std::optional<PublicationDate> date;
  NoDate no_date = NoDate::none;  // set where `date` is not
};

// The day with the most evidence; see html_date.cpp for its weights. A visible date near the headline counts most, then
// metadata day off, which is the publisher's own; modified stamps count only where nothing else is found.
DateChoice choose_date(const std::vector<DateCandidate>& candidates);

}  // namespace annals

// TimelineJS of Knight Lab, for timelines on web pages: as JSON, and as the spreadsheet that its users fill in.
//
//   timelinejs      {"title": {"text": {"headline": …, "text": "<p>44 events, 8 articles, 2016 to 2025</p>"}},
//                   "events": [{"unique_id": …, "start_date": {"year": 2024, "month": 11, "day": 1}, "end_date": {…},
//                   "display_date": "November 2024", "text": {"headline": …, "text": …}, "group": "happened"}, …]}
//   timelinejs-csv  Year,Month,Day,Time,End Year,…,Display Date,Headline,Text,…,Group,Background
//
// TimelineJS counts a year BC as minus its number, so 44 BC is -44 here, not -43. An event of one day has no end. The display
// date is the time in words, which keeps what the two dates cannot say: "early October 2020", "about 1850". Headline and text are HTML
// there; what an article says is escaped, and the only elements are <p>, and <a href> around sources. In the spreadsheet, what
// would make a cell a formula is written as an entity.
//
// Thread safety: pure functions.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "events/entry.h"

namespace annals {

// An empty title is "Chronology". At most `most` slides, with the title's; 0: any number.
std::string timelinejs(const std::vector<Entry>& entries, std::string_view title, std::size_t most);
std::string timelinejs_csv(const std::vector<Entry>& entries, std::string_view title, std::size_t most);

}  // namespace annals

// Items for vis-timeline, as JSON: new vis.Timeline(element, new vis.DataSet(await response.json())).
//
//   [{"id": "3f0c5a1be0c2d417", "content": "Canobbio was indicted", "start": "2024-11-01", "end": "2024-12-01",
//     "type": "range", "className": "happened event", "title": "<p>…</p>", "edtf": "2024-11", "date_text": "2024-11", …}]
//
// An entry of one day is a box at it, any other a range; a range ends where its last day does, at the beginning of the next.
// Years are astronomical; outside of 0 to 9999 they have a sign and six digits, as JavaScript reads them. content and title are
// HTML there: what an article says is escaped, and title has no elements but <p> and, around sources, <a href>.
//
// Thread safety: pure function.
#pragma once

#include <string>
#include <vector>

#include "events/entry.h"

namespace annals {

std::string vis_timeline(const std::vector<Entry>& entries);

}  // namespace annals

// A date in a cell, as people and spreadsheet programs write it.
//
//   2025-02-27   2025-02-27 00:00:00   -0043-03-15          the day
//   27 Feb 2025   15 March 44 BC   autumn 2019   2025-02    what the pack's rules say of it, where it is a date by itself
//   2025                                                    the year
//   27.02.2025   2/27/2025                                  the one order of day and month that there can be
//   03/04/2025                                              the order of the region, else that which the column's other cells show;
//                                                           else refused: "is 3 April or March 4"
//
// Thread safety: pure functions.
#pragma once

#include <optional>
#include <string_view>
#include <vector>

#include "edits/sheet.h"
#include "rules/pack.h"
#include "time/value.h"

namespace annals {

struct DateReading {
  const Pack& pack;
  std::optional<DayOrder> order = {};  // of the region, or of the column; empty: not known
};

// By the rules of the pack, as a text that is a time by itself: "autumn 2019", "mid-1990s". bad_record with the reason.
Result<Value> date_of_words(std::string_view text, const Pack& pack);

// bad_record with the reason, without a place.
Result<Value> date_of_cell(const SheetCell& cell, const DateReading& reading);

// The order that cells like 27.02.2025 prove; empty where none does, or where they contradict each other.
std::optional<DayOrder> proven_order(const std::vector<const SheetCell*>& cells);

}  // namespace annals

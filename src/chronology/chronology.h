// Entries of one or of several articles as one chronology: merged, ordered, filtered.
//
//   merge    the same event told twice becomes one entry: all sources, the most precise time, the fullest label
//   order    by first day, then by last (shorter first), then by source and position; total, and stable
//   filter   what a person asked for: since, until, status, kind, precision, confidence, a word
//
// Two entries tell the same event when their bounds are equal, or one lies within the other and is more precise, and their
// labels share nearly all their content words. Of one article only equal bounds are merged. When in doubt, both stay.
//
// Thread safety: pure functions.
#pragma once

#include <date/date.h>

#include <optional>
#include <string>
#include <vector>

#include "events/entry.h"

namespace annals {

// Whether `a` comes before `b`.
bool comes_before(const Entry& a, const Entry& b);

// In order, merged. Entries of several articles may be given in any order.
std::vector<Entry> assemble(std::vector<Entry> entries);

struct Filter {
  std::optional<date::sys_days> since = {};  // entries that end before it are left out
  std::optional<date::sys_days> until = {};  // entries that begin after it are left out
  std::vector<Status> statuses = {};         // empty: all
  std::vector<Kind> kinds = {};              // empty: all
  std::vector<Precision> precisions = {};    // empty: all
  double min_confidence = 0;                 // 0..1
  std::string match = {};                    // in the label or the sentence, case folded; empty: all
};

bool passes(const Entry& entry, const Filter& filter);

std::vector<Entry> filtered(std::vector<Entry> entries, const Filter& filter);

}  // namespace annals

// Entries of one or of several articles as one chronology: merged, ordered, filtered.
//
//   merge    the same event told twice becomes one entry: all sources, the most precise time, the fullest label, and where the
//            sources contradict each other, that they do (account.h); which entries are the same is said in merger.h
//   order    by first day, then by last (shorter first), then by the clock, then by source and position, then by label; total
//   filter   what a person asked for: since, until, status, kind, precision, confidence, a word
//
// Merging depends on the set of all accounts that the entries hold and on nothing else. So it is the same in any order, and
// for entries that were merged before: assemble(assemble(A + B) + C) = assemble(A + assemble(B + C)) = assemble(A + B + C), and
// assemble(assemble(A)) = assemble(A).
//
// Thread safety: pure functions.
#pragma once

#include <date/date.h>

#include <optional>
#include <string>
#include <vector>

#include "events/entry.h"
#include "text/word_set.h"

namespace annals {

// Whether `a` comes before `b`.
bool comes_before(const Entry& a, const Entry& b);

// In order, merged. Entries of several articles may be given in any order. `numerals`, of the grammar, say which words are
// numbers, so that figures can be compared.
std::vector<Entry> assemble(std::vector<Entry> entries, const WordMap& numerals = {});

// In the order of comes_before.
void put_in_order(std::vector<Entry>& entries);

struct Filter {
  std::optional<date::sys_days> since = {};  // entries that end before it are left out
  std::optional<date::sys_days> until = {};  // entries that begin after it are left out
  std::vector<Status> statuses = {};         // empty: all
  std::vector<Kind> kinds = {};              // empty: all
  std::vector<Precision> precisions = {};    // empty: all
  double min_confidence = 0;                 // 0..1
  std::vector<std::string> about =
      {};  // a name among people, organizations, locations, or whole words of one; empty: all
  std::vector<std::string> locations = {};  // the same, among locations
  std::vector<std::string> sources = {};    // part of a source's name, title or address, case folded; empty: all
  std::vector<std::string> tags = {};       // a tag of the person's; empty: all
  std::string match = {};                   // in the label or the sentence, case folded; empty: all
};

bool passes(const Entry& entry, const Filter& filter);

std::vector<Entry> filtered(std::vector<Entry> entries, const Filter& filter);

}  // namespace annals

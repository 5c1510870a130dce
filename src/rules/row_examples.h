// A pack's examples of rows: what a sentence's label, status and kind have to be, by the shape of what it tells (clauses.toml).
//
//   [relative-clause]
//   examples = [ { text = "The house, which Teague bought in 1788, burned down.", time = "1788", label = "Teague bought the house" } ]
//   rejects  = [ { text = "Download the report today.", time = "today", on = "2025-02-27", because = "a call to the reader" } ]
//
//   key            of an example, a reject
//   text           a sentence or more; required
//   time           words of the time expression that the row is of; required
//   on             the day of publication, YYYY-MM-DD
//   label          required of an example
//   status, kind   as the program writes them; checked where they are given
//   according_to   likewise
//   because        of a reject: the reason that --explain gives; checked where it is given
//
// Thread safety: pure functions, values.
#pragma once

#include <string>
#include <vector>

#include "rules/pack_files.h"
#include "text/result.h"

namespace annals {

struct RowExample {
  std::string shape;  // the table's name: "relative clause"
  std::string text, time, on, label, status, kind, according_to, because;
  bool reject = false;
  std::string place;  // "file:line"
};

// Those of clauses.toml; none where the pack has no such file. bad_rule with a place: an unknown key, a text or a time missing.
Result<std::vector<RowExample>> load_row_examples(const PackFiles& files);

}  // namespace annals

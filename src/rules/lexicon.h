// Lexicons: surfaces and what they stand for. Files whose name starts with "lexicon" hold nothing else.
//
//   [month]                          a lexicon is a table
//   type = "month"                   what its values are: see Type in rules/operation.h
//   [month.values]                   surface = value
//   january = 1
//   "sept." = 9                      a surface may be several tokens
//   May = 5                          written with a capital: only "May" and "MAY" count, not "may"
//
//   [point]                          a group: {point} in a pattern means any of these lexicons or categories
//   any = ["date", "weekday-name"]
//
// A capital in a surface of several tokens does not count: "Eastern time" is "eastern time" too.
//
// Values by type: number: a number or "some"; month 1..12; weekday 0 (Sunday) .. 6; unit, season, part, modifier: a name from
// the tables in the headers; half-day "am" or "pm"; zone: minutes from UTC; holiday: a table in holidays.toml; word: any string.
//
// Thread safety: values.
#pragma once

#include <string>
#include <vector>

#include "rules/meaning.h"
#include "rules/pack_files.h"
#include "text/result.h"

namespace annals {

struct LexiconEntry {
  std::string surface;
  Literal value;
};

struct Lexicon {
  std::string name;
  std::string place;  // "file:line:column"
  Type type = Type::word;
  std::vector<LexiconEntry> entries;  // of a lexicon
  std::vector<std::string> any;       // of a group; then there are no entries, and `type` is not used
};

inline constexpr std::size_t longest_surface = 200;  // bytes

// The lexicons of one file, in the order of the file. Errors: bad_rule at "file:line:column".
Result<std::vector<Lexicon>> parse_lexicons(const PackFile& file);

}  // namespace annals

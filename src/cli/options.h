// The command line, as values.
//
//   annals --format csv --date 2025-02-27 a.html b.html    chronology of two files, as csv
//   annals dates --explain -                               how each time expression of standard input is resolved
//   annals rules check DIR                                 a rule pack and its examples
//
// The first argument that is no option names the command where it is one of "view", "merge", "diff", "dates", "parse", "article" and "rules"; a file
// of such a name is given as ./dates. Options may stand anywhere. docs/cli.md describes each.
//
// Thread safety: pure functions.
#pragma once

#include <date/date.h>

#include <cstddef>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "chronology/chronology.h"
#include "export/formats.h"
#include "page/saved_time.h"
#include "reading/reading.h"
#include "text/result.h"

namespace annals {

enum class Command : unsigned char { chronology, view, merge, diff, dates, parse, article, rules_check, rules_list };
enum class Colour : unsigned char { automatic, always, never };

struct Options {
  Command command = Command::chronology;
  std::vector<std::string> inputs;  // of the rules commands: the packs' directories
  const Format* format = nullptr;   // as --format or the output's ending says; nullptr: neither does
  std::string output;               // empty: standard output
  std::optional<date::sys_days> date;
  std::optional<SavedTime> crawled;
  ReadingOptions reading;
  std::string rules;               // a directory; empty: the embedded pack
  Filter filter;                   // of the chronology's entries
  std::size_t top = 0;             // most entries; 0: all
  std::vector<std::string> edits;  // files of corrections, in order
  std::vector<std::string> keep;   // fields of records that become columns
  std::string title;               // of the chronology; may be empty
  unsigned threads = 0;            // 0: as many as the machine has
  std::size_t max_bytes = std::size_t{64} << 20;
  Colour colour = Colour::automatic;
  bool explain = false;
  bool help = false;
  bool version = false;
};

// bad_usage. Arguments are those after the program's name.
Result<Options> parse_options(const std::vector<std::string>& arguments);

// Whether the command writes the format; and its name as a person types it, "annals dates".
bool writes(Command command, const Format& format);
std::string_view name(Command command);

// What --help prints; fits a screen of 80 columns. Of a command, what has a meaning for it.
std::string help_text(Command command);

// Whether the option has a meaning for the command; `option` is without dashes.
bool takes_option(Command command, std::string_view option);

}  // namespace annals

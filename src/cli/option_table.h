// Every option of the command line, once: how it is spelled, what it takes, what it has a meaning for. The parser
// (options.h), the shells' completions (completions.h) and the test of --help are made from it.
//
// Thread safety: constants.
#pragma once

#include <array>
#include <string_view>

namespace annals {

// choice: one of its choices_of (option_values.h); choices: some of them, separated by commas.
// words, files: a word or a file each time, and as often as one likes.
enum class Takes : unsigned char { nothing, word, words, file, files, directory, choice, choices };

constexpr bool repeats(Takes takes) {
  return takes == Takes::words || takes == Takes::files || takes == Takes::choices;
}

// The commands that an option has a meaning for.
enum class OptionScope : unsigned char {
  all,
  inputs,       // those that read: all but rules
  documents,    // those that read documents: chronology, dates, article, view
  output,       // those that write to a file or a pipe: chronology, merge, diff, dates, article
  reading,      // those that look for times: chronology, dates, view
  pack,         // those and merge, which asks a pack for its numbers
  chronology,   // those that make one: chronology, view, merge
  entries,      // those that read documents into one: chronology, view
  explanation,  // chronology, dates
};

struct OptionRow {
  std::string_view name;  // without the dashes
  char letter;            // 0 where it has none
  Takes takes;
  OptionScope scope;
  std::string_view what;  // a few words, for the shells' menus
};

inline constexpr std::array option_table = {
    OptionRow{"format", 'f', Takes::choice, OptionScope::output, "format of the output"},
    OptionRow{"output", 'o', Takes::file, OptionScope::output, "file to write"},
    OptionRow{"date", 0, Takes::word, OptionScope::documents, "publication date, YYYY-MM-DD"},
    OptionRow{"crawled", 0, Takes::word, OptionScope::documents, "when the pages were saved, YYYY-MM-DD[THH:MM]"},
    OptionRow{"mode", 0, Takes::choice, OptionScope::reading, "what relative dates count from"},
    OptionRow{"prefer", 0, Takes::choice, OptionScope::reading, "which reading, instead of judging by tense"},
    OptionRow{"region", 0, Takes::word, OptionScope::reading, "where 02/03 is in March or in February: gb, us"},
    OptionRow{"any-language", 0, Takes::nothing, OptionScope::reading,
              "read dates in digits in languages without rules"},
    OptionRow{"rules", 0, Takes::directory, OptionScope::pack, "rule pack instead of the built-in one"},
    OptionRow{"messages", 0, Takes::nothing, OptionScope::entries, "each mail is an entry, too"},
    OptionRow{"keep", 0, Takes::words, OptionScope::entries, "fields of records that become columns, NAME[,NAME]"},
    OptionRow{"explain", 0, Takes::nothing, OptionScope::explanation, "how each value was reached"},
    OptionRow{"since", 0, Takes::word, OptionScope::chronology, "entries that end on that day or later"},
    OptionRow{"until", 0, Takes::word, OptionScope::chronology, "entries that begin on that day or earlier"},
    OptionRow{"status", 0, Takes::choices, OptionScope::chronology, "entries of these statuses"},
    OptionRow{"kind", 0, Takes::choices, OptionScope::chronology, "entries of these kinds"},
    OptionRow{"precision", 0, Takes::choices, OptionScope::chronology, "entries known so precisely"},
    OptionRow{"min-confidence", 0, Takes::word, OptionScope::chronology, "entries at least so sure, 0 to 1"},
    OptionRow{"match", 0, Takes::word, OptionScope::chronology, "entries with this text in label or sentence"},
    OptionRow{"about", 0, Takes::words, OptionScope::chronology, "entries with this name among people, places ..."},
    OptionRow{"location", 0, Takes::words, OptionScope::chronology, "entries with this place"},
    OptionRow{"source", 0, Takes::words, OptionScope::chronology,
              "entries of sources with this in name, title or address"},
    OptionRow{"tag", 0, Takes::words, OptionScope::chronology, "entries with this tag"},
    OptionRow{"top", 0, Takes::word, OptionScope::chronology, "so many entries, of the greatest weight"},
    OptionRow{"edits", 0, Takes::files, OptionScope::chronology, "corrected chronology, whose corrections are put in"},
    OptionRow{"title", 0, Takes::word, OptionScope::chronology, "title of the chronology, where the format shows one"},
    OptionRow{"threads", 0, Takes::word, OptionScope::documents, "documents read at a time"},
    OptionRow{"max-bytes", 0, Takes::word, OptionScope::inputs, "largest document, like 64M"},
    OptionRow{"color", 0, Takes::choice, OptionScope::all, "colours in tables"},
    OptionRow{"help", 'h', Takes::nothing, OptionScope::all, "usage"},
    OptionRow{"version", 0, Takes::nothing, OptionScope::all, "version"},
};

// The words that may stand first and say what to do; without one, a chronology is made.
struct CommandRow {
  std::string_view name;
  std::string_view what;
};

inline constexpr std::array command_table = {
    CommandRow{"view", "the chronology, in a browser"},
    CommandRow{"merge", "saved chronologies as one"},
    CommandRow{"diff", "what changed between two saved chronologies"},
    CommandRow{"dates", "time expressions and their values"},
    CommandRow{"parse", "sentences with times, and what hangs on what"},
    CommandRow{"article", "title, publication date and text"},
    CommandRow{"rules", "check or list a rule pack"},
};

}  // namespace annals

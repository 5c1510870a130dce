// The text of --help: what a person needs at once, on one screen; docs/cli.md has the rest.
#include "cli/options.h"

namespace annals {

std::string_view help_text() {
  return R"(Usage: annals [COMMAND] [OPTION]... [FILE|DIR|-]...

Reads articles and writes the chronology in them: dated, labelled events.
Files: .html .txt .md .jsonl, each also as .gz or .zst; - is standard input.

  annals page.html                            its events as a table
  annals -f csv -o cartels.csv articles/      all events of a folder, merged
  curl -s URL | annals dates --explain        how each date of a page is read

Commands: (none)              the chronology
          merge               chronologies saved as JSON lines, as one
          dates               time expressions and their values
          article             title, publication date and text
          rules check [DIR]   a rule pack's examples; rules list: its rules

  -f, --format FORMAT     csv, json, jsonl or table (default: table on a
                          terminal, else csv)
  -o, --output FILE       written when complete; an old file stays till then
      --date YYYY-MM-DD   the publication date, where no record gives it
      --mode MODE         news: dates count from publication; narrative: from
                          the last date told; auto (default): judged
      --prefer WHICH      past, future or nearest, instead of judging by tense
      --rules DIR         a rule pack instead of the built-in one
      --explain           each expression's entry, or why it made none; with
                          dates: rule, reference, rejected reading

  --since, --until DATE   entries within these days (2019, 2019-05, 2019-05-03)
  --status, --kind, --precision NAME[,NAME]...
                          happened, planned, hypothetical, ongoing; event,
                          statement, state; day, week, month, ..., range
  --min-confidence 0..1   --match TEXT in label or sentence

  --threads N    --max-bytes SIZE (64M a document)    --color auto|always|never
  -h, --help     --version

Exit status: 0 done, 1 some input could not be read, 2 wrong usage.
)";
}

}  // namespace annals

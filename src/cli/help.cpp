// The text of --help: what a person needs at once, on one screen; docs/cli.md has the rest.
#include "cli/options.h"

namespace annals {

std::string_view help_text() {
  return R"(Usage: annals [COMMAND] [OPTION]... [FILE|DIR|-]...

Reads articles and writes the chronology in them: dated, labelled events.
Files: .html .txt .md .jsonl, each also as .gz or .zst; directories; - is standard input.

  annals page.html                              its events as a table
  annals --format csv -o cartels.csv articles/  all events of a folder, merged, as CSV
  curl -s URL | annals dates --explain          how each date in a page is understood

Commands: none for the chronology; dates: time expressions; article: title, date and text;
          rules check|list DIR...: a rule pack and its examples

  -f, --format csv|json|jsonl|table   default: table on a terminal, else csv
  -o, --output FILE                   written when complete, an old file stays whole till then
      --date YYYY-MM-DD               publication date, where the document gives another or none
      --mode news|narrative|auto      dates count from publication, or from the last date told
      --prefer past|future|nearest    which reading of "on Tuesday", whatever the tense
      --rules DIR                     a rule pack instead of the built-in one
      --explain                       with dates: rule, reference and rejected reading of each

  --since DATE, --until DATE          entries within these days (YYYY, YYYY-MM or YYYY-MM-DD)
  --status happened,planned,hypothetical,ongoing        --kind event,statement,state
  --precision day,week,month,season,quarter,half,year,decade,century,range
  --min-confidence 0..1               --match TEXT in label or sentence

  --threads N    --max-bytes SIZE (64M a document)    --color auto|always|never
  -h, --help     --version

Exit status: 0 done, 1 some input could not be read (the rest is done), 2 wrong usage.
)";
}

}  // namespace annals

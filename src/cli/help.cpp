// The text of --help: what a person needs at once, on one screen; docs/cli.md has the rest.
#include "cli/option_table.h"
#include "cli/options.h"

namespace annals {
namespace {

constexpr std::string_view above = R"(Usage: annals [COMMAND] [OPTION]... [FILE|DIR|-]...

Reads articles and writes the chronology in them: dated, labelled events.
Files: pages, texts, .docx .odt .rtf .epub .pdf .md, mails and mailboxes, chats,
logs, .srt .vtt, feeds, WARC, JSON lines, also as .gz, .zst, .zip; - is stdin.

  annals page.html                            its events as a table
  annals -f csv -o cartels.csv articles/      all events of a folder, merged
  curl -s URL | annals dates --explain        how each date of a page is read

Commands: (none)              the chronology
          merge               saved chronologies as one; diff: two compared
          view                the chronology as a page in the browser
          dates               time expressions and their values
          parse               sentences with times, and what hangs on what
          article             title, publication date and text
          rules check [DIR]   a rule pack's examples; rules list: its rules

)";

constexpr std::string_view below = R"(  -o, --output FILE       written when complete; an old file stays till then
      --date YYYY-MM-DD   the publication date, where no record gives it
      --crawled DATETIME  when pages were saved ("3 hours ago" counts from it)
      --mode MODE         news, narrative or auto: what dates count from
      --prefer WHICH      past, future or nearest, instead of judging by tense
      --region REGION     us, gb, ...: is 02/03/2025 in February or in March
      --rules DIR         a rule pack instead of the built-in one
      --any-language      other languages than the rules': dates in digits alone
      --explain           what became of each expression; with dates: how
  --since, --until DATE   entries within these days (2019, 2019-05, 2019-05-03)
  --status, --kind, --precision NAME[,NAME]...    planned, statement, day ...
  --min-confidence 0..1   --match TEXT in label or sentence
  --about, --location, --source, --tag NAME       --top N by weight
  --edits FILE            a corrected chronology, whose corrections are put in
  --title TEXT   --threads N   --max-bytes SIZE   --color auto|always|never
  -h, --help   --version   --messages: mails as entries   --keep NAME[,NAME]

Exit status: 0 done, 1 some input could not be read, 2 wrong usage.
)";

constexpr std::size_t indent = 26;
constexpr std::size_t widest = 78;

// The names of all formats, wrapped into the column of descriptions.
std::string format_option() {
  std::string text = "  -f, --format FORMAT     ";
  std::size_t used = indent;
  for (const Format& format : formats()) {
    const std::size_t width = format.name.size() + 1;
    if (used + width > widest) {
      text.back() = '\n';
      text.append(indent, ' ');
      used = indent;
    }
    text.append(format.name).append(&format == &formats().back() ? "\n" : ", ");
    used += width + 1;
  }
  return text + std::string(indent, ' ') + "(default: what FILE ends in, else csv or table)\n";
}

}  // namespace

namespace {

// What each command is called with, and two ways in which it is used.
std::string_view usage(Command command) {
  switch (command) {
    case Command::view:
      return R"(Usage: annals view [OPTION]... [FILE|DIR|-]...

Shows the chronology of articles, or a saved one, as a page in the browser.

  annals view page.html
  annals view case.jsonl                      a saved chronology

)";
    case Command::merge:
      return R"(Usage: annals merge [OPTION]... [FILE]...

Puts saved chronologies (.jsonl, .json, .csv, .xlsx) together as one.

  annals merge mon.jsonl tue.jsonl -o week.csv
  annals merge all.jsonl --edits case.xlsx -o case.xlsx.new.xlsx

)";
    case Command::diff:
      return R"(Usage: annals diff [OPTION]... OLD NEW

Says what is new (+), changed (~) and gone (-) between two saved chronologies.

  annals diff monday.csv tuesday.csv
  annals diff case.xlsx new.jsonl --format jsonl

)";
    case Command::dates:
      return R"(Usage: annals dates [OPTION]... [FILE|DIR|-]...

Prints the time expressions of articles and what they mean.

  annals dates page.html
  curl -s URL | annals dates --explain        how each was reached

)";
    case Command::parse:
      return R"(Usage: annals parse [OPTION]... [FILE|DIR|-]...

Prints the sentences that have times in them, and how they were parsed.

  annals parse page.html

)";
    case Command::article:
      return R"(Usage: annals article [OPTION]... [FILE|DIR|-]...

Prints what is taken for the article: title, publication date, text.

  annals article page.html
  annals article -f jsonl pages/

)";
    case Command::rules_check:
    case Command::rules_list:
      return R"(Usage: annals rules check|list [DIR]

Checks a rule pack and runs its examples, or lists its rules.

  annals rules check my-rules
  annals rules list

)";
    case Command::chronology:
      return {};
  }
  return {};
}

std::string options_of(Command command) {
  constexpr std::size_t column = 28;
  std::string text;
  for (const OptionRow& row : option_table) {
    if (!takes_option(command, row.name)) continue;
    std::string line = row.letter != 0 ? "  -" + std::string(1, row.letter) + ", " : "      ";
    line.append("--").append(row.name);
    if (row.takes != Takes::nothing)
      line += row.takes == Takes::file || row.takes == Takes::files ? " FILE"
              : row.takes == Takes::directory                       ? " DIR"
                                                                    : " VALUE";
    line.append(line.size() + 1 < column ? column - line.size() : 1, ' ').append(row.what);
    text += line + "\n";
  }
  return text;
}

}  // namespace

std::string help_text(Command command) {
  if (command == Command::chronology) return std::string{above} + format_option() + std::string{below};
  return std::string(usage(command)) + options_of(command);
}

}  // namespace annals

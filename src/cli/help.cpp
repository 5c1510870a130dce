// The text of --help: what a person needs at once, on one screen; docs/cli.md has the rest.
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
          merge               chronologies saved as JSON lines, as one
          view                the chronology as a page in the browser
          dates               time expressions and their values
          parse               sentences with times, and what hangs on what
          article             title, publication date and text
          rules check [DIR]   a rule pack's examples; rules list: its rules

)";

constexpr std::string_view below = R"(  -o, --output FILE       written when complete; an old file stays till then
      --date YYYY-MM-DD   the publication date, where no record gives it
      --crawled DATETIME  when pages were saved: what "3 hours ago" counts from
      --mode MODE         news, narrative or auto: what dates count from
      --prefer WHICH      past, future or nearest, instead of judging by tense
      --region REGION     us, gb, ...: is 02/03/2025 in February or in March
      --rules DIR         a rule pack instead of the built-in one
      --any-language      other languages than the rules': dates in digits alone
      --explain           what became of each expression; with dates: how

  --since, --until DATE   entries within these days (2019, 2019-05, 2019-05-03)
  --status, --kind, --precision NAME[,NAME]...
                          happened, planned, hypothetical, ongoing; event,
                          statement, state; day, week, month, ..., range
  --min-confidence 0..1   --match TEXT in label or sentence
  --threads N  --max-bytes SIZE  --color WHEN  -h, --help  --version

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

std::string help_text() {
  return std::string{above} + format_option() + std::string{below};
}

}  // namespace annals

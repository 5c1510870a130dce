// The command line's grammar; tests/cases/cli/usage_errors.txt has what is refused.
#include "cli/options.h"

#include <gtest/gtest.h>

#include <sstream>

#include "cli/command_line.h"
#include "time/iso_date.h"

namespace annals {
namespace {

std::vector<std::string> split(const std::string& text) {
  std::istringstream words(text);
  return {std::istream_iterator<std::string>(words), {}};
}

TEST(Options, UsageErrors) {
  std::ifstream file(ANNALS_SOURCE_DIR "/tests/cases/cli/usage_errors.txt");
  int cases = 0;
  for (std::string line; std::getline(file, line);) {
    if (line.empty() || line[0] == '#') continue;
    const std::size_t gap = line.find("  ");
    const std::string message = line.substr(line.find_first_not_of(' ', gap));
    const Ran ran = run_annals(split(line.substr(0, gap)), "text");
    EXPECT_EQ(ran.status, 2) << line;
    EXPECT_EQ(ran.out, "") << line;
    EXPECT_TRUE(ran.err.starts_with("annals: ")) << ran.err;
    EXPECT_NE(ran.err.find(message), std::string::npos) << line << "\ngot " << ran.err;
    ++cases;
  }
  EXPECT_GT(cases, 30);
}

TEST(Options, Commands) {
  EXPECT_EQ(parse_options({"a.txt"})->command, Command::chronology);
  EXPECT_EQ(parse_options({"dates", "a.txt"})->command, Command::dates);
  EXPECT_EQ(parse_options({"--format", "csv", "article"})->command, Command::article);
  EXPECT_EQ(parse_options({"rules", "check", "d"})->command, Command::rules_check);
  EXPECT_EQ(parse_options({"rules", "list"})->command, Command::rules_list);
  EXPECT_EQ(parse_options({"./dates"})->command, Command::chronology);
  EXPECT_EQ(parse_options({"a.txt", "dates"})->inputs, (std::vector<std::string>{"a.txt", "dates"}));
}

TEST(Options, Values) {
  const Result<Options> options = parse_options({"-f",
                                                 "json",
                                                 "-o",
                                                 "out",
                                                 "--date=2025-02-27",
                                                 "--crawled",
                                                 "2025-02-28T09:30",
                                                 "--mode",
                                                 "narrative",
                                                 "--prefer",
                                                 "past",
                                                 "--rules",
                                                 "my",
                                                 "--since",
                                                 "2019",
                                                 "--until",
                                                 "2020-02",
                                                 "--status",
                                                 "planned,ongoing",
                                                 "--status",
                                                 "happened",
                                                 "--kind",
                                                 "state",
                                                 "--precision",
                                                 "day,range",
                                                 "--min-confidence",
                                                 "0.5",
                                                 "--match",
                                                 "fire",
                                                 "--threads",
                                                 "3",
                                                 "--max-bytes",
                                                 "2M",
                                                 "--color",
                                                 "never",
                                                 "a",
                                                 "-",
                                                 "b"});
  ASSERT_TRUE(options) << options.error().text();
  EXPECT_EQ(options->format->name, "json");
  EXPECT_EQ(options->output, "out");
  EXPECT_EQ(iso_date(*options->date), "2025-02-27");
  EXPECT_EQ(options->crawled, parse_saved_time("2025-02-28T09:30"));
  EXPECT_EQ(options->reading.mode, Mode::narrative);
  EXPECT_EQ(options->reading.prefer, Preference::past);
  EXPECT_EQ(options->rules, "my");
  EXPECT_EQ(iso_date(*options->filter.since), "2019-01-01");
  EXPECT_EQ(iso_date(*options->filter.until), "2020-02-29");
  EXPECT_EQ(options->filter.statuses, (std::vector{Status::planned, Status::ongoing, Status::happened}));
  EXPECT_EQ(options->filter.kinds, std::vector{Kind::state});
  EXPECT_EQ(options->filter.precisions, (std::vector{Precision::day, Precision::range}));
  EXPECT_EQ(options->filter.min_confidence, 0.5);
  EXPECT_EQ(options->filter.match, "fire");
  EXPECT_EQ(options->threads, 3U);
  EXPECT_EQ(options->max_bytes, std::size_t{2} << 20);
  EXPECT_EQ(options->colour, Colour::never);
  EXPECT_EQ(options->inputs, (std::vector<std::string>{"a", "-", "b"}));
}

TEST(Options, Defaults) {
  const Result<Options> options = parse_options({"a"});
  EXPECT_FALSE(options->format);
  EXPECT_EQ(options->max_bytes, std::size_t{64} << 20);
  EXPECT_EQ(options->reading.mode, Mode::automatic);
  EXPECT_EQ(parse_options({"-o", "x.jsonl"})->format->name, "jsonl");
  EXPECT_EQ(parse_options({"-o", "x.ndjson"})->format->name, "jsonl");
  EXPECT_EQ(parse_options({"-o", "x.xlsx"})->format->name, "xlsx");
  EXPECT_EQ(parse_options({"-o", "x.ics"})->format->name, "ics");
  EXPECT_EQ(parse_options({"-f", "csv-excel", "-o", "x.csv"})->format->name, "csv-excel");
  EXPECT_EQ(parse_options({"dates", "-o", "x.tml"})->format->name, "timeml");
  EXPECT_TRUE(parse_options({"dates", "--explain", "-o", "x.xlsx"}));
  EXPECT_FALSE(parse_options({"-o", "out"})->format);
  EXPECT_EQ(parse_options({"-o", "X.CSV"})->format->name, "csv");
  EXPECT_EQ(parse_options({"-f", "CSV"})->format->name, "csv");
}

TEST(Options, HelpFitsAScreenAndShowsThreeExamples) {
  const Ran ran = run_annals({"--help"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.err, "");
  EXPECT_LE(std::count(ran.out.begin(), ran.out.end(), '\n'), 40);
  std::istringstream lines(ran.out);
  int examples = 0;
  for (std::string line; std::getline(lines, line);) {
    EXPECT_LE(line.size(), 80U) << line;
    examples += line.starts_with("  annals ") || line.starts_with("  curl ");
  }
  EXPECT_EQ(examples, 3);
  EXPECT_EQ(run_annals({"rules", "--help"}).status, 0);
}

TEST(Options, Version) {
  const Ran ran = run_annals({"--version"});
  EXPECT_EQ(ran.status, 0);
  EXPECT_TRUE(ran.out.starts_with("annals ")) << ran.out;
}

}  // namespace
}  // namespace annals

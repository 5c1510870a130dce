// Whole commands in this process: what they print, what they complain about, and their exit status.
#include "cli/run.h"

#include <gtest/gtest.h>

#include <nlohmann/json.hpp>

#include "cli/command_line.h"
#include "export/csv_reader.h"

namespace annals {
namespace {

using Json = nlohmann::json;

constexpr const char* story =
    R"({"id":"s","date":"2025-02-27","text":"The parliament passed the bill on Tuesday. The president resigned on May 3, 2019."})";

std::vector<Json> records(const std::string& lines) {
  std::vector<Json> records;
  std::istringstream in(lines);
  for (std::string line; std::getline(in, line);) records.push_back(Json::parse(line));
  return records;
}

TEST(Run, ChronologyAsJsonLines) {
  const Ran ran = run_annals({"--format", "jsonl"}, story);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.err, "");
  const auto entries = records(ran.out);
  ASSERT_EQ(entries.size(), 2U) << ran.out;
  EXPECT_EQ(entries[0]["start_date"], "2019-05-03");
  EXPECT_EQ(entries[0]["source"], "s");
  EXPECT_EQ(entries[0]["sentence"], "The president resigned on May 3, 2019.");
  EXPECT_EQ(entries[1]["start_date"], "2025-02-25");
  EXPECT_EQ(entries[1]["expression"], "Tuesday");
}

TEST(Run, CsvIsTheDefaultWhereNobodyLooks) {
  const Ran ran = run_annals({}, story);
  EXPECT_EQ(ran.status, 0) << ran.err;
  const auto rows = read_csv(ran.out);
  ASSERT_TRUE(rows) << ran.out;
  ASSERT_EQ(rows->size(), 3U);
  EXPECT_EQ(rows->at(0)[1], "start_date");
  EXPECT_EQ(rows->at(1)[1], "2019-05-03");
}

TEST(Run, DatesAndArticle) {
  const auto dates = records(run_annals({"dates", "-f", "jsonl"}, story).out);
  ASSERT_EQ(dates.size(), 1U);
  EXPECT_EQ(dates[0]["id"], "s");
  ASSERT_EQ(dates[0]["timexes"].size(), 2U);
  EXPECT_EQ(dates[0]["timexes"][0]["value"], "2025-02-25");
  EXPECT_EQ(dates[0]["timexes"][0]["text"], "Tuesday");

  const auto articles = records(run_annals({"article", "-f", "jsonl"}, story).out);
  EXPECT_EQ(articles.at(0)["date"], "2025-02-27");
  EXPECT_TRUE(articles.at(0)["text"].get<std::string>().starts_with("The parliament"));
}

TEST(Run, EveryFormatOfEveryCommandParses) {
  for (const char* command : {"", "dates", "article"}) {
    const auto in = [&](const char* format) {
      std::vector<std::string> arguments = {"--format", format};
      if (*command != '\0') arguments.insert(arguments.begin(), command);
      const Ran ran = run_annals(arguments, story);
      EXPECT_EQ(ran.status, 0) << command << format << ran.err;
      return ran.out;
    };
    EXPECT_TRUE(Json::accept(in("json"))) << command;
    EXPECT_TRUE(read_csv(in("csv"))) << command;
    EXPECT_FALSE(records(in("jsonl")).empty()) << command;
    EXPECT_NE(in("table").find("2025-02"), std::string::npos) << command;
  }
}

TEST(Run, SeveralInputsAreOneChronology) {
  const Folder folder;
  folder.put("b.txt", "The bridge opened on June 1, 2001. It was closed on June 1, 2011.");
  folder.put("a.txt", "The harbour burned down on March 4, 2005.");
  const auto rows = read_csv(run_annals({folder.path(), "--format", "csv"}).out);
  ASSERT_TRUE(rows);
  ASSERT_EQ(rows->size(), 4U);
  EXPECT_EQ(rows->at(1)[1], "2001-06-01");
  EXPECT_EQ(rows->at(2)[1], "2005-03-04");
  EXPECT_EQ(rows->at(3)[1], "2011-06-01");

  const auto entries = records(run_annals({folder.path(), "--format", "jsonl"}).out);  // document by document
  ASSERT_EQ(entries.size(), 3U);
  EXPECT_EQ(entries[0]["start_date"], "2005-03-04");
  EXPECT_EQ(entries[1]["start_date"], "2001-06-01");
}

TEST(Run, ThreadsChangeNothing) {
  std::string lines;
  for (int i = 0; i < 60; ++i) {
    lines += R"({"id":")" + std::to_string(i) + R"(","date":"2025-02-27","text":"The mine closed on May )" +
             std::to_string(1 + i % 28) + R"(, 2019."})" + "\n";
  }
  for (const char* format : {"jsonl", "csv", "json"}) {
    const Ran one = run_annals({"--format", format, "--threads", "1"}, lines);
    const Ran four = run_annals({"--format", format, "--threads", "4"}, lines);
    EXPECT_EQ(one.status, 0);
    EXPECT_EQ(one.out, four.out) << format;
  }
}

TEST(Run, Filters) {
  EXPECT_EQ(records(run_annals({"-f", "jsonl", "--since", "2020"}, story).out).size(), 1U);
  EXPECT_EQ(records(run_annals({"-f", "jsonl", "--until", "2020"}, story).out).size(), 1U);
  EXPECT_EQ(records(run_annals({"-f", "jsonl", "--match", "PRESIDENT"}, story).out).size(), 1U);
  EXPECT_EQ(records(run_annals({"-f", "jsonl", "--precision", "year"}, story).out).size(), 0U);
  EXPECT_EQ(records(run_annals({"-f", "jsonl", "--status", "happened"}, story).out).size(), 2U);
}

TEST(Run, DateGivesThePublicationDate) {
  const Folder folder;
  const std::string file = folder.put("a.txt", "The bill passed on Tuesday.");
  const Ran with = run_annals({"dates", "-f", "jsonl", "--date", "2025-02-27", file});
  EXPECT_EQ(records(with.out).at(0)["timexes"][0]["value"], "2025-02-25");
  EXPECT_EQ(with.err, "");
  // A record's own date counts more.
  const auto record = records(run_annals({"dates", "-f", "jsonl", "--date", "1999-01-01"}, story).out);
  EXPECT_EQ(record.at(0)["timexes"][0]["value"], "2025-02-25");
}

TEST(Run, WithoutADateRelativeExpressionsAreWarnedOf) {
  const Ran ran = run_annals({"dates", "-f", "jsonl"}, R"({"id":"s","text":"The bill passed on Tuesday."})");
  EXPECT_EQ(ran.status, 0);
  EXPECT_TRUE(ran.err.starts_with("annals: standard input:1: no publication date")) << ran.err;
  EXPECT_NE(ran.err.find("1 time expression stays unresolved; --date gives one"), std::string::npos) << ran.err;
  EXPECT_EQ(run_annals({"dates", "-f", "jsonl"}, R"({"id":"s","text":"It opened on May 3, 2019."})").err, "");
}

TEST(Run, ExplainShowsWhereAValueComesFrom) {
  const Ran ran = run_annals({"dates", "--explain"}, story);
  EXPECT_EQ(ran.status, 0);
  EXPECT_NE(ran.out.find("^^^^^^^\n"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("value       DATE 2025-02-25"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("rule        "), std::string::npos);
}

TEST(Run, StandardInputIsSniffed) {
  EXPECT_EQ(records(run_annals({"article", "-f", "jsonl"}, story).out).at(0)["id"], "s");
  const std::string page =
      "<!doctype html><html><head><title>T</title></head><body><p>The bill passed.</p></body></html>";
  const auto html = records(run_annals({"article", "-f", "jsonl", "-"}, page).out);
  EXPECT_EQ(html.at(0)["id"], "-");
  EXPECT_EQ(html.at(0)["text"].get<std::string>().find('<'), std::string::npos);
  const auto text =
      records(run_annals({"article", "-f", "jsonl"}, "{braces} begin this text, which is no JSON.\n").out);
  EXPECT_NE(text.at(0)["text"].get<std::string>().find("{braces}"), std::string::npos);
}

TEST(Run, OutputFile) {
  const Folder folder;
  const std::string path = folder.put("out.jsonl", "old\n");
  const Ran ran = run_annals({"-o", path}, story);  // the format by the file's ending
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_EQ(ran.out, "");
  EXPECT_EQ(records(read_file(path)).size(), 2U);

  const Ran failed = run_annals({"-o", path, folder.path("none.txt")});
  EXPECT_EQ(failed.status, 1);
  EXPECT_EQ(records(read_file(path)).size(), 2U) << "a run that read nothing must leave the old file";
}

TEST(Run, AWorkbookGoesToAFileAndNotToATerminal) {
  const Folder folder;
  const std::string path = folder.path("out.xlsx");
  EXPECT_EQ(run_annals({"-o", path}, story).status, 0);
  EXPECT_TRUE(read_file(path).starts_with("PK"));

  std::istringstream in(story);
  std::string out;
  std::string err;
  const Console console{.in = in,
                        .out = [&](std::string_view text) -> Failure {
                          out += text;
                          return std::nullopt;
                        },
                        .err = [&](std::string_view text) { err += text; },
                        .out_is_terminal = true};
  EXPECT_EQ(run({"-f", "xlsx"}, console), 2);
  EXPECT_EQ(out, "");
  EXPECT_NE(err.find("xlsx is no text for a terminal"), std::string::npos) << err;
}

TEST(Run, WhatAFormatHasNoRoomForIsSaid) {
  const Ran ran = run_annals({"-f", "ics", "--date", "2020-01-01"},
                             "Caesar was killed on March 15, 44 BC. The trial began on May 3, 2019.");
  EXPECT_EQ(ran.status, 0);
  EXPECT_EQ(ran.err, "annals: ics: 1 entry was left out, as a calendar has no years before 1 or after 9998\n");
  EXPECT_NE(ran.out.find("DTSTART;VALUE=DATE:20190503\r\n"), std::string::npos);
}

TEST(Run, SeveralDocumentsAreOneFileOfXml) {
  const Folder folder;
  const std::string a = folder.put("a.txt", "The trial began on May 3, 2019.");
  const std::string b = folder.put("b.txt", "It ended on May 7, 2019.");
  const std::string one = run_annals({"dates", "-f", "timeml", a}).out;
  EXPECT_NE(one.find("?>\n<TimeML>\n"), std::string::npos) << one;
  const std::string two = run_annals({"dates", "-f", "timeml", a, b}).out;
  EXPECT_NE(two.find("?>\n<corpus>\n<TimeML>\n"), std::string::npos) << two;
  EXPECT_TRUE(two.ends_with("</TimeML>\n</corpus>\n")) << two;
}

struct BadInput {
  const char* name;
  std::string content;
  std::string message;  // after "annals: " and the file's name
};

TEST(Run, BadInputIsOneLineOnStandardErrorAndTheRestIsDone) {
  std::string records_with_a_fault;
  for (int line = 1; line <= 9; ++line) {
    records_with_a_fault += line == 7 ? "{\"id\":7,\"text\":\n"
                                      : R"({"id":"r","text":"It opened on May 3, 2019."})"
                                        "\n";
  }
  const BadInput cases[] = {
      {"empty.txt", "", ": the document is empty"},
      {"blank.html", " \n\t\n", ": the document is empty"},
      {"binary.txt",
       std::string("\x7f"
                   "ELF\x02\x01\x01\0\0\0\0\0\0\0\0\0\x03\0>\0\x01\0\0\0",
                   24),
       ": "},
      {"picture.html", std::string("\x89PNG\r\n\x1a\n\0\0\0\rIHDR\0\0\0\x01\0\0\0\x01\b\x06\0\0\0", 26), ": "},
      {"news.jsonl", records_with_a_fault, ":7: not valid JSON"},
      {"utf8.jsonl", "{\"id\":\"a\",\"text\":\"caf\xe9\"}\n", ":1: not valid JSON"},
      {"none.jsonl", "\n\n", ": no records in it"},
      {"text.jsonl", "{\"id\":\"a\",\"text\":\"\"}\n", ":1: the document is empty"},
      {"short.txt.gz", "\x1f\x8b\x08", ": the gzip data ends early"},
      {"none.txt.zst", "plain", ": zstd: "},
  };
  for (const BadInput& bad : cases) {
    const Folder folder;
    const std::string path = folder.put(bad.name, bad.content);
    const std::string good = folder.put("good.txt", "The bridge opened on June 1, 2001.");
    const Ran ran = run_annals({"-f", "jsonl", path, good});
    EXPECT_EQ(ran.status, 1) << bad.name;
    EXPECT_EQ(std::count(ran.err.begin(), ran.err.end(), '\n'), 1) << ran.err;
    EXPECT_TRUE(ran.err.starts_with("annals: " + path + bad.message)) << ran.err;
    EXPECT_NE(ran.out.find("2001-06-01"), std::string::npos) << bad.name << ": the rest was not done";
  }
}

TEST(Run, WhatIsNoDocumentIsRefusedByNameAndCountedInFolders) {
  const Folder folder;
  const std::string picture = folder.put("a.png", "\x89PNG\r\n\x1a\n");
  folder.put("b.gif", "GIF89a");
  folder.put("c.docx", std::string("PK\3\4 and no more"));
  folder.put("d.txt", "The bridge opened on June 1, 2001.");
  folder.put("Makefile", "all: bridge");
  const Ran named = run_annals({"-f", "jsonl", picture});
  EXPECT_EQ(named.status, 1);
  EXPECT_EQ(named.err, "annals: " + picture + ": a picture, and no document\n");
  EXPECT_EQ(named.out, "");
  const Ran walked = run_annals({"-f", "jsonl", folder.path()});
  EXPECT_EQ(walked.status, 0);
  EXPECT_EQ(walked.err, "annals: read 1 document, skipped 4 (1 damaged document, 1 other file, 2 pictures): " +
                            folder.path("Makefile") + ", " + folder.path("a.png") + ", " + folder.path("b.gif") + ", " +
                            folder.path("c.docx") + "\n");
  EXPECT_NE(walked.out.find("2001-06-01"), std::string::npos);
}

TEST(Run, AFileOfSeveralDocumentsGivesEachItsName) {
  const Folder folder;
  const std::string box =
      folder.put("list.mbox",
                 "From a@b.example Mon Mar  3 08:20:00 2025\nFrom: Ann <a@b.example>\nSubject: A\nDate: Mon, 3 Mar "
                 "2025 08:20:00 +0000\n\nIt opened yesterday.\n\nFrom c@b.example Thu Mar  6 08:20:00 2025\nFrom: Cy "
                 "<c@b.example>\nSubject: B\nDate: Thu, 6 Mar 2025 08:20:00 +0000\n\nIt closed yesterday.\n");
  const auto entries = records(run_annals({"-f", "jsonl", box}).out);
  ASSERT_EQ(entries.size(), 2U);
  EXPECT_EQ(entries[0]["source"], box + "#1");
  EXPECT_EQ(entries[0]["start_date"], "2025-03-02");
  EXPECT_EQ(entries[0]["place"], "Ann, 2025-03-03 08:20");
  EXPECT_EQ(entries[1]["source"], box + "#2");
  EXPECT_EQ(entries[1]["start_date"], "2025-03-05");
}

TEST(Run, AMaildirIsAFolderOfMails) {
  const Folder folder;
  folder.put("cur/1741000000.1.host:2,S",
             "From: Ann <a@b.example>\nSubject: A\nDate: Mon, 3 Mar 2025 08:20:00 +0000\n\nIt opened yesterday.\n");
  const Ran ran = run_annals({"-f", "jsonl", folder.path()});
  EXPECT_EQ(ran.err, "");
  EXPECT_NE(ran.out.find("2025-03-02"), std::string::npos);
}

TEST(Run, ALanguageWithoutRulesIsNamedAndLeft) {
  const std::string german =
      "Der Stadtrat hat am Dienstag den Bau der neuen Brücke beschlossen. Die Arbeiten sollen im März beginnen und bis "
      "zum Herbst dauern. "
      "Die alte Brücke war im Jahr 1961 gebaut worden und ist seit dem Sommer gesperrt. Ein Gutachter hatte in den "
      "Pfeilern Risse gefunden, "
      "die in den letzten Jahren größer geworden sind. Am 12.03.2025 wird der Vertrag unterschrieben, und die Kosten "
      "trägt die Stadt mit dem Land.";
  const Ran ran = run_annals({"-f", "jsonl"}, german);
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ran.err,
            "annals: standard input: its language is 'de', for which there are no rules; --any-language reads its "
            "dates in digits\n");
  EXPECT_EQ(ran.out, "");
  const Ran digits = run_annals({"-f", "jsonl", "--any-language"}, german);
  EXPECT_EQ(digits.status, 0);
  const auto entries = records(digits.out);
  ASSERT_EQ(entries.size(), 1U) << digits.out;
  EXPECT_EQ(entries[0]["start_date"], "2025-03-12");
  EXPECT_EQ(run_annals({"article", "-f", "jsonl"}, german).status, 0);
}

TEST(Run, MissingFilesAndDirectories) {
  const Folder folder;
  const Ran missing = run_annals({folder.path("none.txt")});
  EXPECT_EQ(missing.status, 1);
  EXPECT_EQ(missing.err, "annals: " + folder.path("none.txt") + ": no such file\n");
  EXPECT_EQ(missing.out, "");
  const Ran empty = run_annals({folder.path()});
  EXPECT_EQ(empty.status, 1);
  EXPECT_NE(empty.err.find("no file in this directory"), std::string::npos);
}

TEST(Run, InvalidUtf8IsReadAsWhatItIsOrSaid) {
  const Folder folder;
  const std::string latin = folder.put("latin.txt", "The caf\xe9 in M\xe1laga opened on June 1, 2001.");
  const Ran ran = run_annals({"article", "-f", "jsonl", latin});
  EXPECT_EQ(ran.status, ran.err.empty() ? 0 : 1);
  EXPECT_TRUE(ran.status == 1 || Json::accept(ran.out)) << ran.out;
}

TEST(Run, TheLimitOfADocument) {
  const Ran ran = run_annals({"article", "--max-bytes", "1K", "-f", "jsonl"}, std::string(5000, 'x'));
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(ran.err, "annals: standard input: more than 1024 bytes, the limit set by --max-bytes\n");
}

TEST(Run, NothingToReadAtATerminalIsAUsageError) {
  std::istringstream in;
  std::string err;
  const Console console{.in = in,
                        .out = [](std::string_view) { return Failure{}; },
                        .err = [&](std::string_view text) { err += text; },
                        .in_is_terminal = true};
  EXPECT_EQ(run({}, console), 2);
  EXPECT_NE(err.find("nothing to read"), std::string::npos);
}

TEST(Run, OutputThatCannotBeWrittenIsSaidAndEndsTheRun) {
  std::istringstream in(story);
  std::string err;
  const Console console{
      .in = in,
      .out =
          [](std::string_view) {
            return Failure{Error{ErrorKind::unwritable, "No space left on device", "standard output"}};
          },
      .err = [&](std::string_view text) { err += text; }};
  EXPECT_EQ(run({"-f", "jsonl"}, console), 1);
  EXPECT_EQ(err, "annals: standard output: No space left on device\n");
}

TEST(Run, ATableIsForATerminalAndColoursToo) {
  std::istringstream in(story);
  std::string out;
  Console console{.in = in,
                  .out = [&](std::string_view text) -> Failure {
                    out += text;
                    return std::nullopt;
                  },
                  .err = [](std::string_view) {},
                  .out_is_terminal = true};
  EXPECT_EQ(run({}, console), 0);
  EXPECT_NE(out.find("\x1b["), std::string::npos);
  EXPECT_NE(out.find("happened"), std::string::npos);
  EXPECT_EQ(run_annals({"-f", "table"}, story).out.find("\x1b["), std::string::npos);
  EXPECT_NE(run_annals({"-f", "table", "--color", "always"}, story).out.find("\x1b["), std::string::npos);
}

}  // namespace
}  // namespace annals

// annals merge, and --explain of the chronology, as whole commands.
#include <gtest/gtest.h>

#include <algorithm>
#include <nlohmann/json.hpp>

#include "cli/command_line.h"

namespace annals {
namespace {

std::string saved(const std::string& id, const std::string& text) {
  const nlohmann::json record = {{"id", id}, {"date", "2025-02-27"}, {"text", text}};
  const Ran ran = run_annals({"-f", "jsonl"}, record.dump());
  EXPECT_EQ(ran.status, 0) << ran.err;
  return ran.out;
}

const std::string kHarbor =
    "The ferry Marten sank off Cape Ray on Feb. 3, 2024. The state will close the harbor on Friday.";
const std::string kCoast = "The ferry Marten sank off Cape Ray in February 2024. Ana Ruiz resigned on May 3, 2019.";
const std::string kWire = "The ferry Marten sank off Cape Ray with 40 cars on Feb. 4, 2024.";

TEST(Merge, GivesTheChronologyOfAllArticles) {
  const Folder folder;
  const std::string a = folder.put("a.jsonl", saved("a", kHarbor));
  const std::string b = folder.put("b.jsonl", saved("b", kCoast));
  const std::string all =
      folder.put("all.jsonl", "{\"id\":\"a\",\"date\":\"2025-02-27\",\"text\":\"" + kHarbor +
                                  "\"}\n{\"id\":\"b\",\"date\":\"2025-02-27\",\"text\":\"" + kCoast + "\"}\n");
  const Ran at_once = run_annals({"-f", "csv", all});
  for (const auto& files : {std::vector<std::string>{a, b}, {b, a}, {a, b, a}}) {
    std::vector<std::string> arguments = {"merge", "-f", "csv"};
    arguments.insert(arguments.end(), files.begin(), files.end());
    const Ran ran = run_annals(arguments);
    EXPECT_EQ(ran.status, 0) << ran.err;
    EXPECT_EQ(ran.out, at_once.out);
    EXPECT_EQ(ran.err, "");
  }
  const Ran piped = run_annals({"merge", "-f", "csv", "-"}, read_file(a) + read_file(b));
  EXPECT_EQ(piped.out, at_once.out);
  const Ran again = run_annals({"merge", "-f", "csv", "-"}, run_annals({"merge", "-f", "jsonl", a, b}).out);
  EXPECT_EQ(again.out, at_once.out);
}

TEST(Merge, ShowsConflicts) {
  const Ran ran = run_annals({"merge", "-f", "jsonl"}, saved("a", kHarbor) + saved("w", kWire));
  const nlohmann::json entry = nlohmann::json::parse(ran.out.substr(0, ran.out.find('\n')));
  ASSERT_TRUE(entry.contains("conflicts")) << ran.out;
  EXPECT_EQ(entry["conflicts"][0], "dates differ: 2024-02-03 (a), 2024-02-04 (w)");
  EXPECT_EQ(entry["other_sources"].size(), 1u);
  EXPECT_NE(run_annals({"merge", "-f", "table"}, saved("a", kHarbor) + saved("w", kWire)).out.find("differ:"),
            std::string::npos);
}

TEST(Merge, SaysWhichLinesAreNoEntries) {
  const Folder folder;
  const std::string file = folder.put("a.jsonl", saved("a", kHarbor) + "\n{\"id\":\"x\",\"text\":\"y\"}\nnonsense\n");
  const Ran ran = run_annals({"merge", "-f", "jsonl", file, folder.path("none.jsonl")});
  EXPECT_EQ(ran.status, 1);
  EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 2);
  EXPECT_NE(ran.err.find("annals: " + file + ":4: \"start_date\" is missing"), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find(file + ":5: not valid JSON"), std::string::npos) << ran.err;
  EXPECT_NE(ran.err.find("none.jsonl"), std::string::npos) << ran.err;
}

TEST(Merge, Filters) {
  const std::string all = saved("a", kHarbor) + saved("b", kCoast);
  const auto count = [&](std::vector<std::string> options) {
    options.insert(options.begin(), {"merge", "-f", "jsonl"});
    const Ran ran = run_annals(options, all);
    EXPECT_EQ(ran.status, 0) << ran.err;
    return std::count(ran.out.begin(), ran.out.end(), '\n');
  };
  EXPECT_EQ(count({}), 3);
  EXPECT_EQ(count({"--since", "2024"}), 2);
  EXPECT_EQ(count({"--until", "2024-01"}), 1);
  EXPECT_EQ(count({"--status", "planned"}), 1);
  EXPECT_EQ(count({"--kind", "statement"}), 0);
  EXPECT_EQ(count({"--precision", "day"}), 3);  // of the month and the day, the day is left
  EXPECT_EQ(count({"--match", "MARTEN"}), 1);
  EXPECT_EQ(count({"--min-confidence", "0.01"}), 3);
  EXPECT_EQ(count({"--min-confidence", "1"}), 0);  // nothing read is as sure as that
}

TEST(Merge, SaysWhyRowsBecameOneAndWhyNot) {
  const std::string all =
      saved("a",
            "The trawler Marten sank off Cape Ray on March 5, 2024. Ana Ruiz met the builder in Oslo on May 2, 2019.") +
      saved("b",
            "The trawler Marten sank off Cape Ray on March 5, 2024. "
            "Ana Ruiz denied that she met the builder in Oslo on May 2, 2019.");
  const Ran ran = run_annals({"merge", "--explain"}, all);
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_NE(ran.out.find("    one: 5 of 5 words (cape, marten, ray, sank, trawler); one time\n"), std::string::npos)
      << ran.out;
  EXPECT_NE(ran.out.find("  not with "), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find(": one is affirmed, the other denied\n"), std::string::npos) << ran.out;
  EXPECT_EQ(run_annals({"merge", "--explain", "-f", "csv"}, all).status, 2);
}

TEST(Merge, KeepsADenialApartWhateverTheFormat) {
  const std::string told = "Ana Ruiz met the builder in Oslo on May 2, 2019.";
  const std::string denied = "Ana Ruiz denied that she met the builder in Oslo on May 2, 2019.";
  const Ran ran = run_annals({"merge", "-f", "jsonl"}, saved("a", told) + saved("b", denied));
  EXPECT_EQ(std::count(ran.out.begin(), ran.out.end(), '\n'), 2);
  const std::string claims =
      "\"conflicts\":[\"claims differ: Ana Ruiz met the builder in Oslo (a), Ana Ruiz denied that she met "
      "the builder in Oslo (b)\"]";
  EXPECT_NE(ran.out.find(claims), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("\"according_to\":\"Ana Ruiz\""), std::string::npos) << ran.out;
}

TEST(Explain, SaysOfEachExpressionWhatBecameOfIt) {
  const Ran ran = run_annals({"--explain", "--date", "2025-02-27", "-"},
                             "Ana Ruiz resigned on May 3, 2019. She trains every Friday. They talked for three hours.");
  EXPECT_EQ(ran.status, 0) << ran.err;
  EXPECT_NE(ran.out.find("    entry       3 May 2019 Ana Ruiz resigned (happened, event, 0."), std::string::npos)
      << ran.out;
  EXPECT_NE(ran.out.find("    no entry    a habit\n"), std::string::npos) << ran.out;
  EXPECT_NE(ran.out.find("    no entry    a length of time with no place on the calendar\n"), std::string::npos)
      << ran.out;
}

}  // namespace
}  // namespace annals

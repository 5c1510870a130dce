// CSV read back: by a strict reader of RFC 4180, and by Python's, which most who use the files have.
#include "export/csv.h"

#include <gtest/gtest.h>

#include <cstdio>
#include <filesystem>
#include <fstream>
#include <map>
#include <random>

#include "export/csv_reader.h"
#include "export/hand_made.h"

namespace annals {
namespace {

std::map<std::string, std::string> row_of(const Entry& entry) {
  std::string text = csv_header(chronology_column_names());
  append_csv(text, cells_of(entry));
  const auto records = read_csv(text);
  EXPECT_TRUE(records.has_value() && records->size() == 2) << text;
  std::map<std::string, std::string> row;
  for (std::size_t i = 0; i < records->at(0).size(); ++i) row[records->at(0)[i]] = records->at(1)[i];
  return row;
}

TEST(CsvReader, RefusesWhatIsNoRfc4180) {
  EXPECT_TRUE(read_csv("a,b\r\n1,\"x\"\"y\r\n\"\r\n"));
  for (const char* text : {"a,b\n", "a,b", "a,\"b\r\n", "a,b\r\n1\r\n", "a\"b\r\n", "a,\"b\"c\r\n", "a,"}) {
    EXPECT_FALSE(read_csv(text)) << text;
  }
}

TEST(Csv, FirstColumnsSayWhichAndWhen) {
  EXPECT_TRUE(
      csv_header(chronology_column_names()).starts_with("id,start_date,end_date,time,zone,precision,date_text,label,"));
  const auto row = row_of(hand_made::indicted());
  EXPECT_EQ(row.at("start_date"), "2024-11-01");
  EXPECT_EQ(row.at("end_date"), "2024-11-30");
  EXPECT_EQ(row.at("precision"), "month");
  EXPECT_EQ(row.at("edtf"), "2024-11");
}

TEST(Csv, TextsComeBackAsTheyWere) {
  const Entry entry = hand_made::arriving();
  const auto row = row_of(entry);
  EXPECT_EQ(row.at("sentence"), entry.sources.front().sentence);  // has quotes and a line feed
  EXPECT_EQ(row.at("label"), entry.label);
  EXPECT_EQ(row.at("status"), "planned");
  EXPECT_EQ(row_of(hand_made::ides_of_march()).at("sources"), "2");
  EXPECT_EQ(row_of(hand_made::ides_of_march()).at("start_date"), "-0043-01-01");
}

TEST(Csv, AnyTextComesBack) {
  std::mt19937 random(20250227);
  const std::string_view pieces[] = {",", "\"", "\r", "\n", "a", " ", "é", "=1+1", "\"\""};
  for (int i = 0; i < 2000; ++i) {
    Entry entry = hand_made::indicted();
    entry.label.clear();
    for (auto n = random() % 8; n > 0; --n) entry.label += pieces[random() % std::size(pieces)];
    EXPECT_EQ(row_of(entry).at("label"), entry.label);
  }
}

TEST(Csv, MentionsAndArticlesAreRectangular) {
  const Article article = hand_made::article();
  std::string mentions = csv_header(mention_columns());
  for_each_row("a,b", article, hand_made::mentions(article), [&](const Cells& row) { append_csv(mentions, row); });
  const auto records = read_csv(mentions);
  ASSERT_TRUE(records);
  ASSERT_EQ(records->size(), 6U);
  EXPECT_EQ(records->at(1)[1], "38");  // code points, not bytes
  EXPECT_EQ(records->at(1)[3], "Tuesday");
  const std::vector<ResolvedMention> made = hand_made::mentions(article);
  for (std::size_t i = 0; i < made.size(); ++i) EXPECT_EQ(records->at(i + 1).back(), why_unresolved(made[i]));

  std::string articles = csv_header(article_columns());
  append_csv(articles, cells_of("id", article));
  ASSERT_TRUE(read_csv(articles));
  EXPECT_EQ(read_csv(articles)->at(1).back(), article.text);
}

TEST(Csv, PythonReadsIt) {
  if (std::system("python3 -c '' 2>/dev/null") != 0) GTEST_SKIP() << "no python3";
  std::string text = csv_header(chronology_column_names());
  for (const Entry& entry : hand_made::of_two_documents()) append_csv(text, cells_of(entry));
  const std::string path = ::testing::TempDir() + "annals_python.csv";
  std::ofstream(path, std::ios::binary) << text;
  const std::string program =
      "import csv, sys\n"
      "rows = list(csv.DictReader(open(sys.argv[1], newline='', encoding='utf-8'), strict=True))\n"
      "assert len(rows) == 4, len(rows)\n"
      "assert all(None not in row and None not in row.values() for row in rows)\n"
      "assert rows[3]['sentence'] == 'A \"high-level\" delegation is set to arrive\\nin Washington on Thursday.'\n";
  const std::string script = ::testing::TempDir() + "annals_python_csv.py";
  std::ofstream(script) << program;
  EXPECT_EQ(std::system(("python3 '" + script + "' '" + path + "'").c_str()), 0);
  std::filesystem::remove(path);
  std::filesystem::remove(script);
}

}  // namespace
}  // namespace annals

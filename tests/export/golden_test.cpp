// Every format of every command against a golden file.
#include "export/golden.h"

#include "export/csv.h"
#include "export/explanation.h"
#include "export/hand_made.h"
#include "export/json.h"
#include "export/json_records.h"
#include "export/jsonl.h"
#include "export/table.h"

namespace annals {
namespace {

TEST(Golden, ChronologyTables) {
  expect_golden("one-document.80.txt", chronology_table(hand_made::of_one_document(), {80, false}));
  expect_golden("two-documents.80.txt", chronology_table(hand_made::of_two_documents(), {80, false}));
  expect_golden("two-documents.40.txt", chronology_table(hand_made::of_two_documents(), {40, false}));
  expect_golden("two-documents.colour.txt", chronology_table(hand_made::of_two_documents(), {80, true}));
}

TEST(Golden, SourcesAreShownWithoutTheFolderThatTheyShare) {
  std::vector<Entry> entries = hand_made::of_two_documents();
  entries[0].sources[0].id = "news/2025/a-name-that-is-rather-long.html";
  for (std::size_t i = 1; i < entries.size(); ++i) entries[i].sources[0].id = "news/2024/mx.html";
  const std::string table = chronology_table(entries, {80, false});
  EXPECT_NE(table.find("  2025/a-name-that-is-… +1\n"), std::string::npos) << table;
  EXPECT_NE(table.find("  2024/mx.html\n"), std::string::npos) << table;
}

TEST(Golden, NoEntriesMakeNoTable) {
  EXPECT_EQ(chronology_table({}, {80, false}), "");
}

TEST(Golden, DocumentTables) {
  const Article article = hand_made::article();
  const auto mentions = hand_made::mentions(article);
  expect_golden("mentions.80.txt", mentions_table("malaga.html", article, mentions, {80, false}));
  expect_golden("explanation.txt", explanation("malaga.html", article, Recognition{}, mentions));
  expect_golden("article.60.txt", article_table("malaga.html", article, {60, false}));
}

TEST(Golden, Csv) {
  std::string entries = csv_header(chronology_column_names());
  for (const Entry& entry : hand_made::of_two_documents()) append_csv(entries, cells_of(entry));
  expect_golden("chronology.csv", entries);

  const Article article = hand_made::article();
  std::string mentions = csv_header(mention_columns());
  for_each_row("malaga.html", article, hand_made::mentions(article),
               [&](const Cells& row) { append_csv(mentions, row); });
  expect_golden("mentions.csv", mentions);

  std::string articles = csv_header(article_columns());
  append_csv(articles, cells_of("malaga.html", article));
  expect_golden("article.csv", articles);
}

TEST(Golden, JsonLines) {
  std::string entries;
  for (const Entry& entry : hand_made::of_two_documents()) append_jsonl(entries, entry);
  expect_golden("chronology.jsonl", entries);

  const Article article = hand_made::article();
  std::string mentions;
  append_mentions_jsonl(mentions, "malaga.html", article, hand_made::mentions(article));
  expect_golden("mentions.jsonl", mentions);

  std::string articles;
  append_article_jsonl(articles, "malaga.html", article);
  expect_golden("article.jsonl", articles);
}

TEST(Golden, Json) {
  JsonDocument json("0.1.0");
  json.list("documents");
  json.add(document_record("malaga.html", hand_made::article()));
  json.list("entries");
  for (const Entry& entry : hand_made::of_two_documents()) json.add(entry_record(entry));
  expect_golden("chronology.json", std::move(json).text());
}

}  // namespace
}  // namespace annals

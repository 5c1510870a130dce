// Ids stay where what they are made of stays: the document's address or title, the sentence, the words that give the time.
#include "chronology/account_id.h"

#include <gtest/gtest.h>

#include <set>

#include "export/hand_made.h"

namespace annals {
namespace {

std::string id_of(const Entry& entry, const Article& article) {
  std::vector<Entry> entries = {entry};
  give_ids(entries, article);
  EXPECT_EQ(entries[0].id, entries[0].sources[0].account);
  return entries[0].id;
}

TEST(AccountId, DoesNotDependOnLabelDaysOrFile) {
  const Article article = hand_made::article();
  const Entry entry = hand_made::indicted();
  Entry other = entry;
  other.label = "Canobbio indicted";
  other.bounds.first += date::days{1};
  other.sources[0].id = "moved/elsewhere.html";
  other.sources[0].sentence = "  MR. Canobbio was indicted in November, on “charges” of smuggling";
  EXPECT_EQ(id_of(entry, article), id_of(other, article));
  EXPECT_EQ(id_of(entry, article).size(), 10U);

  other.sources[0].sentence = "Mr. Canobbio was arrested in November.";
  EXPECT_NE(id_of(entry, article), id_of(other, article));
}

TEST(AccountId, ASentenceWithTheSameWordsTwiceHasTwo) {
  std::vector<Entry> entries = {hand_made::indicted(), hand_made::indicted()};
  give_ids(entries, hand_made::article());
  EXPECT_NE(entries[0].id, entries[1].id);
}

TEST(DocumentKey, TakesAddressesForTheSameWhereTheyAre) {
  const std::string key = document_key("https://www.news.example/mx/?id=7&utm_source=mail#top", "", "");
  EXPECT_EQ(key, document_key("http://news.example/mx?id=7", "A title", "text"));
  EXPECT_NE(key, document_key("http://news.example/mx?id=8", "", ""));
  EXPECT_EQ(document_key("", "Officials  Split", "a"), document_key("", "officials split!", "b"));
  EXPECT_NE(document_key("", "", "a"), document_key("", "", "b"));
}

TEST(AccountId, NoTwoEntriesShareOne) {
  std::vector<Entry> entries = {hand_made::indicted(), hand_made::indicted(), hand_made::arriving()};
  entries[2].id.clear();
  make_ids_unique(entries);
  std::set<std::string> ids;
  for (const Entry& entry : entries) EXPECT_TRUE(ids.insert(entry.id).second && !entry.id.empty()) << entry.id;
  EXPECT_EQ(entries[1].id, entries[0].id + "-2");
}

}  // namespace
}  // namespace annals

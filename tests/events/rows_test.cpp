// What rows documents give, read as a whole: the pack's own examples, topics, quoted posts, who says "I".
#include <gtest/gtest.h>

#include "embedded_rules.h"
#include "page/article.h"
#include "reading/reading.h"
#include "reading/row_check.h"
#include "time/iso_date.h"

namespace annals::testing {
namespace {

const Pack& english_pack() {
  static const Pack pack = *embedded_pack("en");
  return pack;
}

Article article_of(const std::string& title, const std::vector<std::string>& blocks) {
  Article article;
  article.title = title;
  for (const std::string& block : blocks) {
    if (!article.text.empty()) article.text += "\n\n";
    const std::size_t begin = article.text.size();
    article.text += block;
    article.blocks.push_back({BlockKind::paragraph, {begin, article.text.size()}});
  }
  article.published = PublicationDate{parse_iso_date("2025-02-27").value(), "given", 1};
  return article;
}

std::vector<std::string> labels_of(const Article& article) {
  std::vector<std::string> labels;
  for (const Entry& entry : read(article, "a", english_pack(), {}).entries) labels.push_back(entry.label);
  return labels;
}

TEST(Rows, ThePacksExamplesHold) {
  const auto files = embedded_pack_files("en");
  ASSERT_TRUE(files);
  const auto pack = load_pack(*files);
  ASSERT_TRUE(pack);
  const auto check = check_rows(*files, *pack);
  ASSERT_TRUE(check);
  EXPECT_GE(check->examples, 25u);
  for (const RuleFault& fault : check->faults) ADD_FAILURE() << fault.place << ": " << fault.message;
}

TEST(Rows, AFaultIsNamed) {
  PackFiles files = *embedded_pack_files("en");
  files.push_back(
      {"clauses.toml",
       "[clause]\n"
       "examples = [ { text = \"The dock closed on 4 March 2019.\", time = \"2019\", label = \"Dock opened\" } ]\n"
       "rejects = [ { text = \"The dock closed on 4 March 2019.\", time = \"2019\" } ]\n"});
  const auto check = check_rows(files, english_pack());
  ASSERT_TRUE(check);
  ASSERT_EQ(check->faults.size(), 2u);
  EXPECT_EQ(check->faults[0].place, "clauses.toml:2");
  EXPECT_EQ(check->faults[1].place, "clauses.toml:3");
  files.back().content = "[clause]\nexamples = [ { text = \"a\" } ]\n";
  EXPECT_FALSE(check_rows(files, english_pack()));
}

TEST(Rows, ALabelWhoseSubjectNamesNothingGetsTheTopic) {
  const std::string about =
      "Ilse Brandvik ran the harbour. Ms. Brandvik denied the claims. Ms. Brandvik said so twice.";
  const Article life = article_of("Ilse Brandvik: the harbour case", {about, "Charges were dropped on Tuesday."});
  EXPECT_EQ(labels_of(life), std::vector<std::string>{"Charges were dropped [Ilse Brandvik]"});
  // A person may be taken for the topic, and a name needs none.
  const Article other = article_of("Ilse Brandvik: the harbour case",
                                   {about, "A janitor was arrested on Tuesday.", "Leo Marsh resigned on Monday."});
  EXPECT_EQ(labels_of(other), (std::vector<std::string>{"Leo Marsh resigned", "Janitor was arrested"}));
}

TEST(Rows, APostIsToldByItsSignature) {
  const Article page =
      article_of("", {"The bridge is closed until further notice.", "— Ada Ruiz (@adaruiz) May 3, 2019"});
  const Reading reading = read(page, "a", english_pack(), {});
  ASSERT_EQ(reading.entries.size(), 1u);
  EXPECT_EQ(reading.entries[0].label, "Ada Ruiz said “The bridge is closed until further notice”");
  EXPECT_EQ(reading.entries[0].kind, Kind::statement);
  EXPECT_EQ(reading.entries[0].according_to, "Ada Ruiz");
  EXPECT_TRUE(labels_of(article_of("", {"— Ada Ruiz (@adaruiz) May 3, 2019"})).empty());
}

TEST(Rows, TheSenderOfAMessageSaysI) {
  Article mail = article_of("", {"I sent the invoice on Tuesday."});
  EXPECT_EQ(labels_of(mail), std::vector<std::string>{"I sent the invoice"});
  mail.parts = {{}, {.kind = Part::Kind::message, .speaker = "Dana Whitlock"}};
  mail.blocks[0].part = 1;
  EXPECT_EQ(labels_of(mail), std::vector<std::string>{"Dana Whitlock said “I sent the invoice”"});
}

}  // namespace
}  // namespace annals::testing

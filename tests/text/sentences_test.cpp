// Sentences and words, by tables.
#include "text/sentences.h"

#include <gtest/gtest.h>

#include "case_table.h"
#include "text/word_set.h"
#include "text/words.h"

namespace annals::testing {
namespace {

const WordSet kAbbreviations = {"mr", "mrs", "dr", "gen", "sen", "st", "jan", "feb"};
const WordSet kNumbering = {"no"};
const WordSet kClosing = {"inc", "corp", "a.m", "p.m", "u.s", "u.k", "calif"};
const WordSet kOpeners = {"the", "it", "he", "she", "its", "his"};

std::vector<Span> split(std::string_view text) {
  return sentences(text, [](std::string_view word) {
    return WordAtEnd{kAbbreviations.contains(word), kNumbering.contains(word), kClosing.contains(word),
                     kOpeners.contains(word)};
  });
}

TEST(Sentences, Table) {
  for (const Case& row : cases("text/sentences.txt")) {
    std::string text = row.line;
    std::erase(text, '|');
    std::string got;
    for (const Span sentence : split(text)) {
      if (!got.empty()) got += "| ";
      got += sentence.of(text);
    }
    EXPECT_EQ(got, row.line) << row;
  }
}

TEST(Sentences, ABlankLineAlwaysEndsOne) {
  const std::string text = "A heading\n\nThe text goes\non here\n \t\nand ends";
  const std::vector<Span> spans = split(text);
  ASSERT_EQ(spans.size(), 3u);
  EXPECT_EQ(spans[0].of(text), "A heading");
  EXPECT_EQ(spans[1].of(text), "The text goes\non here");
  EXPECT_EQ(spans[2].of(text), "and ends");
}

TEST(Sentences, OfNothingAreNone) {
  EXPECT_TRUE(split("").empty());
  EXPECT_TRUE(split(" \n\n \n").empty());
  EXPECT_EQ(split("...").size(), 1u);
}

TEST(Words, Table) {
  for (const Case& row : cases("text/words.txt")) {
    std::string got;
    for (const Word& word : words(row[0])) {
      if (!got.empty()) got += '|';
      got += word.span.of(row[0]);
    }
    EXPECT_EQ(got, row[1]) << row;
  }
}

TEST(Words, KnowTheirKinds) {
  const std::string text = "“Lee’s 3 dogs,” (he) said — now!";
  std::vector<WordKind> kinds;
  for (const Word& word : words(text)) kinds.push_back(word.kind);
  using enum WordKind;
  EXPECT_EQ(kinds, (std::vector{open_quote, word, number, word, comma, close_quote, open_bracket, word, close_bracket,
                                word, dash, word, stop}));
  EXPECT_TRUE(words(text)[1].possessive);
  EXPECT_TRUE(words(text)[1].capital);
  EXPECT_EQ(words(text)[1].folded, "lee's");
}

}  // namespace
}  // namespace annals::testing

// The index against a map, and the quick fold against the slow one.
#include "text/word_index.h"

#include <gtest/gtest.h>

#include <cctype>
#include <map>
#include <random>
#include <set>

#include "text/utf8.h"

namespace annals::testing {
namespace {

std::string random_word(std::mt19937& random) {
  std::string word;
  for (auto n = random() % 30; n > 0; --n) {
    const auto kind = random() % 20;
    word += kind == 0   ? "é"
            : kind == 1 ? "’"
            : kind == 2 ? "Ž"
                        : std::string(1, static_cast<char>("aZzA@[`{'"[random() % 9]));
  }
  return word;
}

TEST(WordIndex, FindsWhatAMapFinds) {
  std::mt19937 random(1);
  std::map<std::string, std::size_t> places;
  std::vector<std::string_view> words;
  for (int i = 0; i < 2000; ++i) {
    const auto [at, added] = places.try_emplace(random_word(random), words.size());
    if (added) words.push_back(at->first);
  }
  const WordIndex index(words);
  std::set<std::pair<std::string, std::size_t>> heads;
  for (const auto& [word, place] : places) {
    EXPECT_EQ(index.find(word), place) << word;
    heads.emplace(word.substr(0, 8), word.size());
  }
  for (int i = 0; i < 5000; ++i) {
    const std::string word = random_word(random);
    const WordHead head = word_head(word);
    EXPECT_EQ(index.find(word) != WordIndex::nowhere, places.contains(word)) << word;
    EXPECT_EQ(index.find_head(head) != WordIndex::nowhere, heads.contains({word.substr(0, 8), word.size()})) << word;
    if (head.is_whole()) {
      EXPECT_EQ(index.find_head(head), index.find(word)) << word;
    }
  }
}

TEST(WordIndex, HasNothingInItWhereItIsEmpty) {
  EXPECT_EQ(WordIndex().find(""), WordIndex::nowhere);
  EXPECT_EQ(WordIndex(std::vector<std::string_view>{}).find("may"), WordIndex::nowhere);
}

TEST(WordHead, IsReadFromText) {
  std::mt19937 random(4);
  for (int i = 0; i < 20000; ++i) {
    const std::string text = random_word(random) + random_word(random) + std::string(kAsciiWordReach, ' ');
    std::size_t size = 0;
    while (size < kAsciiWordReach && std::isalpha(static_cast<unsigned char>(text[size])) != 0) ++size;
    EXPECT_EQ(ascii_word_at(text.data()), word_head(fold(text.substr(0, size)))) << text;
  }
  EXPECT_EQ(word_head("may").bytes, 0x79616Du);
  EXPECT_TRUE(word_head("february").is_whole());
  EXPECT_FALSE(word_head("september").is_whole());
}

TEST(Folded, IsWhatFoldGives) {
  std::mt19937 random(2);
  for (int i = 0; i < 20000; ++i) {
    const std::string word = random_word(random);
    EXPECT_EQ(Folded(word).text(), fold(word)) << word;
  }
  for (int c = 0; c < 0x80; ++c) {
    const std::string letter(1, static_cast<char>(c)), word = "Ab" + letter + letter + "Cdefgh" + letter;
    EXPECT_EQ(Folded(letter).text(), fold(letter)) << c;
    EXPECT_EQ(Folded(word).text(), fold(word)) << c;
  }
}

}  // namespace
}  // namespace annals::testing

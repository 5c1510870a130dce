// UTF-8: well-formedness against the table of the Unicode Standard and against a slow twin, words, folding.
#include "text/utf8.h"

#include <gtest/gtest.h>

#include <random>
#include <vector>

namespace annals::testing {
namespace {

using namespace std::string_literals;

const std::string fffd = "\uFFFD";

TEST(Utf8, IllFormedSequencesBecomeOneReplacementForEachMaximalSubpart) {
  const std::pair<std::string, std::string> rows[] = {
      {"caf\xc3\xa9", "caf\xc3\xa9"},
      {"caf\xe9!", "caf" + fffd + "!"},
      {"\x80", fffd},
      {"\xc3", fffd},
      {"\xc3(", fffd + "("},
      {"\xe2\x80", fffd},
      {"\xe2\x80 x", fffd + " x"},
      {"\xf0\x9f\x98", fffd},
      {"\xff\xfe", fffd + fffd},
      {"a\0b"s, "a\0b"s},
      // Unicode 15, tables 3-8 to 3-11: non-shortest forms, surrogates, other ill-formed sequences, truncated sequences.
      {"\xc0\xaf\xe0\x80\xbf\xf0\x81\x82\x41", fffd + fffd + fffd + fffd + fffd + fffd + fffd + fffd + "A"},
      {"\xed\xa0\x80\xed\xbf\xbf\xed\xaf\x41", fffd + fffd + fffd + fffd + fffd + fffd + fffd + fffd + "A"},
      {"\xf4\x91\x92\x93\xff\x41\x80\xbf\x42", fffd + fffd + fffd + fffd + fffd + "A" + fffd + fffd + "B"},
      {"\xe1\x80\xe2\xf0\x91\x92\xf1\xbf\x41", fffd + fffd + fffd + fffd + "A"},
  };
  for (const auto& [bytes, text] : rows) {
    EXPECT_EQ(valid_utf8(bytes), text);
    EXPECT_EQ(is_valid_utf8(bytes), bytes == text) << text;
  }
}

// Unicode 15, table 3-7, row by row.
std::size_t well_formed_size(std::string_view bytes) {
  const auto byte = [&](std::size_t i) { return i < bytes.size() ? static_cast<unsigned char>(bytes[i]) : 0u; };
  const auto in = [&](std::size_t i, unsigned least, unsigned most) { return least <= byte(i) && byte(i) <= most; };
  if (in(0, 0x00, 0x7f)) return 1;
  if (in(0, 0xc2, 0xdf) && in(1, 0x80, 0xbf)) return 2;
  if (in(0, 0xe0, 0xe0) && in(1, 0xa0, 0xbf) && in(2, 0x80, 0xbf)) return 3;
  if (in(0, 0xe1, 0xec) && in(1, 0x80, 0xbf) && in(2, 0x80, 0xbf)) return 3;
  if (in(0, 0xed, 0xed) && in(1, 0x80, 0x9f) && in(2, 0x80, 0xbf)) return 3;
  if (in(0, 0xee, 0xef) && in(1, 0x80, 0xbf) && in(2, 0x80, 0xbf)) return 3;
  if (in(0, 0xf0, 0xf0) && in(1, 0x90, 0xbf) && in(2, 0x80, 0xbf) && in(3, 0x80, 0xbf)) return 4;
  if (in(0, 0xf1, 0xf3) && in(1, 0x80, 0xbf) && in(2, 0x80, 0xbf) && in(3, 0x80, 0xbf)) return 4;
  if (in(0, 0xf4, 0xf4) && in(1, 0x80, 0x8f) && in(2, 0x80, 0xbf) && in(3, 0x80, 0xbf)) return 4;
  return 0;
}

bool is_well_formed(std::string_view bytes) {
  while (!bytes.empty()) {
    const std::size_t size = well_formed_size(bytes);
    if (size == 0) return false;
    bytes.remove_prefix(size);
  }
  return true;
}

std::string random_bytes(std::mt19937& random) {
  const std::vector<std::string> pieces = {"a",    "Z",    " ",    "\xc3\xa9", "\u2019", "\U0001F600",
                                           "\xe2", "\x82", "\xac", "9",        "\xf0",   "\xed",
                                           "\xa0", "\xff", "\xc0", "\xf4",     "\x8f",   "\xbf"};
  std::string bytes;
  for (auto count = random() % 12; count > 0; --count) bytes += pieces[random() % pieces.size()];
  return bytes;
}

TEST(Utf8, AgreesWithTheTableOnRandomBytes) {
  std::mt19937 random(21);
  int valid = 0;
  for (int i = 0; i < 50000; ++i) {
    const std::string bytes = random_bytes(random);
    EXPECT_EQ(is_valid_utf8(bytes), is_well_formed(bytes));
    valid += is_valid_utf8(bytes);
    const std::string text = valid_utf8(bytes);
    EXPECT_TRUE(is_well_formed(text));
    EXPECT_EQ(valid_utf8(text), text);
    if (is_valid_utf8(bytes)) {
      EXPECT_EQ(text, bytes);
    }
  }
  EXPECT_GT(valid, 1000);
}

TEST(Utf8, IsWalkedThroughBothWays) {
  const std::string text = "aé\u2019\U0001F600z";
  const std::vector<std::size_t> boundaries = {0, 1, 3, 6, 10, 11};
  const std::u32string characters = U"aé\u2019\U0001F600z";
  for (std::size_t i = 0; i < characters.size(); ++i) {
    EXPECT_EQ(code_point_at(text, boundaries[i]), characters[i]);
    EXPECT_EQ(code_point_before(text, boundaries[i + 1]), characters[i]);
    EXPECT_EQ(next_code_point(text, boundaries[i]), boundaries[i + 1]);
    EXPECT_EQ(previous_code_point(text, boundaries[i + 1]), boundaries[i]);
  }
  EXPECT_EQ(code_point_count(text), 5u);
  EXPECT_EQ(code_point_count(""), 0u);
}

TEST(WordBoundary, IsBetweenWordsOfAnyScript) {
  // A bar stands at each boundary.
  const char* rows[] = {
      "|Málaga| |in| |May|",
      "|21st| |May|,| |1990s|",
      "|naïve|",
      "|_|May|_|3|_|",
      "|May|/|June|",
      "|2019|–|2021|",
      "|l|’|été|",
      "|Москва|,| |май|",
      "|3|.|5|",
      "|e\u0301te\u0301|",
      "|\U0001F600|May|",
      "|мая|—|June|",
      "|٢٠١٩|",
      "|五月|.|",
  };
  for (const std::string row : rows) {
    std::string text, marked;
    for (const char byte : row)
      if (byte != '|') text += byte;
    for (std::size_t i = 0;; i = next_code_point(text, i)) {
      if (is_word_boundary(text, i)) marked += '|';
      if (i == text.size()) break;
      marked += text.substr(i, next_code_point(text, i) - i);
    }
    EXPECT_EQ(marked, row);
  }
  EXPECT_TRUE(is_word_boundary("", 0));
}

TEST(Fold, IsTheSpellingOfLexicons) {
  const std::pair<const char*, const char*> rows[] = {
      {"May", "may"},   {"L’Été", "l'été"}, {"MÄRZ", "märz"},     {"СЕНТЯБРЬ", "сентябрь"}, {"ΜΆΪΟΣ", "μάϊοσ"},
      {"", ""},         {"2019", "2019"},   {"Straße", "straße"}, {"\u212A", "k"},          {"o'clock", "o'clock"},
      {"‘90s", "‘90s"}, {"’90s", "'90s"},
  };
  for (const auto& [text, expected] : rows) EXPECT_EQ(fold(text), expected);
}

TEST(Fold, KeepsTheNumberOfCodePointsAndItself) {
  std::mt19937 random(22);
  for (int i = 0; i < 20000; ++i) {
    std::string text = valid_utf8(random_bytes(random));
    for (const char* letter : {"İ", "ẞ", "Σ", "Ǆ", "K"})
      if (random() % 4 == 0) text += letter;
    const std::string folded = fold(text);
    EXPECT_EQ(code_point_count(folded), code_point_count(text)) << text;
    EXPECT_EQ(fold(folded), folded) << text;
  }
}

}  // namespace
}  // namespace annals::testing

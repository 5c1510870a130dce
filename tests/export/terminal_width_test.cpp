#include "export/terminal_width.h"

#include <gtest/gtest.h>

#include <random>

namespace annals {
namespace {

TEST(TerminalWidth, Width) {
  EXPECT_EQ(width(""), 0U);
  EXPECT_EQ(width("2025-02-27"), 10U);
  EXPECT_EQ(width("Málaga"), 6U);
  EXPECT_EQ(width("e\u0301"), 1U);
  EXPECT_EQ(width("北京"), 4U);
  EXPECT_EQ(width("Ａ"), 2U);  // fullwidth A
  EXPECT_EQ(width("한국"), 4U);
  EXPECT_EQ(width("\u200B"), 0U);  // zero width space
  EXPECT_EQ(width("“…”"), 3U);
}

TEST(TerminalWidth, PrintableCannotSteerTheTerminal) {
  EXPECT_EQ(printable("  a\t b\r\n\nc  "), "a b c");
  EXPECT_EQ(printable("\x1b[31mred"), "\uFFFD[31mred");
  EXPECT_EQ(printable("a\u0007b\u009bc"), "a\uFFFDb\uFFFDc");
  EXPECT_EQ(printable("a\u202Eb"), "a\uFFFDb");
  EXPECT_EQ(printable("caf\xe9"), "caf\uFFFD");
  EXPECT_EQ(printable(std::string_view("a\0b", 3)), "a\uFFFDb");
}

TEST(TerminalWidth, Wrapped) {
  using Lines = std::vector<std::string>;
  EXPECT_EQ(wrapped("", 10), Lines{""});
  EXPECT_EQ(wrapped("one two three", 7), (Lines{"one two", "three"}));
  EXPECT_EQ(wrapped("one two three", 13), Lines{"one two three"});
  EXPECT_EQ(wrapped("abcdefgh ij", 3), (Lines{"abc", "def", "gh", "ij"}));
  EXPECT_EQ(wrapped("a abcdefgh", 4), (Lines{"a", "abcd", "efgh"}));
  EXPECT_EQ(wrapped("北京上海", 5), (Lines{"北京", "上海"}));
}

TEST(TerminalWidth, WrappedKeepsToTheWidthAndLosesNothing) {
  std::mt19937 random(20250227);
  const std::string_view pieces[] = {"a", "bc", "北", "e\u0301", " ", " ", "defghijklmnop", "—"};
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (auto n = random() % 30; n > 0; --n) text += pieces[random() % std::size(pieces)];
    text = printable(text);
    const std::size_t columns = 2 + random() % 20;
    std::string letters;
    for (const std::string& line : wrapped(text, columns)) {
      EXPECT_LE(width(line), columns) << text;
      letters += line;
    }
    std::erase(letters, ' ');
    std::erase(text, ' ');
    EXPECT_EQ(letters, text);
  }
}

TEST(TerminalWidth, Fitted) {
  EXPECT_EQ(fitted("ab", 4), "ab  ");
  EXPECT_EQ(fitted("abcd", 4), "abcd");
  EXPECT_EQ(fitted("abcdef", 4), "abc…");
  EXPECT_EQ(fitted("北京上海", 6), "北京… ");
  EXPECT_EQ(fitted("e\u0301", 3), "e\u0301  ");
}

}  // namespace
}  // namespace annals

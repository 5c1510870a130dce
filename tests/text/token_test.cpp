// Tokens: tests/cases/text/tokens.txt, and what holds of every text.
#include "text/token.h"

#include <gtest/gtest.h>

#include <random>

#include "case_table.h"
#include "text/utf8.h"

namespace annals::testing {
namespace {

std::vector<RawToken> tokens(std::string_view text) {
  std::vector<RawToken> all;
  for (Tokenizer walk(text); !walk.done();) all.push_back(walk.next());
  return all;
}

// "w:Feb p:. _ d:3"; ¶ is a paragraph's end.
std::string notation(std::string_view text) {
  std::string out;
  for (const RawToken& token : tokens(text)) {
    if (!out.empty()) out += ' ';
    switch (token.kind) {
      case TokenKind::word:
        out += "w:" + std::string(token.span.of(text));
        break;
      case TokenKind::digits:
        out += "d:" + std::string(token.span.of(text));
        break;
      case TokenKind::punctuation:
        out += "p:" + std::string(token.span.of(text));
        break;
      case TokenKind::space:
        out += '_';
        break;
      case TokenKind::paragraph:
        out += "¶";
        break;
    }
  }
  return out;
}

TEST(Tokenizer, CutsAsInTheTable) {
  for (const Case& row : cases("text/tokens.txt")) {
    ASSERT_EQ(row.columns.size(), 2u) << row;
    EXPECT_EQ(notation(row[0]), row[1]) << row;
  }
}

TEST(Tokenizer, TellsABlankLineFromALineEnd) {
  EXPECT_EQ(notation("a\nb"), "w:a _ w:b");
  EXPECT_EQ(notation("a \r\n b"), "w:a _ w:b");
  EXPECT_EQ(notation("a\n \nb"), "w:a ¶ w:b");
  EXPECT_EQ(notation("a\u00A0b"), "w:a _ w:b");
  EXPECT_EQ(notation("a\u2029\u2028b"), "w:a ¶ w:b");
  EXPECT_EQ(notation(""), "");
}

// Every byte is in exactly one token, none is empty, and no token begins or ends inside a character.
TEST(Tokenizer, LeavesNothingOutOfAnyText) {
  std::mt19937 random(7);
  const std::vector<std::string> pieces = {"a",  "Z",  "é",      "’",  "'",          "0",      "9", ".",     " ",
                                           "\n", "\t", "\u00A0", "漢", "\U0001F600", "\u0301", "-", "\u2028"};
  for (int round = 0; round < 20000; ++round) {
    std::string text;
    for (auto n = random() % 12; n > 0; --n) text += pieces[random() % pieces.size()];
    std::size_t at = 0;
    for (const RawToken& token : tokens(text)) {
      ASSERT_EQ(token.span.begin, at) << text;
      ASSERT_GT(token.span.end, at) << text;
      ASSERT_TRUE(is_valid_utf8(token.span.of(text))) << text;
      at = token.span.end;
    }
    ASSERT_EQ(at, text.size()) << text;
  }
}

}  // namespace
}  // namespace annals::testing

// Text with line ends, joined; held against the text before it was wrapped.
#include "page/join_lines.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "page/rules_for_tests.h"

namespace annals {
namespace {

std::string joined(const std::string& text) {
  return join_lines(text, test_rules()).text;
}

std::string places(const JoinedText& text) {
  std::string shown;
  for (const Mark& mark : text.marks) {
    shown += std::to_string(mark.page) + ":" + std::to_string(mark.line) + " " + text.text.substr(mark.offset, 6) + "|";
  }
  return shown;
}

TEST(JoinLines, Paragraphs) {
  struct Case {
    const char* what;
    std::string wrapped, whole;
  };
  const std::vector<Case> cases = {
      {"blank lines",
       "The brig weighed from Leith on the 14th\nof May, with a crew of thirty-one and\nprovisions for two winters.\n\n"
       "She made the cape on the 9th of June and\nwas stopped by the pack in July.\n",
       "The brig weighed from Leith on the 14th of May, with a crew of thirty-one and provisions for two winters.\n\n"
       "She made the cape on the 9th of June and was stopped by the pack in July."},
      {"indents",
       "   The brig weighed from Leith on the\nfourteenth of May, with a crew of thirty\nand provisions for two "
       "winters. She was\nsound.\n"
       "   In June she made the cape and in July\nwas stopped by the pack.\n",
       "The brig weighed from Leith on the fourteenth of May, with a crew of thirty and provisions for two winters. "
       "She was sound.\n\n"
       "In June she made the cape and in July was stopped by the pack."},
      {"a hyphen that goes, one that stays",
       "The report was read by the secre-\ntary in mid-\nMarch. The Decem-\nber storm had broken a well-\nbuilt wall, "
       "and "
       "the secretary said so. A well was built.\n",
       "The report was read by the secretary in mid-March. The December storm had broken a well-built wall, and the "
       "secretary said so. A well was built."},
      {"lines that stand for themselves", "Ann Lee\nMayor of Harrow\n12 Quay Row\nHarrow\n",
       "Ann Lee\nMayor of Harrow\n12 Quay Row\nHarrow\n"},
      {"a list",
       "The board agreed on three things that\nhave to be done before the winter, and\nit named the people who are "
       "going to\nhave to do them:\n"
       "- the roof, which has been leaking since\n  May, by the owner\n- the drains\n",
       "The board agreed on three things that have to be done before the winter, and it named the people who are going "
       "to have to do "
       "them:\n\n"
       "- the roof, which has been leaking since May, by the owner\n\n- the drains"},
      {"one line", "The bridge opened on 3 May 2019.", "The bridge opened on 3 May 2019."},
      {"nothing", "", ""},
  };
  for (const Case& each : cases) EXPECT_EQ(joined(each.wrapped), each.whole) << each.what;
}

TEST(JoinLines, PagesAndNumbersAreMarks) {
  const JoinedText paged = join_lines(
      "HARBOUR REPORT                     1\n\nThe brig weighed from Leith on the 14th\nof May, with a crew of "
      "thirty-one and\nshe made the "
      "cape in\n\fHARBOUR REPORT                     2\n\nJune. The pack stopped her and she lay\nfor seventeen days "
      "before a lead opened\nin the ice.\n",
      test_rules());
  EXPECT_EQ(paged.text,
            "The brig weighed from Leith on the 14th of May, with a crew of thirty-one and she made the cape in\n\n"
            "June. The pack stopped her and she lay for seventeen days before a lead opened in the ice.");
  EXPECT_EQ(places(paged), "1:0 The br|2:0 June. |");

  std::string numbered;
  for (int line = 1; line <= 12; ++line) {
    numbered +=
        (line < 10 ? " " : "") + std::to_string(line) + (line % 4 == 1 ? "      Q.  Did it" : "  go on and on") + "\n";
  }
  const JoinedText lines = join_lines(numbered, test_rules());
  EXPECT_EQ(lines.text.substr(0, 60), "Q. Did it go on and on go on and on go on and on\n\nQ. Did it ");
  EXPECT_TRUE(places(lines).starts_with("1:1 Q. Did|1:2 go on |")) << places(lines);
}

TEST(JoinLines, FormFeedsAlone) {
  const JoinedText paged = join_lines("It opened.\fIt closed.", test_rules());
  EXPECT_EQ(paged.text, "It opened.\nIt closed.");
  EXPECT_EQ(places(paged), "1:0 It ope|2:0 It clo|");
}

std::string wrap(const std::string& text, std::size_t width) {
  std::string out;
  std::size_t column = 0;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find(' ', begin), text.size());
    if (column > 0 && column + 1 + end - begin > width) {
      out += '\n';
      column = 0;
    } else if (column > 0) {
      out += ' ';
      ++column;
    }
    out += text.substr(begin, end - begin);
    column += end - begin;
    begin = end + 1;
  }
  return out;
}

// Random prose, wrapped at random widths, comes back; of any text, what comes back is what was there, without blanks and hyphens.
TEST(JoinLines, WhatIsWrappedComesBack) {
  std::mt19937 random(20250227);
  const std::vector<std::string> words = {"the", "brig",   "weighed", "from",      "a",    "harbour",
                                          "and", "lay",    "for",     "seventeen", "days", "in",
                                          "ice", "before", "captain", "wrote",     "of",   "provisions"};
  const auto below = [&](std::size_t limit) { return static_cast<std::size_t>(random() % limit); };
  for (int round = 0; round < 300; ++round) {
    std::string whole;
    std::string wrapped;
    const std::size_t width = 40 + below(60);
    for (int paragraph = 0; paragraph < 4; ++paragraph) {
      std::string text = "The";
      for (int word = 0; word < 60; ++word) {
        const bool ends = word % 15 == 14;
        text += " " + words[below(words.size())] + (ends ? "." : "");
        if (ends && word < 59) text += " The";
      }
      whole += (paragraph > 0 ? "\n\n" : "") + text;
      wrapped += (paragraph > 0 ? "\n\n" : "") + wrap(text, width);
    }
    EXPECT_EQ(joined(wrapped), whole) << wrapped;
  }
}

TEST(JoinLines, NothingIsMadeUp) {
  std::mt19937 random(7);
  const std::string alphabet = "ab cd-\n \n\fA.1 2\t:>\xC3\xA9";
  const auto bare = [](const std::string& text) {
    std::string out;
    for (const char c : text) {
      if (std::string_view(" \t\n\f\r-").find(c) == std::string_view::npos) out += c;
    }
    return out;
  };
  for (int round = 0; round < 3000; ++round) {
    std::string text;
    for (int i = 0; i < 200; ++i) text += alphabet[random() % (alphabet.size() - 2)];
    const std::string before = bare(text);
    const std::string after = bare(joined(text));
    std::size_t at = 0;
    for (const char c : before) at += at < after.size() && after[at] == c ? 1 : 0;
    EXPECT_EQ(at, after.size()) << text;
  }
}

}  // namespace
}  // namespace annals

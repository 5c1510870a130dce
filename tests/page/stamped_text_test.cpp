// Chats and logs as programs and people write them. All samples are made up.
#include "page/stamped_text.h"

#include <gtest/gtest.h>

#include "page/rules_for_tests.h"

namespace annals {
namespace {

// "place: text" of each block of a part.
std::string shown(const std::string& text) {
  const auto article = stamped_article(text, {}, test_rules());
  if (!article) return "none";
  std::string out;
  for (const Block& block : article->blocks) {
    if (block.part == 0) continue;
    const Part& part = article->parts[block.part];
    out += (part.day ? date::format("%F ", *part.day) : "") + place_of(*article, block.span.begin) + ": " +
           std::string(block.span.of(article->text)) + "\n";
  }
  return out;
}

TEST(StampedText, Chats) {
  EXPECT_EQ(shown("[28/10/2024, 17:58] Ana: It burned.\n[28/10/2024, 18:02] Ben: When?\nAnd why?\n[29/10/2024, 07:40] "
                  "Ana: Yesterday.\n"),
            "2024-10-28 Ana, 2024-10-28 17:58: It burned.\n2024-10-28 Ben, 2024-10-28 18:02: When?\n2024-10-28 Ben, "
            "2024-10-28 18:02: "
            "And why?\n2024-10-29 Ana, 2024-10-29 07:40: Yesterday.\n");
  EXPECT_EQ(
      shown(
          "# works\n\n---- Tuesday, May 6th, 2025 ----\n\nGreta Holm  9:14 AM\nIt broke.\n\nAde Bo  9:21 PM\nI saw.\n\n"
          "---- Wednesday, May 7th, 2025 ----\n\nGreta Holm  8:00 AM\nMended.\n"),
      "2025-05-06 Greta Holm, 2025-05-06 09:14: It broke.\n2025-05-06 Ade Bo, 2025-05-06 21:21: I saw.\n2025-05-07 "
      "Greta Holm, "
      "2025-05-07 08:00: Mended.\n");
}

TEST(StampedText, TheOrderOfDayAndMonthIsThatOfTheFile) {
  const std::string american =
      "1/5/24, 9:14 PM - Ana: One.\n1/15/24, 9:15 PM - Ana: Two.\n2/5/24, 9:16 PM - Ana: Three.\n";
  EXPECT_EQ(shown(american).substr(0, 10), "2024-01-05");
  const std::string forward =
      "01/02/2024, 09:14 - Ana: One.\n02/02/2024, 09:15 - Ana: Two.\n03/02/2024, 09:16 - Ana: Three.\n01/03/2024, "
      "09:16 - Ana: Four.\n";
  EXPECT_EQ(shown(forward).substr(0, 10), "2024-02-01");
}

TEST(StampedText, ALogGoesPastMidnight) {
  EXPECT_EQ(shown("Saturday 1 March 2025 - night shift\n=====\n22:05 Took over. The pump has run hot\n      since "
                  "Thursday.\n23:52 Alarm.\n"
                  "00:20 Boiler tripped.\n"),
            "2025-03-01 22:05: 22:05 Took over. The pump has run hot since Thursday.\n2025-03-01 23:52: 23:52 Alarm.\n"
            "2025-03-02 00:20: 00:20 Boiler tripped.\n");
  EXPECT_EQ(shown("Log of 2 March 2025\n\n00:20 Third.\n23:52 Second.\n22:05 First.\n"),
            "2025-03-02 00:20: 00:20 Third.\n2025-03-01 23:52: 23:52 Second.\n2025-03-01 22:05: 22:05 First.\n");
  EXPECT_EQ(shown("Date: 14 October 2024\n\n2140 hrs Fire.\n2310 hrs Out.\n0015 hrs Open.\n"),
            "2024-10-14 21:40: 2140 hrs Fire.\n2024-10-14 23:10: 2310 hrs Out.\n2024-10-15 00:15: 0015 hrs Open.\n");
}

// Copied from a browser: the clock in a line of its own, and alone before what the same person goes on to say.
TEST(StampedText, ClocksInLinesOfTheirOwn) {
  EXPECT_EQ(
      shown("Tuesday, May 6th, 2025\nGreta Holm\n  9:14 PM\nIt broke.\n\nAde Bo\n  9:16 PM\nI saw.\n\nGreta Holm\n"
            "  9:20 PM\nMended.\n9:25\nIt runs.\n"),
      "2025-05-06 Greta Holm, 2025-05-06 21:14: It broke.\n2025-05-06 Ade Bo, 2025-05-06 21:16: I saw.\n"
      "2025-05-06 Greta Holm, 2025-05-06 21:20: Mended.\n2025-05-06 Greta Holm, 2025-05-06 21:25: It runs.\n");
}

TEST(StampedText, HeadsOfSeveralSpellings) {
  EXPECT_EQ(shown("14 Oct 2024\n21.40 Pain.\n23.55 ECG.\n0010 Moved.\n15 Oct 2024\n0715 Told.\n"),
            "2024-10-14 21:40: 21.40 Pain.\n2024-10-14 23:55: 23.55 ECG.\n2024-10-15 00:10: 0010 Moved.\n"
            "2024-10-15 07:15: 0715 Told.\n");
  EXPECT_EQ(
      shown("2025-03-01 22:05:10,123 INFO Started\n2025-03-01 22:06:11,001 WARN Slow\n2025-03-02 00:10:00,000 INFO "
            "Ended\n"),
      "2025-03-01 22:05: 2025-03-01 22:05:10,123 INFO Started\n2025-03-01 22:06: 2025-03-01 22:06:11,001 WARN "
      "Slow\n2025-03-02 00:10: 2025-03-02 00:10:00,000 INFO Ended\n");
}

TEST(StampedText, WhatIsNoChatAndNoLog) {
  EXPECT_EQ(shown("12/2019: the line opens\n3/2020: it closes\n5/2021: it opens again\n"), "none");
  EXPECT_EQ(shown("1914 War breaks out\n1918 It ends\n1939 The next\n"), "none");
  EXPECT_EQ(shown("The train of 10:30 was late.\nIt left at 11:05 and arrived at noon.\nNobody was hurt.\n"), "none");
  EXPECT_EQ(shown("22:05 Took over.\nThe rest of the night was quiet, and nobody wrote.\nSo it went on.\n"), "none");
}

}  // namespace
}  // namespace annals

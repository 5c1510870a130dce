// What was said: subtitles, depositions. All samples are made up.
#include <gtest/gtest.h>

#include "page/document_day.h"
#include "page/rules_for_tests.h"
#include "page/subtitles.h"
#include "page/text_article.h"

namespace annals {
namespace {

std::string place(const Article& article, std::string_view words) {
  return place_of(article, article.text.find(words));
}

TEST(Subtitles, CuesAreOneText) {
  const std::string vtt =
      "WEBVTT\n\nNOTE Tape 114\n\n00:00:00.000 --> 00:00:03.600\n<v Interviewer>This interview was\nrecorded on 3 "
      "October 2024.\n\n"
      "00:00:07.400 --> 00:00:11.000\n<v Edda Marsh>I was born in the week\n\n00:00:11.100 --> 00:00:14.700\n<v Edda "
      "Marsh>that the war "
      "broke out.\n";
  ASSERT_TRUE(looks_like_subtitles(vtt));
  const Article article = subtitles_article(vtt, {}, test_rules());
  EXPECT_EQ(article.text,
            "This interview was recorded on 3 October 2024.\n\nI was born in the week that the war broke out.");
  EXPECT_EQ(place(article, "I was born"), "00:00:07");
  EXPECT_EQ(place(article, "that the war"), "00:00:11");
  ASSERT_TRUE(article.published);
  EXPECT_EQ(date::format("%F", article.published->day), "2024-10-03");
}

TEST(Subtitles, SubRip) {
  const std::string srt =
      "1\n00:00:01,000 --> 00:00:04,000\n<i>Good evening.</i>\n\n2\n01:00:04,500 --> 01:00:08,500\nCHAIR: It is "
      "open.\n";
  ASSERT_TRUE(looks_like_subtitles(srt));
  const Article article = subtitles_article(srt, {}, test_rules());
  EXPECT_EQ(article.text, "Good evening.\n\nIt is open.");
  EXPECT_EQ(place(article, "It is open"), "01:00:04");
  EXPECT_EQ(part_at(article, article.text.find("It is"))->speaker, "CHAIR");
  EXPECT_FALSE(looks_like_subtitles("1\nThe bridge opened.\n"));
}

TEST(Transcript, QuestionsAndAnswers) {
  const std::string text =
      "                                    Page 4\n 1        Deposition of ANN LEE, taken on January 22, 2025,\n 2   "
      "at Duluth.\n 3        Q.  When "
      "did you start?\n 4        A.  I started on May 4, 2009. I became\n 5   shift supervisor later.\n 6        MR. "
      "LUND:  Objection.\n 7        THE "
      "COURT:  Overruled.\n 8        Q.  And then?\n 9        A.  It failed.\n10        Q.  When?\n11        A.  In "
      "March.\n";
  const Article article = text_article(text, {}, test_rules());
  EXPECT_EQ(place(article, "I started"), "4:4");
  EXPECT_EQ(place(article, "shift supervisor"), "4:5");
  EXPECT_EQ(place(article, "Overruled"), "4:7");
  EXPECT_EQ(part_at(article, article.text.find("Overruled"))->speaker, "THE COURT");
  EXPECT_EQ(part_at(article, article.text.find("I started"))->speaker, "");
  EXPECT_NE(article.text.find("\n\nI started on May 4, 2009. I became shift supervisor later.\n\n"), std::string::npos)
      << article.text;
  ASSERT_TRUE(article.published);
  EXPECT_EQ(date::format("%F", article.published->day), "2025-01-22");
}

TEST(DayOfHead, Table) {
  const auto day = [](std::string_view text) {
    const auto found = day_of_head(text, test_rules(), false);
    return found ? date::format("%F", found->day) : "none";
  };
  EXPECT_EQ(day("Prepared for the Council. Report issued 14 May 2025. The bridge was hit on 9 March 2019."),
            "2025-05-14");
  EXPECT_EQ(day("Minutes of the meeting of the board held on Tuesday 8 April 2025 at 19:00."), "2025-04-08");
  EXPECT_EQ(day("CASE No. 25. Filed April 11, 2025"), "2025-04-11");
  EXPECT_EQ(day("Good evening. This meeting is held on Tuesday the eleventh of February 2025."), "2025-02-11");
  EXPECT_EQ(day("recorded on the twenty-first of May 2024"), "2024-05-21");
  EXPECT_EQ(day("A dive was held. On 3 May 2019 the hole was deeper."), "none");
  EXPECT_EQ(day("The bridge was hit on 9 March 2019."), "none");
  EXPECT_EQ(day("This review was completed on 3 March 2025."), "2025-03-03");
  EXPECT_EQ(day("The treaty was signed on 9 March 2019 in Riga."), "none");
  EXPECT_EQ(day("He had been taken to hospital on 9 March 2019."), "none");
}

TEST(PlaceOf, WhatANumberedParagraphIs) {
  const Article article = text_article(
      "COMPLAINT\n\nFiled April 11, 2025\n\n1. Plaintiff is a resident of the county and has lived there since "
      "1996.\n\n"
      "2. Defendant was incorporated in this state on June 14, 2005, and has an office in it.\n\n"
      "3. On March 2, 2021, Plaintiff rented a unit at Defendant's facility and stored books there.\n",
      {}, test_rules());
  EXPECT_EQ(place(article, "Defendant was"), "¶ 2");
  EXPECT_EQ(place(article, "On March 2"), "¶ 3");
}

}  // namespace
}  // namespace annals

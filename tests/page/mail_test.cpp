// E-mails of every make that matters: transfer encodings, charsets, multiparts, quotes. All samples are made up.
#include "page/mail.h"

#include <gtest/gtest.h>

#include "page/mail_limits.h"
#include "page/mail_text.h"
#include "page/rules_for_tests.h"

namespace annals {
namespace {

const std::string kHead =
    "From: Jane Doe <jane@example.org>\r\nTo: news@example.org\r\nMessage-ID: <1@example.org>\r\n"
    "Date: Thu, 27 Feb 2025 23:30:00 -0500\r\n";

Result<Article> read(const std::string& bytes) {
  return read_article(bytes, {.name = "bridge.eml", .form = DocumentHint::Form::mail}, test_rules());
}

std::string dated(const Article& article) {
  return article.published ? date::format("%F ", article.published->day) + article.published->source : "none";
}

TEST(Mail, Parts) {
  const std::string html =
      "<html><body><p>The council of the town voted for the new bridge on Tuesday, after a debate of years.</p>"
      "<div class=\"gmail_quote\"><p>What did the council say about the new bridge for the town on Tuesday?</p></div>"
      "</body></html>";
  struct Case {
    std::string name;
    std::string title;
    std::string text;
    std::string message;
  };
  const std::vector<Case> cases = {
      {"plain", "A bridge", "The council voted on Tuesday.",
       kHead + "Subject: A bridge\r\n\r\nThe council voted on Tuesday.\r\n"},
      {"encoded words", "Eine Brücke für die Stadt", "Regen.",
       kHead + "Subject: =?utf-8?q?Eine_Br=C3=BCcke?= =?iso-8859-1?B?IGb8ciBkaWUgU3RhZHQ=?=\r\n\r\nRegen.\r\n"},
      {"quoted-printable", "", "Über die Brücke geht es weiter.",
       kHead + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=iso-8859-1\r\nContent-Transfer-Encoding: "
               "quoted-printable\r\n\r\n=DCber die Br=FCcke geht =\r\nes weiter.\r\n"},
      {"base64", "", "Мост открыт.",
       kHead + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=\"koi8-r\"\r\nContent-Transfer-Encoding: "
               "base64\r\n\r\n7c/T1CDP1MvS2dQu\r\n"},
      {"seven bits", "", "日本",
       kHead + "MIME-Version: 1.0\r\nContent-Type: text/plain; charset=ISO-2022-JP\r\n\r\n\x1b$BF|K\\\x1b(B\r\n"},
      {"HTML before text, no attachment", "A bridge",
       "The council of the town voted for the new bridge on Tuesday, after a debate of years.",
       kHead +
           "Subject: A bridge\r\nMIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\n"
           "Content-Type: multipart/alternative; boundary=a\r\n\r\n--a\r\nContent-Type: text/plain\r\n\r\nSee the "
           "page.\r\n--a\r\nContent-Type: text/html; charset=utf-8\r\n\r\n" +
           html +
           "\r\n--a--\r\n--m\r\nContent-Type: text/html\r\nContent-Disposition: attachment; "
           "filename=x.html\r\n\r\n<p>Another.</p>\r\n--m--\r\n"},
      {"a message within is left out", "", "See below.",
       kHead + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: "
               "text/plain\r\n\r\nSee below.\r\n--m\r\nContent-Type: message/rfc822\r\n\r\nSubject: Old\r\n\r\nOld "
               "news.\r\n--m--\r\n"},
      {"a multipart that is not closed", "", "Rain.",
       kHead + "MIME-Version: 1.0\r\nContent-Type: multipart/mixed; boundary=m\r\n\r\n--m\r\nContent-Type: "
               "text/plain\r\n\r\nRain.\r\n"},
  };
  for (const Case& each : cases) {
    const auto article = read(each.message);
    ASSERT_TRUE(article) << each.name << ": " << article.error().text();
    EXPECT_EQ(article->title, each.title) << each.name;
    EXPECT_EQ(article->text, each.text) << each.name;
    EXPECT_EQ(dated(*article), "2025-02-27 mail date") << each.name;
  }
}

TEST(Mail, WithoutDate) {
  const auto article = read(
      "Subject: A bridge\n\nPublished 27 February 2025\n\nThe council of the town voted for the bridge on Tuesday, "
      "after "
      "a debate that had gone on for years.\n");
  ASSERT_TRUE(article);
  EXPECT_EQ(dated(*article), "2025-02-27 published line");
}

TEST(Mail, NoMail) {
  const auto article = read("The council voted on Tuesday.\n");
  ASSERT_FALSE(article);
  EXPECT_EQ(article.error().kind, ErrorKind::bad_record);
}

// Multiparts within multiparts, each with a boundary of its own.
TEST(Mail, DeepNesting) {
  std::string message = kHead + "MIME-Version: 1.0\r\n";
  for (int n = 0; n < 20'000; ++n) {
    const std::string boundary = "b" + std::to_string(n);
    message += "Content-Type: multipart/mixed; boundary=" + boundary + "\r\n\r\n--" + boundary + "\r\n";
  }
  message += "Content-Type: text/plain\r\n\r\nRain.\r\n";
  const auto article = read(message);
  EXPECT_FALSE(article && article->text == "Rain.");
}

// A group in a group in a group …, in the mail and in one within it, on one line and on many.
TEST(Mail, GroupsOfAddresses) {
  std::string groups;
  for (int i = 0; i < 200'000; ++i) groups += i % 10 == 9 ? "a:\n\t" : "a:";
  for (const std::string& head : {std::string(), std::string("Content-Type: message/rfc822\n\n")}) {
    for (const char* name : {"To:", "CC :", "from:", "Reply-To:"}) {
      const auto article = read("Subject: A bridge\n" + head + name + groups + "\nSubject: A bridge\n\nIt rained.\n");
      EXPECT_TRUE(article || article.error().message == "no text found in the document");
      EXPECT_EQ(article ? article->title : "A bridge", "A bridge");
    }
  }
}

TEST(MailLimits, OnlyHeadersOfManyColonsAreTakenOut) {
  const std::string colons(kMostColons, ':');
  EXPECT_FALSE(within_mail_limits(""));
  EXPECT_FALSE(within_mail_limits("To:" + colons.substr(1) + "\nX: " + colons + colons + "\n\nNot to: " + colons));
  EXPECT_EQ(within_mail_limits("A: b\nTo:" + colons + "\n\tc\nD: e\nbcc:\n " + colons + "\n\nText"),
            "A: b\nD: e\n\nText");
}

TEST(MailText, Paragraphs) {
  struct Case {
    std::vector<std::string> paragraphs;
    std::string text;
  };
  const std::string wrapped = "The council of the town voted for the new bridge on Tuesday,\n";
  const std::vector<Case> cases = {
      {{"The council of the town voted for the new bridge on Tuesday, after years.", "Rain."},
       wrapped + "after years.\n\nRain.\n"},
      {{"Dear all,\nit rained."}, "Dear all,\nit rained.\n"},
      {{"Yes."}, "Yes.\n\nOn 26 Feb 2025, Jane Doe wrote:\n> Did it\n> rain?\n"},
      {{"Yes.", "Much."}, "> Did it rain?\n\nYes.\n\n> How much?\n\nMuch.\n"},
      {{"Yes."}, "Yes.\n\n-- \nJane Doe\nTown Hall\n"},
      {{"See this."}, "See this.\n\n---------- Forwarded message ---------\nFrom: John\n\nRain.\n"},
      {{"Siehe unten."}, "Siehe unten.\n\n-----Ursprüngliche Nachricht-----\nVon: John\n"},
      {{"> Rain."}, "> Rain.\n"},
      {{}, ""},
  };
  for (const Case& each : cases)
    EXPECT_EQ(mail_messages(each.text, test_rules()).front().paragraphs, each.paragraphs) << each.text;
}

// "day clock writer: first words" of each message after the mail's own.
std::string thread_of(const std::string& text) {
  std::string shown;
  for (const MailMessage& message : mail_messages(text, test_rules())) {
    if (!message.day) continue;
    shown += date::format("%F", *message.day);
    if (message.clock) shown += date::format(" %H:%M", *message.clock);
    shown += " " + message.writer + ": ";
    for (const std::string& paragraph : message.paragraphs) shown += paragraph + "/";
    shown += "\n";
  }
  return shown;
}

TEST(MailText, Threads) {
  EXPECT_EQ(thread_of("No.\n\nOn Wed, 15 Jan 2025 at 17:32, Rupert Sayle <r@a.example> wrote:\n> It rained.\n>\n"
                      "> On Fri, 10 Jan 2025 at 07:55, Dana Whitlock <d@a.example>\n> wrote:\n>> Did it rain?\n"),
            "2025-01-15 17:32 Rupert Sayle: It rained./\n2025-01-10 07:55 Dana Whitlock: Did it rain?/\n");
  EXPECT_EQ(thread_of("No.\n\nAm 15.01.2025 um 17:32 schrieb Anna Weber <a@b.example>:\n> Regen.\n"),
            "2025-01-15 17:32 Anna Weber: Regen./\n");
  EXPECT_EQ(thread_of("No.\n\n-----Original Message-----\nFrom: Jon Pike\nSent: Monday, February 24, 2025 4:32 PM\n"
                      "To: Marta Hale\nSubject: Pump\n\nIt failed.\n\nFrom: Ada Venn\nSent: 20 February 2025 11:02\n"
                      "To: Jon Pike\n\nNoise.\n"),
            "2025-02-24 16:32 Jon Pike: It failed./\n2025-02-20 11:02 Ada Venn: Noise./\n");
  // Without marks, the writer's address has to stand in the announcement.
  EXPECT_EQ(
      thread_of(
          "No.\n\nOn Monday, February 24, 2025 at 04:32:10 PM GMT, Jon Pike <j@a.example> wrote:\n\nIt failed.\n"),
      "2025-02-24 16:32 Jon Pike: It failed./\n");
  EXPECT_EQ(thread_of("On Monday, February 24, 2025, this happened:\n\nIt failed.\n"), "");
  // A quotation that nobody announces is nobody's.
  EXPECT_EQ(thread_of("> Did it rain?\n\nYes.\n"), "");
}

TEST(Mail, EachMessageOfAThreadIsAPart) {
  const auto article =
      read(kHead + "Subject: A bridge\r\n\r\nIt opened.\r\n\r\nOn 20 Feb 2025, John Roe wrote:\r\n> When?\r\n");
  ASSERT_TRUE(article);
  EXPECT_EQ(article->text, "It opened.\n\nWhen?");
  EXPECT_EQ(place_of(*article, 0), "Jane Doe, 2025-02-27 23:30");
  EXPECT_EQ(place_of(*article, article->text.find("When")), "John Roe, 2025-02-20");
}

// The programs of one maker set off what they quote by a rule and a header in the text, and by nothing else.
TEST(Mail, HeadersInHtmlBeginMessages) {
  const std::string headers =
      "<b>From:</b> Jon Pike &lt;jon@a.example&gt; <br>\r\n<b>Sent:</b> Monday, February 24, 2025 4:32 PM<br>"
      "<b>To:</b> Jane Doe<br><b>Subject:</b> A bridge";
  for (const std::string& html : {"<div><p>It opened.</p><p>&nbsp;</p><div><div style=\"border-top:solid\"><p>" +
                                      headers + "</p></div></div><p>It failed.<br>Badly.</p></div>",
                                  "<div>It opened.</div><hr><div id=\"divRplyFwdMsg\"><font>" + headers +
                                      "</font><div>&nbsp;</div></div><div><p>It failed.<br>Badly.</p></div>"}) {
    const auto article = read(kHead + "Content-Type: text/html\r\n\r\n<html><body>" + html + "</body></html>\r\n");
    ASSERT_TRUE(article);
    EXPECT_EQ(article->text, "It opened.\n\nIt failed.\nBadly.");
    EXPECT_EQ(place_of(*article, article->text.find("failed")), "Jon Pike, 2025-02-24 16:32");
  }
}

TEST(Mail, ASavedPageIsDatedByItself) {
  const auto article = read(
      "From: <Saved by Blink>\r\nSnapshot-Content-Location: https://news.example/a\r\nSubject: A bridge\r\n"
      "Date: Fri, 27 Nov 2026 10:56:10 GMT\r\nMIME-Version: 1.0\r\nContent-Type: multipart/related; "
      "boundary=m\r\n\r\n--m\r\n"
      "Content-Type: text/html\r\n\r\n<html><body><h1>A bridge opens</h1><p>Published 3 March 2025</p><p>The council "
      "of the town "
      "opened the new bridge on Monday, after a debate of years.</p></body></html>\r\n--m--\r\n");
  ASSERT_TRUE(article);
  EXPECT_EQ(dated(*article).substr(0, 10), "2025-03-03");
  EXPECT_EQ(article->url, "https://news.example/a");
}

}  // namespace
}  // namespace annals

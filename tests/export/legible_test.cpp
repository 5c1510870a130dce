// Texts for people, and addresses that may be linked to. read_formats.py has a slow twin of `legible`.
#include "export/legible.h"

#include <gtest/gtest.h>

#include "export/csv.h"
#include "export/formats.h"
#include "export/hand_made.h"
#include "export/web_address.h"

namespace annals {
namespace {

TEST(Legible, KeepsTextAndNothingElse) {
  EXPECT_EQ(legible("a\r\nb\rc\nd\x0b"
                    "e\u2028f\u0085g"),
            "a\nb\nc\nd\ne\nf\ng");
  EXPECT_EQ(legible("a\tb"), "a b");
  EXPECT_EQ(legible(std::string_view("a\0b\x1b[31m", 8)), "a\uFFFDb\uFFFD[31m");
  EXPECT_EQ(legible("caf\xe9"), "caf\uFFFD");
  EXPECT_EQ(legible("\u202Eabc\u2066d\u2069"), "abcd");
  EXPECT_EQ(legible("\uFFFE\uFDD0\U0001FFFE"), "\uFFFD\uFFFD\uFFFD");
  EXPECT_EQ(legible("é 北京 😀 \u200F"), "é 北京 😀 \u200F");
  EXPECT_EQ(one_line(" a\n\n b\t"), "a b");
  EXPECT_EQ(one_line("\n"), "");
}

TEST(WebAddress, IsHttpAndConsistsOfItsCharacters) {
  EXPECT_EQ(web_address("https://news.example/mx?a=1&b=é"), "https://news.example/mx?a=1&b=%C3%A9");
  EXPECT_EQ(web_address("HTTP://news.example:8080/a%20b c#d#e"), "http://news.example:8080/a%20b%20c#d%23e");
  EXPECT_EQ(web_address("https://news.example/)\"<%zz>"), "https://news.example/%29%22%3C%25zz%3E");
  EXPECT_EQ(web_address("https://news.example"), "https://news.example");
  for (const char* url : {"", "news.example", "javascript:alert(1)", "https://", "https:///x", "http:x",
                          "ftp://news.example/", "https://good.example@evil.example/", "https://a b/", "https://a:x/",
                          "https://a:999999/", "https://[::1]/", "https://a/\nb", "https://a/\xff"}) {
    EXPECT_EQ(web_address(url), std::nullopt) << url;
  }
}

TEST(WithoutFormulas, AtEveryBeginning) {
  const auto mark = [](std::string_view text) {
    return without_formulas(text, [](std::string_view m) { return "<" + std::string(m) + ">"; });
  };
  EXPECT_EQ(mark("=1=1"), "<=>1=1");
  EXPECT_EQ(mark(" \"@a"), " \"<@>a");
  EXPECT_EQ(mark("＝1"), "<＝>1");
  EXPECT_EQ(mark("a;-b; +c"), "a;<->b; <+>c");
  EXPECT_EQ(mark("a\n=b"), "a\n<=>b");
  EXPECT_EQ(mark("3-4, a = b"), "3-4, a = b");
  EXPECT_EQ(mark(""), "");
}

TEST(Formats, AreFoundByNameAndEnding) {
  for (const Format& format : formats()) {
    EXPECT_EQ(format_named(format.name), &format);
    EXPECT_TRUE(format.chronology || format.dates || format.article) << format.name;
  }
  EXPECT_EQ(format_named("xml"), nullptr);
  EXPECT_EQ(format_of_file("a.xlsx"), format_named("xlsx"));
  EXPECT_EQ(format_of_file("a.ndjson"), format_named("jsonl"));
  EXPECT_EQ(format_of_file("A.XLSX"), format_named("xlsx"));
  EXPECT_EQ(format_of_file("csv"), nullptr);
}

TEST(Formats, SayWhatTheyHaveNoRoomFor) {
  const std::vector<Entry> entries = hand_made::of_two_documents();  // the first of 44 BC
  const Result<Written> calendar = format_named("ics")->chronology.write({entries, {}, "0.1.0", "", {}});
  EXPECT_EQ(calendar->warnings,
            std::vector<std::string>{"ics: 1 entry was left out, as a calendar has no years before 1 or after 9998"});

  std::vector<Entry> long_entry = {hand_made::indicted()};
  long_entry[0].label = std::string(40'000, 'a');
  const Result<Written> workbook = format_named("xlsx")->chronology.write({long_entry, {}, "0.1.0", "", {}});
  EXPECT_EQ(workbook->warnings,
            std::vector<std::string>{"xlsx: 1 text was cut to the 32767 characters that a cell holds"});
}

}  // namespace
}  // namespace annals

// The text as symbols: tests/cases/recognize/scan.txt, by a pack that knows a dozen words.
#include "recognize/scan.h"

#include <gtest/gtest.h>

#include "case_table.h"
#include "rules/pack.h"
#include "text/utf8.h"

namespace annals::testing {
namespace {

RuleSet rules(const std::string& marks) {
  const std::string lexicon =
      "[weekday]\ntype = \"weekday\"\n[weekday.values]\nmonday = 1\ntuesday = 2\n"
      "[month]\ntype = \"month\"\n[month.values]\nfeb = 2\nMay = 5\n[zone]\ntype = \"zone\"\n[zone.values]\nZ = 0\n";
  const std::string rule =
      "layer = 1\nyields = \"date\"\n[rule]\nvalue = 'today()'\nmention = false\n"
      "pattern = \"(on|the|'s|o'clock|th|,|:|-|'|s|\\\\.) "
      "({_a:digits}|{_b:decimal}|{_c:grouped}|{_d:weekday}|{_e:month}|{_f:zone}|10)\"\n";
  auto pack = load_pack({{"lexicon.toml", lexicon}, {"numbers.toml", marks}, {"rules.toml", rule}});
  if (!pack) throw std::runtime_error(pack.error().text());
  return std::move(pack->rules);
}

// Tokens in bars; # before a number, with its value where it is written otherwise; ? before what no rule knows.
std::string notation(std::string_view text, const SymbolText& scanned) {
  std::string out;
  for (std::size_t i = 0; i < scanned.tokens.size(); ++i) {
    const SymbolToken& token = scanned.tokens[i];
    const Symbol symbol = scanned.symbols[i];
    const std::string written(token.span.of(text));
    out += '|';
    if (symbol == space_symbol)
      out += '_';
    else if (symbol == paragraph_symbol)
      out += "¶";
    else if (symbol == unknown_symbol)
      out += '?' + written;
    else if (token.number)
      out += '#' + written +
             (written.find_first_of(",.") == std::string::npos
                  ? ""
                  : "=" + annals::text(Meaning{Operation::literal, *token.number, {}}));
    else
      out += written;
  }
  return out + '|';
}

TEST(Scan, ReadsTextAsInTheTable) {
  const RuleSet english = rules("");
  for (const Case& row : cases("recognize/scan.txt")) {
    ASSERT_EQ(row.columns.size(), 2u) << row;
    EXPECT_EQ(notation(row[0], scan(row[0], english.vocabulary)), row[1]) << row;
  }
}

TEST(Scan, ReadsNumbersByTheMarksOfThePack) {
  const RuleSet spanish = rules("decimal-mark = ','\ngrouping-mark = '.'\n"),
                french = rules("decimal-mark = ','\ngrouping-mark = '\u00A0'\n"), plain = rules("grouping-mark = ''\n"),
                english = rules("");
  const auto read = [](std::string_view text, const RuleSet& by) { return notation(text, scan(text, by.vocabulary)); };
  EXPECT_EQ(read("2,5", spanish), "|#2,5=2.5|");
  EXPECT_EQ(read("1.000", spanish), "|#1.000=1000|");
  EXPECT_EQ(read("1.000,5", spanish), "|#1.000,5=1000.5|");
  EXPECT_EQ(read("1\u00A0000", french), "|#1\u00A0000|");
  EXPECT_EQ(scan("1\u00A0000", french.vocabulary).tokens.front().number, 1000.0);
  EXPECT_EQ(read("1,000", plain), "|#1|,|#000|");
  const RuleSet spaced = rules("decimal-mark = ','\ngrouping-mark = ' '\n");
  EXPECT_EQ(read("on 1 000, on 1 on the first day of the year", spaced).substr(0, 20), "|on|_|#1 000|,|_|on|");
  EXPECT_EQ(read("on 1 000, on 1 on the first day of the year", english).substr(0, 22), "|on|_|#1|_|#000|,|_|on");
}

TEST(Scan, EndsMatchesAtBlankLines) {
  const RuleSet english = rules("");
  const auto read = [&](std::string_view text) { return notation(text, scan(text, english.vocabulary)); };
  EXPECT_EQ(read("on\n\nMay"), "|on|¶|May|");
  EXPECT_EQ(read("on\nMay"), "|on|_|May|");
  EXPECT_EQ(read("bridge\n\nbridge"), "|?bridge|¶|?bridge|");
  EXPECT_EQ(read(""), "|");
}

// What a stretch ends with is an unknown word or a blank line, and known tokens stand in one of them only.
TEST(Scan, CutsTheTextIntoStretches) {
  const RuleSet english = rules("");
  const std::string text = "The bill passed on Tuesday, Feb. 3, by Ann.\n\nOn May 3 on May-Ann@x.org 10";
  SymbolReader reader(text, english.vocabulary);
  std::string read;
  for (SymbolText stretch; reader.next(stretch);) {
    ASSERT_EQ(stretch.symbols.size(), stretch.tokens.size());
    read += notation(text, stretch) + "\n";
  }
  EXPECT_EQ(read,
            "|The|?bill|\n|?passed|\n|on|_|Tuesday|,|_|Feb|.|_|#3|,|?by|\n|?Ann|.|¶|\n|On|_|May|_|#3|_|on|?May-Ann@x."
            "org|\n|#10|\n");
}

}  // namespace
}  // namespace annals::testing

// Dates of narratives, which hang on what was told before: tests/cases/resolve/stories.txt, by the English pack.
#include <gtest/gtest.h>

#include "case_table.h"
#include "embedded_rules.h"
#include "recognize/kind.h"
#include "recognize/recognize.h"
#include "resolve/resolve.h"
#include "rules/pack.h"
#include "time/iso_date.h"
#include "time/timex3.h"

namespace annals::testing {
namespace {

const Pack& english_pack() {
  static const Pack pack = *embedded_pack("en");
  return pack;
}

std::string values(const std::string& text, Mode mode = Mode::narrative) {
  const DocumentKind kind = mode == Mode::news ? DocumentKind::news : DocumentKind::narrative;
  const auto mentions = recognize(text, english_pack().rules, false, kind).mentions;
  const ResolveOptions options{.reference = parse_iso_date("2009-12-19"), .mode = mode};
  std::string out;
  for (const ResolvedMention& mention : resolve(text, mentions, english_pack(), options)) {
    out += (out.empty() ? "" : " ") + (mention.value ? timex3(*mention.value).value : "none");
  }
  return out;
}

TEST(Narrative, Table) {
  for (const Case& row : cases("resolve/stories.txt")) EXPECT_EQ(values(row[1]), row[0]) << row;
}

TEST(Narrative, TheItemsOfAChronologyFollowOneAnotherInNewsToo) {
  EXPECT_EQ(values("3/12/08: heater breaks\n\n3/14: I call\n\nmid-April: a letter\n\nyesterday: he comes", Mode::news),
            "2008-03-12 2008-03-14 2008-04 2009-12-18");
  EXPECT_EQ(values("Nov. 12, 2008: It breaks.\n\nDec. 3 – He comes.\n\nFeb. 3 — It is mended.", Mode::news),
            "2008-11-12 2008-12-03 2009-02-03");
  EXPECT_EQ(values("2007\n\nJan. 14: It breaks.\n\nMarch 3\n\nHe comes.\n\n2008\n\nJan. 5: It is mended.", Mode::news),
            "2007 2007-01-14 2007-03-03 2008 2008-01-05");
  // Not at the head of a line, and no item before it.
  EXPECT_EQ(values("Nov. 12, 2007: It breaks.\n\nOn Dec. 3 he came.", Mode::news), "2007-11-12 2009-12-03");
  EXPECT_EQ(values("It broke on Nov. 12, 2007.\n\nDec. 3: He comes.", Mode::news), "2007-11-12 2009-12-03");
}

TEST(Narrative, IsToldByWhatItsDatesCountFrom) {
  const auto mentions = [](std::string_view text) {
    return recognize(text, english_pack().rules, false, DocumentKind::news).mentions;
  };
  const auto is_narrative_text = [&](std::string_view text) {
    const auto found = mentions(text);
    return is_narrative(found, asides(text, spans_of(found)), date::year(2009));
  };
  EXPECT_TRUE(is_narrative_text(
      "It began in 1914. In 1915 and 1916 they fought. In May 1917 they rested. It was over in 1918."));
  EXPECT_TRUE(
      is_narrative_text("It began in 1914. In 1915 and 1916 they fought. In May 1917 they rested. It was over in 1918. "
                        "“We feel it today, as "
                        "yesterday and last week,” he said."));
  EXPECT_FALSE(
      is_narrative_text("It began in 2008. In 2009 it grew. Of 2008, 2009 and 2010 nothing is known, nor of 2011."));
  EXPECT_FALSE(
      is_narrative_text("It began in 1914. In 1915 and 1916 they fought. Yesterday and last week, of 1917 and 1918 "
                        "two books were published."));
  EXPECT_FALSE(may_be_narrative(mentions("It began in 1914.")));
}

TEST(Message, IsShortAndWrittenAsOneSpeaks) {
  EXPECT_TRUE(is_message("long day at school #tired"));
  EXPECT_TRUE(is_message("@friend See you at night."));
  EXPECT_TRUE(is_message("Happy lunch hour"));
  EXPECT_FALSE(is_message("UK to ban sale of petrol cars after 2030"));
  EXPECT_FALSE(is_message("The bill passed on Tuesday."));
  EXPECT_FALSE(is_message(""));
  EXPECT_FALSE(is_message("a " + std::string(400, 'b')));
}

}  // namespace
}  // namespace annals::testing

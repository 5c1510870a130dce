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

std::string values(const std::string& text) {
  const auto mentions = recognize(text, english_pack().rules, false, DocumentKind::narrative).mentions;
  const ResolveOptions options{.reference = parse_iso_date("2009-12-19"), .mode = Mode::narrative};
  std::string out;
  for (const ResolvedMention& mention : resolve(text, mentions, english_pack(), options)) {
    out += (out.empty() ? "" : " ") + (mention.value ? timex3(*mention.value).value : "none");
  }
  return out;
}

TEST(Narrative, Table) {
  for (const Case& row : cases("resolve/stories.txt")) EXPECT_EQ(values(row[1]), row[0]) << row;
}

TEST(Narrative, IsToldByWhatItsDatesCountFrom) {
  const auto mentions = [](std::string_view text) {
    return recognize(text, english_pack().rules, false, DocumentKind::news).mentions;
  };
  EXPECT_TRUE(is_narrative(
      mentions("It began in 1914. In 1915 and 1916 they fought. In May 1917 they rested. It was over in 1918.")));
  EXPECT_FALSE(
      is_narrative(mentions("It began in 1914. In 1915 and 1916 they fought. Yesterday and last week, of 1917 and 1918 "
                            "two books were published.")));
  EXPECT_FALSE(is_narrative(mentions("It began in 1914.")));
}

TEST(Message, IsShortAndWrittenAsOneSpeaks) {
  EXPECT_TRUE(is_message("long day at school #tired"));
  EXPECT_TRUE(is_message("@friend See you at night."));
  EXPECT_TRUE(is_message("Happy lunch hour"));
  EXPECT_FALSE(is_message("The bill passed on Tuesday."));
  EXPECT_FALSE(is_message(""));
  EXPECT_FALSE(is_message("a " + std::string(400, 'b')));
}

}  // namespace
}  // namespace annals::testing

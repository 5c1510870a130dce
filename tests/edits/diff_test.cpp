#include "edits/diff.h"

#include <gtest/gtest.h>

#include "export/hand_made.h"

namespace annals {
namespace {

TEST(Diff, SaysWhatIsNewChangedAndGone) {
  const std::vector<Entry> before = {hand_made::indicted(), hand_made::arriving()};
  std::vector<Entry> after = {hand_made::indicted(), hand_made::earlier_this_month()};
  after[0].label = "Canobbio was charged";
  EXPECT_EQ(diff_text(diff(before, after)),
            "~ 2024-11 · Canobbio was charged\n"
            "    label         Canobbio was indicted in the United States on charges of smuggling fentanyl, "
            "prosecutors said → "
            "Canobbio was charged\n"
            "+ 2025-02-01..27 · 北京 hosted talks — \uFFFD[31mred\uFFFD[0m\n"
            "- 2025-02-27 · The delegation is set to arrive in Washington\n");
  EXPECT_EQ(diff_text(diff(before, before)), "");
  EXPECT_EQ(diff({}, before).size(), 2U);
}

TEST(Diff, FindsARowWhoseIdIsAnother) {
  std::vector<Entry> after = {hand_made::indicted()};
  after[0].id = after[0].sources[0].account = "another";
  after[0].sources[0].sentence = "Mr. Canobbio was indicted in November on charges of smuggeling.";
  EXPECT_TRUE(diff({hand_made::indicted()}, after).empty());
}

TEST(Diff, Records) {
  EXPECT_EQ(diff_records(diff({hand_made::arriving()}, {})),
            "{\"change\":\"gone\",\"id\":\"" + hand_made::arriving().id +
                "\",\"start_date\":\"2025-02-27\",\"label\":\"The delegation is set to arrive in "
                "Washington\",\"cells\":[]}\n");
}

}  // namespace
}  // namespace annals

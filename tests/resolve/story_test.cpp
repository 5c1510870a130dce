// A story's decisions: what is put into a history moves none of its other dates.
#include "resolve/story.h"

#include <gtest/gtest.h>

#include <map>
#include <random>

#include "embedded_rules.h"
#include "recognize/recognize.h"
#include "resolve/resolve.h"
#include "rules/pack.h"
#include "time/iso_date.h"
#include "time/timex3.h"

namespace annals::testing {
namespace {

// A history of a canal that never was.
const std::vector<std::string> history = {
    "The company was founded in March 1861. In June it bought the land along the river.",
    "Digging began on 4 April 1862. By August the first mile was open. On 12 September a wall gave way, and two days "
    "later "
    "the work was stopped.",
    "Parliament gave a loan in February 1863. In May the work went on. The second lock was ready in October.",
    "In early 1864 the water reached the town. On March 9 the first boat came in. It carried coal. In July a strike "
    "began, "
    "which lasted until September.",
    "The canal was opened by the king on 1 May 1865. In the autumn the company paid its first dividend.",
};

const std::vector<std::string> inserts = {
    " “We still feel it today,” the keeper says.",
    " \"It was worse last year,\" he said.",
    " See Harper 2004, p. 12.",
    " Compare Lindt 1998, p. 77.",
    " (The papers were published in 2005.)",
    " (A film of 1999 tells this.)",
};

const Pack& english_pack() {
  static const Pack pack = *embedded_pack("en");
  return pack;
}

// The values of the text's dates, each by the words around it.
std::map<std::string, std::string> values(const std::string& text) {
  const auto mentions = recognize(text, english_pack().rules).mentions;
  const ResolveOptions options{.reference = parse_iso_date("2009-12-19")};
  std::map<std::string, std::string> found;
  for (const ResolvedMention& mention : resolve(text, mentions, english_pack(), options)) {
    constexpr std::size_t around = 25;
    const std::size_t begin = mention.span.begin - std::min(mention.span.begin, around);
    found[text.substr(begin, mention.span.end - begin)] = mention.value ? timex3(*mention.value).value : "none";
  }
  return found;
}

TEST(Story, IsNotMovedByQuotationsFootnotesAndBrackets) {
  std::string whole;
  for (const std::string& paragraph : history) whole += paragraph + "\n\n";
  const auto plain = values(whole);
  ASSERT_EQ(plain.size(), 15u);
  std::mt19937 random(20251120);
  for (int round = 0; round < 300; ++round) {
    std::string changed;
    for (const std::string& paragraph : history) {
      const std::size_t stop = paragraph.find(". ") + 1;
      changed += paragraph.substr(0, stop) + inserts[random() % inserts.size()] + paragraph.substr(stop) + "\n\n";
    }
    const auto found = values(changed);
    std::size_t held = 0;  // but for those beside an insert, whose words around them are others
    for (const auto& [words, value] : plain) {
      const auto at = found.find(words);
      if (at == found.end()) continue;
      ++held;
      EXPECT_EQ(at->second, value) << words << "\nin\n" << changed;
    }
    EXPECT_GE(held, 10u);
  }
}

Step year(int number) {
  return {.year = number};
}
Step month(int number) {
  return {.month = number};
}
Step date(int y, int m) {
  return {.year = y, .month = m};
}

std::string shown(const std::vector<Step>& steps) {
  std::string out;
  for (const Choice& choice : decide(steps)) {
    out += (out.empty() ? "" : " ") + (choice.year ? std::to_string(*choice.year) : "none") + (choice.moves ? "" : "*");
  }
  return out;
}

TEST(Story, GoesForwardAndComesBackFromExcursions) {
  EXPECT_EQ(shown({date(1914, 8), month(9), month(12), month(2)}), "1914 1914 1914 1915");
  EXPECT_EQ(shown({date(1914, 8), year(1882), year(1914), month(9)}), "1914 1882* 1914 1914");
  Step modern = date(2005, 3);
  modern.aside = Aside::bracket;
  EXPECT_EQ(shown({date(1914, 8), modern, month(9)}), "1914 2005* 1914");
  EXPECT_EQ(shown({month(5)}), "none*");
  EXPECT_EQ(shown({}), "");
}

TEST(Story, CostsTheSameForEachDateOfALongText) {
  std::vector<Step> steps;
  for (int i = 0; i < 20000; ++i) {
    steps.push_back(date(1900 + i / 200, 3));
    steps.push_back(month(7));
  }
  const auto choices = decide(steps);
  ASSERT_EQ(choices.size(), steps.size());
  EXPECT_EQ(choices.back().year, 1999);
}

}  // namespace
}  // namespace annals::testing

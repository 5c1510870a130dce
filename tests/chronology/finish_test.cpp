// Words for times, weights, and the choice by weight.
#include "chronology/finish.h"

#include <gtest/gtest.h>

#include "chronology/chronology.h"
#include "embedded_rules.h"
#include "export/hand_made.h"

namespace annals {
namespace {

const Pack& english() {
  static const Pack pack = *embedded_pack("en");
  return pack;
}

TEST(Finish, PutsTimesIntoWords) {
  std::vector<Entry> entries = hand_made::of_two_documents();
  finish(entries, english().grammar, &*english().wording);
  EXPECT_EQ(entries[0].date_text, "44 BC");
  EXPECT_EQ(entries[1].date_text, "November 2024");
  EXPECT_EQ(entries[3].date_text, "27 February 2025");
  finish(entries, english().grammar, nullptr);
  EXPECT_EQ(entries[1].date_text, "2024-11");
}

TEST(Finish, DaysThatAreNotTheValuesAreSaidAsTheyAre) {
  Entry entry = hand_made::indicted();
  entry.bounds.last = hand_made::day("2025-01-31");
  EXPECT_EQ(date_text(entry, &*english().wording), "1 November 2024 to 31 January 2025");
}

TEST(Weight, IsMoreForWhatIsPreciseFullAndToldOften) {
  const auto weight = [](Entry entry) {
    std::vector<Entry> entries = {std::move(entry)};
    finish(entries, english().grammar, nullptr);
    EXPECT_GE(entries[0].weight, 0);
    EXPECT_LE(entries[0].weight, 100);
    return entries[0].weight;
  };
  const Entry day = hand_made::arriving();
  Entry year = day;
  year.precision = Precision::year;
  EXPECT_GT(weight(day), weight(year));
  Entry bare = day;
  bare.label = "It arrived";
  EXPECT_GT(weight(day), weight(bare));
  Entry state = day;
  state.kind = Kind::state;
  EXPECT_GT(weight(day), weight(state));
  Entry often = day;
  for (int i = 0; i < 4; ++i) {
    often.sources.push_back(day.sources[0]);
    often.sources.back().url = "https://other.example/" + std::to_string(i);
  }
  EXPECT_EQ(weight(often), weight(day) + 35);
  Entry quoted = day;
  quoted.sources[0].sentence = "“We arrive on Thursday, as we said,” she told them.";
  EXPECT_GT(weight(day), weight(quoted));
}

TEST(Top, TakesTheWeightiestInOrderOfTimeAndSparesDays) {
  std::vector<Entry> entries;
  for (int i = 0; i < 6; ++i) {
    Entry entry = hand_made::arriving();
    const date::sys_days day = hand_made::day("2025-01-01") + date::days{i < 4 ? 0 : i};
    entry.bounds = {day, day};
    entry.weight = i < 4 ? 90 - i : 10 + i;
    entry.label = std::to_string(i);
    entries.push_back(entry);
  }
  const auto labels = [&](std::size_t count) {
    std::string out;
    for (const Entry& entry : top(entries, count)) out += entry.label;
    return out;
  };
  EXPECT_EQ(labels(1), "0");
  EXPECT_EQ(labels(3), "015");  // two of the first day, and then another
  EXPECT_EQ(labels(5), "01245");
  EXPECT_EQ(labels(9), "012345");
}

TEST(Filter, ByNamesSourcesAndTags) {
  Entry entry = hand_made::indicted();
  entry.names = {{"Claudia Sheinbaum"}, {"Attorney General's Office"}, {"Mexico City"}};
  entry.hand.tags = {"arms"};
  const auto passes_with = [&](Filter filter) { return passes(entry, filter); };
  EXPECT_TRUE(passes_with({.about = {"sheinbaum"}}));
  EXPECT_TRUE(passes_with({.about = {"Mexico City"}}));
  EXPECT_FALSE(passes_with({.about = {"Shein"}}));
  EXPECT_FALSE(passes_with({.locations = {"Sheinbaum"}}));
  EXPECT_TRUE(passes_with({.locations = {"Lima", "mexico"}}));
  EXPECT_TRUE(passes_with({.sources = {"officials split"}}));
  EXPECT_FALSE(passes_with({.sources = {"other.html"}}));
  EXPECT_TRUE(passes_with({.tags = {"Arms"}}));
  EXPECT_FALSE(passes_with({.tags = {"money"}}));
}

}  // namespace
}  // namespace annals

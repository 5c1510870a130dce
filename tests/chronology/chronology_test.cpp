// Merging, order and filters, on entries made here.
#include "chronology/chronology.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "time/iso_date.h"

namespace annals::testing {
namespace {

using namespace date::literals;

Entry entry(const std::string& first, const std::string& last, std::string label, std::string id = "a",
            std::size_t at = 0) {
  const Bounds bounds{parse_iso_date(first).value(), parse_iso_date(last).value()};
  return {.bounds = bounds,
          .precision = precision_of(bounds),
          .value = {.what = Period::containing(bounds.first, Granularity::day),
                    .modifier = Modifier::none,
                    .set_bounds = bounds},
          .label = label,
          .status = Status::happened,
          .kind = Kind::event,
          .confidence = 0.9,
          .sources = {{.id = std::move(id),
                       .title = {},
                       .url = {},
                       .published = {},
                       .sentence = label + ".",
                       .expression = "then",
                       .expression_span = {at, at + 4},
                       .rule = {},
                       .reference = {}}}};
}

std::vector<std::string> labels(const std::vector<Entry>& entries) {
  std::vector<std::string> all;
  for (const Entry& e : entries) all.push_back(e.label);
  return all;
}

TEST(Order, IsByFirstDayThenShorterThenPosition) {
  std::vector<Entry> entries = {
      entry("2024-01-01", "2024-12-31", "Whole year"),
      entry("2024-01-01", "2024-01-31", "January"),
      entry("2023-05-05", "2023-05-05", "Earlier"),
      entry("2024-01-01", "2024-01-31", "January again", "a", 9),
      entry("2024-01-01", "2024-01-31", "Other article", "b", 0),
  };
  const std::vector<std::string> wanted = {"Earlier", "January", "January again", "Other article", "Whole year"};
  std::mt19937 random(7);
  for (int i = 0; i < 20; ++i) {
    std::shuffle(entries.begin(), entries.end(), random);
    EXPECT_EQ(labels(assemble(entries)), wanted);
  }
}

TEST(Merge, TakesTheMostPreciseTimeAndTheFullestLabel) {
  const auto merged = assemble({entry("2024-11-01", "2024-11-30", "Ortega was indicted in Spain on fraud charges", "a"),
                                entry("2024-11-12", "2024-11-12", "Ortega was indicted in Spain", "b")});
  ASSERT_EQ(merged.size(), 1u);
  EXPECT_EQ(merged[0].label, "Ortega was indicted in Spain on fraud charges");
  EXPECT_EQ(merged[0].bounds.first, date::sys_days{2024_y / 11 / 12});
  EXPECT_EQ(merged[0].precision, Precision::day);
  EXPECT_EQ(merged[0].sources.size(), 2u);
}

TEST(Merge, IsWaryWithinAnArticle) {
  EXPECT_EQ(assemble({entry("2024-11-12", "2024-11-12", "Court jailed Ortega for fraud", "a", 0),
                      entry("2024-11-12", "2024-11-12", "Court jailed Ortega for fraud", "a", 90)})
                .size(),
            1u);
  EXPECT_EQ(assemble({entry("2024-11-01", "2024-11-30", "Court jailed Ortega for fraud", "a", 0),
                      entry("2024-11-12", "2024-11-12", "Court jailed Ortega for fraud", "a", 90)})
                .size(),
            2u);
}

TEST(Merge, KeepsWhatOnlyLooksAlike) {
  const Entry recall = entry("2024-11-12", "2024-11-12", "Toyota recalled 20,000 cars over brakes", "a");
  EXPECT_EQ(
      assemble({recall, entry("2024-11-12", "2024-11-12", "Toyota recalled 30,000 cars over brakes", "b")}).size(), 2u);
  EXPECT_EQ(
      assemble({recall, entry("2024-11-13", "2024-11-13", "Toyota recalled 20,000 cars over brakes", "b")}).size(), 2u);
  EXPECT_EQ(assemble({recall, entry("2024-11-12", "2024-11-12", "Honda sold its factory in Ohio", "b")}).size(), 2u);
  Entry planned = recall;
  planned.status = Status::planned;
  EXPECT_EQ(assemble({recall, planned}).size(), 2u);
}

TEST(Filter, LetsPassWhatWasAskedFor) {
  const Entry november = entry("2024-11-01", "2024-11-30", "Ortega was indicted in Málaga");
  EXPECT_TRUE(passes(november, {}));
  EXPECT_TRUE(passes(november, {.since = date::sys_days{2024_y / 11 / 30}}));
  EXPECT_FALSE(passes(november, {.since = date::sys_days{2024_y / 12 / 1}}));
  EXPECT_TRUE(passes(november, {.until = date::sys_days{2024_y / 11 / 1}}));
  EXPECT_FALSE(passes(november, {.until = date::sys_days{2024_y / 10 / 31}}));
  Filter filter;
  filter.statuses = {Status::planned};
  EXPECT_FALSE(passes(november, filter));
  filter.statuses.push_back(Status::happened);
  EXPECT_TRUE(passes(november, filter));
  filter.kinds = {Kind::state};
  EXPECT_FALSE(passes(november, filter));
  filter.kinds = {Kind::event};
  filter.precisions = {Precision::day};
  EXPECT_FALSE(passes(november, filter));
  filter.precisions = {Precision::month};
  filter.min_confidence = 0.95;
  EXPECT_FALSE(passes(november, filter));
  filter.min_confidence = 0.9;
  filter.match = "MÁLAGA";
  EXPECT_TRUE(passes(november, filter));
  filter.match = "Madrid";
  EXPECT_FALSE(passes(november, filter));
  EXPECT_EQ(filtered({november, november}, filter).size(), 0u);
}

}  // namespace
}  // namespace annals::testing

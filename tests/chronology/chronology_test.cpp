// Merging, its laws, order and filters, on entries made here.
#include "chronology/chronology.h"

#include <gtest/gtest.h>

#include <algorithm>
#include <random>

#include "slow_merge.h"
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
  // One sentence that tells two times tells of two.
  EXPECT_EQ(assemble({entry("2024-11-01", "2024-11-30", "Court jailed Ortega for fraud", "a", 0),
                      entry("2024-11-12", "2024-11-12", "Court jailed Ortega for fraud", "a", 90)})
                .size(),
            2u);
  // A restatement leaves out words and changes none.
  EXPECT_EQ(assemble({entry("2024-11-01", "2024-11-30", "Court jailed Ortega for fraud in Spain", "a", 0),
                      entry("2024-11-12", "2024-11-12", "Court jailed Ortega for fraud", "a", 90)})
                .size(),
            1u);
  EXPECT_EQ(assemble({entry("2024-11-01", "2024-11-30", "Court jailed Ortega for theft", "a", 0),
                      entry("2024-11-12", "2024-11-12", "Court jailed Ortega for fraud", "a", 90)})
                .size(),
            2u);
}

TEST(Merge, KeepsWhatOnlyLooksAlike) {
  const Entry recall = entry("2024-11-12", "2024-11-12", "Toyota recalled 20,000 cars over brakes", "a");
  EXPECT_EQ(
      assemble({recall, entry("2024-11-12", "2024-11-12", "Toyota recalled 30,000 cars over brakes", "a", 90)}).size(),
      2u);
  EXPECT_EQ(assemble({recall, entry("2024-11-12", "2024-11-12", "Honda recalled 20,000 cars over brakes", "b")}).size(),
            2u);
  EXPECT_EQ(
      assemble({recall, entry("2024-12-13", "2024-12-13", "Toyota recalled 20,000 cars over brakes", "b")}).size(), 2u);
  EXPECT_EQ(assemble({recall, entry("2024-11-12", "2024-11-12", "Honda sold its factory in Ohio", "b")}).size(), 2u);
  Entry said = recall;
  said.kind = Kind::statement;
  EXPECT_EQ(assemble({recall, said}).size(), 2u);
}

TEST(Merge, WhatWasPlannedHasHappened) {
  Entry planned = entry("2024-11-12", "2024-11-12", "Council to vote on the harbour budget", "a");
  planned.status = Status::planned;
  const auto merged =
      assemble({planned, entry("2024-11-12", "2024-11-12", "Council voted on the harbour budget", "b")});
  ASSERT_EQ(merged.size(), 1u);
  EXPECT_EQ(merged[0].status, Status::happened);
  EXPECT_TRUE(merged[0].conflicts.empty());
}

TEST(Merge, ALongerTimeFindsTheShorterOne) {
  const auto merged =
      assemble({entry("2024-01-01", "2024-12-31", "Ortega was indicted in Spain on fraud charges", "a"),
                entry("2024-11-01", "2024-11-30", "Ortega was indicted in Spain on fraud charges", "b"),
                entry("2024-11-12", "2024-11-12", "Ortega was indicted in Spain on fraud charges", "c")});
  ASSERT_EQ(merged.size(), 1u);
  EXPECT_EQ(merged[0].sources.size(), 3u);
  EXPECT_EQ(merged[0].sources[0].id, "c");
  // But not where it could be either.
  EXPECT_EQ(assemble({entry("2024-11-01", "2024-11-30", "Storm closed the harbour of Ayr", "a"),
                      entry("2024-11-12", "2024-11-12", "Storm closed the harbour of Ayr", "b"),
                      entry("2024-11-22", "2024-11-22", "Storm closed the harbour of Ayr", "b", 90)})
                .size(),
            3u);
}

TEST(Conflicts, OfFiguresAreShown) {
  const WordMap numerals = {{"twelve", "12"}};
  const Entry first = entry("2024-11-12", "2024-11-12", "Fire killed 12 sailors in harbour of Ayr", "a");
  const auto merged =
      assemble({first, entry("2024-11-12", "2024-11-12", "Fire killed 14 sailors in harbour of Ayr", "b"),
                entry("2024-11-12", "2024-11-12", "Fire killed twelve sailors in harbour of Ayr", "c")},
               numerals);
  ASSERT_EQ(merged.size(), 1u);
  EXPECT_EQ(merged[0].conflicts, std::vector<std::string>{"figures differ: 12 sailors (a, c), 14 sailors (b)"});
}

TEST(Conflicts, OfDatesAreShown) {
  const std::string label = "Fire killed 12 sailors aboard the Marten in Ayr";
  const auto merged =
      assemble({entry("2024-11-12", "2024-11-12", label, "a"), entry("2024-11-13", "2024-11-13", label, "b"),
                entry("2024-11-13", "2024-11-13", label, "c"), entry("2024-11-01", "2024-11-30", label, "d")});
  ASSERT_EQ(merged.size(), 1u);
  EXPECT_EQ(merged[0].bounds.first, date::sys_days{2024_y / 11 / 13});  // told more often
  EXPECT_EQ(merged[0].conflicts, std::vector<std::string>{"dates differ: 2024-11-12 (a), 2024-11-13 (b, c)"});
  // Of one article they are two events, and so are days far apart.
  EXPECT_EQ(assemble({entry("2024-11-12", "2024-11-12", label, "a"), entry("2024-11-13", "2024-11-13", label, "a", 90)})
                .size(),
            2u);
  EXPECT_EQ(
      assemble({entry("2024-11-12", "2024-11-12", label, "a"), entry("2024-11-19", "2024-11-19", label, "b")}).size(),
      2u);
}

// All that an entry says, so that equal texts are equal entries.
std::string text_of(const std::vector<Entry>& entries) {
  std::string text;
  for (const Entry& e : entries) {
    text += iso_date(e.bounds.first) + ".." + iso_date(e.bounds.last) + " " + e.label + " " +
            std::string(name(e.status)) + " " + std::string(name(e.kind)) + " " + std::to_string(e.confidence);
    for (const Source& source : e.sources) {
      text += "\n  " + source.id + " " + std::to_string(source.expression_span.begin) + " " + source.sentence;
      if (source.told)
        text += " told " + iso_date(source.told->bounds.first) + ".." + iso_date(source.told->bounds.last) + " " +
                source.told->label + " " + std::string(name(source.told->status));
    }
    for (const std::string& conflict : e.conflicts) text += "\n  ! " + conflict;
    text += "\n";
  }
  return text;
}

// Few words, days and articles, so that all kinds of likeness, containment and conflict come up.
std::vector<Entry> random_entries(std::mt19937& random, std::size_t count) {
  static const std::vector<std::string> words = {"Ortega", "Volta",  "court",   "jailed", "opened", "fire",   "killed",
                                                 "12 men", "14 men", "harbour", "Ayr",    "plant",  "bridge", "closed"};
  const auto below = [&](std::size_t n) { return random() % n; };
  std::vector<Entry> entries;
  for (std::size_t i = 0; i < count; ++i) {
    const date::sys_days day = date::sys_days{2024_y / 3 / 1} + date::days{static_cast<int>(below(12))};
    const Granularity unit =
        below(3) == 0 ? (below(2) == 0 ? Granularity::month : Granularity::week) : Granularity::day;
    const Bounds bounds = Period::containing(day, unit).bounds();
    std::string label;
    const std::size_t start = below(words.size());
    for (std::size_t k = 0; k < 4 + below(3); ++k) {
      const std::string& word = below(5) == 0 ? words[below(words.size())] : words[(start + k) % words.size()];
      label += (label.empty() ? "" : " ") + word;
    }
    Entry made = entry(iso_date(bounds.first), iso_date(bounds.last), label,
                       std::string(1, static_cast<char>('a' + below(6))), below(5) * 100);
    made.status = below(4) == 0 ? Status::planned : Status::happened;
    made.confidence = 0.5 + 0.1 * static_cast<double>(below(5));
    entries.push_back(std::move(made));
  }
  return entries;
}

TEST(Merge, IsTheSameInAnyOrderAndInAnySteps) {
  std::mt19937 random(11);
  int merged = 0;
  int conflicts = 0;
  for (int round = 0; round < 400; ++round) {
    std::vector<Entry> all = random_entries(random, 3 + round % 40);
    const std::vector<Entry> whole = assemble(all);
    const std::string expected = text_of(whole);
    merged += whole.size() < all.size() ? 1 : 0;
    for (const Entry& e : whole) conflicts += e.conflicts.empty() ? 0 : 1;

    std::shuffle(all.begin(), all.end(), random);
    ASSERT_EQ(text_of(assemble(all)), expected) << "order, round " << round;
    ASSERT_EQ(text_of(assemble(whole)), expected) << "again, round " << round;

    // Three parts, merged from the left and from the right.
    std::vector<std::vector<Entry>> parts(3);
    for (const Entry& e : all) parts[random() % 3].push_back(e);
    const auto joined = [](std::vector<Entry> a, const std::vector<Entry>& b) {
      a.insert(a.end(), b.begin(), b.end());
      return assemble(std::move(a));
    };
    ASSERT_EQ(text_of(joined(joined(parts[0], parts[1]), parts[2])), expected) << "left, round " << round;
    ASSERT_EQ(text_of(joined(parts[0], joined(parts[1], parts[2]))), expected) << "right, round " << round;
  }
  EXPECT_GT(merged, 200);  // else the test would say nothing
  EXPECT_GT(conflicts, 20);
}

// An event of its own words, which a reader of the sentence has taken apart.
Entry told(const std::string& day, const std::string& label, EventParts event, const std::string& id) {
  Entry made = entry(day, day, label, id);
  made.event = std::move(event);
  return made;
}

TEST(Merge, NeverPutsADenialToWhatItDenies) {
  const EventParts met = {.who = "Ana Ruiz",
                          .did = "met",
                          .what = {"the developer", "at the hunting lodge"},
                          .head = "meet",
                          .shape = Shape::clause};
  EventParts denied = met;
  denied.polarity = Polarity::denied;
  const std::string claim = "Ana Ruiz met the developer at the hunting lodge";
  const std::string denial = "Ana Ruiz denied that she met the developer at the hunting lodge";
  const auto merged = assemble({told("2019-05-02", claim, met, "a"), told("2019-05-02", denial, denied, "b"),
                                told("2019-05-02", claim, met, "c")});
  ASSERT_EQ(merged.size(), 2u);
  const std::vector<std::string> conflict = {"claims differ: " + claim + " (a, c), " + denial + " (b)"};
  EXPECT_EQ(merged[0].conflicts, conflict);
  EXPECT_EQ(merged[1].conflicts, conflict);
  // Two denials are one, and two that only doubt contradict nobody.
  EXPECT_EQ(assemble({told("2019-05-02", denial, denied, "a"), told("2019-05-02", denial, denied, "b")}).size(), 1u);
  EventParts doubted = met;
  doubted.polarity = Polarity::doubtful;
  const auto apart = assemble({told("2019-05-02", claim, met, "a"), told("2019-05-02", claim, doubted, "b")});
  ASSERT_EQ(apart.size(), 2u);
  EXPECT_TRUE(apart[0].conflicts.empty());
}

TEST(Merge, ComparesPartsAndNotLabels) {
  const EventParts opened = {.who = "Bank of Kiel",
                             .did = "opened",
                             .what = {"three large branches", "in Ayr", "near the harbour"},
                             .head = "open",
                             .shape = Shape::clause};
  EventParts closed = opened;
  closed.did = "closed";
  closed.head = "close";
  EXPECT_EQ(
      assemble({told("2024-05-02", "Bank of Kiel opened three large branches in Ayr near the harbour", opened, "a"),
                told("2024-05-02", "Bank of Kiel closed three large branches in Ayr near the harbour", closed, "b")})
          .size(),
      2u);
  // The label is what people read; another wording of the same parts is the same event.
  EXPECT_EQ(assemble({told("2024-05-02", "Three large branches in Ayr", opened, "a"),
                      told("2024-05-02", "Bank opens near the harbour", opened, "b")})
                .size(),
            1u);
}

TEST(Merge, IsAsItsRulesSay) {
  std::mt19937 random(23);
  int merged = 0;
  int disputes = 0;
  for (int round = 0; round < 600; ++round) {
    std::vector<Entry> all = random_entries(random, 3 + round % 30);
    for (Entry& e : all) {
      if (random() % 2 == 0) continue;
      // Parts of which the label is the last, so that verbs, polarity and words that no label has come up.
      static const std::vector<std::string> verbs = {"close", "open", "jail", ""};
      e.event = {.who = random() % 2 == 0 ? "Volta" : "Ortega", .what = {e.label}, .shape = Shape::clause};
      e.event.head = verbs[random() % verbs.size()];
      e.event.did = e.event.head;
      e.event.polarity = static_cast<Polarity>(random() % 6 < 3 ? 0 : random() % 4);
    }
    const std::vector<Entry> whole = assemble(all);
    ASSERT_EQ(text_of(whole), text_of(slow_merge(all, {}))) << "round " << round;
    merged += whole.size() < all.size() ? 1 : 0;
    for (const Entry& e : whole)
      disputes += !e.conflicts.empty() && e.conflicts.back().starts_with("claims differ") ? 1 : 0;
  }
  EXPECT_GT(merged, 200);  // else the test would say nothing
  EXPECT_GT(disputes, 20);
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

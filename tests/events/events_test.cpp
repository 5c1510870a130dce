// Entries and dropped mentions, by tables, with the English grammar.
#include "events/events.h"

#include <gtest/gtest.h>

#include "case_table.h"
#include "english.h"
#include "time/iso_date.h"

namespace annals::testing {
namespace {

using namespace date::literals;

const date::sys_days kPublished = 2025_y / 2 / 27;

struct Marked {
  Article article;
  Span span;
};

// The article whose text has brackets around the time.
Marked marked(std::string text) {
  const std::size_t begin = text.find('[');
  const std::size_t end = text.find(']') - 1;
  std::erase_if(text, [](char c) { return c == '[' || c == ']'; });
  Marked result;
  result.article.published = PublicationDate{kPublished, "given", 1};
  result.article.text = text;
  result.article.blocks = {{BlockKind::paragraph, {0, text.size()}}};
  result.span = {begin, end};
  return result;
}

// "since 2019" dates by its extent.
ResolvedMention mention_of(const Marked& text, Value value) {
  ResolvedMention mention{.span = text.span,
                          .extent = text.span,
                          .value = std::move(value),
                          .unresolved = {},
                          .rule = "test",
                          .reference = {}};
  const std::string_view before = std::string_view(text.article.text).substr(0, text.span.begin);
  if (before.ends_with("since ")) mention.extent.begin -= 6;
  return mention;
}

Bounds bounds_named(const std::string& text) {
  const std::size_t dots = text.find("..");
  return {parse_iso_date(text.substr(0, dots)).value(), parse_iso_date(text.substr(dots + 2)).value()};
}

Value value_with(Bounds bounds) {
  return {.what = Period::containing(bounds.first, Granularity::day), .modifier = Modifier::none, .set_bounds = bounds};
}

TEST(Events, LabelsStatusAndKind) {
  for (const Case& row : cases("events/labels.txt")) {
    const Marked text = marked(row[4]);
    const Findings found =
        find_events(text.article, "a", {mention_of(text, value_with(bounds_named(row[0])))}, english());
    ASSERT_EQ(found.entries.size(), 1u) << row;
    const Entry& entry = found.entries[0];
    EXPECT_EQ(entry.label, row[3]) << row;
    EXPECT_EQ(name(entry.status), row[1]) << row;
    EXPECT_EQ(name(entry.kind), row[2]) << row;
    EXPECT_EQ(entry.bounds, bounds_named(row[0])) << row;
  }
}

std::optional<Value> value_named(const std::string& name) {
  if (name == "none") return std::nullopt;
  if (name == "recurrence") return Value{.what = Recurrence{.pattern = PartialDate{}, .quant = {}, .freq = {}}};
  if (name == "duration") return Value{.what = Duration{{{3.0, Granularity::hour}}}};
  if (name == "vague") return Value{.what = Vague::past};
  if (name == "midnight") return Value{.what = *Period::part(2025_y / 2 / 27, DayPart::night)};
  if (name == "partial") return Value{.what = PartialDate{}};
  return Value{.what = *Period::year(date::year{std::stoi(name)})};
}

TEST(Events, DroppedMentionsSayWhy) {
  for (const Case& row : cases("events/dropped.txt")) {
    const Marked text = marked(row[2]);
    ResolvedMention mention = mention_of(text, value_with({kPublished, kPublished}));
    mention.value = value_named(row[0]);
    if (!mention.value) mention.unresolved = Unresolved::no_reference;
    const Findings found = find_events(text.article, "a", {mention}, english());
    EXPECT_TRUE(found.entries.empty()) << row;
    ASSERT_EQ(found.dropped.size(), 1u) << row;
    EXPECT_EQ(why_dropped(found.dropped[0], {mention}), row[1]) << row;
  }
}

TEST(Events, CaptionsAndHeadingsMakeNone) {
  for (const BlockKind kind : {BlockKind::caption, BlockKind::heading}) {
    Marked text = marked("The mayor resigned on [Tuesday].");
    text.article.blocks[0].kind = kind;
    const Findings found =
        find_events(text.article, "a", {mention_of(text, value_with({kPublished, kPublished}))}, english());
    EXPECT_TRUE(found.entries.empty());
    EXPECT_EQ(found.dropped.size(), 1u);
  }
}

TEST(Events, ARangeIsOneEntry) {
  const Marked text = marked("The fair was held from [May 3] to May 7, 2019.");
  ResolvedMention first = mention_of(text, Value{.what = *Period::day(2019_y / 5 / 3)});
  ResolvedMention last = first;
  last.value = Value{.what = *Period::day(2019_y / 5 / 7)};
  last.span = {text.span.end + 4, text.span.end + 15};
  first.extent = {text.span.begin - 5, last.span.end};
  first.range_end = 1;
  last.range_begin = 0;
  const Findings found = find_events(text.article, "a", {first, last}, english());
  ASSERT_EQ(found.entries.size(), 1u);
  EXPECT_EQ(found.entries[0].label, "Fair was held");
  EXPECT_EQ(found.entries[0].bounds, (Bounds{2019_y / 5 / 3, 2019_y / 5 / 7}));
  EXPECT_EQ(found.entries[0].precision, Precision::range);
  EXPECT_EQ(found.entries[0].sources[0].expression, "May 3 to May 7, 2019");
}

// Of a text whose times are these years.
Findings found_at_years(std::string body, std::initializer_list<int> years) {
  Article article;
  article.text = std::move(body);
  std::vector<ResolvedMention> mentions;
  for (const int year : years) {
    const std::size_t at = article.text.find(std::to_string(year));
    mentions.push_back({.span = {at, at + 4},
                        .extent = {at, at + 4},
                        .value = Value{.what = *Period::year(date::year{year})},
                        .unresolved = {},
                        .rule = {},
                        .reference = {}});
  }
  return find_events(article, "a", mentions, english());
}

TEST(Events, TwoTimesInOneSentenceMakeTwoEntries) {
  const Findings found = found_at_years("Estonia joined in 1999, and Malta signed the treaty in 2004.", {1999, 2004});
  ASSERT_EQ(found.entries.size(), 2u);
  EXPECT_EQ(found.entries[0].label, "Estonia joined");
  EXPECT_EQ(found.entries[1].label, "Malta signed the treaty");
  EXPECT_EQ(found.entries[1].precision, Precision::year);
  EXPECT_EQ(found.entries[1].status, Status::happened);
}

TEST(Events, TwoTimesThatTheLabelDoesNotTellApartMakeOneEntry) {
  const Findings found = found_at_years("Weller refused, in 2015 and in 2017, to reopen the case.", {2015, 2017});
  ASSERT_EQ(found.entries.size(), 1u);
  EXPECT_EQ(found.entries[0].label, "Weller refused to reopen the case");
  ASSERT_EQ(found.dropped.size(), 1u);
  EXPECT_EQ(found.dropped[0].reason, DropReason::not_told_apart);
}

TEST(Events, TheTimeOfDayBesideItsDayIsPartOfItsEntry) {
  Article article;
  article.text = "On Monday the alarm rang at 9:40 p.m. before noon.";
  article.blocks = {{BlockKind::paragraph, {0, article.text.size()}}};
  const auto mention = [&](std::string_view words, Period value) {
    const std::size_t begin = article.text.find(words);
    ResolvedMention made;
    made.span = made.extent = {begin, begin + words.size()};
    made.value = Value{value};
    return made;
  };
  const Period evening = *Period::at(2025_y / 2 / 24, {std::chrono::hours{21}, std::chrono::minutes{40}});
  const Findings found = find_events(
      article, "a", {mention("Monday", *Period::day(2025_y / 2 / 24)), mention("9:40 p.m.", evening)}, english());
  ASSERT_EQ(found.entries.size(), 1u);
  EXPECT_EQ(found.entries[0].value, Value{evening});
  EXPECT_EQ(found.entries[0].sources[0].expression, "Monday");
  ASSERT_EQ(found.dropped.size(), 1u);
}

TEST(Events, TheWordOfASecondTurnTellsItApart) {
  const Findings found = found_at_years("Weller refused in 2015 and again in 2017 to reopen the case.", {2015, 2017});
  ASSERT_EQ(found.entries.size(), 2u);
  EXPECT_EQ(found.entries[0].label, "Weller refused to reopen the case");
  EXPECT_EQ(found.entries[1].label, "Weller refused to reopen the case again");
}

TEST(Events, OneTurnOfWhatComesAgainIsNoEvent) {
  struct Case {
    std::string_view text, again, time;
    Duration every;
    std::string reference;
    std::size_t entries;
  };
  const Duration year{{{1.0, Granularity::year}}};
  const Duration day{{{1.0, Granularity::day}}};
  const Case cases[] = {
      {"Every year in May the band played.", "Every year", "May", year, "publication date 2025-02-27", 0},
      {"Every year in May 1850 the band played.", "Every year", "May 1850", year, "", 1},
      {"The band played every day in May.", "every day", "May", day, "publication date 2025-02-27", 1},
      {"Every year, the mayor said, the band had played. In May it broke up.", "Every year", "May", year,
       "publication date 2025-02-27", 1},
  };
  for (const Case& row : cases) {
    Article article;
    article.text = row.text;
    article.blocks = {{BlockKind::paragraph, {0, row.text.size()}}};
    const auto mention = [&](std::string_view words, Value value, std::string reference) {
      const std::size_t begin = row.text.find(words);
      ResolvedMention made;
      made.span = made.extent = {begin, begin + words.size()};
      made.value = std::move(value);
      made.reference = std::move(reference);
      return made;
    };
    const std::vector<ResolvedMention> mentions = {
        mention(row.again, Value{Recurrence{std::variant<Duration, PartialDate>(row.every)}}, ""),
        mention(row.time, Value{Period::containing(date::sys_days{2024_y / 5 / 1}, Granularity::month)},
                row.reference)};
    EXPECT_EQ(find_events(article, "a", mentions, english()).entries.size(), row.entries) << row.text;
  }
}

TEST(Events, SourcesCountCodePoints) {
  Marked text = marked("“Él murió,” she said on [Tuesday].");
  text.article.title = "Title";
  const Findings found =
      find_events(text.article, "doc", {mention_of(text, value_with({kPublished, kPublished}))}, english());
  ASSERT_EQ(found.entries.size(), 1u);
  const Source& source = found.entries[0].sources.at(0);
  EXPECT_EQ(source.id, "doc");
  EXPECT_EQ(source.title, "Title");
  EXPECT_EQ(source.published, "2025-02-27");
  EXPECT_EQ(source.expression, "Tuesday");
  EXPECT_EQ(source.sentence, text.article.text);
  EXPECT_EQ(source.expression_span, (Span{24, 31}));
}

TEST(Precision, IsTheUnitThatTheBoundsFill) {
  const std::pair<const char*, Precision> rows[] = {
      {"2025-02-27..2025-02-27", Precision::day},     {"2025-02-24..2025-03-02", Precision::week},
      {"2025-02-01..2025-02-28", Precision::month},   {"2025-01-01..2025-03-31", Precision::quarter},
      {"2024-12-01..2025-02-28", Precision::season},  {"2025-01-01..2025-06-30", Precision::half},
      {"2025-01-01..2025-12-31", Precision::year},    {"1990-01-01..1999-12-31", Precision::decade},
      {"1800-01-01..1899-12-31", Precision::century}, {"2025-02-01..2025-02-27", Precision::range},
      {"2025-02-22..2025-02-23", Precision::range},
  };
  for (const auto& [text, precision] : rows) EXPECT_EQ(name(precision_of(bounds_named(text))), name(precision)) << text;
}

}  // namespace
}  // namespace annals::testing

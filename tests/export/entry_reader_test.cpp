// Entries written, read back and written again: the bytes are the same. Lines that are no records are errors with a name.
#include "export/entry_reader.h"

#include <gtest/gtest.h>

#include "export/event_cell.h"
#include "export/hand_made.h"
#include "export/json_records.h"
#include "time/edtf.h"
#include "time/random_period.h"

namespace annals {
namespace {

void expect_round_trip(const Entry& entry) {
  const std::string written = entry_record(entry);
  EntryReader reader;
  const Result<Entry> read = reader.read(written, "here");
  ASSERT_TRUE(read) << read.error().text() << '\n' << written;
  EXPECT_EQ(entry_record(*read), written);
}

TEST(EntryReader, ReadsWhatWasWritten) {
  for (const Entry& entry : hand_made::of_two_documents()) expect_round_trip(entry);
  Entry told = hand_made::ides_of_march();
  told.sources[1].told =
      Telling{told.bounds, told.value, "Caesar died, \"they\" say\n", Status::planned, Kind::state, 0.25};
  told.sources[1].told->according_to = "two | of them; and more";
  told.sources[1].told->event = {.who = "he",
                                 .name = "Caesar",
                                 .did = "died",
                                 .what = {"in Rome", "of a \"fever\""},
                                 .head = "die",
                                 .polarity = Polarity::denied,
                                 .shape = Shape::noun};
  told.event = told.sources[1].told->event;
  told.conflicts = {"dates differ: -0043-03-15 (a), -0043-03-16 (b)"};
  expect_round_trip(told);
}

TEST(EventCell, IsReadAsItWasWritten) {
  const EventParts event = {.who = "he",
                            .did = "met",
                            .what = {"the developer", "at the lodge"},
                            .head = "meet",
                            .polarity = Polarity::negated,
                            .shape = Shape::relative};
  EXPECT_EQ(event_cell(event), "he |  | met | the developer; at the lodge | meet | negated | relative clause");
  EXPECT_EQ(event_of_cell(event_cell(event)), event);
  EventParts nobody = event;
  nobody.who.clear();
  EXPECT_EQ(event_of_cell(event_cell(nobody)), nobody);
  EXPECT_EQ(event_of_cell(event_cell(nobody).substr(1)), nobody);  // a program took the blank at the beginning
  EXPECT_EQ(event_cell({}), "");
  EXPECT_FALSE(event_of_cell("").known());
  EXPECT_FALSE(event_of_cell("my own words").known());
}

TEST(EntryReader, ReadsEveryKindOfTime) {
  using testing::between;
  testing::Random random(5);
  for (int i = 0; i < 20000; ++i) {
    Value value{Vague::past, Modifier::none, std::nullopt};
    const Period first = testing::random_period(random);
    if (i % 5 == 0) {
      const Period last = testing::random_period(random, first.granularity());
      if (last.first() < first.first()) continue;
      value.what = Interval{first, last};
    } else if (i % 7 == 0) {
      value.what = Duration{{{static_cast<double>(between(random, 1, 40)), Granularity::week}}};
      value.set_bounds = first.bounds();
    } else {
      value.what = first;
    }
    value.modifier = static_cast<Modifier>(between(random, 0, 12));
    value.relation = static_cast<TimeRelation>(between(random, 0, 6));
    if (between(random, 0, 3) == 0) value.set_bounds = first.bounds();
    Entry entry = hand_made::indicted();
    entry.value = value;
    entry.bounds = bounds(value).value_or(first.bounds());
    // Years past 9999 have no ISO day of four digits.
    if (entry.bounds.last > date::sys_days{date::year{9998} / 12 / 31}) continue;
    entry.precision = precision_of(entry.bounds);
    entry.confidence = between(random, 0, 100) / 100.0;
    expect_round_trip(entry);
  }
}

TEST(EntryReader, SaysWhatIsWrong) {
  const std::string good = entry_record(hand_made::indicted());
  const auto with = [&](const std::string& old_text, const std::string& new_text) {
    std::string line = good;
    const std::size_t at = line.find(old_text);
    EXPECT_NE(at, std::string::npos) << old_text;
    return line.replace(at, old_text.size(), new_text);
  };
  const std::pair<std::string, std::string> cases[] = {
      {"", "f.jsonl:3: not valid JSON: Empty: no JSON found"},
      {"[1]", "f.jsonl:3: not a JSON object"},
      {"{}", "f.jsonl:3: \"start_date\" is missing"},
      {with("\"start_date\":\"2024-11-01\"", "\"start_date\":\"2024-11-31\""),
       "f.jsonl:3: \"start_date\" is not a day YYYY-MM-DD"},
      {with("\"start_date\":\"2024-11-01\"", "\"start_date\":5"), "f.jsonl:3: \"start_date\" is not a string"},
      {with("\"end_date\":\"2024-11-30\"", "\"end_date\":\"2024-10-30\""),
       "f.jsonl:3: \"end_date\" is before \"start_date\""},
      {with("\"status\":\"happened\"", "\"status\":\"maybe\""), "f.jsonl:3: \"status\" is none of its words"},
      {with("\"confidence\":0.85", "\"confidence\":1.5"), "f.jsonl:3: \"confidence\" is not a number from 0 to 1"},
      {with("\"expression_start\":29", "\"expression_start\":-1"), "f.jsonl:3: \"expression_start\" is not an offset"},
      {with("\"edtf\":\"2024-11\"", "\"edtf\":\"2024-12\""),
       "f.jsonl:3: \"timex3\" is no time, or \"edtf\" is another one"},
      {with("\"timex3\":{", "\"timex3\":[],\"x\":{"), "f.jsonl:3: \"timex3\" is not an object"},
      {with("\"timex3\":{", "\"conflicts\":[7],\"timex3\":{"),
       "f.jsonl:3: \"conflicts\" has something that is not a string"},
      {with("\"timex3\":{", "\"other_sources\":[7],\"timex3\":{"),
       "f.jsonl:3: \"other_sources\" has something that is not an object"},
  };
  EntryReader reader;
  for (const auto& [line, wanted] : cases) {
    const Result<Entry> read = reader.read(line, "f.jsonl:3");
    ASSERT_FALSE(read) << line;
    EXPECT_EQ(read.error().text(), wanted) << line;
    EXPECT_EQ(read.error().kind, ErrorKind::bad_record);
  }
  EXPECT_TRUE(reader.read(with("\"label\"", "\"later\":{},\"label\""), "here"));  // what is not known is passed over
}

}  // namespace
}  // namespace annals

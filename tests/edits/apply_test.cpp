// Corrections put into a chronology: each line of the table in apply.h, and a thousand files changed at random, after which the changes
// stand and nothing else has moved.
#include "edits/apply.h"

#include <gtest/gtest.h>

#include <functional>
#include <map>
#include <random>

#include "chronology/account.h"
#include "chronology/account_id.h"
#include "chronology/chronology.h"
#include "edits/english_pack.h"
#include "edits/sheet.h"
#include "export/csv.h"
#include "export/hand_made.h"

namespace annals {
namespace {

std::string csv_of(const std::vector<Entry>& entries) {
  const std::vector<std::string> extra = extra_columns(entries);
  std::string text = csv_header(chronology_column_names(extra));
  for (const Entry& entry : entries) append_csv(text, cells_of(entry, extra));
  return text;
}

Sheet sheet_of(const std::vector<Entry>& entries) {
  return *read_sheet(csv_of(entries), "case.csv");
}

std::string& cell(Sheet& sheet, std::size_t row, std::string_view column) {
  auto found = std::ranges::find(sheet.columns, column);
  if (found == sheet.columns.end()) {
    sheet.columns.emplace_back(column);
    for (Sheet::Row& each : sheet.rows) each.cells.emplace_back();
    found = sheet.columns.end() - 1;
  }
  return sheet.rows[row].cells[static_cast<std::size_t>(found - sheet.columns.begin())].text;
}

EditReport put(const Sheet& sheet, std::vector<Entry>& entries) {
  return correct(entries, edits_of(sheet, "case.csv", {english_pack()}));
}

std::string text(const Entry& entry, std::string_view column) {
  return text_of(*column_named(column), entry);
}

std::string problems(const EditReport& report) {
  std::string out;
  for (const Error& problem : report.problems) out += problem.text() + "\n";
  return out;
}

std::vector<Entry> chronology() {
  std::vector<Entry> entries = {hand_made::ides_of_march(), hand_made::indicted(), hand_made::arriving()};
  put_in_order(entries);
  return entries;
}

TEST(Apply, AFileThatNobodyChangedChangesNothing) {
  std::vector<Entry> entries = chronology();
  const std::string before = csv_of(entries);
  const EditReport report = put(sheet_of(entries), entries);
  EXPECT_EQ(csv_of(entries), before);
  EXPECT_EQ(report.edited + report.struck + report.added + report.not_found + report.problems.size(), 0U);
}

TEST(Apply, ChangedCellsWinAndSoTheirDatesFollow) {
  std::vector<Entry> entries = chronology();
  Sheet sheet = sheet_of(entries);
  cell(sheet, 1, "start_date") = "5 November 2024";
  cell(sheet, 1, "end_date") = "2024-11-05";
  cell(sheet, 1, "label") = "Canobbio was charged";
  cell(sheet, 1, "people") = "Canobbio Inzunza ; Ana Ruiz";
  cell(sheet, 2, "status") = "Happened";
  EXPECT_EQ(problems(put(sheet, entries)), "");
  EXPECT_EQ(text(entries[1], "precision"), "day");
  EXPECT_EQ(text(entries[1], "edtf"), "2024-11-05");
  EXPECT_EQ(text(entries[1], "timex3"), "2024-11-05");
  EXPECT_EQ(text(entries[1], "label"), "Canobbio was charged");
  EXPECT_EQ(text(entries[1], "people"), "Canobbio Inzunza; Ana Ruiz");
  EXPECT_EQ(text(entries[1], "edited"), "start_date; end_date; label; people");
  EXPECT_EQ(text(entries[2], "edited"), "status");
  ASSERT_TRUE(entries[1].sources[0].told);
  EXPECT_EQ(entries[1].sources[0].told->label, hand_made::indicted().label);  // what merging goes by
  // The result as the next run's corrections gives the same again.
  std::vector<Entry> again = chronology();
  put(sheet_of(entries), again);
  EXPECT_EQ(csv_of(again), csv_of(entries));
}

TEST(Apply, WordsInACellSayBothDays) {
  std::vector<Entry> entries = chronology();
  Sheet sheet = sheet_of(entries);
  cell(sheet, 1, "start_date") = "autumn 2019";
  put(sheet, entries);
  EXPECT_EQ(text(entries[1], "start_date") + " " + text(entries[1], "end_date"), "2019-09-01 2019-11-30");
  EXPECT_EQ(text(entries[1], "edited"), "start_date; end_date");
}

TEST(Apply, BetterExtractionGoesOnWhereNobodyChangedACell) {
  Sheet sheet = sheet_of(chronology());
  cell(sheet, 1, "note") = "ask Lee";
  std::vector<Entry> entries = chronology();
  entries[1].label = "Canobbio was indicted";
  put(sheet, entries);
  EXPECT_EQ(entries[1].label, "Canobbio was indicted");
  EXPECT_EQ(entries[1].hand.note, "ask Lee");
  EXPECT_EQ(text(entries[1], "edited"), "");
}

TEST(Apply, BothChangedIsAConflictThatThePersonWins) {
  Sheet sheet = sheet_of(chronology());
  cell(sheet, 1, "label") = "Canobbio was charged";
  std::vector<Entry> entries = chronology();
  entries[1].label = "Canobbio was indicted";
  const EditReport report = put(sheet, entries);
  EXPECT_EQ(entries[1].label, "Canobbio was charged");
  ASSERT_EQ(report.notes.size(), 1U);
  EXPECT_EQ(report.notes[0],
            "case.csv, row 3: label: yours \"Canobbio was charged\", now read \"Canobbio was indicted\"");
  EXPECT_EQ(entries[1].conflicts.size(), 1U);

  entries = chronology();
  entries[1].label = "Canobbio was charged";
  EXPECT_TRUE(put(sheet, entries).notes.empty());
  EXPECT_EQ(text(entries[1], "edited"), "");  // both agree, no mark
}

TEST(Apply, AStruckRowStaysStruckAndInTheFile) {
  Sheet sheet = sheet_of(chronology());
  cell(sheet, 1, "keep") = "No";
  std::vector<Entry> entries = chronology();
  entries[1].sources.push_back(entries[1].sources[0]);
  entries[1].sources.back().id = "b.html";
  const EditReport report = put(sheet, entries);
  EXPECT_EQ(report.struck, 1U);
  ASSERT_EQ(report.notes.size(), 1U);
  EXPECT_NE(report.notes[0].find("told by b.html too"), std::string::npos);
  EXPECT_EQ(entries.size(), 3U);
  EXPECT_EQ(without_struck(entries).size(), 2U);
}

TEST(Apply, RowsOfOnesOwn) {
  std::vector<Entry> entries = chronology();
  Sheet sheet = sheet_of(entries);
  sheet.rows.push_back({5, std::vector<SheetCell>(sheet.columns.size())});
  cell(sheet, 3, "start_date") = "autumn 2019";
  cell(sheet, 3, "label") = "Union warned the state";
  cell(sheet, 3, "my column") = "x";
  sheet.rows.push_back({6, std::vector<SheetCell>(sheet.columns.size())});
  cell(sheet, 4, "start_date") = "2025-02-27";
  cell(sheet, 4, "label") = "Delegation set to arrive in Washington";
  const EditReport report = put(sheet, entries);
  EXPECT_EQ(problems(report), "");
  EXPECT_EQ(report.added, 1U);
  ASSERT_EQ(entries.size(), 4U);  // the second is a correction of what says nearly the same
  EXPECT_EQ(text(entries[1], "end_date"), "2019-11-30");
  EXPECT_EQ(text(entries[1], "edited"), "added");
  EXPECT_EQ(entries[3].label, "Delegation set to arrive in Washington");
  std::vector<Entry> again = chronology();
  put(sheet_of(entries), again);
  EXPECT_EQ(csv_of(again), csv_of(entries));
}

TEST(Apply, ARowIsFoundWhereItsSentenceWasMended) {
  Sheet sheet = sheet_of(chronology());
  cell(sheet, 1, "note") = "ask Lee";
  std::vector<Entry> entries = chronology();
  entries[1].id = entries[1].sources[0].account = "somethingnew";
  entries[1].sources[0].sentence = "Mr. Canobbio was indicted in November on charges of arms smuggling.";
  EXPECT_EQ(put(sheet, entries).not_found, 0U);
  EXPECT_EQ(entries[1].hand.note, "ask Lee");
  EXPECT_EQ(entries[1].id, hand_made::indicted().id);
}

TEST(Apply, WhatIsNotFoundAgainIsKept) {
  Sheet sheet = sheet_of(chronology());
  cell(sheet, 1, "note") = "ask Lee";
  std::vector<Entry> entries = {hand_made::ides_of_march(), hand_made::arriving()};
  const EditReport report = put(sheet, entries);
  EXPECT_EQ(report.not_found, 1U);
  ASSERT_EQ(entries.size(), 3U);
  EXPECT_EQ(text(entries[1], "edited"), "not found again");
  EXPECT_EQ(entries[1].hand.note, "ask Lee");
  std::vector<Entry> back = chronology();  // and when the article comes back, it is its row again
  put(sheet_of(entries), back);
  EXPECT_EQ(back.size(), 3U);
  EXPECT_EQ(text(back[1], "edited"), "");
  EXPECT_EQ(back[1].hand.note, "ask Lee");
}

TEST(Apply, BadCellsAreNamedAndTheRestIsDone) {
  std::vector<Entry> entries = chronology();
  Sheet sheet = sheet_of(entries);
  cell(sheet, 0, "status") = "maybe";
  cell(sheet, 0, "note") = "kept";
  cell(sheet, 1, "start_date") = "03/04/2025";
  cell(sheet, 2, "start_date") = "2025-03-01";
  cell(sheet, 2, "label") = "";
  sheet.rows.push_back(sheet.rows[1]);
  sheet.rows.back().number = 5;
  cell(sheet, 3, "start_date") = "2024-11-01";
  sheet.rows.push_back({6, std::vector<SheetCell>(sheet.columns.size())});
  cell(sheet, 4, "note") = "no date, no label";
  const EditReport report = put(sheet, entries);
  EXPECT_EQ(problems(report),
            "case.csv, row 2, status: 'maybe' is none of happened, planned, hypothetical, ongoing\n"
            "case.csv, row 3, start_date: '03/04/2025' is 3 April or 4 March; write it as YYYY-MM-DD\n"
            "case.csv, row 4, label: is empty; the cell is left as it was\n"
            "case.csv, row 5, id: '" +
                hand_made::indicted().id +
                "' stands in a row before; this one is taken for a row of your own\n"
                "case.csv, row 4: start_date is after end_date; both are left as they were\n"
                "case.csv, row 6: a row of your own needs a label\n");
  EXPECT_EQ(entries[0].hand.note, "kept");
}

TEST(Apply, WithoutAsReadItIsComparedWithWhatIsRead) {
  std::vector<Entry> entries;
  for (int i = 0; i < 8; ++i) {
    Entry entry = hand_made::indicted();
    entry.label = "Event " + std::to_string(i);
    entry.id = entry.sources[0].account = digest(entry.label, 10);
    entries.push_back(entry);
  }
  put_in_order(entries);
  Sheet sheet = sheet_of(entries);
  for (std::size_t row = 0; row < 8; ++row) cell(sheet, row, "as_read").clear();
  cell(sheet, 2, "label") = "Mended";
  std::vector<Entry> few = entries;
  EXPECT_EQ(put(sheet, few).edited, 1U);
  EXPECT_EQ(std::ranges::count(few, "Mended", &Entry::label), 1);
  for (std::size_t row = 0; row < 6; ++row) cell(sheet, row, "label") = "Other " + std::to_string(row);
  const EditReport report = put(sheet, entries);
  EXPECT_EQ(report.edited, 0U);
  EXPECT_NE(problems(report).find("more than half"), std::string::npos);
}

TEST(Apply, CorrectionsSurviveMerging) {
  std::vector<Entry> entries = chronology();
  Sheet sheet = sheet_of(entries);
  cell(sheet, 1, "label") = "Canobbio was charged";
  cell(sheet, 1, "tags") = "arms; money";
  put(sheet, entries);
  const Edits saved = edits_of(entries, "saved.jsonl");
  std::vector<Entry> merged = assemble(entries);
  const auto mine = std::ranges::find(merged, hand_made::indicted().id, &Entry::id);
  ASSERT_NE(mine, merged.end());
  EXPECT_EQ(mine->label, hand_made::indicted().label);  // merging is of what the sources say
  correct(merged, saved);
  const auto corrected = std::ranges::find(merged, hand_made::indicted().id, &Entry::id);
  EXPECT_EQ(corrected->label, "Canobbio was charged");
  EXPECT_EQ(text(*corrected, "tags"), "arms; money");
  EXPECT_EQ(text(*corrected, "edited"), "label");
}

// Edits of random cells of random rows; then the same articles are read again, with some labels worded otherwise.
TEST(Apply, RandomEditsStandAndNothingElseMoves) {
  std::mt19937 random(20250227);
  const auto below = [&](std::size_t size) { return random() % size; };
  for (int round = 0; round < 300; ++round) {
    std::vector<Entry> read;
    for (std::size_t i = 0; i < 3 + below(20); ++i) {
      Entry entry = below(2) == 0 ? hand_made::indicted() : hand_made::arriving();
      entry.label += " " + std::to_string(below(1000));
      entry.sources[0].sentence += " No. " + std::to_string(i);
      const date::sys_days day = hand_made::day("2020-01-01") + date::days{static_cast<int>(below(2000))};
      entry.bounds = {day, day};
      entry.precision = Precision::day;
      entry.value = value_of(entry.bounds);
      entry.id = entry.sources[0].account = digest(entry.sources[0].sentence, 10);
      read.push_back(entry);
    }
    put_in_order(read);
    Sheet sheet = sheet_of(read);
    std::map<std::string, std::map<std::string, std::string>> wanted;  // by id
    for (std::size_t n = below(6); n > 0; --n) {
      const std::size_t row = below(sheet.rows.size());
      const std::string id = cell(sheet, row, "id");
      const std::pair<std::string, std::string> changes[] = {{"label", "Mended " + std::to_string(below(99))},
                                                             {"status", below(2) == 0 ? "planned" : "ongoing"},
                                                             {"keep", below(2) == 0 ? "no" : "yes"},
                                                             {"note", "note " + std::to_string(below(99))},
                                                             {"tags", "a; b"},
                                                             {"organizations", "OAS"},
                                                             {"start_date", "2019-06-03"}};
      const auto& [column, value] = changes[below(std::size(changes))];
      cell(sheet, row, column) = value;
      wanted[id][column] = value;
    }
    std::ranges::shuffle(sheet.rows, random);
    std::vector<Entry> again = read;
    for (Entry& entry : again) {
      if (below(3) == 0) entry.label += " again";
    }
    std::map<std::string, Entry> untouched;
    for (const Entry& entry : again) untouched.emplace(entry.id, entry);
    put(sheet, again);
    ASSERT_EQ(again.size(), read.size());
    for (const Entry& entry : again) {
      for (const Column& column : chronology_columns()) {
        const std::string name{column.name};
        const auto change = wanted[entry.id].find(name);
        if (change != wanted[entry.id].end()) {
          EXPECT_EQ(text(entry, name), change->second);
        } else if (column.owner == Column::Owner::person || name == "label" || name == "status" || name == "end_date" ||
                   name == "sentence" || name == "organizations") {
          EXPECT_EQ(text(entry, name), text(untouched.at(entry.id), name)) << name;
        }
      }
    }
  }
}

}  // namespace
}  // namespace annals

// csv in the ways in which programs write it, and JSON; workbooks are read in edits_files_test.py, as programs made them.
#include "edits/sheet.h"

#include <gtest/gtest.h>

#include "export/csv.h"
#include "export/hand_made.h"
#include "export/jsonl.h"

namespace annals {
namespace {

std::string texts(const Result<Sheet>& sheet) {
  if (!sheet) return sheet.error().text();
  std::string out;
  for (const std::string& column : sheet->columns) out += column + "|";
  for (const Sheet::Row& row : sheet->rows) {
    out += "\n" + std::to_string(row.number) + " ";
    for (const SheetCell& cell : row.cells) out += cell.text + "|";
  }
  return out;
}

TEST(Sheet, CsvOfOtherPrograms) {
  const std::string wanted = "start_date|label|\n2 2025|caf\u00e9; \"x\"|";
  EXPECT_EQ(texts(read_sheet("start_date,label\r\n2025,\"caf\u00e9; \"\"x\"\"\"\r\n", "f")), wanted);
  EXPECT_EQ(texts(read_sheet("\uFEFFstart_date;label\n2025;\"caf\u00e9; \"\"x\"\"\"", "f")), wanted);
  EXPECT_EQ(texts(read_sheet("start_date\tlabel\r2025\tcaf\u00e9; \"x\"\r", "f")), wanted);
  EXPECT_EQ(texts(read_sheet("start_date,label\n2025,\"caf\xe9; \"\"x\"\"\"\n", "f")), wanted);
  std::string utf16 = "\xFF\xFE";
  for (const char c : std::string("start_date,label\n2025,a\n")) utf16 += {c, '\0'};
  EXPECT_EQ(texts(read_sheet(utf16, "f")), "start_date|label|\n2 2025|a|");
}

TEST(Sheet, RowsThatAreShortLongOrEmpty) {
  EXPECT_EQ(texts(read_sheet("start_date,label\n1\n,\n1,2,3\n", "f")), "start_date|label|\n2 1||\n4 1|2|");
}

TEST(Sheet, SaysWhatIsNone) {
  EXPECT_EQ(texts(read_sheet("", "f.csv")), "f.csv: empty");
  EXPECT_EQ(texts(read_sheet("a,b\n1,2\n", "f.csv")),
            "f.csv: no header with columns of a chronology (id, start_date, label \u2026)");
  EXPECT_EQ(texts(read_sheet("{\"a\":1}\nnonsense\n", "f")), "f: line 2 is not a JSON object");
  EXPECT_NE(texts(read_sheet("\xD0\xCF\x11\xE0....", "f.xls")).find("save it as .xlsx"), std::string::npos);
  EXPECT_NE(texts(read_sheet("PK\x03\x04mimetypeapplication/vnd.oasis.opendocument.spreadsheet", "f.ods"))
                .find("OpenDocument"),
            std::string::npos);
  EXPECT_EQ(texts(read_sheet("PK\x03\x04nonsense", "f.xlsx")), "f.xlsx: no workbook, or a broken one");
}

TEST(Sheet, JsonGivesTheCellsOfCsv) {
  std::string lines;
  for (Entry entry : hand_made::of_two_documents()) {
    entry.hand.tags = {"a", "b"};
    entry.hand.extra = {{"mine", "x"}};
    append_jsonl(lines, entry);
  }
  const Result<Sheet> sheet = read_sheet(lines, "f.jsonl");
  ASSERT_TRUE(sheet) << sheet.error().text();
  EXPECT_EQ(sheet->rows.size(), 4U);
  const auto cell = [&](std::string_view name) {
    const auto found = std::ranges::find(sheet->columns, name);
    return found == sheet->columns.end()
               ? "none"
               : sheet->rows[0].cells[static_cast<std::size_t>(found - sheet->columns.begin())].text;
  };
  EXPECT_EQ(cell("tags"), "a; b");
  EXPECT_EQ(cell("mine"), "x");
  EXPECT_EQ(cell("start_date"), "-0043-01-01");
  EXPECT_EQ(cell("other_sources"), "none");
}

}  // namespace
}  // namespace annals

// What docs/rules.md and docs/resolution.md say is so: each row of their tables is read by the embedded pack.
//
// A row is checked where a cell has an expression between ** and **. The cells behind it are the value and, where there are
// more, modifier and bounds; an empty or missing cell says nothing. Lines <!-- on: 2025-02-27, mode: narrative, prefer: past -->
// before a table say how it is meant; without them it is news, said on 2025-02-27.
#include <gtest/gtest.h>

#include <fstream>

#include "resolve/marked_text.h"
#include "rules/operation.h"
#include "time/iso_date.h"

namespace annals::testing {
namespace {

std::vector<std::string> lines_of(const std::string& name) {
  std::ifstream file(ANNALS_SOURCE_DIR "/docs/" + name);
  std::vector<std::string> lines;
  for (std::string line; std::getline(file, line);) lines.push_back(line);
  return lines;
}

std::string trimmed(const std::string& text) {
  const std::size_t begin = text.find_first_not_of(' ');
  return begin == text.npos ? "" : text.substr(begin, text.find_last_not_of(' ') + 1 - begin);
}

// The cells of a table's row; none for other lines.
std::vector<std::string> cells(const std::string& line) {
  std::vector<std::string> found;
  if (!line.starts_with("| ")) return found;
  for (std::size_t begin = 1; begin < line.size();) {
    const std::size_t end = line.find('|', begin);
    if (end == line.npos) break;
    found.push_back(trimmed(line.substr(begin, end - begin)));
    begin = end + 1;
  }
  return found;
}

std::string setting(const std::string& line, const std::string& key) {
  const std::size_t begin = line.find(key + ": ");
  if (begin == line.npos) return "";
  const std::size_t value = begin + key.size() + 2;
  return line.substr(value, line.find_first_of(", ", value) - value);
}

ResolveOptions options_of(const std::string& line) {
  const std::string on = setting(line, "on"), mode = setting(line, "mode"), prefer = setting(line, "prefer");
  ResolveOptions options{.reference = parse_iso_date(on.empty() ? "2025-02-27" : on), .mode = Mode::news};
  if (mode == "narrative") options.mode = Mode::narrative;
  if (mode == "automatic") options.mode = Mode::automatic;
  if (prefer == "past") options.prefer = Preference::past;
  if (prefer == "future") options.prefer = Preference::future;
  if (prefer == "nearest") options.prefer = Preference::nearest;
  return options;
}

// How many rows were checked.
std::size_t check(const std::string& name) {
  std::size_t rows = 0, number = 0;
  ResolveOptions options = options_of("");
  for (const std::string& line : lines_of(name)) {
    ++number;
    if (line.starts_with("#")) options = options_of("");
    if (line.starts_with("<!-- ")) options = options_of(line);
    const auto row = cells(line);
    const auto text = std::ranges::find_if(row, [](const std::string& cell) { return cell.find("**") != cell.npos; });
    if (text == row.end() || text + 1 == row.end() || (text + 1)->empty()) continue;
    ++rows;
    std::string found = reading_of(*text, english(), options), expected;
    for (auto cell = text + 1; cell != row.end(); ++cell) expected += (expected.empty() ? "" : "  ") + *cell;
    if (text + 2 == row.end()) found = found.substr(0, found.find("  "));
    EXPECT_EQ(found, expected) << name << ':' << number << ": " << line;
  }
  return rows;
}

std::string all_of(const std::string& name) {
  std::string text;
  for (const std::string& line : lines_of(name)) text += line + '\n';
  return text;
}

TEST(Docs, OfRulesAreTrue) { EXPECT_GE(check("rules.md"), 40u); }

TEST(Docs, OfResolutionAreTrue) { EXPECT_GE(check("resolution.md"), 90u); }

TEST(Docs, OfRulesNameEveryOperationTypeAndNumberClass) {
  const std::string text = all_of("rules.md");
  for (const Signature& one : signatures()) EXPECT_NE(text.find("| `" + std::string(one.name) + "("), text.npos) << one.name;
  for (unsigned t = 0; t <= static_cast<unsigned>(Type::vague); ++t)
    EXPECT_NE(text.find("`" + std::string(name(static_cast<Type>(t))) + "`"), text.npos) << name(static_cast<Type>(t));
  for (const char* number : {"digits", "two-digits", "minute-number", "day-number", "month-number", "hour-number", "four-digits",
                             "year-number", "eight-digits", "grouped", "decimal", "count-number"}) {
    EXPECT_TRUE(number_class_named(number));
    EXPECT_NE(text.find("`" + std::string(number) + "`"), text.npos) << number;
  }
}

// The first rule of docs/rules.md, as it stands there.
TEST(Docs, OfRulesBeginWithARuleThatWorks) {
  PackFiles files;
  std::string* content = nullptr;
  for (const std::string& line : lines_of("rules.md")) {
    if (line == "```toml" && files.size() < 2) content = &files.emplace_back(PackFile{files.empty() ? "lexicon.toml" : "10-rules.toml", ""}).content;
    else if (line == "```") content = nullptr;
    else if (content != nullptr) *content += line + '\n';
  }
  const auto pack = load_pack(files);
  ASSERT_TRUE(pack) << pack.error().text();
  ASSERT_EQ(pack->rules.rules.size(), 1u);
  EXPECT_EQ(pack->rules.rules.front().examples.front().value, "2025-W08");
}

}  // namespace
}  // namespace annals::testing

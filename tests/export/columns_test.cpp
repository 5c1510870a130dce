// The table of columns, and the documents that are made from it: the list of fields in docs/formats.md, and an entry's fields in
// docs/annals.schema.json. With ANNALS_WRITE_GOLDEN in the environment these are written.
#include "export/columns.h"

#include <gtest/gtest.h>

#include <cstdlib>
#include <fstream>
#include <iterator>
#include <set>

#include "export/hand_made.h"

namespace annals {
namespace {

std::string cell_words(const Column& column) {
  switch (column.type) {
    case Column::Type::text:
      return "text";
    case Column::Type::word: {
      std::string out = "`";
      for (const char c : column.words) out += c == ' ' ? "`, `" : std::string(1, c);
      return out + "`";
    }
    case Column::Type::day:
      return "day";
    case Column::Type::clock:
      return "time of day";
    case Column::Type::count:
    case Column::Type::share:
      return "number";
    case Column::Type::list:
      return "list";
    case Column::Type::address:
      return "address";
  }
  return {};
}

std::string documented() {
  std::string out = "| column, field | holds | in JSON | |\n|---|---|---|---|\n";
  for (const Column& column : chronology_columns()) {
    out.append("| `").append(column.name).append("` | ").append(cell_words(column)).append(" | ");
    out.append(column.always ? "always" : "if any").append(" | ").append(column.about).append(" |\n");
  }
  return out;
}

std::string schema_of(const Column& column) {
  const auto reference = [](std::string_view name) {
    return R"({"$ref": "#/definitions/)" + std::string(name) + "\"}";
  };
  if (column.name == "timex3" || column.name == "event") return reference(column.name);
  switch (column.type) {
    case Column::Type::text:
    case Column::Type::address:
      return reference("text");
    case Column::Type::word: {
      std::string out = R"({"enum": [")";
      for (const char c : column.words) out += c == ' ' ? "\", \"" : std::string(1, c);
      return out + "\"]}";
    }
    case Column::Type::day:
      return reference("day");
    case Column::Type::clock:
      return R"({"type": "string", "pattern": "^[0-9]{2}:[0-9]{2}(:[0-9]{2})?$"})";
    case Column::Type::count:
      return reference("offset");
    case Column::Type::share:
      return reference("confidence");
    case Column::Type::list:
      return R"({"type": "array", "minItems": 1, "items": {"$ref": "#/definitions/text"}})";
  }
  return {};
}

std::string entry_schema() {
  std::string required;
  std::string properties;
  for (const Column& column : chronology_columns()) {
    const std::string name{column.name};
    if (column.always) required.append("\"").append(name).append("\", ");
    properties.append("        \"").append(name).append("\": ").append(schema_of(column)).append(",\n");
  }
  return "      \"required\": [" + required + "\"expression_start\", \"expression_end\"],\n" +
         "      \"additionalProperties\": false,\n      \"properties\": {\n" + properties;
}

// Holds what stands in the file between the two marks against `wanted`.
void expect_part(const std::string& name, const std::string& begin, const std::string& end, const std::string& wanted) {
  const std::string path = std::string(ANNALS_SOURCE_DIR) + "/docs/" + name;
  std::ifstream file(path, std::ios::binary);
  const std::string text{std::istreambuf_iterator<char>(file), {}};
  const std::size_t from = text.find(begin);
  ASSERT_NE(from, std::string::npos) << path << " has no " << begin;
  const std::size_t to = text.find(end, from + begin.size());
  ASSERT_NE(to, std::string::npos) << path << " has no " << end;
  const std::string got = text.substr(from + begin.size(), to - from - begin.size());
  if (got != wanted && std::getenv("ANNALS_WRITE_GOLDEN") != nullptr) {
    std::ofstream(path, std::ios::binary) << text.substr(0, from + begin.size()) + wanted + text.substr(to);
    return;
  }
  EXPECT_EQ(got, wanted) << path;
}

TEST(Columns, AreDocumented) {
  expect_part("formats.md", "<!-- columns -->\n", "<!-- end -->", documented());
}

TEST(Columns, AreInTheSchema) {
  expect_part("annals.schema.json", "    \"entry\": {\n      \"type\": \"object\",\n", "        \"expression_start\"",
              entry_schema());
}

TEST(Columns, HaveNamesOfTheirOwn) {
  std::set<std::string_view> names;
  for (const Column& column : chronology_columns()) {
    EXPECT_TRUE(names.insert(column.name).second) << column.name;
    EXPECT_EQ(column_named(column.name), &column);
    EXPECT_EQ(column.type == Column::Type::word, !column.words.empty()) << column.name;
    EXPECT_NE(column.about, "") << column.name;
  }
  EXPECT_EQ(column_named("when"), nullptr);
}

TEST(Columns, WordsAreThoseThatAnEntryCanHave) {
  Entry entry = hand_made::indicted();
  std::set<std::string> seen;
  for (const Status status : {Status::happened, Status::planned, Status::hypothetical, Status::ongoing}) {
    entry.status = status;
    seen.insert(text_of(*column_named("status"), entry));
  }
  std::string words;
  for (const std::string_view word : {"happened", "planned", "hypothetical", "ongoing"}) {
    EXPECT_EQ(seen.count(std::string(word)), 1U) << word;
    words.append(words.empty() ? "" : " ").append(word);
  }
  EXPECT_EQ(column_named("status")->words, words);
}

TEST(Columns, TextsOfAnEntry) {
  const Entry entry = hand_made::ides_of_march();
  EXPECT_EQ(text_of(*column_named("start_date"), entry), "-0043-01-01");
  EXPECT_EQ(text_of(*column_named("sources"), entry), "2");
  EXPECT_EQ(text_of(*column_named("confidence"), entry), "1.00");
  EXPECT_EQ(joined({"a", "b"}), "a; b");
  EXPECT_EQ(joined({}), "");
}

}  // namespace
}  // namespace annals

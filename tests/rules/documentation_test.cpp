// docs/rules.md against the code: it names every operation, type and number class, and its examples of operations are expressions.
#include <gtest/gtest.h>

#include <fstream>
#include <set>
#include <sstream>
#include <string>
#include <vector>

#include "rules/expression.h"
#include "rules/operation.h"
#include "rules/vocabulary.h"

namespace annals::testing {
namespace {

constexpr const char* manual_path = ANNALS_SOURCE_DIR "/docs/rules.md";

std::string manual() {
  std::ifstream file(manual_path);
  std::ostringstream text;
  text << file.rdbuf();
  return text.str();
}

// The names of number classes, as they stand in the source: no function lists them.
std::set<std::string> number_classes() {
  std::ifstream file(ANNALS_SOURCE_DIR "/src/rules/vocabulary.cpp");
  std::ostringstream text;
  text << file.rdbuf();
  std::set<std::string> names;
  std::string word;
  for (const char c : text.str()) {
    if ((c >= 'a' && c <= 'z') || c == '-') {
      word += c;
      continue;
    }
    if (number_class_named(word)) names.insert(word);
    word.clear();
  }
  return names;
}

// The example of each row in the tables of operations; it stands in the second column.
std::vector<std::string> example_expressions(const std::string& text) {
  std::vector<std::string> found;
  const std::string begin = "<!-- operations -->", end = "<!-- /operations -->";
  const std::size_t from = text.find(begin), to = text.find(end);
  if (from == std::string::npos || to == std::string::npos) return found;
  std::istringstream lines(text.substr(from, to - from));
  for (std::string line; std::getline(lines, line);) {
    if (!line.starts_with("| `")) continue;
    const std::size_t open = line.find("`", line.find(" | ") + 3);  // the example is the second column
    const std::size_t close = open == std::string::npos ? open : line.find('`', open + 1);
    found.push_back(close == std::string::npos ? "" : line.substr(open + 1, close - open - 1));
  }
  return found;
}

TEST(Documentation, NamesEveryOperation) {
  const std::string text = manual();
  ASSERT_FALSE(text.empty()) << manual_path;
  for (const Signature& signature : signatures()) {
    EXPECT_NE(text.find("| `" + std::string(signature.name) + "("), std::string::npos)
        << signature.name << " has no row in docs/rules.md";
  }
}

TEST(Documentation, NamesEveryType) {
  const std::string text = manual();
  for (unsigned t = 0; t <= static_cast<unsigned>(Type::vague); ++t) {
    const std::string type(name(static_cast<Type>(t)));
    EXPECT_NE(text.find("| `" + type + "` |"), std::string::npos) << type << " has no row in docs/rules.md";
  }
}

TEST(Documentation, NamesEveryNumberClass) {
  const std::string text = manual();
  const auto names = number_classes();
  EXPECT_EQ(names.size(), number_class_count);
  for (const std::string& number_class : names)
    EXPECT_NE(text.find("| `" + number_class + "` |"), std::string::npos)
        << number_class << " has no row in docs/rules.md";
}

TEST(Documentation, ExamplesOfOperationsAreExpressions) {
  const std::vector<CaptureType> captures = {
      {"may", Type::month}, {"tuesday", Type::weekday}, {"christmas", Type::holiday}, {"est", Type::zone}};
  const auto expressions = example_expressions(manual());
  EXPECT_GE(expressions.size(), signatures().size());
  for (const std::string& expression : expressions) {
    const auto parsed = Expression::parse(expression, captures);
    EXPECT_TRUE(parsed) << expression << ": " << (parsed ? "" : parsed.error().text());
  }
}

}  // namespace
}  // namespace annals::testing

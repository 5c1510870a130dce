// Patterns cut into their elements: tests/cases/rules/patterns.txt.
#include "rules/pattern.h"

#include <gtest/gtest.h>

#include "case_table.h"

namespace annals::testing {
namespace {

// "this␣{unit}(?P<end>x)?" as "this _ {unit:unit} <end: x ) ?".
std::string notation(const std::vector<PatternElement>& elements) {
  std::string out;
  for (const PatternElement& element : elements) {
    if (!out.empty()) out += ' ';
    switch (element.kind) {
      case PatternElement::Kind::token:
        out += element.text;
        break;
      case PatternElement::Kind::space:
        out += '_';
        break;
      case PatternElement::Kind::placeholder:
        out += '{' + element.name + ':' + element.text + '}';
        break;
      case PatternElement::Kind::open:
        out += element.name.empty() ? "(" : '<' + element.name + ':';
        break;
      case PatternElement::Kind::close:
        out += ')';
        break;
      case PatternElement::Kind::sign:
        out += '\'' + element.text;
        break;
    }
  }
  return out;
}

TEST(Pattern, IsCutIntoElements) {
  for (const Case& row : cases("rules/patterns.txt")) {
    ASSERT_EQ(row.columns.size(), 2u) << row;
    const auto elements = parse_pattern(row[0]);
    EXPECT_EQ(elements ? notation(*elements) : "error: " + elements.error().message, row[1]) << row;
  }
}

TEST(Pattern, OfNothingIsNothing) {
  EXPECT_TRUE(parse_pattern("")->empty());
}

}  // namespace
}  // namespace annals::testing

// Value expressions: what they mean, of which type they are, and what is wrong with those that are none.
#include "rules/expression.h"

#include <gtest/gtest.h>

#include "case_table.h"

namespace annals::testing {
namespace {

// A capture of each type, named for it: "month" is a month, "gone" a number that took no part in the match.
std::vector<CaptureType> captures() {
  std::vector<CaptureType> all;
  for (unsigned t = 0; t <= static_cast<unsigned>(Type::vague); ++t)
    all.push_back({std::string(name(static_cast<Type>(t))), static_cast<Type>(t)});
  all.push_back({"gone", Type::number});
  return all;
}

// What the captures captured: themselves, as words; nothing for "gone".
Meaning captured(std::size_t index) {
  const auto all = captures();
  if (all[index].name == "gone") return {};
  return {Operation::literal, Literal(all[index].name), {}};
}

TEST(Expression, IsReadAsInTheTable) {
  for (const Case& row : cases("rules/expressions.txt")) {
    ASSERT_EQ(row.columns.size(), 3u) << row;
    const auto expression = Expression::parse(row[0], captures());
    if (!expression) {
      EXPECT_EQ("error", row[1]) << row;
      EXPECT_EQ(expression.error().message, row[2]) << row;
      continue;
    }
    EXPECT_EQ(name(expression->type()), row[1]) << row;
    EXPECT_EQ(text(expression->instantiate(captured)), row[2]) << row;
  }
}

TEST(Expression, NamesTheCapturesThatItUsesOnce) {
  const auto expression = Expression::parse("join(month(month), day(number), year(number))", captures());
  ASSERT_TRUE(expression);
  std::vector<std::string> used;
  for (const std::size_t i : expression->captures()) used.push_back(captures()[i].name);
  EXPECT_EQ(used, (std::vector<std::string>{"number", "month"}));
}

// The table of operations: each name once, and found by it; each operation that a rule can write is in it.
TEST(Operations, AreATableWithoutGaps) {
  for (const Signature& one : signatures()) {
    EXPECT_EQ(signature(one.name), &one) << one.name;
    EXPECT_EQ(name(one.operation), one.name);
    EXPECT_LE(one.required, one.parameters.size() + (one.variadic ? 1 : 0)) << one.name;
  }
  for (unsigned o = 1; o <= static_cast<unsigned>(Operation::future); ++o)
    EXPECT_NE(name(static_cast<Operation>(o)), "literal") << o;
  EXPECT_EQ(signatures().size(), static_cast<std::size_t>(Operation::future));
}

// Every operation takes each type that its parameters name, and no other.
TEST(Operations, TakeTheTypesOfTheirParametersAndNoOthers) {
  for (const Signature& one : signatures()) {
    for (std::size_t position = 0; position < one.parameters.size(); ++position) {
      for (const CaptureType& given : captures()) {
        if (given.name == "gone") continue;
        std::string source(one.name);
        source += '(';
        for (std::size_t i = 0; i < std::max(one.required, position + 1); ++i) {
          const TypeSet wanted = one.parameters[std::min(i, one.parameters.size() - 1)];
          std::string argument = given.name;
          for (const CaptureType& fitting : captures()) {
            if (i != position && wanted.contains(fitting.type)) argument = fitting.name;
          }
          source += (i > 0 ? ", " : "") + argument;
        }
        source += ')';
        EXPECT_EQ(static_cast<bool>(Expression::parse(source, captures())),
                  one.parameters[position].contains(given.type))
            << source;
      }
    }
  }
}

TEST(Types, AreFoundByTheirNames) {
  for (unsigned t = 0; t <= static_cast<unsigned>(Type::vague); ++t)
    EXPECT_EQ(type_named(name(static_cast<Type>(t))), static_cast<Type>(t));
  EXPECT_FALSE(type_named("moon"));
  EXPECT_FALSE(type_named(""));
}

}  // namespace
}  // namespace annals::testing

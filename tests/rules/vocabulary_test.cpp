// Which words share a symbol, and what stands for a number.
#include "rules/vocabulary.h"

#include <gtest/gtest.h>

namespace annals::testing {
namespace {

Lexicon lexicon(const std::string& name, Type type, std::vector<LexiconEntry> entries) {
  return {name, "", type, std::move(entries), {}};
}

Vocabulary built() {
  VocabularyBuilder builder;
  builder.add_lexicon(lexicon("weekday", Type::weekday, {{"tuesday", date::Tuesday}, {"friday", date::Friday}}));
  builder.add_lexicon(lexicon("month", Type::month, {{"april", date::April}, {"May", date::May}}));
  builder.add_lexicon(lexicon("ordinal", Type::number, {{"second", 2.0}, {"twenty first", 21.0}}));
  builder.add_lexicon(lexicon("unit", Type::unit, {{"second", Granularity::second}}));
  builder.add_lexicon({"point", "", Type::word, {}, {"weekday", "month"}});
  builder.add_literal("may");
  builder.add_literal("I");
  builder.add_literal("2000");
  builder.add_category("date");
  return *std::move(builder).build();
}

// As a number, which GoogleTest can print.
int symbol(const Vocabulary& vocabulary, std::string_view folded, bool capital = false) {
  const KnownWord* word = vocabulary.find(folded, capital);
  return word == nullptr ? int{unknown_symbol} : int{word->symbol};
}

TEST(Vocabulary, GivesWordsOfTheSameLexiconsOneSymbol) {
  const Vocabulary words = built();
  EXPECT_EQ(symbol(words, "tuesday"), symbol(words, "friday"));
  EXPECT_NE(symbol(words, "tuesday"), symbol(words, "april"));
  EXPECT_NE(symbol(words, "second"), symbol(words, "april"));
  EXPECT_EQ(words.find("wednesday", false), nullptr);
  EXPECT_EQ(words.find("", false), nullptr);
}

TEST(Vocabulary, TellsACapitalWhereASurfaceHasOne) {
  const Vocabulary words = built();
  const std::size_t month = *words.lexicon("month");
  EXPECT_EQ(words.find("may", false)->value_in(month), nullptr);
  EXPECT_EQ(*words.find("may", true)->value_in(month), Literal(date::May));
  EXPECT_EQ(*words.find("april", false)->value_in(month), Literal(date::April));
  EXPECT_EQ(*words.find("april", true)->value_in(month), Literal(date::April));
  EXPECT_EQ(words.find("i", false), nullptr);
  EXPECT_NE(words.find("i", true), nullptr);
}

TEST(Vocabulary, KeepsTheValueOfEachLexicon) {
  const Vocabulary words = built();
  const KnownWord* second = words.find("second", false);
  EXPECT_EQ(*second->value_in(*words.lexicon("ordinal")), Literal(2.0));
  EXPECT_EQ(*second->value_in(*words.lexicon("unit")), Literal(Granularity::second));
  EXPECT_EQ(second->value_in(*words.lexicon("month")), nullptr);
  EXPECT_EQ(*words.surface_value(*words.lexicon("ordinal"), "twenty first"), Literal(21.0));
  EXPECT_EQ(words.surface_value(*words.lexicon("ordinal"), "twenty"), nullptr);
}

TEST(Vocabulary, FindsNames) {
  const Vocabulary words = built();
  EXPECT_EQ(words.lexicon("point"), std::nullopt);
  EXPECT_EQ(words.group("point")->size(), 2u);
  EXPECT_EQ(words.category("date"), 0u);
  EXPECT_EQ(words.category("unit"), std::nullopt);
  EXPECT_TRUE(words.expression_for_placeholder("point"));
  EXPECT_TRUE(words.expression_for_placeholder("day-number"));
  EXPECT_FALSE(words.expression_for_placeholder("moon"));
  EXPECT_FALSE(words.expression_for_literal("april", false));
}

// Numbers of one class set have one symbol, those of another set another.
TEST(Vocabulary, TellsNumbersByTheirClasses) {
  const Vocabulary words = built();
  const auto of = [&](std::size_t length, double value, bool grouped = false, bool decimal = false) {
    return int{words.symbol_of({length, value, grouped, decimal})};
  };
  EXPECT_EQ(of(2, 13), of(2, 23));
  EXPECT_NE(of(2, 12), of(2, 13));     // no month
  EXPECT_NE(of(1, 7), of(2, 7));       // "7" and "07": two digits
  EXPECT_NE(of(2, 31), of(2, 32));     // no day
  EXPECT_NE(of(2, 59), of(2, 60));     // no minute
  EXPECT_NE(of(4, 999), of(4, 1000));  // no year
  EXPECT_NE(of(4, 2999), of(4, 3000));
  EXPECT_EQ(of(5, 12345), of(9, 123456789));
  EXPECT_NE(of(8, 20250203), of(9, 202502031));
  EXPECT_NE(of(4, 1000, true), of(4, 1000));
  EXPECT_NE(of(3, 2.5, false, true), of(1, 2));
  EXPECT_NE(of(3, 2.5, false, true), int{unknown_symbol});
}

// A number that a pattern names stays a number of its classes.
TEST(Vocabulary, LetsALiteralNumberBeANumberToo) {
  const Vocabulary words = built();
  const int literal = symbol(words, "2000");
  std::string as_symbol;
  append_symbol(static_cast<Symbol>(literal), as_symbol);
  EXPECT_NE(literal, int{words.symbol_of({4, 2001})});
  EXPECT_NE(words.expression_for_placeholder("year-number")->find(as_symbol), std::string::npos);
  EXPECT_EQ(words.expression_for_placeholder("day-number")->find(as_symbol), std::string::npos);
}

TEST(Symbols, AreTwoBytesEach) {
  for (Symbol symbol = unknown_symbol; symbol <= last_symbol; ++symbol) {
    std::string text;
    append_symbol(symbol, text);
    ASSERT_EQ(text.size(), 2u) << unsigned{symbol};
    EXPECT_EQ((text[0] & 0x1F) << 6 | (text[1] & 0x3F), int{symbol});
  }
}

TEST(NumberClasses, AreFoundByTheirNames) {
  EXPECT_EQ(number_class_named("digits"), NumberClass::digits);
  EXPECT_EQ(number_class_named("decimal"), NumberClass::decimal);
  EXPECT_EQ(number_class_named("number"), std::nullopt);
}

}  // namespace
}  // namespace annals::testing

// Automata and programs against RE2, which reads the same expressions as text.
#include "rules/automata/automata.h"

#include <gtest/gtest.h>
#include <re2/re2.h>

#include <random>

#include "rounds.h"

namespace annals::testing {
namespace {

// Expressions over the symbols a, b, c, d, each two bytes.
std::string symbols(std::string_view letters) {
  std::string out;
  for (const char letter : letters) {
    if (letter >= 'a' && letter <= 'd')
      append_symbol(static_cast<Symbol>(0x100 + letter), out);
    else
      out += letter;
  }
  return out;
}

std::vector<Symbol> as_symbols(std::string_view letters) {
  std::vector<Symbol> out;
  for (const char letter : letters) out.push_back(static_cast<Symbol>(0x100 + letter));
  return out;
}

const std::vector<std::string> kExpressions = {"ab?c",
                                               "(a|b)(c)?",
                                               "[ab]+d",
                                               "a(?:b|bc)(c?)d?",
                                               "(ab|a)(bc|c)",
                                               "a*b",
                                               "(a+?)(a*)b",
                                               "((a)|(b))+c",
                                               "d",
                                               "[abcd][abcd]",
                                               "a?"
                                               "?(ab?)",
                                               "(?:(a)|(b)|(cd))*d"};

std::string random_letters(std::mt19937& random) {
  std::string letters;
  for (auto n = 1 + random() % 9; n > 0; --n) letters += static_cast<char>('a' + random() % 4);
  return letters;
}

std::vector<Program> programs() {
  std::vector<Program> all;
  for (const std::string& expression : kExpressions) {
    auto program = Program::compile(symbols(expression));
    if (!program) throw std::runtime_error(program.error().text());
    all.push_back(*std::move(program));
  }
  return all;
}

// "2:0,3 5:1": the lengths, and the patterns of each.
std::string shown(const Automaton& automaton, std::string_view letters) {
  Automaton::Matches matches;
  const std::vector<Symbol> text = as_symbols(letters);
  automaton.find(text, matches);
  std::string out;
  for (const Automaton::Match& match : matches.all) {
    out += std::to_string(match.length) + ":";
    for (const std::uint32_t pattern : match.patterns) out += std::to_string(pattern) + ",";
    out += ' ';
  }
  return out;
}

std::string by_re2(std::string_view letters) {
  std::string out;
  for (std::size_t length = 1; length <= letters.size(); ++length) {
    std::string patterns;
    for (std::size_t i = 0; i < kExpressions.size(); ++i) {
      if (RE2::FullMatch(std::string(letters.substr(0, length)), kExpressions[i])) patterns += std::to_string(i) + ",";
    }
    if (!patterns.empty()) out += std::to_string(length) + ":" + patterns + " ";
  }
  return out;
}

TEST(Automaton, FindsWhatEachPatternMatchesByItself) {
  const std::vector<Program> all = programs();
  std::vector<const Program*> pointers;
  for (const Program& program : all) pointers.push_back(&program);
  const Nfa patterns(pointers);
  const Automaton kept(patterns), few_kept(patterns, 2);
  const Prefilter prefilter(patterns), small_prefilter(patterns, 2);
  std::mt19937 random(7);
  for (int i = 0; i < rounds(500); ++i) {
    const std::string letters = random_letters(random);
    ASSERT_EQ(shown(kept, letters), by_re2(letters)) << letters;
    ASSERT_EQ(shown(few_kept, letters), by_re2(letters)) << letters << ", with few states kept";
    bool within = false;
    for (std::size_t begin = 0; begin < letters.size(); ++begin)
      within = within || !by_re2(letters.substr(begin)).empty();
    ASSERT_EQ(prefilter.finds(as_symbols(letters)), within) << letters;
    ASSERT_TRUE(small_prefilter.finds(as_symbols(letters)) || !within) << letters << ", with few states kept";
    ASSERT_TRUE(kept.may_begin(as_symbols(letters).front()) || by_re2(letters).empty()) << letters;
  }
}

TEST(Program, ReadsTheGroupsThatPerlWould) {
  std::mt19937 random(8);
  Program::Trying trying;
  std::vector<Span> groups;
  for (const std::string& expression : kExpressions) {
    if (expression.find(")*") != std::string::npos || expression.find(")+") != std::string::npos) continue;
    const RE2 twin(expression);
    const Program program = *Program::compile(symbols(expression));
    for (int i = 0; i < 2000; ++i) {
      const std::string letters = random_letters(random);
      std::vector<re2::StringPiece> pieces(static_cast<std::size_t>(twin.NumberOfCapturingGroups()) + 1);
      const bool matches =
          twin.Match(letters, 0, letters.size(), RE2::ANCHOR_BOTH, pieces.data(), static_cast<int>(pieces.size()));
      ASSERT_EQ(program.match(as_symbols(letters), groups, trying), matches) << expression << ' ' << letters;
      for (std::size_t group = 0; matches && group < pieces.size(); ++group) {
        const Span span = groups[group];
        ASSERT_EQ(span.of(letters), std::string_view(pieces[group].data(), pieces[group].size()))
            << expression << ' ' << letters << ' ' << group;
      }
    }
  }
}

TEST(Program, SaysWhyAnExpressionIsNone) {
  const auto fault = [](std::string_view expression) { return Program::compile(symbols(expression)).error().message; };
  EXPECT_EQ(fault("?a"), "no argument for repetition operator: ?");
  EXPECT_EQ(fault("a**"), "bad repetition operator: **");
  EXPECT_EQ(fault("a|*"), "no argument for repetition operator: *");
  EXPECT_TRUE(Program::compile(symbols("(a|)"))->matches_nothing());
  EXPECT_FALSE(Program::compile(symbols("a|b"))->matches_nothing());
}

}  // namespace
}  // namespace annals::testing

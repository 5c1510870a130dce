// Passing over text against reading all of it.
#include "recognize/pass.h"

#include <gtest/gtest.h>

#include <random>
#include <set>

#include "embedded_rules.h"
#include "recognize/random_text.h"
#include "recognize/scan.h"

namespace annals::testing {
namespace {

// The runs of known tokens of a stretch, by where they begin and end, that the prefilter finds something in.
void add_runs(const SymbolText& stretch, const Prefilter& prefilter,
              std::set<std::pair<std::size_t, std::size_t>>& runs) {
  std::vector<Symbol> symbols;
  std::size_t begin = 0;
  for (std::size_t i = 0; i <= stretch.symbols.size(); ++i) {
    const bool ends =
        i == stretch.symbols.size() || stretch.symbols[i] == unknown_symbol || stretch.symbols[i] == paragraph_symbol;
    if (!ends) {
      if (symbols.empty()) begin = stretch.tokens[i].span.begin;
      symbols.push_back(stretch.symbols[i]);
      continue;
    }
    if (prefilter.finds(symbols)) runs.emplace(begin, stretch.tokens[i - 1].span.end);
    symbols.clear();
  }
}

std::set<std::pair<std::size_t, std::size_t>> found(std::string_view text, const RuleSet& rules, bool passing) {
  std::set<std::pair<std::size_t, std::size_t>> runs;
  SymbolReader reader(text, rules.vocabulary);
  for (SymbolText stretch;;) {
    if (passing) reader.move_to(pass_over(text, reader.position(), rules.vocabulary, *rules.prefilter));
    if (!reader.next(stretch)) return runs;
    add_runs(stretch, *rules.prefilter, runs);
  }
}

TEST(PassOver, LeavesAllThatAPatternMatches) {
  const auto files = embedded_pack_files("en");
  const auto pack = load_pack(*files);
  const RuleSet& rules = pack->rules;
  RandomText random(*files, rules, 6);
  std::mt19937 chance(6);
  static const std::vector<std::string> words = {"bridge",  "of",   "the", "Ruiz’s", "don't", "internationalization",
                                                 "O'Brien", "a.m.", "—",   "“May",   "x@y.z", "counterrevolutionaries"};
  std::size_t runs = 0;
  for (int i = 0; i < 3000; ++i) {
    std::string text;
    for (auto n = 1 + chance() % 6; n > 0; --n) {
      for (auto m = chance() % 8; m > 0; --m) text += words[chance() % words.size()] + (chance() % 9 == 0 ? "  " : " ");
      text += random.next();
    }
    const auto all = found(text, rules, false);
    ASSERT_EQ(found(text, rules, true), all) << text;
    runs += all.size();
  }
  EXPECT_GT(runs, 10'000u);
}

}  // namespace
}  // namespace annals::testing

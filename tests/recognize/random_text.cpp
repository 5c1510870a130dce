// Half of the pieces come from the examples, a few tokens at a time, so that long rules are met as well as torn.

#include "recognize/random_text.h"

#include "rules/lexicon.h"
#include "rules/pattern.h"
#include "text/token.h"

namespace annals::testing {
namespace {

std::vector<std::string> tokens_of(const std::string& text) {
  std::vector<std::string> tokens;
  for (Tokenizer walk(text); !walk.done();) tokens.emplace_back(walk.next().span.of(text));
  return tokens;
}

}  // namespace

RandomText::RandomText(const PackFiles& files, const RuleSet& rules, unsigned seed) : random_(seed) {
  for (const PackFile& file : files) {
    if (file.name.find("lexicon") == std::string::npos) continue;
    const auto lexicons = parse_lexicons(file);
    for (const Lexicon& lexicon : *lexicons) {
      for (const LexiconEntry& entry : lexicon.entries) words_.push_back(entry.surface);
    }
  }
  for (const Rule& rule : rules.rules) {
    const auto elements = parse_pattern(rule.pattern_text);
    for (const PatternElement& element : *elements) {
      if (element.kind == PatternElement::Kind::token) words_.push_back(element.text);
    }
    for (const RuleExample& example : rule.examples) examples_.push_back(tokens_of(example.text));
    for (const std::string& text : rule.rejects) examples_.push_back(tokens_of(text));
  }
}

std::string RandomText::next() {
  static const std::vector<std::string> between = {" ", " ",  " ",  " ",    " ", ", ", "-",
                                                   "",  ". ", "\n", "\n\n", "–", "’",  " \u00A0"};
  std::string text;
  for (auto n = 1 + random_() % 7; n > 0; --n) text += piece() + any(between);
  return text;
}

std::string RandomText::piece() {
  static const std::vector<std::string> unknown = {
      "bridge", "Ruiz", "Málaga", "B52", "http://a.b/2019", "x@2020.org", "漢字", "\U0001F600", "%", "$", "@"};
  const auto kind = random_() % 10;
  if (kind < 5) {
    const auto& example = any(examples_);
    const std::size_t begin = random_() % example.size();
    const std::size_t end = std::min(example.size(), begin + 1 + random_() % 9);
    std::string out;
    for (std::size_t i = begin; i < end; ++i) out += example[i];
    return out;
  }
  if (kind < 8) {
    std::string word = any(words_);
    if (random_() % 8 == 0 && word[0] >= 'a' && word[0] <= 'z') word[0] = static_cast<char>(word[0] - 'a' + 'A');
    return word;
  }
  return kind == 8 ? number() : any(unknown);
}

std::string RandomText::number() {
  static const std::vector<std::string> shapes = {"3",   "03",   "31",       "32",    "2019",  "1998",
                                                  "999", "3000", "20250203", "2.5",   "1,000", "12:30",
                                                  "0",   "99",   "5/6",      "1.2.3", "2,5"};
  return any(shapes);
}

}  // namespace annals::testing

// Symbols are numbered once, when all features are known: a token's features, sorted, are looked up in a map from feature
// sets to symbols, and each feature remembers the symbols it occurs in, which is its character class.

#include "rules/vocabulary.h"

#include <date/date.h>

#include <algorithm>
#include <charconv>
#include <cmath>

#include "text/token.h"
#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::array<std::string_view, number_class_count> number_class_names = {
    "digits",      "two-digits",    "minute-number", "day-number",  "month-number", "hour-number",   "four-digits",
    "year-number", "eight-digits",  "grouped",       "decimal",     "count-number", "decade-number", "clock-digits",
    "clock-short", "clock-decimal", "year-beyond",   "date-digits", "bare-clock",   "recent-year",   "near-year"};

std::string capital_key(std::string_view folded, bool capital) {
  return std::string(capital ? "^" : "") + std::string(folded);
}

// Whether "930" or "9.30", times a hundred, is an hour and a minute.
bool is_clock(int hundreds) {
  return hundreds >= 0 && hundreds < 2500 && hundreds % 100 < 60;
}

// Whether "20250203" is a day of the last or the present century.
bool is_date(int number) {
  return number >= 19000101 && number < 21000000 &&
         date::year_month_day(date::year(number / 10000), date::month(static_cast<unsigned>(number / 100 % 100)),
                              date::day(static_cast<unsigned>(number % 100)))
             .ok();
}

// The number classes of a number, as bits.
unsigned classes_of(const NumberShape& number) {
  unsigned classes = 0;
  const auto add = [&](NumberClass c, bool holds) { classes |= holds ? 1U << static_cast<unsigned>(c) : 0U; };
  const auto in = [&](double low, double high) { return number.value >= low && number.value <= high; };
  if (number.decimal || number.grouped) {
    add(NumberClass::grouped, number.grouped && !number.decimal);
    add(NumberClass::decimal, number.decimal);
    const bool two_decimals = number.decimal && number.length == (number.value < 10 ? 4U : 5U);
    add(NumberClass::clock_decimal,
        two_decimals && number.value < 25 && is_clock(static_cast<int>(std::lround(100 * number.value))));
    return classes;
  }
  add(NumberClass::digits, true);
  add(NumberClass::two_digits, number.length == 2);
  add(NumberClass::minute_number, number.length == 2 && in(0, 59));
  add(NumberClass::day_number, number.length <= 2 && in(1, 31));
  add(NumberClass::month_number, number.length <= 2 && in(1, 12));
  add(NumberClass::hour_number, number.length <= 2 && in(0, 24));
  add(NumberClass::four_digits, number.length == 4);
  add(NumberClass::year_number, number.length == 4 && in(1000, 2999));
  add(NumberClass::year_beyond, (number.length == 3 && in(100, 999)) || (number.length == 4 && in(3000, 9999)));
  add(NumberClass::count_number, !(number.length == 4 && in(1000, 2999)));
  add(NumberClass::eight_digits, number.length == 8);
  add(NumberClass::decade_number, number.length == 4 && in(1000, 2999) && static_cast<int>(number.value) % 10 == 0);
  add(NumberClass::clock_digits, number.length == 4 && is_clock(static_cast<int>(number.value)));
  add(NumberClass::date_digits, number.length == 8 && is_date(static_cast<int>(number.value)));
  add(NumberClass::bare_clock, number.length == 4 && is_clock(static_cast<int>(number.value)) && !in(1900, 2099));
  add(NumberClass::recent_year, number.length == 4 && in(2013, 2099));
  add(NumberClass::near_year, number.length == 4 && in(1000, 2100));
  add(NumberClass::clock_short, number.length == 3 && is_clock(static_cast<int>(number.value)));
  return classes;
}

std::vector<std::string> folded_tokens(std::string_view surface) {
  std::vector<std::string> tokens;
  for (Tokenizer walk(surface); !walk.done();) {
    const RawToken token = walk.next();
    const bool blank = token.kind == TokenKind::space || token.kind == TokenKind::paragraph;
    tokens.push_back(blank ? "" : fold(token.span.of(surface)));
  }
  return tokens;
}

}  // namespace

std::optional<NumberClass> number_class_named(std::string_view name) {
  const auto found = std::ranges::find(number_class_names, name);
  if (found == number_class_names.end()) return std::nullopt;
  return static_cast<NumberClass>(found - number_class_names.begin());
}

const Literal* KnownWord::value_in(std::size_t lexicon) const {
  const auto found = std::ranges::find(values, lexicon, &std::pair<std::size_t, Literal>::first);
  return found == values.end() ? nullptr : &found->second;
}

WordIndex::Place Vocabulary::place_of_long_word(std::string_view written) const {
  return words_.find(Folded(written).text());
}

const KnownWord* Vocabulary::find(std::string_view folded, bool capital) const {
  return known(words_.find(folded), capital);
}

Symbol Vocabulary::symbol_of(const NumberShape& number) const {
  const auto found = number_symbols_.find(classes_of(number));
  return found == number_symbols_.end() ? unknown_symbol : found->second;
}

Symbol Vocabulary::symbol_of_digits(std::string_view digits) const {
  if (const KnownWord* literal = find(digits, false)) return literal->symbol;
  NumberShape shape{digits.size(), 0};
  std::from_chars(digits.data(), digits.data() + digits.size(), shape.value);
  return symbol_of(shape);
}

std::string Vocabulary::class_of(Feature feature) const {
  std::string out = "[";
  const auto found = symbols_with_.find(feature);
  if (found == symbols_with_.end()) return "[^\\x{0}-\\x{10FFFF}]";
  for (const Symbol symbol : found->second) append_symbol(symbol, out);
  return out + "]";
}

std::optional<std::string> Vocabulary::expression_for_literal(std::string_view folded, bool capital) const {
  const auto found = literal_features_.find(capital_key(folded, capital));
  if (found == literal_features_.end()) return std::nullopt;
  return class_of(found->second);
}

std::string Vocabulary::lexicon_expression(const StoredLexicon& lexicon) const {
  std::string out = "(?:" + class_of(lexicon.feature);
  for (const auto& tokens : lexicon.long_surfaces) {
    out += '|';
    for (const std::string& token : tokens) {
      if (token.empty())
        append_symbol(space_symbol, out);
      else
        out += expression_for_literal(token, false).value();
    }
  }
  return out + ")";
}

std::optional<std::string> Vocabulary::expression_for_placeholder(std::string_view name) const {
  if (const auto number = number_class_named(name)) return class_of(static_cast<Feature>(*number));
  if (const auto found = lexicon(name)) return lexicon_expression(lexicons_[*found]);
  if (const auto shape = shape_named(name)) return class_of(shape_features_[static_cast<std::size_t>(*shape)]);
  if (const auto find = find_named(name)) {
    std::string out;
    append_symbol(symbol_of_find(find->first, find->second), out);
    return out;
  }
  if (const auto found = category(name)) return class_of(category_features_[*found]);
  if (const auto* members = group(name)) {
    std::string out = "(?:";
    for (const std::string& member : *members) {
      const auto expression = expression_for_placeholder(member);
      if (!expression) return std::nullopt;
      if (out.size() > 3) out += '|';
      out += *expression;
    }
    return out + ")";
  }
  return std::nullopt;
}

std::optional<std::size_t> Vocabulary::lexicon(std::string_view name) const {
  const auto found = std::ranges::find(lexicons_, name, &StoredLexicon::name);
  if (found == lexicons_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - lexicons_.begin());
}

std::optional<std::size_t> Vocabulary::category(std::string_view name) const {
  const auto found = std::ranges::find(categories_, name);
  if (found == categories_.end()) return std::nullopt;
  return static_cast<std::size_t>(found - categories_.begin());
}

std::optional<std::pair<std::size_t, TimeShape>> Vocabulary::find_named(std::string_view name) const {
  const std::size_t at = name.find('@');
  if (at == std::string_view::npos || at == 0) return std::nullopt;
  const auto found = category(name.substr(0, at));
  const auto shape = shape_named(name.substr(at));
  if (!found || !shape) return std::nullopt;
  return std::pair(*found, *shape);
}

const std::vector<std::string>* Vocabulary::group(std::string_view name) const {
  const auto found =
      std::ranges::find(groups_, name, [](const auto& group) -> std::string_view { return group.first; });
  return found == groups_.end() ? nullptr : &found->second;
}

const Literal* Vocabulary::surface_value(std::size_t lexicon, std::string_view folded) const {
  const auto& values = lexicons_[lexicon].long_values;
  const auto found = values.find(folded);
  return found == values.end() ? nullptr : &found->second;
}

VocabularyBuilder::Feature VocabularyBuilder::literal_feature(const std::string& folded, bool capital) {
  const auto [at, added] = vocabulary_.literal_features_.try_emplace(capital_key(folded, capital), next_feature_);
  if (added) {
    WordFeatures& word = word_features_[folded];
    (capital ? word.capital_only : word.any_case).push_back(next_feature_++);
  }
  return at->second;
}

void VocabularyBuilder::add_literal(std::string_view token) {
  literal_feature(fold(token), starts_with_capital(token));
}

void VocabularyBuilder::add_category(std::string_view name) {
  if (!vocabulary_.category(name)) vocabulary_.categories_.emplace_back(name);
}

void VocabularyBuilder::add_lexicon(const Lexicon& lexicon) {
  if (!lexicon.any.empty()) {
    vocabulary_.groups_.emplace_back(lexicon.name, lexicon.any);
    return;
  }
  const std::size_t index = vocabulary_.lexicons_.size();
  Vocabulary::StoredLexicon stored{lexicon.name, lexicon.type, next_feature_++, {}, {}};
  for (const LexiconEntry& entry : lexicon.entries) {
    auto tokens = folded_tokens(entry.surface);
    if (tokens.size() == 1) {
      WordFeatures& word = word_features_[tokens.front()];
      const bool capital = starts_with_capital(entry.surface);
      (capital ? word.capital_only : word.any_case).push_back(stored.feature);
      (capital ? word.capital_values : word.values).emplace_back(index, entry.value);
      continue;
    }
    std::string joined;
    for (const std::string& token : tokens) {
      joined += token.empty() ? " " : token;
      if (!token.empty()) literal_feature(token, false);
    }
    stored.long_values.emplace(std::move(joined), entry.value);
    stored.long_surfaces.push_back(std::move(tokens));
  }
  vocabulary_.lexicons_.push_back(std::move(stored));
}

Symbol VocabularyBuilder::symbol_for(std::vector<Feature> features) {
  std::ranges::sort(features);
  features.erase(std::ranges::unique(features).begin(), features.end());
  if (features.empty()) return unknown_symbol;
  // Past the last symbol they are only counted, up to the next check in build().
  const auto next = static_cast<Symbol>(std::min<std::size_t>(paragraph_symbol + 1 + symbols_.size(), last_symbol));
  const auto [at, added] = symbols_.try_emplace(features, next);
  if (added) {
    for (const Feature feature : features) vocabulary_.symbols_with_[feature].push_back(at->second);
  }
  return at->second;
}

// A symbol for each set of number classes that some number has: all numbers of up to four digits, and one of each further shape.
void VocabularyBuilder::number_numbers() {
  const auto add = [&](const NumberShape& number) {
    const unsigned classes = classes_of(number);
    if (vocabulary_.number_symbols_.contains(classes)) return;
    std::vector<Feature> features;
    for (Feature feature = 0; feature < number_class_names.size(); ++feature) {
      if ((classes >> feature & 1U) != 0) features.push_back(feature);
    }
    vocabulary_.number_symbols_.emplace(classes, symbol_for(std::move(features)));
  };
  for (std::size_t length = 1, limit = 10; length <= 4; ++length, limit *= 10) {
    for (std::size_t value = 0; value < limit; ++value) add({length, static_cast<double>(value)});
  }
  add({5, 10000});
  add({8, 20250203});
  add({8, 99999999});
  add({4, 1000, true, false});
  add({2, 2.5, false, true});
  add({4, 9.30, false, true});
}

Result<Vocabulary> VocabularyBuilder::build() && {
  number_numbers();
  for (auto& [text, word] : word_features_) {
    std::vector<Feature> features = word.any_case;
    const bool number = !text.empty() && text.find_first_not_of("0123456789") == std::string::npos;
    if (number) {
      NumberShape shape{text.size(), 0};
      std::from_chars(text.data(), text.data() + text.size(), shape.value);
      const unsigned classes = classes_of(shape);
      for (Feature f = 0; f < number_class_names.size(); ++f) {
        if ((classes >> f & 1U) != 0) features.push_back(f);
      }
    }
    Vocabulary::Forms forms;
    forms.plain = {symbol_for(features), word.values};
    features.insert(features.end(), word.capital_only.begin(), word.capital_only.end());
    forms.capital = {symbol_for(features), word.values};
    forms.capital.values.insert(forms.capital.values.end(), word.capital_values.begin(), word.capital_values.end());
    vocabulary_.forms_.push_back(std::move(forms));
  }
  std::vector<std::string_view> words;
  for (const auto& [text, features] : word_features_) words.push_back(text);
  vocabulary_.words_ = WordIndex(words);
  for (const Vocabulary::Forms& forms : vocabulary_.forms_)
    vocabulary_.symbols_.push_back({forms.plain.symbol, forms.capital.symbol});
  for (std::size_t c = 0; c < vocabulary_.marks_.size(); ++c)
    vocabulary_.marks_[c] = vocabulary_.words_.find(std::string(1, static_cast<char>(c)));
  for (Feature& feature : vocabulary_.shape_features_) feature = next_feature_++;
  for (std::size_t i = 0; i < vocabulary_.categories_.size(); ++i) {
    const Feature category = next_feature_++;
    vocabulary_.category_features_.push_back(category);
    auto& symbols = vocabulary_.find_symbols_.emplace_back();
    for (std::size_t shape = 0; shape < shape_count; ++shape)
      symbols[shape] = symbol_for({vocabulary_.shape_features_[shape], category});
  }
  constexpr std::size_t most = last_symbol - paragraph_symbol;
  if (symbols_.size() > most)
    return Error{ErrorKind::bad_rule,
                 "the pack has " + std::to_string(symbols_.size()) + " kinds of words, and " + std::to_string(most) +
                     " is the most: put words of one kind into a lexicon instead of into patterns",
                 ""};
  return std::move(vocabulary_);
}

}  // namespace annals

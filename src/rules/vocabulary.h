// The vocabulary: every token that some pattern or lexicon knows, reduced to one symbol for each way in which it may be read.
//
// Patterns are regular expressions over symbols. Two words with the same lexicons ("tuesday", "friday") have the same symbol;
// a word that stands in two lexicons or also literally in a pattern ("may": a month, a modal) has one of its own. What no
// pattern knows has none. So the alphabet, and with it the automata, stays small however long the lexicons grow.
//
//   feature    "is in lexicon month", "is the word this", "is a number from 1 to 31", "is a find of category month-date", "is one of
//              shape @period" (shape.h)
//   symbol     a set of features that some token has; a code point U+0083 .. U+07FF, two bytes in UTF-8, so that token i of a
//              text is at byte 2i of its symbols
//
// Number classes, all of ASCII digits:
//   digits        any                     two-digits    exactly two           minute-number  two digits, 00..59
//   day-number    1..31, up to 2 digits   month-number  1..12, up to 2        hour-number    0..24, up to 2
//   four-digits   exactly four            year-number   four digits, 1000..2999   eight-digits  exactly eight
//   grouped       1,000                   decimal       2.5                    (or as numbers.toml says)
//   count-number  digits that are no year: anything but 1000..2999
//   decade-number a year-number that ends in 0                            date-digits   20250203
//   bare-clock    clock-digits that are no year of 1900 to 2099           recent-year   2013..2099
//   near-year     a year-number up to 2100
//   clock-digits  1130, 0930              clock-short   930                       clock-decimal 9.30, always two digits of minutes
//
// Thread safety: immutable after building; freely shared.
#pragma once

#include <array>
#include <map>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "rules/lexicon.h"
#include "rules/number_marks.h"
#include "rules/shape.h"
#include "rules/symbol.h"
#include "text/result.h"
#include "text/word_head.h"
#include "text/word_index.h"
#include "text/word_set.h"

namespace annals {

enum class NumberClass : unsigned char {
  digits,
  two_digits,
  minute_number,
  day_number,
  month_number,
  hour_number,
  four_digits,
  year_number,
  eight_digits,
  grouped,
  decimal,
  count_number,
  decade_number,
  clock_digits,
  clock_short,
  clock_decimal,
  year_beyond,
  date_digits,
  bare_clock,
  recent_year,
  near_year
};
inline constexpr unsigned number_class_count = static_cast<unsigned>(NumberClass::near_year) + 1;
std::optional<NumberClass> number_class_named(std::string_view name);

// A number as it stands in the text.
struct NumberShape {
  std::size_t length;  // characters, without commas
  double value;
  bool grouped = false;  // "1,000"
  bool decimal = false;  // "2.5"
};

// How one token of the text may be read.
struct KnownWord {
  Symbol symbol = unknown_symbol;
  std::vector<std::pair<std::size_t, Literal>> values;  // by lexicon, as index

  const Literal* value_in(std::size_t lexicon) const;
};

class Vocabulary {
 public:
  // The word, folded, as it is read when it is written in lower case or with a capital; nullptr where no rule knows it.
  const KnownWord* find(std::string_view folded, bool capital) const;
  Symbol symbol_of(const NumberShape& number) const;

  // The symbols of tokens as they stand in the text: of a word of ASCII letters, given its head in lower case; of one to four
  // digits; of a mark of ASCII.
  Symbol symbol_of_word(WordHead folded, std::string_view written) const {
    const WordIndex::Place place = place_of_word(folded, written);
    return place != WordIndex::nowhere ? symbols_[place][is_capital(written) ? 1 : 0] : unknown_symbol;
  }
  Symbol symbol_of_digits(std::string_view digits) const;
  Symbol symbol_of_mark(char mark) const {
    const WordIndex::Place place = marks_[static_cast<unsigned char>(mark)];
    return place != WordIndex::nowhere ? symbols_[place][0] : unknown_symbol;
  }

  // The same tokens with all that is known of them; nullptr where no rule knows them.
  const KnownWord* find_word(WordHead folded, std::string_view written) const {
    return known(place_of_word(folded, written), is_capital(written));
  }
  const KnownWord* find_mark(char mark) const { return known(marks_[static_cast<unsigned char>(mark)], false); }

  // Of what a rule of that category has found.
  Symbol symbol_of_find(std::size_t category, TimeShape shape) const {
    return find_symbols_[category][static_cast<std::size_t>(shape)];
  }

  // The regular expression, over symbols, for what a pattern names; nullopt where nothing has that name.
  std::optional<std::string> expression_for_literal(std::string_view folded, bool capital) const;
  std::optional<std::string> expression_for_placeholder(std::string_view name) const;

  std::optional<std::size_t> lexicon(std::string_view name) const;
  std::optional<std::size_t> category(std::string_view name) const;
  // "relative@week": finds of a category that have a shape.
  std::optional<std::pair<std::size_t, TimeShape>> find_named(std::string_view name) const;
  Type lexicon_type(std::size_t lexicon) const { return lexicons_[lexicon].type; }
  const std::vector<std::string>* group(std::string_view name) const;  // the members of a group

  const NumberMarks& number_marks() const { return number_marks_; }

  // The value of a surface of several tokens, folded and joined as in the text.
  const Literal* surface_value(std::size_t lexicon, std::string_view folded) const;

  // For archive.h.
  template <class Archive>
  void serialize(Archive& archive) {
    auto& [a, b, c, d, e, f, g, h, i, j, k, l, m, n] = *this;
    archive(a, b, c, d, e, f, g, h, i, j, k, l, m, n);
  }

 private:
  friend class VocabularyBuilder;
  using Feature = std::size_t;
  struct Forms {
    KnownWord plain, capital;

    template <class Archive>
    void serialize(Archive& archive) {
      auto& [a, b] = *this;
      archive(a, b);
    }
  };
  struct StoredLexicon {
    std::string name;
    Type type = Type::word;
    Feature feature = 0;
    std::vector<std::vector<std::string>> long_surfaces;  // token by token; "" is a space
    WordTable<Literal> long_values;

    template <class Archive>
    void serialize(Archive& archive) {
      auto& [a, b, c, d, e] = *this;
      archive(a, b, c, d, e);
    }
  };

  static bool is_capital(std::string_view ascii_word) { return (ascii_word[0] & 0x20) == 0; }

  WordIndex::Place place_of_word(WordHead folded, std::string_view written) const {
    const WordIndex::Place place = words_.find_head(folded);
    return place == WordIndex::nowhere || folded.is_whole() ? place : place_of_long_word(written);
  }
  WordIndex::Place place_of_long_word(std::string_view written) const;

  const KnownWord* known(WordIndex::Place place, bool capital) const {
    if (place == WordIndex::nowhere) return nullptr;
    const KnownWord& word = capital ? forms_[place].capital : forms_[place].plain;
    return word.symbol == unknown_symbol ? nullptr : &word;
  }

  std::string class_of(Feature feature) const;
  std::string lexicon_expression(const StoredLexicon& lexicon) const;

  NumberMarks number_marks_;
  WordIndex words_;
  std::vector<Forms> forms_;                    // of `words_`
  std::vector<std::array<Symbol, 2>> symbols_;  // the same: plain, capital
  std::array<WordIndex::Place, 128> marks_{};   // by code point; places in `words_`
  std::vector<StoredLexicon> lexicons_;
  std::vector<std::pair<std::string, std::vector<std::string>>> groups_;
  std::vector<std::string> categories_;
  std::vector<Feature> category_features_;
  std::array<Feature, shape_count> shape_features_{};
  std::vector<std::array<Symbol, shape_count>> find_symbols_;  // by category
  std::map<unsigned, Symbol> number_symbols_;                  // by the set of number classes
  std::map<std::string, Feature, std::less<>> literal_features_;
  std::map<Feature, std::vector<Symbol>> symbols_with_;
};

// Collects lexicons, the literal tokens of patterns and the names of categories, then numbers the symbols.
class VocabularyBuilder {
 public:
  void add_lexicon(const Lexicon& lexicon);
  void add_literal(std::string_view token);  // as written in a pattern
  void add_category(std::string_view name);
  void set_number_marks(NumberMarks marks) { vocabulary_.number_marks_ = std::move(marks); }
  Result<Vocabulary> build() &&;  // bad_rule, without a place, where there are more kinds of words than symbols

 private:
  using Feature = Vocabulary::Feature;
  struct WordFeatures {
    std::vector<Feature> any_case, capital_only;
    std::vector<std::pair<std::size_t, Literal>> values, capital_values;
  };

  Feature literal_feature(const std::string& folded, bool capital);
  Symbol symbol_for(std::vector<Feature> features);
  void number_numbers();

  Vocabulary vocabulary_;
  std::map<std::string, WordFeatures> word_features_;
  std::map<std::vector<Feature>, Symbol> symbols_;
  Feature next_feature_ = number_class_count;  // below are the number classes
};

}  // namespace annals

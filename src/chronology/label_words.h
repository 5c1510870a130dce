// The words of a label by which events are compared.
//
//   "Toyota recalled 1.9 million cars over two faulty pumps"
//     content  cars faulty over pumps recalled toyota
//     names    toyota
//     figures  1.9e6 of "cars", 2 of "faulty"
//
// Numbers written as words count as numbers. Short words without a capital carry no content.
//
// Thread safety: values, pure functions.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <vector>

#include "text/word_set.h"

namespace annals {

struct Figure {
  std::string number;   // by which figures are compared: digits without separators, "e6" for million
  std::string counted;  // the first word of content behind it, at most two words on, folded; else empty
  std::string unit;     // "$", "£", "%" where it has one, and then nothing is counted
  std::string written;  // as it stands in the label

  friend auto operator<=>(const Figure&, const Figure&) = default;
};

struct LabelWords {
  std::vector<std::string> content;  // folded, sorted, each once; without the numbers of figures
  std::vector<std::string> names;    // those of them that have a capital, or begin the label
  std::vector<Figure> figures;       // sorted, each once
  std::vector<std::size_t> stems;    // hashes of the stems of content, sorted, each once: for a quick look
};

LabelWords label_words(std::string_view label, const WordMap& numerals);

// The hashes of the words' stems, sorted, each once.
std::vector<std::size_t> stems_of(const std::vector<std::string>& words);

// Whether two words of content are forms of one: the same, or alike but for their ends ("vote", "voted").
bool alike(std::string_view a, std::string_view b);

// The beginning that all words alike share.
std::string_view stem(std::string_view word);

// Whether labels with these stems can have `least` words alike.
bool may_share(const LabelWords& a, const LabelWords& b, std::size_t least);

// How many words of `a` have one alike in `b`.
std::size_t shared_words(const std::vector<std::string>& a, const std::vector<std::string>& b);

}  // namespace annals

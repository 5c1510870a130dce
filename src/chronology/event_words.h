// The words of an event's parts by which events are compared.
//
//   who "Toyota"   did "recalled"   what "1.9 million cars", "over two faulty pumps"   head "recall"
//     content  cars faulty over pumps recalled toyota
//     names    toyota
//     figures  1.9e6 of "cars", 2 of "faulty"
//     head     recall, told by "recalled"
//
// Of a row of which no parts are known, which a person added or an earlier Annals saved, the label is the one part.
// Numbers written as words count as numbers. Short words without a capital carry no content, but for the first. Lists of words are folded and in
// order.
//
// Thread safety: values, pure functions.
#pragma once

#include <cstddef>
#include <cstdint>
#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "events/entry.h"
#include "text/word_set.h"
#include "text/words.h"

namespace annals {

struct Figure {
  std::string number;   // by which figures are compared: digits without separators, "e6" for million
  std::string counted;  // the first word of content behind it, at most two words on, folded; else empty
  std::string unit;     // "$", "£", "%" where it has one, and then nothing is counted
  std::string written;  // as it stands in the label

  friend auto operator<=>(const Figure&, const Figure&) = default;
};

// The beginning that all words alike share: four bytes, the first of them the highest, so that stems are in the order of words.
using Stem = std::uint32_t;

struct EventWords {
  std::vector<std::string_view> content;  // each once; without the numbers of figures
  std::vector<std::string_view> names;    // those of them that have a capital
  std::vector<std::string_view> told_by;  // those of them that `did` has
  std::string head;                       // the base form of `did`; may be empty
  Polarity polarity = Polarity::affirmed;
  std::vector<Figure> figures;  // sorted, each once
  std::vector<Stem> stems;      // of content, each once: for a quick look
  FoldedLetters letters;        // that the words stand in
};

EventWords event_words(const Telling& telling, const WordMap& numerals);

Stem stem(std::string_view word);

// The stems of words in order, each once.
std::vector<Stem> stems_of(std::span<const std::string_view> words);

// Whether two words of content are forms of one: the same, or alike but for their ends ("vote", "voted").
bool alike(std::string_view a, std::string_view b);

// Whether labels with these stems can have `least` words alike.
bool may_share(const EventWords& a, const EventWords& b, std::size_t least);

// Whether the list has a word alike.
bool has_alike(std::span<const std::string_view> list, std::string_view word);

// How many words of `a` have one alike in `b`.
std::size_t shared_words(std::span<const std::string_view> a, std::span<const std::string_view> b);

}  // namespace annals

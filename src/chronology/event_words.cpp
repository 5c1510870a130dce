// Word forms are compared by their beginnings alone, so that this knows no language.

#include "chronology/event_words.h"

#include <algorithm>
#include <utility>

#include "text/span.h"

namespace annals {
namespace {

constexpr std::size_t kShortestContent = 4;  // bytes of a word that carries content
constexpr std::size_t kStem = 4;             // bytes that words alike share at least

// "1,200" → "1200", "$4.2" → "4.2".
std::string plain_number(std::string_view written) {
  std::string digits;
  for (const char c : written) {
    if ((c >= '0' && c <= '9') || c == '.' || c == '%' || static_cast<unsigned char>(c) >= 0x80 || c == '$')
      digits += c;
  }
  return digits;
}

// The first character of what is written, where it is no digit: "£" of "£120,000"; or "%" of "18%".
std::string unit_of(std::string_view written) {
  if (written.ends_with('%')) return "%";
  const std::size_t digits = written.find_first_of("0123456789");
  return digits == std::string_view::npos ? std::string{} : std::string(written.substr(0, digits));
}

std::string counted_behind(const FoldedWords& words, std::size_t number) {
  constexpr std::size_t reach = 2;
  for (std::size_t k = number + 1; k < words.size() && k <= number + reach && words[k].kind == WordKind::word; ++k) {
    if (words[k].folded.size() >= kShortestContent) return std::string(words[k].folded);
  }
  return {};
}

template <class T>
void sort_unique(std::vector<T>& list) {
  std::ranges::sort(list);
  list.erase(std::unique(list.begin(), list.end()), list.end());
}

// The parts as one text, with a comma between two so that no figure counts what the next part holds.
struct Phrases {
  std::string text;
  Span did;
};

// Of "will reopen", "were found", the word that is a form of the head, else the last: auxiliaries say nothing of what happened.
std::string main_word(const EventParts& event) {
  const FoldedWords all = words(event.did);
  std::string main;
  for (const Word& word : all) {
    if (!word.is_word()) continue;
    main = word.span.of(event.did);
    if (alike(word.folded, event.head)) break;
  }
  return main;
}

Phrases phrases_of(const Telling& telling) {
  const EventParts& event = telling.event;
  if (!event.known()) return {telling.label, {}};
  Phrases phrases;
  const auto add = [&](const std::string& phrase) {
    if (phrase.empty()) return;
    if (!phrases.text.empty()) phrases.text += ", ";
    phrases.text += phrase;
  };
  add(event.name.empty() ? event.who : event.name);
  phrases.did.begin = phrases.text.size();
  add(main_word(event));
  phrases.did.end = phrases.text.size();
  for (const std::string& phrase : event.what) add(phrase);
  return phrases;
}

}  // namespace

EventWords event_words(const Telling& telling, const WordMap& numerals) {
  const Phrases phrases = phrases_of(telling);
  const std::string_view label = phrases.text;
  EventWords result;
  result.head = telling.event.head;
  result.polarity = telling.event.polarity;
  FoldedWords all = words(label);
  const auto numeral_at = [&](std::size_t i) { return i < all.size() ? numerals.find(all[i].folded) : numerals.end(); };
  const auto is_power = [&](std::size_t i) {
    const auto numeral = numeral_at(i);
    return numeral != numerals.end() && numeral->second.starts_with('e');
  };
  for (std::size_t i = 0; i < all.size(); ++i) {
    const Word& word = all[i];
    if (!word.is_word()) continue;
    const auto numeral = numeral_at(i);
    if (word.kind == WordKind::number || numeral != numerals.end()) {
      Figure figure{numeral != numerals.end() ? numeral->second : plain_number(word.span.of(label)), {}, {}, {}};
      std::size_t last = i;
      while (is_power(last + 1)) figure.number += numeral_at(++last)->second;
      figure.written = label.substr(word.span.begin, all[last].span.end - word.span.begin);
      figure.unit = unit_of(word.span.of(label));
      if (figure.unit.empty()) figure.counted = counted_behind(all, last);
      result.figures.push_back(std::move(figure));
      i = last;
    } else if (word.capital || i == 0 || word.folded.size() >= kShortestContent) {
      result.content.push_back(word.folded);
      if (word.capital) result.names.push_back(word.folded);
      if (phrases.did.begin <= word.span.begin && word.span.begin < phrases.did.end)
        result.told_by.push_back(word.folded);
    }
  }
  sort_unique(result.content);
  sort_unique(result.names);
  sort_unique(result.told_by);
  sort_unique(result.figures);
  result.stems = stems_of(result.content);
  result.letters = std::move(all).letters();
  return result;
}

Stem stem(std::string_view word) {
  Stem packed = 0;
  for (std::size_t i = 0; i < kStem; ++i) {
    const unsigned char byte = i < word.size() ? static_cast<unsigned char>(word[i]) : 0;
    packed = packed << 8 | byte;
  }
  return packed;
}

std::vector<Stem> stems_of(std::span<const std::string_view> words) {
  std::vector<Stem> stems;
  stems.reserve(words.size());
  for (const std::string_view word : words) {
    if (const Stem next = stem(word); stems.empty() || stems.back() != next) stems.push_back(next);
  }
  return stems;
}

bool alike(std::string_view a, std::string_view b) {
  if (a == b) return true;
  const std::size_t shorter = std::min(a.size(), b.size());
  const std::size_t longer = std::max(a.size(), b.size());
  if (shorter < kStem || longer > shorter + 3) return false;
  const auto shared = static_cast<std::size_t>(std::mismatch(a.begin(), a.end(), b.begin(), b.end()).first - a.begin());
  return shared >= kStem && shared + 1 >= shorter;
}

bool may_share(const EventWords& a, const EventWords& b, std::size_t least) {
  std::size_t shared = 0;
  auto left = a.stems.begin();
  auto right = b.stems.begin();
  while (left != a.stems.end() && right != b.stems.end() && shared < least) {
    if (*left == *right) {
      ++shared;
      ++left;
      ++right;
    } else if (*left < *right) {
      ++left;
    } else {
      ++right;
    }
  }
  return shared >= least;
}

bool has_alike(std::span<const std::string_view> list, std::string_view word) {
  // Words alike begin alike, and stand together in order.
  const Stem wanted = stem(word);
  auto at = std::ranges::lower_bound(list, wanted, {}, stem);
  for (; at != list.end() && stem(*at) == wanted; ++at) {
    if (alike(word, *at)) return true;
  }
  return false;
}

std::size_t shared_words(std::span<const std::string_view> a, std::span<const std::string_view> b) {
  return static_cast<std::size_t>(std::ranges::count_if(a, [&](std::string_view word) { return has_alike(b, word); }));
}

}  // namespace annals

// Word forms are compared by their beginnings alone, so that this knows no language.

#include "chronology/label_words.h"

#include <algorithm>
#include <functional>

#include "text/words.h"

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

}  // namespace

LabelWords label_words(std::string_view label, const WordMap& numerals) {
  LabelWords result;
  const FoldedWords all = words(label);
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
    } else if (word.capital || word.folded.size() >= kShortestContent) {
      result.content.emplace_back(word.folded);
      if (word.capital) result.names.emplace_back(word.folded);
    }
  }
  sort_unique(result.content);
  sort_unique(result.names);
  sort_unique(result.figures);
  result.stems = stems_of(result.content);
  return result;
}

std::vector<std::size_t> stems_of(const std::vector<std::string>& words) {
  std::vector<std::size_t> stems;
  stems.reserve(words.size());
  for (const std::string& word : words) stems.push_back(std::hash<std::string_view>{}(stem(word)));
  sort_unique(stems);
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

std::string_view stem(std::string_view word) {
  return word.substr(0, kStem);
}

bool may_share(const LabelWords& a, const LabelWords& b, std::size_t least) {
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

std::size_t shared_words(const std::vector<std::string>& a, const std::vector<std::string>& b) {
  return static_cast<std::size_t>(std::ranges::count_if(a, [&](const std::string& word) {
    // Words alike begin alike, and stand together in order.
    auto at = std::ranges::lower_bound(b, std::string(stem(word)));
    for (; at != b.end() && stem(*at) == stem(word); ++at) {
      if (alike(word, *at)) return true;
    }
    return false;
  }));
}

}  // namespace annals

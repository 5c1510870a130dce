// Candidates for merging stand together once the entries are ordered by their first day, so each entry is compared only
// with those whose bounds can hold its own.

#include "chronology/chronology.h"

#include <algorithm>
#include <cstddef>
#include <set>
#include <tuple>

#include "text/utf8.h"
#include "text/words.h"

namespace annals {
namespace {

constexpr double kSameLabel = 0.8;           // of the content words of the shorter label, how many the other has
constexpr std::size_t kFewestWords = 3;      // shorter labels say too little to be the same
constexpr std::size_t kShortestContent = 4;  // bytes of a word that carries content, unless it is a number or a name

using Bag = std::set<std::string>;

Bag content_words(std::string_view label) {
  Bag bag;
  for (const Word& word : words(label)) {
    if (word.kind == WordKind::number || word.capital || word.folded.size() >= kShortestContent)
      bag.insert(word.folded);
  }
  return bag;
}

double shared_part(const Bag& a, const Bag& b) {
  const std::size_t least = std::min(a.size(), b.size());
  if (least < kFewestWords) return a == b ? 1.0 : 0.0;
  std::size_t shared = 0;
  for (const std::string& word : a) shared += b.contains(word) ? 1 : 0;
  return static_cast<double>(shared) / static_cast<double>(least);
}

// Numbers are facts: labels with different ones tell different things.
bool numbers_agree(const Bag& a, const Bag& b) {
  const auto numbers = [](const Bag& bag) {
    Bag only;
    for (const std::string& word : bag) {
      if (word.find_first_of("0123456789") != std::string::npos) only.insert(word);
    }
    return only;
  };
  const Bag left = numbers(a);
  const Bag right = numbers(b);
  return left.empty() || right.empty() || left == right;
}

bool within(Bounds inner, Bounds outer) {
  return outer.first <= inner.first && inner.last <= outer.last;
}

bool same_article(const Entry& a, const Entry& b) {
  return std::ranges::any_of(a.sources, [&](const Source& left) {
    return std::ranges::any_of(b.sources, [&](const Source& right) { return left.id == right.id; });
  });
}

bool same_event(const Entry& a, const Bag& of_a, const Entry& b, const Bag& of_b) {
  if (a.status != b.status || (a.kind == Kind::statement) != (b.kind == Kind::statement)) return false;
  const bool dated_alike =
      a.bounds == b.bounds || (!same_article(a, b) && (within(a.bounds, b.bounds) || within(b.bounds, a.bounds)));
  return dated_alike && shared_part(of_a, of_b) >= kSameLabel && numbers_agree(of_a, of_b);
}

void absorb(Entry& kept, Entry&& other) {
  if (other.bounds != kept.bounds && within(other.bounds, kept.bounds)) {
    kept.bounds = other.bounds;
    kept.precision = other.precision;
    kept.value = other.value;
  }
  if (other.label.size() > kept.label.size()) kept.label = std::move(other.label);
  kept.confidence = std::max(kept.confidence, other.confidence);
  for (Source& source : other.sources) {
    const bool known = std::ranges::any_of(kept.sources, [&](const Source& s) {
      return s.id == source.id && s.sentence == source.sentence && s.expression == source.expression;
    });
    if (!known) kept.sources.push_back(std::move(source));
  }
}

auto key(const Entry& entry) {
  const Source& source = entry.sources.front();
  return std::tuple(entry.bounds.first, entry.bounds.last, std::string_view(source.id), source.expression_span.begin,
                    std::string_view(entry.label));
}

}  // namespace

bool comes_before(const Entry& a, const Entry& b) {
  return key(a) < key(b);
}

std::vector<Entry> assemble(std::vector<Entry> entries) {
  std::ranges::stable_sort(entries, comes_before);
  std::vector<Entry> chronology;
  std::vector<Bag> bags;
  std::vector<std::size_t> open;  // entries of the chronology whose bounds reach the day in hand
  for (Entry& entry : entries) {
    const Bag bag = content_words(entry.label);
    std::erase_if(open, [&](std::size_t i) { return chronology[i].bounds.last < entry.bounds.first; });
    const auto same =
        std::ranges::find_if(open, [&](std::size_t i) { return same_event(chronology[i], bags[i], entry, bag); });
    if (same != open.end()) {
      absorb(chronology[*same], std::move(entry));
      bags[*same] = content_words(chronology[*same].label);
      continue;
    }
    open.push_back(chronology.size());
    bags.push_back(bag);
    chronology.push_back(std::move(entry));
  }
  std::ranges::stable_sort(chronology, comes_before);
  return chronology;
}

bool passes(const Entry& entry, const Filter& filter) {
  const auto wanted = [](const auto& list, auto value) {
    return list.empty() || std::ranges::find(list, value) != list.end();
  };
  if (filter.since && entry.bounds.last < *filter.since) return false;
  if (filter.until && entry.bounds.first > *filter.until) return false;
  if (!wanted(filter.statuses, entry.status) || !wanted(filter.kinds, entry.kind)) return false;
  if (!wanted(filter.precisions, entry.precision) || entry.confidence < filter.min_confidence) return false;
  if (filter.match.empty()) return true;
  const std::string sought = fold(filter.match);
  return fold(entry.label).find(sought) != std::string::npos ||
         std::ranges::any_of(entry.sources, [&](const Source& source) {
           return fold(source.sentence).find(sought) != std::string::npos;
         });
}

std::vector<Entry> filtered(std::vector<Entry> entries, const Filter& filter) {
  std::erase_if(entries, [&](const Entry& entry) { return !passes(entry, filter); });
  return entries;
}

}  // namespace annals

// Candidates are found through the words of sentences, the rarest first, so that a file of thousands of rows is matched in
// little more than the time that reading it takes.
#include "edits/match.h"

#include <algorithm>
#include <map>
#include <set>
#include <unordered_map>

#include "chronology/account_id.h"

namespace annals {
namespace {

constexpr double kLeastLikeness = 0.6;
constexpr std::size_t kMostCandidates = 400;

std::vector<std::string_view> words_in(std::string_view folded) {
  std::vector<std::string_view> words;
  while (!folded.empty()) {
    const std::string_view word = folded.substr(0, folded.find(' '));
    words.push_back(word);
    folded.remove_prefix(std::min(folded.size(), word.size() + 1));
  }
  std::ranges::sort(words);
  return words;
}

std::string key_of(const Source& source) {
  const bool known = !source.url.empty() || !source.title.empty();
  return known ? document_key(source.url, source.title, "") : "file " + source.id;
}

// What one source of one entry says.
struct Account {
  std::size_t entry;
  const Source* source;
  std::string sentence, expression;  // folded
};

struct Pair {
  double score;
  std::size_t edit, entry;
};

class Matching {
 public:
  Matching(const Edits& edits, const std::vector<Entry>& entries) : edits_(edits), entries_(entries) {}

  std::vector<std::optional<std::size_t>> places() {
    std::vector<std::optional<std::size_t>> places(edits_.rows.size());
    std::vector<bool> taken(entries_.size());
    std::unordered_map<std::string_view, std::size_t> by_id;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      for (const Source& source : entries_[i].sources) by_id.emplace(source.account, i);
    }
    for (std::size_t i = 0; i < entries_.size(); ++i) by_id[entries_[i].id] = i;
    for (std::size_t i = 0; i < places.size(); ++i) {
      const auto found = by_id.find(edits_.rows[i].id);
      if (edits_.rows[i].id.empty() || found == by_id.end() || taken[found->second]) continue;
      places[i] = found->second;
      taken[found->second] = true;
    }
    std::vector<Pair> pairs;
    for (std::size_t i = 0; i < places.size(); ++i) {
      if (!places[i] && !edits_.rows[i].shown.sources.front().sentence.empty()) add_pairs(i, taken, pairs);
    }
    std::ranges::stable_sort(pairs, [](const Pair& a, const Pair& b) { return a.score > b.score; });
    for (const Pair& pair : pairs) {
      if (places[pair.edit] || taken[pair.entry]) continue;
      places[pair.edit] = pair.entry;
      taken[pair.entry] = true;
    }
    return places;
  }

 private:
  void index() {
    if (!accounts_.empty()) return;
    for (std::size_t i = 0; i < entries_.size(); ++i) {
      for (const Source& source : entries_[i].sources) {
        accounts_.push_back({i, &source, folded_words(source.sentence), folded_words(source.expression)});
        documents_.insert(key_of(source));
      }
    }
    for (std::size_t i = 0; i < accounts_.size(); ++i) {
      for (const std::string_view word : words_in(accounts_[i].sentence)) {
        std::vector<std::size_t>& places = by_word_[std::string(word)];
        if (places.empty() || places.back() != i) places.push_back(i);
      }
    }
  }

  void add_pairs(std::size_t at, const std::vector<bool>& taken, std::vector<Pair>& pairs) {
    index();
    const Edit& edit = edits_.rows[at];
    const Source& shown = edit.shown.sources.front();
    const std::string key = key_of(shown);
    const bool known = documents_.contains(key);
    const std::string sentence = folded_words(shown.sentence);
    const std::string expression = folded_words(shown.expression);
    std::vector<const std::vector<std::size_t>*> lists;
    for (const std::string_view word : words_in(sentence)) {
      const auto found = by_word_.find(std::string(word));
      if (found != by_word_.end()) lists.push_back(&found->second);
    }
    std::ranges::sort(lists, {}, [](const auto* list) { return list->size(); });
    std::set<std::size_t> candidates;
    for (const auto* list : lists) {
      if (candidates.size() > kMostCandidates) break;
      candidates.insert(list->begin(), list->end());
    }
    for (const std::size_t place : candidates) {
      const Account& account = accounts_[place];
      if (taken[account.entry] || (known && key_of(*account.source) != key)) continue;
      const double alike = likeness(sentence, account.sentence);
      const Entry& entry = entries_[account.entry];
      const bool same_words = !expression.empty() && expression == account.expression;
      const bool same_days = edit.dated && edit.shown.bounds == entry.bounds;
      if (alike < kLeastLikeness || (!same_words && !same_days)) continue;
      const bool same_label = folded_words(edit.shown.label) == folded_words(entry.label);
      pairs.push_back(
          {alike + (same_words ? 0.5 : 0) + (same_days ? 0.3 : 0) + (same_label ? 0.3 : 0), at, account.entry});
    }
  }

  const Edits& edits_;
  const std::vector<Entry>& entries_;
  std::vector<Account> accounts_;
  std::set<std::string> documents_;
  std::unordered_map<std::string, std::vector<std::size_t>> by_word_;
};

}  // namespace

double likeness(std::string_view a, std::string_view b) {
  const std::vector<std::string_view> left = words_in(a);
  const std::vector<std::string_view> right = words_in(b);
  if (left.empty() || right.empty()) return 0;
  std::vector<std::string_view> shared;
  std::ranges::set_intersection(left, right, std::back_inserter(shared));
  return 2.0 * static_cast<double>(shared.size()) / static_cast<double>(left.size() + right.size());
}

std::vector<std::optional<std::size_t>> match(const Edits& edits, const std::vector<Entry>& entries) {
  return Matching(edits, entries).places();
}

}  // namespace annals

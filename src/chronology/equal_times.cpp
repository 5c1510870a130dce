// Accounts with the very same label are one class from the start, so that a day on which thousands tell the same costs no more
// than one on which thousands tell something different. Classes are joined by a union-find over pairs that share a rare word.

#include "chronology/equal_times.h"

#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <set>
#include <string_view>
#include <unordered_map>

namespace annals {
namespace {

using Group = std::vector<ComparedAccount>;

// Of one time, a word that more groups than these have tells none of them from another.
constexpr std::size_t kMostWithWord = 500;

// Whether accounts with such labels are the same whatever else they say. Labels of few words are, where the sentence is the
// same too.
bool same_label(const ComparedAccount& a, const ComparedAccount& b) {
  const Telling& left = a.account->telling;
  const Telling& right = b.account->telling;
  return left.status == right.status && left.kind == right.kind && a.words.polarity == b.words.polarity &&
         a.words.head == b.words.head && a.words.content == b.words.content && a.words.figures == b.words.figures &&
         (a.words.content.size() >= kFewestShared || a.account->source.sentence == b.account->source.sentence);
}

// Of all that same_label asks for, or thousands of accounts that differ in one thing alone would each be held against each.
std::size_t hash_of(const ComparedAccount& compared) {
  const Telling& telling = compared.account->telling;
  std::size_t mixed = 16 * static_cast<std::size_t>(telling.status) + 4 * static_cast<std::size_t>(telling.kind) +
                      static_cast<std::size_t>(compared.words.polarity);
  const auto mix = [&](std::string_view text) {
    mixed = (mixed ^ std::hash<std::string_view>{}(text)) * 0x9E3779B97F4A7C15U;
  };
  for (const std::string_view word : compared.words.content) mix(word);
  for (const Figure& figure : compared.words.figures) mix(figure.number);
  if (compared.words.content.size() < kFewestShared) mix(compared.account->source.sentence);
  return mixed ^ mixed >> 32;
}

std::vector<Group> classes_of(std::vector<ComparedAccount> accounts) {
  std::unordered_multimap<std::size_t, std::size_t> known;
  std::vector<Group> classes;
  for (ComparedAccount& account : accounts) {
    const bool says_something = !account.words.content.empty();
    const std::size_t hash = hash_of(account);
    auto [at, end] = known.equal_range(hash);
    while (at != end && !same_label(classes[at->second].front(), account)) ++at;
    if (says_something && at != end) {
      classes[at->second].push_back(std::move(account));
      continue;
    }
    if (says_something) known.emplace(hash, classes.size());
    classes.emplace_back().push_back(std::move(account));
  }
  return classes;
}

class Sets {
 public:
  explicit Sets(std::size_t size) : parent_(size) { std::iota(parent_.begin(), parent_.end(), std::size_t{0}); }

  std::size_t of(std::size_t i) {
    while (parent_[i] != i) i = parent_[i] = parent_[parent_[i]];
    return i;
  }

  // The lower one stands for both.
  void join(std::size_t a, std::size_t b) {
    a = of(a);
    b = of(b);
    parent_[std::max(a, b)] = std::min(a, b);
    any_joined_ = true;
  }

  bool any_joined() const { return any_joined_; }

 private:
  std::vector<std::size_t> parent_;
  bool any_joined_ = false;
};

// `groups` are in order of `precedes`, and each in itself.
std::vector<Group> joined(std::vector<Group> groups, Sets& sets) {
  if (!sets.any_joined()) return groups;
  std::vector<Group> result(groups.size());
  for (std::size_t i = 0; i < groups.size(); ++i) {
    Group& into = result[sets.of(i)];
    std::move(groups[i].begin(), groups[i].end(), std::back_inserter(into));
  }
  std::erase_if(result, [](const Group& group) { return group.empty(); });
  for (Group& group : result) {
    std::ranges::sort(
        group, [](const ComparedAccount& a, const ComparedAccount& b) { return precedes(*a.account, *b.account); });
  }
  std::ranges::sort(result,
                    [](const Group& a, const Group& b) { return precedes(*a.front().account, *b.front().account); });
  return result;
}

// The groups by the stems of their labels' words.
class GroupsByStem {
 public:
  explicit GroupsByStem(const std::vector<Group>& groups) {
    for (std::size_t i = 0; i < groups.size(); ++i) {
      for (const ComparedAccount& account : groups[i]) {
        for (const Stem word : account.words.stems) pairs_.emplace_back(word, i);
      }
    }
    std::ranges::sort(pairs_);
    pairs_.erase(std::unique(pairs_.begin(), pairs_.end()), pairs_.end());
  }

  auto having(Stem word) const {
    return std::ranges::equal_range(pairs_, word, {}, &std::pair<Stem, std::size_t>::first);
  }

 private:
  std::vector<std::pair<Stem, std::size_t>> pairs_;
};

// Pairs of groups, the lower first, that share a word by which they can be found. Words that hundreds have find none.
template <class Visit>
void for_each_near_pair(const std::vector<Group>& groups, Visit visit) {
  const GroupsByStem by_stem(groups);
  std::vector<std::size_t> met_by(groups.size(), groups.size());
  const auto count = [&](Stem word) { return by_stem.having(word).size(); };
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (const ComparedAccount& account : groups[i]) {
      for_each_word_to_find_by(account.words, kSharedAtOneTime, count, [&](Stem word, std::size_t times) {
        if (times > kMostWithWord) return;
        for (const auto& [stem, j] : by_stem.having(word)) {
          if (j != i && std::exchange(met_by[j], i) != i) visit(std::min(i, j), std::max(i, j));
        }
      });
    }
  }
}

std::vector<Group> with_the_same(std::vector<Group> groups) {
  Sets sets(groups.size());
  for_each_near_pair(groups, [&](std::size_t i, std::size_t j) {
    if (sets.of(i) == sets.of(j)) return;
    if (any_related(groups[i], groups[j], same_at_one_time)) sets.join(i, j);
  });
  return joined(std::move(groups), sets);
}

bool of_one_article(const std::vector<Group>& groups) {
  const std::string& article = groups.front().front().account->source.id;
  return std::ranges::all_of(groups, [&](const Group& group) {
    return std::ranges::all_of(group,
                               [&](const ComparedAccount& account) { return account.account->source.id == article; });
  });
}

std::vector<Group> with_differing_figures(std::vector<Group> groups) {
  if (groups.size() == 1 || of_one_article(groups)) return groups;
  const auto differ = [](const ComparedAccount& a, const ComparedAccount& b) {
    return likeness(a, b) == Likeness::figures_differ;
  };
  std::map<std::size_t, std::set<std::size_t>> others;
  for_each_near_pair(groups, [&](std::size_t i, std::size_t j) {
    if (any_related(groups[i], groups[j], differ) && !share_article(groups[i], groups[j])) {
      others[i].insert(j);
      others[j].insert(i);
    }
  });
  Sets sets(groups.size());
  for (const auto& [i, partners] : others) {
    if (partners.size() == 1 && others[*partners.begin()].size() == 1) sets.join(i, *partners.begin());
  }
  return joined(std::move(groups), sets);
}

}  // namespace

bool share_article(const std::vector<ComparedAccount>& a, const std::vector<ComparedAccount>& b) {
  const auto article = [](const ComparedAccount& account) { return std::string_view(account.account->source.id); };
  if (article(a.front()) == article(b.front())) return true;
  std::set<std::string_view> ids;
  for (const ComparedAccount& account : a) ids.insert(article(account));
  return std::ranges::any_of(b, [&](const ComparedAccount& account) { return ids.contains(article(account)); });
}

std::vector<std::vector<ComparedAccount>> grouped(std::vector<ComparedAccount> accounts) {
  if (accounts.size() == 1) {
    std::vector<Group> alone(1);
    alone.front() = std::move(accounts);
    return alone;
  }
  return with_differing_figures(with_the_same(classes_of(std::move(accounts))));
}

}  // namespace annals

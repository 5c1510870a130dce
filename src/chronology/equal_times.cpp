// Accounts with the very same label are one class from the start, so that a day on which thousands tell the same costs no more
// than one on which thousands tell something different. Classes are joined by a union-find over pairs that share a rare word.

#include "chronology/equal_times.h"

#include <algorithm>
#include <map>
#include <numeric>
#include <set>
#include <tuple>

namespace annals {
namespace {

using Group = std::vector<ComparedAccount>;

// Of one time, a word that more groups than these have tells none of them from another.
constexpr std::size_t kMostWithWord = 500;

// Accounts that are the same whatever else they say. Labels of few words are, where the sentence is the same too.
std::vector<Group> classes_of(std::vector<ComparedAccount> accounts) {
  std::map<std::tuple<std::vector<std::string>, std::vector<Figure>, Status, Kind, std::string>, std::size_t> known;
  std::vector<Group> classes;
  for (ComparedAccount& account : accounts) {
    const Telling& telling = account.account.telling;
    const std::size_t words = account.label.content.size();
    const auto [at, is_new] =
        known.try_emplace({account.label.content, account.label.figures, telling.status, telling.kind,
                           words < kFewestShared ? account.account.source.sentence : std::string()},
                          classes.size());
    if (is_new || words == 0) {
      at->second = classes.size();
      classes.emplace_back();
    }
    classes[at->second].push_back(std::move(account));
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
  }

 private:
  std::vector<std::size_t> parent_;
};

std::vector<Group> joined(std::vector<Group> groups, Sets& sets) {
  std::vector<Group> result(groups.size());
  for (std::size_t i = 0; i < groups.size(); ++i) {
    Group& into = result[sets.of(i)];
    std::move(groups[i].begin(), groups[i].end(), std::back_inserter(into));
  }
  std::erase_if(result, [](const Group& group) { return group.empty(); });
  for (Group& group : result) {
    std::ranges::sort(
        group, [](const ComparedAccount& a, const ComparedAccount& b) { return precedes(a.account, b.account); });
  }
  std::ranges::sort(result,
                    [](const Group& a, const Group& b) { return precedes(a.front().account, b.front().account); });
  return result;
}

// Pairs of groups, the lower first, that share a word by which they can be found, each once. Words that hundreds have find none.
template <class Visit>
void for_each_near_pair(const std::vector<Group>& groups, Visit visit) {
  WordTable<std::vector<std::size_t>> by_stem;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (const ComparedAccount& account : groups[i]) {
      for (const std::string& word : account.label.content) {
        std::vector<std::size_t>& list = by_stem[std::string(stem(word))];
        if (list.empty() || list.back() != i) list.push_back(i);
      }
    }
  }
  const auto count = [&](std::string_view word) { return by_stem.find(word)->second.size(); };
  std::set<std::size_t> seen;
  for (std::size_t i = 0; i < groups.size(); ++i) {
    seen.clear();
    for (const ComparedAccount& account : groups[i]) {
      for (const std::string_view word : words_to_find_by(account.label, kSharedAtOneTime, count)) {
        const std::vector<std::size_t>& having = by_stem.find(word)->second;
        if (having.size() > kMostWithWord) continue;
        for (const std::size_t j : having) {
          if (j != i && seen.insert(j).second) visit(std::min(i, j), std::max(i, j));
        }
      }
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

std::vector<Group> with_differing_figures(std::vector<Group> groups) {
  if (groups.size() == 1) return groups;
  const auto differ = [](const ComparedAccount& a, const ComparedAccount& b) {
    return likeness(a, b) == Likeness::figures_differ;
  };
  std::map<std::size_t, std::set<std::size_t>> others;
  for_each_near_pair(groups, [&](std::size_t i, std::size_t j) {
    if (!share_article(groups[i], groups[j]) && any_related(groups[i], groups[j], differ)) {
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
  std::set<std::string_view> ids;
  for (const ComparedAccount& account : a) ids.insert(account.account.source.id);
  return std::ranges::any_of(b,
                             [&](const ComparedAccount& account) { return ids.contains(account.account.source.id); });
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

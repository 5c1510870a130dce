#include "slow_merge.h"

#include <algorithm>
#include <memory>
#include <set>
#include <string>

#include "chronology/chronology.h"
#include "chronology/same_event.h"

namespace annals::testing {
namespace {

constexpr date::days kNear{3};

struct Group {
  Bounds bounds;
  std::vector<ComparedAccount> accounts;
  std::set<std::string> disputes;
  date::sys_days due;
  int phase;  // 0: a day, 1: a longer time, 2: waits for a longer one
  bool settled = false;
  bool gone = false;  // told, or part of another
};

using Groups = std::vector<Group>;

template <class Relation>
bool any(const Group& a, const Group& b, Relation related) {
  for (const ComparedAccount& left : a.accounts) {
    for (const ComparedAccount& right : b.accounts) {
      if (related(left, right)) return true;
    }
  }
  return false;
}

bool tell_one_article(const Group& a, const Group& b) {
  return any(a, b, [](const ComparedAccount& left, const ComparedAccount& right) {
    return left.account->source.id == right.account->source.id;
  });
}

bool is_in_order(const ComparedAccount& a, const ComparedAccount& b) {
  return precedes(*a.account, *b.account);
}

void take(Group& into, Group& from) {
  for (ComparedAccount& account : from.accounts) into.accounts.push_back(std::move(account));
  from.accounts.clear();
  from.gone = true;
  std::ranges::sort(into.accounts, is_in_order);
  into.disputes.merge(from.disputes);
}

bool lies_within(Bounds inner, Bounds outer) {
  return inner != outer && outer.first <= inner.first && inner.last <= outer.last;
}

bool same_at_other_time(const ComparedAccount& a, const ComparedAccount& b) {
  if (a.account->source.id != b.account->source.id) return likeness(a, b) == Likeness::same;
  return a.account->source.sentence != b.account->source.sentence && surely_same(a, b);
}

// Rules 1 and 2, of accounts of one time.
Groups groups_of_one_time(std::vector<ComparedAccount> accounts) {
  Groups groups;
  for (ComparedAccount& account : accounts) {
    const Bounds bounds = account.account->telling.bounds;
    const bool day = bounds.first == bounds.last;
    groups.push_back({.bounds = bounds, .disputes = {}, .due = bounds.last + kNear, .phase = day ? 0 : 1});
    groups.back().accounts.push_back(std::move(account));
  }
  for (bool joined = true; joined;) {
    joined = false;
    for (std::size_t i = 0; i < groups.size(); ++i) {
      for (std::size_t j = i + 1; j < groups.size(); ++j) {
        if (!any(groups[i], groups[j], same_at_one_time)) continue;
        take(groups[i], groups[j]);
        groups.erase(groups.begin() + static_cast<std::ptrdiff_t>(j));
        joined = true;
        --j;
      }
    }
  }
  const auto differ = [&](std::size_t i, std::size_t j) {
    return i != j && !tell_one_article(groups[i], groups[j]) &&
           any(groups[i], groups[j], [](const ComparedAccount& a, const ComparedAccount& b) {
             return likeness(a, b) == Likeness::figures_differ;
           });
  };
  std::vector<std::vector<std::size_t>> others(groups.size());
  for (std::size_t i = 0; i < groups.size(); ++i) {
    for (std::size_t j = 0; j < groups.size(); ++j) {
      if (differ(i, j)) others[i].push_back(j);
    }
  }
  for (std::size_t i = 0; i < groups.size(); ++i) {
    if (others[i].size() != 1 || others[i][0] < i || others[others[i][0]].size() != 1) continue;
    take(groups[i], groups[others[i][0]]);
  }
  std::erase_if(groups, [](const Group& group) { return group.gone; });
  std::ranges::sort(groups,
                    [](const Group& a, const Group& b) { return is_in_order(a.accounts.front(), b.accounts.front()); });
  return groups;
}

class SlowMerger {
 public:
  explicit SlowMerger(Groups groups) : groups_(std::move(groups)) {}

  Groups run() {
    while (Group* next = first_due()) settle(*next);
    return std::move(groups_);
  }

 private:
  static auto order(const Group& group) {
    return std::tuple(group.due, group.phase, group.bounds.last - group.bounds.first);
  }

  Group* first_due() {
    Group* first = nullptr;
    for (Group& group : groups_) {
      if (!group.gone && !done_.contains(&group) && (first == nullptr || order(group) < order(*first))) first = &group;
    }
    return first;
  }

  // Those that have begun when the group is due, and are not told yet.
  std::vector<Group*> open_beside(const Group& group, date::sys_days day) {
    std::vector<Group*> open;
    for (Group& other : groups_) {
      if (&other != &group && !other.gone && !done_.contains(&other) && other.bounds.first <= day)
        open.push_back(&other);
    }
    return open;
  }

  void find_disputes(Group& group, date::sys_days day) {
    for (Group* other : open_beside(group, day)) {
      const bool one_time = group.bounds == other->bounds || lies_within(group.bounds, other->bounds) ||
                            lies_within(other->bounds, group.bounds);
      if (!one_time || !any(group, *other, contradict)) continue;
      const bool first = group.accounts.front().words.polarity == Polarity::affirmed;
      const std::string text = "claims differ: " + side(first ? group : *other) + ", " + side(first ? *other : group);
      group.disputes.insert(text);
      other->disputes.insert(text);
    }
  }

  static std::string side(const Group& group) {
    std::set<std::string> ids;
    for (const ComparedAccount& account : group.accounts) ids.insert(account.account->source.id);
    std::string text = group.accounts.front().account->telling.label + " (";
    for (const std::string& id : ids) text += (id == *ids.begin() ? "" : ", ") + id;
    return text + ")";
  }

  void settle(Group& group) {
    if (group.phase == 2) {
      done_.insert(&group);
      return;
    }
    group.settled = true;
    const date::sys_days day = group.due;
    find_disputes(group, day);
    join_near_day(group, day);
    if (group.phase == 1 && join_shorter(group, day)) return;
    wait_or_end(group, day);
  }

  // Rule 3.
  void join_near_day(Group& group, date::sys_days day) {
    const Precision precision = precision_of(group.bounds);
    if (precision != Precision::day && precision != Precision::month) return;
    std::vector<Group*> found;
    for (Group* other : open_beside(group, day)) {
      const bool near = other->bounds.first > group.bounds.last && other->bounds.first <= group.bounds.last + kNear;
      if (near && precision_of(other->bounds) == precision && any(group, *other, same_on_another_day) &&
          !tell_one_article(group, *other))
        found.push_back(other);
    }
    if (found.size() != 1) return;
    if (!found[0]->settled) find_disputes(*found[0], day);
    take(group, *found[0]);
  }

  // Rule 4.
  bool join_shorter(Group& group, date::sys_days day) {
    std::vector<Group*> found;
    for (Group* other : open_beside(group, day)) {
      if (lies_within(other->bounds, group.bounds) && any(group, *other, same_at_other_time)) found.push_back(other);
    }
    if (found.size() != 1) return false;
    take(*found[0], group);
    return true;
  }

  void wait_or_end(Group& group, date::sys_days day) {
    std::optional<date::sys_days> until;
    for (Group* longer : open_beside(group, day)) {
      if (!longer->settled && lies_within(group.bounds, longer->bounds) && any(group, *longer, same_at_other_time))
        until = until ? std::max(*until, longer->due) : longer->due;
    }
    if (!until) {
      done_.insert(&group);
      return;
    }
    group.due = *until;
    group.phase = 2;
  }

  Groups groups_;
  std::set<const Group*> done_;
};

}  // namespace

std::vector<Entry> slow_merge(std::vector<Entry> entries, const WordMap& numerals) {
  std::vector<ComparedAccount> accounts;
  for (Entry& entry : entries) {
    for (Account& account : accounts_of(std::move(entry)))
      accounts.push_back(compared(std::make_unique<Account>(std::move(account)), numerals));
  }
  std::ranges::sort(accounts, is_in_order);
  Groups groups;
  for (std::size_t begin = 0, end = 0; begin < accounts.size(); begin = end) {
    while (end < accounts.size() && accounts[end].account->telling.bounds == accounts[begin].account->telling.bounds)
      ++end;
    std::vector<ComparedAccount> of_one_time;
    for (std::size_t i = begin; i < end; ++i) of_one_time.push_back(std::move(accounts[i]));
    for (Group& group : groups_of_one_time(std::move(of_one_time))) groups.push_back(std::move(group));
  }
  std::vector<Entry> merged;
  for (Group& group : SlowMerger(std::move(groups)).run()) {
    if (group.gone) continue;
    std::vector<Account> told;
    for (ComparedAccount& account : group.accounts) told.push_back(std::move(*account.account));
    merged.push_back(entry_of(std::move(told), numerals));
    merged.back().conflicts.insert(merged.back().conflicts.end(), group.disputes.begin(), group.disputes.end());
  }
  put_in_order(merged);
  return merged;
}

}  // namespace annals::testing

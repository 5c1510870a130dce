// Groups wait in a queue by the day on which all that could join them has been read. On that day a group of one day looks for
// its like on the days after it, a group of a longer time for its like within that time; a group that a longer one could still
// join waits for that one to be settled.

#include "chronology/merger.h"

#include <algorithm>

#include "chronology/conflict.h"
#include "chronology/equal_times.h"

namespace annals {
namespace {

constexpr date::days kNear{3};             // how far apart days may be that two articles give to one event
constexpr std::size_t kSweepAfter = 1000;  // groups
constexpr std::size_t kMostMet = 2000;     // groups that an account's words are looked up in

constexpr int kOfDay = 0;
constexpr int kOfLongerTime = 1;
constexpr int kWaiting = 2;

bool strictly_within(Bounds inner, Bounds outer) {
  return outer != inner && outer.first <= inner.first && inner.last <= outer.last;
}

// Of one article, only accounts that are surely the same are one event at two times.
bool same_at_other_time(const ComparedAccount& a, const ComparedAccount& b) {
  if (a.account->source.id != b.account->source.id) return likeness(a, b) == Likeness::same;
  return a.account->source.sentence != b.account->source.sentence && surely_same(a, b);
}

// The first kMostCompared, by which others are compared, stay in order; the rest has none, since groups can be joined thousands
// of times.
void put(ComparedAccount account, std::vector<ComparedAccount>& accounts) {
  const auto in_order = [](const ComparedAccount& a, const ComparedAccount& b) {
    return precedes(*a.account, *b.account);
  };
  const auto head = static_cast<std::ptrdiff_t>(std::min(accounts.size(), kMostCompared));
  accounts.push_back(std::move(account));
  const auto last = accounts.end() - 1;
  const auto at = std::upper_bound(accounts.begin(), accounts.begin() + head, *last, in_order);
  if (at == accounts.begin() + head) return;
  std::iter_swap(accounts.begin() + head, last);
  std::rotate(at, accounts.begin() + head, accounts.begin() + head + 1);
}

// "claims differ: Ruiz met the developer (a.html), Ruiz denies that she met the developer (b.html)", the affirmed side first.
std::string dispute_between(const std::vector<ComparedAccount>& a, const std::vector<ComparedAccount>& b) {
  const bool first = a.front().words.polarity == Polarity::affirmed;
  std::string dispute(head(ConflictKind::claims));
  for (const std::vector<ComparedAccount>* const side : {first ? &a : &b, first ? &b : &a}) {
    std::set<std::string> sources;
    for (const ComparedAccount& account : *side) sources.insert(account.account->source.id);
    dispute.append(side == (first ? &a : &b) ? " " : ", ").append(side->front().account->telling.label).append(" (");
    for (const std::string& source : sources) dispute.append(source == *sources.begin() ? "" : ", ").append(source);
    dispute += ")";
  }
  return dispute;
}

}  // namespace

void Merger::add(std::unique_ptr<Account> account) {
  const Bounds bounds = account->telling.bounds;
  if (!batch_.empty() && batch_.front().account->telling.bounds != bounds) close_batch();
  settle_until(bounds.first);
  batch_.push_back(compared(std::move(account), numerals_));
}

void Merger::finish() {
  close_batch();
  settle_until(date::sys_days::max());
}

void Merger::close_batch() {
  if (batch_.empty()) return;
  const Bounds bounds = batch_.front().account->telling.bounds;
  const auto in_order = [](const ComparedAccount& a, const ComparedAccount& b) {
    return precedes(*a.account, *b.account);
  };
  if (!std::ranges::is_sorted(batch_, in_order)) std::ranges::sort(batch_, in_order);
  for (std::vector<ComparedAccount>& accounts : grouped(std::exchange(batch_, {})))
    open({.bounds = bounds, .accounts = std::move(accounts)});
}

void Merger::open(Group group) {
  const Id id = next_++;
  const date::days length = group.bounds.last - group.bounds.first;
  group.due = {group.bounds.last + kNear, length.count() == 0 ? kOfDay : kOfLongerTime, length, id};
  for (const ComparedAccount& account : group.accounts) index(id, account);
  due_.insert(group.due);
  groups_.emplace(id, std::move(group));
}

void Merger::settle_until(date::sys_days day) {
  while (!due_.empty() && due_.begin()->day < day) settle(due_.begin()->id);
}

void Merger::settle(Id id) {
  Group& group = groups_.at(id);
  due_.erase(group.due);
  if (group.due.phase == kWaiting) return release(id);
  group.settled = true;
  const Precision precision = precision_of(group.bounds);
  std::vector<Id> near = sharing_words(id);
  find_disputes(id, near);
  if ((precision == Precision::day || precision == Precision::month) && join_near_day(id, near))
    near = sharing_words(id);
  if (group.due.phase == kOfLongerTime && join_shorter_time(id, near)) return;
  wait_or_release(id, near);
}

void Merger::find_disputes(Id id, const std::vector<Id>& near) {
  Group& group = groups_.at(id);
  for (const Id other : near) {
    Group& against = groups_.at(other);
    const bool one_time = group.bounds == against.bounds || strictly_within(group.bounds, against.bounds) ||
                          strictly_within(against.bounds, group.bounds);
    if (!one_time || !any_related(group.accounts, against.accounts, contradict)) continue;
    const std::string dispute = dispute_between(group.accounts, against.accounts);
    group.disputes.insert(dispute);
    against.disputes.insert(dispute);
  }
}

bool Merger::join_near_day(Id id, const std::vector<Id>& near) {
  const Group& group = groups_.at(id);
  std::optional<Id> found;
  for (const Id other : near) {
    const Group& candidate = groups_.at(other);
    if (candidate.bounds.first <= group.bounds.last || candidate.bounds.first > group.bounds.last + kNear) continue;
    if (precision_of(candidate.bounds) != precision_of(group.bounds)) continue;
    if (!any_related(group.accounts, candidate.accounts, same_on_another_day)) continue;
    if (share_article(group.accounts, candidate.accounts)) continue;
    if (found) return false;
    found = other;
  }
  if (!found) return false;
  absorb(id, *found);
  return true;
}

bool Merger::join_shorter_time(Id id, const std::vector<Id>& near) {
  const Group& group = groups_.at(id);
  std::optional<Id> found;
  for (const Id other : near) {
    const Group& candidate = groups_.at(other);
    if (!strictly_within(candidate.bounds, group.bounds)) continue;
    if (!any_related(group.accounts, candidate.accounts, same_at_other_time)) continue;
    if (found) return false;
    found = other;
  }
  if (!found) return false;
  absorb(*found, id);
  return true;
}

void Merger::wait_or_release(Id id, const std::vector<Id>& near) {
  Group& group = groups_.at(id);
  std::optional<date::sys_days> until;
  for (const Id other : near) {
    const Group& longer = groups_.at(other);
    if (longer.settled || !strictly_within(group.bounds, longer.bounds)) continue;
    if (until && longer.due.day <= *until) continue;
    if (any_related(group.accounts, longer.accounts, same_at_other_time)) until = longer.due.day;
  }
  if (!until) return release(id);
  group.due = {*until, kWaiting, group.due.length, id};
  due_.insert(group.due);
}

void Merger::absorb(Id into, Id from) {
  Group& joined = groups_.at(from);
  if (!joined.settled) find_disputes(from, sharing_words(from));
  due_.erase(joined.due);
  Group& group = groups_.at(into);
  group.disputes.merge(joined.disputes);
  for (ComparedAccount& account : joined.accounts) {
    index(into, account);
    put(std::move(account), group.accounts);
  }
  groups_.erase(from);
  ++gone_;
}

void Merger::release(Id id) {
  std::vector<Account> accounts;
  Group& group = groups_.at(id);
  for (ComparedAccount& account : group.accounts) accounts.push_back(std::move(*account.account));
  const std::set<std::string> disputes = std::move(group.disputes);
  groups_.erase(id);
  if (++gone_ > std::max(kSweepAfter, groups_.size())) sweep();
  Entry entry = entry_of(std::move(accounts), numerals_);
  entry.conflicts.insert(entry.conflicts.end(), disputes.begin(), disputes.end());
  emit_(std::move(entry));
}

void Merger::index(Id id, const ComparedAccount& account) {
  for (const Stem word : account.words.stems) by_stem_.add(word, id);
}

void Merger::sweep() {
  by_stem_.sweep([&](Id id) { return groups_.contains(id); });
  gone_ = 0;
}

// In order of opening. Groups that are the same share three words at least, so two of any choice of all but one; those few that
// do are looked at. Where words are so frequent that more are left out, those that share what remains of the three.
std::vector<Merger::Id> Merger::sharing_words(Id id) const {
  std::vector<Id> found;
  std::vector<Id> met;
  const auto count = [&](Stem word) { return by_stem_.count(word); };
  const std::vector<ComparedAccount>& accounts = groups_.at(id).accounts;
  for (const ComparedAccount& account : accounts) {
    const bool again = &account != &accounts.front() && account.words.content == accounts.front().words.content;
    if (again) continue;
    met.clear();
    std::size_t looked_up = 0;
    std::size_t words = 0;
    for_each_word_to_find_by(account.words, kFewestShared - 1, count, [&](Stem word, std::size_t times) {
      if (looked_up + times > kMostMet) return;
      looked_up += times;
      ++words;
      by_stem_.for_each(word, [&](Id having) {
        if (having != id) met.push_back(having);
      });
    });
    std::ranges::sort(met);
    const std::size_t size = account.words.content.size();
    const std::size_t left_out = size - words;
    const std::size_t needed = size >= kFewestShared && left_out < kFewestShared ? kFewestShared - left_out : 1;
    for (std::size_t k = 0; k + needed <= met.size(); ++k) {
      const bool first = k == 0 || met[k - 1] != met[k];
      if (first && met[k + needed - 1] == met[k] && groups_.contains(met[k])) found.push_back(met[k]);
    }
  }
  std::ranges::sort(found);
  found.erase(std::unique(found.begin(), found.end()), found.end());
  return found;
}

}  // namespace annals

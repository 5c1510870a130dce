// Merging as a stream: accounts in by time, entries out.
//
//   Merger merger(numerals, [&](Entry entry) { … });
//   for (std::unique_ptr<Account>& account : in_order) merger.add(std::move(account));
//   merger.finish();
//
// Which accounts become one entry depends on the whole set of them and on nothing else, so that merging what was merged
// before gives what merging all at once would have given:
//
//   1  Of equal times, those that are the same (same_event.h), and those that are the same as these.
//   2  Of equal times, two groups whose figures differ, if no article tells both and neither has another such group.
//   3  Of days up to three apart, and of neighbouring months, two groups of events that are surely the same, if no article
//      tells both and the earlier has no other such group: the dates differ.
//   4  A group of a longer time goes with the one group within that time that is the same; where there are several, with none.
//      Shorter ones go first, so that "2024" finds "March 2024" and that "March 5". Of one article they have to be surely the same.
//
// Groups of which one affirms what the other negates or denies stay two; where one's time holds the other's, both say in their
// conflicts that claims differ.
//
// Accounts are held until the day in hand is three days past their last: memory grows with the accounts that are open at one
// time, not with all. Entries come out as they are complete, not in order. Each account is compared with those only that
// share two words with it, its most frequent one left out.
//
// Thread safety: belongs to one thread at a time.
#pragma once

#include <cstdint>
#include <functional>
#include <memory>
#include <set>
#include <unordered_map>
#include <vector>

#include "chronology/account.h"
#include "chronology/same_event.h"
#include "chronology/stem_index.h"

namespace annals {

class Merger {
 public:
  // `numerals` has to outlive the merger.
  Merger(const WordMap& numerals, std::function<void(Entry)> emit) : numerals_(numerals), emit_(std::move(emit)) {}

  // By first day, then by last; those of equal times in any order.
  void add(std::unique_ptr<Account> account);

  void finish();

 private:
  using Id = StemIndex::Id;

  // When a group is settled, and in which order on that day: days, then longer times, the shorter first; then those that
  // wait for a longer time to be settled.
  struct Due {
    date::sys_days day;
    int phase;
    date::days length;
    Id id;

    friend auto operator<=>(const Due&, const Due&) = default;
  };

  struct Group {
    Bounds bounds;
    std::vector<ComparedAccount> accounts;
    std::set<std::string> disputes = {};  // with groups that contradict this one, for Entry::conflicts
    Due due = {};
    bool settled = false;  // no longer waits for shorter times
  };

  void close_batch();
  void open(Group group);
  void settle_until(date::sys_days day);
  void settle(Id id);
  void find_disputes(Id id, const std::vector<Id>& near);
  // Those that take `near` are given the groups that share words with the group; the first says whether it joined one of them.
  bool join_near_day(Id id, const std::vector<Id>& near);
  bool join_shorter_time(Id id, const std::vector<Id>& near);
  void wait_or_release(Id id, const std::vector<Id>& near);
  void absorb(Id into, Id from);
  void release(Id id);
  void index(Id id, const ComparedAccount& account);
  void sweep();
  std::vector<Id> sharing_words(Id id) const;

  const WordMap& numerals_;
  std::function<void(Entry)> emit_;
  std::vector<ComparedAccount> batch_;    // accounts of equal times
  std::unordered_map<Id, Group> groups_;  // open ones
  std::set<Due> due_;
  StemIndex by_stem_;     // of labels' words: the groups that have one, and some that are gone
  std::size_t gone_ = 0;  // groups released since by_stem_ was swept
  Id next_ = 0;
};

}  // namespace annals

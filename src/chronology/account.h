// What one source tells of one event, and how several such accounts become one entry.
//
//   account      harbor-post.html, "The ferry sank on March 5 …"     2024-03-05   "Ferry sank off Cape Ray"
//   account      coast-times.html, "Ten people drowned when …"       2024-03      "Ferry sank off Cape Ray, drowning ten"
//   entry        both sources, harbor-post.html first                2024-03-05   "Ferry sank off Cape Ray, drowning ten"
//
// An entry keeps every account that it was made of: a source that tells something else than the entry has it in
// Source::told. So `accounts_of` takes an entry apart again without loss, and `entry_of` depends on nothing but the set of
// accounts, not on their order:
//
//   time        the most precise; of equally precise ones the one told most often, then the earliest
//   label       the fullest: of the event with the most words, then the longest
//   status      happened, else ongoing, else planned, else hypothetical
//   kind        that of the label; so are its event and who says so
//   confidence  the highest
//   names       all of them
//   id          that of the account that was published first
//   sources     the one that the time is from, then the others in the order of `precedes`
//   conflicts   "dates differ: 2024-03-05 (a.html), 2024-03-06 (b.html)" where times neither agree nor hold each other;
//               "figures differ: 10 passengers (a.html), 12 passengers (b.html)" where events count the same thing differently;
//               the merger adds "claims differ: …" where another entry denies this one
//
// Thread safety: values, pure functions.
#pragma once

#include <vector>

#include "events/entry.h"
#include "text/word_set.h"

namespace annals {

struct Account {
  Source source;  // `told` is empty
  Telling telling;
};

// The order in which accounts are merged: by first day, last day, source, place in the text, and then everything else. Two
// accounts of which neither precedes the other are one and the same.
bool precedes(const Account& a, const Account& b);

std::vector<Account> accounts_of(Entry entry);

// `accounts` are at least one; equal ones count once. `numerals` are as in Grammar.
Entry entry_of(std::vector<Account> accounts, const WordMap& numerals);

}  // namespace annals

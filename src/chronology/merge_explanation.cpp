// Each account is shown beside the one of its entry that it is most like. Entries are held against those that begin while they last or
// three days on, the next hundred at most.

#include "chronology/merge_explanation.h"

#include <algorithm>
#include <memory>

#include "chronology/same_event.h"
#include "time/iso_date.h"

namespace annals {
namespace {

constexpr std::size_t kMostNear = 100;
constexpr date::days kNear{3};

using Accounts = std::vector<ComparedAccount>;

Accounts accounts_in(const Entry& entry, const WordMap& numerals) {
  Accounts accounts;
  for (Account& account : accounts_of(entry))
    accounts.push_back(compared(std::make_unique<Account>(std::move(account)), numerals));
  return accounts;
}

std::string days(Bounds bounds) {
  const std::string first = iso_date(bounds.first);
  return bounds.first == bounds.last ? first : first + ".." + iso_date(bounds.last);
}

std::string line_of(const ComparedAccount& account) {
  const Account& of = *account.account;
  return of.source.id + "  " + days(of.telling.bounds) + "  " + of.telling.label;
}

std::string shared_text(const ComparedAccount& a, const ComparedAccount& b) {
  const bool left = a.words.content.size() <= b.words.content.size();
  const EventWords& shorter = left ? a.words : b.words;
  const EventWords& longer = left ? b.words : a.words;
  std::string words;
  std::size_t count = 0;
  for (const std::string_view word : shorter.content) {
    if (!has_alike(longer.content, word)) continue;
    words.append(count++ == 0 ? " (" : ", ").append(word);
  }
  return std::to_string(count) + " of " + std::to_string(shorter.content.size()) + " words" +
         (words.empty() ? "" : words + ")");
}

std::string time_text(Bounds a, Bounds b) {
  if (a == b) return "one time";
  if (a.first <= b.first && b.last <= a.last) return "one time holds the other";
  if (b.first <= a.first && a.last <= b.last) return "one time holds the other";
  const date::days apart = a.first < b.first ? b.first - a.first : a.first - b.first;
  return std::to_string(apart.count()) + (apart.count() == 1 ? " day apart" : " days apart");
}

std::string polarities(const ComparedAccount& a, const ComparedAccount& b) {
  return "one is " + std::string(name(a.words.polarity)) + ", the other " + std::string(name(b.words.polarity));
}

// Why the two are not the same.
std::string difference(const ComparedAccount& a, const ComparedAccount& b) {
  const Judgement judgement = judge(a, b);
  if (judgement.likeness == Likeness::same)
    return a.account->source.id == b.account->source.id ? "one article tells both, at different times"
                                                        : "their times differ too much, or several could be meant";
  switch (judgement.reason) {
    case Reason::words:
      return "only " + shared_text(a, b);
    case Reason::kind:
      return "one is a statement, the other is not";
    case Reason::polarity:
      return polarities(a, b);
    case Reason::status:
      return "one is " + std::string(name(a.account->telling.status)) + ", the other " +
             std::string(name(b.account->telling.status));
    case Reason::names:
      return "each names what the other does not know";
    case Reason::verbs:
      return "one tells “" + a.words.head + "”, the other “" + b.words.head + "”";
    case Reason::figures:
      return "their figures differ";
  }
  return {};
}

// Why an account is in its entry: the one of the entry that it is most like says so.
std::string likeness_text(const Accounts& accounts, std::size_t i) {
  std::size_t best = i == 0 ? 1 : 0;
  for (std::size_t k = 0; k < accounts.size(); ++k) {
    if (k != i && likeness(accounts[i], accounts[k]) > likeness(accounts[i], accounts[best])) best = k;
  }
  const Judgement judgement = judge(accounts[i], accounts[best]);
  std::string text = shared_text(accounts[i], accounts[best]);
  if (judgement.likeness == Likeness::figures_differ) text += "; only the figures differ";
  if (judgement.likeness == Likeness::different) text += "; the rest stands in the other's sentence or title";
  return text + "; " + time_text(accounts[i].account->telling.bounds, accounts[best].account->telling.bounds);
}

// Whether a reader could take the two for one.
bool look_alike(const ComparedAccount& a, const ComparedAccount& b) {
  const std::size_t least = std::min(a.words.content.size(), b.words.content.size());
  const std::size_t shared =
      std::max(shared_words(a.words.content, b.words.content), shared_words(b.words.content, a.words.content));
  return shared >= 2 && 2 * shared >= least;
}

}  // namespace

std::string merge_explanation(const std::vector<Entry>& entries, const WordMap& numerals) {
  std::vector<Accounts> all;
  all.reserve(entries.size());
  for (const Entry& entry : entries) all.push_back(accounts_in(entry, numerals));
  std::vector<std::string> near(entries.size());
  for (std::size_t i = 0; i < entries.size(); ++i) {
    for (std::size_t j = i + 1; j < entries.size() && j <= i + kMostNear; ++j) {
      if (entries[j].bounds.first > entries[i].bounds.last + kNear) break;
      const ComparedAccount& a = all[i].front();
      const ComparedAccount& b = all[j].front();
      if (!look_alike(a, b)) continue;
      const std::string why = ": " + difference(a, b) + "\n";
      near[i] += "  not with " + line_of(b) + why;
      near[j] += "  not with " + line_of(a) + why;
    }
  }
  std::string out;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (all[i].size() == 1 && near[i].empty()) continue;
    out.append(out.empty() ? "" : "\n").append(days(entries[i].bounds)).append("  ");
    out.append(entries[i].label).append("\n");
    for (std::size_t k = 0; k < all[i].size(); ++k) {
      out.append("  ").append(line_of(all[i][k])).append("\n");
      if (k > 0) out.append("    one: ").append(likeness_text(all[i], k)).append("\n");
    }
    out += near[i];
  }
  return out;
}

}  // namespace annals

// Every choice among accounts is the least or greatest by a total order, so that the same set gives the same entry.

#include "chronology/account.h"

#include <algorithm>
#include <functional>
#include <map>
#include <set>
#include <tuple>

#include "chronology/conflict.h"
#include "chronology/event_words.h"
#include "time/edtf.h"
#include "time/iso_date.h"
#include "time/timex3.h"

namespace annals {
namespace {

auto place_of(const Account& account) {
  const Bounds bounds = account.telling.bounds;
  const Span span = account.source.expression_span;
  return std::tuple(bounds.first, bounds.last, std::string_view(account.source.id), span.begin, span.end);
}

// What decides between accounts of one place.
auto rest_of(const Account& account) {
  const Source& source = account.source;
  const Telling& told = account.telling;
  return std::tuple(std::string_view(told.label), std::string_view(source.sentence),
                    std::string_view(source.expression), told.status, told.kind, told.confidence,
                    std::string_view(source.title), std::string_view(source.url), std::string_view(source.published),
                    std::string_view(source.rule), std::string_view(source.reference), std::string_view(source.account),
                    std::cref(told.names), std::string_view(told.according_to), std::cref(told.event));
}

// Values have no order of their own; their spellings do.
auto spelling_of(const Value& value) {
  const Timex3 timex = timex3(value);
  return std::tuple(edtf(value), timex.type, timex.value, timex.mod, value.set_bounds.has_value());
}

bool holds(Bounds outer, Bounds inner) {
  return outer.first <= inner.first && inner.last <= outer.last;
}

// Times of one length, roughly: April is not more precise than March.
std::size_t coarseness(Bounds bounds) {
  constexpr long longest[] = {0,   6,   30,  91,
                              183, 365, 3652};  // a day, week, month, quarter, half, year, decade; less one
  const long days = (bounds.last - bounds.first).count();
  return static_cast<std::size_t>(std::ranges::count_if(longest, [&](long limit) { return days > limit; }));
}

// The account whose time is the entry's.
std::size_t most_precise(const std::vector<Account>& accounts) {
  std::map<Bounds, std::size_t> told;
  for (const Account& account : accounts) ++told[account.telling.bounds];
  std::size_t best = 0;
  const auto rank = [&](const Account& account) {
    const Bounds bounds = account.telling.bounds;
    return std::tuple(coarseness(bounds), -static_cast<long>(told[bounds]), bounds.last - bounds.first, bounds.first);
  };
  for (std::size_t i = 1; i < accounts.size(); ++i) {
    if (rank(accounts[i]) < rank(accounts[best])) best = i;
  }
  return best;
}

std::size_t fullest(const std::vector<Account>& accounts, const std::vector<EventWords>& words) {
  std::size_t best = 0;
  const auto rank = [&](std::size_t i) {
    const std::string& label = accounts[i].telling.label;
    return std::tuple(words[i].content.size(), label.size());
  };
  for (std::size_t i = 1; i < accounts.size(); ++i) {
    if (rank(i) > rank(best)) best = i;
  }
  return best;
}

int rank_of(Status status) {
  switch (status) {
    case Status::happened:
      return 0;
    case Status::ongoing:
      return 1;
    case Status::planned:
      return 2;
    case Status::hypothetical:
      return 3;
  }
  return 4;
}

// What is said, by whom: "2024-03-05 (a.html, b.html), 2024-03-06 (c.html)".
class Sayings {
 public:
  // Things said alike have the same `key`; the first is shown.
  void add(const std::string& key, const std::string& what, const std::string& source) {
    auto& [shown, sources] = sources_of_[key];
    if (shown.empty()) shown = what;
    if (sources.empty() || sources.back() != source) sources.push_back(source);
  }

  std::size_t size() const { return sources_of_.size(); }

  std::string text(std::string_view head) const {
    std::string text(head);
    for (const auto& [key, said] : sources_of_) {
      const auto& [what, sources] = said;
      text += text.size() == head.size() ? " " : ", ";
      text += what + " (";
      std::set<std::string_view> named;
      for (const std::string& source : sources) {
        if (named.insert(source).second) text.append(named.size() == 1 ? "" : ", ").append(source);
      }
      text += ")";
    }
    return text;
  }

 private:
  std::map<std::string, std::pair<std::string, std::vector<std::string>>> sources_of_;  // may stand there twice
};

std::string days(Bounds bounds) {
  const std::string first = iso_date(bounds.first);
  return bounds.first == bounds.last ? first : first + ".." + iso_date(bounds.last);
}

using Numbers = std::set<std::string>;

// Whether two of the sets have nothing in common. Where thousands of accounts agree, that is seen without comparing each with each.
bool any_disjoint(const std::set<Numbers>& sets) {
  const auto in_all = [&](const std::string& number) {
    return std::ranges::all_of(sets, [&](const Numbers& set) { return set.contains(number); });
  };
  if (sets.empty() || std::ranges::any_of(*sets.begin(), in_all)) return false;
  const auto apart = [](const Numbers& a, const Numbers& b) {
    return std::ranges::none_of(a, [&](const std::string& number) { return b.contains(number); });
  };
  return std::ranges::any_of(sets, [&](const Numbers& a) {
    return std::ranges::any_of(sets, [&](const Numbers& b) { return &a != &b && apart(a, b); });
  });
}

std::vector<std::string> conflicts_of(const std::vector<Account>& accounts, const std::vector<EventWords>& words,
                                      Bounds chosen) {
  std::vector<std::string> conflicts;
  Sayings dates;
  for (const Account& account : accounts) {
    const Bounds bounds = account.telling.bounds;
    if (bounds == chosen || !holds(bounds, chosen)) dates.add(days(bounds), days(bounds), account.source.id);
  }
  if (dates.size() > 1) conflicts.push_back(dates.text(head(ConflictKind::dates)));

  struct Counted {
    Sayings sayings;
    std::set<Numbers> numbers;  // of each account that has any
  };
  std::map<std::string, Counted> figures;  // by what is counted
  for (std::size_t i = 0; i < accounts.size(); ++i) {
    std::map<std::string, Numbers> own;
    for (const Figure& figure : words[i].figures) {
      if (figure.unit.empty() && figure.counted.empty()) continue;
      const std::string what = figure.unit + figure.counted;
      const std::string shown = figure.counted.empty() ? figure.written : figure.written + " " + figure.counted;
      figures[what].sayings.add(figure.number, shown, accounts[i].source.id);
      own[what].insert(figure.number);
    }
    for (auto& [what, numbers] : own) figures[what].numbers.insert(std::move(numbers));
  }
  for (const auto& [what, counted] : figures) {
    if (any_disjoint(counted.numbers)) conflicts.push_back(counted.sayings.text(head(ConflictKind::figures)));
  }
  return conflicts;
}

// All names of all accounts, each once.
WhoWhere names_of(const std::vector<Account>& accounts) {
  WhoWhere names;
  const auto add = [](std::vector<std::string>& to, const std::vector<std::string>& from) {
    for (const std::string& name : from) {
      if (std::ranges::find(to, name) == to.end()) to.push_back(name);
    }
  };
  for (const Account& account : accounts) {
    add(names.people, account.telling.names.people);
    add(names.organizations, account.telling.names.organizations);
    add(names.locations, account.telling.names.locations);
  }
  return names;
}

// Whose name the entry keeps when later articles tell it too. Accounts without a day come last.
const Account& earliest_published(const std::vector<Account>& accounts) {
  const auto day = [](const Account& account) {
    const std::string& published = account.source.published;
    return std::pair(published.empty(), parse_iso_date(published).value_or(date::sys_days{}));
  };
  return *std::ranges::min_element(accounts, {}, day);
}

// What the entry says, as if one source told it all.
Telling whole_of(const Entry& entry) {
  return {entry.bounds,     entry.value, entry.label,        entry.status, entry.kind,
          entry.confidence, entry.names, entry.according_to, entry.event};
}

// Most events are told once.
std::vector<Account> one_account(Entry entry) {
  std::vector<Account> accounts;
  accounts.push_back(
      {std::move(entry.sources.front()),
       {entry.bounds, std::move(entry.value), std::move(entry.label), entry.status, entry.kind, entry.confidence,
        std::move(entry.names), std::move(entry.according_to), std::move(entry.event)}});
  return accounts;
}

Entry entry_of_one(Account account) {
  Telling& telling = account.telling;
  Entry entry{.bounds = telling.bounds,
              .precision = precision_of(telling.bounds),
              .value = std::move(telling.value),
              .label = std::move(telling.label),
              .status = telling.status,
              .kind = telling.kind,
              .confidence = telling.confidence,
              .sources = {},
              .names = std::move(telling.names),
              .according_to = std::move(telling.according_to),
              .event = std::move(telling.event),
              .id = account.source.account};
  entry.sources.push_back(std::move(account.source));
  return entry;
}

}  // namespace

bool precedes(const Account& a, const Account& b) {
  if (const auto order = place_of(a) <=> place_of(b); order != 0) return order < 0;
  if (const auto order = rest_of(a) <=> rest_of(b); order != 0) return order < 0;
  if (a.telling.value == b.telling.value) return false;
  return spelling_of(a.telling.value) < spelling_of(b.telling.value);
}

std::vector<Account> accounts_of(Entry entry) {
  if (entry.sources.size() == 1 && !entry.sources.front().told) return one_account(std::move(entry));
  const Telling whole = whole_of(entry);
  std::vector<Account> accounts;
  accounts.reserve(entry.sources.size());
  for (Source& source : entry.sources) {
    Telling telling = source.told ? *std::move(source.told) : whole;
    source.told.reset();
    accounts.push_back({std::move(source), std::move(telling)});
  }
  return accounts;
}

Entry entry_of(std::vector<Account> accounts, const WordMap& numerals) {
  if (accounts.size() == 1) return entry_of_one(std::move(accounts.front()));
  std::ranges::sort(accounts, precedes);
  const auto same = [](const Account& a, const Account& b) { return !precedes(a, b); };  // of neighbours in order
  accounts.erase(std::unique(accounts.begin(), accounts.end(), same), accounts.end());
  std::vector<EventWords> words;
  words.reserve(accounts.size());
  for (const Account& account : accounts) words.push_back(event_words(account.telling, numerals));

  const std::size_t dated = most_precise(accounts);
  const std::size_t labelled = fullest(accounts, words);
  const auto rank = [](const Account& account) { return rank_of(account.telling.status); };
  Entry entry{
      .bounds = accounts[dated].telling.bounds,
      .precision = precision_of(accounts[dated].telling.bounds),
      .value = accounts[dated].telling.value,
      .label = accounts[labelled].telling.label,
      .status = std::ranges::min_element(accounts, {}, rank)->telling.status,
      .kind = accounts[labelled].telling.kind,
      .confidence = std::ranges::max_element(accounts, {}, [](const Account& a) { return a.telling.confidence; })
                        ->telling.confidence,
      .sources = {},
      .conflicts = conflicts_of(accounts, words, accounts[dated].telling.bounds),
      .names = names_of(accounts),
      .according_to = accounts[labelled].telling.according_to,
      .event = accounts[labelled].telling.event,
      .id = earliest_published(accounts).source.account,
  };
  std::rotate(accounts.begin(), accounts.begin() + static_cast<std::ptrdiff_t>(dated),
              accounts.begin() + static_cast<std::ptrdiff_t>(dated) + 1);
  const Telling whole = whole_of(entry);
  for (Account& account : accounts) {
    if (account.telling != whole) account.source.told = std::move(account.telling);
    entry.sources.push_back(std::move(account.source));
  }
  return entry;
}

}  // namespace annals

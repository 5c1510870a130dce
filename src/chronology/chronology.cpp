// The merger does the work; here its accounts are taken out of entries and what it gives is put in order.

#include "chronology/chronology.h"

#include <algorithm>
#include <cstdint>
#include <memory>
#include <numeric>
#include <tuple>
#include <utility>

#include "chronology/account.h"
#include "chronology/account_id.h"
#include "chronology/clock.h"
#include "chronology/merger.h"
#include "text/utf8.h"

namespace annals {
namespace {

// Of a day, whole days come first, then the hours by the clock of the place.
std::optional<ClockTime> local_clock(const Entry& entry) {
  std::optional<ClockTime> clock = clock_of(entry);
  if (clock) {
    clock->minute = clock->minute.value_or(ClockTime::Minutes{0});
    clock->offset.reset();
  }
  return clock;
}

auto key(const Entry& entry) {
  const Source& source = entry.sources.front();
  return std::tuple(entry.bounds.first, entry.bounds.last, local_clock(entry), std::string_view(source.id),
                    source.expression_span.begin, std::string_view(entry.label));
}

// As std::sort, of what is dear to move: each is moved once.
template <class T, class Less>
void sort_in_place(std::vector<T>& list, Less less) {
  std::vector<std::uint32_t> order(list.size());
  std::iota(order.begin(), order.end(), std::uint32_t{0});
  std::ranges::sort(order, [&](std::uint32_t a, std::uint32_t b) { return less(list[a], list[b]); });
  for (std::uint32_t begin = 0; begin < order.size(); ++begin) {
    if (order[begin] == begin) continue;
    T first = std::move(list[begin]);
    std::uint32_t to = begin;
    while (order[to] != begin) {
      const std::uint32_t from = std::exchange(order[to], to);
      list[to] = std::move(list[from]);
      to = from;
    }
    order[to] = to;
    list[to] = std::move(first);
  }
}

}  // namespace

bool comes_before(const Entry& a, const Entry& b) {
  return key(a) < key(b);
}

std::vector<Entry> assemble(std::vector<Entry> entries, const WordMap& numerals) {
  // Accounts are large, so they stay where they are made; of a long text there are many, so each goes as soon as it is merged.
  std::vector<std::unique_ptr<Account>> accounts;
  accounts.reserve(entries.size());
  for (Entry& entry : entries) {
    for (Account& account : accounts_of(std::move(entry)))
      accounts.push_back(std::make_unique<Account>(std::move(account)));
  }
  std::vector<Entry>().swap(entries);
  std::ranges::sort(accounts, [](const auto& a, const auto& b) { return precedes(*a, *b); });
  std::vector<Entry> chronology;
  Merger merger(numerals, [&](Entry entry) { chronology.push_back(std::move(entry)); });
  for (std::unique_ptr<Account>& account : accounts) merger.add(std::move(account));
  merger.finish();
  put_in_order(chronology);
  return chronology;
}

void put_in_order(std::vector<Entry>& entries) {
  sort_in_place(entries, comes_before);
}

namespace {

// Whether the words of `sought` stand in the text one after the other: "Sheinbaum" in "Claudia Sheinbaum".
bool has_words(std::string_view text, const std::string& sought) {
  const std::string words = " " + folded_words(text) + " ";
  return words.find(" " + sought + " ") != std::string::npos;
}

bool names_one_of(const std::vector<std::string>& wanted,
                  std::initializer_list<const std::vector<std::string>*> lists) {
  return wanted.empty() || std::ranges::any_of(wanted, [&](const std::string& name) {
           const std::string sought = folded_words(name);
           return std::ranges::any_of(lists, [&](const std::vector<std::string>* list) {
             return std::ranges::any_of(*list, [&](const std::string& text) { return has_words(text, sought); });
           });
         });
}

bool told_by_one_of(const std::vector<std::string>& wanted, const Entry& entry) {
  return wanted.empty() || std::ranges::any_of(wanted, [&](const std::string& name) {
           const std::string sought = fold(name);
           return std::ranges::any_of(entry.sources, [&](const Source& source) {
             return fold(source.id + "\n" + source.title + "\n" + source.url).find(sought) != std::string::npos;
           });
         });
}

}  // namespace

bool passes(const Entry& entry, const Filter& filter) {
  const auto wanted = [](const auto& list, auto value) {
    return list.empty() || std::ranges::find(list, value) != list.end();
  };
  if (filter.since && entry.bounds.last < *filter.since) return false;
  if (filter.until && entry.bounds.first > *filter.until) return false;
  if (!wanted(filter.statuses, entry.status) || !wanted(filter.kinds, entry.kind)) return false;
  if (!wanted(filter.precisions, entry.precision) || entry.confidence < filter.min_confidence) return false;
  if (!names_one_of(filter.about, {&entry.names.people, &entry.names.organizations, &entry.names.locations}) ||
      !names_one_of(filter.locations, {&entry.names.locations}) || !names_one_of(filter.tags, {&entry.hand.tags}) ||
      !told_by_one_of(filter.sources, entry))
    return false;
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

// The merger does the work; here its accounts are taken out of entries and what it gives is put in order.

#include "chronology/chronology.h"

#include <algorithm>
#include <tuple>

#include "chronology/account.h"
#include "chronology/merger.h"
#include "text/utf8.h"

namespace annals {
namespace {

auto key(const Entry& entry) {
  const Source& source = entry.sources.front();
  return std::tuple(entry.bounds.first, entry.bounds.last, std::string_view(source.id), source.expression_span.begin,
                    std::string_view(entry.label));
}

}  // namespace

bool comes_before(const Entry& a, const Entry& b) {
  return key(a) < key(b);
}

std::vector<Entry> assemble(std::vector<Entry> entries, const WordMap& numerals) {
  std::vector<Account> accounts;
  std::size_t count = 0;
  for (const Entry& entry : entries) count += entry.sources.size();
  accounts.reserve(count);
  for (Entry& entry : entries) {
    for (Account& account : accounts_of(std::move(entry))) accounts.push_back(std::move(account));
  }
  std::vector<Entry>().swap(entries);  // a long text has many
  std::ranges::sort(accounts, precedes);
  std::vector<Entry> chronology;
  Merger merger(numerals, [&](Entry entry) { chronology.push_back(std::move(entry)); });
  for (Account& account : accounts) merger.add(std::move(account));
  merger.finish();
  std::ranges::sort(chronology, comes_before);
  return chronology;
}

bool passes(const Entry& entry, const Filter& filter) {
  const auto wanted = [](const auto& list, auto value) {
    return list.empty() || std::ranges::find(list, value) != list.end();
  };
  if (filter.since && entry.bounds.last < *filter.since) return false;
  if (filter.until && entry.bounds.first > *filter.until) return false;
  if (!wanted(filter.statuses, entry.status) || !wanted(filter.kinds, entry.kind)) return false;
  if (!wanted(filter.precisions, entry.precision) || entry.confidence < filter.min_confidence) return false;
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

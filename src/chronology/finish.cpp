// Values know how they are put into words (time/display.h); this only asks for each entry.
#include "chronology/finish.h"

#include <algorithm>
#include <map>
#include <numeric>

#include "chronology/account_id.h"
#include "chronology/short_time.h"
#include "chronology/weight.h"
#include "time/display.h"

namespace annals {

std::string date_text(const Entry& entry, const Wording* wording) {
  if (wording == nullptr) return short_time(entry);
  // The days of an entry may be of two expressions, of which the value is the first: "between January and March 2017".
  return display(bounds(entry.value) == entry.bounds ? entry.value : value_of(entry.bounds), *wording);
}

void finish(std::vector<Entry>& entries, const Grammar& grammar, const Wording* wording) {
  make_ids_unique(entries);
  weigh(entries, grammar);
  for (Entry& entry : entries) entry.date_text = date_text(entry, wording);
}

std::vector<Entry> top(std::vector<Entry> entries, std::size_t count) {
  if (entries.size() <= count) return entries;
  constexpr std::size_t kMostOfADay = 2;
  std::vector<std::size_t> order(entries.size());
  std::iota(order.begin(), order.end(), std::size_t{0});
  std::ranges::stable_sort(order, [&](std::size_t a, std::size_t b) { return entries[a].weight > entries[b].weight; });
  std::vector<bool> taken(entries.size());
  std::map<Bounds, std::size_t> of_days;
  std::size_t left = count;
  for (const bool sparing : {true, false}) {
    for (const std::size_t at : order) {
      if (left == 0) break;
      if (taken[at] || (sparing && of_days[entries[at].bounds] >= kMostOfADay)) continue;
      taken[at] = true;
      ++of_days[entries[at].bounds];
      --left;
    }
  }
  std::vector<Entry> chosen;
  for (std::size_t i = 0; i < entries.size(); ++i) {
    if (taken[i]) chosen.push_back(std::move(entries[i]));
  }
  return chosen;
}

}  // namespace annals

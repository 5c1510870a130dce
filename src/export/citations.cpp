// A source's key says when two are one.
#include "export/citations.h"

#include <algorithm>
#include <set>

namespace annals {
namespace {

std::string key_of(const Source& source) {
  if (!source.url.empty()) return "address " + source.url;
  if (!source.title.empty()) return "title " + source.title + "\n" + source.published;
  return "id " + source.id;
}

std::string counted(std::size_t count, std::string_view noun) {
  return std::to_string(count) + " " + std::string(noun) + (count == 1 ? "" : "s");
}

std::string year_of(date::sys_days day) {
  const int year{date::year_month_day{day}.year()};
  return year > 0 ? std::to_string(year) : std::to_string(1 - year) + " BC";
}

}  // namespace

Citations::Citations(const std::vector<Entry>& entries) {
  for (const Entry& entry : entries) {
    for (const Source& source : entry.sources) {
      if (!numbers_.emplace(key_of(source), list_.size() + 1).second) continue;
      list_.push_back({source.title.empty() ? source.id : source.title, source.url, source.published});
    }
  }
}

std::vector<std::size_t> Citations::numbers(const Entry& entry) const {
  std::set<std::size_t> numbers;
  for (const Source& source : entry.sources) {
    const auto found = numbers_.find(key_of(source));
    if (found != numbers_.end()) numbers.insert(found->second);
  }
  return {numbers.begin(), numbers.end()};
}

std::string summary(const std::vector<Entry>& entries) {
  if (entries.empty()) return "no events";
  date::sys_days first = entries.front().bounds.first;
  date::sys_days last = entries.front().bounds.last;
  for (const Entry& entry : entries) {
    first = std::min(first, entry.bounds.first);
    last = std::max(last, entry.bounds.last);
  }
  const std::string begin = year_of(first);
  const std::string end = year_of(last);
  return counted(entries.size(), "event") + ", " + counted(Citations(entries).list().size(), "article") + ", " + begin +
         (begin == end ? "" : " to " + end);
}

}  // namespace annals

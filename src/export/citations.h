// The sources of a chronology, numbered once: how a handout cites them.
//
//   Citations citations(entries);
//   citations.list()          {title, address, published} in order of their first entry
//   citations.numbers(entry)  {1, 3}
//
// Articles of one address are one source; without an address, of one title and day; else of one id.
//
// Thread safety: values.
#pragma once

#include <map>
#include <string>
#include <vector>

#include "events/entry.h"

namespace annals {

struct CitedSource {
  std::string title;      // the article's, else the document's id
  std::string url;        // may be empty
  std::string published;  // ISO day; may be empty
};

class Citations {
 public:
  explicit Citations(const std::vector<Entry>& entries);

  const std::vector<CitedSource>& list() const { return list_; }
  std::vector<std::size_t> numbers(const Entry& entry) const;  // from 1, in order, each once

 private:
  std::vector<CitedSource> list_;
  std::map<std::string, std::size_t> numbers_;
};

// "44 events, 8 articles, 2016 to 2025"; without entries "no events".
std::string summary(const std::vector<Entry>& entries);

}  // namespace annals

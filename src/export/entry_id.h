// A name for an entry that stays the same from run to run, for formats that need one.
//
//   EntryIds ids;
//   ids.of(entry)    "3f0c5a1be0c2d417": 16 hexadecimal digits, from the entry's days, label, source and sentence
//
// Entries that are alike in all of these get "-2", "-3" … behind it, in their order.
//
// Thread safety: belongs to one thread at a time.
#pragma once

#include <map>
#include <string>

#include "events/entry.h"

namespace annals {

class EntryIds {
 public:
  std::string of(const Entry& entry);

 private:
  std::map<std::string, int> given_;
};

}  // namespace annals

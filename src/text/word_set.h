// Sets and maps of words, searched with a std::string_view.
//
// Thread safety: as the standard containers.
#pragma once

#include <functional>
#include <string>
#include <string_view>
#include <unordered_map>
#include <unordered_set>

#include "text/word_hash.h"

namespace annals {

struct StringHash {
  using is_transparent = void;
  std::size_t operator()(std::string_view text) const { return word_hash(text); }
};

using WordSet = std::unordered_set<std::string, StringHash, std::equal_to<>>;

template <class T>
using WordTable = std::unordered_map<std::string, T, StringHash, std::equal_to<>>;

using WordMap = WordTable<std::string>;

}  // namespace annals

// Small packs for tests: files written down where they are used.
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "rules/pack.h"

namespace annals::testing {

inline PackFiles files(std::vector<std::pair<std::string, std::string>> contents) {
  PackFiles files;
  for (auto& [name, content] : contents) files.push_back({std::move(name), std::move(content)});
  return files;
}

// The error that loading ends with; "" where there is none.
inline std::string error_of(const PackFiles& files) {
  const Result<Pack> pack = load_pack(files);
  return pack ? "" : pack.error().text();
}

}  // namespace annals::testing

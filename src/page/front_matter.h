// The front matter of a Markdown file: YAML between two lines "---" at its very beginning.
//
//   ---
//   title: A bridge for the town
//   date: 2025-02-27T10:00:00+01:00          fields: title, date, tags is left out
//   tags: [town, bridge]
//   ---
//   The council …                            body begins here
//
// Fields are those of the outermost mapping whose value is a scalar; keys are folded. Anchors and aliases are not followed,
// so that no small file means a large one. YAML that is broken, or nests deeper than 64, gives the fields up to there. A block that is
// not closed within 64 KiB is no front matter.
//
// Thread safety: pure function.
#pragma once

#include <cstddef>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace annals {

struct FrontMatter {
  std::vector<std::pair<std::string, std::string>> fields;  // key, value; in order of text
  std::size_t end = 0;                                      // where the body begins; 0 without front matter
};

FrontMatter front_matter(std::string_view text);

}  // namespace annals

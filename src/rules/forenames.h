// Forenames: evidence that a name is a person's, and whether "he" or "she" can stand for it.
//
//   [forenames]                      rules/<language>/names.toml
//   male = ["otto", …]   female = ["agnes", …]   either = ["robin", …]
//   doubtful = ["paris", …]          places and words first; no evidence
//
// Thread safety: immutable after loading; freely shared.
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "rules/pack_files.h"
#include "text/result.h"
#include "text/word_index.h"

namespace annals {

enum class Forename : std::uint8_t { none, male, female, either };

class Forenames {
 public:
  Forename find(std::string_view folded) const {
    const WordIndex::Place place = words_.find(folded);
    return place == WordIndex::nowhere ? Forename::none : static_cast<Forename>(kinds_[place]);
  }

  // For compiled_rules.cpp.
  template <class Archive>
  void serialize(Archive& archive) {
    auto& [a, b] = *this;
    archive(a, b);
  }

 private:
  friend Result<Forenames> load_forenames(const PackFile& file);

  WordIndex words_;
  std::vector<std::uint8_t> kinds_;
};

// bad_rule with a place: no table of forenames, a list that is none of the four, a word that stands twice.
Result<Forenames> load_forenames(const PackFile& file);

}  // namespace annals

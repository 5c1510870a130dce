// How sure an entry is, from what is known of how it came about: rules/<language>/confidence.toml.
//
//   base = -0.4
//   [points]                              what a piece of evidence adds; unknown ones add nothing
//   "time behind the verb" = 0.31
//   "no subject" = -0.95
//   [shares]                              of entries of such a sum, how many were right; in order
//   "-0.5" = 0.35
//   "1.2" = 0.81
//
// The sum of the base and of the points of all evidence is looked up among the shares: the last whose bound it reaches counts, the
// first one where it reaches none. docs/accuracy.md says what the shares were measured on. Thread safety: immutable after loading.
#pragma once

#include <map>
#include <span>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

#include "rules/pack_files.h"
#include "text/result.h"

namespace annals {

class Scorecard {
 public:
  // Whether the pack has no such file.
  bool empty() const { return shares_.empty(); }

  double points(std::string_view evidence) const;
  double sum(std::span<const std::string_view> evidence) const;

  // 0..1; of a card that is not empty.
  double confidence(double sum) const;

  // For compiled_rules.cpp.
  template <class Archive>
  void serialize(Archive& archive) {
    auto& [a, b, c] = *this;
    archive(a, b, c);
  }

 private:
  friend Result<Scorecard> load_scorecard(const PackFile& file);

  double base_ = 0;
  std::map<std::string, double, std::less<>> points_;
  std::vector<std::pair<double, double>> shares_;  // bound, share; bounds and shares rise
};

// bad_rule with a place: a missing table, a value that is no number, a share outside 0..1, shares that fall.
Result<Scorecard> load_scorecard(const PackFile& file);

}  // namespace annals

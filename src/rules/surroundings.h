// What a rule wants, or does not want, to stand beside its match (docs/rules.md: context): a regular expression of RE2.
//
//   Surroundings beside("(?i:in|by) $");
//   beside.matches("it ended in ")     true
//
// It is compiled when it is first asked, which most of a pack never are while a short text is read. So a pack that nobody has
// checked asks each for its fault as it is loaded.
//
// Thread safety: immutable but for that; freely shared.
#pragma once

#include <atomic>
#include <string>
#include <string_view>

#include "text/result.h"

namespace re2 {
class RE2;
}

namespace annals {

class Surroundings {
 public:
  explicit Surroundings(std::string expression);
  Surroundings(const Surroundings&) = delete;
  Surroundings& operator=(const Surroundings&) = delete;
  ~Surroundings();

  // bad_rule, without a place, where the expression is none; matches() may not be asked then.
  Failure fault() const;

  // Whether the expression matches a part of the text.
  bool matches(std::string_view text) const;

  const std::string& expression() const { return expression_; }

 private:
  const re2::RE2& compiled() const;

  std::string expression_;
  mutable std::atomic<const re2::RE2*> compiled_ = nullptr;
};

}  // namespace annals

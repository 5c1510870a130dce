// A pack's own examples, run: does each rule read what it says it reads?
//
//   rules/en/30-relative.toml:12: last-unit: "last week" said on 2025-02-27 is 2025-W07, not 2025-W08
//
// An example passes where one of the mentions in its text is the rule's own and has the example's value (and modifier and
// bounds, where it gives them). A reject passes where the rule finds nothing in it.
//
// Thread safety: pure.
#pragma once

#include <string>
#include <vector>

#include "rules/pack.h"

namespace annals {

struct RuleFault {
  std::string place;  // "file:line"
  std::string rule;
  std::string message;
};

struct RuleCheck {
  std::size_t examples = 0;  // how many were run, rejects among them
  std::vector<RuleFault> faults;
};

RuleCheck check_examples(const Pack& pack);

}  // namespace annals

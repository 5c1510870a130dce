// The embedded page rules, loaded once for all tests of a program.
#pragma once

#include "embedded_rules.h"

namespace annals {

inline const PageRules& test_rules() {
  static const PageRules rules = embedded_page_rules();
  return rules;
}

}  // namespace annals

// The embedded page rules, loaded once for all tests of a program.
#pragma once

#include <gtest/gtest.h>

#include "page/page_rules.h"

namespace annals {

inline const PageRules& test_rules() {
  static const Result<PageRules> rules = embedded_page_rules();
  if (!rules) ADD_FAILURE() << rules.error().text();
  return *rules;
}

}  // namespace annals

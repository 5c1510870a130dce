// Reads the rules of one file: what stands there, checked for form, not yet compiled.
//
// Internal to rules/.
#pragma once

#include <string>
#include <vector>

#include "rules/pack_files.h"
#include "rules/pattern.h"
#include "rules/rule.h"
#include "text/result.h"

namespace annals {

struct RuleText {
  Rule rule;          // name, place, layer, priority, mention, examples and the texts; the rest is still empty
  std::string place;  // "file:line:column"
  std::string yields;
  std::vector<PatternElement> elements;
  std::string begin_text, end_text, not_after_text, not_before_text, after_text, before_text, not_within_text;
  std::string pattern_place, value_place, begin_place, end_place, not_after_place, not_before_place, after_place,
      before_place, not_within_place;
};

Result<std::vector<RuleText>> read_rules(const PackFile& file);

}  // namespace annals

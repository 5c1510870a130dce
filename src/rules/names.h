// The names of a pack: a lexicon, a group, a category and a number class are all written {name} in patterns.
//
// Internal to rules/.
#pragma once

#include <vector>

#include "rules/holidays.h"
#include "rules/lexicon.h"
#include "rules/rule_reader.h"
#include "text/result.h"

namespace annals {

// bad_rule, with a place, for a name that two of them have, a rule's name that stands twice, a member of a group that does
// not exist and a group that is a member of itself.
Failure check_names(const std::vector<Lexicon>& lexicons, const std::vector<RuleText>& rules);

// bad_rule, with a place, for a holiday of a lexicon that has no date.
Failure check_holidays(const std::vector<Lexicon>& lexicons, const Holidays& holidays);

}  // namespace annals

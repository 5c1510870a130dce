// A rule pack: everything that Annals knows of a language.
//
// Thread safety: immutable after loading; freely shared.
#pragma once

#include <optional>

#include "rules/grammar.h"
#include "rules/holidays.h"
#include "rules/name_lists.h"
#include "rules/pack_files.h"
#include "rules/regions.h"
#include "rules/rule_set.h"
#include "time/wording.h"

namespace annals {

struct Pack {
  RuleSet rules;
  Grammar grammar;
  Holidays holidays;
  Regions regions;
  NameLists names;
  std::optional<Wording> wording;  // how dates are put into words; empty where the pack has no display.toml
};

// Loads the files of a pack (see pack_files.h): its lexicons, rules, grammar.toml, holidays.toml, regions.toml,
// name-lists.toml and display.toml.
// Errors: bad_rule with a place, for the first fault found.
Result<Pack> load_pack(const PackFiles& files);

}  // namespace annals

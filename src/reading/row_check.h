// A pack's examples of rows, run: does each sentence give the row that it has to?
//
//   rules/en/clauses.toml:12: relative clause: "1788" of "The house, which Teague bought in 1788, burned down." is "House burned down"
//
// These are the examples of clauses.toml, and those of rules that state a label, a status or a kind. Each is read as a document of its own.
//
// Thread safety: pure.
#pragma once

#include "resolve/rule_check.h"
#include "rules/pack.h"
#include "rules/pack_files.h"

namespace annals {

// bad_rule for the first fault of clauses.toml itself.
Result<RuleCheck> check_rows(const PackFiles& files, const Pack& pack);

}  // namespace annals

// annals rules check DIR...: loads each rule pack, runs its examples, and prints what fails, with file and line.
// annals rules list DIR...: the rules of each pack: name, pattern, value.
//
// Without a directory, the built-in pack.
#pragma once

#include "cli/console.h"
#include "cli/options.h"

namespace annals {

// options.command is rules_check or rules_list, options.inputs are the packs' directories. Gives the exit status.
int rules_command(const Options& options, const Console& console);

}  // namespace annals

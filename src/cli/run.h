// The whole program but for main: arguments in, exit status out.
//
//   std::istringstream in("The bill passed on Tuesday.");
//   int status = run({"dates", "--date", "2025-02-27", "-"}, Console{.in = in, .out = …, .err = …});
//
// Exit statuses: 0 done; 1 some input could not be read (the rest is done) or the output could not be written; 2 wrong usage,
// also a rule pack that cannot be loaded. Data goes to console.out or the file of --output, and nothing else does; messages
// go to console.err, each a line that begins with "annals: ".
//
// Thread safety: may run in several threads, each with a console of its own.
#pragma once

#include <string>
#include <vector>

#include "cli/console.h"

namespace annals {

int run(const std::vector<std::string>& arguments, const Console& console);

}  // namespace annals

// What the shells offer while a command is typed: a file each for bash, zsh and fish, made from option_table.h.
//
// Thread safety: pure functions.
#pragma once

#include <string>

namespace annals {

std::string bash_completion();  // for share/bash-completion/completions/annals
std::string zsh_completion();   // for a folder of fpath, as _annals
std::string fish_completion();  // for share/fish/vendor_completions.d/annals.fish

}  // namespace annals

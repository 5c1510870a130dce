// "Did you mean": the known word that a mistyped one is nearest to.
//
//   suggestion("formt", {"format", "output"})     "; did you mean format?"
//   suggestion("xyz", {"format", "output"})       ""
//
// Words are near with one change in three letters: a letter too many, missing, another, or two that changed places.
//
// Thread safety: pure function.
#pragma once

#include <string>
#include <string_view>
#include <vector>

namespace annals {

std::string suggestion(std::string_view word, const std::vector<std::string_view>& known);

}  // namespace annals

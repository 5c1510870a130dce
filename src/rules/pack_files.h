// The files of a rule pack, by name and content. Those that the build embedded: embedded_rules.h.
//
// Thread safety: values.
#pragma once

#include <filesystem>
#include <string>
#include <string_view>
#include <vector>

#include "text/result.h"

namespace annals {

struct PackFile {
  std::string name;  // as it is to be shown in messages: "rules/en/relative.toml"
  std::string content;
};

using PackFiles = std::vector<PackFile>;  // in order of name

// The *.toml files of a directory (not of folders below it), 4 MB in all. not_found, unreadable, too_large.
Result<PackFiles> pack_files_in(const std::filesystem::path& directory);

}  // namespace annals

// The files of a rule pack, by name and content: from a directory, or those embedded in the binary from rules/ at build time.
//
// Thread safety: values; the embedded ones are constants.
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

// The embedded pack of a language ("en"); not_found for one that this build lacks.
Result<PackFiles> embedded_pack(std::string_view language);

}  // namespace annals

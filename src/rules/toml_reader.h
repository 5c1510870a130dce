// TOML for rule packs: parsing, and the one way in which faults in a pack are worded.
//
// Internal to rules/.
#pragma once

#include <toml++/toml.h>
#include <string>

#include "rules/pack_files.h"
#include "text/result.h"

namespace annals {

// "file:line:column"
inline std::string place_of(const PackFile& file, const toml::source_region& where) {
  return file.name + ":" + std::to_string(where.begin.line) + ":" + std::to_string(where.begin.column);
}

inline Error rule_error(const PackFile& file, const toml::node& node, std::string message) {
  return {ErrorKind::bad_rule, std::move(message), place_of(file, node.source())};
}

// Errors: bad_rule where the text is not TOML, or a key has more than 16 parts.
Result<toml::table> parse_toml(const PackFile& file);

// The keys of a table in the order of the file (toml++ keeps them in order of name).
std::vector<std::pair<std::string, const toml::node*>> in_file_order(const toml::table& table);

}  // namespace annals

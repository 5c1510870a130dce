// toml++ throws on a syntax error; the exception ends here.

#include "rules/toml_reader.h"

#include <algorithm>

namespace annals {

Result<toml::table> parse_toml(const PackFile& file) {
  try {
    return toml::parse(file.content);
  } catch (const toml::parse_error& error) {
    return Error{ErrorKind::bad_rule, std::string(error.description()), place_of(file, error.source())};
  }
}

std::vector<std::pair<std::string, const toml::node*>> in_file_order(const toml::table& table) {
  std::vector<std::pair<std::string, const toml::node*>> entries;
  for (const auto& [key, node] : table) entries.emplace_back(std::string(key.str()), &node);
  std::ranges::stable_sort(entries, [](const auto& a, const auto& b) {
    const auto& x = a.second->source().begin;
    const auto& y = b.second->source().begin;
    return std::pair(x.line, x.column) < std::pair(y.line, y.column);
  });
  return entries;
}

}  // namespace annals

// toml++ throws on a syntax error; the exception ends here. It bounds how deep values nest, but not of how many parts a key is, each of
// which is a table in the one before, destroyed by recursion; so keys are counted before it sees the file.

#include "rules/toml_reader.h"

#include <algorithm>
#include <optional>
#include <string_view>

namespace annals {
namespace {

constexpr int kMostParts = 16;  // a.b.c has three

// Past the string whose quote stands at `begin`; one that is not closed on its line, if it has to be, ends there, where toml++ ends too.
std::size_t string_end(std::string_view toml, std::size_t begin) {
  const char quote = toml[begin];
  const std::string three(3, quote);
  const bool many_lines = toml.substr(begin).starts_with(three);
  const std::string_view close = many_lines ? std::string_view(three) : std::string_view(three).substr(0, 1);
  for (std::size_t at = begin + close.size(); at < toml.size(); ++at) {
    if (toml[at] == '\n' && !many_lines) return at;
    if (toml[at] == '\\' && quote == '"') {
      ++at;
    } else if (toml.substr(at).starts_with(close)) {
      return at + close.size();
    }
  }
  return toml.size();
}

// The line of the first key of too many parts.
std::optional<std::size_t> line_of_long_key(std::string_view toml) {
  int parts = 1;
  for (std::size_t at = 0; at < toml.size();) {
    const char c = toml[at];
    if (c == '"' || c == '\'') {
      at = string_end(toml, at);
      continue;
    }
    if (c == '#') {
      at = std::min(toml.find('\n', at), toml.size());
      continue;
    }
    if (c == '.' && ++parts > kMostParts) return 1 + std::ranges::count(toml.substr(0, at), '\n');
    if (std::string_view("=[]{},\n").find(c) != std::string_view::npos) parts = 1;
    ++at;
  }
  return {};
}

}  // namespace

Result<toml::table> parse_toml(const PackFile& file) {
  if (const auto line = line_of_long_key(file.content))
    return Error{ErrorKind::bad_rule, "a key of more than " + std::to_string(kMostParts) + " parts",
                 file.name + ":" + std::to_string(*line)};
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

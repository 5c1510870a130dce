// A table for each shape, with two lists of tables.
#include "rules/row_examples.h"

#include <algorithm>
#include <map>
#include <optional>

#include "rules/toml_reader.h"

namespace annals {
namespace {

using Failure = std::optional<Error>;

Failure read_one(const PackFile& file, const toml::node& node, RowExample example, std::vector<RowExample>& examples) {
  const toml::table* table = node.as_table();
  if (table == nullptr) return rule_error(file, node, "an example has to be a table { text, time, label }");
  example.place = file.name + ":" + std::to_string(node.source().begin.line);
  const std::map<std::string_view, std::string*> members = {
      {"text", &example.text},       {"time", &example.time},
      {"on", &example.on},           {"label", &example.label},
      {"kind", &example.kind},       {"status", &example.status},
      {"because", &example.because}, {"according_to", &example.according_to}};
  for (const auto& [key, value] : *table) {
    const auto member = members.find(key.str());
    const auto text = value.value<std::string>();
    if (member == members.end())
      return rule_error(file, value, "unknown key '" + std::string(key.str()) + "' in an example");
    if (!text) return rule_error(file, value, "'" + std::string(key.str()) + "' has to be a string");
    *member->second = *text;
  }
  if (example.text.empty() || example.time.empty() || (example.label.empty() && !example.reject))
    return rule_error(file, node, "an example needs a text, a time and a label; a reject a text and a time");
  examples.push_back(std::move(example));
  return {};
}

Failure read_shape(const PackFile& file, const std::string& name, const toml::table& table,
                   std::vector<RowExample>& examples) {
  std::string shape = name;
  std::ranges::replace(shape, '-', ' ');
  for (const auto& [key, node] : in_file_order(table)) {
    const toml::array* list = node->as_array();
    if ((key != "examples" && key != "rejects") || list == nullptr)
      return rule_error(file, *node, "'" + name + "' has to hold lists of examples and rejects");
    for (const toml::node& item : *list) {
      RowExample example;
      example.shape = shape;
      example.reject = key == "rejects";
      if (auto error = read_one(file, item, std::move(example), examples)) return error;
    }
  }
  return {};
}

}  // namespace

Result<std::vector<RowExample>> load_row_examples(const PackFiles& files) {
  std::vector<RowExample> examples;
  for (const PackFile& file : files) {
    if (file.name != "clauses.toml" && !file.name.ends_with("/clauses.toml")) continue;
    const auto root = parse_toml(file);
    if (!root) return root.error();
    for (const auto& [name, node] : in_file_order(*root)) {
      const toml::table* table = node->as_table();
      if (table == nullptr) return rule_error(file, *node, "'" + name + "' has to be a table");
      if (auto error = read_shape(file, name, *table, examples)) return *error;
    }
  }
  return examples;
}

}  // namespace annals

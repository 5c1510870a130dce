#include "rules/forenames.h"

#include <algorithm>
#include <array>
#include <map>
#include <string>

#include "rules/toml_reader.h"

namespace annals {

Result<Forenames> load_forenames(const PackFile& file) {
  const Result<toml::table> root = parse_toml(file);
  if (!root) return root.error();
  const toml::table* table = (*root)["forenames"].as_table();
  if (table == nullptr) return Error{ErrorKind::bad_rule, "table 'forenames' is missing", file.name};
  constexpr std::array lists = {
      std::pair{std::string_view("male"), Forename::male}, std::pair{std::string_view("female"), Forename::female},
      std::pair{std::string_view("either"), Forename::either}, std::pair{std::string_view("doubtful"), Forename::none}};
  std::map<std::string, Forename> words;
  for (const auto& [key, node] : *table) {
    const auto list =
        std::find_if(lists.begin(), lists.end(), [&](const auto& known) { return known.first == key.str(); });
    const toml::array* names = node.as_array();
    if (list == lists.end() || names == nullptr)
      return rule_error(file, node, "'" + std::string(key.str()) + "' is no list of forenames");
    for (const toml::node& name : *names) {
      const auto word = name.value<std::string>();
      if (!word) return rule_error(file, name, "a forename has to be a string");
      if (!words.emplace(*word, list->second).second) return rule_error(file, name, "'" + *word + "' stands twice");
    }
  }
  Forenames forenames;
  std::vector<std::string_view> index;
  for (const auto& [word, kind] : words) {
    index.push_back(word);
    forenames.kinds_.push_back(static_cast<std::uint8_t>(kind));
  }
  forenames.words_ = WordIndex(index);
  return forenames;
}

}  // namespace annals

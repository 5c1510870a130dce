// A key of the file for each member.
#include "rules/name_lists.h"

#include <map>

#include "rules/toml_reader.h"

namespace annals {

Result<NameLists> parse_name_lists(const PackFile& file) {
  const auto root = parse_toml(file);
  if (!root) return root.error();
  NameLists lists;
  const std::map<std::string_view, WordSet*> members = {{"person-titles", &lists.person_titles},
                                                        {"name-particles", &lists.name_particles},
                                                        {"organization-endings", &lists.organization_endings},
                                                        {"organization-heads", &lists.organization_heads},
                                                        {"organization-links", &lists.organization_links},
                                                        {"surname-places", &lists.surname_places},
                                                        {"nouns-with-in", &lists.nouns_with_in},
                                                        {"thing-endings", &lists.thing_endings},
                                                        {"organizations", &lists.organizations},
                                                        {"locations", &lists.locations},
                                                        {"location-endings", &lists.location_endings},
                                                        {"location-heads", &lists.location_heads},
                                                        {"location-prepositions", &lists.location_prepositions},
                                                        {"not-names", &lists.not_names}};
  for (const auto& [key, node] : in_file_order(*root)) {
    const auto member = members.find(key);
    if (member == members.end()) return rule_error(file, *node, "unknown key '" + key + "'");
    const toml::array* names = node->as_array();
    if (names == nullptr) return rule_error(file, *node, "'" + key + "' has to be a list of names");
    for (const toml::node& name : *names) {
      const auto text = name.value<std::string>();
      if (!text || text->empty()) return rule_error(file, name, "'" + key + "' has something that is no name");
      member->second->insert(*text);
    }
  }
  return lists;
}

}  // namespace annals

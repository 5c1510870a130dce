// By which words a name is known to be a person's, an organization's or a place's: name-lists.toml, which a pack may leave out.
//
//   person-titles  = ["judge", "ms."]     "Judge Amina Ward" is a person
//   organization-endings = ["council"]    "Harrow Council" is an organization
//   locations      = ["lima", "peru"]     places
//
// Each key is a list of folded words, or of names of several words; what each is for stands in the file.
//
// Thread safety: values.
#pragma once

#include "rules/pack_files.h"
#include "text/result.h"
#include "text/word_set.h"

namespace annals {

struct NameLists {
  WordSet person_titles, name_particles;
  WordSet organization_endings, organization_heads, organization_links, organizations;
  WordSet locations, location_endings, location_heads, location_prepositions;
  WordSet surname_places, nouns_with_in;
  WordSet not_names, thing_endings;
};

// bad_rule with a place: an unknown key, or what is no list of texts.
Result<NameLists> parse_name_lists(const PackFile& file);

}  // namespace annals

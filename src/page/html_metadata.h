// What an HTML page says of itself outside its body: metadata elements and JSON-LD, in one value for the steps that
// read it.
//
// Thread safety: values.
#pragma once

#include <string>
#include <string_view>
#include <vector>

#include "page/html_tree.h"
#include "page/json_fields.h"
#include "page/page_rules.h"

namespace annals {

struct MetaField {
  std::string key;  // folded name, property, itemprop or http-equiv
  std::string value;
  bool of_other_thing = false;  // an itemprop of a video, a person, a comment: of no article and no page
};

struct HtmlMetadata {
  std::vector<MetaField> meta;
  std::vector<JsonFields> json_ld;
  std::string title;          // the article's: og:title or headline, the <h1> or <title>, without the site's name
  std::string language;       // primary tag
  std::string region;         // lower case, "us"; empty where none is said
  std::string canonical;      // URL
  std::uint32_t heading = 0;  // the heading that is the article's headline; 0 where there is none

  // The value of the first of the metas with that key; empty where there is none.
  std::string_view value(std::string_view key) const;
};

// Whether a node with an itemprop tells of a thing on the page: the nearest itemscope is of another type than articles and
// pages are, or a page's that is part of another thing (the video of a recipe).
bool is_of_other_thing(const HtmlTree& tree, std::uint32_t node, const PageRules& rules);

HtmlMetadata html_metadata(const HtmlTree& tree, const PageRules& rules);

}  // namespace annals

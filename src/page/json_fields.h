// The fields of JSON as web pages have it: often broken, so it is scanned, not parsed.
//
//   {"@type":"NewsArticle","headline":"A "fine" day","datePublished":"2025-02-27",}
//   object 0, type newsarticle: headline = A "fine" day, datepublished = 2025-02-27
//
// A quote closes a string only where , : ] } or the end follows; raw line breaks, trailing commas, comments, missing
// braces, text around the JSON and quotes written &quot; do no harm. Keys and types are folded; values are unescaped, null and booleans left
// out.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

namespace annals {

struct JsonField {
  std::uint32_t object;  // index into JsonFields::objects
  std::string key;
  std::string value;
};

struct JsonObject {
  std::uint32_t parent;            // an outermost object is its own parent
  std::string key;                 // under which its parent has it; empty in arrays at the top
  std::vector<std::string> types;  // values of "@type"
};

struct JsonFields {
  std::vector<JsonObject> objects;
  std::vector<JsonField> fields;  // in order of text
};

JsonFields json_fields(std::string_view text);

}  // namespace annals

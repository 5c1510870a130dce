// An HTML page as a flat tree: nodes in document order, each knowing where its descendants end.
//
//   <p>Go <b>now</b></p>      0 p [0,4)   1 text "Go "   2 b [2,4)   3 text "now"
//
// A subtree is the range [i, nodes[i].end), so that every pass over a page is a loop and no nesting can exhaust the
// stack. Element names outside `Tag` are Tag::unknown. Script and style contents are text nodes like all others.
// Attributes that no later step reads (event handlers, image sources, coordinates) are not kept.
//
// Thread safety: values.
#pragma once

#include <cstdint>
#include <string>
#include <string_view>
#include <vector>

#include "text/span.h"

namespace annals {

enum class Tag : std::uint8_t {
  text,
  unknown,
  a,
  abbr,
  address,
  article,
  aside,
  audio,
  b,
  blockquote,
  body,
  br,
  button,
  canvas,
  caption,
  center,
  cite,
  code,
  dd,
  details,
  div,
  dl,
  dt,
  em,
  embed,
  fieldset,
  figcaption,
  figure,
  font,
  footer,
  form,
  frame,
  h1,
  h2,
  h3,
  h4,
  h5,
  h6,
  head,
  header,
  hr,
  html,
  i,
  iframe,
  img,
  input,
  label,
  legend,
  li,
  link,
  main,
  map,
  math,
  menu,
  meta,
  nav,
  noscript,
  object,
  ol,
  option,
  p,
  picture,
  pre,
  q,
  s,
  script,
  section,
  select,
  small,
  span,
  strong,
  style,
  sub,
  summary,
  sup,
  svg,
  table,
  tbody,
  td,
  textarea,
  tfoot,
  th,
  thead,
  time,
  title,
  tr,
  u,
  ul,
  video,
  wbr,
  xmp,
  template_
};

struct Attribute {
  Span name;   // lower case
  Span value;  // entities decoded
};

struct Node {
  Tag tag;
  std::uint32_t parent;           // the root is its own parent
  std::uint32_t end;              // one past the last descendant
  std::uint32_t first_attribute;  // attributes are [first_attribute, next node's first_attribute)
  Span text;                      // of a text node, in `characters`
};

struct HtmlTree {
  std::vector<Node> nodes;  // nodes[0] is a root without a tag of its own
  std::vector<Attribute> attributes;
  std::string characters;

  std::string_view text(std::uint32_t node) const { return nodes[node].text.of(characters); }
  // The attribute's value; empty where the node has none.
  std::string_view attribute(std::uint32_t node, std::string_view name) const;
  bool has_attribute(std::uint32_t node, std::string_view name) const;
  // All text of the subtree, white space runs made one space, none at the ends; at most `limit` bytes. Script and style
  // left out.
  std::string text_of(std::uint32_t node, std::size_t limit = 100'000) const;
  bool empty() const { return nodes.size() <= 1; }
};

// Parses UTF-8. Never fails: what is no HTML becomes text.
HtmlTree parse_html(std::string_view html);

Tag tag_named(std::string_view lower_case_name);

}  // namespace annals

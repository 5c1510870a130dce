// A pass over the tags alone. Depth is counted by the tags that must be closed; those whose end may be left out (p, li,
// td, …) and those without content do not count, so that a long sloppy page is not taken for a deep one. One pass
// decides whether anything is beyond the limits, a second, on the few pages where it is, writes the page without it.
#include "page/html_limits.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstring>

namespace annals {
namespace {

struct TagText {
  std::size_t begin = 0;  // of '<'
  std::size_t end = 0;    // past '>'
  std::size_t attributes = 0;
  std::size_t attributes_end = 0;  // where the last permitted attribute ends
  bool closing = false;
  bool self_closed = false;
  std::string_view name;
};

bool counts(std::string_view name) {
  static constexpr std::array<std::string_view, 30> uncounted = {
      "p",     "li",    "td",    "tr",    "th",     "dt",    "dd",    "option", "optgroup", "tbody",
      "thead", "tfoot", "br",    "img",   "hr",     "a",     "input", "meta",   "link",     "base",
      "area",  "col",   "embed", "param", "source", "track", "wbr",   "html",   "head",     "body"};
  std::array<char, 9> lower{};
  if (name.size() >= lower.size()) return true;
  std::transform(name.begin(), name.end(), lower.begin(),
                 [](unsigned char c) { return static_cast<char>(std::tolower(c)); });
  return std::find(uncounted.begin(), uncounted.end(), std::string_view(lower.data(), name.size())) == uncounted.end();
}

// The tag that begins at `begin`, or one that ends at once where no tag begins there.
TagText read_tag(std::string_view html, std::size_t begin) {
  TagText tag{.begin = begin, .end = begin + 1, .name = {}};
  std::size_t at = begin + 1;
  if (at < html.size() && html[at] == '/') {
    tag.closing = true;
    ++at;
  }
  if (at >= html.size() || std::isalpha(static_cast<unsigned char>(html[at])) == 0) return tag;
  const std::size_t name_begin = at;
  while (at < html.size() && std::strchr(" \t\r\n\f/>", html[at]) == nullptr) ++at;
  tag.name = html.substr(name_begin, at - name_begin);
  tag.attributes_end = at;
  bool between = true;
  for (; at < html.size() && html[at] != '>'; ++at) {
    const char c = html[at];
    if (c == '"' || c == '\'') {
      const bool value = html[at - 1] == '=' || html[at - 1] == ' ';
      const std::size_t close = value ? html.find(c, at + 1) : std::string_view::npos;
      if (close != std::string_view::npos) at = close;
      between = false;
    } else if (std::isspace(static_cast<unsigned char>(c)) != 0 || c == '/') {
      between = true;
    } else if (between) {
      between = false;
      ++tag.attributes;
    }
    if (tag.attributes <= kMostAttributes) tag.attributes_end = at + 1;
  }
  tag.self_closed = at > begin && at < html.size() && html[at - 1] == '/';
  tag.end = std::min(at + 1, html.size());
  return tag;
}

// Calls `take(tag, depth)` for each tag; depth is that of the element opened or closed.
template <class Take>
void for_each_tag(std::string_view html, Take take) {
  std::size_t depth = 0;
  bool comments_close =
      true;  // false once a search for "-->" has reached the end, lest each later comment search again
  for (std::size_t at = html.find('<'); at != std::string_view::npos; at = html.find('<', at)) {
    if (html.substr(at).starts_with("<!--")) {
      const std::size_t close = comments_close ? html.find("-->", at + 4) : std::string_view::npos;
      comments_close = close != std::string_view::npos;
      at = close == std::string_view::npos ? at + 4 : close + 3;
      continue;
    }
    const TagText tag = read_tag(html, at);
    at = tag.end;
    if (tag.name.empty()) continue;
    const bool counted = counts(tag.name) && !tag.self_closed;
    if (tag.closing) {
      take(tag, depth);
      if (counted && depth > 0) --depth;
    } else {
      if (counted) ++depth;
      take(tag, depth);
    }
  }
}

}  // namespace

std::optional<std::string> within_html_limits(std::string_view html) {
  bool within = true;
  for_each_tag(html, [&](const TagText& tag, std::size_t depth) {
    within = within && depth <= kDeepestElement && tag.attributes <= kMostAttributes;
  });
  if (within) return {};

  std::string out;
  out.reserve(html.size());
  std::size_t copied = 0;
  for_each_tag(html, [&](const TagText& tag, std::size_t depth) {
    if (depth <= kDeepestElement && tag.attributes <= kMostAttributes) return;
    out.append(html.substr(copied, tag.begin - copied));
    if (depth <= kDeepestElement) out.append(html.substr(tag.begin, tag.attributes_end - tag.begin)).push_back('>');
    copied = tag.end;
  });
  out.append(html.substr(copied));
  return out;
}

}  // namespace annals

// A pass over the tags alone. Depth is counted by the tags that must be closed; those whose end may be left out (p, li,
// td, …) and those without content do not count, so that a long sloppy page is not taken for a deep one. One pass
// decides whether anything is beyond the limits, a second, on the few pages where it is, writes the page without it.
#include "page/html_limits.h"

#include <algorithm>
#include <array>
#include <cctype>
#include <cstdint>

#include "text/utf8.h"

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

// A tag's name of up to eight letters as one number, whatever their case.
constexpr std::uint64_t name_number(std::string_view name) {
  std::uint64_t number = 0;
  for (const char c : name) number = number << 8 | (static_cast<unsigned char>(c) | 0x20U);
  return number;
}

bool counts(std::string_view name) {
  static constexpr std::array<std::uint64_t, 30> uncounted = {
      name_number("p"),     name_number("li"),    name_number("td"),     name_number("tr"),       name_number("th"),
      name_number("dt"),    name_number("dd"),    name_number("option"), name_number("optgroup"), name_number("tbody"),
      name_number("thead"), name_number("tfoot"), name_number("br"),     name_number("img"),      name_number("hr"),
      name_number("a"),     name_number("input"), name_number("meta"),   name_number("link"),     name_number("base"),
      name_number("area"),  name_number("col"),   name_number("embed"),  name_number("param"),    name_number("source"),
      name_number("track"), name_number("wbr"),   name_number("html"),   name_number("head"),     name_number("body")};
  if (name.size() > sizeof(std::uint64_t)) return true;
  return std::ranges::find(uncounted, name_number(name)) == uncounted.end();
}

bool ends_name(char c) {
  return is_ascii_space(c) || c == '/' || c == '>' || c == '\0';
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
  while (at < html.size() && !ends_name(html[at])) ++at;
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
    } else if (is_ascii_space(c) || c == '/') {
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

// Collects <meta>, <link rel=canonical>, <html lang>, <title> and JSON-LD in one pass, then settles title and language.
#include "page/html_metadata.h"

#include <algorithm>
#include <array>
#include <cctype>

namespace annals {
namespace {

void take_language(std::string_view tag, HtmlMetadata& out) {
  if (!out.language.empty() || tag.size() < 2) return;
  std::string lower;
  for (const char c : tag)
    lower.push_back(c == '_' ? '-' : static_cast<char>(std::tolower(static_cast<unsigned char>(c))));
  const std::size_t end = lower.find('-');
  const std::string primary = lower.substr(0, end);
  const bool letters =
      std::all_of(primary.begin(), primary.end(), [](unsigned char c) { return std::islower(c) != 0; });
  if (primary.size() > 3 || !letters) return;
  out.language = primary;
  if (end != std::string::npos) out.region = lower.substr(end + 1);
}

void take_meta(const HtmlTree& tree, std::uint32_t at, HtmlMetadata& out) {
  const std::string_view content = tree.attribute(at, "content");
  if (content.empty()) return;
  for (const std::string_view name : {"property", "name", "itemprop", "http-equiv"}) {
    const std::string_view key = tree.attribute(at, name);
    if (!key.empty()) out.meta.push_back({folded(key), std::string(content)});
  }
}

// "Headline - Site", "Headline | Site": the part that is also in the heading, else the longest.
std::string without_site(const std::string& title, const std::string& heading) {
  static constexpr std::array<std::string_view, 8> separators = {" | ",  " - ", " – ", " — ",
                                                                 " :: ", " « ", " » ", " · "};
  if (!heading.empty() && title.find(heading) != std::string::npos) return heading;
  std::size_t last = std::string::npos;
  for (const std::string_view separator : separators) {
    const std::size_t at = title.rfind(separator);
    if (at != std::string::npos && (last == std::string::npos || at > last)) last = at;
  }
  return last == std::string::npos || last < 15 ? title : title.substr(0, last);
}

std::string heading_text(const HtmlTree& tree, std::uint32_t at) {
  return at == 0 ? std::string() : tree.text_of(at, 1000);
}

// The first <h1> whose text is in the document's title or og:title; else the first with text.
std::uint32_t headline_heading(const HtmlTree& tree, const std::string& titles) {
  std::uint32_t first = 0;
  const std::string folded_titles = folded(titles);
  for (std::uint32_t at = 1; at < tree.nodes.size(); ++at) {
    if (tree.nodes[at].tag != Tag::h1) continue;
    const std::string text = folded(heading_text(tree, at));
    if (text.empty()) continue;
    if (first == 0) first = at;
    if (text.size() > 8 && folded_titles.find(text) != std::string::npos) return at;
  }
  return first;
}

std::string json_ld_headline(const HtmlMetadata& out, const PageRules& rules) {
  for (const JsonFields& json : out.json_ld) {
    for (const JsonField& field : json.fields) {
      if (field.key != "headline") continue;
      for (const std::string& type : json.objects[field.object].types) {
        if (rules.article_types.contains(type)) return field.value;
      }
    }
  }
  return {};
}

}  // namespace

std::string_view HtmlMetadata::value(std::string_view key) const {
  for (const MetaField& field : meta) {
    if (field.key == key) return field.value;
  }
  return {};
}

HtmlMetadata html_metadata(const HtmlTree& tree, const PageRules& rules) {
  HtmlMetadata out;
  std::string document_title;
  for (std::uint32_t at = 1; at < tree.nodes.size(); ++at) {
    switch (tree.nodes[at].tag) {
      case Tag::html:
        take_language(tree.attribute(at, "lang"), out);
        break;
      case Tag::meta:
        take_meta(tree, at, out);
        break;
      case Tag::title:
        if (document_title.empty()) document_title = tree.text_of(at, 2000);
        break;
      case Tag::link:
        if (tree.attribute(at, "rel") == "canonical" && out.canonical.empty())
          out.canonical = tree.attribute(at, "href");
        break;
      case Tag::script:
        if (at + 1 < tree.nodes[at].end && folded(tree.attribute(at, "type")).starts_with("application/ld+json")) {
          out.json_ld.push_back(json_fields(tree.text(at + 1)));
        }
        break;
      default:
        break;
    }
  }
  take_language(out.value("og:locale"), out);
  take_language(out.value("content-language"), out);
  if (out.canonical.empty()) out.canonical = out.value("og:url");
  const std::string og_title(out.value("og:title"));
  out.heading = headline_heading(tree, document_title + "\n" + og_title);
  const std::string heading = heading_text(tree, out.heading);
  const std::string headline = json_ld_headline(out, rules);
  for (const std::string& title : {og_title, document_title, headline}) {
    if (!heading.empty() && title.find(heading) != std::string::npos) out.title = heading;
  }
  if (out.title.empty())
    out.title = !og_title.empty()   ? without_site(og_title, heading)
                : !headline.empty() ? headline
                                    : without_site(document_title, heading);
  if (out.title.empty()) out.title = heading;
  return out;
}

}  // namespace annals

// Collects <meta>, <link rel=canonical>, <html lang>, <title> and JSON-LD in one pass, then settles title and language.
#include "page/html_metadata.h"

#include <unicode/uchar.h>
#include <unicode/utf8.h>

#include <algorithm>
#include <array>
#include <cctype>

namespace annals {
namespace {

constexpr std::size_t kScopeReach = 40;    // levels
constexpr std::size_t kShortHeading = 10;  // bytes; shorter ones are in a title by chance

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

void take_meta(const HtmlTree& tree, std::uint32_t at, const PageRules& rules, HtmlMetadata& out) {
  const std::string_view content = tree.attribute(at, "content");
  if (content.empty()) return;
  for (const std::string_view name : {"property", "name", "itemprop", "http-equiv"}) {
    const std::string_view key = tree.attribute(at, name);
    if (key.empty()) continue;
    out.meta.push_back({folded(key), std::string(content), name == "itemprop" && is_of_other_thing(tree, at, rules)});
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

// Letters and digits alone, folded, a space around each word: titles differ in their marks.
std::string words_alone(std::string_view text) {
  std::string out(" ");
  const std::string key = folded(text);
  const auto* bytes = reinterpret_cast<const std::uint8_t*>(key.data());
  for (std::int32_t at = 0; at < static_cast<std::int32_t>(key.size());) {
    const std::int32_t begin = at;
    UChar32 c = 0;
    U8_NEXT_OR_FFFD(bytes, at, static_cast<std::int32_t>(key.size()), c);
    const bool word =
        u_isalnum(c) != 0 || u_charType(c) == U_NON_SPACING_MARK || u_charType(c) == U_COMBINING_SPACING_MARK;
    if (word) {
      out.append(key, static_cast<std::size_t>(begin), static_cast<std::size_t>(at - begin));
    } else if (out.back() != ' ') {
      out.push_back(' ');
    }
  }
  if (out.back() != ' ') out.push_back(' ');
  return out;
}

// How many bytes of words a heading and the page's titles share, where one holds the other; 0 else. Smaller headings are
// in a title by chance more often, so most of the title has to be there.
std::size_t shared_words(const std::string& heading, const std::vector<std::string>& titles, bool largest) {
  std::size_t most = 0;
  for (const std::string& title : titles) {
    const std::size_t shared = std::min(heading.size(), title.size());
    if (shared <= kShortHeading || (!largest && shared * 10 < title.size() * 7)) continue;
    if (title.find(heading) != std::string::npos || heading.find(title) != std::string::npos)
      most = std::max(most, shared);
  }
  return most;
}

constexpr std::size_t kHeadlineWords = 3;
constexpr std::ptrdiff_t kLongestName = 4;  // words of a site's name, with one to spare

// How many words of four letters and more of a heading a title has, too; both as words_alone gives them.
std::size_t common_words(const std::string& heading, const std::string& title) {
  std::size_t common = 0;
  for (std::size_t begin = 1; begin < heading.size();) {
    const std::size_t end = std::min(heading.find(' ', begin), heading.size());
    if (end - begin >= 4 && title.find(heading.substr(begin - 1, end - begin + 2)) != std::string::npos) ++common;
    begin = end + 1;
  }
  return common;
}

// The heading that says most of the page's title, an <h1> before smaller ones; else the first <h1>.
std::uint32_t headline_heading(const HtmlTree& tree, const std::vector<std::string>& titles) {
  std::vector<std::string> title_words;
  for (const std::string& title : titles) {
    title_words.push_back(words_alone(title));
    title_words.push_back(words_alone(without_site(title, {})));
  }
  std::uint32_t best = 0;
  std::size_t most = 0;
  for (std::uint32_t at = 1; at < tree.nodes.size(); ++at) {
    const Tag tag = tree.nodes[at].tag;
    if (tag != Tag::h1 && tag != Tag::h2 && tag != Tag::h3) continue;
    const std::string words = words_alone(heading_text(tree, at));
    if (words.size() < 2) continue;
    const bool largest = tag == Tag::h1;
    const std::size_t shared = shared_words(words, title_words, largest);
    const bool larger = largest && best != 0 && tree.nodes[best].tag != Tag::h1;
    if (shared > most || (shared == most && shared > 0 && larger) || (largest && best == 0)) {
      best = at;
      most = shared;
    }
  }
  return best;
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

bool is_of_other_thing(const HtmlTree& tree, std::uint32_t node, const PageRules& rules) {
  for (std::size_t step = 0; node != 0 && step < kScopeReach; ++step) {
    node = tree.nodes[node].parent;
    if (!tree.has_attribute(node, "itemscope")) continue;
    const std::string_view address = tree.attribute(node, "itemtype");
    const std::string type = folded(address.substr(address.rfind('/') + 1));
    if (type.empty() || rules.article_types.contains(type)) return false;
    return tree.has_attribute(node, "itemprop") || !rules.page_types.contains(type);
  }
  return false;
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
        take_meta(tree, at, rules, out);
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
  out.heading = headline_heading(tree, {document_title, og_title});
  const std::string heading = heading_text(tree, out.heading);
  const std::string headline = json_ld_headline(out, rules);
  // The headline that readers see, rather than one for search engines, where the two have words in common; of the page's only
  // large heading, if it is more than a name, one word is enough.
  if (out.heading != 0 && tree.nodes[out.heading].tag == Tag::h1) {
    const std::string words = words_alone(heading);
    const bool only = std::ranges::count(tree.nodes, Tag::h1, &Node::tag) == 1;
    const bool says_more = std::ranges::count(words, ' ') > kLongestName;
    if (common_words(words, words_alone(og_title + " " + document_title)) >= (only && says_more ? 1 : kHeadlineWords))
      out.title = heading;
  }
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

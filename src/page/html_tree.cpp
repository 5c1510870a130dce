// libxml2's HTML parser in SAX mode feeds the flat tree: it mends what pages get wrong (unclosed, misnested, unquoted),
// the tree keeps what later steps read. Its own document tree is never built, which saves half the time and all
// recursion.
#include "page/html_tree.h"

#include <libxml/HTMLparser.h>
#include <libxml/parserInternals.h>

#include <algorithm>
#include <array>
#include <cstring>
#include <memory>
#include <new>
#include <optional>
#include <unordered_map>

#include "page/html_limits.h"

namespace annals {
namespace {

constexpr std::size_t kLongestAttribute = 1 << 16;  // metadata holds whole descriptions; more is data, not words

struct TagName {
  std::string_view name;
  Tag tag;
};

const std::unordered_map<std::string_view, Tag>& tag_table() {
  static const std::unordered_map<std::string_view, Tag> table = {{"a", Tag::a},
                                                                  {"abbr", Tag::abbr},
                                                                  {"address", Tag::address},
                                                                  {"article", Tag::article},
                                                                  {"aside", Tag::aside},
                                                                  {"audio", Tag::audio},
                                                                  {"b", Tag::b},
                                                                  {"blockquote", Tag::blockquote},
                                                                  {"body", Tag::body},
                                                                  {"br", Tag::br},
                                                                  {"button", Tag::button},
                                                                  {"canvas", Tag::canvas},
                                                                  {"caption", Tag::caption},
                                                                  {"center", Tag::center},
                                                                  {"cite", Tag::cite},
                                                                  {"code", Tag::code},
                                                                  {"dd", Tag::dd},
                                                                  {"details", Tag::details},
                                                                  {"div", Tag::div},
                                                                  {"dl", Tag::dl},
                                                                  {"dt", Tag::dt},
                                                                  {"em", Tag::em},
                                                                  {"embed", Tag::embed},
                                                                  {"fieldset", Tag::fieldset},
                                                                  {"figcaption", Tag::figcaption},
                                                                  {"figure", Tag::figure},
                                                                  {"font", Tag::font},
                                                                  {"footer", Tag::footer},
                                                                  {"form", Tag::form},
                                                                  {"frame", Tag::frame},
                                                                  {"h1", Tag::h1},
                                                                  {"h2", Tag::h2},
                                                                  {"h3", Tag::h3},
                                                                  {"h4", Tag::h4},
                                                                  {"h5", Tag::h5},
                                                                  {"h6", Tag::h6},
                                                                  {"head", Tag::head},
                                                                  {"header", Tag::header},
                                                                  {"hr", Tag::hr},
                                                                  {"html", Tag::html},
                                                                  {"i", Tag::i},
                                                                  {"iframe", Tag::iframe},
                                                                  {"img", Tag::img},
                                                                  {"input", Tag::input},
                                                                  {"label", Tag::label},
                                                                  {"legend", Tag::legend},
                                                                  {"li", Tag::li},
                                                                  {"link", Tag::link},
                                                                  {"main", Tag::main},
                                                                  {"map", Tag::map},
                                                                  {"math", Tag::math},
                                                                  {"menu", Tag::menu},
                                                                  {"meta", Tag::meta},
                                                                  {"nav", Tag::nav},
                                                                  {"noscript", Tag::noscript},
                                                                  {"object", Tag::object},
                                                                  {"ol", Tag::ol},
                                                                  {"option", Tag::option},
                                                                  {"p", Tag::p},
                                                                  {"picture", Tag::picture},
                                                                  {"pre", Tag::pre},
                                                                  {"q", Tag::q},
                                                                  {"s", Tag::s},
                                                                  {"script", Tag::script},
                                                                  {"section", Tag::section},
                                                                  {"select", Tag::select},
                                                                  {"small", Tag::small},
                                                                  {"span", Tag::span},
                                                                  {"strong", Tag::strong},
                                                                  {"style", Tag::style},
                                                                  {"sub", Tag::sub},
                                                                  {"summary", Tag::summary},
                                                                  {"sup", Tag::sup},
                                                                  {"svg", Tag::svg},
                                                                  {"table", Tag::table},
                                                                  {"tbody", Tag::tbody},
                                                                  {"td", Tag::td},
                                                                  {"textarea", Tag::textarea},
                                                                  {"tfoot", Tag::tfoot},
                                                                  {"th", Tag::th},
                                                                  {"thead", Tag::thead},
                                                                  {"time", Tag::time},
                                                                  {"title", Tag::title},
                                                                  {"tr", Tag::tr},
                                                                  {"u", Tag::u},
                                                                  {"ul", Tag::ul},
                                                                  {"video", Tag::video},
                                                                  {"wbr", Tag::wbr},
                                                                  {"xmp", Tag::xmp},
                                                                  {"template", Tag::template_}};
  return table;
}

bool keeps(std::string_view name) {
  return !(name.starts_with("on") || name.starts_with("src") || name == "d" || name == "points" ||
           name.starts_with("data-src") || name == "sizes" || name == "width" || name == "height" || name == "target" ||
           name == "alt");
}

std::string_view view(const xmlChar* text) {
  return reinterpret_cast<const char*>(text);
}

// Receives libxml2's events; `open_` is the path from the root to where the next node goes.
class TreeWriter {
 public:
  explicit TreeWriter(HtmlTree& tree) : tree_(tree) {
    tree_.nodes.push_back({Tag::unknown, 0, 0, 0, {}});
    open_.push_back(0);
  }

  void open(const xmlChar* name, const xmlChar** attributes) {
    add(tag_named(view(name)));
    open_.push_back(static_cast<std::uint32_t>(tree_.nodes.size() - 1));
    for (; attributes != nullptr && *attributes != nullptr; attributes += 2) {
      if (!keeps(view(attributes[0]))) continue;
      const Span key = store(view(attributes[0]));
      const Span value =
          attributes[1] == nullptr ? Span{key.end, key.end} : store(view(attributes[1]).substr(0, kLongestAttribute));
      tree_.attributes.push_back({key, value});
    }
  }

  void close() {
    if (open_.size() <= 1) return;
    tree_.nodes[open_.back()].end = static_cast<std::uint32_t>(tree_.nodes.size());
    open_.pop_back();
  }

  void text(const xmlChar* text, int size) {
    const Span written = store({reinterpret_cast<const char*>(text), static_cast<std::size_t>(size)});
    Node& last = tree_.nodes.back();
    if (last.tag == Tag::text && last.parent == open_.back() && last.text.end == written.begin) {
      last.text.end = written.end;
    } else {
      add(Tag::text);
      tree_.nodes.back().text = written;
    }
  }

  void finish() {
    while (open_.size() > 1) close();
    tree_.nodes[0].end = static_cast<std::uint32_t>(tree_.nodes.size());
  }

 private:
  void add(Tag tag) {
    const auto index = static_cast<std::uint32_t>(tree_.nodes.size());
    tree_.nodes.push_back({tag, open_.back(), index + 1, static_cast<std::uint32_t>(tree_.attributes.size()), {}});
  }

  Span store(std::string_view text) {
    const std::size_t begin = tree_.characters.size();
    tree_.characters.append(text);
    return {begin, begin + text.size()};
  }

  HtmlTree& tree_;
  std::vector<std::uint32_t> open_;
};

xmlSAXHandler sax_events() {
  xmlSAXHandler events{};
  events.startElement = [](void* writer, const xmlChar* name, const xmlChar** attributes) {
    static_cast<TreeWriter*>(writer)->open(name, attributes);
  };
  events.endElement = [](void* writer, const xmlChar*) { static_cast<TreeWriter*>(writer)->close(); };
  events.characters = [](void* writer, const xmlChar* text, int size) {
    static_cast<TreeWriter*>(writer)->text(text, size);
  };
  events.ignorableWhitespace = events.characters;
  events.cdataBlock = events.characters;
  return events;
}

}  // namespace

Tag tag_named(std::string_view lower_case_name) {
  const auto found = tag_table().find(lower_case_name);
  return found == tag_table().end() ? Tag::unknown : found->second;
}

HtmlTree parse_html(std::string_view html) {
  // libxml2 sets itself up at its first use, and two threads that do so at once may wait for each other for ever.
  [[maybe_unused]] static const bool set_up = (xmlInitParser(), true);
  HtmlTree tree;
  tree.characters.reserve(html.size());
  tree.nodes.reserve(html.size() / 32 + 16);
  TreeWriter writer(tree);
  const std::optional<std::string> limited = within_html_limits(html);
  if (limited) html = *limited;
  if (!html.empty()) {
    xmlSAXHandler events = sax_events();
    const std::unique_ptr<htmlParserCtxt, decltype(&htmlFreeParserCtxt)> parser(
        htmlCreateMemoryParserCtxt(html.data(), static_cast<int>(html.size())), htmlFreeParserCtxt);
    if (!parser) throw std::bad_alloc();
    std::memcpy(parser->sax, &events, sizeof events);
    parser->userData = &writer;
    htmlCtxtUseOptions(parser.get(), HTML_PARSE_RECOVER | HTML_PARSE_NOERROR | HTML_PARSE_NOWARNING | HTML_PARSE_NONET |
                                         HTML_PARSE_IGNORE_ENC);
    xmlSwitchEncoding(parser.get(), XML_CHAR_ENCODING_UTF8);
    htmlParseDocument(parser.get());
    if (parser->errNo == XML_ERR_NO_MEMORY) throw std::bad_alloc();
  }
  writer.finish();
  return tree;
}

std::string_view HtmlTree::attribute(std::uint32_t node, std::string_view name) const {
  const std::size_t end = node + 1 < nodes.size() ? nodes[node + 1].first_attribute : attributes.size();
  for (std::size_t at = nodes[node].first_attribute; at < end; ++at) {
    if (attributes[at].name.of(characters) == name) return attributes[at].value.of(characters);
  }
  return {};
}

bool HtmlTree::has_attribute(std::uint32_t node, std::string_view name) const {
  const std::size_t end = node + 1 < nodes.size() ? nodes[node + 1].first_attribute : attributes.size();
  for (std::size_t at = nodes[node].first_attribute; at < end; ++at) {
    if (attributes[at].name.of(characters) == name) return true;
  }
  return false;
}

std::string HtmlTree::text_of(std::uint32_t node, std::size_t limit) const {
  std::string out;
  bool space = false;
  for (std::uint32_t at = node; at < nodes[node].end && out.size() < limit;) {
    const Node& current = nodes[at];
    if (current.tag == Tag::script || current.tag == Tag::style) {
      at = current.end;
      continue;
    }
    if (current.tag != Tag::text) {
      space = space || (current.tag != Tag::unknown && current.tag != Tag::b && current.tag != Tag::i &&
                        current.tag != Tag::em && current.tag != Tag::strong && current.tag != Tag::a &&
                        current.tag != Tag::span && current.tag != Tag::font && current.tag != Tag::sup &&
                        current.tag != Tag::sub);
    } else {
      for (const char c : text(at)) {
        if (c == ' ' || (c >= '\t' && c <= '\r')) {
          space = true;
          continue;
        }
        if (space && !out.empty()) out.push_back(' ');
        space = false;
        out.push_back(c);
      }
    }
    ++at;
  }
  return out;
}

}  // namespace annals

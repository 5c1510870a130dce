// container.xml names the package, the package names the chapters; chapters are HTML and go through the page stage's parser.
#include "readers/epub.h"

#include <map>
#include <string>
#include <vector>

#include "page/encoding.h"
#include "page/html_blocks.h"
#include "page/html_tree.h"
#include "readers/draft.h"
#include "readers/xml_reader.h"
#include "text/utf8.h"

namespace annals {
namespace {

struct Package {
  std::string title;
  std::string language;
  std::vector<std::string> chapters;  // names in the archive
};

Error damaged(std::string_view what) {
  return {ErrorKind::damaged, "the file is damaged: " + std::string(what), ""};
}

// "text/ch%201.xhtml#a" beside "OEBPS/content.opf": "OEBPS/text/ch 1.xhtml".
std::string beside(const std::string& package, std::string href) {
  href.resize(std::min(href.find('#'), href.size()));
  std::string name;
  for (std::size_t at = 0; at < href.size(); ++at) {
    const auto digit = [&](std::size_t i) {
      const char c = i < href.size() ? ascii_lower(href[i]) : ' ';
      return is_ascii_digit(c) ? c - '0' : c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
    };
    if (href[at] == '%' && digit(at + 1) >= 0 && digit(at + 2) >= 0) {
      name += static_cast<char>(digit(at + 1) * 16 + digit(at + 2));
      at += 2;
    } else {
      name += href[at];
    }
  }
  const std::size_t slash = package.rfind('/');
  std::string folder = slash == std::string::npos ? "" : package.substr(0, slash + 1);
  while (name.starts_with("../") && !folder.empty()) {
    name.erase(0, 3);
    folder.resize(folder.size() - 1);
    folder.resize(folder.rfind('/') == std::string::npos ? 0 : folder.rfind('/') + 1);
  }
  return folder + name;
}

Result<Package> read_package(const std::string& name, std::string_view bytes) {
  struct Item {
    std::string name;
    bool is_navigation = false;
  };
  std::map<std::string, Item> items;
  Package package;
  std::vector<std::string> spine;
  XmlReader xml(bytes);
  std::string* into = nullptr;
  while (xml.next()) {
    if (xml.is_text() && into != nullptr) *into += xml.text();
    if (xml.is_end()) into = nullptr;
    if (!xml.is_start()) continue;
    if (xml.name() == "title" && package.title.empty()) {
      into = &package.title;
    } else if (xml.name() == "language" && package.language.empty()) {
      into = &package.language;
    } else if (xml.name() == "item") {
      items[xml.attribute("id")] = {beside(name, xml.attribute("href")),
                                    xml.attribute("properties").find("nav") != std::string::npos};
    } else if (xml.name() == "itemref") {
      spine.push_back(xml.attribute("idref"));
    }
  }
  if (xml.failed()) return damaged("its package is no well-formed XML");
  for (const std::string& id : spine) {
    const auto item = items.find(id);
    if (item != items.end() && !item->second.is_navigation) package.chapters.push_back(item->second.name);
  }
  package.language = ascii_lower(package.language.substr(0, package.language.find_first_of("-_")));
  return package;
}

// A part of the book that is none of its text, by the type that it gives itself.
bool is_matter(std::string_view types) {
  for (const std::string_view matter : {"toc", "titlepage", "halftitlepage", "copyright-page", "cover", "landmarks",
                                        "index", "page-list", "colophon"}) {
    for (std::size_t at = types.find(matter); at != std::string_view::npos; at = types.find(matter, at + 1)) {
      const std::size_t end = at + matter.size();
      if ((at == 0 || types[at - 1] == ' ') && (end == types.size() || types[end] == ' ')) return true;
    }
  }
  return false;
}

// Page breaks are marked in the tree and not in the blocks, which know the nodes that their text comes from.
std::vector<std::pair<std::uint32_t, std::uint32_t>> page_breaks(const HtmlTree& tree) {
  std::vector<std::pair<std::uint32_t, std::uint32_t>> breaks;
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    if (tree.nodes[node].tag == Tag::text) continue;
    if (tree.attribute(node, "epub:type") != "pagebreak" && tree.attribute(node, "role") != "doc-pagebreak") continue;
    std::string label(tree.attribute(node, "title"));
    if (label.empty()) label = tree.attribute(node, "aria-label");
    if (label.empty()) label = tree.text_of(node, 20);
    std::uint32_t page = 0;
    for (const char c : label) {
      if (is_ascii_digit(c) && page < 100'000) page = page * 10 + static_cast<std::uint32_t>(c - '0');
    }
    if (page > 0) breaks.emplace_back(node, page);
  }
  return breaks;
}

void take_chapter(const HtmlTree& tree, Draft& draft) {
  std::vector<bool> left_out(tree.nodes.size(), false);
  for (std::uint32_t node = 0; node < tree.nodes.size(); ++node) {
    const Tag tag = tree.nodes[node].tag;
    if (tag == Tag::text) continue;
    const std::string_view types = tree.attribute(node, "epub:type");
    if (tag == Tag::body && is_matter(types)) return;
    left_out[node] = tag == Tag::script || tag == Tag::style || tag == Tag::head || tag == Tag::nav ||
                     tag == Tag::title || is_matter(types) || types == "pagebreak" ||
                     tree.attribute(node, "role") == "doc-pagebreak";
  }
  const auto breaks = page_breaks(tree);
  auto next = breaks.begin();
  for (TextBlock& block : text_blocks(tree, 0, left_out)) {
    DraftBlock taken{.kind = block.kind, .text = std::move(block.text)};
    for (; next != breaks.end() && next->first < block.end; ++next)
      taken.marks.assign(1, {.offset = 0, .page = next->second});
    draft.blocks.push_back(std::move(taken));
  }
}

}  // namespace

Result<Article> epub_article(ZipArchive archive, const DocumentHint& hint, const PageRules& rules, Budget& budget) {
  Result<std::string> container = archive.read("META-INF/container.xml", budget);
  if (!container)
    return container.error().kind == ErrorKind::not_found ? damaged("it names no package") : container.error();
  std::string package_name;
  XmlReader xml(*container);
  while (xml.next()) {
    if (xml.starts("rootfile") && package_name.empty()) package_name = xml.attribute("full-path");
  }
  Result<std::string> bytes = archive.read(package_name, budget);
  if (!bytes) return bytes.error().kind == ErrorKind::not_found ? damaged("its package is missing") : bytes.error();
  const Result<Package> package = read_package(package_name, *bytes);
  if (!package) return package.error();
  Draft draft{.title = package->title, .language = package->language};
  for (const std::string& chapter : package->chapters) {
    Result<std::string> page = archive.read(chapter, budget);
    if (!page && page.error().kind == ErrorKind::not_found) continue;
    if (!page) return std::move(page).error();
    Result<DecodedText> text = decode(*std::move(page), true);
    if (!text) {
      if (archive.has("META-INF/encryption.xml")) return Error{ErrorKind::encrypted, "its chapters are encrypted", ""};
      continue;
    }
    take_chapter(parse_html(text->text), draft);
  }
  return article_of(std::move(draft), hint, rules);
}

}  // namespace annals

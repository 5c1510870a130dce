// RSS 2.0, RSS 1.0 (RDF) and Atom (RFC 4287) name the same things differently; each item becomes a page of its text.
#include <vector>

#include "page/html_tree.h"
#include "page/written_date.h"
#include "readers/members.h"
#include "readers/xml_reader.h"
#include "text/utf8.h"

namespace annals {
namespace {

struct Item {
  std::string title, link, day, changed, text, summary;
};

void append_escaped(std::string& out, std::string_view text) {
  for (const char c : text) {
    if (c == '<') {
      out += "&lt;";
    } else if (c == '&') {
      out += "&amp;";
    } else {
      out += c;
    }
  }
}

// The content of the element that has started: its text, and elements within it (XHTML) as tags.
std::string content(XmlReader& xml, bool escaped_html) {
  std::string out;
  int depth = 0;
  while (xml.next()) {
    if (xml.is_start()) {
      ++depth;
      out.append("<").append(xml.name()).append(">");
    } else if (xml.is_end()) {
      if (depth-- == 0) break;
      out.append("</").append(xml.name()).append(">");
    } else if (escaped_html && depth == 0) {
      out += xml.text();
    } else {
      append_escaped(out, xml.text());
    }
  }
  return out;
}

std::string plain(XmlReader& xml) {
  std::string text = content(xml, true);
  const std::size_t begin = text.find_first_not_of(" \t\r\n");
  if (begin == std::string::npos) return {};
  return text.substr(begin, text.find_last_not_of(" \t\r\n") - begin + 1);
}

void read_field(XmlReader& xml, Item& item) {
  const std::string name(xml.name());
  if (name == "link") {
    const std::string relation = xml.attribute("rel");
    const std::string address = xml.attribute("href");
    const std::string text = plain(xml);
    if (relation.empty() || relation == "alternate") item.link = address.empty() ? text : address;
  } else if (name == "title") {
    const std::string title = plain(xml);
    if (item.title.empty()) item.title = parse_html(title).text_of(0, 1000);
  } else if (name == "pubDate" || name == "published" || name == "date") {
    item.day = plain(xml);
  } else if (name == "updated" || name == "modified") {
    item.changed = plain(xml);
  } else if (name == "encoded" || name == "content") {
    const bool xhtml = xml.attribute("type") == "xhtml";
    item.text = content(xml, !xhtml);
  } else if (name == "description" || name == "summary") {
    const bool xhtml = xml.attribute("type") == "xhtml";
    item.summary = content(xml, !xhtml);
  } else {
    xml.skip();
  }
}

Member member_of(Item item, std::size_t number, const std::string& language, const PageRules& rules) {
  Member member;
  member.name = item.link.empty() ? std::to_string(number) : item.link;
  member.hint.url = item.link;
  member.hint.title = item.title;
  member.hint.language = language;
  const std::string& stamp = item.day.empty() ? item.changed : item.day;
  if (const auto day = parse_stamp(stamp, rules, false)) {
    member.hint.date = day->day;
    member.hint.date_source = "feed item";
    member.hint.date_kind = DateSource::metadata;
  }
  const std::string& text = item.text.size() >= item.summary.size() ? item.text : item.summary;
  member.hint.form = DocumentHint::Form::html;
  member.bytes = "<html><body><article>" + text + "</article></body></html>";
  if (text.find_first_not_of(" \t\r\n") == std::string::npos) member.bytes = "<p>" + item.title + "</p>";
  return member;
}

}  // namespace

Result<Members> feed_members(const std::string& bytes, const PageRules& rules) {
  XmlReader xml(bytes);
  auto items = std::make_shared<std::vector<Member>>();
  std::string language;
  std::optional<Item> item;
  while (xml.next()) {
    if (xml.starts("item") || xml.starts("entry")) {
      item.emplace();
    } else if (xml.ends("item") || xml.ends("entry")) {
      if (item) items->push_back(member_of(*std::move(item), items->size() + 1, language, rules));
      item.reset();
    } else if (item && xml.is_start()) {
      read_field(xml, *item);
    } else if (xml.starts("language") && !item) {
      language = plain(xml);
    } else if (xml.starts("feed")) {
      language = xml.attribute("lang");
    }
  }
  if (xml.failed()) return Error{ErrorKind::damaged, "the file is damaged: the feed is no well-formed XML", ""};
  if (items->empty()) return Error{ErrorKind::not_document, "a feed without items", ""};
  auto next = std::make_shared<std::size_t>(0);
  return Members([items, next]() -> std::optional<Result<Member>> {
    if (*next == items->size()) return std::nullopt;
    return std::move((*items)[(*next)++]);
  });
}

}  // namespace annals

// Character by character; what is no mark of HTML stays.
#include "export/html_text.h"

#include "export/legible.h"
#include "export/web_address.h"

namespace annals {
namespace {

std::string html_source(const Source& source) {
  const std::optional<std::string> address = web_address(source.url);
  std::string name = one_line(source.title.empty() ? source.id : source.title);
  if (!address) return html_text(name);
  if (name.empty()) name = *address;
  return "<a href=\"" + html_text(*address) + "\">" + html_text(name) + "</a>";
}

}  // namespace

std::string html_text(std::string_view text) {
  std::string out;
  out.reserve(text.size());
  for (const char c : text) {
    switch (c) {
      case '<':
        out += "&lt;";
        break;
      case '>':
        out += "&gt;";
        break;
      case '&':
        out += "&amp;";
        break;
      case '"':
        out += "&quot;";
        break;
      case '\'':
        out += "&#39;";
        break;
      default:
        out += c;
    }
  }
  return out;
}

std::string html_sources(const Entry& entry) {
  std::string out;
  for (const Source& source : entry.sources) out.append(out.empty() ? "" : "; ").append(html_source(source));
  for (const std::string& conflict : entry.conflicts) out.append("; ").append(html_text(conflict));
  return out;
}

}  // namespace annals

// "<", ">" and "&" become entities, which every dialect knows; the other marks get a backslash, as CommonMark has it.
#include "export/markdown.h"

#include "export/legible.h"
#include "export/web_address.h"
#include "export/when.h"

namespace annals {
namespace {

constexpr std::string_view marks = "\\`*_[]|~$";

// Where a bare address, "https://…" or "www.…", would become a link by itself: its colon, or its first dot.
bool makes_link(std::string_view text, std::size_t i) {
  if (text[i] == ':') return text.substr(i, 3) == "://";
  return text[i] == '.' && i >= 3 && (text.substr(i - 3, 3) == "www" || text.substr(i - 3, 3) == "WWW");
}

// An address has no mark of Markdown that counts there, but for entities.
std::string link_target(std::string_view address) {
  std::string out;
  for (const char c : address) out += c == '&' ? "&amp;" : std::string(1, c);
  return out;
}

std::string linked(const Source& source) {
  std::string text = markdown_text(source.title.empty() ? source.id : source.title);
  const std::string place = source.place.empty() ? "" : ", " + markdown_text(source.place);
  const std::optional<std::string> address = web_address(source.url);
  if (!address) return text + place;
  return "[" + (text.empty() ? markdown_text(*address) : text) + "](" + link_target(*address) + ")" + place;
}

}  // namespace

std::string markdown_text(std::string_view bytes) {
  const std::string text = one_line(bytes);
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (c == '<') {
      out += "&lt;";
    } else if (c == '>') {
      out += "&gt;";
    } else if (c == '&') {
      out += "&amp;";
    } else if (makes_link(text, i)) {
      out += c == ':' ? "&#58;" : "&#46;";
    } else {
      if (marks.find(c) != std::string_view::npos) out += '\\';
      out += c;
    }
  }
  return out;
}

std::string markdown(const std::vector<Entry>& entries) {
  std::string out = "| when | label | status | source |\n|---|---|---|---|\n";
  for (const Entry& entry : entries) {
    out += "| " + markdown_text(when(entry)) + " | " + markdown_text(entry.label);
    for (const std::string& conflict : entry.conflicts) out += " " + markdown_text("[" + conflict + "]");
    out += " | " + std::string(name(entry.status)) + " | ";
    for (const Source& source : entry.sources) {
      if (&source != &entry.sources.front()) out += "; ";
      out += linked(source);
    }
    out += " |\n";
  }
  return out;
}

}  // namespace annals

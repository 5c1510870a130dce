// The template is cut at its places for data; what is put there can neither end its element nor begin another.
#include "export/html.h"

#include <utility>

#include "export/columns.h"
#include "export/embedded_page.h"
#include "export/html_text.h"
#include "export/legible.h"

namespace annals {
std::string_view html_missing() {
  const EmbeddedFile& file = embedded_page().front();
  return file.name == "missing" ? file.content : std::string_view{};
}

std::string script_safe(std::string_view json) {
  std::string safe;
  safe.reserve(json.size());
  for (std::size_t i = 0; i < json.size(); ++i) {
    if (json[i] == '<') {
      safe += "\\u003c";
    } else if (json.substr(i, 3) == "\u2028" || json.substr(i, 3) == "\u2029") {
      safe += json[i + 2] == '\xa8' ? "\\u2028" : "\\u2029";
      i += 2;
    } else {
      safe += json[i];
    }
  }
  return safe;
}

Result<std::string> html(std::string_view json, std::string_view title) {
  if (!html_missing().empty()) {
    return Error{ErrorKind::unsupported, "this build has no html: " + std::string(html_missing()), ""};
  }
  std::string columns;
  for (const Column& column : chronology_columns()) columns.append(columns.empty() ? "" : " ").append(column.name);
  std::string_view page = embedded_page().front().content;
  std::string text;
  // In the order of their places, so that nothing that is put in is taken for a place.
  for (const auto& [place, content] : {std::pair<std::string_view, std::string>{"{title}", html_text(one_line(title))},
                                       {"{columns}", columns},
                                       {"{chronology}", script_safe(json)}}) {
    const std::size_t at = page.find(place);
    text.append(page.substr(0, at)).append(content);
    page.remove_prefix(at + place.size());
  }
  return text.append(page);
}

}  // namespace annals

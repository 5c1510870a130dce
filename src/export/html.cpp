// The template is cut at its only place for data; what is put there can neither end its element nor begin another.
#include "export/html.h"

#include "export/embedded_page.h"

namespace annals {
namespace {

constexpr std::string_view place_of_data = "{chronology}";

}  // namespace

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

Result<std::string> html(std::string_view json) {
  if (!html_missing().empty()) {
    return Error{ErrorKind::unsupported, "this build has no html: " + std::string(html_missing()), ""};
  }
  const std::string_view page = embedded_page().front().content;
  const std::size_t place = page.find(place_of_data);
  std::string text{page.substr(0, place)};
  text += script_safe(json);
  text += page.substr(place + place_of_data.size());
  return text;
}

}  // namespace annals

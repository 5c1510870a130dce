// The text is written from left to right, stretch by stretch, escaped on the way.
#include "export/timeml.h"

#include "text/utf8.h"
#include "time/iso_date.h"
#include "time/timex3.h"

namespace annals {
namespace {

// XML 1.0 §2.2; a carriage return would be read as a line feed.
bool is_xml(char32_t c) {
  return c == '\t' || c == '\n' || c == '\r' || (c >= 0x20 && c != 0xFFFE && c != 0xFFFF);
}

void append_xml(std::string& out, std::string_view bytes) {
  const std::string text = valid_utf8(bytes);
  for (std::size_t i = 0, next = 0; i < text.size(); i = next) {
    next = next_code_point(text, i);
    switch (text[i]) {
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
      case '\r':
        out += "&#13;";
        break;
      default:
        out += is_xml(code_point_at(text, i)) ? text.substr(i, next - i) : "\uFFFD";
    }
  }
}

void append_attribute(std::string& out, std::string_view name, std::string_view value) {
  if (value.empty()) return;
  out.append(" ").append(name).append("=\"");
  append_xml(out, value);
  out += '"';
}

void append_element(std::string& out, std::string_view name, std::string_view text) {
  out.append("<").append(name).append(">");
  append_xml(out, text);
  out.append("</").append(name).append(">\n");
}

void append_timex(std::string& out, std::size_t number, const Value& value, std::string_view words,
                  const std::optional<PublicationDate>& published) {
  const Timex3 timex = timex3(value);
  out += "<TIMEX3";
  append_attribute(out, "tid", "t" + std::to_string(number));
  append_attribute(out, "type", timex.type);
  append_attribute(out, "value", timex.value);
  append_attribute(out, "mod", timex.mod);
  append_attribute(out, "quant", timex.quant);
  append_attribute(out, "freq", timex.freq);
  if (published && value.set_bounds && std::holds_alternative<Duration>(value.what)) {
    if (value.set_bounds->first == published->day) append_attribute(out, "beginPoint", "t0");
    if (value.set_bounds->last == published->day) append_attribute(out, "endPoint", "t0");
  }
  out += '>';
  append_xml(out, words);
  out += "</TIMEX3>";
}

void append_text(std::string& out, const Article& article, const std::vector<ResolvedMention>& mentions) {
  const std::string_view text = article.text;
  std::size_t written = 0;
  std::size_t number = 0;
  for (const ResolvedMention& mention : mentions) {
    if (!mention.value || mention.span.begin < written) continue;
    append_xml(out, text.substr(written, mention.span.begin - written));
    append_timex(out, ++number, *mention.value, mention.span.of(text), article.published);
    written = mention.span.end;
  }
  append_xml(out, text.substr(written));
}

}  // namespace

std::string timeml_element(std::string_view id, const Article& article, const std::vector<ResolvedMention>& mentions) {
  std::string out = "<TimeML>\n";
  append_element(out, "DOCID", id);
  if (article.published) {
    const std::string day = iso_date(article.published->day);
    out += R"(<DCT><TIMEX3 tid="t0" type="DATE" value=")" + day +
           R"(" temporalFunction="false" functionInDocument="CREATION_TIME">)" + day + "</TIMEX3></DCT>\n";
  }
  if (!article.title.empty()) append_element(out, "TITLE", article.title);
  out += "<TEXT>";
  append_text(out, article, mentions);
  return out + "</TEXT>\n</TimeML>\n";
}

std::string timeml(const std::vector<std::string>& elements) {
  std::string out = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n";
  if (elements.size() != 1) out += "<corpus>\n";
  for (const std::string& element : elements) out += element;
  if (elements.size() != 1) out += "</corpus>\n";
  return out;
}

}  // namespace annals

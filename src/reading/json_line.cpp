// simdjson's tree parser, one line at a time: a line with a fault then spoils no other, and its number is known.
#include "reading/json_line.h"

#include <optional>

#include "text/utf8.h"
#include "time/iso_date.h"

namespace annals {
namespace {

namespace dom = simdjson::dom;

Error bad_record(std::string message, const std::string& place) {
  return {ErrorKind::bad_record, std::move(message), place};
}

// The field's text; nullopt where it is absent or null. A field of another type is an error.
Result<std::optional<std::string>> text_field(const dom::object& record, const char* name) {
  dom::element value;
  if (record.at_key(name).get(value) != simdjson::SUCCESS || value.is_null()) return std::optional<std::string>{};
  std::string_view text;
  if (value.get(text) != simdjson::SUCCESS) return bad_record("\"" + std::string(name) + "\" is not a string", "");
  return std::optional<std::string>{text};
}

Result<std::optional<std::string>> id_field(const dom::object& record) {
  dom::element value;
  if (record.at_key("id").get(value) == simdjson::SUCCESS && (value.is_int64() || value.is_uint64())) {
    return std::optional<std::string>{simdjson::minify(value)};
  }
  return text_field(record, "id");
}

Result<std::optional<date::sys_days>> date_field(const dom::object& record) {
  Result<std::optional<std::string>> text = text_field(record, "date");
  if (!text) return text.error();
  if (!*text || (*text)->empty()) return std::optional<date::sys_days>{};
  std::string_view day = **text;
  const std::size_t time = day.find_first_of("T ");
  if (time != std::string_view::npos) day = day.substr(0, time);
  if (const std::optional<date::sys_days> date = parse_iso_date(day)) return date;
  return bad_record("\"date\" is \"" + **text + "\", not a day YYYY-MM-DD", "");
}

Result<std::optional<SavedTime>> crawled_field(const dom::object& record) {
  Result<std::optional<std::string>> text = text_field(record, "crawled");
  if (!text) return text.error();
  if (!*text || (*text)->empty()) return std::optional<SavedTime>{};
  if (const std::optional<SavedTime> time = parse_saved_time(**text)) return time;
  return bad_record("\"crawled\" is \"" + **text + "\", not a time YYYY-MM-DDTHH:MM or day YYYY-MM-DD", "");
}

std::string kept_text(const dom::element& value) {
  std::string_view text;
  if (value.get(text) == simdjson::SUCCESS) return std::string(text);
  if (value.is_null()) return {};
  dom::array list;
  if (value.get(list) != simdjson::SUCCESS) return simdjson::minify(value);
  std::string out;
  for (const dom::element one : list) out.append(out.empty() ? "" : "; ").append(kept_text(one));
  return out;
}

Result<Document> document_of(const dom::object& record, const std::string& place,
                             const std::vector<std::string>& keep) {
  Document document;
  document.place = place;
  for (const std::string& name : keep) {
    dom::element value;
    if (record.at_key(name).get(value) != simdjson::SUCCESS) continue;
    if (std::string text = kept_text(value); !text.empty()) document.kept.emplace_back(name, std::move(text));
  }
  struct {
    const char* name;
    std::string* into;
  } const optional_fields[] = {
      {"url", &document.hint.url}, {"title", &document.hint.title}, {"language", &document.hint.language}};
  for (const auto& field : optional_fields) {
    Result<std::optional<std::string>> text = text_field(record, field.name);
    if (!text) return text.error();
    if (*text) *field.into = std::move(**text);
  }
  Result<std::optional<std::string>> id = id_field(record);
  if (!id) return id.error();
  document.id = *id ? **id : valid_utf8(place);

  Result<std::optional<date::sys_days>> date = date_field(record);
  if (date) document.hint.date = *date;
  if (!date) document.warnings.push_back(place + ": " + date.error().message + ", so the record is read without one");
  Result<std::optional<SavedTime>> crawled = crawled_field(record);
  if (!crawled) return crawled.error();
  document.hint.crawled = *crawled;

  Result<std::optional<std::string>> text = text_field(record, "text");
  if (!text) return text.error();
  Result<std::optional<std::string>> html = text_field(record, "html");
  if (!html) return html.error();
  if (!*text && !*html) return bad_record("the record has neither \"text\" nor \"html\"", "");
  document.hint.form = *text ? DocumentHint::Form::plain_body : DocumentHint::Form::html;
  document.bytes = std::move(*text ? **text : **html);
  return document;
}

}  // namespace

Result<Document> JsonLineParser::parse(std::string_view line, const std::string& place) {
  dom::element root;
  if (const auto error = parser_.parse(line.data(), line.size()).get(root); error != simdjson::SUCCESS) {
    std::string why = simdjson::error_message(error);
    why.erase(why.find_last_not_of('.') + 1);
    return bad_record("not valid JSON: " + why, place);
  }
  dom::object record;
  if (root.get(record) != simdjson::SUCCESS) return bad_record("not a JSON object", place);
  Result<Document> document = document_of(record, place, keep_);
  if (!document) return std::move(document).error().at(place);
  return document;
}

Result<std::vector<Result<Document>>> JsonLineParser::parse_all(std::string_view json, const std::string& place) {
  const Error none{ErrorKind::not_document, "JSON without any record that has \"text\" or \"html\"", place};
  dom::element root;
  if (const auto error = parser_.parse(json.data(), json.size()).get(root); error != simdjson::SUCCESS)
    return Error{ErrorKind::damaged, std::string("not valid JSON: ") + simdjson::error_message(error), place};
  const auto is_record = [](const dom::element& value) {
    dom::object record;
    std::string_view text;
    return value.get(record) == simdjson::SUCCESS && (record.at_key("text").get(text) == simdjson::SUCCESS ||
                                                      record.at_key("html").get(text) == simdjson::SUCCESS);
  };
  std::vector<Result<Document>> documents;
  const auto take = [&](const dom::element& value, const std::string& where) {
    if (!is_record(value)) return;
    Result<Document> document = document_of(value.get_object().value_unsafe(), where, keep_);
    documents.push_back(document ? std::move(document) : std::move(document).error().at(where));
  };
  dom::array list;
  if (root.get(list) != simdjson::SUCCESS) {
    take(root, place);
  } else {
    std::size_t number = 0;
    for (const dom::element value : list) take(value, place + "#" + std::to_string(++number));
  }
  if (documents.empty()) return none;
  return documents;
}

}  // namespace annals

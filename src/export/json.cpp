// Written piece by piece rather than as one tree: a chronology of many articles is then held once, as text.
#include "export/json.h"

namespace annals {

JsonDocument::JsonDocument(std::string_view program_version) {
  text_.append("{\n\"annals\": {\"format\": 1, \"program\": \"").append(program_version).append("\"}");
}

void JsonDocument::list(std::string_view name) {
  close_list();
  text_.append(",\n\"").append(name).append("\": [");
  in_list_ = true;
  list_is_empty_ = true;
}

void JsonDocument::add(std::string_view record) {
  text_.append(list_is_empty_ ? "\n" : ",\n").append(record);
  list_is_empty_ = false;
}

void JsonDocument::close_list() {
  if (!in_list_) return;
  text_ += list_is_empty_ ? "]" : "\n]";
  in_list_ = false;
}

std::string JsonDocument::text() && {
  close_list();
  text_ += "\n}\n";
  return std::move(text_);
}

}  // namespace annals

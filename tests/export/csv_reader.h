// A reader of CSV that accepts RFC 4180 and nothing else: CR LF after every record, quotes only around a whole field, doubled
// within; every record as many fields as the first. nullopt for anything else.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace annals {

using CsvRecord = std::vector<std::string>;

inline std::optional<std::vector<CsvRecord>> read_csv(std::string_view text) {
  std::vector<CsvRecord> records;
  CsvRecord record;
  std::size_t i = 0;
  while (i < text.size()) {
    std::string field;
    if (text[i] == '"') {
      for (++i;; ++i) {
        if (i == text.size()) return std::nullopt;
        if (text[i] != '"') {
          field += text[i];
        } else if (i + 1 < text.size() && text[i + 1] == '"') {
          field += text[++i];
        } else {
          break;
        }
      }
      ++i;
    } else {
      while (i < text.size() && text[i] != ',' && text[i] != '\r') {
        if (text[i] == '"' || text[i] == '\n') return std::nullopt;
        field += text[i++];
      }
    }
    record.push_back(field);
    if (i == text.size()) return std::nullopt;
    if (text[i] == ',') {
      if (++i == text.size()) return std::nullopt;
      continue;
    }
    if (text.substr(i, 2) != "\r\n") return std::nullopt;
    i += 2;
    if (!records.empty() && record.size() != records.front().size()) return std::nullopt;
    records.push_back(std::exchange(record, {}));
  }
  return record.empty() ? std::optional(records) : std::nullopt;
}

}  // namespace annals

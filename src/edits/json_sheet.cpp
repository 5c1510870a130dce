// Each record's fields that a cell can hold; objects and lists of objects, which only JSON has, are passed over.
#include <simdjson.h>

#include <algorithm>
#include <charconv>

#include "edits/sheet.h"

namespace annals {
namespace {

namespace dom = simdjson::dom;

// nullopt for what no cell can hold.
std::optional<std::string> cell_text(const dom::element& value) {
  switch (value.type()) {
    case dom::element_type::STRING:
      return std::string(std::string_view(value));
    case dom::element_type::NULL_VALUE:
      return std::string();
    case dom::element_type::BOOL:
      return std::string(bool(value) ? "yes" : "no");
    case dom::element_type::INT64:
    case dom::element_type::UINT64:
    case dom::element_type::DOUBLE:
      return simdjson::minify(value);
    case dom::element_type::ARRAY: {
      std::string joined;
      for (const dom::element part : dom::array(value)) {
        if (!part.is_string()) return std::nullopt;
        joined.append(joined.empty() ? "" : "; ").append(std::string_view(part));
      }
      return joined;
    }
    case dom::element_type::OBJECT:
      return std::nullopt;
  }
  return std::nullopt;
}

void add_record(Sheet& sheet, const dom::object& record, std::size_t number) {
  Sheet::Row row{number, std::vector<SheetCell>(sheet.columns.size())};
  const auto put = [&](std::string_view name, std::string text) {
    auto column = std::ranges::find(sheet.columns, name);
    if (column == sheet.columns.end()) {
      sheet.columns.emplace_back(name);
      row.cells.resize(sheet.columns.size());
      column = sheet.columns.end() - 1;
    }
    row.cells[static_cast<std::size_t>(column - sheet.columns.begin())].text = std::move(text);
  };
  for (const auto& [name, value] : record) {
    dom::array extra;
    if (name == "extra" && value.get(extra) == simdjson::SUCCESS) {
      for (const dom::element cell : extra) {
        std::string_view column;
        std::string_view text;
        if (cell["column"].get(column) == simdjson::SUCCESS && cell["text"].get(text) == simdjson::SUCCESS)
          put(column, std::string(text));
      }
    } else if (name != "expression_start" && name != "expression_end" && name != "account" && name != "place_url") {
      if (auto text = cell_text(value)) put(name, *std::move(text));
    }
  }
  sheet.rows.push_back(std::move(row));
}

Result<Sheet> finished(Sheet sheet) {
  for (Sheet::Row& row : sheet.rows) row.cells.resize(sheet.columns.size());
  return sheet;
}

}  // namespace

Result<Sheet> read_json_sheet(std::string_view bytes) {
  Sheet sheet;
  dom::parser parser;
  dom::object whole;
  dom::array entries;
  const simdjson::padded_string padded(bytes);
  if (parser.parse(padded).get(whole) == simdjson::SUCCESS && whole["entries"].get(entries) == simdjson::SUCCESS) {
    std::size_t number = 0;
    for (const dom::element entry : entries) {
      dom::object record;
      ++number;
      if (entry.get(record) == simdjson::SUCCESS) add_record(sheet, record, number);
    }
    return finished(std::move(sheet));
  }
  std::size_t number = 0;
  for (std::size_t begin = 0; begin < bytes.size();) {
    const std::size_t end = std::min(bytes.find('\n', begin), bytes.size());
    const std::string_view line = bytes.substr(begin, end - begin);
    begin = end + 1;
    ++number;
    if (line.find_first_not_of(" \t\r") == std::string_view::npos) continue;
    dom::object record;
    const simdjson::padded_string padded_line(line);
    if (parser.parse(padded_line).get(record) != simdjson::SUCCESS)
      return Error{ErrorKind::bad_record, "line " + std::to_string(number) + " is not a JSON object", ""};
    add_record(sheet, record, number);
  }
  return finished(std::move(sheet));
}

}  // namespace annals

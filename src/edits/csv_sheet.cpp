// One pass over the text with the separator that splits the header into the most columns that are known.
#include <algorithm>

#include "edits/sheet.h"
#include "export/columns.h"
#include "page/encoding.h"

namespace annals {
namespace {

// The records of RFC 4180, with any line end; a quote inside a field that has none around it is a character.
std::vector<std::vector<std::string>> records_of(std::string_view text, char separator) {
  std::vector<std::vector<std::string>> records;
  std::vector<std::string> record;
  std::string field;
  bool quoted = false;
  bool was_quoted = false;
  const auto end_field = [&] {
    record.push_back(std::move(field));
    field.clear();
    was_quoted = false;
  };
  for (std::size_t i = 0; i < text.size(); ++i) {
    const char c = text[i];
    if (quoted) {
      if (c != '"') {
        field += c;
      } else if (i + 1 < text.size() && text[i + 1] == '"') {
        field += text[++i];
      } else {
        quoted = false;
      }
    } else if (c == '"' && field.empty() && !was_quoted) {
      quoted = was_quoted = true;
    } else if (c == separator) {
      end_field();
    } else if (c == '\n' || c == '\r') {
      if (c == '\r' && i + 1 < text.size() && text[i + 1] == '\n') ++i;
      end_field();
      records.push_back(std::move(record));
      record.clear();
    } else {
      field += c;
    }
  }
  if (!field.empty() || was_quoted || !record.empty()) {
    end_field();
    records.push_back(std::move(record));
  }
  return records;
}

std::size_t known_columns(std::string_view header, char separator) {
  const auto records = records_of(header, separator);
  if (records.empty()) return 0;
  return static_cast<std::size_t>(
      std::ranges::count_if(records.front(), [](const std::string& name) { return column_named(name) != nullptr; }));
}

}  // namespace

Result<Sheet> read_csv_sheet(std::string_view bytes) {
  // What is no Unicode is what Windows programs of Western Europe write.
  const Result<DecodedText> decoded = decode(std::string(bytes), false, "windows-1252");
  if (!decoded) return decoded.error();
  const std::string& text = decoded->text;
  const std::string_view header = std::string_view(text).substr(0, text.find_first_of("\r\n"));
  char separator = ',';
  for (const char other : {';', '\t'}) {
    if (known_columns(header, other) > known_columns(header, separator)) separator = other;
  }
  auto records = records_of(text, separator);
  if (records.empty() || known_columns(header, separator) == 0)
    return Error{ErrorKind::bad_record, "no header with columns of a chronology (id, start_date, label …)", ""};
  Sheet sheet;
  sheet.columns = std::move(records.front());
  for (std::size_t i = 1; i < records.size(); ++i) {
    Sheet::Row row{i + 1, {}};
    for (std::string& field : records[i]) row.cells.push_back({std::move(field), SheetCell::Kind::text});
    const bool empty = std::ranges::all_of(row.cells, [](const SheetCell& cell) { return cell.text.empty(); });
    row.cells.resize(sheet.columns.size());
    if (!empty) sheet.rows.push_back(std::move(row));
  }
  return sheet;
}

}  // namespace annals

// By the first bytes, never by the name: people rename files.
#include "edits/sheet.h"

#include "text/utf8.h"

namespace annals {

Result<Sheet> read_sheet(std::string_view bytes, const std::string& name) {
  const auto placed = [&](Result<Sheet> sheet) -> Result<Sheet> {
    if (!sheet) return std::move(sheet).error().at(name);
    for (std::string& column : sheet->columns) {
      if (column.starts_with("\uFEFF")) column.erase(0, std::string_view("\uFEFF").size());
    }
    return sheet;
  };
  if (bytes.starts_with("\xD0\xCF\x11\xE0"))
    return Error{ErrorKind::unsupported, "an old workbook (.xls) or one with a password; save it as .xlsx without one",
                 name};
  if (bytes.starts_with("PK\x03\x04")) {
    if (bytes.substr(0, 200).find("opendocument") != std::string_view::npos)
      return Error{ErrorKind::unsupported, "an OpenDocument file; save it as .xlsx or .csv", name};
    return placed(read_xlsx_sheet(bytes));
  }
  const std::string_view text = without_byte_order_mark(bytes);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos) return Error{ErrorKind::bad_record, "empty", name};
  return placed(text[first] == '{' ? read_json_sheet(text) : read_csv_sheet(bytes));
}

}  // namespace annals

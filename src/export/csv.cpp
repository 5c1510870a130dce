// A row is written field by field straight into the output; nothing is built in between.
#include "export/csv.h"

#include "export/legible.h"

namespace annals {
namespace {

void append_field(std::string& out, std::string_view field) {
  if (field.find_first_of(",\"\r\n") == std::string_view::npos) {
    out += field;
    return;
  }
  out += '"';
  for (const char c : field) {
    if (c == '"') out += '"';
    out += c;
  }
  out += '"';
}

bool begins_formula(std::string_view text) {
  for (const std::string_view mark : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
    if (text.starts_with(mark)) return true;
  }
  return false;
}

// White space that some readers take away before they look at a cell; U+00A0 and U+3000 among it.
std::size_t passed_over(std::string_view text) {
  for (const std::string_view space : {" ", "\"", "'", "\u00A0", "\u3000"}) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

// A number as we write it ourselves can be no formula.
std::string excel_text(const Cell& cell) {
  return cell.kind == Cell::Kind::number ? cell.text : harmless(legible(cell.text));
}

}  // namespace

std::string csv_header(const Columns& columns) {
  std::string out;
  for (const std::string_view column : columns) out.append(out.empty() ? "" : ",").append(column);
  return out + "\r\n";
}

void append_csv(std::string& out, const Cells& cells) {
  for (const Cell& cell : cells) {
    if (&cell != &cells.front()) out += ',';
    append_field(out, cell.text);
  }
  out += "\r\n";
}

std::string excel_csv_header(const Columns& columns) {
  return "\uFEFF" + csv_header(columns);
}

void append_excel_csv(std::string& out, const Cells& cells) {
  for (const Cell& cell : cells) {
    if (&cell != &cells.front()) out += ',';
    append_field(out, excel_text(cell));
  }
  out += "\r\n";
}

std::string harmless(std::string_view text) {
  std::string out;
  bool at_beginning = true;
  for (std::size_t i = 0; i < text.size();) {
    const std::string_view rest = text.substr(i);
    if (at_beginning && begins_formula(rest)) out += '\'';
    const std::size_t skipped = at_beginning ? passed_over(rest) : 0;
    at_beginning = skipped > 0 || rest.front() == ';' || rest.front() == '\n';
    const std::size_t size = std::max<std::size_t>(skipped, 1);
    out += rest.substr(0, size);
    i += size;
  }
  return out;
}

}  // namespace annals

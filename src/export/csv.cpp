// A row is written field by field straight into the output; nothing is built in between.
#include "export/csv.h"

#include <algorithm>
#include <array>

#include "export/legible.h"

namespace annals {
namespace {

constexpr std::array<bool, 256> kQuoted = [] {
  std::array<bool, 256> table{};
  for (const char c : {',', '"', '\r', '\n'}) table[static_cast<unsigned char>(c)] = true;
  return table;
}();

bool needs_quotes(std::string_view field) {
  bool found = false;
  for (const char c : field) found |= kQuoted[static_cast<unsigned char>(c)];
  return found;
}

void append_field(std::string& out, std::string_view field) {
  if (!needs_quotes(field)) {
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

template <class TextOf>
void append_row(std::string& out, const Cells& cells, TextOf text_of) {
  for (std::size_t i = 0; i < cells.size(); ++i) {
    if (i > 0) out += ',';
    append_field(out, text_of(cells[i]));
  }
  out += "\r\n";
}

// The mark of a formula that the text begins with; empty where it begins with none.
std::string_view formula_mark(std::string_view text) {
  for (const std::string_view mark : {"=", "+", "-", "@", "＝", "＋", "－", "＠"}) {
    if (text.starts_with(mark)) return text.substr(0, mark.size());
  }
  return {};
}

// What some readers take away before they look at a cell: white space, quotes, characters without width.
std::size_t passed_over(std::string_view text) {
  for (const std::string_view space : {" ", "\"", "'", "\u00A0", "\u3000", "\u200B", "\uFEFF"}) {
    if (text.starts_with(space)) return space.size();
  }
  return 0;
}

std::string quoted(std::string_view mark) {
  return "'" + std::string(mark);
}

// Whether a spreadsheet may take the text for a date, or a time: digits with at most three words between marks.
bool looks_like_date(std::string_view text) {
  constexpr std::size_t kLongest = 60;
  if (text.empty() || text.size() > kLongest) return false;
  bool digit = false;
  std::size_t words = 0;
  bool in_word = false;
  for (const char c : text) {
    const bool letter = (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z') || (c & 0x80) != 0;
    digit = digit || (c >= '0' && c <= '9');
    if (letter && !in_word) ++words;
    in_word = letter;
  }
  return digit && words <= 3;
}

// A number as we write it ourselves can be no formula, and the two days of an entry are meant to be dates.
std::string excel_text(const Cell& cell) {
  if (cell.kind == Cell::Kind::number) return std::string(cell.text);
  const std::string text = legible(cell.text);
  std::string safe =
      without_formulas(std::string_view(text).substr(std::min(text.find_first_not_of('\n'), text.size())), quoted);
  const bool guarded = cell.kind != Cell::Kind::day && looks_like_date(safe) && safe.front() != '\'';
  return guarded ? std::string(date_guard) + safe : safe;
}

}  // namespace

std::string csv_header(const Columns& columns) {
  std::string out;
  for (const std::string_view column : columns) out.append(out.empty() ? "" : ",").append(column);
  return out + "\r\n";
}

void append_csv(std::string& out, const Cells& cells) {
  append_row(out, cells, [](const Cell& cell) { return cell.text; });
}

std::string excel_csv_header(const Columns& columns) {
  return "\uFEFF" + csv_header(columns);
}

void append_excel_csv(std::string& out, const Cells& cells) {
  append_row(out, cells, excel_text);
}

std::string without_formulas(std::string_view text, std::string (*instead)(std::string_view mark)) {
  std::string out;
  bool at_beginning = true;
  while (!text.empty()) {
    const std::string_view mark = at_beginning ? formula_mark(text) : std::string_view{};
    const std::size_t skipped = at_beginning ? passed_over(text) : 0;
    const std::size_t size = std::max({mark.size(), skipped, std::size_t{1}});
    if (!mark.empty()) {
      out += instead(mark);
    } else {
      out += text.substr(0, size);
    }
    at_beginning = skipped > 0 || text.front() == ';' || text.front() == '\n';
    text.remove_prefix(size);
  }
  return out;
}

}  // namespace annals

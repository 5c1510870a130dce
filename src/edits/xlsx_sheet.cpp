// Office Open XML (ECMA-376): a zip file of parts in XML. Of the styles only one thing matters: whether a cell's number format is one of dates.
#include <algorithm>
#include <charconv>
#include <cmath>
#include <map>
#include <optional>

#include "edits/sheet.h"
#include "readers/xml_reader.h"
#include "readers/zip_archive.h"
#include "time/iso_date.h"

namespace annals {
namespace {

constexpr std::size_t kMostBytes = std::size_t{256} << 20;  // of a part, unpacked
constexpr std::size_t kMostColumns = 500;
constexpr std::size_t kMostRows = 1'100'000;

// nullopt where there is no such part, or a broken or monstrous one.
std::optional<std::string> part(ZipArchive& archive, std::string_view name) {
  Budget budget{.bytes = kMostBytes};
  Result<std::string> bytes = archive.read(name, budget);
  return bytes ? std::optional(*std::move(bytes)) : std::nullopt;
}

// "_x0041_" stands for "A" (ECMA-376 part 1, §22.9.2.19).
std::string unescaped(const std::string& text) {
  std::string out;
  for (std::size_t i = 0; i < text.size(); ++i) {
    unsigned code = 0;
    if (text.compare(i, 2, "_x") == 0 && i + 7 <= text.size() && text[i + 6] == '_' &&
        std::from_chars(text.data() + i + 2, text.data() + i + 6, code, 16).ptr == text.data() + i + 6 && code < 0x80) {
      out += static_cast<char>(code);
      i += 6;
    } else {
      out += text[i];
    }
  }
  return out;
}

std::vector<std::string> shared_strings(const std::string& xml) {
  std::vector<std::string> strings;
  XmlReader at(xml);
  bool in_text = false;
  bool in_phonetic = false;
  while (at.next()) {
    if (at.starts("si")) strings.emplace_back();
    if (at.starts("rPh")) in_phonetic = true;
    if (at.starts("t")) in_text = true;
    if (in_text && !in_phonetic && at.is_text() && !strings.empty()) strings.back() += at.text();
    if (at.ends("t")) in_text = false;
    if (at.ends("rPh")) in_phonetic = false;
  }
  for (std::string& text : strings) text = unescaped(text);
  return strings;
}

// Whether a format's code has parts of a date outside of quotes and brackets.
bool is_date_code(std::string_view code) {
  bool quoted = false;
  bool bracketed = false;
  for (std::size_t i = 0; i < code.size(); ++i) {
    const char c = code[i];
    if (c == '\\' || c == '_' || c == '*') {
      ++i;
    } else if (c == '"') {
      quoted = !quoted;
    } else if (!quoted && (c == '[' || c == ']')) {
      bracketed = c == '[';
    } else if (!quoted && !bracketed && (c == 'y' || c == 'd' || c == 'Y' || c == 'D')) {
      return true;
    }
  }
  return false;
}

// By the number of a cell's style: whether it shows a date.
std::vector<bool> date_styles(const std::string& xml) {
  std::map<int, std::string> codes;
  std::vector<bool> styles;
  bool in_cells = false;
  XmlReader at(xml);
  while (at.next()) {
    if (at.starts("numFmt")) codes[std::atoi(at.attribute("numFmtId").c_str())] = at.attribute("formatCode");
    if (at.starts("cellXfs")) in_cells = true;
    if (in_cells && at.starts("xf")) {
      const int number = std::atoi(at.attribute("numFmtId").c_str());
      const bool built_in = (number >= 14 && number <= 17) || number == 22 || (number >= 27 && number <= 36) ||
                            (number >= 50 && number <= 58);
      styles.push_back(built_in || (codes.contains(number) && is_date_code(codes[number])));
    }
    if (at.ends("cellXfs")) in_cells = false;
  }
  return styles;
}

struct Book {
  std::vector<std::string> sheets;  // names of parts, in order
  bool from_1904 = false;
};

Book book_of(const std::string& workbook, const std::string& relations) {
  std::map<std::string, std::string> targets;
  for (XmlReader at(relations); at.next();) {
    if (at.starts("Relationship")) targets[at.attribute("Id")] = at.attribute("Target");
  }
  Book book;
  for (XmlReader at(workbook); at.next();) {
    if (at.starts("workbookPr")) {
      const std::string flag = at.attribute("date1904");
      book.from_1904 = flag == "1" || flag == "true";
    }
    if (!at.starts("sheet")) continue;
    std::string target = targets[at.attribute("id")];
    book.sheets.push_back(target.starts_with('/') ? target.substr(1) : "xl/" + target);
  }
  return book;
}

// "AB12": column 27, counted from 0.
std::size_t column_of(std::string_view reference) {
  std::size_t column = 0;
  for (const char c : reference) {
    if (c < 'A' || c > 'Z') break;
    column = 26 * column + static_cast<std::size_t>(c - 'A' + 1);
    if (column > kMostColumns) break;
  }
  return column - (column > 0 ? 1 : 0);
}

std::string day_of_serial(double serial, bool from_1904) {
  using namespace date::literals;
  // Excel counts a 29 February 1900, so days from 1 March 1900 on are one more than they should be.
  const date::sys_days zero = from_1904 ? date::sys_days{1904_y / 1 / 1} : date::sys_days{1899_y / 12 / 30};
  const double whole = std::floor(serial);
  if (!(whole >= 0 && whole <= 2'958'465)) return {};
  return iso_date(zero + date::days{static_cast<int>(whole) + (!from_1904 && whole < 60 ? 1 : 0)});
}

struct Context {
  std::vector<std::string> strings;
  std::vector<bool> dates;
  bool from_1904;
};

SheetCell cell_of(const std::string& type, const std::string& style, const std::string& value, bool formula,
                  const Context& context) {
  using Kind = SheetCell::Kind;
  if (type == "e") return {value, Kind::error};
  if (type == "s") {
    std::size_t index = 0;
    const auto read = std::from_chars(value.data(), value.data() + value.size(), index);
    return {read.ec == std::errc{} && index < context.strings.size() ? context.strings[index] : "", Kind::text};
  }
  if (type == "inlineStr") return {unescaped(value), Kind::text};
  if (type == "str") return {unescaped(value), formula ? Kind::formula : Kind::text};
  if (type == "d") return {value.substr(0, 10), Kind::day};
  if (type == "b") return {value, Kind::text};
  if (formula && value.empty()) return {"", Kind::formula};
  const std::size_t number = style.empty() ? 0 : static_cast<std::size_t>(std::max(0, std::atoi(style.c_str())));
  double serial = 0;
  const auto read = std::from_chars(value.data(), value.data() + value.size(), serial);
  if (read.ec == std::errc{} && number < context.dates.size() && context.dates[number])
    return {day_of_serial(serial, context.from_1904), Kind::day};
  if (value.empty()) return {"", formula ? Kind::formula : Kind::text};
  return {value, formula ? Kind::formula : Kind::number};
}

using Rows = std::vector<std::pair<std::size_t, std::vector<SheetCell>>>;  // with their numbers

Rows rows_of(const std::string& xml, const Context& context) {
  Rows rows;
  std::string type;
  std::string style;
  std::string value;
  std::size_t column = 0;
  bool formula = false;
  bool in_value = false;
  XmlReader at(xml);
  while (at.next() && rows.size() < kMostRows) {
    if (at.starts("row")) {
      const std::string number = at.attribute("r");
      const std::size_t next = rows.empty() ? 1 : rows.back().first + 1;
      rows.push_back({number.empty() ? next : static_cast<std::size_t>(std::max(0, std::atoi(number.c_str()))), {}});
      column = 0;
    }
    if (at.starts("c")) {
      type = at.attribute("t");
      style = at.attribute("s");
      const std::string reference = at.attribute("r");
      if (!reference.empty()) column = column_of(reference);
      value.clear();
      formula = false;
    }
    if (at.starts("f")) formula = true;
    if (at.starts("v") || at.starts("t")) in_value = true;
    if (in_value && at.is_text()) value += at.text();
    if (at.ends("v") || at.ends("t")) in_value = false;
    if (at.ends("c") && !rows.empty() && column < kMostColumns) {
      std::vector<SheetCell>& cells = rows.back().second;
      if (cells.size() <= column) cells.resize(column + 1);
      cells[column++] = cell_of(type, style, value, formula, context);
    }
  }
  return rows;
}

// A sheet by its header. Rows without any text are none.
Sheet sheet_of(Rows rows) {
  Sheet sheet;
  for (auto& [number, cells] : rows) {
    const bool empty = std::ranges::all_of(cells, [](const SheetCell& cell) { return cell.text.empty(); });
    if (empty) continue;
    if (sheet.columns.empty()) {
      for (const SheetCell& cell : cells) sheet.columns.push_back(cell.text);
      continue;
    }
    cells.resize(sheet.columns.size());
    sheet.rows.push_back({number, std::move(cells)});
  }
  return sheet;
}

std::size_t place_of(const Sheet& sheet, std::string_view column) {
  return static_cast<std::size_t>(std::ranges::find(sheet.columns, column) - sheet.columns.begin());
}

// Puts the columns that only `more` has behind those of the sheet, by the rows' ids.
void join(Sheet& sheet, const Sheet& more) {
  const std::size_t id = place_of(sheet, "id");
  const std::size_t id_of_more = place_of(more, "id");
  if (id == sheet.columns.size() || id_of_more == more.columns.size()) return;
  std::map<std::string_view, const Sheet::Row*> rows;
  for (const Sheet::Row& row : more.rows) rows.emplace(row.cells[id_of_more].text, &row);
  for (std::size_t column = 0; column < more.columns.size(); ++column) {
    if (place_of(sheet, more.columns[column]) < sheet.columns.size()) continue;
    sheet.columns.push_back(more.columns[column]);
    for (Sheet::Row& row : sheet.rows) {
      const auto other = rows.find(row.cells[id].text);
      row.cells.push_back(other != rows.end() && !row.cells[id].text.empty() ? other->second->cells[column]
                                                                             : SheetCell{});
    }
  }
}

}  // namespace

Result<Sheet> read_xlsx_sheet(std::string_view bytes) {
  Result<ZipArchive> archive = ZipArchive::open(bytes);
  const auto workbook = archive ? part(*archive, "xl/workbook.xml") : std::nullopt;
  const auto relations = archive ? part(*archive, "xl/_rels/workbook.xml.rels") : std::nullopt;
  if (!workbook || !relations) return Error{ErrorKind::bad_record, "no workbook, or a broken one", ""};
  const Book book = book_of(*workbook, *relations);
  const Context context{shared_strings(part(*archive, "xl/sharedStrings.xml").value_or("")),
                        date_styles(part(*archive, "xl/styles.xml").value_or("")), book.from_1904};
  std::optional<Sheet> whole;
  for (const std::string& name : book.sheets) {
    const std::optional<std::string> xml = part(*archive, name);
    if (!xml) continue;
    Sheet sheet = sheet_of(rows_of(*xml, context));
    const bool has_rows = place_of(sheet, "start_date") < sheet.columns.size();
    if (!whole && has_rows) {
      whole = std::move(sheet);
    } else if (whole) {
      join(*whole, sheet);
    }
  }
  if (!whole) return Error{ErrorKind::bad_record, "no sheet has the column start_date", ""};
  return *std::move(whole);
}

}  // namespace annals

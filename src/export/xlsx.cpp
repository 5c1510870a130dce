// libxlsxwriter writes to a path; the path is that of a file in memory, which is then read back.
//
// What the library would complain about on standard error, texts and addresses that are too long, never reaches it.
#include "export/xlsx.h"

#include <sys/mman.h>
#include <unistd.h>
#include <xlsxwriter.h>

#include <array>
#include <cerrno>
#include <charconv>
#include <cstring>
#include <utility>

#include "export/columns.h"
#include "export/legible.h"
#include "export/place_address.h"
#include "export/rows.h"
#include "export/terminal_width.h"
#include "export/web_address.h"
#include "text/utf8.h"
#include "time/iso_date.h"

namespace annals {
namespace {

constexpr std::size_t longest_text = 32'767;  // UTF-16 units in a cell
constexpr std::size_t wrapping = 18;          // characters: texts wrap in columns of this width and more
constexpr std::size_t longest_address = 2'079;
constexpr std::size_t most_addresses = 65'530;
constexpr std::size_t most_rows = LXW_ROW_MAX - 1;  // below the header

Error failed(std::string_view why) {
  return {ErrorKind::unwritable, "cannot make the workbook: " + std::string(why), ""};
}

// A file in memory that has a path.
class MemoryFile {
 public:
  MemoryFile() : number_(::memfd_create("annals.xlsx", MFD_CLOEXEC)) {}
  ~MemoryFile() {
    if (number_ >= 0) ::close(number_);
  }
  MemoryFile(const MemoryFile&) = delete;
  MemoryFile& operator=(const MemoryFile&) = delete;

  bool is_open() const { return number_ >= 0; }
  std::string path() const { return "/proc/self/fd/" + std::to_string(number_); }

  std::optional<std::string> content() const {
    std::string bytes;
    std::array<char, 65'536> part{};
    for (;;) {
      const ssize_t count = ::pread(number_, part.data(), part.size(), static_cast<off_t>(bytes.size()));
      if (count < 0) return std::nullopt;
      if (count == 0) return bytes;
      bytes.append(part.data(), static_cast<std::size_t>(count));
    }
  }

 private:
  int number_;
};

bool is_hex(char c) {
  return (c >= '0' && c <= '9') || (c >= 'A' && c <= 'F') || (c >= 'a' && c <= 'f');
}

// "_x0041_" is an escape for "A" in a workbook's texts (ECMA-376 part 1, §22.9.2.19), so the text itself is escaped.
bool is_escape(std::string_view text) {
  return text.size() >= 7 && text.starts_with("_x") && is_hex(text[2]) && is_hex(text[3]) && is_hex(text[4]) &&
         is_hex(text[5]) && text[6] == '_';
}

// What a cell holds of the text, and whether that is all of it.
std::pair<std::string, bool> fitted_text(std::string_view bytes) {
  const std::string text = legible(bytes);
  std::string out;
  std::size_t units = 0;
  for (std::size_t i = 0, next = 0; i < text.size(); i = next) {
    next = next_code_point(text, i);
    const std::size_t escape = is_escape(std::string_view(text).substr(i)) ? 6 : 0;
    const std::size_t wanted = (code_point_at(text, i) > 0xFFFF ? 2 : 1) + escape;
    if (units + wanted + 1 > longest_text && next < text.size()) return {out + "…", false};
    units += wanted;
    if (escape > 0) out += "_x005F";
    out.append(text, i, next - i);
  }
  return {out, true};
}

constexpr double line_height = 15;   // points, as in rows that have no height of their own
constexpr double highest_row = 409;  // points

std::size_t line_count(std::string_view bytes, std::size_t columns) {
  const std::string text = legible(bytes.substr(0, 32 * columns));  // more than the highest row shows
  std::size_t count = 0;
  for (std::size_t begin = 0; begin <= text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    count += wrapped(std::string_view(text).substr(begin, end - begin), columns).size();
    begin = end + 1;
  }
  return count;
}

// Where every program reads the same day in the same number.
std::optional<lxw_datetime> excel_day(std::string_view iso) {
  using namespace date::literals;
  const std::optional<date::sys_days> day = parse_iso_date(iso);
  if (!day || *day < date::sys_days{1900_y / 3 / 1} || *day > date::sys_days{9999_y / 12 / 31}) return std::nullopt;
  const date::year_month_day parts{*day};
  return lxw_datetime{
      int{parts.year()}, static_cast<int>(unsigned{parts.month()}), static_cast<int>(unsigned{parts.day()}), 0, 0, 0};
}

struct SheetColumn {
  std::string name;
  std::size_t width;
  bool wraps;
  bool hidden;
};

constexpr std::uint8_t kA4 = 9;  // ECMA-376 part 1, §18.3.1.63

// "&" begins a code in headers, which hold 255 characters.
std::string header_text(std::string_view title) {
  std::string out;
  for (const char c : one_line(title)) out += c == '&' ? "&&" : std::string(1, c);
  std::size_t size = std::min<std::size_t>(out.size(), 200);
  while (size > 0 && size < out.size() && (out[size] & 0xC0) == 0x80) --size;
  return out.substr(0, size);
}

// Which of an entry's cells stand on a sheet, in their order there: by place in the table, extra columns behind its end.
struct Selection {
  std::vector<std::size_t> places;
  std::vector<SheetColumn> columns;
  std::size_t printed = 0;

  void add(std::size_t place, const Column& column, bool hidden) {
    const bool text = column.type == Column::Type::text || column.type == Column::Type::list;
    places.push_back(place);
    columns.push_back({std::string(column.name), column.width, text && column.width >= wrapping, hidden});
  }
};

// First what goes on paper, then what a person works with, last the id, by which the sheets belong together.
Selection chronology_sheet(const std::vector<std::string>& extra) {
  Selection selection;
  const std::span<const Column> columns = chronology_columns();
  for (const Column::Show show : {Column::Show::printed, Column::Show::main}) {
    for (std::size_t i = 0; i < columns.size(); ++i) {
      if (columns[i].show == show) selection.add(i, columns[i], false);
    }
    if (show == Column::Show::printed) selection.printed = selection.places.size();
  }
  for (std::size_t i = 0; i < extra.size(); ++i) {
    selection.places.push_back(columns.size() + i);
    selection.columns.push_back({extra[i], 20, true, false});
  }
  selection.add(0, columns[0], true);
  return selection;
}

Selection evidence_sheet() {
  Selection selection;
  const std::span<const Column> columns = chronology_columns();
  for (std::size_t i = 0; i < columns.size(); ++i) {
    if (columns[i].show == Column::Show::technical || columns[i].show == Column::Show::hidden)
      selection.add(i, columns[i], columns[i].show == Column::Show::hidden);
  }
  selection.printed = selection.places.size();
  return selection;
}

// The sheet while it is filled. The library owns what it hands out.
class Sheet {
 public:
  Sheet(lxw_workbook* workbook, const char* name, std::string_view title)
      : workbook_(workbook), sheet_(workbook_add_worksheet(workbook, name)), title_(title) {
    plain_ = top_aligned();
    wrapped_ = top_aligned();
    format_set_text_wrap(wrapped_);
    day_ = top_aligned();
    format_set_num_format(day_, "yyyy-mm-dd");
    format_set_align(day_, LXW_ALIGN_LEFT);
    decimals_ = top_aligned();
    format_set_num_format(decimals_, "0.00");
    link_ = top_aligned();
    format_set_font_color(link_, LXW_COLOR_BLUE);
    format_set_underline(link_, LXW_UNDERLINE_SINGLE);
    heading_ = top_aligned();
    format_set_bold(heading_);
    format_set_bottom(heading_, LXW_BORDER_THIN);
  }

  // The columns of the sheet, of which the first `printed` go on paper.
  lxw_error head(const std::vector<SheetColumn>& columns, std::size_t printed, std::size_t rows) {
    const auto last_column = static_cast<lxw_col_t>(columns.size() - 1);
    const auto last_row = static_cast<lxw_row_t>(rows);
    for (lxw_col_t at = 0; at <= last_column; ++at) {
      const SheetColumn& column = columns[at];
      formats_.push_back(column.wraps ? wrapped_ : plain_);
      widths_.push_back(column.width);
      leads_to_place_.push_back(column.name == "place" || column.name == "url");
      lxw_row_col_options options = {};
      options.hidden = column.hidden ? LXW_TRUE : LXW_FALSE;
      worksheet_set_column_opt(sheet_, at, at, static_cast<double>(column.width), nullptr, &options);
      keep(worksheet_write_string(sheet_, 0, at, column.name.c_str(), heading_));
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    keep(worksheet_autofilter(sheet_, 0, 0, last_row, last_column));
    // "2019" in a column of texts is meant to be one.
    worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
    worksheet_set_paper(sheet_, kA4);
    worksheet_set_landscape(sheet_);
    worksheet_fit_to_pages(sheet_, 1, 0);
    worksheet_repeat_rows(sheet_, 0, 0);
    worksheet_set_margins(sheet_, 0.4, 0.4, 0.7, 0.6);
    keep(worksheet_print_area(sheet_, 0, 0, last_row, static_cast<lxw_col_t>(std::max<std::size_t>(printed, 1) - 1)));
    if (!title_.empty()) keep(worksheet_set_header(sheet_, ("&L" + header_text(title_)).c_str()));
    keep(worksheet_set_footer(sheet_, "&R&P / &N"));
    return error_;
  }

  // `row` counts from 1, the header is 0.
  // `place_address`: what the cells that name the article and the place in it lead to.
  lxw_error add(std::size_t row, const Cells& cells, const std::vector<std::size_t>& places,
                const std::optional<std::string>& place_address) {
    for (std::size_t column = 0; column < places.size(); ++column) {
      const Cell cell = cells[places[column]];
      const auto at = static_cast<lxw_col_t>(column);
      if (!leads_to_place_[column] || !write_link(static_cast<lxw_row_t>(row), at, cell.text, place_address))
        write(static_cast<lxw_row_t>(row), at, cell);
    }
    set_height(row, cells, places);
    return error_;
  }

  std::size_t cut_cells() const { return cut_cells_; }

 private:
  lxw_format* top_aligned() {
    lxw_format* format = workbook_add_format(workbook_);
    format_set_align(format, LXW_ALIGN_VERTICAL_TOP);
    return format;
  }

  // So high that the wrapped texts are seen whole: programs differ in whether they find that out by themselves.
  void set_height(std::size_t row, const Cells& cells, const std::vector<std::size_t>& places) {
    std::size_t lines = 1;
    for (std::size_t column = 0; column < places.size(); ++column) {
      if (formats_[column] == wrapped_)
        lines = std::max(lines, line_count(cells[places[column]].text, widths_[column]));
    }
    const double height = std::min(highest_row, line_height * static_cast<double>(lines));
    keep(worksheet_set_row(sheet_, static_cast<lxw_row_t>(row), height, nullptr));
  }

  void keep(lxw_error error) {
    if (error_ == LXW_NO_ERROR) error_ = error;
  }

  // A text that is a link; false where it cannot be one.
  bool write_link(lxw_row_t row, lxw_col_t column, std::string_view text, const std::optional<std::string>& address) {
    if (!address || text.empty() || address->size() > longest_address || addresses_ == most_addresses) return false;
    const auto [shown, whole] = fitted_text(text);
    if (!whole) return false;
    ++addresses_;
    keep(worksheet_write_url_opt(sheet_, row, column, address->c_str(), link_, shown.c_str(), nullptr));
    return true;
  }

  void write(lxw_row_t row, lxw_col_t column, const Cell& cell) {
    if (cell.text.empty()) return;
    switch (cell.kind) {
      case Cell::Kind::day:
      case Cell::Kind::told_day:
        if (std::optional<lxw_datetime> day = excel_day(cell.text)) {
          keep(worksheet_write_datetime(sheet_, row, column, &*day, day_));
          return;
        }
        break;
      case Cell::Kind::number: {
        double value = 0;
        std::from_chars(cell.text.data(), cell.text.data() + cell.text.size(), value);
        const bool whole = cell.text.find('.') == std::string_view::npos;
        keep(worksheet_write_number(sheet_, row, column, value, whole ? plain_ : decimals_));
        return;
      }
      case Cell::Kind::address: {
        const std::optional<std::string> address = web_address(cell.text);
        if (address && address->size() <= longest_address && addresses_ < most_addresses) {
          ++addresses_;
          keep(worksheet_write_url(sheet_, row, column, address->c_str(), link_));
          return;
        }
        break;
      }
      case Cell::Kind::text:
        break;
    }
    const auto [text, whole] = fitted_text(cell.text);
    if (!whole) ++cut_cells_;
    keep(worksheet_write_string(sheet_, row, column, text.c_str(), formats_[column]));
  }

  lxw_workbook* workbook_;
  lxw_worksheet* sheet_;
  std::string title_;
  lxw_format* plain_;
  lxw_format* wrapped_;
  lxw_format* day_;
  lxw_format* decimals_;
  lxw_format* link_;
  lxw_format* heading_;
  std::vector<lxw_format*> formats_;  // of texts, by column
  std::vector<bool> leads_to_place_;  // by column
  std::vector<std::size_t> widths_;   // in characters, by column
  std::size_t addresses_ = 0;
  std::size_t cut_cells_ = 0;
  lxw_error error_ = LXW_NO_ERROR;
};

// Seconds since 1970, as the file gives its time of creation.
time_t created(const std::vector<Entry>& entries) {
  using namespace date::literals;
  date::sys_days latest{1980_y / 1 / 1};
  for (const Entry& entry : entries) {
    for (const Source& source : entry.sources)
      latest = std::max(latest, parse_iso_date(source.published).value_or(latest));
  }
  return std::chrono::duration_cast<std::chrono::seconds>(latest.time_since_epoch()).count();
}

}  // namespace

Result<Workbook> xlsx(const std::vector<Entry>& entries, std::string_view title) {
  const MemoryFile file;
  if (!file.is_open()) return failed(std::strerror(errno));
  lxw_workbook* workbook = workbook_new(file.path().c_str());
  if (workbook == nullptr) return failed("no memory");
  lxw_doc_properties properties = {};
  properties.created = created(entries);
  workbook_set_properties(workbook, &properties);

  Workbook result;
  const std::size_t rows = std::min(entries.size(), most_rows);
  result.left_out_rows = entries.size() - rows;
  const std::vector<std::string> extra = extra_columns(entries);
  lxw_error error = LXW_NO_ERROR;
  const auto fill = [&](const char* name, const Selection& selection) {
    Sheet sheet(workbook, name, title);
    if (error == LXW_NO_ERROR) error = sheet.head(selection.columns, selection.printed, rows);
    for (std::size_t i = 0; i < rows && error == LXW_NO_ERROR; ++i)
      error =
          sheet.add(i + 1, cells_of(entries[i], extra), selection.places, place_address(entries[i].sources.front()));
    result.cut_cells += sheet.cut_cells();
  };
  fill("Chronology", chronology_sheet(extra));
  fill("Evidence", evidence_sheet());

  const lxw_error closed = workbook_close(workbook);
  if (error == LXW_NO_ERROR) error = closed;
  if (error != LXW_NO_ERROR) return failed(lxw_strerror(error));
  std::optional<std::string> bytes = file.content();
  if (!bytes) return failed(std::strerror(errno));
  result.bytes = *std::move(bytes);
  return result;
}

}  // namespace annals

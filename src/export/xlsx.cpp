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
#include "export/rows.h"
#include "export/web_address.h"
#include "text/utf8.h"
#include "time/iso_date.h"

namespace annals {
namespace {

constexpr std::size_t longest_text = 32'767;  // UTF-16 units in a cell
constexpr std::size_t longest_address = 2'079;
constexpr std::size_t most_addresses = 65'530;
constexpr std::size_t most_rows = LXW_ROW_MAX - 1;  // below the header

struct Layout {
  std::string_view column;
  double width;  // in characters
  bool wraps;
};

constexpr Layout layouts[] = {{"start", 11, false},      {"end", 11, false},       {"precision", 10, false},
                              {"edtf", 22, false},       {"label", 48, true},      {"when", 14, false},
                              {"status", 12, false},     {"kind", 10, false},      {"confidence", 11, false},
                              {"expression", 20, false}, {"sentence", 70, true},   {"source", 24, false},
                              {"title", 36, false},      {"url", 36, false},       {"published", 11, false},
                              {"rule", 18, false},       {"reference", 26, false}, {"timex3", 13, false},
                              {"sources", 9, false},     {"conflicts", 48, true},  {"place", 26, false}};

Layout layout_of(std::string_view column) {
  for (const Layout& layout : layouts) {
    if (layout.column == column) return layout;
  }
  return {column, 14, false};
}

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

// The sheet while it is filled. The library owns what it hands out.
class Sheet {
 public:
  explicit Sheet(lxw_workbook* workbook) : workbook_(workbook), sheet_(workbook_add_worksheet(workbook, "Chronology")) {
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

  lxw_error head(const Columns& columns, std::size_t rows) {
    const auto last_column = static_cast<lxw_col_t>(columns.size() - 1);
    const auto last_row = static_cast<lxw_row_t>(rows);
    for (lxw_col_t column = 0; column <= last_column; ++column) {
      const Layout layout = layout_of(columns[column]);
      formats_.push_back(layout.wraps ? wrapped_ : plain_);
      widths_.push_back(static_cast<std::size_t>(layout.width));
      worksheet_set_column(sheet_, column, column, layout.width, nullptr);
      keep(worksheet_write_string(sheet_, 0, column, std::string(columns[column]).c_str(), heading_));
    }
    worksheet_freeze_panes(sheet_, 1, 0);
    keep(worksheet_autofilter(sheet_, 0, 0, last_row, last_column));
    // "2019" in a column of texts is meant to be one.
    worksheet_ignore_errors(sheet_, LXW_IGNORE_NUMBER_STORED_AS_TEXT, "A1:XFD1048576");
    worksheet_set_landscape(sheet_);
    worksheet_repeat_rows(sheet_, 0, 0);
    return error_;
  }

  // `row` counts from 1, the header is 0.
  lxw_error add(std::size_t row, const Cells& cells) {
    for (std::size_t column = 0; column < cells.size(); ++column) {
      write(static_cast<lxw_row_t>(row), static_cast<lxw_col_t>(column), cells[column]);
    }
    set_height(row, cells);
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
  void set_height(std::size_t row, const Cells& cells) {
    std::size_t lines = 1;
    for (std::size_t column = 0; column < cells.size(); ++column) {
      if (formats_[column] == wrapped_) lines = std::max(lines, line_count(cells[column].text, widths_[column]));
    }
    const double height = std::min(highest_row, line_height * static_cast<double>(lines));
    keep(worksheet_set_row(sheet_, static_cast<lxw_row_t>(row), height, nullptr));
  }

  void keep(lxw_error error) {
    if (error_ == LXW_NO_ERROR) error_ = error;
  }

  void write(lxw_row_t row, lxw_col_t column, const Cell& cell) {
    if (cell.text.empty()) return;
    switch (cell.kind) {
      case Cell::Kind::day:
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
  lxw_format* plain_;
  lxw_format* wrapped_;
  lxw_format* day_;
  lxw_format* decimals_;
  lxw_format* link_;
  lxw_format* heading_;
  std::vector<lxw_format*> formats_;  // of texts, by column
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

Result<Workbook> xlsx(const std::vector<Entry>& entries) {
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
  Sheet sheet(workbook);
  lxw_error error = sheet.head(chronology_columns(), rows);
  for (std::size_t i = 0; i < rows && error == LXW_NO_ERROR; ++i) error = sheet.add(i + 1, cells_of(entries[i]));
  result.cut_cells = sheet.cut_cells();

  const lxw_error closed = workbook_close(workbook);
  if (error == LXW_NO_ERROR) error = closed;
  if (error != LXW_NO_ERROR) return failed(lxw_strerror(error));
  std::optional<std::string> bytes = file.content();
  if (!bytes) return failed(std::strerror(errno));
  result.bytes = *std::move(bytes);
  return result;
}

}  // namespace annals

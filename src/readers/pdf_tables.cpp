// Of each page, the lines that can be first cells are collected from top to bottom; a run of them whose second cells are aligned is a
// table. Cells that nearly touch come as one line; it is cut where cells of other rows begin. A line of the table belongs to the last row that begins above it, and there to the column that it begins in.
#include "readers/pdf_tables.h"

#include <algorithm>
#include <cmath>
#include <deque>
#include <map>
#include <optional>
#include <span>
#include <utility>

#include "text/utf8.h"

namespace annals {
namespace {

constexpr double kNarrow = 0.25;          // of the page's width: the first cell
constexpr double kAligned = 4;            // points
constexpr double kSameRow = 0.4;          // of a line's height
constexpr double kApart = 0.25;           // of a line's height, between two cells
constexpr double kClose = 1.3;            // of a line's height: lines of one cell
constexpr double kRowsApart = 6;          // of a line's height, between two rows
constexpr std::size_t kMostLines = 2000;  // of a page that is looked at

using Lines = std::vector<const PdfLine*>;

bool is_beside(const PdfLine& one, const PdfLine& other) {
  return std::abs(one.y0() - other.y0()) < kSameRow * one.height();
}

bool has_digit(std::string_view text) {
  return std::ranges::any_of(text, is_ascii_digit);
}

// "•", "1.", "(a)": what hangs before an item of a list.
bool is_item_mark(std::string_view text) {
  std::size_t letters = 0;
  for (const char c : text) letters += is_ascii_digit(c) || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z') ? 1 : 0;
  return letters < 3;
}

// The lines of a page from top to bottom, cut where the blank before a word is wider than others and another line has the same.
class Pieces {
 public:
  explicit Pieces(const Lines& lines) {
    std::vector<double> starts;
    for (const PdfLine* line : lines) {
      starts.push_back(line->x0());
      const double blank = wide_blank(*line);
      for (std::size_t at = 1; at < line->words.size(); ++at) {
        if (line->words[at].x0 - line->words[at - 1].x1 > blank) starts.push_back(line->words[at].x0);
      }
    }
    std::ranges::sort(starts);
    for (const PdfLine* line : lines) cut(line, starts);
    for (const auto& [piece, line] : pieces_) sorted_.push_back(&piece);
    std::ranges::stable_sort(sorted_, {}, [](const PdfLine* piece) { return piece->y0(); });
    for (auto begin = sorted_.begin(); begin != sorted_.end();) {
      const auto end =
          std::find_if(begin, sorted_.end(), [&](const PdfLine* piece) { return !is_beside(**begin, *piece); });
      std::stable_sort(begin, end, [](const PdfLine* one, const PdfLine* other) { return one->x0() < other->x0(); });
      begin = end;
    }
  }

  const Lines& sorted() const { return sorted_; }
  const PdfLine* line_of(const PdfLine* piece) const { return lines_.at(piece); }

 private:
  // Blanks that are wider than this set words apart. In justified lines all blanks are as wide as the others.
  static double wide_blank(const PdfLine& line) {
    constexpr double wider = 1.3, usual = 0.35;  // than the others; of a line's height
    std::vector<double> blanks;
    for (std::size_t at = 1; at < line.words.size(); ++at) blanks.push_back(line.words[at].x0 - line.words[at - 1].x1);
    if (blanks.size() < 3) return usual * line.height();
    std::ranges::nth_element(blanks, blanks.begin() + static_cast<std::ptrdiff_t>(blanks.size() / 2));
    return wider * blanks[blanks.size() / 2];
  }

  void cut(const PdfLine* line, const std::vector<double>& starts) {
    constexpr double nearly = 1.5;  // points
    constexpr std::ptrdiff_t fewest = 2;
    const double blank = wide_blank(*line);
    PdfLine piece = *line;
    piece.words.clear();
    for (const PdfWord& word : line->words) {
      const auto same =
          std::ranges::lower_bound(starts, word.x0 + nearly) - std::ranges::lower_bound(starts, word.x0 - nearly);
      if (!piece.words.empty() && same >= fewest && word.x0 - piece.words.back().x1 > blank) {
        add(piece, line);
        piece.words.clear();
      }
      piece.words.push_back(word);
    }
    add(piece, line);
  }

  void add(const PdfLine& piece, const PdfLine* line) {
    pieces_.emplace_back(piece, line);
    lines_.emplace(&pieces_.back().first, line);
  }

  std::deque<std::pair<PdfLine, const PdfLine*>> pieces_;
  std::map<const PdfLine*, const PdfLine*> lines_;
  Lines sorted_;
};

bool is_year(std::string_view text) {
  return text.size() == 4 && std::ranges::all_of(text, is_ascii_digit);
}

bool ends_with_year(std::string_view text) {
  return text.size() >= 4 && is_year(text.substr(text.size() - 4));
}

struct Row {
  const PdfLine* first;
  double second;  // where the second cell begins
};

// The rows that the lines of a page, from top to bottom, may begin.
std::vector<Row> candidates(const Lines& lines) {
  std::vector<Row> rows;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin + 1;
    while (end < lines.size() && is_beside(*lines[begin], *lines[end])) ++end;
    const std::span row(lines.data() + begin, end - begin);  // from left to right
    begin = end;
    if (row.size() < 2) continue;
    const PdfLine& first = *row[0];
    const bool narrow = first.x1() - first.x0() <= kNarrow * first.page_width;
    const bool apart = row[1]->x0() > first.x1() + kApart * first.height();
    if (narrow && apart && !is_item_mark(first.text())) rows.push_back({&first, row[1]->x0()});
  }
  return rows;
}

bool aligned(const Row& one, const Row& other) {
  return std::abs(one.first->x0() - other.first->x0()) < kAligned && std::abs(one.second - other.second) < kAligned;
}

// How many rows from `begin` on are of one table.
std::size_t run_length(const std::vector<Row>& rows, std::size_t begin, const Lines& lines) {
  std::size_t end = begin + 1;
  while (end < rows.size() && aligned(rows[begin], rows[end])) {
    const double top = rows[end - 1].first->y0();
    const double bottom = rows[end].first->y0();
    if (bottom - top > kRowsApart * rows[begin].first->height()) break;
    // What stands between two rows goes on with cells.
    const bool broken = std::ranges::any_of(lines, [&](const PdfLine* line) {
      const bool between =
          line->y0() > top + kSameRow * line->height() && line->y0() < bottom - kSameRow * line->height();
      return between && line->x0() < rows[begin].second - kAligned && line->x1() > rows[begin].second;
    });
    if (broken) break;
    ++end;
  }
  return end - begin;
}

// The rows of a run that go on with the one above them, "12 October" over "2019": where some lines stand closer than others, those that
// stand close to the line above are of its row; so is a year alone under a day.
std::vector<Row> without_continued(const std::vector<Row>& run, const Lines& lines) {
  constexpr double closer = 1.15;
  const double top = run.front().first->y0();
  const double foot = run.back().first->y0();
  std::vector<double> heights;  // at which lines stand
  for (const PdfLine* line : lines) {
    if (line->y0() < top - 1 || line->y0() > foot + 1) continue;
    if (heights.empty() || line->y0() > heights.back() + kSameRow * line->height()) heights.push_back(line->y0());
  }
  std::map<long, double> step_above;  // by height
  double closest = 1e6;
  double widest = 0;
  for (std::size_t at = 1; at < heights.size(); ++at) {
    const double step = heights[at] - heights[at - 1];
    step_above[std::lround(heights[at])] = step;
    closest = std::min(closest, step);
    widest = std::max(widest, step);
  }
  const bool all_alike = widest < closer * closest;
  std::vector<Row> rows;
  for (const Row& row : run) {
    const auto step = step_above.lower_bound(std::lround(row.first->y0()) - 2);
    const bool close = !all_alike && step != step_above.end() && step->second < closer * closest;
    const bool goes_on =
        !rows.empty() && (close || (is_year(row.first->text()) && !ends_with_year(rows.back().first->text())));
    if (!goes_on) rows.push_back(row);
  }
  return rows;
}

class Table {
 public:
  Table(const std::vector<Row>& rows, const Lines& lines) {
    for (const Row& row : rows) tops_.push_back(row.first);
    cells_.resize(rows.size());
    const PdfLine& last = *tops_.back();
    double foot = last.y0();
    for (const PdfLine* line : lines) {
      const double height = line->height();
      if (line->y0() < tops_.front()->y0() - kSameRow * height) continue;
      const bool below = line->y0() > last.y0() + kSameRow * height;
      // The last row goes on as long as lines of its cells follow closely.
      const bool in_first = std::abs(line->x0() - last.x0()) < kAligned && line->x1() < rows.front().second;
      const bool in_cell = line->x0() > rows.front().second - kAligned || in_first;
      if (below && (!in_cell || line->y0() - foot > kClose * height)) break;
      foot = std::max(foot, line->y0());
      std::size_t row = 0;
      while (row + 1 < tops_.size() && tops_[row + 1]->y0() < line->y0() + kSameRow * height) ++row;
      cells_[row].push_back(line);
    }
  }

  const Lines& cells_of(std::size_t row) const { return cells_[row]; }
  std::size_t size() const { return cells_.size(); }

  // The row as a line: its cells from left to right, each from top to bottom.
  PdfLine joined(std::size_t row) const {
    std::map<long, Lines> columns;
    for (const PdfLine* line : cells_[row]) {
      const auto column = std::ranges::find_if(
          columns, [&](const auto& each) { return std::abs(each.second.front()->x0() - line->x0()) < 2 * kAligned; });
      if (column == columns.end()) {
        columns[std::lround(line->x0())].push_back(line);
      } else {
        column->second.push_back(line);
      }
    }
    PdfLine out = *tops_[row];
    out.words.clear();
    out.is_row = true;
    for (const auto& [left, lines] : columns) {
      if (!out.words.empty()) {
        PdfWord bar = out.words.back();
        bar.text = "|";
        out.words.push_back(bar);
      }
      for (const PdfLine* line : lines) out.words.insert(out.words.end(), line->words.begin(), line->words.end());
    }
    return out;
  }

 private:
  Lines tops_;
  std::vector<Lines> cells_;
};

// The lines that rows replace, and the rows in place of the first line of each.
using Replaced = std::map<const PdfLine*, std::optional<PdfLine>>;

void find_tables(const Lines& page, Replaced& replaced) {
  const Pieces pieces(page);
  const Lines& lines = pieces.sorted();
  const std::vector<Row> rows = candidates(lines);
  for (std::size_t begin = 0; begin < rows.size();) {
    const std::size_t count = run_length(rows, begin, lines);
    const std::vector<Row> run = without_continued(
        {rows.begin() + static_cast<std::ptrdiff_t>(begin), rows.begin() + static_cast<std::ptrdiff_t>(begin + count)},
        lines);
    const bool digits = std::ranges::all_of(run, [](const Row& row) { return has_digit(row.first->text()); });
    if (run.size() >= 3 || (run.size() == 2 && digits)) {
      const Table table(run, lines);
      for (std::size_t row = 0; row < table.size(); ++row) {
        for (const PdfLine* line : table.cells_of(row)) replaced.emplace(pieces.line_of(line), std::nullopt);
        replaced[pieces.line_of(run[row].first)] = table.joined(row);
      }
    }
    begin += count;
  }
}

}  // namespace

void join_table_rows(PdfPages& pages) {
  Replaced replaced;
  for (std::size_t begin = 0; begin < pages.lines.size();) {
    Lines lines;
    std::size_t end = begin;
    for (; end < pages.lines.size() && pages.lines[end].page == pages.lines[begin].page; ++end)
      lines.push_back(&pages.lines[end]);
    begin = end;
    if (lines.size() <= kMostLines) find_tables(lines, replaced);
  }
  if (replaced.empty()) return;
  std::vector<PdfLine> out;
  for (PdfLine& line : pages.lines) {
    const auto found = replaced.find(&line);
    if (found == replaced.end()) {
      out.push_back(std::move(line));
    } else if (found->second) {
      out.push_back(*std::move(found->second));
    }
  }
  pages.lines = std::move(out);
}

}  // namespace annals

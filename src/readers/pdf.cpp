// Numbered pages become text with columns, for the readers of such text. All others are joined by what is exact in print: whether the next
// word would have fitted between the end of the line and the edge of its column.
#include "readers/pdf.h"

#include <algorithm>
#include <cmath>
#include <map>
#include <optional>
#include <set>
#include <string>

#include "page/join_lines.h"
#include "page/text_article.h"
#include "readers/draft.h"
#include "readers/pdf_lines.h"
#include "readers/pdf_program.h"
#include "readers/pdf_tables.h"
#include "text/utf8.h"

namespace annals {
namespace {

constexpr double kHeading = 1.12;    // times the height of the text
constexpr double kIndent = 0.8;      // of a line's height
constexpr double kSpace = 0.25;      // between words, of a line's height
constexpr double kParagraph = 1.45;  // times the usual distance of two lines
constexpr double kBucket = 10;       // points
constexpr int kColumnBuckets = 3;    // lines that begin within so many are of one column
constexpr double kSameHeight = 4;    // points

bool is_number(std::string_view text) {
  return !text.empty() && text.size() <= 4 && std::ranges::all_of(text, is_ascii_digit);
}

// Most lines have the numbers 1, 2, 3 … at their beginning.
bool is_numbered(const std::vector<std::vector<PdfLine>>& pages) {
  std::size_t lines = 0;
  std::size_t numbered = 0;
  for (const std::vector<PdfLine>& page : pages) {
    int before = 0;
    for (const PdfLine& row : page) {
      ++lines;
      const std::string& first = row.words.front().text;
      if (!is_number(first)) continue;
      const int number = std::stoi(first);
      if (number != before + 1 && number != 1) continue;
      before = number;
      ++numbered;
    }
  }
  return numbered >= 10 && numbered * 4 >= lines * 3;
}

// The rows as a typewriter has them: a column is the usual width of a character.
std::string typed(const std::vector<std::vector<PdfLine>>& pages) {
  std::vector<double> widths;
  double left = 1e6;
  for (const std::vector<PdfLine>& page : pages) {
    for (const PdfLine& row : page) {
      left = std::min(left, row.x0());
      for (const PdfWord& word : row.words)
        widths.push_back((word.x1 - word.x0) /
                         static_cast<double>(std::max<std::size_t>(code_point_count(word.text), 1)));
    }
  }
  std::ranges::sort(widths);
  const double width = std::max(widths.empty() ? 6.0 : widths[widths.size() / 2], 1.0);
  std::string text;
  for (const std::vector<PdfLine>& page : pages) {
    if (!text.empty()) text += '\f';
    for (const PdfLine& row : page) {
      std::size_t column = 0;
      for (const PdfWord& word : row.words) {
        constexpr double widest = 400;
        const auto at = static_cast<std::size_t>(std::clamp((word.x0 - left) / width + 0.5, 0.0, widest));
        const std::size_t blanks = std::max(at, column + (column > 0 ? 1 : 0)) - column;
        text.append(blanks, ' ').append(word.text);
        column += blanks + code_point_count(word.text);
      }
      text += '\n';
    }
  }
  return text;
}

std::string masked(std::string_view text) {
  std::string out;
  for (const char c : text) {
    if (!is_ascii_digit(c)) {
      out += c;
    } else if (out.empty() || out.back() != '#') {
      out += '#';
    }
  }
  return out;
}

// Running heads and feet, and page numbers.
void drop_furniture(PdfPages& pages) {
  std::map<std::pair<std::string, long>, std::set<std::uint32_t>> seen;
  const auto key = [](const PdfLine& line, long shift) {
    return std::pair(masked(line.text()), std::lround(line.y0() / kSameHeight) + shift);
  };
  for (const PdfLine& line : pages.lines) seen[key(line, 0)].insert(line.page);
  constexpr double edge = 0.1;  // of the page, at its top and at its foot
  std::erase_if(pages.lines, [&](const PdfLine& line) {
    const bool at_edge = line.y0() < line.page_height * edge || line.y0() > line.page_height * (1 - edge);
    if (at_edge && line.words.size() == 1 && is_number(line.words.front().text)) return true;
    std::size_t times = 0;
    for (const long shift : {-1L, 0L, 1L}) {
      if (const auto found = seen.find(key(line, shift)); found != seen.end()) times += found->second.size();
    }
    return times >= 2 && times * 2 >= pages.count;
  });
}

bool starts_small(std::string_view text) {
  const char first = text.empty() ? ' ' : text.front();
  return (first >= 'a' && first <= 'z') || (static_cast<unsigned char>(first) >= 0xC3 && !starts_with_capital(text));
}

bool ends_sentence(std::string_view text) {
  for (const std::string_view closer : {"\"", "'", ")", "]", "”", "’"}) {
    if (text.ends_with(closer)) text.remove_suffix(closer.size());
  }
  return !text.empty() && std::string_view(".!?:").find(text.back()) != std::string_view::npos;
}

bool begins_item(std::string_view text) {
  for (const std::string_view mark : {"•", "–", "-", "▪", "◦", "●", "*"}) {
    if (text == mark) return true;
  }
  return text.size() >= 2 && text.size() <= 4 && is_ascii_digit(text.front()) &&
         (text.back() == '.' || text.back() == ')');
}

double median(std::vector<double> values, double otherwise) {
  if (values.empty()) return otherwise;
  std::ranges::nth_element(values, values.begin() + static_cast<std::ptrdiff_t>(values.size() / 2));
  return values[values.size() / 2];
}

struct Column {
  double left = 1e6;
  double edge = 0;
};

class Joining {
 public:
  explicit Joining(const std::vector<PdfLine>& lines) : lines_(lines) {
    std::vector<double> heights, distances;
    for (std::size_t at = 0; at < lines.size(); ++at) {
      heights.insert(heights.end(), lines[at].words.size(), lines[at].height());
      // Of the flow, and of the whole document for flows that are too short to show an edge.
      for (const std::uint32_t flow : {lines[at].flow, std::uint32_t{0}}) {
        Column& column = columns_[{flow, bucket_of(lines[at])}];
        column.edge = std::max(column.edge, lines[at].x1());
        column.left = std::min(column.left, lines[at].x0());
        ++flow_lines_[flow];
      }
      if (at > 0 && follows_below(at)) distances.push_back(lines[at].y0() - lines[at - 1].y0());
    }
    height_ = median(heights, 10);
    distance_ = median(distances, height_ * 1.2);
  }

  // What stands in the largest letters of the first page that has text; empty where nothing there is larger than the text.
  std::string title() const {
    std::string title;
    double largest = height_ * kHeading;
    for (std::size_t at = 0; at < lines_.size() && lines_[at].page == lines_.front().page; ++at) {
      const double height = lines_[at].height();
      if (lines_[at].is_row) continue;
      if (height > largest * 1.02) {
        largest = height;
        title = lines_[at].text();
      } else if (!title.empty() && at > 0 && height > largest * 0.98 && lines_[at - 1].height() > largest * 0.98 &&
                 goes_on(at, lines_[at - 1].text(), lines_[at].text())) {
        title += " " + lines_[at].text();
      }
    }
    return title;
  }

  std::vector<DraftBlock> blocks(const PageRules& rules) const {
    std::vector<std::string> texts;
    for (const PdfLine& line : lines_) texts.push_back(line.text());
    const WordSet words = words_of_lines({texts.begin(), texts.end()});
    std::vector<DraftBlock> blocks;
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      const bool joins = at > 0 && goes_on(at, texts[at - 1], texts[at]);
      if (!joins) blocks.push_back({.kind = is_heading(at) ? BlockKind::heading : BlockKind::paragraph});
      DraftBlock& block = blocks.back();
      const std::size_t before = block.text.size();
      append_line(block.text, texts[at], words, rules);
      if (joins && lines_[at].page == lines_[at - 1].page) continue;
      const bool spaced = before > 0 && before < block.text.size() && block.text[before] == ' ';
      block.marks.push_back({.offset = before + (spaced ? 1 : 0), .page = lines_[at].page});
    }
    return blocks;
  }

 private:
  static int bucket_of(const PdfLine& line) { return static_cast<int>(std::floor(line.x0() / kBucket)); }

  bool follows_below(std::size_t at) const {
    return lines_[at].page == lines_[at - 1].page && lines_[at].y0() > lines_[at - 1].y0() &&
           std::abs(bucket_of(lines_[at]) - bucket_of(lines_[at - 1])) <= kColumnBuckets;
  }

  bool is_heading(std::size_t at) const { return !lines_[at].is_row && lines_[at].height() > height_ * kHeading; }

  // Where the column that the line begins in begins and ends.
  Column column_of(const PdfLine& line) const {
    constexpr std::size_t shows_edge = 3;  // lines
    const auto lines = flow_lines_.find(line.flow);
    const std::uint32_t flow = lines != flow_lines_.end() && lines->second >= shows_edge ? line.flow : 0;
    Column found{.left = line.x0(), .edge = line.x1()};
    for (int near = -kColumnBuckets; near <= kColumnBuckets; ++near) {
      const auto column = columns_.find({flow, bucket_of(line) + near});
      if (column == columns_.end()) continue;
      found.edge = std::max(found.edge, column->second.edge);
      if (near <= 0) found.left = std::min(found.left, column->second.left);
    }
    return found;
  }

  bool is_full(const PdfLine& line, const PdfLine& next) const {
    const PdfWord& word = next.words.front();
    return line.x1() + kSpace * line.height() + (word.x1 - word.x0) > column_of(line).edge + 0.5;
  }

  bool goes_on(std::size_t at, std::string_view before_text, std::string_view text) const {
    const PdfLine& before = lines_[at - 1];
    const PdfLine& line = lines_[at];
    if (line.is_row || before.is_row) return false;
    if (std::abs(line.height() - before.height()) > (kHeading - 1) * before.height()) return false;
    const bool full = is_full(before, line);
    const bool ended = ends_sentence(before_text);
    if (!follows_below(at)) return !is_heading(at) && !ended && (full || starts_small(text));
    if (line.y0() - before.y0() > kParagraph * std::max(distance_, is_heading(at) ? line.height() * 1.2 : 0))
      return false;
    if (is_heading(at)) return true;
    if (begins_item(line.words.front().text)) return false;
    const bool deeper = line.x0() > before.x0() + kIndent * line.height();
    if (deeper && begins_item(before.words.front().text)) return true;  // what hangs behind a mark
    if (deeper && line.x0() > column_of(line).left + kIndent * line.height()) return !ended && starts_small(text);
    return full || (!ended && starts_small(text));
  }

  const std::vector<PdfLine>& lines_;
  std::map<std::pair<std::uint32_t, int>, Column> columns_;  // by flow and by where lines begin
  std::map<std::uint32_t, std::size_t> flow_lines_;
  double height_ = 10;
  double distance_ = 12;
};

std::string pages_without_text(const PdfPages& pages) {
  std::set<std::uint32_t> with;
  for (const PdfLine& line : pages.lines) with.insert(line.page);
  std::string list;
  std::size_t count = 0;
  for (std::uint32_t page = 1; page <= pages.count; ++page) {
    if (with.contains(page)) continue;
    if (++count <= 10) list.append(list.empty() ? "" : ", ").append(std::to_string(page));
  }
  if (count == 0) return {};
  return (count == 1 ? "page " : "pages ") + list + (count > 10 ? ", …" : "") + " without text, only pictures";
}

}  // namespace

Result<Article> article_of_words(std::string_view xml, const DocumentHint& hint, const PageRules& rules) {
  PdfPages pages = pdf_pages(xml);
  if (pages.lines.empty())
    return Error{ErrorKind::not_document, "a PDF without text, only pictures: recognize it first (ocrmypdf)", ""};
  const std::string note = pages_without_text(pages);
  std::vector<std::vector<PdfLine>> rows;
  for (std::size_t at = 0; at < pages.lines.size();) {
    std::size_t end = at;
    while (end < pages.lines.size() && pages.lines[end].page == pages.lines[at].page) ++end;
    rows.push_back(rows_of({pages.lines.begin() + static_cast<std::ptrdiff_t>(at),
                            pages.lines.begin() + static_cast<std::ptrdiff_t>(end)}));
    at = end;
  }
  Article article;
  if (is_numbered(rows)) {
    article = text_article(typed(rows), hint, rules);
  } else {
    drop_furniture(pages);
    join_table_rows(pages);
    const Joining joining(pages.lines);
    Draft draft{.title = joining.title(), .blocks = joining.blocks(rules)};
    article = article_of(std::move(draft), hint, rules);
  }
  if (!note.empty()) article.notes.push_back(note);
  return article;
}

Result<Article> pdf_article(std::string_view bytes, const DocumentHint& hint, const PageRules& rules, Budget& budget) {
  constexpr std::size_t markup = 16;  // bytes around a byte of text
  Result<std::string> xml = pdf_words(bytes, find_pdf_program(), {.output = budget.bytes * markup});
  if (!xml) return std::move(xml).error();
  return article_of_words(*xml, hint, rules);
}

}  // namespace annals

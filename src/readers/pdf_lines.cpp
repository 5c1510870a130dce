// The program prints an element a line, so that lines are looked at, and not a tree.
#include "readers/pdf_lines.h"

#include <algorithm>
#include <cmath>
#include <cstdlib>

#include "text/utf8.h"

namespace annals {
namespace {

double attribute(std::string_view element, std::string_view name) {
  const std::size_t at = element.find(name);
  const std::size_t begin = at + name.size() + 2;  // past the equals sign and the quote
  if (at == std::string_view::npos || begin > element.size()) return 0;
  const std::string number(element.substr(begin, 24));
  const double value = std::strtod(number.c_str(), nullptr);
  return value > -1e6 && value < 1e6 ? value : 0;
}

std::string unescaped(std::string_view text) {
  struct Entity {
    std::string_view name, character;
  };
  static constexpr Entity entities[] = {
      {"&amp;", "&"}, {"&lt;", "<"}, {"&gt;", ">"}, {"&quot;", "\""}, {"&apos;", "'"}};
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    const auto* entity =
        std::ranges::find_if(entities, [&](const Entity& e) { return text.substr(at).starts_with(e.name); });
    if (entity != std::end(entities)) {
      out += entity->character;
      at += entity->name.size();
    } else {
      out += text[at++];
    }
  }
  return out;
}

// A justified line may come in pieces, for the width of its blanks; they follow each other at the same height, not always in order.
void join_pieces(std::vector<PdfLine>& lines) {
  constexpr double widest = 3, widest_in_flow = 6;  // blank between two pieces, of the height of a line
  std::vector<PdfLine> whole;
  for (PdfLine& line : lines) {
    if (!whole.empty()) {
      PdfLine& before = whole.back();
      const double height = line.height();
      const bool beside = before.page == line.page && std::abs(before.y0() - line.y0()) < height * 0.3 &&
                          std::abs(before.height() - height) < height * 0.2;
      const double gap = std::max(line.x0() - before.x1(), before.x0() - line.x1());
      if (beside && gap > -height && gap < (before.flow == line.flow ? widest_in_flow : widest) * height) {
        before.words.insert(before.words.end(), line.words.begin(), line.words.end());
        std::ranges::stable_sort(before.words, {}, &PdfWord::x0);
        continue;
      }
    }
    whole.push_back(std::move(line));
  }
  lines = std::move(whole);
}

// A small number that is raised right behind a word or a mark leads to a note; behind a short word it is a power, "m2".
void drop_note_marks(PdfLine& line) {
  constexpr std::size_t longest = 3, power = 3;  // digits; letters
  for (std::size_t at = 1; at < line.words.size(); ++at) {
    const PdfWord& word = line.words[at];
    const PdfWord& before = line.words[at - 1];
    const double height = before.y1 - before.y0;
    const bool digits = word.text.size() <= longest && std::ranges::all_of(word.text, is_ascii_digit);
    const bool small = word.y1 - word.y0 < 0.85 * height && word.y1 < before.y1 - 0.1 * height;
    const bool right_behind = word.x0 - before.x1 < 0.15 * height;
    if (!digits || !small || !right_behind || is_ascii_digit(before.text.back()) || before.text.size() <= power)
      continue;
    line.words.erase(line.words.begin() + static_cast<std::ptrdiff_t>(at));
    --at;
  }
}

}  // namespace

std::string PdfLine::text() const {
  std::string out;
  for (const PdfWord& word : words) out.append(out.empty() ? "" : " ").append(word.text);
  return out;
}

PdfPages pdf_pages(std::string_view xml) {
  PdfPages pages;
  double height = 0;
  double width = 0;
  std::uint32_t flow = 0;
  bool new_line = true;
  for (std::size_t begin = 0; begin < xml.size();) {
    const std::size_t end = std::min(xml.find('\n', begin), xml.size());
    std::string_view element = xml.substr(begin, end - begin);
    begin = end + 1;
    element.remove_prefix(std::min(element.find('<'), element.size()));
    if (element.starts_with("<page ")) {
      ++pages.count;
      height = attribute(element, "height");
      width = attribute(element, "width");
    } else if (element.starts_with("<flow>")) {
      ++flow;
      new_line = true;
    } else if (element.starts_with("<line ")) {
      new_line = true;
    } else if (element.starts_with("<word ")) {
      const std::size_t open = element.find('>');
      const std::size_t close = element.rfind("</word>");
      if (open == std::string_view::npos || close == std::string_view::npos || close <= open) continue;
      PdfWord word{.text = unescaped(element.substr(open + 1, close - open - 1)),
                   .x0 = attribute(element, "xMin"),
                   .y0 = attribute(element, "yMin"),
                   .x1 = attribute(element, "xMax"),
                   .y1 = attribute(element, "yMax")};
      if (word.text.empty()) continue;
      if (new_line)
        pages.lines.push_back(
            {.words = {}, .page = pages.count, .flow = flow, .page_height = height, .page_width = width});
      new_line = false;
      pages.lines.back().words.push_back(std::move(word));
    }
  }
  join_pieces(pages.lines);
  for (PdfLine& line : pages.lines) drop_note_marks(line);
  return pages;
}

std::vector<PdfLine> rows_of(const std::vector<PdfLine>& page) {
  std::vector<PdfWord> words;
  for (const PdfLine& line : page) words.insert(words.end(), line.words.begin(), line.words.end());
  std::ranges::stable_sort(words, {}, [](const PdfWord& word) { return (word.y0 + word.y1) / 2; });
  std::vector<PdfLine> rows;
  double middle = 0;
  for (PdfWord& word : words) {
    const double at = (word.y0 + word.y1) / 2;
    if (rows.empty() || at - middle > (word.y1 - word.y0) / 2) {
      rows.push_back({.words = {}, .page = page.front().page, .page_height = page.front().page_height});
      middle = at;
    }
    rows.back().words.push_back(std::move(word));
  }
  for (PdfLine& row : rows) std::ranges::stable_sort(row.words, {}, &PdfWord::x0);
  return rows;
}

}  // namespace annals

// Three passes over the lines. Numbers in the margin are a column in which each line is one more than the line before, and a new
// page begins at 1. Page numbers and running heads are lines that come again, digits aside, at the edges of pages: where form
// feeds say what a page is, on half of the pages; where nothing does, with a number at an edge that goes up by one.
#include "page/page_lines.h"

#include <algorithm>
#include <map>
#include <optional>
#include <set>
#include <string>
#include <utility>

#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::size_t kTab = 8;
constexpr std::size_t kEdge = 3;  // lines at the top and at the foot of a page that may be furniture
constexpr std::size_t kFewestNumbered = 10;
constexpr std::size_t kLongestRunning = 120;  // bytes of a head or a foot

struct RawLine {
  std::string_view whole;
  bool feeds = false;  // a form feed stands before it
};

struct Kept {
  PageLine line;
  bool blank = false;
  bool feeds = false;
  bool dropped = false;
};

std::vector<RawLine> raw_lines(std::string_view text) {
  std::vector<RawLine> lines;
  bool feeds = false;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\f", begin), text.size());
    lines.push_back({text.substr(begin, end - begin), feeds});
    feeds = end < text.size() && text[end] == '\f';
    if (feeds && lines.back().whole.find_first_not_of(" \t\r") == std::string_view::npos && !lines.back().feeds)
      lines.pop_back();
    begin = end + 1;
  }
  return lines;
}

Kept cut(RawLine raw) {
  Kept kept;
  kept.feeds = raw.feeds;
  std::size_t at = 0;
  std::size_t column = 0;
  for (; at < raw.whole.size() && is_ascii_space(raw.whole[at]); ++at)
    column += raw.whole[at] == '\t' ? kTab - column % kTab : 1;
  std::size_t end = raw.whole.size();
  while (end > at && is_ascii_space(raw.whole[end - 1])) --end;
  kept.line.text = raw.whole.substr(at, end - at);
  kept.line.indent = column;
  kept.line.width = column + code_point_count(kept.line.text);
  kept.blank = kept.line.text.empty();
  return kept;
}

std::size_t digits_at_start(std::string_view text) {
  return std::min(text.find_first_not_of("0123456789"), text.size());
}

std::uint32_t number_of(std::string_view digits) {
  std::uint32_t number = 0;
  for (const char digit : digits.substr(0, 9)) number = number * 10 + static_cast<std::uint32_t>(digit - '0');
  return number;
}

// The number at a line's beginning with which white space, or nothing, follows.
std::optional<std::uint32_t> margin_number(std::string_view text) {
  const std::size_t digits = digits_at_start(text);
  if (digits == 0 || digits > 3 || (digits < text.size() && text[digits] != ' ' && text[digits] != '\t')) return {};
  return number_of(text.substr(0, digits));
}

// Takes the numbers out of the margin, where there are some.
bool take_numbers(std::vector<Kept>& lines) {
  std::vector<std::size_t> numbered;
  std::size_t all = 0;
  std::uint32_t before = 0;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].blank) continue;
    ++all;
    const auto number = margin_number(lines[at].line.text);
    if (!number || (*number != before + 1 && *number != 1)) continue;
    before = *number;
    numbered.push_back(at);
  }
  if (numbered.size() < kFewestNumbered || numbered.size() * 4 < all * 3) return false;
  const auto text_column = [&](const PageLine& line) {  // where the text behind the number begins
    const std::size_t digits = digits_at_start(line.text);
    const std::size_t gap = std::min(line.text.find_first_not_of(" \t", digits), line.text.size());
    return line.indent + gap;
  };
  std::size_t column = std::string_view::npos;
  for (const std::size_t at : numbered) {
    if (digits_at_start(lines[at].line.text) < lines[at].line.text.size())
      column = std::min(column, text_column(lines[at].line));
  }
  for (const std::size_t at : numbered) {
    PageLine& line = lines[at].line;
    line.number = *margin_number(line.text);
    const std::size_t begins = text_column(line);
    line.text.remove_prefix(begins - line.indent);
    line.indent = begins - std::min(begins, column);
    line.width = line.indent + code_point_count(line.text);
    lines[at].blank = line.text.empty();
  }
  return true;
}

// "Page 12", "- 12 -", "Tern Inquiry      12", "12": the number at an edge, if the line is short or a gap stands before it.
std::optional<std::uint32_t> number_at_edge(std::string_view text) {
  const std::string_view trimmed = text.substr(std::min(text.find_first_not_of(" -–—[("), text.size()));
  const std::size_t front = digits_at_start(trimmed);
  std::size_t end = text.size();
  while (end > 0 && (text[end - 1] == ' ' || text[end - 1] == '-' || text[end - 1] == ']' || text[end - 1] == ')'))
    --end;
  std::size_t begin = end;
  while (begin > 0 && is_ascii_digit(text[begin - 1])) --begin;
  constexpr std::size_t short_line = 12;
  constexpr std::string_view gap = "    ";
  if (begin < end && end - begin <= 4) {
    const bool apart = begin == 0 || text[begin - 1] == ' ';
    const bool alone = text.size() <= short_line || begin == 0;
    if (apart && (alone || text.substr(0, begin).ends_with(gap))) return number_of(text.substr(begin, end - begin));
  }
  if (front > 0 && front <= 4 && trimmed.substr(front).starts_with(gap)) return number_of(trimmed.substr(0, front));
  return {};
}

// The line with each run of digits as one "#", to compare it with others.
std::string masked(std::string_view text) {
  std::string out;
  for (const char c : text) {
    const char shown = is_ascii_digit(c) ? '#' : is_ascii_space(c) ? ' ' : c;
    if ((shown != '#' && shown != ' ') || out.empty() || out.back() != shown) out += shown;
  }
  return out;
}

// Head and foot lines of a text with numbered lines: those without a number. The number that they have at an edge names the page.
void take_unnumbered(std::vector<Kept>& lines) {
  std::uint32_t page = 0;
  std::optional<std::uint32_t> named;
  std::uint32_t before = 0;
  for (Kept& kept : lines) {
    PageLine& line = kept.line;
    if (line.number == 0) {
      if (kept.blank) continue;
      kept.dropped = true;
      const std::size_t space = line.text.find_last_of(" \t");
      const std::string_view last = line.text.substr(space == std::string_view::npos ? 0 : space + 1);
      if (digits_at_start(last) == last.size() && last.size() <= 4 && number_of(last) > page) named = number_of(last);
      continue;
    }
    if (page == 0 || line.number <= before) {
      page = named && (page == 0 || *named == page + 1) ? *named : page + 1;
      named.reset();
      line.begins_page = true;
    }
    before = line.number;
    line.page = page;
  }
}

using Edges = std::vector<std::vector<std::size_t>>;  // of each page, the lines at its edges

Edges edges_of_pages(const std::vector<Kept>& lines) {
  Edges edges;
  std::vector<std::size_t> page;
  const auto close = [&] {
    std::vector<std::size_t> of_page;
    for (std::size_t i = 0; i < page.size(); ++i) {
      if (i < kEdge || i + kEdge >= page.size()) of_page.push_back(page[i]);
    }
    edges.push_back(std::move(of_page));
    page.clear();
  };
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].feeds) close();
    if (!lines[at].blank) page.push_back(at);
  }
  close();
  return edges;
}

// With form feeds: what stands at the edges of half of the pages, and numbers alone.
void take_running_lines(std::vector<Kept>& lines) {
  const Edges edges = edges_of_pages(lines);
  std::map<std::string, std::set<std::size_t>> pages_of;
  for (std::size_t page = 0; page < edges.size(); ++page) {
    for (const std::size_t at : edges[page]) {
      if (lines[at].line.text.size() <= kLongestRunning) pages_of[masked(lines[at].line.text)].insert(page);
    }
  }
  std::set<std::string> shown;
  for (std::size_t page = 0; page < edges.size(); ++page) {
    for (const std::size_t at : edges[page]) {
      const std::string_view text = lines[at].line.text;
      const std::string key = masked(text);
      const auto found = pages_of.find(key);
      const std::size_t times = found == pages_of.end() ? 0 : found->second.size();
      const bool running = times >= 2 && times * 2 >= edges.size();
      const bool counted = digits_at_start(text) == text.size() && number_of(text) <= edges.size() + 1000;
      const bool says_something = !number_at_edge(text) && shown.insert(key).second;
      lines[at].dropped = counted || (running && !says_something);
    }
  }
}

// Without form feeds: lines that come again with a number at an edge, one more each time, are the edge of a page; what comes
// again word by word beside them is its running title.
void take_counted_lines(std::vector<Kept>& lines) {
  std::map<std::string, std::vector<std::pair<std::size_t, std::uint32_t>>> counted;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (lines[at].blank || lines[at].line.text.size() > kLongestRunning) continue;
    const bool apart = at == 0 || lines[at - 1].blank || at + 1 == lines.size() || lines[at + 1].blank;
    if (!apart) continue;
    if (const auto number = number_at_edge(lines[at].line.text))
      counted[masked(lines[at].line.text)].emplace_back(at, *number);
  }
  std::set<std::size_t> breaks;
  for (const auto& [key, places] : counted) {
    bool rises = places.size() >= 2;
    for (std::size_t i = 1; i < places.size(); ++i)
      rises = rises && places[i].second == places[i - 1].second + 1 && places[i].first > places[i - 1].first + 5;
    if (!rises) continue;
    for (const auto& [at, number] : places) breaks.insert(at);
  }
  if (breaks.empty()) return;
  std::map<std::string_view, std::vector<std::size_t>> beside;
  for (const std::size_t at : breaks) {
    lines[at].dropped = true;
    for (const bool down : {false, true}) {
      std::size_t seen = 0;
      for (std::size_t near = down ? at + 1 : at - 1; near < lines.size() && seen < 2; near += down ? 1 : -1ULL) {
        if (lines[near].blank) continue;
        ++seen;
        if (lines[near].line.text.size() <= kLongestRunning) beside[lines[near].line.text].push_back(near);
      }
    }
  }
  std::map<std::string_view, std::size_t> first;
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (!lines[at].blank) first.emplace(lines[at].line.text, at);
  }
  for (const auto& [text, places] : beside) {
    if (places.size() < 2 && first[text] == places.front()) continue;
    for (const std::size_t at : places) lines[at].dropped = lines[at].dropped || at != first[text];
  }
  // Numbers at the foot name the page before them.
  const std::size_t above = *breaks.begin();
  std::size_t said = 0;
  for (std::size_t at = 0; at < above; ++at) said += lines[at].blank ? 0 : 1;
  const bool foot = said > 5;
  std::uint32_t page = *number_at_edge(lines[above].line.text);
  for (std::size_t at = 0; at < lines.size(); ++at) {
    if (breaks.contains(at)) {
      page = *number_at_edge(lines[at].line.text) + (foot ? 1 : 0);
      if (at + 1 < lines.size()) lines[at + 1].feeds = true;
    }
    lines[at].line.page = page;
  }
}

void number_pages(std::vector<Kept>& lines) {
  std::uint32_t page = 1;
  for (Kept& kept : lines) kept.line.page = kept.feeds ? ++page : page;
}

}  // namespace

PageLines page_lines(std::string_view text) {
  std::vector<Kept> lines;
  bool feeds = false;
  for (const RawLine& raw : raw_lines(text)) {
    lines.push_back(cut(raw));
    feeds = feeds || raw.feeds;
  }
  PageLines found;
  found.numbered = take_numbers(lines);
  if (found.numbered) {
    take_unnumbered(lines);
  } else if (feeds) {
    number_pages(lines);
    take_running_lines(lines);
  } else {
    take_counted_lines(lines);
  }
  bool blank = true;
  bool page_begins = false;
  for (Kept& kept : lines) {
    page_begins = page_begins || kept.feeds;
    if (kept.blank || kept.dropped) {
      blank = blank || kept.blank;
      continue;
    }
    kept.line.after_blank = blank;
    kept.line.begins_page = kept.line.begins_page || page_begins;
    blank = page_begins = false;
    found.lines.push_back(kept.line);
  }
  return found;
}

}  // namespace annals

// Lines are kept or left out one by one, then joined.
#include "page/mail_text.h"

#include <algorithm>
#include <cctype>

namespace annals {
namespace {

constexpr std::size_t kWrapped = 55;            // bytes; shorter lines are not broken by a program
constexpr std::size_t kLongestAttribution = 3;  // lines above a quote

std::vector<std::string_view> lines_of(std::string_view text) {
  std::vector<std::string_view> lines;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find('\n', begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    while (!line.empty() && (line.back() == '\r' || line.back() == '\t')) line.remove_suffix(1);
    lines.push_back(line);
    begin = end + 1;
  }
  return lines;
}

bool is_blank(std::string_view line) {
  return line.find_first_not_of(" \t") == std::string_view::npos;
}

bool is_quoted(std::string_view line) {
  return line.starts_with('>');
}

// Takes "On Tuesday, Jane Doe wrote:" back from the end, of one paragraph and up to three lines.
void drop_attribution(std::vector<std::string_view>& lines) {
  std::size_t end = lines.size();
  while (end > 0 && is_blank(lines[end - 1])) --end;
  if (end == 0 || !lines[end - 1].ends_with(':')) return;
  std::size_t begin = end;
  while (begin > 0 && end - begin < kLongestAttribution && !is_blank(lines[begin - 1])) --begin;
  if (begin == 0 || is_blank(lines[begin - 1])) lines.resize(begin);
}

std::vector<std::string_view> own_lines(const std::vector<std::string_view>& lines, const PageRules& rules) {
  std::vector<std::string_view> own;
  bool quoting = false;
  for (const std::string_view line : lines) {
    if (line == "-- " || line == "--") break;
    if (line.size() < 200 && rules.mail_earlier.match_start(folded(line)) > 0) break;
    if (is_quoted(line)) {
      if (!quoting) drop_attribution(own);
      quoting = true;
      continue;
    }
    quoting = quoting && is_blank(line);
    own.push_back(line);
  }
  return own;
}

std::vector<std::string> joined(const std::vector<std::string_view>& lines) {
  std::vector<std::string> paragraphs;
  std::size_t before = 0;  // length of the line before; 0 for none in this paragraph
  for (std::string_view line : lines) {
    if (is_blank(line)) {
      before = 0;
      continue;
    }
    const std::size_t size = line.size();
    line.remove_prefix(line.find_first_not_of(" \t"));
    while (line.back() == ' ') line.remove_suffix(1);
    if (before == 0) {
      paragraphs.emplace_back(line);
    } else {
      paragraphs.back().append(before >= kWrapped ? " " : "\n").append(line);
    }
    before = size;
  }
  return paragraphs;
}

}  // namespace

std::vector<std::string> mail_paragraphs(std::string_view text, const PageRules& rules) {
  const std::vector<std::string_view> lines = lines_of(text);
  std::vector<std::string> paragraphs = joined(own_lines(lines, rules));
  return paragraphs.empty() ? joined(lines) : paragraphs;
}

}  // namespace annals

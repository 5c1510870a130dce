// Widths are counted as a terminal does, so that the underline stands below its words in any script.
#include "export/underlined.h"

#include <algorithm>

#include "export/terminal_width.h"

namespace annals {
namespace {

constexpr std::size_t context_bytes = 36;  // on each side; mention and context then fit a line of 80 columns mostly

bool begins_code_point(std::string_view text, std::size_t offset) {
  return offset >= text.size() || (text[offset] & 0xC0) != 0x80;
}

std::string_view before(std::string_view text, std::size_t offset) {
  std::size_t begin = offset > context_bytes ? offset - context_bytes : 0;
  while (!begins_code_point(text, begin)) ++begin;
  std::string_view context = text.substr(begin, offset - begin);
  if (begin > 0) context.remove_prefix(std::min(context.find(' '), context.size()));
  return context.substr(context.rfind('\n') + 1);  // npos + 1 is 0
}

std::string_view after(std::string_view text, std::size_t offset) {
  std::size_t end = std::min(text.size(), offset + context_bytes);
  while (!begins_code_point(text, end)) --end;
  const std::size_t line_end = std::min(text.find('\n', offset), text.size());
  if (line_end <= end) return text.substr(offset, line_end - offset);
  const std::string_view context = text.substr(offset, end - offset);
  return context.substr(0, context.rfind(' '));
}

}  // namespace

std::string underlined(std::string_view text, Span span) {
  std::string left = "  " + printable(before(text, span.begin));
  if (span.begin > 0 && text[span.begin - 1] == ' ') left += ' ';
  const std::string words = printable(span.of(text));
  std::string right = printable(after(text, span.end));
  if (span.end < text.size() && text[span.end] == ' ') right.insert(0, " ");
  return left + words + right + '\n' + std::string(width(left), ' ') + std::string(width(words), '^') + '\n';
}

void append_fact(std::string& out, std::string_view what, std::string_view text) {
  if (text.empty()) return;
  out.append("    ").append(what).append(12 - what.size(), ' ').append(printable(text)).push_back('\n');
}

}  // namespace annals

// Paragraphs are taken as what stands between empty lines, which they are within. What links and tables stand for is counted by
// a pass of the parser whose callbacks write nothing and stop it at the limit.
#include "page/markdown_limits.h"

#include <md4c.h>

#include <algorithm>
#include <cstddef>

namespace annals {
namespace {

constexpr std::size_t kMostLinesTimesBrackets = 16'000'000;
constexpr std::size_t kMostTimesTheSize = 8;
constexpr std::size_t kAlwaysEnough = std::size_t{1} << 16;

struct Growth {
  std::size_t now = 0;
  std::size_t most = 0;

  int add(std::size_t bytes) {
    now += bytes;
    return now > most ? -1 : 0;  // what is negative ends the pass, where 1 does not
  }
};

int block(MD_BLOCKTYPE type, void*, void* growth) {
  const std::size_t cell = type == MD_BLOCK_TD || type == MD_BLOCK_TH ? 10 : 0;  // <td></td> and a line's end
  return static_cast<Growth*>(growth)->add(cell);
}

int span(MD_SPANTYPE type, void* detail, void* growth) {
  std::size_t bytes = 0;
  if (type == MD_SPAN_A) {
    const auto* link = static_cast<const MD_SPAN_A_DETAIL*>(detail);
    bytes = std::size_t{link->href.size} + link->title.size;
  } else if (type == MD_SPAN_IMG) {
    const auto* image = static_cast<const MD_SPAN_IMG_DETAIL*>(detail);
    bytes = std::size_t{image->src.size} + image->title.size;
  }
  return static_cast<Growth*>(growth)->add(bytes);
}

struct Line {
  std::size_t end = 0;  // past its end mark
  bool empty = true;
  std::size_t brackets = 0;
};

Line line_at(std::string_view text, std::size_t begin) {
  Line line;
  std::size_t at = begin;
  for (; at < text.size() && text[at] != '\n' && text[at] != '\r'; ++at) {
    line.empty = line.empty && (text[at] == ' ' || text[at] == '\t');
    line.brackets += text[at] == '[' ? 1 : 0;
  }
  const std::size_t mark = text.substr(at).starts_with("\r\n") ? 2 : 1;
  line.end = std::min(at + mark, text.size());
  return line;
}

}  // namespace

std::optional<std::string> within_markdown_limits(std::string_view text) {
  std::optional<std::string> out;
  std::size_t copied = 0;
  std::size_t lines = 0;
  std::size_t brackets = 0;
  for (std::size_t at = 0; at < text.size();) {
    const Line line = line_at(text, at);
    lines = line.empty ? 0 : lines + 1;
    brackets = line.empty ? 0 : brackets + line.brackets;
    if (lines > 1 && lines * brackets > kMostLinesTimesBrackets) {
      if (!out) out.emplace().reserve(text.size() + text.size() / 1024);
      out->append(text.substr(copied, at - copied)).push_back('\n');
      copied = at;
      lines = 1;
      brackets = line.brackets;
    }
    at = line.end;
  }
  if (out) out->append(text.substr(copied));
  return out;
}

bool outgrows(std::string_view text, unsigned flags) {
  Growth growth{.most = kMostTimesTheSize * text.size() + kAlwaysEnough};
  const auto leave_block = [](MD_BLOCKTYPE, void*, void*) { return 0; };
  const auto leave_span = [](MD_SPANTYPE, void*, void*) { return 0; };
  const auto words = [](MD_TEXTTYPE, const MD_CHAR*, MD_SIZE, void*) { return 0; };
  const MD_PARSER parser{.abi_version = 0,
                         .flags = flags,
                         .enter_block = block,
                         .leave_block = leave_block,
                         .enter_span = span,
                         .leave_span = leave_span,
                         .text = words,
                         .debug_log = nullptr,
                         .syntax = nullptr};
  return md_parse(text.data(), static_cast<MD_SIZE>(text.size()), &parser, &growth) != 0;
}

}  // namespace annals

// A line with an arrow between two clocks begins a cue, the next blank line ends it; everything else is a note or a number.
#include "page/subtitles.h"

#include <algorithm>
#include <array>
#include <optional>
#include <string>

#include "page/line_head.h"
#include "page/plain_text.h"
#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::string_view kArrow = "-->";
constexpr std::int64_t kPause = 2;  // seconds
constexpr std::size_t kLongestName = 40;

std::string_view trimmed(std::string_view text) {
  while (!text.empty() && is_ascii_space(text.front())) text.remove_prefix(1);
  while (!text.empty() && is_ascii_space(text.back())) text.remove_suffix(1);
  return text;
}

// "00:01:20.500", "01:20,5"; WebVTT may leave out the hours.
std::optional<std::int64_t> second_of(std::string_view text) {
  std::int64_t seconds = 0;
  std::int64_t field = 0;
  std::size_t fields = 1;
  for (const char c : text.substr(0, text.find_first_of(".,"))) {
    if (is_ascii_digit(c)) {
      field = std::min<std::int64_t>(field * 10 + (c - '0'), 1'000'000);
    } else if (c == ':' && fields < 3) {
      seconds = (seconds + field) * 60;
      field = 0;
      ++fields;
    } else {
      return {};
    }
  }
  if (fields < 2) return {};
  return seconds + field;
}

struct Times {
  std::int64_t begin;
  std::int64_t end;
};

std::optional<Times> times_of(std::string_view line) {
  const std::size_t arrow = line.find(kArrow);
  if (arrow == std::string_view::npos) return {};
  const std::string_view behind = trimmed(line.substr(arrow + kArrow.size()));
  const auto begin = second_of(trimmed(line.substr(0, arrow)));
  const auto end = second_of(behind.substr(0, behind.find(' ')));
  if (!begin || !end) return {};
  return Times{*begin, *end};
}

// Takes "<v Edda Marsh>", or "EDDA MARSH: " and "- ", from the beginning; the voice, where one is named.
std::optional<std::string> take_voice(std::string_view& line) {
  if (line.starts_with("- ")) line.remove_prefix(2);
  if (line.starts_with("<v")) {
    const std::size_t close = line.find('>');
    const std::size_t space = line.find(' ');
    if (close == std::string_view::npos || space > close) return {};
    std::string voice(trimmed(line.substr(space, close - space)));
    line.remove_prefix(close + 1);
    return voice;
  }
  const std::size_t colon = line.substr(0, kLongestName).find(": ");
  if (colon == std::string_view::npos || colon < 2 || !starts_with_capital(line)) return {};
  const std::string_view name = line.substr(0, colon);
  const bool capitals = std::ranges::none_of(name, [](char c) { return c >= 'a' && c <= 'z'; });
  const bool title_case = std::ranges::count(name, ' ') <= 2 && name.find_first_of(",.;!?") == std::string_view::npos &&
                          starts_with_capital(name.substr(name.rfind(' ') + 1));
  if (!capitals && !title_case) return {};
  line.remove_prefix(colon + 2);
  return std::string(name);
}

// Text without "<i>" and the like.
void append_plain(std::string& out, std::string_view line) {
  for (std::size_t at = 0; at < line.size(); ++at) {
    if (line[at] == '<') {
      const std::size_t close = line.find('>', at);
      if (close != std::string_view::npos) {
        at = close;
        continue;
      }
    }
    if (!is_ascii_space(line[at])) {
      out += line[at];
    } else if (!out.empty() && out.back() != ' ') {
      out += ' ';
    }
  }
  while (!out.empty() && out.back() == ' ') out.pop_back();
}

bool ends_sentence(std::string_view text) {
  while (text.ends_with('"') || text.ends_with('\'')) text.remove_suffix(1);
  return text.ends_with("”") || text.ends_with('.') || text.ends_with('!') || text.ends_with('?');
}

class Reading {
 public:
  Article read(std::string_view text) {
    article_.parts.emplace_back();
    std::optional<Times> times;
    for (std::size_t begin = 0; begin < text.size();) {
      const std::size_t end = std::min(text.find('\n', begin), text.size());
      std::string_view line = trimmed(text.substr(begin, end - begin));
      begin = end + 1;
      if (line.empty()) {
        times.reset();
      } else if (const auto next = times_of(line)) {
        times = next;
        if (next->begin - ended_ >= kPause && ends_sentence(block_)) close();
        ended_ = next->end;
        cue_ = next->begin;
      } else if (times) {
        add(line);
      }
    }
    close();
    return std::move(article_);
  }

 private:
  void add(std::string_view line) {
    if (std::optional<std::string> voice = take_voice(line); voice && *voice != article_.parts.back().speaker) {
      close();
      article_.parts.push_back({.kind = Part::Kind::section, .day = {}, .clock = {}, .speaker = *std::move(voice)});
    }
    const std::size_t begin = block_.empty() ? 0 : block_.size() + 1;
    std::string plain;
    append_plain(plain, line);
    if (plain.empty()) return;
    if (!block_.empty()) block_ += ' ';
    block_ += plain;
    if (cue_ >= 0) marks_.push_back({.offset = begin, .second = cue_});
    cue_ = -1;
  }

  void close() {
    if (block_.empty()) return;
    add_block(article_, BlockKind::paragraph, block_);
    article_.blocks.back().part = static_cast<std::uint32_t>(article_.parts.size() - 1);
    for (Mark& mark : marks_) {
      mark.offset += article_.blocks.back().span.begin;
      article_.marks.push_back(mark);
    }
    block_.clear();
    marks_.clear();
  }

  Article article_;
  std::string block_;
  std::vector<Mark> marks_;  // in block_
  std::int64_t ended_ = 0;
  std::int64_t cue_ = -1;  // the second of a cue whose text is still to come
};

}  // namespace

bool looks_like_subtitles(std::string_view text) {
  text = without_byte_order_mark(text);
  if (text.starts_with("WEBVTT")) return true;
  text = text.substr(0, 1000);
  const std::size_t first = text.find_first_not_of(" \t\r\n");
  if (first == std::string_view::npos || !is_ascii_digit(text[first])) return false;
  const std::size_t line = text.find('\n', first);
  if (line == std::string_view::npos) return false;
  const std::string_view second = text.substr(line + 1, text.find('\n', line + 1) - line - 1);
  return times_of(trimmed(text.substr(first, line - first))) || times_of(trimmed(second));
}

Article subtitles_article(std::string_view text, const DocumentHint& hint, const PageRules& rules) {
  Article article = Reading().read(text);
  article.url = hint.url;
  article.language = language_of(article.text, hint, rules);
  date_by_lines(hint, rules, article);
  return article;
}

}  // namespace annals

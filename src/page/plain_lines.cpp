// A line is prose by its length and its end mark; what repeats in a text or begins like boilerplate is not, whatever
// its looks.
#include "page/plain_lines.h"

#include <algorithm>
#include <array>
#include <string>
#include <unordered_map>

#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::size_t kLongestRepeated = 150;
constexpr std::size_t kLongestHeading = 90;
constexpr std::size_t kLongRun = 8;
constexpr std::size_t kLongestTeaser = 80;
constexpr double kShortLine = -40;

bool ends_sentence(std::string_view line) {
  static constexpr std::array<std::string_view, 11> closers = {"\"", "'", ")",  "]",  "”", "’",
                                                               "»",  "“", "」", "』", "）"};
  static constexpr std::array<std::string_view, 10> ends = {".", "!", "?", ":", "…", "。", "！", "？", "।", "؟"};
  for (bool closed = true; closed;) {
    closed = false;
    for (const std::string_view closer : closers) {
      if (!line.ends_with(closer)) continue;
      line.remove_suffix(closer.size());
      closed = true;
    }
  }
  return std::any_of(ends.begin(), ends.end(), [&](std::string_view end) { return line.ends_with(end); });
}

// Whether a line is boilerplate: begins like it, or is short and stands more than once, or has a boilerplate phrase in
// it.
bool is_furniture(std::string_view line, const std::string& key, int times_seen, const PageRules& rules) {
  if (line.size() < 200 && rules.furniture_phrases.match_start(key) > 0) return true;
  if (line.size() < kLongestRepeated && times_seen > 1) return true;
  return line.size() < 600 &&
         std::any_of(rules.phrases_anywhere.begin(), rules.phrases_anywhere.end(),
                     [&](const std::string& phrase) { return key.find(phrase) != std::string::npos; });
}

// Whether a line is what stands under an author's name: the name alone on the line before, and then at its beginning.
bool is_about_author(std::string_view line, std::string_view before) {
  constexpr std::size_t longest_name = 40;  // bytes
  return before.size() >= 5 && before.size() <= longest_name && before.find(' ') != std::string_view::npos &&
         !ends_sentence(before) && line.size() > before.size() && line.size() < 600 && line.starts_with(before) &&
         line[before.size()] == ' ';
}

// Bytes of a list's bullet and the space after it.
std::size_t bullet(std::string_view line) {
  static constexpr std::array<std::string_view, 8> bullets = {"- ", "* ", "+ ", "• ", "◦ ", "▪ ", "‣ ", "● "};
  for (const std::string_view mark : bullets) {
    if (line.starts_with(mark)) return mark.size();
  }
  return 0;
}

// Bytes of "1. " or "1) ".
std::size_t item_number(std::string_view line) {
  const std::size_t digits = std::min(line.find_first_not_of("0123456789"), line.size());
  const bool numbered = digits > 0 && digits <= 2 && digits + 2 < line.size() &&
                        (line[digits] == '.' || line[digits] == ')') && line[digits + 1] == ' ';
  return numbered ? digits + 2 : 0;
}

// "2. Budget" right above what was said of it: the heads of minutes and agreements, numbered one after the other, two at least.
void set_numbered_headings(std::string_view text, std::vector<PlainLine>& lines) {
  std::vector<std::size_t> heads;
  std::size_t next = 1;
  for (std::size_t at = 0; at + 1 < lines.size(); ++at) {
    const std::string_view words = lines[at].span.of(text);
    const std::string digits = std::to_string(next);
    const bool numbered = item_number(words) == digits.size() + 2 && words.starts_with(digits);
    const bool short_line = lines[at].after_blank && !ends_sentence(words) && words.size() <= kLongestHeading;
    const PlainLine& below = lines[at + 1];
    if (!numbered || !short_line || !below.ended || item_number(below.span.of(text)) > 0) continue;
    heads.push_back(at);
    ++next;
  }
  if (heads.size() < 2) return;
  for (const std::size_t at : heads) {
    lines[at].kind = BlockKind::heading;
    lines[at].marker = 0;
  }
}

void set_kinds(std::string_view text, std::vector<PlainLine>& lines) {
  const auto number_at = [&](std::size_t at) { return at < lines.size() ? item_number(lines[at].span.of(text)) : 0; };
  for (std::size_t at = 0; at < lines.size(); ++at) {
    PlainLine& line = lines[at];
    const std::string_view words = line.span.of(text);
    if (words.starts_with("> ")) {
      line.kind = BlockKind::quote;
      line.marker = 2;
    } else if (const std::size_t mark = bullet(words); mark > 0) {
      line.kind = BlockKind::list_item;
      line.marker = mark;
    } else if (number_at(at) > 0 && (number_at(at + 1) > 0 || (at > 0 && number_at(at - 1) > 0))) {
      // A number alone may be the day of a date, "27. Februar".
      line.kind = BlockKind::list_item;
      line.marker = number_at(at);
    } else if (line.after_blank && !line.prose && !line.furniture && words.size() <= kLongestHeading &&
               !ends_sentence(words) && at + 1 < lines.size() && lines[at + 1].after_blank && lines[at + 1].prose) {
      line.kind = BlockKind::heading;
    }
  }
  set_numbered_headings(text, lines);
}

// "3/12/26", "10:30", "1998", "mid-2019", "12 March", "May 3": a date or a time of day, not "2" or "Part 2".
bool is_short_time(std::string_view lead, const PageRules& rules) {
  bool digits = false;
  std::size_t run = 0;
  for (std::size_t i = 0; i < lead.size(); ++i) {
    run = is_ascii_digit(lead[i]) ? run + 1 : 0;
    digits = digits || run > 0;
    if (run == 4) return true;
    const bool between = i > 0 && i + 1 < lead.size() && is_ascii_digit(lead[i - 1]) && is_ascii_digit(lead[i + 1]);
    if (between && (lead[i] == '/' || lead[i] == ':' || lead[i] == '.' || lead[i] == '-')) return true;
  }
  if (!digits) return false;
  const std::string key = folded(lead);
  for (std::size_t begin = 0; begin < key.size();) {
    const std::size_t end = std::min(key.find_first_of(" ,.-", begin), key.size());
    if (rules.months.find(std::string_view(key).substr(begin, end - begin)) != nullptr) return true;
    begin = end + 1;
  }
  return false;
}

// "3/12/26: heater breaks", "12 March – the line opens": a time, a mark and words.
bool leads_with_time(std::string_view line, const PageRules& rules) {
  static constexpr std::array<std::string_view, 4> separators = {": ", " - ", " – ", " — "};
  constexpr std::size_t longest = 24;  // bytes of the time
  std::size_t end = std::string_view::npos;
  for (const std::string_view separator : separators) end = std::min(end, line.substr(0, 2 * longest).find(separator));
  return end <= longest && is_short_time(line.substr(0, end), rules);
}

// The items of a chronology are the article's own, however short: of neighbouring items, three and at least half begin with a
// time.
void weigh_chronologies(std::string_view text, const PageRules& rules, std::vector<PlainLine>& lines) {
  constexpr std::size_t fewest = 3;
  constexpr double item = 15;
  for (std::size_t begin = 0; begin < lines.size();) {
    std::size_t end = begin;
    std::size_t timed = 0;
    for (; end < lines.size(); ++end) {
      const PlainLine& line = lines[end];
      const bool leads = !line.furniture && leads_with_time(line.span.of(text).substr(line.marker), rules);
      if (!leads && (line.furniture || line.ends || line.kind != BlockKind::list_item)) break;
      timed += leads ? 1 : 0;
    }
    if (timed >= fewest && 2 * timed >= end - begin) {
      for (std::size_t at = begin; at < end; ++at) lines[at].weight = std::max(lines[at].weight, item);
    }
    begin = std::max(end, begin + 1);
  }
}

bool looks_like_prose(std::string_view line, bool ended) {
  return (ended && line.size() >= 50) || line.size() >= 160;
}

std::vector<PlainLine> cut_lines(std::string_view text) {
  std::vector<PlainLine> lines;
  bool blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    Span span{begin, std::min(text.find('\n', begin), text.size())};
    begin = span.end + 1;
    while (span.end > span.begin && is_ascii_space(text[span.end - 1])) --span.end;
    while (span.begin < span.end && is_ascii_space(text[span.begin])) ++span.begin;
    if (!span.empty()) lines.push_back({.span = span, .after_blank = blank});
    blank = span.empty();
  }
  return lines;
}

}  // namespace

std::vector<PlainLine> bare_lines(std::string_view text) {
  std::vector<PlainLine> lines = cut_lines(text);
  for (PlainLine& line : lines) {
    const std::string_view words = line.span.of(text);
    line.ended = ends_sentence(words);
    line.prose = looks_like_prose(words, line.ended);
  }
  set_kinds(text, lines);
  return lines;
}

std::vector<PlainLine> plain_lines(std::string_view text, const PageRules& rules) {
  std::vector<PlainLine> lines = cut_lines(text);
  std::unordered_map<std::string_view, int> seen;
  for (const PlainLine& line : lines) ++seen[line.span.of(text)];
  std::size_t run = 0;  // lines since the last prose
  std::string_view before;
  for (PlainLine& line : lines) {
    const std::string_view words = line.span.of(text);
    line.ended = ends_sentence(words);
    const std::string key = words.size() < 600 ? folded(words) : std::string();
    line.furniture = is_furniture(words, key, seen[words], rules) || is_about_author(words, before);
    before = words;
    line.ends = words.size() < 60 && rules.end_phrases.match_start(key) > 0;
    line.prose = !line.furniture && looks_like_prose(words, line.ended);
    run = line.prose ? 0 : run + 1;
    if (line.prose) {
      line.weight = static_cast<double>(std::min<std::size_t>(words.size(), 600));
    } else if (line.ends) {
      // Many a newsletter is offered in the middle of an article.
      line.weight = line.furniture && line.after_blank && seen[words] == 1 ? -60 : -300;
    } else if (line.furniture) {
      // A teaser or a slot for an advertisement between two paragraphs costs less than what the page repeats.
      line.weight = line.after_blank && words.size() < kLongestTeaser && seen[words] == 1 ? -50 : -120;
    } else {
      // A list of short lines inside an article costs no more than a few of them.
      line.weight = line.ended && words.size() > 20 ? 0 : run <= kLongRun ? kShortLine : kShortLine / 5;
    }
  }
  set_kinds(text, lines);
  weigh_chronologies(text, rules, lines);
  return lines;
}

}  // namespace annals

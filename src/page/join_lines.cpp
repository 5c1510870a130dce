// First the evidence that the text is wrapped, then one decision for each break: whether the line after it goes on with the
// paragraph. Joining too much costs a border between two paragraphs and no row; joining too little cuts a sentence in two.
#include "page/join_lines.h"

#include <unicode/uchar.h>

#include <algorithm>
#include <array>

#include "page/page_lines.h"
#include "text/utf8.h"

namespace annals {
namespace {

constexpr std::size_t kNarrowest = 25, kWidest = 132;  // columns
constexpr std::size_t kManyLines = 60;                 // from here on, a few lines may be longer than the width
constexpr std::size_t kGap = 3;                        // blanks within a line that set columns apart

constexpr std::string_view kSoftHyphen = "\xC2\xAD";

bool starts_small(std::string_view text) {
  return !text.empty() && u_islower(static_cast<UChar32>(code_point_at(text, 0))) != 0;
}

bool is_letter_before(std::string_view text, std::size_t at) {
  return at > 0 && u_isalpha(static_cast<UChar32>(code_point_before(text, at))) != 0;
}

bool ends_sentence(std::string_view line) {
  static constexpr std::array<std::string_view, 7> closers = {"\"", "'", ")", "]", "”", "’", "»"};
  for (bool closed = true; closed;) {
    closed = false;
    for (const std::string_view closer : closers) {
      if (!line.ends_with(closer)) continue;
      line.remove_suffix(closer.size());
      closed = true;
    }
  }
  return !line.empty() && std::string_view(".!?:").find(line.back()) != std::string_view::npos;
}

std::string_view first_word(std::string_view line) {
  return line.substr(0, line.find_first_of(" \t"));
}

// A hyphen at the end of a line that belongs to a word.
bool ends_in_hyphen(std::string_view line) {
  if (line.ends_with(kSoftHyphen)) return is_letter_before(line, line.size() - kSoftHyphen.size());
  return line.ends_with('-') && is_letter_before(line, line.size() - 1);
}

bool would_have_fitted(const PageLine& line, std::string_view next, std::size_t width) {
  return line.width + 1 + code_point_count(first_word(next)) <= width;
}

bool has_gap(std::string_view line) {
  return line.find(std::string(kGap, ' ')) != std::string_view::npos || line.find('\t') != std::string_view::npos;
}

// "- ", "• ", "1. ", "(a) ", "> ", "22:05 ": what begins a line of its own.
bool begins_item(std::string_view line) {
  static constexpr std::array<std::string_view, 9> marks = {"- ", "* ", "+ ", "• ", "◦ ", "▪ ", "‣ ", "● ", ">"};
  if (std::ranges::any_of(marks, [&](std::string_view mark) { return line.starts_with(mark); })) return true;
  std::size_t at = line.starts_with('(') ? 1 : 0;
  const std::size_t begin = at;
  while (at < line.size() && is_ascii_digit(line[at])) ++at;
  const std::size_t digits = at - begin;
  if (digits == 0 && begin == 1 && line.size() > 3 && line[2] == ')') return line[3] == ' ';
  if (digits == 0 || digits > 3 || at + 1 >= line.size()) return false;
  if ((line[at] == '.' || line[at] == ')') && line[at + 1] == ' ') return true;
  return digits <= 2 && line[at] == ':' && is_ascii_digit(line[at + 1]);
}

std::size_t width_of(const std::vector<PageLine>& lines) {
  std::vector<std::size_t> widths;
  widths.reserve(lines.size());
  for (const PageLine& line : lines) widths.push_back(line.width);
  std::ranges::sort(widths);
  if (widths.empty()) return 0;
  return widths.size() < kManyLines ? widths.back() : widths[widths.size() * 985 / 1000];
}

// Text with a blank line after each line has them for nothing.
void ignore_double_spacing(std::vector<PageLine>& lines) {
  std::size_t apart = 0;
  std::size_t small = 0;
  for (const PageLine& line : lines) {
    apart += line.after_blank ? 1 : 0;
    small += line.after_blank && starts_small(line.text) ? 1 : 0;
  }
  if (lines.size() < 10 || apart * 10 < lines.size() * 9 || small * 3 < lines.size()) return;
  for (PageLine& line : lines) line.after_blank = false;
}

bool is_wrapped(const std::vector<PageLine>& lines, std::size_t width, std::size_t least_breaks) {
  if (width < kNarrowest || width > kWidest) return false;
  std::size_t breaks = 0;
  std::size_t small = 0;
  std::size_t full = 0;
  for (std::size_t at = 1; at < lines.size(); ++at) {
    const PageLine& before = lines[at - 1];
    const PageLine& line = lines[at];
    // "in / May 1971": a name or a number may begin the line, if a small word ends the one before it.
    if (line.after_blank || ends_sentence(before.text)) continue;
    if (!starts_small(line.text) && !starts_small(before.text.substr(before.text.find_last_of(" \t") + 1))) continue;
    ++breaks;
    small += starts_small(line.text) ? 1 : 0;
    full += ends_in_hyphen(before.text) || !would_have_fitted(before, line.text, width) ? 1 : 0;
  }
  // Of long lines one break is enough that cuts a sentence where the width is.
  constexpr std::size_t long_line = 70;
  const bool plain = width >= long_line && breaks >= 1 && small == breaks && full == breaks;
  return small >= 1 && (breaks >= least_breaks || plain) && full * 10 >= breaks * 7;
}

// Whether deeper lines go on with the line before them, as in logs and bibliographies, rather than begin a paragraph.
bool indents_hang(const std::vector<PageLine>& lines, std::size_t width) {
  std::size_t deeper = 0;
  std::size_t after_full = 0;
  for (std::size_t at = 1; at < lines.size(); ++at) {
    if (lines[at].after_blank || lines[at].indent <= lines[at - 1].indent + 1) continue;
    ++deeper;
    after_full += would_have_fitted(lines[at - 1], lines[at].text, width) ? 0 : 1;
  }
  return deeper >= 3 && after_full * 5 > deeper * 4;
}

class Joiner {
 public:
  Joiner(const PageLines& found, std::size_t width, const PageRules& rules)
      : lines_(found.lines), numbered_(found.numbered), width_(width), rules_(rules) {
    hanging_ = !numbered_ && indents_hang(lines_, width_);
    std::vector<std::string_view> texts;
    texts.reserve(lines_.size());
    for (const PageLine& line : lines_) texts.push_back(line.text);
    words_ = words_of_lines(texts);
    std::size_t gaps = 0;
    for (const PageLine& line : lines_) gaps += has_gap(line.text) ? 1 : 0;
    justified_ = gaps * 3 > lines_.size();
  }

  JoinedText join() {
    JoinedText joined{.joined = true};
    std::string paragraph;
    const auto close = [&] {
      if (!joined.text.empty()) joined.text += "\n\n";
      joined.text += paragraph;
      paragraph.clear();
    };
    std::vector<Mark> pending;  // offsets in the paragraph
    const auto place = [&] {
      const std::size_t base = joined.text.empty() ? 0 : joined.text.size() + 2;
      for (Mark mark : pending) {
        mark.offset += base;
        joined.marks.push_back(mark);
      }
      pending.clear();
    };
    std::uint32_t page = 0;
    std::size_t begin = 0;  // the paragraph's first line
    for (std::size_t at = 0; at < lines_.size(); ++at) {
      const PageLine& line = lines_[at];
      if (at > 0 && !goes_on(at) && !goes_on_item(lines_[begin], at)) {
        place();
        close();
        begin = at;
      }
      const std::size_t before = paragraph.size();
      if (paragraph.empty()) {
        append_spaced(paragraph, line.text);
      } else {
        append_line(paragraph, line.text, words_, rules_);
      }
      if (line.number != 0 || line.page != page) {
        const bool spaced = before > 0 && before < paragraph.size() && paragraph[before] == ' ';
        pending.push_back({.offset = before + (spaced ? 1 : 0), .page = line.page, .line = line.number});
      }
      page = line.page;
    }
    place();
    close();
    return joined;
  }

 private:
  // Whether the line goes on with the paragraph of the line before it.
  bool goes_on(std::size_t at) const {
    const PageLine& before = lines_[at - 1];
    const PageLine& line = lines_[at];
    const bool small = starts_small(line.text);
    const bool ended = ends_sentence(before.text);
    const bool hyphen = ends_in_hyphen(before.text);
    if (line.after_blank || (line.begins_page && !numbered_))
      return (hyphen || !ended) && small && !has_column(before, line);
    if (begins_item(line.text) || has_column(before, line)) return false;
    if (line.text.size() < 200 && rules_.furniture_phrases.match_start(folded(line.text)) > 0 && !small) return false;
    if (line.indent > before.indent + 1) return hanging_ || (small && !ended);
    if (hanging_ && line.indent + 1 < before.indent && !small) return false;
    if (numbered_) return line.indent <= 1;  // an indent begins a question, an answer or a remark
    if (hyphen) return true;
    if (would_have_fitted(before, line.text, width_)) return !ended && small;
    return !(ended && is_headline(at));
  }

  // Whether the line goes on with an item of a list, under whose text it stands.
  bool goes_on_item(const PageLine& first, std::size_t at) const {
    const PageLine& line = lines_[at];
    return begins_item(first.text) && !line.after_blank && line.indent > first.indent && !begins_item(line.text) &&
           !has_column(lines_[at - 1], line);
  }

  // A short line without an end mark that stands alone, the paragraph before it ended.
  bool is_headline(std::size_t at) const {
    const PageLine& line = lines_[at];
    const bool alone = at + 1 == lines_.size() || lines_[at + 1].after_blank || lines_[at + 1].indent > line.indent + 1;
    return alone && !ends_sentence(line.text) && line.width * 3 < width_ * 2 && !starts_small(line.text);
  }

  bool has_column(const PageLine& before, const PageLine& line) const {
    return !justified_ && !numbered_ && (has_gap(before.text) || has_gap(line.text));
  }

  static void append_spaced(std::string& out, std::string_view text) {
    bool space = false;
    for (const char c : text) {
      if (is_ascii_space(c)) {
        space = true;
        continue;
      }
      if (space && !out.empty()) out += ' ';
      space = false;
      out += c;
    }
  }

  const std::vector<PageLine>& lines_;
  const bool numbered_;
  const std::size_t width_;
  const PageRules& rules_;
  WordSet words_;
  bool hanging_ = false;
  bool justified_ = false;
};

// A text that is not wrapped keeps its lines; its form feeds are white space that begins a page.
JoinedText paged(std::string text) {
  JoinedText whole;
  std::uint32_t page = 1;
  for (std::size_t at = text.find('\f'); at != std::string::npos; at = text.find('\f', at + 1)) {
    if (page == 1) whole.marks.push_back({.offset = 0, .page = 1});
    whole.marks.push_back({.offset = at + 1, .page = ++page});
  }
  std::ranges::replace(text, '\f', '\n');
  whole.text = std::move(text);
  return whole;
}

bool is_word_byte(char c) {
  return static_cast<unsigned char>(c) >= 0x80 || (ascii_lower(c) >= 'a' && ascii_lower(c) <= 'z') ||
         is_ascii_digit(c) || c == '-' || c == '\'';
}

// The letters at the end, or the beginning, of a text.
std::string_view last_word(std::string_view text) {
  std::size_t begin = text.size();
  while (begin > 0 && is_word_byte(text[begin - 1])) --begin;
  return text.substr(begin);
}
std::string_view leading_word(std::string_view text) {
  std::size_t end = 0;
  while (end < text.size() && is_word_byte(text[end])) ++end;
  return text.substr(0, end);
}

}  // namespace

void carry_marks(const std::vector<Mark>& marks, Span from, std::size_t to, std::vector<Mark>& into) {
  const auto before = [](std::size_t at, const Mark& mark) { return at < mark.offset; };
  auto next = std::upper_bound(marks.begin(), marks.end(), from.begin, before);
  if (next != marks.begin()) --next;
  for (; next != marks.end() && next->offset < from.end; ++next) {
    Mark mark = *next;
    mark.offset = to + (std::max(mark.offset, from.begin) - from.begin);
    if (!into.empty() && into.back().offset == mark.offset) into.pop_back();
    into.push_back(mark);
  }
}

WordSet words_of_lines(const std::vector<std::string_view>& lines) {
  WordSet words;
  bool cut = false;  // the line before ends within a word
  for (const std::string_view line : lines) {
    const bool cuts = ends_in_hyphen(line);
    for (std::size_t begin = 0; begin < line.size();) {
      std::size_t end = begin;
      while (end < line.size() && is_word_byte(line[end])) ++end;
      const bool half = (cut && begin == 0) || (cuts && end == line.size());
      if (end > begin && !half) {
        std::string word = folded(line.substr(begin, end - begin));
        while (!word.empty() && (word.back() == '\'' || word.back() == '-')) word.pop_back();
        words.insert(std::move(word));
      }
      begin = std::max(end, begin + 1);
    }
    cut = cuts;
  }
  return words;
}

void append_line(std::string& paragraph, std::string_view line, const WordSet& words, const PageRules& rules) {
  std::string spaced;
  for (const char c : line) {
    if (!is_ascii_space(c)) {
      spaced += c;
    } else if (!spaced.empty() && spaced.back() != ' ') {
      spaced += ' ';
    }
  }
  if (!ends_in_hyphen(paragraph) || spaced.empty()) {
    paragraph += (paragraph.empty() ? "" : " ") + spaced;
    return;
  }
  if (paragraph.ends_with(kSoftHyphen)) {
    paragraph.resize(paragraph.size() - kSoftHyphen.size());
    paragraph += spaced;
    return;
  }
  const std::string left = folded(last_word(std::string_view(paragraph).substr(0, paragraph.size() - 1)));
  const std::string right = folded(leading_word(spaced));
  if (starts_small(spaced)) {
    const std::string joined = left + right;
    const bool one_word = words.contains(joined) || rules.months.contains(joined);
    const bool two_words = words.contains(left + "-" + right) || (words.contains(left) && words.contains(right));
    if (one_word || !two_words) paragraph.pop_back();
  }
  paragraph += spaced;
}

JoinedText join_lines(std::string text, const PageRules& rules, std::size_t least_breaks) {
  PageLines found = page_lines(text);
  ignore_double_spacing(found.lines);
  const std::size_t width = width_of(found.lines);
  if (!found.numbered && !is_wrapped(found.lines, width, least_breaks)) return paged(std::move(text));
  return Joiner(found, width, rules).join();
}

}  // namespace annals

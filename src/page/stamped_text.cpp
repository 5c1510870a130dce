// The head that most lines have is found first, then the order of day and month, then the lines are read one after the other; the
// days of clocks without a date are told by the last line that names a day and by the clock's going back.
#include "page/stamped_text.h"

#include <algorithm>
#include <array>
#include <string>
#include <vector>

#include "page/line_head.h"
#include "page/plain_text.h"
#include "page/written_date.h"
#include "text/utf8.h"

namespace annals {
namespace {

using namespace std::chrono_literals;

constexpr std::size_t kFewest = 3;            // lines with the head
constexpr std::size_t kProofLines = 400;      // lines looked at for proof
constexpr std::size_t kLongestDayLine = 120;  // bytes
constexpr auto kBack = 6h;                    // a clock that goes back further has passed midnight

struct Line {
  std::string_view text;  // without white space at its ends
  bool indented = false;
  bool after_blank = false;
};

struct Grammar {
  std::string_view head;
  Part::Kind kind;
  bool text_below;  // the head stands in a line of its own
};

std::vector<Line> lines_of(std::string_view text) {
  std::vector<Line> lines;
  bool blank = true;
  for (std::size_t begin = 0; begin < text.size();) {
    const std::size_t end = std::min(text.find_first_of("\n\f", begin), text.size());
    std::string_view line = text.substr(begin, end - begin);
    begin = end + 1;
    while (!line.empty() && is_ascii_space(line.back())) line.remove_suffix(1);
    const std::size_t indent = std::min(line.find_first_not_of(" \t"), line.size());
    line.remove_prefix(indent);
    if (line.empty()) {
      blank = true;
      continue;
    }
    lines.push_back({line, indent > 0, blank});
    blank = false;
  }
  return lines;
}

// A row of marks: "=====", "-----".
bool is_rule(std::string_view line) {
  return line.size() >= 3 && line.find_first_not_of("=-_*~ ") == std::string_view::npos;
}

std::size_t matches(const std::vector<Line>& lines, std::string_view head, const PageRules& rules) {
  std::size_t found = 0;
  for (std::size_t at = 0; at < std::min(lines.size(), kProofLines); ++at)
    found += match_head(lines[at].text, head, rules, false) ? 1 : 0;
  return found;
}

// "0015": four digits are years where none of them is an hour after midnight.
bool has_small_hour(const std::vector<Line>& lines) {
  return std::ranges::any_of(lines, [](const Line& line) { return line.text.starts_with('0'); });
}

// The head with the most lines, the first of the list where several have as many; nullopt without proof.
std::optional<Grammar> grammar_of(const std::vector<Line>& lines, const PageRules& rules) {
  std::size_t margin = 0;
  for (std::size_t at = 0; at < std::min(lines.size(), kProofLines); ++at)
    margin += lines[at].indented || is_rule(lines[at].text) ? 0 : 1;
  std::optional<Grammar> best;
  std::size_t most = kFewest - 1;
  const auto offer = [&](const std::vector<std::string>& heads, Part::Kind kind, bool below) {
    for (const std::string& head : heads) {
      const std::size_t found = matches(lines, head, rules);
      // A message may be read as an entry that begins with a name.
      const std::size_t needed = best && best->kind != kind ? most + most / 2 : most;
      if (found <= needed || found * (below ? 6 : 2) < margin) continue;
      if (head.starts_with("{hours} {") && !has_small_hour(lines)) continue;
      most = found;
      best = Grammar{head, kind, below};
    }
  };
  offer(rules.message_heads, Part::Kind::message, false);
  offer(rules.name_heads, Part::Kind::message, true);
  offer(rules.entry_heads, Part::Kind::entry, false);
  return best;
}

// Which of 03/04 is the month: as the other dates show, else as the days go forward, else as people write who say "pm".
bool month_is_first(const std::vector<Line>& lines, const Grammar& grammar, const PageRules& rules) {
  std::array<std::size_t, 2> back{};
  bool half_day = false;
  for (const bool month_first : {false, true}) {
    std::optional<date::sys_days> before;
    for (const Line& line : lines) {
      const auto head = match_head(line.text, grammar.head, rules, month_first);
      if (!head || !head->day) continue;
      if (head->month_was_first) return *head->month_was_first;
      half_day = half_day || head->half_day;
      if (before && *head->day < *before) ++back[month_first ? 1 : 0];
      before = head->day;
    }
  }
  return back[0] == back[1] ? half_day : back[1] < back[0];
}

class Reading {
 public:
  Reading(std::vector<Line> lines, Grammar grammar, const DocumentHint& hint, const PageRules& rules)
      : lines_(std::move(lines)), grammar_(grammar), hint_(hint), rules_(rules) {
    month_first_ = month_is_first(lines_, grammar_, rules_);
    article_.parts.emplace_back();
    day_ = hint.date;
  }

  Article read() {
    newest_first_ = goes_back();
    for (const Line& line : lines_) take(line);
    close();
    article_.url = hint_.url;
    article_.language = language_of(article_.text, hint_, rules_);
    if (!hint_.date && first_day_ && grammar_.kind == Part::Kind::entry)
      article_.published = PublicationDate{*first_day_, "first entry", 0.9, DateSource::parts};
    if (!first_day_) article_.no_date = NoDate::not_named;
    return std::move(article_);
  }

 private:
  // Most clocks step back: the newest entry stands first.
  bool goes_back() const {
    std::ptrdiff_t forward = 0;
    std::optional<std::chrono::seconds> before;
    for (const Line& line : lines_) {
      const auto head = match_head(line.text, grammar_.head, rules_, month_first_);
      if (!head || !head->clock) continue;
      const auto step = before ? *head->clock - *before : 0s;
      if (step > -kBack && step < kBack) forward += (step > 0s ? 1 : 0) - (step < 0s ? 1 : 0);  // midnight says nothing
      before = head->clock;
    }
    return forward < 0;
  }

  void take(const Line& line) {
    if (is_rule(line.text)) return;
    if (const auto head = match_head(line.text, grammar_.head, rules_, month_first_)) return begin_part(line, *head);
    if (grammar_.kind == Part::Kind::message && is_notice(line)) {
      close();
      article_.parts.push_back({.kind = Part::Kind::message, .day = day_, .clock = {}, .speaker = {}, .fresh = true});
      part_ = static_cast<std::uint32_t>(article_.parts.size() - 1);
      return;
    }
    if (const auto day = day_line(line)) {
      close();
      if (!first_day_ && article_.blocks.empty()) article_.title = title_;
      day_ = *day;
      clock_.reset();
      first_day_ = first_day_ ? first_day_ : day_;
      part_ = 0;
      add_block(article_, BlockKind::heading, line.text);
      return;
    }
    if (article_.parts.size() == 1 && part_text_.empty()) {  // above the first of them
      if (article_.title.empty())
        article_.title = title_ =
            std::string(line.text.substr(std::min(line.text.find_first_not_of("# *"), line.text.size())));
      close();
      part_text_ = line.text;
      close();
      return;
    }
    if (line.after_blank && !line.indented && grammar_.kind == Part::Kind::entry) {
      close();
      part_ = 0;
    }
    const bool new_block = line.after_blank || (grammar_.kind == Part::Kind::message && !part_text_.empty());
    if (new_block) close();
    if (!part_text_.empty()) part_text_ += ' ';
    part_text_ += line.text;
  }

  // "12/24/23, 9:14 PM - Messages are encrypted": a line of the program's own, stamped and of nobody.
  bool is_notice(const Line& line) const {
    return !grammar_.text_below && std::ranges::any_of(rules_.entry_heads, [&](const std::string& head) {
      return head.starts_with(grammar_.head.substr(0, grammar_.head.find("{name}"))) &&
             match_head(line.text, head, rules_, month_first_);
    });
  }

  void begin_part(const Line& line, const LineHead& head) {
    close();
    if (head.day) {
      day_ = head.day;
    } else if (day_ && head.clock && clock_) {
      if (!newest_first_ && *head.clock + kBack < *clock_) *day_ += date::days(1);
      if (newest_first_ && *head.clock > *clock_ + kBack) *day_ -= date::days(1);
    }
    clock_ = head.clock;
    if (day_ && !first_day_) first_day_ = day_;
    Part part{.kind = grammar_.kind,
              .day = day_,
              .clock = {},
              .speaker = std::string(head.name.of(line.text)),
              .fresh = true};
    if (head.clock) part.clock = std::chrono::floor<std::chrono::minutes>(*head.clock);
    article_.parts.push_back(std::move(part));
    part_ = static_cast<std::uint32_t>(article_.parts.size() - 1);
    // The clock of a log's entry dates its first clause; its date is the part's.
    const bool keeps_clock = grammar_.kind == Part::Kind::entry;
    part_text_ = keeps_clock ? line.text : head.text.of(line.text);
  }

  void close() {
    if (part_text_.empty()) return;
    add_block(article_, BlockKind::paragraph, part_text_);
    article_.blocks.back().part = part_;
    part_text_.clear();
  }

  // "--- Tuesday, May 6th, 2025 ---"; above a log's entries, a heading with a date in it.
  std::optional<date::sys_days> day_line(const Line& line) const {
    if (line.text.size() > kLongestDayLine || line.indented) return {};
    const std::vector<WrittenDate> dates = find_dates(line.text, rules_, month_first_);
    if (dates.empty()) return {};
    std::size_t letters = 0;
    const Span date = dates.front().span;
    for (std::size_t at = 0; at < line.text.size(); ++at) {
      const bool within = at >= date.begin && at < date.end;
      letters +=
          !within && (is_ascii_digit(line.text[at]) || is_word_character(static_cast<unsigned char>(line.text[at])))
              ? 1
              : 0;
    }
    constexpr std::size_t weekday = 12;
    const bool alone = letters <= weekday;
    constexpr std::size_t begins = 12;  // bytes before the date: a weekday, a mark
    const bool apart = line.after_blank || (date.begin <= begins && line.text.size() <= kLongestDayLine / 2);
    const bool heads_log = grammar_.kind == Part::Kind::entry && apart && !line.text.ends_with('.');
    if (!alone && !heads_log) return {};
    return dates.front().day;
  }

  std::vector<Line> lines_;
  Grammar grammar_;
  const DocumentHint& hint_;
  const PageRules& rules_;
  bool month_first_ = false;
  bool newest_first_ = false;
  Article article_;
  std::string title_;
  std::optional<date::sys_days> day_;
  std::optional<date::sys_days> first_day_;
  std::optional<std::chrono::seconds> clock_;
  std::uint32_t part_ = 0;
  std::string part_text_;
};

}  // namespace

std::optional<Article> stamped_article(std::string_view text, const DocumentHint& hint, const PageRules& rules) {
  std::vector<Line> lines = lines_of(text);
  const std::optional<Grammar> grammar = grammar_of(lines, rules);
  if (!grammar) return {};
  return Reading(std::move(lines), *grammar, hint, rules).read();
}

}  // namespace annals
